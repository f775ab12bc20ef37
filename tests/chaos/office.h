// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tcpproxy.h"
#include "support/testcentre.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSet>

#include <memory>
#include <vector>

// A desk's process with its data folder, a bad link of its own, and what it said.
class ChaosDeskProcess
{
public:
    ChaosDeskProcess(TestCentre& centre, const OfficeId& office, char letter, const QString& folder,
                     int bookings);
    ~ChaosDeskProcess();

    void start(int pace);
    void kill(); // -9
    void order(const QByteArray& words);
    void listen(); // to what it said since
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] bool quit(); // false: it had to be killed, or did not end well

    [[nodiscard]] TcpProxy& link() { return m_link; }
    [[nodiscard]] const QSet<QString>& recorded() const { return m_recorded; }
    [[nodiscard]] qint64 restedAt() const { return m_restedAt; } // number in the feed; -1: not yet
    [[nodiscard]] char letter() const { return m_letter; }
    [[nodiscard]] const QString& folder() const { return m_folder; }
    QElapsedTimer stopped; // valid while it is down

private:
    TcpProxy m_link;
    const char m_letter;
    const QString m_folder;
    const int m_bookings;
    QProcess m_process;
    QByteArray m_heard;
    QSet<QString> m_recorded; // ids of events that it said to be on its disk
    qint64 m_restedAt = -1;
};

// One office: its desks and how to trouble them.
struct ChaosOffice
{
    OfficeId id;
    std::vector<std::unique_ptr<ChaosDeskProcess>> desks;
    int bookings = 0;
};
