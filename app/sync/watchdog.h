// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <chrono>

// Ends calls at the centre that take too long, by shutting the socket below them: the kernel of a
// frozen server goes on answering keepalives, so that nothing else would. It has a thread of its
// own, "loket-watchdog", since the thread of the call is the one that is stuck.
class Watchdog
{
public:
    Watchdog();
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    // From now on nothing may take longer than that: the program is closing.
    void endAllWithin(std::chrono::milliseconds limit);

private:
    friend class Watched;
    class Dog;
    QThread m_thread;
    Dog* m_dog; // lives in m_thread, deleted there
};

// A socket under watch. It is held by a number of its own, so that the dog never shuts another
// file that got the socket's number after it was closed. Lives as long as the connection.
class Watched
{
public:
    Watched(Watchdog& watchdog, int socket);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    void begin(std::chrono::milliseconds limit); // of a call, or once more in its midst
    void end();
    [[nodiscard]] bool overran() const; // the last call

private:
    Watchdog& m_watchdog;
    int m_number = -1;
    std::chrono::steady_clock::time_point m_latest;
    bool m_overran = false;
};
