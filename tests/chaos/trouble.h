// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/office.h"

#include <QMap>
#include <QRandomGenerator>

#include <deque>
#include <functional>

// Does harm to desks, links, clocks, bookings and the server, and mends it again some seconds
// later.
class Trouble
{
public:
    Trouble(TestCentre& centre, std::vector<ChaosOffice>& offices, int pace, quint32 seed);

    void goOn(); // once every few moments
    void mend(); // all at once: everything is as it should be
    // What, how often; also what was not done yet.
    [[nodiscard]] const QMap<QString, int>& done() const { return m_done; }

private:
    using Deed = void (Trouble::*)(ChaosOffice&, ChaosDeskProcess&);
    void killOne(ChaosOffice& office, ChaosDeskProcess& desk);
    void cut(ChaosOffice& office, ChaosDeskProcess& desk);
    void refuse(ChaosOffice& office, ChaosDeskProcess& desk);
    void swallow(ChaosOffice& office, ChaosDeskProcess& desk);
    void slow(ChaosOffice& office, ChaosDeskProcess& desk);
    void loseAnswer(ChaosOffice& office, ChaosDeskProcess& desk);
    void tearAnswer(ChaosOffice& office, ChaosDeskProcess& desk);
    void moveClock(ChaosOffice& office, ChaosDeskProcess& desk);
    void changeBooking(ChaosOffice& office, ChaosDeskProcess& desk);
    void cutAll(ChaosOffice& office, ChaosDeskProcess& desk);
    void endServer(ChaosOffice& office, ChaosDeskProcess& desk);
    void count(const char* what);
    void later(int atMost, std::function<void()> mending); // ms
    void restartTheDead(bool all);

    struct Mending
    {
        qint64 due = 0;
        std::function<void()> run;
    };
    TestCentre& m_centre;
    std::vector<ChaosOffice>& m_offices;
    const int m_pace;
    QRandomGenerator m_random;
    const QString m_today;
    QElapsedTimer m_clock, m_sinceServer;
    std::deque<Mending> m_mendings;
    QMap<QString, int> m_done;
};
