// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/profilefile.h"
#include "domain/officewrite.h"
#include "domain/walkin.h"
#include "neighbour.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");
const QString siti = QStringLiteral("8YYYY");
const ReasonId queue = *ReasonId::parse(u"antrean-di-pintu");

Verdict onTime()
{
    Verdict verdict;
    verdict.kind = verdict::OnTime{3};
    return verdict;
}

Verdict tooLate()
{
    Verdict verdict;
    verdict.kind = verdict::Forfeited{verdict::Forfeited::Missed::End, 5};
    return verdict;
}

// Desk B with a centre and desk A beside it; two people booked.
struct Office2
{
    Office2() : centre(stand.enrol()), neighbour(stand)
    {
        stand.add(one);
        stand.add(other);
        stand.signIn();
    }

    DeskStand stand;
    FakeCentre& centre;
    Neighbour neighbour;
    const Booking one = stand.booking(budi);
    const Booking other = stand.booking(siti, QStringLiteral("SITI AMINAH"));
};

} // namespace

// What the other desks do, and what is seen of it here.
class TestDeskFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirArrivalStandsInTheList();
    void theirWalkInStandsInTheList();
    void theirUndoFreesTheBooking();
    void theOpenCardIsJudgedAnew();
    void aCancellationReachesTheOpenCard();
    void anotherCardStaysAsItIs();
    void parkedThereAndDecidedHere();
    void parkedHereAndDecidedThere();
    void incidentsComeAndGo();
    void anIncidentOfOthersIsNoNotice();
    void aSupervisorSettlesIt();
    void settledWithoutAReason();
    void anOfficerWhoIsDisabledElsewhereIsSignedOut();
    void aProfileHoldsAtOnce();
    void anOlderProfileDoesNot();
    void aRestartKeepsWhatTheCentreSaid_data();
    void aRestartKeepsWhatTheCentreSaid();
    void aRestartKeepsTheOthers();
    void aNewCopyIsReadAnew();
};

void TestDeskFeed::theirArrivalStandsInTheList()
{
    Office2 at;
    at.neighbour.tell(at.neighbour.admitted(at.one, 16, onTime()));
    QCOMPARE(at.stand.state().recent.size(), size_t(1));
    const RecentEntry& entry = at.stand.state().recent.front();
    QCOMPARE(entry.elsewhere, std::optional(*DeskLetter::parse(u"A")));
    QCOMPARE(entry.name, QStringLiteral("BUDI SANTOSO"));
    QCOMPARE(entry.outcome->queueNumber->toString(), QStringLiteral("A016"));
    QCOMPARE(entry.outcome->what, Outcome::What::Admitted);
    QCOMPARE(at.stand.state().counts.attended, 1);
    at.stand.desk->openRecent(entry.id);
    at.stand.settle();
    QVERIFY(!at.stand.state().card);
    at.stand.showAndSettle(budi);
    QCOMPARE(at.stand.verdict(), QStringLiteral("already_attended"));
}

void TestDeskFeed::theirWalkInStandsInTheList()
{
    Office2 at;
    const QByteArray salt = QByteArrayLiteral("salt"), fields = R"({"name":"TONO"})";
    const QString hash = QString::fromLatin1(personHash(salt, fields).toHex());
    at.neighbour.tell(FeedKind::Person, hash,
                      {{QStringLiteral("hash"), hash},
                       {QStringLiteral("day"), QStringLiteral("2026-11-23")},
                       {QStringLiteral("salt"), QString::fromLatin1(salt.toBase64())},
                       {QStringLiteral("fields"), QString::fromLatin1(fields.toBase64())}});
    Event walkIn = plainEvent(EventKind::WalkIn, at.stand.today(),
                              {{QStringLiteral("category"), QStringLiteral("paspor-hilang")},
                               {QStringLiteral("service"), QStringLiteral("hilang")},
                               {QStringLiteral("person"), hash},
                               {QStringLiteral("queue_number"), QStringLiteral("A017")}},
                              at.neighbour.actor, at.stand.clock.read());
    at.neighbour.tell(walkIn);
    QCOMPARE(at.stand.state().recent.front().name, QStringLiteral("TONO"));
    QCOMPARE(at.stand.state().recent.front().outcome->what, Outcome::What::WalkIn);
    QCOMPARE(at.stand.state().counts.walkIns, 1);
}

void TestDeskFeed::theirUndoFreesTheBooking()
{
    Office2 at;
    const Event arrival = at.neighbour.admitted(at.one, 16, onTime());
    at.neighbour.tell(arrival);
    at.neighbour.tell(at.neighbour.undone(arrival));
    QCOMPARE(at.stand.state().recent.front().outcome->what, Outcome::What::Undone);
    QCOMPARE(at.stand.state().counts.attended, 0);
    at.stand.showAndSettle(budi);
    QCOMPARE(at.stand.verdict(), QStringLiteral("on_time"));
}

void TestDeskFeed::theOpenCardIsJudgedAnew()
{
    Office2 at;
    at.stand.showAndSettle(budi);
    at.stand.desk->tickRequired();
    at.neighbour.tell(at.neighbour.admitted(at.one, 16, onTime()));
    QCOMPARE(at.stand.verdict(), QStringLiteral("already_attended"));
    QCOMPARE(at.stand.card().person().verdict.as<verdict::AlreadyAttended>()->desk.toChar(),
             QChar(u'A'));
    at.stand.pass();
    at.stand.desk->admit();
    at.stand.settle();
    QCOMPARE(at.stand.events(EventKind::Attendance), 0);
}

void TestDeskFeed::aCancellationReachesTheOpenCard()
{
    Office2 at;
    at.stand.showAndSettle(budi);
    at.stand.desk->tickRequired();
    Booking cancelled = at.one;
    cancelled.status = BookingStatus::Cancelled;
    at.neighbour.tell(cancelled, 2);
    QCOMPARE(at.stand.verdict(), QStringLiteral("cancelled"));
    at.neighbour.tell(at.one, 3); // and reinstated: the ticks are still there
    QCOMPARE(at.stand.verdict(), QStringLiteral("on_time"));
    QVERIFY(at.stand.card().person().checklist.complete());
}

void TestDeskFeed::anotherCardStaysAsItIs()
{
    Office2 at;
    at.stand.showAndSettle(siti);
    at.stand.desk->tickRequired();
    at.neighbour.tell(at.neighbour.admitted(at.one, 16, onTime()));
    QCOMPARE(at.stand.card().person().booking->key.code, siti);
    at.stand.desk->admit(); // no half second is waited for what did not change
    at.stand.settle();
    QCOMPARE(at.stand.events(EventKind::Attendance), 1);
}

void TestDeskFeed::parkedThereAndDecidedHere()
{
    Office2 at;
    at.stand.clock.set(at.stand.at(9, 5));
    const Event asked = at.neighbour.decided(at.one, tooLate(),
                                             decision::AskApproval{queue, QStringLiteral("antre")});
    at.neighbour.tell(asked);
    QCOMPARE(at.stand.state().parked.size(), size_t(1));
    QCOMPARE(at.stand.state().parked.front().elsewhere, std::optional(at.neighbour.actor.desk));
    QCOMPARE(at.stand.state().parked.front().name, QStringLiteral("BUDI SANTOSO"));
    at.stand.clock.set(at.stand.at(9, 30));
    at.stand.desk->openParked(asked.id);
    at.stand.settle();
    at.stand.pass();
    QCOMPARE(at.stand.card().seenAt, at.stand.at(9, 5)); // nobody becomes late by waiting
    at.stand.desk->tickRequired();
    at.stand.desk->admitAgainstRule({queue, {}, {}});
    at.stand.settle();
    const ChainedEvent decided = at.stand.last(EventKind::Attendance);
    QCOMPARE(decided.event.payload.value(QStringLiteral("request")).toString(),
             asked.id.toString());
    QVERIFY(at.stand.state().parked.empty());
}

void TestDeskFeed::parkedHereAndDecidedThere()
{
    Office2 at;
    at.stand.clock.set(at.stand.at(9, 5));
    at.stand.showAndSettle(budi);
    at.stand.desk->askApproval(queue, {});
    at.stand.settle();
    QCOMPARE(at.stand.state().parked.size(), size_t(1));
    const EventId request = at.stand.outcomes.back().event;
    at.stand.clock.advance(1min);
    at.neighbour.tell(at.neighbour.admitted(at.one, 18, tooLate(), request));
    QVERIFY(at.stand.state().parked.empty());
    const auto told =
        std::ranges::find(at.stand.notices, Notice::What::ParkedDecided, &Notice::what);
    QVERIFY(told != at.stand.notices.end());
    QCOMPARE(told->name, QStringLiteral("BUDI SANTOSO"));
    QCOMPARE(told->outcome->queueNumber->toString(), QStringLiteral("A018"));
    QCOMPARE(at.stand.state().recent.size(), size_t(1)); // one person, one line
    QCOMPARE(at.stand.state().recent.front().outcome->what, Outcome::What::Admitted);
}

void TestDeskFeed::incidentsComeAndGo()
{
    Office2 at;
    Incident incident = at.neighbour.incident(QStringLiteral("i-1"));
    at.neighbour.tell(incident);
    QCOMPARE(at.stand.state().incidents.size(), size_t(1));
    QVERIFY(at.stand.noticed(Notice::What::IncidentOpened));
    at.stand.notices.clear();
    at.neighbour.tell(incident); // changed, but not new
    QCOMPARE(at.stand.state().incidents.size(), size_t(1));
    QVERIFY(!at.stand.noticed(Notice::What::IncidentOpened));
    at.stand.build();
    QCOMPARE(at.stand.state().incidents.size(), size_t(1)); // after a restart
    incident.dissolved = true;
    at.neighbour.tell(incident);
    QVERIFY(at.stand.state().incidents.empty());
}

void TestDeskFeed::anIncidentOfOthersIsNoNotice()
{
    Office2 at;
    at.neighbour.tell(at.neighbour.incident(QStringLiteral("i-1"), false));
    QCOMPARE(at.stand.state().incidents.size(), size_t(1));
    QVERIFY(!at.stand.noticed(Notice::What::IncidentOpened));
}

void TestDeskFeed::aSupervisorSettlesIt()
{
    Office2 at;
    at.stand.setUpOfficers();
    at.neighbour.tell(at.neighbour.incident(QStringLiteral("i-1")));
    const auto settle = [&] {
        return at.stand.answer(at.stand.desk->backOffice().settleIncident(
            QStringLiteral("i-1"), *ReasonId::parse(u"clerical_error"),
            QStringLiteral("dua loket")));
    };
    at.stand.signInAs(at.stand.officer);
    QCOMPARE(settle().error().fault, Fault::NotAllowed);
    at.stand.signInAs(at.stand.supervisor);
    QVERIFY(settle().has_value());
    at.stand.settle();
    const QJsonObject payload = at.stand.last(EventKind::IncidentSettled).event.payload;
    QCOMPARE(payload.value(QStringLiteral("incident")).toString(), QStringLiteral("i-1"));
    QCOMPARE(payload.value(QStringLiteral("reason")).toString(), QStringLiteral("clerical_error"));
    QCOMPARE(payload.value(QStringLiteral("words")).toString(), QStringLiteral("dua loket"));
    QVERIFY(at.stand.state().incidents.empty());
    const auto all = at.stand.answer(at.stand.desk->records().incidents(false));
    QCOMPARE(all->size(), size_t(1));
    QVERIFY(all->front().settled);
    QCOMPARE(settle().error().fault, Fault::IncidentUnknown);
}

void TestDeskFeed::settledWithoutAReason()
{
    Office2 at;
    at.neighbour.tell(at.neighbour.incident(QStringLiteral("i-1")));
    const auto settled = at.stand.answer(at.stand.desk->backOffice().settleIncident(
        QStringLiteral("i-1"), *ReasonId::parse(u"no_such_reason"), {}));
    QCOMPARE(settled.error().fault, Fault::ReasonMissing);
}

void TestDeskFeed::anOfficerWhoIsDisabledElsewhereIsSignedOut()
{
    Office2 at;
    at.stand.setUpOfficers();
    at.stand.signInAs(at.stand.officer);
    QCOMPARE(at.stand.state().phase, Phase::Ready);
    at.neighbour.tell(FeedKind::Officer, officerNamed(at.stand.officer)->toString(),
                      {{QStringLiteral("id"), officerNamed(at.stand.officer)->toString()},
                       {QStringLiteral("name"), at.stand.officer},
                       {QStringLiteral("role"), QStringLiteral("officer")},
                       {QStringLiteral("pin_hash"), QStringLiteral("x")},
                       {QStringLiteral("enabled"), false},
                       {QStringLiteral("changed_ms"),
                        qint64(at.stand.clock.read().now.time_since_epoch().count())}});
    QCOMPARE(at.stand.state().phase, Phase::SignedOut);
    QCOMPARE(at.stand.fault(), std::optional(Fault::OfficerDisabled));
}

QJsonObject profileBody(const Office& office)
{
    const QByteArray json = writeOffice(office, *shippedRules());
    return {
        {QStringLiteral("version"), office.version},
        {QStringLiteral("sha256"),
         QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex())},
        {QStringLiteral("json"), QString::fromUtf8(json)},
        {QStringLiteral("at_ms"), 1}};
}

void TestDeskFeed::aProfileHoldsAtOnce()
{
    Office2 at;
    at.stand.showAndSettle(budi);
    Office changed = at.stand.office;
    changed.version += 1;
    changed.lockAfter = 17;
    at.neighbour.tell(FeedKind::Profile, changed.id.toString(), profileBody(changed));
    QCOMPARE(at.stand.desk->office().lockAfter, 17);
    QCOMPARE(at.stand.verdict(), QStringLiteral("on_time"));
    const auto kept = loadProfileOf(at.stand.folder.path());
    QVERIFY(kept.has_value());
    QCOMPARE(kept->version, changed.version);
    QCOMPARE(at.stand.events(EventKind::ProfileChange), 0); // who changed it has the event
}

void TestDeskFeed::anOlderProfileDoesNot()
{
    Office2 at;
    Office older = at.stand.office;
    older.version -= 1;
    older.lockAfter = 17;
    at.neighbour.tell(FeedKind::Profile, older.id.toString(), profileBody(older));
    QVERIFY(at.stand.desk->office().lockAfter != 17);
}

void TestDeskFeed::aRestartKeepsWhatTheCentreSaid_data()
{
    QTest::addColumn<std::optional<CentreOutcome>>("said");
    QTest::addColumn<Confirmation>("word");
    using Said = std::optional<CentreOutcome>;
    QTest::newRow("nothing yet") << Said() << Confirmation::Provisional;
    QTest::newRow("ok") << Said(CentreOutcome::Ok) << Confirmation::Confirmed;
    QTest::newRow("taken in elsewhere")
        << Said(CentreOutcome::Duplicate) << Confirmation::Elsewhere;
    QTest::newRow("cancelled") << Said(CentreOutcome::NotValidCancelled) << Confirmation::Cancelled;
    QTest::newRow("kept aside") << Said(CentreOutcome::Quarantined) << Confirmation::SetAside;
}

void TestDeskFeed::aRestartKeepsWhatTheCentreSaid()
{
    QFETCH(std::optional<CentreOutcome>, said);
    QFETCH(Confirmation, word);
    Office2 at;
    at.centre.become(LinkState::Offline);
    at.stand.showAndSettle(budi);
    at.stand.admit();
    const EventId event = at.stand.outcomes.back().event;
    if (said) {
        const CentreAnswer answer{event, *said, {}, {}};
        const auto marked = at.stand.ask(
            [&](Tables& tables) { return tables.outbox.mark({answer}, {}, at.stand.at(7, 20)); });
        QVERIFY(marked.has_value());
    }
    at.stand.build();
    at.stand.signIn();
    QCOMPARE(at.stand.state().recent.front().outcome->confirmation, word);
    at.centre.answer(event, CentreOutcome::Ok); // and goes on from there
    QCOMPARE(at.stand.state().recent.front().outcome->confirmation, Confirmation::Confirmed);
}

void TestDeskFeed::aRestartKeepsTheOthers()
{
    Office2 at;
    at.stand.showAndSettle(siti);
    at.stand.admit();
    at.stand.clock.advance(1min);
    at.neighbour.tell(at.neighbour.admitted(at.one, 16, onTime()));
    at.stand.build();
    at.stand.signIn();
    QCOMPARE(at.stand.state().recent.size(), size_t(2));
    QCOMPARE(at.stand.state().recent.front().elsewhere, std::optional(at.neighbour.actor.desk));
    QVERIFY(!at.stand.state().recent.back().elsewhere);
}

void TestDeskFeed::aNewCopyIsReadAnew()
{
    Office2 at;
    at.stand.showAndSettle(budi);
    Booking cancelled = at.one;
    cancelled.status = BookingStatus::Cancelled;
    const auto changed = at.stand.ask(
        [&](Tables& tables) { return tables.bookings.takeIn(cancelled, false, nullptr); });
    QVERIFY(changed.has_value());
    Q_EMIT at.centre.copied();
    at.stand.settle();
    QCOMPARE(at.stand.verdict(), QStringLiteral("cancelled"));
}

QTEST_MAIN(TestDeskFeed)
#include "tst_desk_feed.moc"
