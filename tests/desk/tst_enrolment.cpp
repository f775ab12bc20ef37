// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo.h"
#include "desk/enrolment.h"
#include "support/offices.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const OfficeId jakarta = *OfficeId::parse(u"jakarta-pusat");
const DeskLetter b = *DeskLetter::parse(u"B");

Connection connection(const QString& office = QStringLiteral("jakarta-pusat"),
                      const QString& desk = QStringLiteral("B"))
{
    return {.host = QStringLiteral("127.0.0.1"),
            .database = QStringLiteral("loket"),
            .user = QStringLiteral("c_jakarta_pusat_b"),
            .password = QStringLiteral("rahasia"),
            .office = *OfficeId::parse(office),
            .desk = *DeskLetter::parse(desk)};
}

} // namespace

// At which centre a data folder is enrolled, and as whom it may be used.
class TestEnrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyEnrolledIt();
    void asWhomItWasEnrolled_data();
    void asWhomItWasEnrolled();
    void aFileThatOthersMayRead();
    void aFileThatIsNoConnection();
    void practiceStaysOnThisPc();
};

void TestEnrolment::nobodyEnrolledIt()
{
    const QTemporaryDir folder;
    const auto enrolment = enrolmentOf(folder.path(), jakarta, b);
    QVERIFY(enrolment.has_value());
    QVERIFY(!*enrolment);
    QVERIFY(!enrolledLetter(folder.path()));
}

void TestEnrolment::asWhomItWasEnrolled_data()
{
    QTest::addColumn<QString>("office");
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QString>("other"); // what is said of it; empty: it is this one
    QTest::newRow("as this desk") << "jakarta-pusat"
                                  << "B" << QString();
    QTest::newRow("as another desk") << "jakarta-pusat"
                                     << "C"
                                     << "jakarta-pusat/C";
    QTest::newRow("for another office") << "makassar"
                                        << "B"
                                        << "makassar/B";
}

void TestEnrolment::asWhomItWasEnrolled()
{
    QFETCH(QString, office);
    QFETCH(QString, desk);
    QFETCH(QString, other);
    const QTemporaryDir folder;
    const Connection written = connection(office, desk);
    QVERIFY(written.write(folder.path()));
    const auto enrolment = enrolmentOf(folder.path(), jakarta, b);
    QCOMPARE(enrolment.has_value(), other.isEmpty());
    if (enrolment)
        QVERIFY(**enrolment == written);
    else
        QCOMPARE(enrolment.error().fault, Fault::CentreOtherOffice);
    if (!enrolment)
        QCOMPARE(enrolment.error().subject, other);
    QVERIFY(enrolledLetter(folder.path()) == DeskLetter::parse(desk));
}

void TestEnrolment::aFileThatOthersMayRead()
{
    const QTemporaryDir folder;
    QVERIFY(connection().write(folder.path()));
    QVERIFY(QFile::setPermissions(Connection::fileIn(folder.path()),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const auto enrolment = enrolmentOf(folder.path(), jakarta, b);
    QVERIFY(!enrolment);
    QCOMPARE(enrolment.error().fault, Fault::ConnectionFileOpen);
    QVERIFY(!enrolledLetter(folder.path()));
}

void TestEnrolment::aFileThatIsNoConnection()
{
    const QTemporaryDir folder;
    QVERIFY(connection().write(folder.path())); // with the right permissions
    QFile file(Connection::fileIn(folder.path()));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{\"office\": ");
    file.close();
    const auto enrolment = enrolmentOf(folder.path(), jakarta, b);
    QVERIFY(!enrolment);
    QCOMPARE(enrolment.error().fault, Fault::ConnectionFileBad);
}

void TestEnrolment::practiceStaysOnThisPc()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("latihan"));
    ClockReading time;
    time.now = time.wall = instantOf(QDate(2026, 11, 23), 7 * 60, Zone::Wib);
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QVERIFY(makeDemo({.folder = folder,
                      .samples = {},
                      .office = office,
                      .officeNamed = QStringLiteral("jakarta-pusat"),
                      .desk = b,
                      .time = time}));
    QVERIFY(connection().write(folder));
    const auto enrolment = enrolmentOf(folder, jakarta, b);
    QVERIFY(enrolment.has_value());
    QVERIFY(!*enrolment);
}

QTEST_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
