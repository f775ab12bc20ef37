// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rig.h"

#include <QDir>
#include <QTest>

// A desk's folder is put back from yesterday, or its disk is copied to a second PC: two histories
// go on under one letter and one installation. No event swallows another, no queue number is given
// twice once the desk has heard of it, and everybody is told.
class TestCloned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_centre.reset(); }
    void yesterdaysFolder();
    void twoAtOnce();

private:
    std::unique_ptr<TestCentre> m_centre;
};

namespace {

void copyFolder(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    QVERIFY(QDir().mkpath(to));
    for (const QString& name : QDir(from).entryList(QDir::Files))
        QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
}

// Ids of those who were taken in; their queue numbers go to `numbers`.
QStringList admit(SimDesk& desk, const QStringList& bookings, QStringList& numbers)
{
    QStringList ids;
    for (const QString& booking : bookings) {
        const auto recorded = desk.admit(booking);
        if (recorded) {
            ids << recorded->event.toString();
            numbers << recorded->queueNumber->toString();
        }
    }
    return ids;
}

} // namespace

void TestCloned::initTestCase()
{
    m_centre = std::make_unique<TestCentre>();
    QVERIFY(m_centre->start());
}

void TestCloned::yesterdaysFolder()
{
    Rig rig(*m_centre);
    const QStringList keys = rig.book(13);
    const QTemporaryDir folders;
    const QString folder = folders.filePath(QStringLiteral("desk"));
    const QString yesterday = folders.filePath(QStringLiteral("yesterday"));
    const Connection connection = m_centre->enrol(rig.office, 'A');
    QStringList numbers, ids;
    for (const int day : {0, 1}) {
        SimDesk desk(folder, connection);
        QVERIFY(desk.open());
        desk.online();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isAtRest(), patience);
        ids += admit(desk, keys.mid(day * 5, 5), numbers);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isAtRest(), patience);
        desk.close();
        if (day == 0)
            copyFolder(folder, yesterday);
    }
    copyFolder(yesterday, folder);
    SimDesk desk(folder, connection);
    QVERIFY(desk.open());
    desk.online();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAtRest(), patience);
    QVERIFY2(!desk.admit(keys[7]),
             "taken in today, as the centre knows, though it was forgotten here");
    ids += admit(desk, keys.mid(10, 3), numbers);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAtRest(), patience);
    QCOMPARE(ids.size(), 13);
    for (const QString& id : std::as_const(ids))
        QVERIFY2(rig.isAtCentre(*EventId::parse(id)), qPrintable(id));
    QCOMPARE(rig.eventsAtCentre("kind = 'attendance' AND outcome = 'ok'"), 13);
    QCOMPARE(numbers.removeDuplicates(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(desk.incidents().size() == 1, patience);
    QCOMPARE(desk.incidents().front().kind, IncidentKind::ClonedDesk);
    QCOMPARE(desk.setAside().size(), size_t(0));
}

void TestCloned::twoAtOnce()
{
    Rig rig(*m_centre);
    const QStringList keys = rig.book(8);
    const QTemporaryDir folders;
    const QString first = folders.filePath(QStringLiteral("desk"));
    const QString second = folders.filePath(QStringLiteral("clone"));
    const Connection connection = m_centre->enrol(rig.office, 'A');
    QStringList numbers, ids;
    {
        SimDesk desk(first, connection);
        QVERIFY(desk.open());
        ids += admit(desk, keys.mid(0, 2), numbers);
    }
    copyFolder(first, second);
    SimDesk desk(first, connection), clone(second, connection);
    QVERIFY(desk.open() && clone.open());
    ids += admit(desk, keys.mid(2, 3), numbers); // numbered alike, each without the other
    ids += admit(clone, keys.mid(5, 3), numbers);
    desk.online();
    clone.online();
    QTRY_VERIFY_WITH_TIMEOUT(desk.isAtRest() && clone.isAtRest(), patience);
    QCOMPARE(ids.size(), 8);
    for (const QString& id : std::as_const(ids))
        QVERIFY2(rig.isAtCentre(*EventId::parse(id)), qPrintable(id));
    QCOMPARE(rig.eventsAtCentre("kind = 'attendance' AND outcome = 'ok'"), 8);
    SimDesk& other = rig.desk('B');
    other.online();
    for (SimDesk* told : {&desk, &clone, &other}) {
        QTRY_VERIFY_WITH_TIMEOUT(told->incidents().size() == 1, patience);
        QCOMPARE(told->incidents().front().kind, IncidentKind::ClonedDesk);
    }
}

QTEST_GUILESS_MAIN(TestCloned)
#include "tst_cloned.moc"
