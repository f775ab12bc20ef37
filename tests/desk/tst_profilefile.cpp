// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/profilefile.h"
#include "desk/settings.h"

#include <QTemporaryDir>
#include <QtTest>

class TestProfileFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedOfficeLoads();
    void whichOfficeItIs();
    void aFileByItsPath();
    void whatStandsInTheWay_data();
    void whatStandsInTheWay();

private:
    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QByteArray shipped(const QString& id)
    {
        QFile file(QStringLiteral(":/offices/%1.json").arg(id));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestProfileFile::everyShippedOfficeLoads()
{
    const QStringList ids = shippedOffices();
    for (const char* id :
         {"jakarta-pusat", "bogor", "batam", "bandung", "denpasar", "makassar", "jayapura"})
        QVERIFY2(ids.contains(QLatin1String(id)), id);
    for (const QString& id : ids) {
        const auto office = loadProfile(id);
        QVERIFY2(office, qPrintable(id));
        QCOMPARE(office->id.toString(), id);
    }
    QVERIFY(shippedRules()->size() >= 7);
}

void TestProfileFile::whichOfficeItIs()
{
    const QTemporaryDir folder;
    QCOMPARE(loadProfileOf(folder.path())->id.toString(), QStringLiteral("jakarta-pusat"));
    Settings(folder.path()).setOffice(QStringLiteral("bogor"));
    QCOMPARE(loadProfileOf(folder.path())->id.toString(), QStringLiteral("bogor"));
    write(folder.filePath(QStringLiteral("office.json")), shipped(QStringLiteral("batam")));
    QCOMPARE(loadProfileOf(folder.path())->id.toString(), QStringLiteral("batam"));
    const auto named = loadProfileOf(folder.path(), QStringLiteral("makassar"));
    QCOMPARE(named->id.toString(), QStringLiteral("makassar"));
}

void TestProfileFile::aFileByItsPath()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ours.json"));
    write(path, shipped(QStringLiteral("jayapura")));
    QCOMPARE(loadProfile(path)->zone, Zone::Wit);
}

void TestProfileFile::whatStandsInTheWay_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("places");
    QTest::newRow("no such file") << QByteArray() << Fault::ProfileNotFound << false;
    QTest::newRow("no JSON") << QByteArray("{") << Fault::ProfileInvalid << true;
    QTest::newRow("empty profile") << QByteArray("{}") << Fault::ProfileInvalid << true;
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ') << Fault::ProfileNotFound
                               << false;
}

void TestProfileFile::whatStandsInTheWay()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ours.json"));
    if (!content.isEmpty())
        write(path, content);
    const auto office = loadProfile(path);
    QVERIFY(!office);
    QTEST(office.error().error.fault, "fault");
    QTEST(!office.error().places.empty(), "places");
}

QTEST_GUILESS_MAIN(TestProfileFile)
#include "tst_profilefile.moc"
