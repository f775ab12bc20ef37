// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/trouble.h"

#include <array>

namespace {

// Where all the offices of this run are.
QString officeDay()
{
    return QStringLiteral("SELECT to_char(now() AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD')");
}

constexpr const char* deedNames[] = {
    "desks killed with -9",
    "links cut",
    "links down for a while",
    "links that swallow everything for a while",
    "slow links",
    "answers to be lost after the commit",
    "pages of the feed to be torn",
    "PC clocks moved",
    "bookings changed by the ministry",
    "whole offices alone for a while",
    "servers ended in immediate mode",
};

} // namespace

Trouble::Trouble(TestCentre& centre, std::vector<ChaosOffice>& offices, int pace, quint32 seed)
    : m_centre(centre),
      m_offices(offices),
      m_pace(pace),
      m_random(seed),
      m_today(centre.value(officeDay()))
{
    for (const char* name : deedNames)
        m_done.insert(QString::fromUtf8(name), 0);
    m_clock.start();
    m_sinceServer.start();
}

void Trouble::count(const char* what)
{
    const auto deed = m_done.find(QString::fromUtf8(what));
    if (deed == m_done.end())
        qFatal("not in the list: %s", what);
    ++*deed;
}

void Trouble::goOn()
{
    static constexpr std::array<std::pair<int, Deed>, 11> deeds{{{18, &Trouble::killOne},
                                                                 {14, &Trouble::cut},
                                                                 {10, &Trouble::refuse},
                                                                 {10, &Trouble::swallow},
                                                                 {6, &Trouble::slow},
                                                                 {18, &Trouble::loseAnswer},
                                                                 {8, &Trouble::tearAnswer},
                                                                 {6, &Trouble::moveClock},
                                                                 {4, &Trouble::changeBooking},
                                                                 {3, &Trouble::cutAll},
                                                                 {3, &Trouble::endServer}}};
    restartTheDead(false);
    while (!m_mendings.empty() && m_mendings.front().due <= m_clock.elapsed()) {
        m_mendings.front().run();
        m_mendings.pop_front();
    }
    ChaosOffice& office = m_offices[size_t(m_random.bounded(int(m_offices.size())))];
    ChaosDeskProcess& desk = *office.desks[size_t(m_random.bounded(int(office.desks.size())))];
    int dice = m_random.bounded(100);
    for (const auto& [share, deed] : deeds) {
        if (dice < share)
            return (this->*deed)(office, desk);
        dice -= share;
    }
}

void Trouble::mend()
{
    for (const Mending& mending : m_mendings)
        mending.run();
    m_mendings.clear();
    restartTheDead(true);
}

void Trouble::later(int atMost, std::function<void()> mending)
{
    const qint64 due = m_clock.elapsed() + 200 + m_random.bounded(atMost);
    const auto place = std::find_if(m_mendings.begin(), m_mendings.end(),
                                    [due](const Mending& other) { return other.due > due; });
    m_mendings.insert(place, {due, std::move(mending)});
}

void Trouble::restartTheDead(bool all)
{
    for (ChaosOffice& office : m_offices) {
        for (const auto& desk : office.desks) {
            desk->listen();
            if (!desk->isRunning() &&
                (all || !desk->stopped.isValid() || desk->stopped.elapsed() > 500))
                desk->start(m_pace);
        }
    }
}

void Trouble::killOne(ChaosOffice&, ChaosDeskProcess& desk)
{
    if (!desk.isRunning())
        return;
    desk.kill();
    count("desks killed with -9");
}

void Trouble::cut(ChaosOffice&, ChaosDeskProcess& desk)
{
    desk.link().cut();
    count("links cut");
}

void Trouble::refuse(ChaosOffice&, ChaosDeskProcess& desk)
{
    desk.link().refuse(true);
    desk.link().cut();
    later(6000, [&link = desk.link()] { link.refuse(false); });
    count("links down for a while");
}

void Trouble::swallow(ChaosOffice&, ChaosDeskProcess& desk)
{
    desk.link().stall(true);
    later(9000, [&link = desk.link()] { link.stall(false); });
    count("links that swallow everything for a while");
}

void Trouble::slow(ChaosOffice&, ChaosDeskProcess& desk)
{
    using std::chrono::milliseconds;
    desk.link().delay(milliseconds(m_random.bounded(20, 400)));
    later(4000, [&link = desk.link()] { link.delay(milliseconds(0)); });
    count("slow links");
}

// The centre has committed; the desk does not hear of it and sends the same batch again.
void Trouble::loseAnswer(ChaosOffice&, ChaosDeskProcess& desk)
{
    desk.link().loseAnswerTo("loket.push");
    count("answers to be lost after the commit");
}

void Trouble::tearAnswer(ChaosOffice&, ChaosDeskProcess& desk)
{
    desk.link().loseAnswerTo("loket.pull", m_random.bounded(1, 20000));
    count("pages of the feed to be torn");
}

void Trouble::moveClock(ChaosOffice&, ChaosDeskProcess& desk)
{
    const qint64 minutes = m_random.bounded(-24 * 60, 24 * 60);
    desk.order("clock " + QByteArray::number(minutes * 60'000));
    count("PC clocks moved");
}

// The ministry cancels it, brings it back, or gives it another slot.
void Trouble::changeBooking(ChaosOffice& office, ChaosDeskProcess&)
{
    static constexpr std::array<const char*, 3> changes{
        R"("status": "cancelled", "slot": "08:00-09:00")",
        R"("status": "active", "slot": "08:00-09:00")",
        R"("status": "active", "slot": "10:00-11:00")"};
    const QString json = QStringLiteral(R"({"office": "%1", "channel": "law", "code": "C%2",
 "name": "PEMOHON", "service": "baru", "service_date": "%4", "birth_date": "1970-01-01", %3})");
    (void)m_centre.put(json.arg(office.id.toString())
                           .arg(m_random.bounded(office.bookings) + 1, 6, 10, QLatin1Char('0'))
                           .arg(QLatin1String(changes[size_t(m_random.bounded(3))]), m_today));
    count("bookings changed by the ministry");
}

// Everybody of an office is alone for some seconds: what they do then collides.
void Trouble::cutAll(ChaosOffice& office, ChaosDeskProcess&)
{
    for (const auto& desk : office.desks) {
        desk->link().refuse(true);
        desk->link().cut();
        later(6000, [&link = desk->link()] { link.refuse(false); });
    }
    count("whole offices alone for a while");
}

void Trouble::endServer(ChaosOffice&, ChaosDeskProcess&)
{
    if (m_sinceServer.elapsed() < 8000)
        return;
    if (!m_centre.server().restart(PgServer::Stop::Immediate))
        qFatal("the server does not come back");
    m_sinceServer.restart();
    count("servers ended in immediate mode");
}
