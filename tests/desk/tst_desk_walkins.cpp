// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");
constexpr int quota = 2;

// Somebody of the category's age, with its service.
WalkIn personFor(const WalkInCategory& category)
{
    const int age = category.minAge.value_or(category.maxAge.value_or(30));
    return {.category = category.id,
            .name = QStringLiteral("TONO CONTOH"),
            .birthDate = QDate(2026, 11, 23).addYears(-age),
            .service = category.service.value_or(*ServiceId::parse(u"baru"))};
}

const WalkInCategory& categoryOf(const Office& office, const QString& id)
{
    return *std::ranges::find_if(office.walkIns, [&id](const WalkInCategory& category) {
        return category.id.toString() == id;
    });
}

} // namespace

// People without a valid booking, by every category's own terms.
class TestDeskWalkIns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCategoryKeepsItsQuota_data();
    void everyCategoryKeepsItsQuota();
    void priorityStandsOutsideTheQuota();
    void aQuotaMayChangeInTheMiddleOfTheDay();
    void whoHasABookingIsOfferedIt();
    void aLostPassportBookedAsRenewal();
    void theClockMayGoBack();
    void strangeNames_data();
    void strangeNames();
};

void TestDeskWalkIns::everyCategoryKeepsItsQuota_data()
{
    QTest::addColumn<QString>("category");
    for (const WalkInCategory& category :
         offices::office(QStringLiteral("jakarta-pusat")).walkIns) {
        const QString id = category.id.toString();
        QTest::newRow(qPrintable(id)) << id;
    }
}

void TestDeskWalkIns::everyCategoryKeepsItsQuota()
{
    QFETCH(QString, category);
    DeskStand stand;
    for (WalkInCategory& each : stand.office.walkIns)
        each.dailyQuota = quota;
    stand.setUpOfficers();
    stand.signInAs(stand.officer);
    const WalkInCategory& terms = categoryOf(stand.office, category);
    const WalkIn walkIn = personFor(terms);
    const Consent consent{stand.supervisor, stand.pinOf(stand.supervisor)};
    const auto take = [&](const std::optional<Consent>& given) {
        stand.desk->takeWalkIn(walkIn, given);
        stand.settle();
        return stand.events(EventKind::WalkIn);
    };
    // None taken, one left: the category's own terms.
    for (int taken = 0; taken < quota; ++taken) {
        QCOMPARE(take({}), terms.needsApprover ? taken : taken + 1);
        if (terms.needsApprover) {
            QCOMPARE(stand.fault(), std::optional(Fault::ApproverMissing));
            QCOMPARE(take(consent), taken + 1);
        }
    }
    // Used up: a supervisor, always.
    QCOMPARE(take({}), quota);
    QCOMPARE(stand.fault(), std::optional(Fault::ApproverMissing));
    QCOMPARE(take(Consent{stand.colleague, stand.pinOf(stand.colleague)}), quota);
    QCOMPARE(stand.fault(), std::optional(Fault::NotAllowed));
    QCOMPARE(take(consent), quota + 1);
    QCOMPARE(
        stand.last(EventKind::WalkIn).event.payload.value(QLatin1String("approved_by")).toString(),
        QStringLiteral("agus-kasi"));
    stand.signInAs(stand.supervisor);
    QCOMPARE(take({}), quota + 2);
    QCOMPARE(*stand.answer(stand.desk->walkInsToday(terms.id)), quota + 2);
}

void TestDeskWalkIns::priorityStandsOutsideTheQuota()
{
    DeskStand stand;
    for (WalkInCategory& each : stand.office.walkIns)
        each.dailyQuota = 0;
    stand.setUpOfficers();
    stand.signInAs(stand.officer);
    WalkIn walkIn = personFor(categoryOf(stand.office, QStringLiteral("lansia")));
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    QCOMPARE(stand.events(EventKind::WalkIn), 0);
    walkIn.priority = true;
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    QCOMPARE(stand.events(EventKind::WalkIn), 1);
    QVERIFY(stand.state().recent.front().priority);
}

void TestDeskWalkIns::aQuotaMayChangeInTheMiddleOfTheDay()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.administrator);
    const WalkIn walkIn = personFor(categoryOf(stand.office, QStringLiteral("lansia")));
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    Office changed = stand.desk->office();
    for (WalkInCategory& each : changed.walkIns)
        each.dailyQuota = 1;
    QVERIFY(stand.answer(stand.desk->backOffice().setOffice(changed)));
    stand.signInAs(stand.officer);
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    QCOMPARE(stand.fault(), std::optional(Fault::ApproverMissing));
    QCOMPARE(stand.events(EventKind::WalkIn), 1);
}

void TestDeskWalkIns::whoHasABookingIsOfferedIt()
{
    DeskStand stand;
    const Booking today = stand.booking(budi);
    Booking later = stand.booking(QStringLiteral("8YYY1"));
    later.serviceDate = today.serviceDate.addDays(2);
    Booking other = stand.booking(QStringLiteral("7XXX1"));
    other.birthDate = today.birthDate.addDays(1);
    for (const Booking& booking : {later, today, other})
        stand.add(booking);
    stand.signIn();
    const auto found =
        stand.answer(stand.desk->bookingsOf(QStringLiteral(" budi  santoso"), today.birthDate));
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(2));
    QCOMPARE(found->front().booking.key.code, budi);
    QVERIFY(!found->front().attended);
    stand.showAndSettle(budi);
    stand.admit();
    const auto after =
        stand.answer(stand.desk->bookingsOf(QStringLiteral("BUDI SANTOSO"), today.birthDate));
    QVERIFY(after->front().attended);
}

void TestDeskWalkIns::aLostPassportBookedAsRenewal()
{
    DeskStand stand;
    Booking renewal = stand.booking(budi);
    renewal.service = *ServiceId::parse(u"penggantian");
    stand.add(renewal);
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->changeService(*ServiceId::parse(u"hilang"));
    stand.pass();
    QCOMPARE(stand.verdict(), QStringLiteral("not_for_this_channel"));
    QCOMPARE(nextStep(stand.card().person().verdict), NextStep::OpenWalkIn);
    QCOMPARE(stand.card().person().booking->key, renewal.key); // for the filled-in form
    WalkIn walkIn = personFor(categoryOf(stand.office, QStringLiteral("paspor-hilang")));
    walkIn.bookingKey = renewal.key.toString();
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    QVERIFY(!stand.state().card);
    QCOMPARE(stand.state().counts.expected, 0);
    stand.desk->takeWalkIn(walkIn); // once
    stand.settle();
    QCOMPARE(stand.fault(), std::optional(Fault::AlreadyAttended));
    QCOMPARE(stand.events(EventKind::WalkIn), 1);
}

void TestDeskWalkIns::theClockMayGoBack()
{
    DeskStand stand;
    stand.signIn();
    const WalkIn walkIn = personFor(categoryOf(stand.office, QStringLiteral("paspor-hilang")));
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    stand.clock.set(stand.at(6, 0));
    stand.clock.setQuality(TimeQuality::Suspect);
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    QCOMPARE(stand.events(EventKind::WalkIn), 2);
    QCOMPARE(stand.outcomes.back().queueNumber->toString(), QStringLiteral("B002"));
    QVERIFY(stand.noticed(Notice::What::ClockChanged));
    const auto report = stand.ask([](Tables& tables) { return tables.journal.verify(); });
    QCOMPARE(report->broken, ChainReport::Break::None);
}

void TestDeskWalkIns::strangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("taken");
    QTest::newRow("a formula") << QStringLiteral("=HYPERLINK(\"http://x\")") << true;
    QTest::newRow("SQL") << QStringLiteral("TONO'); DROP TABLE event;--") << true;
    QTest::newRow("with a picture") << QStringLiteral("TONO \U0001F600") << true;
    QTest::newRow("only a picture") << QStringLiteral("\U0001F600") << false;
    QTest::newRow("overlong") << QString(5000, u'A') << false;
    QTest::newRow("empty") << QStringLiteral(" \t") << false;
}

void TestDeskWalkIns::strangeNames()
{
    QFETCH(QString, name);
    DeskStand stand;
    stand.signIn();
    WalkIn walkIn = personFor(categoryOf(stand.office, QStringLiteral("paspor-hilang")));
    walkIn.name = name;
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    QTEST(stand.events(EventKind::WalkIn) == 1, "taken");
    QVERIFY(stand.state().lastAdmittedName.isEmpty() || stand.state().lastAdmittedName == name);
}

QTEST_MAIN(TestDeskWalkIns)
#include "tst_desk_walkins.moc"
