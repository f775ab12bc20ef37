// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QJsonArray>
#include <QtTest>

namespace {

const QString budi = QStringLiteral("9ZZZZ");
const QString siti = QStringLiteral("9ZZZ1");
const QString rani = QStringLiteral("9ZZZ2");

decision::Override byTheSupervisor()
{
    return {*ReasonId::parse(u"keputusan-penyelia"), {}, *OfficerId::parse(u"kasi")};
}

// Budi, his wife and his daughter, booked together.
void addFamily(DeskStand& stand)
{
    for (const auto& [code, name] : {std::pair(budi, QStringLiteral("BUDI SANTOSO")),
                                     std::pair(siti, QStringLiteral("SITI AMINAH")),
                                     std::pair(rani, QStringLiteral("RANI"))}) {
        Booking booking = stand.booking(code, name);
        booking.group = QStringLiteral("keluarga-1");
        booking.relation = code == siti ? QStringLiteral("istri") : QString();
        stand.add(booking);
    }
}

} // namespace

// What the officer does with the one on the card.
class TestDeskDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFamilyIsTakenInTogether();
    void togetherLeavesOutOpenTicks();
    void togetherLeavesOutWhoIsRefused();
    void aFamilyIsTakenInOneByOne();
    void aMembersOwnProofTicksThem();
    void aChangedServiceIsJudgedAgain();
    void aLostPassportGoesToWalkIns();
    void theOutsideAreaTick_data();
    void theOutsideAreaTick();
    void incompletePeopleAreHeld();
    void heldPeopleKeepVerdictAndTicks();
    void whoIsHeldGoesOnThoughCancelledMeanwhile();
    void afterARestartTheMissingOnesAreOpen();
    void holdsEndAtClosing();
    void holdsAreForOfficesThatHold();
    void aHoldRunsOut();
    void missingDocumentsAreRefused();
    void refusalsAreEvents();
    void overridesNameReasonAndApprover();
    void anOverrideWithoutAKnownReasonIsNone();
    void aWholeMessageIsTakenInProvisionally();
    void undoFreesTheBooking();
    void undoWantsAReason();
    void walkInsGetANumber();
    void walkInsNeedWhatTheirCategoryAsks();
    void aWalkInStandsInForABooking();
    void bookingsAreImported();
    void theClockIsWatched();
    void theOfficeIsElsewhere();
};

void TestDeskDecisions::aFamilyIsTakenInTogether()
{
    DeskStand stand;
    addFamily(stand);
    stand.signIn();
    stand.showAndSettle(budi);
    QCOMPARE(stand.card().people.size(), size_t(3));
    for (size_t i = 0; i < 3; ++i) {
        stand.desk->selectPerson(i);
        stand.desk->tickPerson(i, true);
        stand.desk->tickRequired();
    }
    stand.pass();
    stand.desk->admitTogether();
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(3));
    QCOMPARE(stand.state().lastTogether.size(), size_t(3));
    QCOMPARE(stand.state().lastTogether[2].second.toString(), QStringLiteral("B003"));
    QVERIFY2(!stand.state().card, "all are in");
    QCOMPARE(stand.state().recent.front().others, 2);
    QCOMPARE(stand.events(EventKind::Attendance), 3);
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.payload.value(QLatin1String("found_by")).toString(), QStringLiteral("family"));
}

void TestDeskDecisions::togetherLeavesOutOpenTicks()
{
    DeskStand stand;
    addFamily(stand);
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tickRequired();
    stand.desk->tickPerson(1, true); // her documents were not looked at
    stand.desk->admitTogether();
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QVERIFY(stand.state().card);
    QVERIFY(stand.card().people[0].outcome);
    QVERIFY(!stand.card().people[1].outcome);
    stand.pass();
    stand.desk->admitTogether(); // nobody is complete: says what is open
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QCOMPARE(stand.places.size(), size_t(1));
}

void TestDeskDecisions::togetherLeavesOutWhoIsRefused()
{
    DeskStand stand;
    addFamily(stand);
    Booking cancelled = stand.booking(siti, QStringLiteral("SITI AMINAH"));
    cancelled.group = QStringLiteral("keluarga-1");
    cancelled.status = BookingStatus::Cancelled;
    stand.add(cancelled);
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tickRequired();
    stand.desk->tickPerson(1, true);
    stand.desk->selectPerson(1);
    QCOMPARE(stand.verdict(), QStringLiteral("cancelled"));
    stand.desk->tickRequired();
    stand.pass();
    stand.desk->admitTogether();
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QCOMPARE(stand.last(EventKind::Attendance).event.bookingKey,
             QStringLiteral("jakarta-pusat/law/9ZZZZ"));
}

void TestDeskDecisions::aFamilyIsTakenInOneByOne()
{
    DeskStand stand;
    addFamily(stand);
    stand.signIn();
    stand.showAndSettle(budi);
    stand.admit();
    QVERIFY2(stand.state().card, "the others are still to come");
    QCOMPARE(stand.card().current, size_t(1));
    QVERIFY(!stand.desk->canDecide());
    stand.pass();
    stand.admit();
    stand.pass();
    stand.admit();
    QVERIFY(!stand.state().card);
    QCOMPARE(stand.events(EventKind::Attendance), 3);
}

void TestDeskDecisions::aMembersOwnProofTicksThem()
{
    DeskStand stand;
    addFamily(stand);
    stand.signIn();
    stand.showAndSettle(budi);
    QVERIFY(!stand.card().people[1].ticked);
    stand.showAndSettle(stand.card().people[1].booking->key.code);
    QVERIFY(stand.card().people[1].ticked);
    QVERIFY2(!stand.state().next, "stands on the card already");
}

void TestDeskDecisions::aChangedServiceIsJudgedAgain()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tick(0, Aspect::Original, true); // the e-KTP
    stand.desk->changeService(*ServiceId::parse(u"penggantian"));
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QVERIFY2(stand.card().person().checklist.lines.front().original, "ticks are kept");
    QCOMPARE(stand.events(EventKind::ServiceChange), 1);
    stand.desk->clear();
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.card().person().service.toString(), QStringLiteral("penggantian"));
    stand.admit();
    QCOMPARE(stand.last(EventKind::Attendance).event.payload.value(QLatin1String("service")),
             QJsonValue(QStringLiteral("penggantian")));
}

void TestDeskDecisions::aLostPassportGoesToWalkIns()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->changeService(*ServiceId::parse(u"hilang"));
    QCOMPARE(stand.verdict(), QStringLiteral("not_for_this_channel"));
    stand.pass();
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 0);
}

void TestDeskDecisions::theOutsideAreaTick_data()
{
    QTest::addColumn<QString>("office");
    QTest::addColumn<int>("more");
    QTest::newRow("Bandung asks for the letter") << QStringLiteral("bandung") << 1;
    QTest::newRow("Jakarta Pusat does not") << QStringLiteral("jakarta-pusat") << 0;
}

void TestDeskDecisions::theOutsideAreaTick()
{
    QFETCH(QString, office);
    QFETCH(int, more);
    DeskStand stand(office);
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    const auto before = stand.card().person().checklist.lines.size();
    stand.desk->setOutsideArea(true);
    QCOMPARE(int(stand.card().person().checklist.lines.size() - before), more);
    stand.desk->setOutsideArea(false);
    QCOMPARE(stand.card().person().checklist.lines.size(), before);
}

void TestDeskDecisions::incompletePeopleAreHeld()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(8, 10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.desk->holdDefault(), 30);
    stand.desk->tick(0, Aspect::Original, true);
    stand.desk->hold(30);
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::Held);
    QCOMPARE(stand.outcomes.back().heldUntil, std::optional(stand.at(8, 40)));
    QCOMPARE(stand.state().held.size(), size_t(1));
    QCOMPARE(stand.state().held.front().name, QStringLiteral("BUDI SANTOSO"));
    QVERIFY(!stand.state().held.front().missing.empty());
    QVERIFY(!stand.state().card);
}

void TestDeskDecisions::heldPeopleKeepVerdictAndTicks()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(8, 50));
    stand.showAndSettle(budi);
    stand.desk->tick(0, Aspect::Original, true);
    stand.desk->hold(30);
    stand.settle();
    stand.clock.set(stand.at(9, 20)); // the slot is over, the hold is not
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("held"));
    QCOMPARE(stand.card().person().firstVerdict->name(), QStringLiteral("slot_running"));
    QVERIFY(stand.card().person().checklist.lines[0].original);
    QVERIFY(!stand.card().person().checklist.lines[0].copy);
    stand.admit();
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.payload.value(QLatin1String("verdict")).toString(),
             QStringLiteral("slot_running"));
    QVERIFY(stand.state().held.empty());
}

void TestDeskDecisions::whoIsHeldGoesOnThoughCancelledMeanwhile()
{
    DeskStand stand(QStringLiteral("bandung"));
    Booking booking = stand.booking(budi);
    stand.add(booking);
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->hold(30);
    stand.settle();
    booking.status = BookingStatus::Cancelled;
    stand.add(booking);
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("held"));
    QCOMPARE(stand.card().person().firstVerdict->name(), QStringLiteral("on_time"));
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskDecisions::afterARestartTheMissingOnesAreOpen()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tickRequired();
    stand.desk->tick(1, Aspect::Copy, false);
    stand.desk->hold(20);
    stand.settle();
    stand.build(); // the ticks that this desk remembered are gone
    stand.signIn();
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("held"));
    const Checklist& checklist = stand.card().person().checklist;
    QVERIFY(checklist.lines[0].complete());
    QVERIFY(!checklist.lines[1].complete());
}

void TestDeskDecisions::holdsEndAtClosing()
{
    DeskStand stand(QStringLiteral("bandung"));
    Booking late = stand.booking(budi);
    late.slot = Slot{15 * 60, 16 * 60};
    stand.add(late);
    stand.signIn();
    const Instant closing = stand.desk->holdLimit();
    stand.clock.set(closing - std::chrono::minutes(5));
    stand.showAndSettle(budi);
    stand.desk->hold(30);
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QCOMPARE(stand.outcomes.back().heldUntil, std::optional(closing));
}

void TestDeskDecisions::holdsAreForOfficesThatHold()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    QCOMPARE(stand.desk->holdDefault(), 0);
    stand.desk->hold(30);
    stand.settle();
    QCOMPARE(stand.events(EventKind::Hold), 0);
    QVERIFY(stand.state().card);
}

void TestDeskDecisions::aHoldRunsOut()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->hold(10);
    stand.settle();
    stand.clock.set(stand.at(7, 23));
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("hold_expired"));
}

void TestDeskDecisions::missingDocumentsAreRefused()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tickRequired();
    stand.desk->refuseDocuments(); // nothing is missing
    stand.settle();
    QCOMPARE(stand.events(EventKind::Refusal), 0);
    stand.desk->setDiffers(1, QStringLiteral("alamat"));
    stand.desk->tick(2, Aspect::Copy, false);
    stand.desk->refuseDocuments();
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::RefusedDocuments);
    const QJsonObject payload = stand.last(EventKind::Refusal).event.payload;
    QCOMPARE(payload.value(QLatin1String("missing")).toArray().size(), 1);
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("on_time")); // the booking is not used up
}

void TestDeskDecisions::refusalsAreEvents()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(10, 0));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    stand.desk->admit(); // not by this key
    stand.desk->refuse();
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::Refused);
    QCOMPARE(stand.events(EventKind::Refusal), 1);
    QCOMPARE(stand.events(EventKind::Attendance), 0);
    QVERIFY(!stand.state().lastAdmitted);
}

void TestDeskDecisions::overridesNameReasonAndApprover()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(10, 0));
    stand.showAndSettle(budi);
    stand.desk->admitAgainstRule(byTheSupervisor());
    QVERIFY(stand.noticed(Notice::What::DocumentsOpen)); // as for everybody
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule(byTheSupervisor());
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::AdmittedByOverride);
    QVERIFY(stand.outcomes.back().queueNumber);
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.payload.value(QLatin1String("verdict")).toString(), QStringLiteral("forfeited"));
    const QByteArray text = QJsonDocument(event.payload).toJson();
    QVERIFY(text.contains("keputusan-penyelia") && text.contains("kasi"));
}

void TestDeskDecisions::anOverrideWithoutAKnownReasonIsNone()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(10, 0));
    stand.showAndSettle(budi);
    stand.desk->tickRequired();
    decision::Override override = byTheSupervisor();
    override.reason = *ReasonId::parse(u"salah-orang"); // a reason to undo
    stand.desk->admitAgainstRule(override);
    stand.settle();
    QCOMPARE(stand.notices.back().error->fault, Fault::ReasonMissing);
    QCOMPARE(stand.events(EventKind::Attendance), 0);
}

void TestDeskDecisions::aWholeMessageIsTakenInProvisionally()
{
    const QString message = QStringLiteral("Telah terjadwal layanan paspor Anda:\n"
                                           "No. WA: 628120000001\nNama: JOHN DOE\n"
                                           "Tgl Lahir: 01-01-1970\nTgl Kedatangan: 23-11-2026\n"
                                           "Jam: 08:00 - 09.00 WIB\nKode Booking: 9ZZZZ\n");
    DeskStand stand;
    stand.signIn();
    stand.desk->pasted(message);
    stand.settle();
    stand.pass();
    QCOMPARE(stand.verdict(), QStringLiteral("unknown_code"));
    QVERIFY(stand.card().person().verdict.as<verdict::UnknownCode>()->lawMessageWhole);
    QVERIFY2(!stand.card().dataAsOf, "no bookings were ever taken in");
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule(byTheSupervisor());
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::Provisional);
    QCOMPARE(stand.state().lastAdmittedName, QStringLiteral("JOHN DOE"));
    QCOMPARE(stand.last(EventKind::Attendance).event.bookingKey,
             QStringLiteral("jakarta-pusat/law/9ZZZZ"));

    stand.desk->pasted(message); // a second person with the same message
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("already_attended"));
}

void TestDeskDecisions::undoFreesTheBooking()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.admit();
    stand.desk->undo(stand.outcomes.back().event, *ReasonId::parse(u"salah-orang"), {});
    stand.settle();
    QVERIFY(stand.noticed(Notice::What::Undone));
    QCOMPARE(stand.notices.back().name, QStringLiteral("BUDI SANTOSO"));
    QVERIFY(!stand.state().lastAdmitted);
    QCOMPARE(stand.state().recent.front().outcome->what, Outcome::What::Undone);
    QCOMPARE(stand.state().counts.attended, 0);
    stand.showAndSettle(budi); // at once: it is new again
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    stand.admit();
    QCOMPARE(stand.outcomes.back().queueNumber->toString(), QStringLiteral("B002"));
}

void TestDeskDecisions::undoWantsAReason()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.admit();
    stand.desk->undo(stand.outcomes.back().event, *ReasonId::parse(u"tidak-ada"), {});
    stand.settle();
    QCOMPARE(stand.notices.back().error->fault, Fault::ReasonMissing);
    QCOMPARE(stand.events(EventKind::Undo), 0);
}

WalkIn lostPassport()
{
    return {.category = *CategoryId::parse(u"paspor-hilang"),
            .name = QStringLiteral("TONO"),
            .birthDate = QDate(1980, 5, 5),
            .phone = {},
            .nik = {},
            .service = *ServiceId::parse(u"hilang"),
            .approvedBy = {},
            .words = {},
            .bookingKey = {}};
}

void TestDeskDecisions::walkInsGetANumber()
{
    DeskStand stand;
    stand.signIn();
    stand.desk->takeWalkIn(lostPassport());
    QCOMPARE(stand.state().phase, Phase::Recording);
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::WalkIn);
    QCOMPARE(stand.outcomes.back().queueNumber->toString(), QStringLiteral("B001"));
    QCOMPARE(stand.state().lastAdmittedName, QStringLiteral("TONO"));
    QCOMPARE(stand.state().recent.front().name, QStringLiteral("TONO"));
    QCOMPARE(stand.state().counts.walkIns, 1);
    const Event event = stand.last(EventKind::WalkIn).event;
    QVERIFY2(!QJsonDocument(event.payload).toJson().contains("TONO"), "no personal data in events");
    const auto taken = stand.answer(stand.desk->walkInsToday(*CategoryId::parse(u"paspor-hilang")));
    QCOMPARE(*taken, 1);
}

void TestDeskDecisions::walkInsNeedWhatTheirCategoryAsks()
{
    DeskStand stand;
    stand.signIn();
    WalkIn urgent = lostPassport();
    urgent.category = *CategoryId::parse(u"mendesak"); // asks for an approver
    stand.desk->takeWalkIn(urgent);
    stand.settle();
    QCOMPARE(stand.notices.back().error->fault, Fault::NotAllowed);
    QCOMPARE(stand.events(EventKind::WalkIn), 0);
    urgent.approvedBy = OfficerId::parse(u"kasi");
    stand.desk->takeWalkIn(urgent);
    stand.settle();
    QCOMPARE(stand.events(EventKind::WalkIn), 1);
}

void TestDeskDecisions::aWalkInStandsInForABooking()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->changeService(*ServiceId::parse(u"hilang"));
    WalkIn walkIn = lostPassport();
    walkIn.bookingKey = stand.card().person().booking->key.toString();
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    QVERIFY(!stand.state().card);
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("already_attended"));
}

void TestDeskDecisions::bookingsAreImported()
{
    DeskStand stand;
    stand.signIn();
    QCOMPARE(stand.state().surroundings.bookingsToday, 0);
    QVERIFY(!stand.state().surroundings.dataAsOf);
    const QString path = stand.folder.filePath(QStringLiteral("bookings.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("code,channel,name,birth_date,service,service_date,slot\n"
               "9ZZZZ,law,BUDI,1970-01-01,baru,2026-11-23,08:00-09:00\n");
    file.close();
    std::vector<ImportReport> reports;
    connect(stand.desk.get(), &Desk::importFinished, this, [&](const Result<ImportReport>& report) {
        QVERIFY(report);
        reports.push_back(*report);
    });
    stand.desk->importFile(path, true);
    QTRY_COMPARE(reports.size(), size_t(1));
    stand.settle();
    QCOMPARE(stand.state().surroundings.bookingsToday, 0);
    stand.desk->importFile(path, false);
    QTRY_COMPARE(reports.size(), size_t(2));
    stand.settle();
    QCOMPARE(reports.back().added, 1);
    QVERIFY(stand.noticed(Notice::What::ImportDone));
    QCOMPARE(stand.state().surroundings.bookingsToday, 1);
    QVERIFY(stand.state().surroundings.dataAsOf);
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
}

void TestDeskDecisions::theClockIsWatched()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    QCOMPARE(stand.state().surroundings.timeQuality, TimeQuality::RealTime);
    stand.clock.setQuality(TimeQuality::Suspect);
    stand.showAndSettle(budi);
    stand.admit(); // every recording looks at the clock
    QCOMPARE(stand.state().surroundings.timeQuality, TimeQuality::Suspect);
    QVERIFY(stand.noticed(Notice::What::ClockChanged));
    QCOMPARE(stand.events(EventKind::ClockChange), 1);
}

void TestDeskDecisions::theOfficeIsElsewhere()
{
    DeskStand stand; // tests run far away from any office
    QVERIFY(stand.state().surroundings.foreignZone);
    QCOMPARE(*stand.state().surroundings.foreignZone, QStringLiteral("UTC-03:30"));
}

QTEST_MAIN(TestDeskDecisions)
#include "tst_desk_decisions.moc"
