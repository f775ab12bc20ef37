// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

// A bad link between a desk and its centre: it stands on a port of its own of this PC, passes on
// what comes in, in a thread of its own, and does harm when it is told to.
class TcpProxy
{
public:
    explicit TcpProxy(int serverPort);
    ~TcpProxy();
    TcpProxy(const TcpProxy&) = delete;
    TcpProxy& operator=(const TcpProxy&) = delete;

    [[nodiscard]] int port() const;
    void cut();           // every connection, once
    void refuse(bool on); // new ones are closed at once
    void stall(bool on);  // nothing passes; the kernels go on answering for both ends
    void delay(std::chrono::milliseconds each); // in either direction
    // The next call that contains these words reaches the server; of its answer so many bytes
    // pass, then the link is cut.
    void loseAnswerTo(const QByteArray& words, qint64 passing = 0);
    [[nodiscard]] int answersLost() const;
    [[nodiscard]] int connections() const; // that were ever made
    // Calls that contained these words so far.
    void countCalls(const QByteArray& words);
    [[nodiscard]] int calls() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
