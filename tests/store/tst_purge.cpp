// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/purge.h"
#include "support/offices.h"
#include "support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTest>

// Personal data goes for good; counts and the chain stay.
class TestPurge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsThePeople();
    void keepsTheCounts();
    void leavesNothingInTheFiles();
    void bringsNothingBack_data();
    void bringsNothingBack();
    void keepsWhatIsNotOver_data();
    void keepsWhatIsNotOver();
    void tellsOfItself();
    void keepsByThePeriodOfTheOffice_data();
    void keepsByThePeriodOfTheOffice();
};

namespace {

const QDate old = sample::day().addDays(-100);

PurgeOrder order(QDate before, std::optional<OfficerId> officer = {})
{
    const Actor actor = sample::actor();
    return {before,       sample::day(), officer,
            actor.office, actor.desk,    sample::reading(sample::at(420))};
}

// Every personal field has a word of its own, so that it can be looked for in the files.
Booking personal(const QString& code, QDate day)
{
    Booking booking = sample::booking(code, QStringLiteral("RAHASIANAMA CONTOH"), day);
    booking.birthDate = QDate(1971, 2, 3);
    booking.phone = QStringLiteral("6281277777777");
    booking.nik = QStringLiteral("3171777777777777");
    booking.account = QStringLiteral("rahasia-akun@contoh");
    booking.group = QStringLiteral("RAHASIAGRUP");
    booking.relation = QStringLiteral("rahasiaistri");
    booking.applicationNumber = QStringLiteral("7777888899990000");
    booking.alias = QStringLiteral("RAHASIAALIAS");
    booking.note = QStringLiteral("rahasia catatan");
    return booking;
}

const QList<QByteArray>& secrets()
{
    static const QList<QByteArray> words{"RAHASIANAMA",      "1971-02-03",       "6281277777777",
                                         "3171777777777777", "rahasia-akun",     "RAHASIAGRUP",
                                         "rahasiaistri",     "7777888899990000", "RAHASIAALIAS",
                                         "rahasia catatan",  "RAHASIAOMA",       "1950-05-05"};
    return words;
}

void fill(TempStore& temp)
{
    temp.add(personal(QStringLiteral("8OLD1"), old));
    temp.add(personal(QStringLiteral("8OLD2"), old));
    temp.add(personal(QStringLiteral("9NEW1"), sample::day()));
    Journal& journal = temp.journal();
    const WalkIn oma = sample::walkIn(QStringLiteral("RAHASIAOMA"));
    const auto came = journal.record(
        sample::arrival(QStringLiteral("jakarta-pusat/law/8OLD1"), sample::at(430, old)));
    const auto taken = journal.recordWalkIn(oma, sample::category(), old, sample::actor(),
                                            sample::reading(sample::at(431, old)));
    if (!came || !taken)
        qFatal("not recorded");
}

QByteArrayList foundIn(const QString& folder)
{
    QByteArrayList found;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("not read");
        const QByteArray content = file.readAll();
        for (const QByteArray& secret : secrets()) {
            if (content.contains(secret))
                found << info.fileName().toUtf8() + ": " + secret;
        }
    }
    return found;
}

} // namespace

void TestPurge::forgetsThePeople()
{
    TempStore temp;
    fill(temp);
    const auto purged = purgePersonal(temp.tables(), order(sample::day()));
    QVERIFY(purged);
    QCOMPARE(purged->bookings, 2);
    QCOMPARE(purged->persons, 1);
    const auto booking =
        temp.bookings().byKey({sample::actor().office, Channel::Law, QStringLiteral("8OLD1")});
    Booking left = sample::booking(QStringLiteral("8OLD1"), {}, old);
    left.birthDate = {};
    left.phone.clear();
    QVERIFY(*booking);
    QCOMPARE(**booking, left); // key, service, date, slot and status
    const auto walkIns = temp.journal().walkIns(old, old);
    QCOMPARE(walkIns->size(), size_t(1));
    QVERIFY(walkIns->front().name.isEmpty());
    QVERIFY(!walkIns->front().birthDate.isValid());
    QCOMPARE(walkIns->front().category.toString(), QStringLiteral("lansia"));
    const auto kept =
        temp.bookings().byKey({sample::actor().office, Channel::Law, QStringLiteral("9NEW1")});
    QCOMPARE(**kept, personal(QStringLiteral("9NEW1"), sample::day()));
    // Nobody is found by what is gone.
    QCOMPARE(temp.bookings()
                 .byPerson(QStringLiteral("RAHASIANAMA CONTOH"), QDate(1971, 2, 3),
                           sample::actor().office, old)
                 ->size(),
             size_t(1));
}

void TestPurge::keepsTheCounts()
{
    TempStore temp;
    fill(temp);
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const Instant at = sample::at(17 * 60, old);
    const auto before = temp.tables().day.table(office, old, at);
    const QString tables = sample::projections(temp.tables().journalFile);
    QVERIFY(purgePersonal(temp.tables(), order(sample::day())));
    const auto after = temp.tables().day.table(office, old, at);
    QCOMPARE(after->slotLines.size(), before->slotLines.size());
    QVERIFY(after->slotLines == before->slotLines);
    QCOMPARE(after->slotLines.front().booked, 2);
    QCOMPARE(after->slotLines.front().attended, 1);
    QCOMPARE(after->walkIns, before->walkIns);
    QCOMPARE(sample::projections(temp.tables().journalFile), tables);
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None);
    QCOMPARE(temp.journal().verifyTables()->broken, ChainReport::Break::None);
}

void TestPurge::leavesNothingInTheFiles()
{
    TempStore temp;
    fill(temp);
    const QString copies = temp.folder().path + QStringLiteral("/copies");
    QVERIFY(makeCopies(temp.folder()));
    QVERIFY(foundIn(copies).size() >= secrets().size()); // the test can fail
    QVERIFY(foundIn(temp.folder().path).size() >= secrets().size());
    const PurgeOrder all = order(sample::day());
    PurgeOrder tomorrow = all; // so that today's booking goes, too
    tomorrow.before = sample::day().addDays(1);
    tomorrow.day = tomorrow.before;
    QVERIFY(purgePersonal(temp.tables(), tomorrow));
    QVERIFY(makeCopies(temp.folder()));
    QCOMPARE(foundIn(temp.folder().path), QByteArrayList());
    QCOMPARE(foundIn(copies), QByteArrayList());
    QCOMPARE(auditJournal(temp.folder())->broken, ChainReport::Break::None);
}

void TestPurge::bringsNothingBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("days"); // of the service date, moved
    QTest::addColumn<int>("taken");
    QTest::addColumn<bool>("personal");
    QTest::newRow("the same old file")
        << int(BookingStatus::Active) << 0 << int(TakenIn::Same) << false;
    QTest::newRow("cancelled long ago, it turns out")
        << int(BookingStatus::Cancelled) << 0 << int(TakenIn::Changed) << false;
    QTest::newRow("moved to a day to come")
        << int(BookingStatus::Active) << 130 << int(TakenIn::Changed) << true;
}

void TestPurge::bringsNothingBack()
{
    QFETCH(int, status);
    QFETCH(int, days);
    QFETCH(int, taken);
    QFETCH(bool, personal);
    TempStore temp;
    fill(temp);
    QVERIFY(purgePersonal(temp.tables(), order(sample::day())));
    QVERIFY(temp.open()); // what is forgotten stays so
    Booking again = ::personal(QStringLiteral("8OLD1"), old.addDays(days));
    again.status = BookingStatus(status);
    const auto result = temp.bookings().takeIn(again, false, nullptr);
    QVERIFY(result);
    QCOMPARE(int(*result), taken);
    const auto now = temp.bookings().byKey(again.key);
    QCOMPARE((*now)->status, again.status);
    QCOMPARE((*now)->name.isEmpty(), !personal);
    QCOMPARE((*now)->phone.isEmpty(), !personal);
    // One that was never seen counts, and names nobody.
    const Booking late = ::personal(QStringLiteral("8OLD3"), old);
    QCOMPARE(*temp.bookings().takeIn(late, false, nullptr), TakenIn::Added);
    QVERIFY((*temp.bookings().byKey(late.key))->name.isEmpty());
    QCOMPARE(*temp.bookings().countOn(sample::actor().office, old), days == 0 ? 3 : 2);
}

void TestPurge::keepsWhatIsNotOver_data()
{
    QTest::addColumn<int>("before"); // days from today
    QTest::addColumn<bool>("done");
    QTest::addColumn<int>("bookings");
    QTest::newRow("a date long ago") << -200 << true << 0;
    QTest::newRow("the old day itself is kept") << -100 << true << 0;
    QTest::newRow("the day after it") << -99 << true << 2;
    QTest::newRow("today") << 0 << true << 2;
    QTest::newRow("tomorrow: today is in use") << 1 << false << 0;
}

void TestPurge::keepsWhatIsNotOver()
{
    QFETCH(int, before);
    QFETCH(bool, done);
    QFETCH(int, bookings);
    TempStore temp;
    fill(temp);
    const auto purged = purgePersonal(temp.tables(), order(sample::day().addDays(before)));
    QCOMPARE(purged.has_value(), done);
    if (done)
        QCOMPARE(purged->bookings, bookings);
    else
        QCOMPARE(purged.error().fault, Fault::DayNotOver);
    QCOMPARE(*temp.bookings().personalBefore(sample::day().addDays(1)), 3 - bookings);
}

void TestPurge::tellsOfItself()
{
    TempStore temp;
    fill(temp);
    QVERIFY(purgePersonal(temp.tables(), order(sample::day())));
    const auto last = temp.journal().recent(1);
    const Event& event = last->front().event;
    QCOMPARE(event.kind, EventKind::Purge);
    QVERIFY(!event.officer); // by itself
    QCOMPARE(event.payload.value(QLatin1String("before")).toString(), QStringLiteral("2026-11-23"));
    QCOMPARE(event.payload.value(QLatin1String("bookings")).toInt(), 2);
    QCOMPARE(event.payload.value(QLatin1String("persons")).toInt(), 1);
    // Nothing left to purge: nothing to tell.
    const auto again = purgePersonal(temp.tables(), order(sample::day()));
    QCOMPARE(again->bookings + again->persons, 0);
    QCOMPARE(temp.journal().recent(1)->front().number, last->front().number);
    // By hand: who did it.
    temp.add(personal(QStringLiteral("8OLD9"), sample::day().addDays(-1)));
    QVERIFY(temp.bookings().forgetBefore(old)); // an earlier date does not take a later one back
    QVERIFY((*temp.bookings().byKey(personal(QStringLiteral("8OLD9"), old).key))->name.isEmpty());
    temp.add(personal(QStringLiteral("9NEW2"), sample::day()));
    PurgeOrder byHand = order(sample::day().addDays(1), OfficerId::parse(u"ani"));
    byHand.day = byHand.before;
    QVERIFY(purgePersonal(temp.tables(), byHand));
    QCOMPARE(temp.journal().recent(1)->front().event.officer, OfficerId::parse(u"ani"));
    // Nothing is purged while nothing may be recorded.
    temp.add(personal(QStringLiteral("9NEW3"), sample::day().addDays(1)));
    temp.journal().setChecked(false);
    byHand.before = byHand.day = sample::day().addDays(2);
    QCOMPARE(purgePersonal(temp.tables(), byHand).error().fault, Fault::RecordingNotReady);
    QCOMPARE(*temp.bookings().personalBefore(byHand.before), 1);
}

void TestPurge::keepsByThePeriodOfTheOffice_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("from");
    QTest::newRow("ninety days") << 90 << QDate(2026, 8, 25);
    QTest::newRow("one day") << 1 << QDate(2026, 11, 22);
    QTest::newRow("for good") << 0 << QDate();
}

void TestPurge::keepsByThePeriodOfTheOffice()
{
    QFETCH(int, days);
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    office.retentionDays = days;
    QTEST(keptFrom(office, sample::day()).value_or(QDate()), "from");
}

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
