// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "support/tempstore.h"

#include <QTest>

// Who is taken in without a booking, and how many a day.
class TestWalkIns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheQuota_data();
    void keepsTheQuota();
    void leavesPriorityOutsideTheQuota();
    void countsWhatWasUndoneNoMore();
    void listsWalkIns();
    void keepsAnyName_data();
    void keepsAnyName();
    void findsBookingsOfAPerson_data();
    void findsBookingsOfAPerson();
};

namespace {

const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ");
const QString supervisor = QStringLiteral("Budi"), officer = QStringLiteral("Sari");

template <typename T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Internal : result.error().fault;
}

Result<Recorded> takeIn(TempStore& temp, const WalkIn& walkIn, const WalkInCategory& category,
                        Instant now = sample::at(430))
{
    return temp.journal().recordWalkIn(walkIn, category, sample::day(), sample::actor(),
                                       sample::reading(now));
}

void setUpOfficers(TempStore& temp)
{
    temp.addOfficer(officer, Role::Officer);
    temp.addOfficer(supervisor, Role::Supervisor);
}

} // namespace

void TestWalkIns::keepsTheQuota_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<int>("left"); // of the quota; -1: one over it
    QTest::addColumn<QString>("actor");
    QTest::addColumn<bool>("consent");
    QTest::addColumn<bool>("takenIn");
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QVERIFY(office.walkIns.size() >= 10);
    for (const WalkInCategory& category : office.walkIns) {
        const QString id = category.id.toString();
        for (const int left : {1, 0, -1}) {
            const bool used = category.dailyQuota && left <= 0;
            const bool asks = category.needsApprover || used;
            const char* stand = left == 1 ? "one left" : left == 0 ? "none left" : "one over";
            const auto row = [&](const char* who, const QString& actor, bool consent, bool in) {
                QTest::addRow("%s, %s, %s", qPrintable(id), stand, who)
                    << id << left << actor << consent << in;
            };
            row("an officer", officer, false, !asks);
            row("an officer with consent", officer, true, true);
            row("a supervisor", supervisor, false, true);
        }
    }
}

void TestWalkIns::keepsTheQuota()
{
    QFETCH(QString, category);
    QFETCH(int, left);
    QFETCH(QString, actor);
    QFETCH(bool, consent);
    QFETCH(bool, takenIn);
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    WalkInCategory limited =
        *std::ranges::find(office.walkIns, *CategoryId::parse(category), &WalkInCategory::id);
    constexpr int quota = 2; // of what it was; a limit stays one
    if (limited.dailyQuota)
        limited.dailyQuota = quota;
    TempStore temp;
    WalkIn walkIn = sample::walkIn(QStringLiteral("Oma Contoh"));
    walkIn.category = limited.id;
    WalkInCategory open = limited;
    open.dailyQuota.reset();
    open.needsApprover = false;
    for (int taken = 0; taken < quota - left; ++taken)
        QVERIFY(takeIn(temp, walkIn, open));
    setUpOfficers(temp);
    if (consent)
        walkIn.approvedBy = officerNamed(supervisor);
    Actor who = sample::actor();
    who.officer = *officerNamed(actor);
    const auto recorded = temp.journal().recordWalkIn(walkIn, limited, sample::day(), who,
                                                      sample::reading(sample::at(440)));
    QCOMPARE(faultOf(recorded), takenIn ? Fault::Internal : Fault::ApproverMissing);
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), limited.id), quota - left + int(takenIn));
    QCOMPARE(temp.journal().walkIns(sample::day(), sample::day())->size(),
             size_t(quota - left + int(takenIn)));
    // Yesterday's quota is another one.
    QCOMPARE(*temp.journal().walkInsOn(sample::day().addDays(-1), limited.id), 0);
}

void TestWalkIns::leavesPriorityOutsideTheQuota()
{
    TempStore temp;
    setUpOfficers(temp);
    const WalkInCategory one = sample::category(1);
    WalkIn walkIn = sample::walkIn(QStringLiteral("Oma Contoh"));
    walkIn.priority = true;
    QVERIFY(takeIn(temp, walkIn, one));
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), one.id), 0);
    walkIn.priority = false;
    QVERIFY(takeIn(temp, walkIn, one));
    QCOMPARE(faultOf(takeIn(temp, walkIn, one)), Fault::ApproverMissing);
    walkIn.priority = true;
    QVERIFY(takeIn(temp, walkIn, one));
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), one.id), 1);
    QVERIFY(temp.journal().rebuild());
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), one.id), 1);
}

void TestWalkIns::countsWhatWasUndoneNoMore()
{
    TempStore temp;
    setUpOfficers(temp);
    const WalkInCategory one = sample::category(1);
    const WalkIn walkIn = sample::walkIn(QStringLiteral("Oma Contoh"));
    const auto first = takeIn(temp, walkIn, one);
    QCOMPARE(faultOf(takeIn(temp, walkIn, one)), Fault::ApproverMissing);
    QVERIFY(temp.journal().undo(sample::undo(first->event, sample::at(431))));
    QVERIFY(takeIn(temp, walkIn, one));
    const auto all = temp.journal().walkIns(sample::day(), sample::day());
    QCOMPARE(all->size(), size_t(2));
    QVERIFY(all->front().undone);
    QVERIFY(!all->back().undone);
}

void TestWalkIns::listsWalkIns()
{
    TempStore temp;
    WalkIn walkIn = sample::walkIn(QStringLiteral("Oma  Contoh "));
    walkIn.phone = QStringLiteral("0812-0000-0009");
    walkIn.nik = QStringLiteral("3171 0000 0000 0009");
    walkIn.words = QStringLiteral("kursi roda");
    walkIn.bookingKey = ani;
    walkIn.approvedBy = OfficerId::parse(u"budi");
    walkIn.priority = true;
    QVERIFY(takeIn(temp, walkIn, sample::category(), sample::at(430)));
    // The clock was set back: the order of entering stays, nothing is lost.
    QVERIFY(
        takeIn(temp, sample::walkIn(QStringLiteral("Opa")), sample::category(), sample::at(400)));
    const auto all = temp.journal().walkIns(sample::day().addDays(-7), sample::day());
    QCOMPARE(all->size(), size_t(2));
    const WalkInEntry& entry = all->front();
    QCOMPARE(entry.name, QStringLiteral("Oma Contoh"));
    QCOMPARE(entry.birthDate, QDate(1950, 5, 5));
    QCOMPARE(entry.phone, QStringLiteral("6281200000009"));
    QCOMPARE(entry.nik, QStringLiteral("3171000000000009"));
    QCOMPARE(entry.words, QStringLiteral("kursi roda"));
    QCOMPARE(entry.bookingKey, ani);
    QCOMPARE(entry.officer.toString(), QStringLiteral("sari"));
    QCOMPARE(entry.approvedBy->toString(), QStringLiteral("budi"));
    QCOMPARE(entry.queueNumber.toString(), QStringLiteral("B001"));
    QVERIFY(entry.priority);
    QCOMPARE(entry.at, sample::at(430));
    QCOMPARE(all->back().name, QStringLiteral("Opa"));
    QCOMPARE(all->back().queueNumber.toString(), QStringLiteral("B002"));
    QCOMPARE(temp.journal().walkIns(sample::day().addDays(1), sample::day().addDays(9))->size(),
             size_t(0));
}

void TestWalkIns::keepsAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("an emoji among letters") << QStringLiteral("Siti 😀 Contoh");
    QTest::newRow("SQL") << QStringLiteral("Robert'); DROP TABLE person; --");
    QTest::newRow("a formula") << QStringLiteral("=HYPERLINK(\"http://x\";\"klik\")");
    QTest::newRow("JSON") << QStringLiteral("{\"name\":\"x\"}\\");
    QTest::newRow("Javanese script") << QStringLiteral("ꦱꦶꦠꦶ");
    QTest::newRow("very long") << QString(100000, u'a');
}

void TestWalkIns::keepsAnyName()
{
    QFETCH(QString, name);
    TempStore temp;
    QVERIFY(takeIn(temp, sample::walkIn(name), sample::category()));
    QVERIFY(temp.open());
    QCOMPARE(temp.journal().walkIns(sample::day(), sample::day())->front().name, name);
    const auto events = temp.journal().recent(10);
    for (const ChainedEvent& chained : *events)
        QVERIFY(!canonical(1, chained.event, {}).contains(name.toUtf8()));
}

void TestWalkIns::findsBookingsOfAPerson_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("birthDate");
    QTest::addColumn<QString>("codes");
    const QDate born(1970, 1, 1);
    // Today's first, then the next, then the last one.
    const QString all = QStringLiteral("TODAY NEXTW LASTW");
    QTest::newRow("as it is written") << QStringLiteral("Ani Contoh") << born << all;
    QTest::newRow("in capitals, blanks more") << QStringLiteral(" ANI   CONTOH") << born << all;
    QTest::newRow("another birth date")
        << QStringLiteral("Ani Contoh") << QDate(1970, 1, 2) << QString();
    QTest::newRow("part of the name") << QStringLiteral("Ani") << born << QString();
    QTest::newRow("a wildcard") << QStringLiteral("%") << born << QString();
    QTest::newRow("no name") << QString() << born << QString();
    QTest::newRow("no birth date") << QStringLiteral("Ani Contoh") << QDate() << QString();
}

void TestWalkIns::findsBookingsOfAPerson()
{
    QFETCH(QString, name);
    QFETCH(QDate, birthDate);
    QFETCH(QString, codes);
    TempStore temp;
    const auto add = [&](const char* code, const char* who, int days) {
        temp.add(
            sample::booking(QLatin1String(code), QLatin1String(who), sample::day().addDays(days)));
    };
    add("LASTW", "ANI CONTOH", -7);
    add("NEXTW", "Ani Contoh", 7);
    add("TODAY", "Ani  Contoh", 0);
    add("OTHER", "Ana Contoh", 0);
    const auto found =
        temp.bookings().byPerson(name, birthDate, sample::actor().office, sample::day());
    QVERIFY(found);
    QStringList got;
    for (const Booking& booking : *found)
        got << booking.key.code;
    QCOMPARE(got.join(u' '), codes);
}

QTEST_GUILESS_MAIN(TestWalkIns)
#include "tst_walkins.moc"
