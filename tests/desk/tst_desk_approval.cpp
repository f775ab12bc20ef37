// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");
const ReasonId queue = *ReasonId::parse(u"antrean-di-pintu");         // one may decide alone
const ReasonId supervisors = *ReasonId::parse(u"keputusan-penyelia"); // a second person
const QString message = QStringLiteral("Telah terjadwal layanan paspor Anda:\n"
                                       "No. WA: 628120000001\nNama: JOHN DOE\n"
                                       "Tgl Lahir: 01-01-1970\nTgl Kedatangan: 23-11-2026\n"
                                       "Jam: 08:00 - 09.00 WIB\nKode Booking: 9ZZZZ\n");

QString payload(const ChainedEvent& chained, QLatin1String key)
{
    return chained.event.payload.value(key).toString();
}

// Budi comes five minutes too late.
void budiComesLate(DeskStand& stand)
{
    stand.clock.set(stand.at(9, 5));
    stand.desk->noteInput();
    stand.showAndSettle(budi);
}

void park(DeskStand& stand, const ReasonId& reason = queue)
{
    stand.desk->askApproval(reason, QStringLiteral(" antre sejak pukul delapan "));
    stand.settle();
    stand.pass();
}

} // namespace

// Against the rule: with a second person's PIN, or later, when somebody decides who may.
class TestDeskApproval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void consentIsChecked_data();
    void consentIsChecked();
    void afterARefusedConsentTheCardStays();
    void consentIsANameUntilOfficersAreSetUp();
    void nobodyApprovesTheirOwnEvenByName();
    void parkingLetsTheLineGoOn();
    void parkingWantsAReason();
    void whatIsParkedKeepsItsTime_data();
    void whatIsParkedKeepsItsTime();
    void refusingAnswersTheRequest();
    void theSameCodeGoesOnWithTheRequest();
    void askingAgainAsksNothing();
    void unknownCodesAreParkedByReference_data();
    void unknownCodesAreParkedByReference();
    void parkedPeopleAreThereOnlyOnce();
    void whatAdmitsIsNotParked();
};

void TestDeskApproval::consentIsChecked_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("approver"); // empty: none is given
    QTest::addColumn<bool>("pinRight");
    QTest::addColumn<int>("fault"); // -1: admitted
    const auto row = [](const char* name, const char* actor, const ReasonId& reason,
                        const char* approver, bool pinRight, std::optional<Fault> fault) {
        QTest::newRow(name) << QString::fromLatin1(actor) << reason.toString()
                            << QString::fromLatin1(approver) << pinRight
                            << (fault ? int(*fault) : -1);
    };
    const char* officer = "Sri Wahyuni";
    const char* supervisor = "Agus Kasi";
    const char* administrator = "Ratna Dewi";
    row("officer, supervisor consents", officer, queue, supervisor, true, {});
    row("officer, administrator consents", officer, supervisors, administrator, true, {});
    row("officer alone", officer, queue, "", true, Fault::ApproverMissing);
    row("officer, wrong PIN", officer, queue, supervisor, false, Fault::PinWrong);
    row("officer, another officer consents", officer, queue, "Joko Petugas", true,
        Fault::NotAllowed);
    row("officer consents to their own", officer, queue, officer, true, Fault::SamePerson);
    row("officer, somebody unknown consents", officer, queue, "Wayan", true, Fault::UnknownOfficer);
    row("officer, a name without a letter", officer, queue, "--", true, Fault::UnknownOfficer);
    row("officer, somebody shut out consents", officer, queue, "Made Lama", true,
        Fault::OfficerDisabled);
    row("supervisor alone", supervisor, queue, "", true, {});
    row("supervisor alone, the reason asks for two", supervisor, supervisors, "", true,
        Fault::ApproverMissing);
    row("supervisor, administrator consents", supervisor, supervisors, administrator, true, {});
    row("supervisor consents to their own", supervisor, supervisors, supervisor, true,
        Fault::SamePerson);
    row("administrator alone", administrator, queue, "", true, {});
}

void TestDeskApproval::consentIsChecked()
{
    QFETCH(QString, actor);
    QFETCH(QString, reason);
    QFETCH(QString, approver);
    QFETCH(bool, pinRight);
    QFETCH(int, fault);
    DeskStand stand;
    stand.setUpOfficers();
    stand.addOfficer(QStringLiteral("Made Lama"), Role::Supervisor);
    stand.setEnabled(QStringLiteral("Made Lama"), false);
    stand.add(stand.booking(budi));
    stand.signInAs(actor);
    budiComesLate(stand);
    stand.desk->tickRequired();
    std::optional<Consent> consent;
    if (!approver.isEmpty())
        consent = Consent{approver, pinRight ? stand.pinOf(approver) : QStringLiteral("0000")};
    // A name that was not checked counts for nothing.
    stand.desk->admitAgainstRule({*ReasonId::parse(reason), {}, OfficerId::parse(u"agus-kasi")},
                                 consent);
    stand.settle();
    QCOMPARE(stand.events(EventKind::Attendance), fault < 0 ? 1 : 0);
    if (fault >= 0) {
        QCOMPARE(stand.fault(), std::optional(Fault(fault)));
        QVERIFY2(stand.state().card, "the card stays");
        return;
    }
    const QJsonObject said =
        stand.last(EventKind::Attendance).event.payload.value(QLatin1String("override")).toObject();
    const auto named = officerNamed(approver);
    QCOMPARE(said.value(QLatin1String("approved_by")).toString(),
             named ? named->toString() : QString());
}

void TestDeskApproval::afterARefusedConsentTheCardStays()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.signInAs(stand.officer);
    budiComesLate(stand);
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule({queue, {}, {}},
                                 Consent{stand.supervisor, QStringLiteral("0000")});
    stand.settle();
    QCOMPARE(stand.events(EventKind::SignInFailed), 1);
    QCOMPARE(stand.state().phase, Phase::Judged);
    QVERIFY(stand.card().person().checklist.complete());
    stand.desk->admitAgainstRule({queue, {}, {}},
                                 Consent{stand.supervisor, stand.pinOf(stand.supervisor)});
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::AdmittedByOverride);
}

void TestDeskApproval::consentIsANameUntilOfficersAreSetUp()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule({supervisors, {}, {}});
    stand.settle();
    QCOMPARE(stand.fault(), std::optional(Fault::ApproverMissing));
    stand.desk->admitAgainstRule({supervisors, {}, {}}, Consent{QStringLiteral("Pak Kasi"), {}});
    stand.settle();
    const QByteArray text = QJsonDocument(stand.last(EventKind::Attendance).event.payload).toJson();
    QVERIFY(text.contains("pak-kasi"));
}

void TestDeskApproval::nobodyApprovesTheirOwnEvenByName()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule({supervisors, {}, {}}, Consent{stand.officer, {}});
    stand.settle();
    QCOMPARE(stand.fault(), std::optional(Fault::SamePerson));
    QCOMPARE(stand.events(EventKind::Attendance), 0);
}

void TestDeskApproval::parkingLetsTheLineGoOn()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    park(stand); // without a tick: that is for whoever decides
    QVERIFY(!stand.state().card);
    QCOMPARE(stand.outcomes.back().what, Outcome::What::Parked);
    QCOMPARE(stand.state().recent.front().outcome->what, Outcome::What::Parked);
    QCOMPARE(stand.state().parked.size(), size_t(1));
    const ParkedEntry& parked = stand.state().parked.front();
    QCOMPARE(parked.request, stand.outcomes.back().event);
    QCOMPARE(parked.name, QStringLiteral("BUDI SANTOSO"));
    QCOMPARE(parked.seenAt, stand.at(9, 5));
    QCOMPARE(parked.verdict.name(), QStringLiteral("forfeited"));
    QCOMPARE(parked.reason, queue);
    QCOMPARE(parked.words, QStringLiteral("antre sejak pukul delapan"));
    QCOMPARE(parked.askedBy, stand.officer);
    QCOMPARE(stand.events(EventKind::Attendance), 0);
}

void TestDeskApproval::parkingWantsAReason()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    park(stand, *ReasonId::parse(u"salah-orang")); // a reason to undo
    QCOMPARE(stand.fault(), std::optional(Fault::ReasonMissing));
    QVERIFY(stand.state().card && stand.state().parked.empty());
}

void TestDeskApproval::whatIsParkedKeepsItsTime_data()
{
    QTest::addColumn<bool>("restart");
    QTest::newRow("the same day's window") << false;
    QTest::newRow("after a restart") << true;
}

void TestDeskApproval::whatIsParkedKeepsItsTime()
{
    QFETCH(bool, restart);
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.signInAs(stand.officer);
    budiComesLate(stand);
    stand.desk->tickRequired();
    park(stand);
    const EventId request = stand.outcomes.back().event;
    stand.clock.set(stand.at(10, 30));
    if (restart)
        stand.build();
    stand.signInAs(stand.supervisor);
    QCOMPARE(stand.state().parked.size(), size_t(1));
    stand.desk->openParked(request);
    stand.settle();
    stand.pass();
    QCOMPARE(stand.card().seenAt, stand.at(9, 5));
    QCOMPARE(stand.card().request, std::optional(request));
    QCOMPARE(stand.card().person().verdict.as<verdict::Forfeited>()->minutes, 5);
    QCOMPARE(stand.card().person().checklist.complete(), !restart); // ticks are memory only
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule({queue, {}, {}});
    stand.settle();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
    const ChainedEvent decided = stand.last(EventKind::Attendance);
    QCOMPARE(payload(decided, QLatin1String("request")), request.toString());
    QCOMPARE(payload(decided, QLatin1String("found_by")), QStringLiteral("camera"));
    QVERIFY(stand.state().parked.empty());
    QCOMPARE(stand.events(EventKind::Seen), 0);
}

void TestDeskApproval::refusingAnswersTheRequest()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    park(stand);
    const EventId request = stand.state().parked.front().request;
    stand.desk->openParked(request);
    stand.settle();
    stand.pass();
    stand.desk->refuse();
    stand.settle();
    QCOMPARE(payload(stand.last(EventKind::Refusal), QLatin1String("request")), request.toString());
    QVERIFY(stand.state().parked.empty());
}

void TestDeskApproval::theSameCodeGoesOnWithTheRequest()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    park(stand);
    stand.clock.advance(20min);
    stand.showAndSettle(budi);
    QCOMPARE(stand.card().seenAt, stand.at(9, 5));
    QCOMPARE(stand.card().request, std::optional(stand.state().parked.front().request));
    stand.desk->clear();
    stand.settle();
    QCOMPARE(stand.events(EventKind::Seen), 0);
    QCOMPARE(stand.state().parked.size(), size_t(1));
}

void TestDeskApproval::askingAgainAsksNothing()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    park(stand);
    stand.desk->openParked(stand.state().parked.front().request);
    stand.settle();
    stand.pass();
    park(stand);
    QVERIFY(!stand.state().card);
    QCOMPARE(stand.events(EventKind::ApprovalAsked), 1);
}

void TestDeskApproval::unknownCodesAreParkedByReference_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("restart");
    QTest::newRow("a bare code") << budi << QStringLiteral("jakarta-pusat/unknown/9ZZZZ") << false;
    QTest::newRow("a bare code, after a restart")
        << budi << QStringLiteral("jakarta-pusat/unknown/9ZZZZ") << true;
    QTest::newRow("a message") << message << QStringLiteral("jakarta-pusat/law/9ZZZZ") << false;
    QTest::newRow("a message, after a restart")
        << message << QStringLiteral("jakarta-pusat/law/9ZZZZ") << true;
}

void TestDeskApproval::unknownCodesAreParkedByReference()
{
    QFETCH(QString, shown);
    QFETCH(QString, key);
    QFETCH(bool, restart);
    DeskStand stand;
    stand.signIn();
    stand.desk->pasted(shown);
    stand.settle();
    stand.pass();
    park(stand);
    QCOMPARE(stand.state().parked.size(), size_t(1));
    QCOMPARE(stand.state().parked.front().key, key);
    QCOMPARE(stand.state().parked.front().booking.code, budi);
    QVERIFY2(stand.state().parked.front().name.isEmpty(), "nobody's name stands in the journal");
    if (restart) {
        stand.build();
        stand.signIn();
    }
    const EventId request = stand.state().parked.front().request;
    stand.desk->openParked(request);
    stand.settle();
    stand.pass();
    QCOMPARE(stand.verdict(), QStringLiteral("unknown_code"));
    QCOMPARE(stand.card().request, std::optional(request));
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule({queue, {}, {}});
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::Provisional);
    const ChainedEvent taken = stand.last(EventKind::Attendance);
    QCOMPARE(taken.event.bookingKey, key);
    QCOMPARE(payload(taken, QLatin1String("request")), request.toString());
    QVERIFY(stand.state().parked.empty());
}

void TestDeskApproval::parkedPeopleAreThereOnlyOnce()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    budiComesLate(stand);
    park(stand);
    stand.build();
    stand.signIn();
    QCOMPARE(stand.state().recent.size(), size_t(1));
    QCOMPARE(stand.state().recent.front().outcome->what, Outcome::What::Parked);
}

void TestDeskApproval::whatAdmitsIsNotParked()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi); // on time
    park(stand);
    QCOMPARE(stand.events(EventKind::ApprovalAsked), 0);
    QVERIFY(stand.state().card);
}

QTEST_MAIN(TestDeskApproval)
#include "tst_desk_approval.moc"
