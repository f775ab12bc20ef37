// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

#include <map>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");
const QString siti = QStringLiteral("8YYYY");

Attendance first(const DeskStand& stand)
{
    return {EventId::make(1), stand.at(7, 10), *DeskLetter::parse(u"A"),
            QueueNumber{*DeskLetter::parse(u"A"), 16}, QStringLiteral("Joko P.")};
}

// A desk with a centre; two people booked, the first admitted.
struct Counter
{
    explicit Counter(LinkState link = LinkState::Connected) : centre(stand.enrol())
    {
        centre.become(link);
        stand.add(stand.booking(budi));
        stand.add(stand.booking(siti, QStringLiteral("SITI AMINAH")));
        stand.signIn();
    }
    EventId admit(const QString& code = budi)
    {
        stand.showAndSettle(code);
        stand.admit();
        return stand.outcomes.back().event;
    }
    [[nodiscard]] Confirmation lastWord() const
    {
        return stand.state().lastAdmitted ? stand.state().lastAdmitted->confirmation
                                          : Confirmation::NotNeeded;
    }
    [[nodiscard]] const RecentEntry& entry(const QString& name) const
    {
        const auto& recent = stand.state().recent;
        const auto found = std::ranges::find(recent, name, &RecentEntry::name);
        if (found == recent.end())
            qFatal("nobody of that name in the list");
        return *found;
    }
    [[nodiscard]] Confirmation word(const QString& name) const
    {
        const auto& outcome = entry(name).outcome;
        return outcome ? outcome->confirmation : Confirmation::NotNeeded;
    }

    DeskStand stand;
    FakeCentre& centre;
};

constexpr auto tooLate = 900; // ms; confirmWithin and something. A machine that stands still for
                              // as long is no fault of the desk: then once more (keepOnce)

} // namespace

// What the centre says to an admission, and when it says it.
class TestDeskCentre : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeskWithoutACentreAsksNobody();
    void answersInTime_data();
    void answersInTime();
    void answersTooLate_data();
    void answersTooLate();
    void offlineNobodyWaits();
    void theLinkDiesWhileItIsAwaited();
    void anAnswerThatComesBeforeTheAskerReturned();
    void takenInElsewhereIsTakenBack();
    void takenBackWhileTheNextOneStandsThere();
    void aLateAnswerNeverLandsOnThePresentPerson();
    void aDuplicateIsPromoted();
    void aFamilyIsAskedOneByOne();
    void aWalkInIsAskedToo();
    void whatIsRecordedWakesTheCentre();
    void theStateIsShown();
    void aTimeWithoutTheNetworkExcuses();
    void aShortOneDoesNot();
    void bookingsComeFromThere();
};

void TestDeskCentre::aDeskWithoutACentreAsksNobody()
{
    Counter counter(LinkState::NoCentre);
    (void)counter.admit();
    QCOMPARE(counter.lastWord(), Confirmation::NotNeeded);
    QVERIFY(counter.centre.asked.empty());
}

void TestDeskCentre::answersInTime_data()
{
    QTest::addColumn<CentreOutcome>("answer");
    QTest::addColumn<Confirmation>("word");
    QTest::newRow("the first one") << CentreOutcome::Ok << Confirmation::Confirmed;
    QTest::newRow("by reference") << CentreOutcome::UnknownBooking << Confirmation::Confirmed;
    QTest::newRow("cancelled meanwhile")
        << CentreOutcome::NotValidCancelled << Confirmation::Cancelled;
    QTest::newRow("of another slot")
        << CentreOutcome::NotValidRescheduled << Confirmation::Rescheduled;
    QTest::newRow("of another office") << CentreOutcome::NotValidMoved << Confirmation::Moved;
    QTest::newRow("not understood") << CentreOutcome::Quarantined << Confirmation::SetAside;
    QTest::newRow("its id was used") << CentreOutcome::IdReused << Confirmation::SetAside;
}

void TestDeskCentre::answersInTime()
{
    QFETCH(CentreOutcome, answer);
    QFETCH(Confirmation, word);
    keepOnce([=](QString& late) {
        Counter counter;
        const EventId event = counter.admit();
        QCOMPARE(counter.centre.asked, std::vector{event});
        IN_TIME(counter.lastWord() == Confirmation::Awaited, QStringLiteral("given up"));
        counter.centre.answer(event, answer);
        QCOMPARE(counter.lastWord(), word);
        QCOMPARE(counter.word(QStringLiteral("BUDI SANTOSO")), word);
        QTest::qWait(tooLate);
        QCOMPARE(counter.lastWord(), word);
        QCOMPARE(counter.stand.events(EventKind::Undo), 0);
    });
}

void TestDeskCentre::answersTooLate_data()
{
    answersInTime_data();
    QTest::newRow("taken in elsewhere") << CentreOutcome::Duplicate << Confirmation::Elsewhere;
}

void TestDeskCentre::answersTooLate()
{
    QFETCH(CentreOutcome, answer);
    QFETCH(Confirmation, word);
    Counter counter;
    const EventId event = counter.admit();
    QTRY_COMPARE(counter.lastWord(), Confirmation::Provisional);
    counter.centre.answer(event, answer, first(counter.stand));
    counter.stand.settle();
    QCOMPARE(counter.lastWord(), word);
    QCOMPARE(counter.word(QStringLiteral("BUDI SANTOSO")), word);
    QCOMPARE(counter.stand.state().lastAdmitted->winner.has_value(),
             word == Confirmation::Elsewhere);
    QCOMPARE(counter.stand.events(EventKind::Undo), 0); // an arrival is a fact
}

void TestDeskCentre::offlineNobodyWaits()
{
    Counter counter(LinkState::Offline);
    const EventId event = counter.admit();
    QCOMPARE(counter.lastWord(), Confirmation::Provisional);
    QCOMPARE(counter.centre.asked, std::vector{event}); // goes first once there is a link
    counter.centre.become(LinkState::Connected);
    counter.centre.answer(event, CentreOutcome::Ok);
    QCOMPARE(counter.lastWord(), Confirmation::Confirmed);
}

void TestDeskCentre::theLinkDiesWhileItIsAwaited()
{
    Counter counter;
    const EventId event = counter.admit();
    counter.centre.become(LinkState::Offline);
    QCOMPARE(counter.lastWord(), Confirmation::Provisional);
    counter.centre.become(LinkState::Connected);
    counter.centre.answer(event, CentreOutcome::Duplicate, first(counter.stand));
    QCOMPARE(counter.lastWord(), Confirmation::Elsewhere);
}

void TestDeskCentre::anAnswerThatComesBeforeTheAskerReturned()
{
    Counter counter;
    counter.centre.answerAtOnce(CentreOutcome::Ok);
    (void)counter.admit();
    QCOMPARE(counter.lastWord(), Confirmation::Confirmed);
}

void TestDeskCentre::takenInElsewhereIsTakenBack()
{
    keepOnce([](QString& late) {
        Counter counter;
        const EventId event = counter.admit();
        IN_TIME(counter.lastWord() == Confirmation::Awaited, QStringLiteral("given up"));
        counter.centre.answer(event, CentreOutcome::Duplicate, first(counter.stand));
        counter.stand.settle();
        const ChainedEvent undo = counter.stand.last(EventKind::Undo);
        QCOMPARE(undo.event.payload.value(QStringLiteral("undoes")).toString(), event.toString());
        QCOMPARE(undo.event.payload.value(QStringLiteral("reason")).toString(),
                 QStringLiteral("attended_elsewhere"));
        QCOMPARE(counter.stand.verdict(), QStringLiteral("already_attended"));
        const auto* attended = counter.stand.card().person().verdict.as<verdict::AlreadyAttended>();
        QCOMPARE(attended->desk.toChar(), QChar(u'A'));
        QCOMPARE(attended->at, counter.stand.at(7, 10));
        QVERIFY(!counter.stand.card().person().outcome);
        QVERIFY(!counter.stand.state().lastAdmitted);
        const auto told =
            std::ranges::find(counter.stand.notices, Notice::What::TakenElsewhere, &Notice::what);
        QVERIFY(told != counter.stand.notices.end());
        QCOMPARE(told->name, QStringLiteral("BUDI SANTOSO"));
        QCOMPARE(told->outcome->queueNumber->toString(), QStringLiteral("B001"));
        QCOMPARE(told->outcome->winner->desk.toChar(), QChar(u'A'));
        // The number stays spent.
        counter.stand.pass();
        (void)counter.admit(siti);
        QCOMPARE(counter.stand.state().lastAdmitted->queueNumber->toString(),
                 QStringLiteral("B002"));
    });
}

void TestDeskCentre::takenBackWhileTheNextOneStandsThere()
{
    keepOnce([](QString& late) {
        Counter counter;
        const EventId event = counter.admit();
        counter.stand.showAndSettle(siti);
        counter.stand.desk->tickRequired();
        IN_TIME(counter.word(QStringLiteral("BUDI SANTOSO")) == Confirmation::Awaited,
                QStringLiteral("given up"));
        counter.centre.answer(event, CentreOutcome::Duplicate, first(counter.stand));
        counter.stand.settle();
        QCOMPARE(counter.stand.card().person().booking->key.code, siti);
        QCOMPARE(counter.stand.verdict(), QStringLiteral("on_time"));
        QVERIFY(counter.stand.noticed(Notice::What::TakenElsewhere));
        QCOMPARE(counter.entry(QStringLiteral("BUDI SANTOSO")).verdict.name(),
                 QStringLiteral("already_attended"));
        counter.stand.desk->admit(); // Enter works all the same
        counter.stand.settle();
        IN_TIME(counter.lastWord() == Confirmation::Awaited, QStringLiteral("given up"));
        QCOMPARE(counter.stand.state().lastAdmittedName, QStringLiteral("SITI AMINAH"));
    });
}

void TestDeskCentre::aLateAnswerNeverLandsOnThePresentPerson()
{
    Counter counter;
    const EventId one = counter.admit(budi);
    const EventId other = counter.admit(siti);
    QTRY_COMPARE(counter.word(QStringLiteral("BUDI SANTOSO")), Confirmation::Provisional);
    QTRY_COMPARE(counter.lastWord(), Confirmation::Provisional);
    counter.centre.answer(one, CentreOutcome::Duplicate, first(counter.stand));
    counter.stand.settle();
    QCOMPARE(counter.word(QStringLiteral("BUDI SANTOSO")), Confirmation::Elsewhere);
    QCOMPARE(counter.word(QStringLiteral("SITI AMINAH")), Confirmation::Provisional);
    QCOMPARE(counter.lastWord(), Confirmation::Provisional);
    counter.centre.answer(other, CentreOutcome::Ok);
    QCOMPARE(counter.lastWord(), Confirmation::Confirmed);
    QCOMPARE(counter.word(QStringLiteral("BUDI SANTOSO")), Confirmation::Elsewhere);
}

void TestDeskCentre::aDuplicateIsPromoted()
{
    Counter counter(LinkState::Offline);
    const EventId event = counter.admit();
    counter.centre.answer(event, CentreOutcome::Duplicate, first(counter.stand));
    QCOMPARE(counter.lastWord(), Confirmation::Elsewhere);
    FeedChange undone;
    undone.answers = {{event, CentreOutcome::Ok, {}, {}}};
    Q_EMIT counter.centre.fed(undone);
    QCOMPARE(counter.lastWord(), Confirmation::Confirmed);
    QVERIFY(!counter.stand.state().lastAdmitted->winner);
}

void TestDeskCentre::aFamilyIsAskedOneByOne()
{
    keepOnce([](QString& late) {
        Counter counter;
        DeskStand& stand = counter.stand;
        Booking mother = stand.booking(QStringLiteral("7AAAA"), QStringLiteral("IBU"));
        Booking child = stand.booking(QStringLiteral("7BBBB"), QStringLiteral("ANAK"));
        mother.group = child.group = QStringLiteral("keluarga-1");
        stand.add(mother);
        stand.add(child);
        stand.showAndSettle(mother.key.code);
        stand.admitAllTogether();
        QCOMPARE(counter.centre.asked.size(), size_t(2));
        QCOMPARE(stand.state().lastTogether.size(), size_t(2));
        for (const NamedOutcome& each : stand.state().lastTogether)
            IN_TIME(each.outcome.confirmation == Confirmation::Awaited, QStringLiteral("given up"));
        counter.centre.answer(counter.centre.asked[0], CentreOutcome::Duplicate, first(stand));
        counter.centre.answer(counter.centre.asked[1], CentreOutcome::Ok);
        stand.settle();
        QCOMPARE(stand.events(EventKind::Undo), 1);
        std::map<QString, Confirmation> words;
        for (const Person& person : stand.card().people)
            if (person.outcome)
                words[person.booking->name] = person.outcome->confirmation;
        QCOMPARE(words.size(), size_t(1));
        QCOMPARE(words.begin()->second, Confirmation::Confirmed);
        QCOMPARE(stand.verdict(), QStringLiteral("already_attended"));
    });
}

void TestDeskCentre::aWalkInIsAskedToo()
{
    keepOnce([](QString& late) {
        Counter counter;
        counter.stand.desk->takeWalkIn({.category = *CategoryId::parse(u"paspor-hilang"),
                                        .name = QStringLiteral("TONO"),
                                        .birthDate = QDate(1980, 5, 5),
                                        .service = *ServiceId::parse(u"hilang")});
        counter.stand.settle();
        QCOMPARE(counter.centre.asked.size(), size_t(1));
        IN_TIME(counter.lastWord() == Confirmation::Awaited, QStringLiteral("given up"));
        counter.centre.answer(counter.centre.asked.front(), CentreOutcome::Ok);
        QCOMPARE(counter.lastWord(), Confirmation::Confirmed);
        QCOMPARE(counter.word(QStringLiteral("TONO")), Confirmation::Confirmed);
    });
}

void TestDeskCentre::whatIsRecordedWakesTheCentre()
{
    Counter counter;
    const auto wakesBy = [&](const auto& verb) {
        const int before = counter.centre.woken;
        verb();
        counter.stand.settle();
        return counter.centre.woken > before;
    };
    const EventId event = counter.admit();
    const ReasonId mistake = *ReasonId::parse(u"salah-orang");
    QVERIFY(wakesBy([&] { counter.stand.desk->undo(event, mistake, {}); }));
    counter.stand.showAndSettle(siti);
    QVERIFY(wakesBy([&] { counter.stand.desk->clear(); })); // put aside undecided
    QVERIFY(wakesBy([&] { counter.stand.desk->signOut(); }));
    counter.stand.desk->syncNow();
    QCOMPARE(counter.centre.tried, 1);
}

void TestDeskCentre::theStateIsShown()
{
    Counter counter;
    SyncState state{.link = LinkState::Offline};
    state.recorded = 418;
    state.atCentre = 411;
    state.problem = Error{Fault::CentreUnreachable, {}, {}};
    counter.centre.tellState(state);
    QCOMPARE(counter.stand.state().sync.waiting(), 7);
    QCOMPARE(counter.stand.state().sync.problem->fault, Fault::CentreUnreachable);
}

void TestDeskCentre::aTimeWithoutTheNetworkExcuses()
{
    Counter counter;
    DeskStand& stand = counter.stand;
    Booking late = stand.booking(QStringLiteral("7CCCC"), QStringLiteral("TINA"));
    late.slot = Slot{8 * 60, 9 * 60};
    stand.add(late);
    stand.clock.set(stand.at(8, 0));
    counter.centre.become(LinkState::Offline);
    stand.clock.set(stand.at(8, 40));
    stand.showAndSettle(budi); // while it lasts
    stand.clock.set(stand.at(9, 5));
    counter.centre.become(LinkState::Connected);
    stand.settle();
    const ChainedEvent outage = stand.last(EventKind::Outage);
    QCOMPARE(outage.event.payload.value(QStringLiteral("what")).toString(),
             QStringLiteral("network"));
    const auto recorded = outageOf(outage.event);
    QCOMPARE(recorded->from, stand.at(8, 0));
    QCOMPARE(recorded->to, stand.at(9, 5));
    stand.showAndSettle(late.key.code);
    stand.settle();
    stand.desk->openNext();
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    QVERIFY(std::ranges::any_of(stand.card().excuses, [](const Excuse& excuse) {
        return excuse.what == Excuse::What::NetworkDown;
    }));
}

void TestDeskCentre::aShortOneDoesNot()
{
    Counter counter;
    counter.stand.clock.set(counter.stand.at(8, 0));
    const int before = counter.stand.events(EventKind::Outage);
    counter.centre.become(LinkState::Offline);
    counter.stand.clock.set(counter.stand.at(8, 2));
    counter.centre.become(LinkState::Connected);
    counter.stand.settle();
    QCOMPARE(counter.stand.events(EventKind::Outage), before);
}

// Nobody's name stands for a list of one's own here: no officers are set up.
void TestDeskCentre::bookingsComeFromThere()
{
    Counter counter;
    std::optional<Fault> told;
    connect(counter.stand.desk.get(), &Desk::importFinished, this,
            [&](const Result<ImportReport>& report) {
                if (!report)
                    told = report.error().fault;
            });
    counter.stand.desk->importFile(QStringLiteral("bookings.csv"), true);
    QCOMPARE(told, std::optional(Fault::BookingsFromCentre));
    QCOMPARE(counter.stand.fault(), std::optional(Fault::BookingsFromCentre));
}

QTEST_MAIN(TestDeskCentre)
#include "tst_desk_centre.moc"
