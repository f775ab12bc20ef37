// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

namespace {

const QString budi = QStringLiteral("9ZZZZ");
const QString siti = QStringLiteral("9ZZZ1");
const QString rani = QStringLiteral("9ZZZ2");

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

// People of one booking, the service they want and the papers it asks for.
class TestDeskFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFamilyIsTakenInTogether();
    void togetherLeavesOutOpenTicks();
    void togetherLeavesOutWhoIsRefused();
    void aFamilyIsTakenInOneByOne();
    void eachOneFoundBySearchIsCompared();
    void aMembersOwnProofTicksThem();
    void aChangedServiceIsJudgedAgain();
    void aLostPassportGoesToWalkIns();
    void theOutsideAreaTick_data();
    void theOutsideAreaTick();
};

void TestDeskFamilies::aFamilyIsTakenInTogether()
{
    DeskStand stand;
    addFamily(stand);
    stand.signIn();
    stand.showAndSettle(budi);
    QCOMPARE(stand.card().people.size(), size_t(3));
    stand.admitAllTogether();
    QCOMPARE(stand.outcomes.size(), size_t(3));
    QCOMPARE(stand.state().lastTogether.size(), size_t(3));
    QCOMPARE(stand.state().lastTogether[2].outcome.queueNumber->toString(), QStringLiteral("B003"));
    QVERIFY2(!stand.state().card, "all are in");
    QCOMPARE(stand.state().recent.front().others, 2);
    QCOMPARE(stand.events(EventKind::Attendance), 3);
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.payload.value(QLatin1String("found_by")).toString(), QStringLiteral("family"));
}

void TestDeskFamilies::togetherLeavesOutOpenTicks()
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

void TestDeskFamilies::togetherLeavesOutWhoIsRefused()
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

void TestDeskFamilies::aFamilyIsTakenInOneByOne()
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

void TestDeskFamilies::eachOneFoundBySearchIsCompared()
{
    DeskStand stand;
    addFamily(stand);
    stand.signIn();
    stand.showAndSettle(budi);
    const BookingKey key = stand.card().person().booking->key;
    stand.desk->clear();
    stand.desk->open(key, FoundBy::Search);
    stand.settle();
    stand.pass();
    stand.desk->setIdentityCompared(true);
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
    QCOMPARE(stand.card().current, size_t(1));
    stand.pass();
    stand.admit(); // with the first one's e-KTP compared, not with this one's
    QVERIFY(stand.noticed(Notice::What::IdentityOpen));
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskFamilies::aMembersOwnProofTicksThem()
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

void TestDeskFamilies::aChangedServiceIsJudgedAgain()
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

void TestDeskFamilies::aLostPassportGoesToWalkIns()
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

void TestDeskFamilies::theOutsideAreaTick_data()
{
    QTest::addColumn<QString>("office");
    QTest::addColumn<int>("more");
    QTest::newRow("Bandung asks for the letter") << QStringLiteral("bandung") << 1;
    QTest::newRow("Jakarta Pusat does not") << QStringLiteral("jakarta-pusat") << 0;
}

void TestDeskFamilies::theOutsideAreaTick()
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

QTEST_MAIN(TestDeskFamilies)
#include "tst_desk_families.moc"
