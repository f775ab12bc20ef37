// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QJsonDocument>
#include <QtTest>

namespace {

const QString budi = QStringLiteral("9ZZZZ");

decision::Override byTheSupervisor()
{
    return {*ReasonId::parse(u"keputusan-penyelia"), {}, *OfficerId::parse(u"kasi")};
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

} // namespace

// Against the rule, without a booking, and taken back: always with a reason.
class TestDeskExceptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overridesNameReasonAndApprover();
    void anOverrideWithoutAKnownReasonIsNone();
    void aWholeMessageIsTakenInProvisionally();
    void undoFreesTheBooking();
    void undoWantsAReason();
    void walkInsGetANumber();
    void walkInsNeedWhatTheirCategoryAsks();
    void aWalkInStandsInForABooking();
};

void TestDeskExceptions::overridesNameReasonAndApprover()
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

void TestDeskExceptions::anOverrideWithoutAKnownReasonIsNone()
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

void TestDeskExceptions::aWholeMessageIsTakenInProvisionally()
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

void TestDeskExceptions::undoFreesTheBooking()
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

void TestDeskExceptions::undoWantsAReason()
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

void TestDeskExceptions::walkInsGetANumber()
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

void TestDeskExceptions::walkInsNeedWhatTheirCategoryAsks()
{
    DeskStand stand;
    stand.signIn();
    WalkIn nobody = lostPassport();
    nobody.name = QStringLiteral("  ");
    stand.desk->takeWalkIn(nobody);
    stand.settle();
    QCOMPARE(stand.fault(), Fault::NotAllowed);
    WalkIn elderly = lostPassport();
    elderly.category = *CategoryId::parse(u"lansia");
    stand.desk->takeWalkIn(elderly); // 46 years
    stand.settle();
    QCOMPARE(stand.fault(), Fault::NotAllowed);
    QCOMPARE(stand.events(EventKind::WalkIn), 0);
}

void TestDeskExceptions::aWalkInStandsInForABooking()
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

QTEST_MAIN(TestDeskExceptions)
#include "tst_desk_exceptions.moc"
