// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/load.h"
#include "domain/walkin.h"
#include "support/offices.h"

#include <QTest>

#include <functional>

using namespace std::chrono_literals;

// The day's load: the rules of counting, one by one. tst_loadoracle compares whole days.
class TestDayLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standing_data();
    void standing();
    void countsEarlyArrivals();
    void measuresHandling_data();
    void measuresHandling();
    void keepsHalfHoursWithinTheDay();
    void leavesPriorityOutOfTheQuota();
    void countsWalkInsOnce();
    void readsItsOwnClosing();
};

namespace {

// One booking, 08:00-09:00 by LAW at Jakarta Pusat, and what is said of it.
struct Story
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QDate day{2026, 11, 23};
    DayFacts facts{day, {offices::booking(office, day)}, {}};

    [[nodiscard]] Instant at(int minute) const { return instantOf(day, minute, office.zone); }
    [[nodiscard]] QString key() const { return facts.bookings.front().key.toString(); }
    [[nodiscard]] static Actor actor()
    {
        return {*OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(u"B"),
                *OfficerId::parse(u"sari"), QStringLiteral("Sari")};
    }
    [[nodiscard]] ClockReading clock(int minute) const
    {
        return {.now = at(minute), .wall = at(minute), .bootId = {}};
    }

    Event& say(int minute, VerdictKind verdict, Decision decision, int tookSeconds = 60)
    {
        const Circumstances circumstances{.actor = actor(),
                                          .symbology = {},
                                          .seenAt = at(minute) - std::chrono::seconds(tookSeconds),
                                          .decided = clock(minute),
                                          .service = facts.bookings.front().service};
        const Verdict judged{std::move(verdict), {}, {}, false, false};
        return facts.events.emplace_back(arrivalEvent(key(), day, judged, decision, circumstances));
    }
    void hold(int minute, VerdictKind verdict = verdict::OnTime{10})
    {
        say(minute, std::move(verdict), decision::HoldUntil{at(minute + 30), {}});
    }
    void close(int minute)
    {
        facts.events.push_back(plainEvent(EventKind::DayClose, day,
                                          closingPayload(Closing{{}, actor().officer}), actor(),
                                          clock(minute)));
    }
    void walkIn(int minute, const QString& bookingKey, bool priority = false)
    {
        WalkIn made{.category = *CategoryId::parse(u"lansia"),
                    .service = *ServiceId::parse(u"hilang")};
        made.bookingKey = bookingKey;
        made.priority = priority;
        facts.events.push_back(walkInEvent(made, QByteArray(32, 'x'), day, actor(), clock(minute)));
    }
    [[nodiscard]] DayLoad load(int minute) const { return dayLoad(facts, office, at(minute)); }
};

const decision::Override approved{*ReasonId::parse(u"office-fault"), {}, {}};

} // namespace

void TestDayLoad::standing_data()
{
    QTest::addColumn<std::function<void(Story&)>>("tell");
    QTest::addColumn<int>("minute");
    QTest::addColumn<int>("standing");
    const auto row = [](const char* name, int minute, Standing standing,
                        const std::function<void(Story&)>& tell) {
        QTest::newRow(name) << tell << minute << int(standing);
    };
    constexpr int ten = 600, evening = 20 * 60;
    row("parked: its arrival time is kept", ten, Standing::Parked, [](Story& s) {
        s.say(550, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}});
    });
    row("parked, and approved", ten, Standing::Overridden, [](Story& s) {
        s.say(550, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}});
        s.say(560, verdict::Forfeited{}, decision::Admit{approved, false});
    });
    row("parked too late, and the day closed", evening, Standing::Forfeited, [](Story& s) {
        s.say(550, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}});
        s.close(965);
    });
    row("put aside undecided", ten, Standing::SentAway,
        [](Story& s) { s.say(470, verdict::OnTime{}, decision::LeaveOpen{}); });
    row("put aside though too late: not refused yet", ten, Standing::SentAway,
        [](Story& s) { s.say(570, verdict::Forfeited{}, decision::LeaveOpen{}); });
    row("put aside too late, and the day closed", evening, Standing::Forfeited, [](Story& s) {
        s.say(570, verdict::Forfeited{}, decision::LeaveOpen{});
        s.close(965);
    });
    row("refused for documents, and the day closed: was here, so no no-show", evening,
        Standing::SentAway, [](Story& s) {
            s.say(470, verdict::OnTime{}, decision::RefuseDocuments{});
            s.close(965);
        });
    row("held, and the day closed", evening, Standing::Forfeited, [](Story& s) {
        s.hold(470);
        s.close(965);
    });
    row("held, and settled by the closing's own refusal", evening, Standing::Forfeited,
        [](Story& s) {
            s.hold(470);
            s.say(965, verdict::Held{s.at(500)}, decision::Refuse{})
                .payload.insert(QStringLiteral("settled"), QStringLiteral("day_close"));
            s.close(965);
        });
    row("never seen, and the day closed early", 11 * 60, Standing::NoShow, [](Story& s) {
        s.facts.bookings.front().slot = Slot{14 * 60, 15 * 60};
        s.close(10 * 60);
    });
    row("before that closing", 9 * 60, Standing::Expected, [](Story& s) {
        s.facts.bookings.front().slot = Slot{14 * 60, 15 * 60};
        s.close(10 * 60);
    });
    row("a no-show who comes after the closing", evening, Standing::Overridden, [](Story& s) {
        s.close(965);
        s.say(970, verdict::Forfeited{}, decision::Admit{approved, false});
    });
    row("held late to report: goes on with that", ten, Standing::LateToReport, [](Story& s) {
        s.hold(465, verdict::LateToReport{15, true});
        s.say(480, verdict::Held{s.at(495)}, decision::Admit{});
    });
    row("held twice: the first verdict goes on", ten, Standing::OnTime, [](Story& s) {
        s.hold(430);
        s.hold(450, verdict::Held{s.at(460)});
        s.say(455, verdict::Held{s.at(480)}, decision::Admit{});
    });
    row("taken in the day before, against the rule", evening, Standing::Overridden, [](Story& s) {
        s.say(550, verdict::WrongDay{1}, decision::Admit{approved, false}).serviceDate =
            s.day.addDays(-1);
    });
    row("sent home the day before: still a no-show", evening, Standing::NoShow, [](Story& s) {
        s.say(550, verdict::WrongDay{1}, decision::Refuse{}).serviceDate = s.day.addDays(-1);
    });
    row("a day later refused as the wrong day: still a no-show", evening, Standing::NoShow,
        [](Story& s) {
            s.say(550, verdict::WrongDay{-1}, decision::Refuse{}).serviceDate = s.day.addDays(1);
        });
}

void TestDayLoad::standing()
{
    QFETCH(std::function<void(Story&)>, tell);
    QFETCH(int, minute);
    QFETCH(int, standing);
    Story story;
    tell(story);
    const auto found = standings(story.facts, story.office, story.at(minute));
    QCOMPARE(int(found.at(story.key())), standing);
}

void TestDayLoad::countsEarlyArrivals()
{
    for (const auto& [minutes, early] : {std::pair(29, 0), std::pair(30, 1), std::pair(90, 1)}) {
        Story story;
        story.say(420, verdict::OnTime{minutes}, decision::Admit{});
        QCOMPARE(story.load(600).total.early, early);
    }
    Story held;
    held.hold(410, verdict::OnTime{40});
    held.say(430, verdict::Held{held.at(440)}, decision::Admit{});
    QCOMPARE(held.load(600).total.early, 1);
    QCOMPARE(held.load(600).total.onTime, 1);
}

void TestDayLoad::measuresHandling_data()
{
    QTest::addColumn<std::function<void(Story&)>>("tell");
    QTest::addColumn<int>("seconds"); // -1: none
    const auto row = [](const char* name, int seconds, const std::function<void(Story&)>& tell) {
        QTest::newRow(name) << tell << seconds;
    };
    row("nobody", -1, [](Story&) {});
    row("from sighting to decision", 95,
        [](Story& s) { s.say(430, verdict::OnTime{}, decision::Admit{}, 95); });
    row("the way for a missing letter does not count", 120, [](Story& s) {
        s.say(430, verdict::OnTime{}, decision::HoldUntil{s.at(460), {}}, 120);
        s.say(455, verdict::Held{s.at(460)}, decision::Admit{}, 1620);
    });
    row("nor does the wait for a supervisor", 40, [](Story& s) {
        s.say(550, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}}, 40);
        s.say(560, verdict::Forfeited{}, decision::Admit{approved, false}, 640)
            .payload.insert(QStringLiteral("request"), QStringLiteral("id"));
    });
    row("a card that lay open for half an hour does not count", -1,
        [](Story& s) { s.say(430, verdict::OnTime{}, decision::Admit{}, 1800); });
    row("nor does a sighting after the decision", -1,
        [](Story& s) { s.say(430, verdict::OnTime{}, decision::Admit{}, -5); });
    row("refusals are no handling", -1,
        [](Story& s) { s.say(550, verdict::Forfeited{}, decision::Refuse{}, 50); });
}

void TestDayLoad::measuresHandling()
{
    QFETCH(std::function<void(Story&)>, tell);
    QFETCH(int, seconds);
    Story story;
    tell(story);
    const DayLoad load = story.load(1000);
    QCOMPARE(load.perApplicant ? int(load.perApplicant->count()) : -1, seconds);
    const auto desk = load.byDesk.find(*DeskLetter::parse(u"B"));
    QCOMPARE(desk != load.byDesk.end() && desk->second.perApplicant
                 ? int(desk->second.perApplicant->count())
                 : -1,
             seconds);
}

void TestDayLoad::keepsHalfHoursWithinTheDay()
{
    Story story; // a Monday, 08:00 to 16:00
    story.say(401, verdict::OnTime{49}, decision::Admit{});
    DayLoad load = story.load(600);
    QCOMPARE(load.byHalfHour.size(), size_t(16));
    QCOMPARE(load.byHalfHour.begin()->first, 480);
    QCOMPARE(load.byHalfHour.begin()->second.arrived, 1);
    QCOMPARE(load.byHalfHour.begin()->second.booked, 1);
    story.facts.events.clear();
    story.walkIn(17 * 60, {});
    load = story.load(1200);
    QCOMPARE(load.byHalfHour.size(), size_t(16));
    QCOMPARE(load.byHalfHour.rbegin()->first, 930);
    QCOMPARE(load.byHalfHour.rbegin()->second.walkIns, 1);
}

void TestDayLoad::leavesPriorityOutOfTheQuota()
{
    Story story;
    const CategoryId elderly = *CategoryId::parse(u"lansia");
    story.walkIn(500, {});
    story.walkIn(501, {}, true);
    const DayLoad load = story.load(600);
    QCOMPARE(load.walkInQuotas.at(elderly).taken, 1);
    QCOMPARE(load.byCategory.at(elderly), 2);
    QCOMPARE(load.total.priority, 1);
    QCOMPARE(load.total.walkIns, 2);
}

void TestDayLoad::countsWalkInsOnce()
{
    Story story;
    story.walkIn(500, story.key());
    const DayLoad load = story.load(600);
    QCOMPARE(load.total.overridden, 1);
    QCOMPARE(load.total.walkIns, 0);
    QCOMPARE(load.byHalfHour.at(480 + 0).arrived, 1);
    // Booked as something else, taken in for a lost passport.
    QCOMPARE(load.byService.at(*ServiceId::parse(u"hilang")).overridden, 1);
}

void TestDayLoad::readsItsOwnClosing()
{
    Story story;
    Closing closing{{}, Story::actor().officer, 1, 2, 3, 4, 5, 6};
    const Event event = plainEvent(EventKind::DayClose, story.day, closingPayload(closing),
                                   Story::actor(), story.clock(965));
    closing.at = story.at(965);
    QVERIFY(closingOf(event) == closing);
    QVERIFY(!closingOf(plainEvent(EventKind::SignIn, story.day, closingPayload(closing),
                                  Story::actor(), story.clock(965))));
}

QTEST_GUILESS_MAIN(TestDayLoad)
#include "tst_dayload.moc"
