// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbour.h"

#include <QtTest>

#include <map>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");
const ReasonId mistake = *ReasonId::parse(u"salah-orang");

Verdict onTime()
{
    Verdict verdict;
    verdict.kind = verdict::OnTime{3};
    return verdict;
}

// Desk B with a centre; Budi and his family are booked.
struct Counter
{
    explicit Counter(LinkState link) : centre(stand.enrol())
    {
        centre.become(link);
        for (const auto& [code, name] :
             {std::pair(budi, QStringLiteral("BUDI")),
              std::pair(QStringLiteral("9ZZZ1"), QStringLiteral("SITI")),
              std::pair(QStringLiteral("9ZZZ2"), QStringLiteral("RANI"))}) {
            Booking booking = stand.booking(code, name);
            booking.group = QStringLiteral("keluarga-1");
            stand.add(booking);
        }
        stand.signIn();
    }
    EventId admit()
    {
        stand.showAndSettle(budi);
        sinceAdmitted.start();
        stand.admit();
        return stand.outcomes.back().event;
    }
    void admitTogether()
    {
        stand.showAndSettle(budi);
        stand.admitAllTogether();
    }
    // As the sync thread does: kept first, then told.
    void lose(const EventId& event, const Attendance& winner)
    {
        const CentreAnswer answer{event, CentreOutcome::Duplicate, winner, {}};
        QVERIFY(stand.ask([answer, at = stand.clock.read().now](Tables& tables) {
            return tables.outbox.mark({answer}, QStringLiteral("g"), at);
        }));
        centre.answer(event, CentreOutcome::Duplicate, winner);
        lostAfter = sinceAdmitted.elapsed();
        stand.settle();
    }
    // The timer of 800 ms may be early by a twentieth.
    [[nodiscard]] bool lostInTime() const { return lostAfter < confirmWithin.count() * 9 / 10; }
    [[nodiscard]] Attendance winner(const EventId& event = EventId::make(1)) const
    {
        return {event, stand.at(7, 10), *DeskLetter::parse(u"A"), QueueNumber::parse(u"A016"),
                QStringLiteral("Joko P.")};
    }
    [[nodiscard]] QString shownAgain()
    {
        stand.desk->clear();
        stand.settle();
        stand.clock.advance(5s);
        stand.showAndSettle(budi);
        return stand.verdict();
    }

    DeskStand stand;
    FakeCentre& centre;
    QElapsedTimer sinceAdmitted;
    qint64 lostAfter = 0;
};

} // namespace

// How arrivals settle by the centre's word: each by its own, and whoever lost stays taken in.
class TestDeskSettling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takenBackIsTakenInElsewhere();
    void undoneAfterItLost();
    void untilTheFirstArrivalComesHere();
    void eachOfAFamilyByTheirOwn();
    void aFamilyThatIsConfirmedIsOneLine();
    void oneOfAFamilyIsUndone();
};

// The first arrival itself has not come here yet.
void TestDeskSettling::takenBackIsTakenInElsewhere()
{
    keepOnce([](QString& late) {
        Counter counter(LinkState::Connected);
        counter.lose(counter.admit(), counter.winner());
        IN_TIME(counter.lostInTime(), QString::number(counter.lostAfter));
        QCOMPARE(counter.stand.events(EventKind::Undo), 1);
        for (int restarted = 0; restarted < 2; ++restarted) {
            QCOMPARE(counter.shownAgain(), QStringLiteral("already_attended"));
            const auto* attended =
                counter.stand.card().person().verdict.as<verdict::AlreadyAttended>();
            QCOMPARE(attended->desk.toChar(), QChar(u'A'));
            QCOMPARE(attended->at, counter.stand.at(7, 10));
            QCOMPARE(attended->queueNumber->toString(), QStringLiteral("A016"));
            counter.stand.build();
            counter.stand.signIn();
        }
        // Neither does the journal take this person in.
        const QString key = counter.stand.booking(budi).key.toString();
        const auto all =
            counter.stand.ask([key](Tables& tables) { return tables.journal.attendances({key}); });
        QVERIFY(all.has_value());
        QCOMPARE(all->find(key)->desk.toChar(), QChar(u'A'));
    });
}

void TestDeskSettling::undoneAfterItLost()
{
    Counter counter(LinkState::Offline);
    const EventId event = counter.admit();
    counter.lose(event, counter.winner());
    QCOMPARE(counter.stand.events(EventKind::Undo), 0); // too late to be taken back
    counter.stand.desk->undo(event, mistake, {});
    counter.stand.settle();
    QCOMPARE(counter.stand.events(EventKind::Undo), 1);
    QCOMPARE(counter.shownAgain(), QStringLiteral("already_attended"));
    QCOMPARE(counter.stand.card().person().verdict.as<verdict::AlreadyAttended>()->desk.toChar(),
             QChar(u'A'));
}

// From then on it speaks for itself.
void TestDeskSettling::untilTheFirstArrivalComesHere()
{
    keepOnce([](QString& late) {
        Counter counter(LinkState::Connected);
        Neighbour there(counter.stand);
        const Event first = there.admitted(counter.stand.booking(budi), 16, onTime());
        counter.lose(counter.admit(), counter.winner(first.id));
        IN_TIME(counter.lostInTime(), QString::number(counter.lostAfter));
        QCOMPARE(counter.stand.events(EventKind::Undo), 1);
        QCOMPARE(counter.shownAgain(), QStringLiteral("already_attended"));
        there.tell(first);
        QCOMPARE(counter.shownAgain(), QStringLiteral("already_attended"));
        there.tell(there.undone(first));
        QCOMPARE(counter.shownAgain(), QStringLiteral("on_time"));
    });
}

void TestDeskSettling::eachOfAFamilyByTheirOwn()
{
    Counter counter(LinkState::Offline);
    DeskStand& stand = counter.stand;
    counter.admitTogether();
    QCOMPARE(counter.centre.asked.size(), size_t(3));
    QCOMPARE(stand.state().recent.size(), size_t(1));
    QCOMPARE(stand.state().recent.front().others, 2);
    counter.centre.answer(counter.centre.asked[0], CentreOutcome::Ok);
    counter.lose(counter.centre.asked[1], counter.winner());
    std::map<QString, Confirmation> tickets, rows;
    for (const NamedOutcome& each : stand.state().lastTogether)
        tickets[each.name] = each.outcome.confirmation;
    for (const RecentEntry& entry : stand.state().recent)
        rows[entry.name] = entry.outcome->confirmation;
    const std::map<QString, Confirmation> expected{
        {QStringLiteral("BUDI"), Confirmation::Confirmed},
        {QStringLiteral("SITI"), Confirmation::Elsewhere},
        {QStringLiteral("RANI"), Confirmation::Provisional}};
    QVERIFY(tickets == expected);
    QVERIFY(rows == expected);
    QCOMPARE(stand.state().recent.front().others, 0);
}

void TestDeskSettling::aFamilyThatIsConfirmedIsOneLine()
{
    keepOnce([](QString& late) {
        Counter counter(LinkState::Connected);
        counter.admitTogether();
        for (const NamedOutcome& each : counter.stand.state().lastTogether)
            IN_TIME(each.outcome.confirmation == Confirmation::Awaited, QStringLiteral("given up"));
        for (const EventId& event : counter.centre.asked) {
            counter.centre.answer(event, CentreOutcome::Ok);
            QCOMPARE(counter.stand.state().recent.size(), size_t(1)); // also while some are awaited
            QCOMPARE(counter.stand.state().recent.front().others, 2);
        }
        for (const NamedOutcome& each : counter.stand.state().lastTogether)
            QCOMPARE(each.outcome.confirmation, Confirmation::Confirmed);
    });
}

// Undone, the last one: the numbers of the others stay on view.
void TestDeskSettling::oneOfAFamilyIsUndone()
{
    Counter counter(LinkState::Offline);
    counter.admitTogether();
    const DeskState& state = counter.stand.state();
    counter.stand.desk->undo(state.lastAdmitted->event, mistake, {});
    counter.stand.settle();
    QCOMPARE(state.lastTogether.size(), size_t(2));
    QCOMPARE(state.lastAdmittedName, QStringLiteral("SITI"));
    QCOMPARE(state.lastAdmitted->queueNumber->toString(), QStringLiteral("B002"));
}

QTEST_MAIN(TestDeskSettling)
#include "tst_desk_settling.moc"
