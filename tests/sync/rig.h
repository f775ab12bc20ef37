// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/simdesk.h"
#include "support/tcpproxy.h"
#include "support/testcentre.h"
#include "sync/centraldb.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

inline constexpr int patience = 120'000; // milliseconds, for what comes in the end

// An office with its desks at the program's one server. Every test makes its own.
class Rig
{
public:
    explicit Rig(TestCentre& centre) : m_centre(centre), office(centre.newOffice()) {}

    // A desk with a data folder of its own, not online yet. `port`: of a bad link.
    [[nodiscard]] SimDesk& desk(char letter, int port = 0)
    {
        const QString folder = m_folders.filePath(QString(QLatin1Char(letter)));
        m_desks.push_back(std::make_unique<SimDesk>(folder, m_centre.enrol(office, letter, port)));
        if (const auto opened = m_desks.back()->open(); !opened)
            qFatal("no desk: %d %s", int(opened.error().fault), qPrintable(opened.error().detail));
        return *m_desks.back();
    }
    [[nodiscard]] QStringList book(int count, int from = 1)
    {
        return m_centre.book(office, count, from);
    }
    [[nodiscard]] qint64 eventsAtCentre(const char* condition = "true")
    {
        return m_centre.number(
            QStringLiteral("SELECT count(*) FROM loket.event WHERE office = '%1' AND %2")
                .arg(office.toString(), QString::fromLatin1(condition)));
    }
    [[nodiscard]] bool isAtCentre(const EventId& event)
    {
        return m_centre.number(QStringLiteral("SELECT count(*) FROM loket.event WHERE id = '%1'")
                                   .arg(event.toString())) == 1;
    }
    // Every booking that was attended has exactly one arrival that counts.
    [[nodiscard]] bool nobodyTwice()
    {
        return m_centre.number(
                   QStringLiteral("SELECT count(*) FROM (SELECT subject FROM loket.event"
                                  " WHERE office = '%1' AND kind = 'attendance'"
                                  " AND outcome = 'ok' GROUP BY 1 HAVING count(*) > 1) twice")
                       .arg(office.toString())) == 0;
    }

private:
    TestCentre& m_centre;
    QTemporaryDir m_folders;
    std::vector<std::unique_ptr<SimDesk>> m_desks;

public:
    const OfficeId office;
};

// How long the window's thread was away from its events at most. Whoever waits for the centre is
// away for two seconds and more; a busy machine alone for some tenths of one, if it does not stand
// still (keepOnce).
class Latency
{
public:
    Latency()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_worst = std::max(m_worst, m_since.restart()); });
        m_timer.start(10);
    }
    [[nodiscard]] qint64 worst() const { return m_worst; } // ms

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
};

#define QVERIFY_AT_REST(desk) QTRY_VERIFY_WITH_TIMEOUT((desk).isAtRest(), patience)
