// SPDX-License-Identifier: GPL-3.0-or-later
// The file that says how a desk reaches its centre: read back as written, kept to its owner, and
// every fault of it named.
#include "sync/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

Connection sampleConnection()
{
    return Connection{.host = QStringLiteral("centre.example"),
                      .port = 5433,
                      .database = QStringLiteral("loket"),
                      .user = QStringLiteral("desk_b"),
                      .password = QStringLiteral("not a real one"),
                      .serverCertificate = QStringLiteral("/etc/ssl/office-ca.crt"),
                      .office = *OfficeId::parse(u"jakarta-pusat"),
                      .desk = *DeskLetter::parse(u"B")};
}

QJsonObject sampleJson()
{
    return {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("database"), QStringLiteral("loket")},
            {QStringLiteral("user"), QStringLiteral("desk_b")},
            {QStringLiteral("office"), QStringLiteral("jakarta-pusat")},
            {QStringLiteral("desk"), QStringLiteral("B")}};
}

void put(const QString& folder, const QByteArray& content,
         QFile::Permissions mode = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(Connection::fileIn(folder));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();
    QVERIFY(file.setPermissions(mode));
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileIsADeskThatStandsAlone();
    void isReadBackAsItWasWritten();
    void isReadableByItsOwnerOnly();
    void namesFilesBesideItWithoutTheirFolder();
    void othersMayNotReadIt_data();
    void othersMayNotReadIt();
    void aFaultIsNamed_data();
    void aFaultIsNamed();
    void withoutTlsToThisPcOnly_data();
    void withoutTlsToThisPcOnly();
};

void TestConnection::noFileIsADeskThatStandsAlone()
{
    const QTemporaryDir folder;
    const auto read = Connection::read(folder.path());
    QVERIFY(read);
    QVERIFY(!read->has_value());
}

void TestConnection::isReadBackAsItWasWritten()
{
    const QTemporaryDir folder;
    Connection connection = sampleConnection();
    QVERIFY(connection.write(folder.path()));
    QCOMPARE(**Connection::read(folder.path()), connection);
    connection.certificate = QStringLiteral("/etc/ssl/b.crt");
    connection.key = QStringLiteral("/etc/ssl/b.key");
    connection.revoked = QStringLiteral("/etc/ssl/office.crl");
    connection.password.clear();
    QVERIFY(connection.write(folder.path()));
    QCOMPARE(**Connection::read(folder.path()), connection);
}

void TestConnection::isReadableByItsOwnerOnly()
{
    const QTemporaryDir folder;
    put(folder.path(), "{}", QFile::Permissions(0x6644));
    QVERIFY(sampleConnection().write(folder.path()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(Connection::fileIn(folder.path())).permissions() & others));
}

// The folder may be moved, or be seen under another name.
void TestConnection::namesFilesBesideItWithoutTheirFolder()
{
    const QTemporaryDir top;
    const QString first = top.filePath(QStringLiteral("one")),
                  second = top.filePath(QStringLiteral("two"));
    QVERIFY(QDir().mkpath(first));
    Connection connection = sampleConnection();
    connection.serverCertificate = first + QStringLiteral("/centre-ca.crt");
    QVERIFY(connection.write(first));
    QVERIFY(QDir().rename(first, second));
    QCOMPARE((*Connection::read(second))->serverCertificate,
             second + QStringLiteral("/centre-ca.crt"));
}

void TestConnection::othersMayNotReadIt_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("the group reads") << int(QFile::ReadGroup);
    QTest::newRow("the group writes") << int(QFile::WriteGroup);
    QTest::newRow("everybody reads") << int(QFile::ReadOther);
    QTest::newRow("everybody writes") << int(QFile::WriteOther);
}

void TestConnection::othersMayNotReadIt()
{
    QFETCH(int, mode);
    const QTemporaryDir folder;
    put(folder.path(), QJsonDocument(sampleJson()).toJson(),
        QFile::Permissions(mode) | QFile::ReadOwner);
    const auto read = Connection::read(folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::ConnectionFileOpen);
}

void TestConnection::aFaultIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("subject");
    const auto with = [](const char* key, const QJsonValue& value) {
        QJsonObject json = sampleJson();
        json.insert(QLatin1String(key), value);
        return QJsonDocument(json).toJson();
    };
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    QTest::newRow("no JSON") << QByteArray("host = x") << name("JSON");
    QTest::newRow("a list") << QByteArray("[]") << name("JSON");
    QTest::newRow("no host") << with("host", QString()) << name("host");
    QTest::newRow("a host that is a number") << with("host", 7) << name("host");
    QTest::newRow("no database") << with("database", QString()) << name("database");
    QTest::newRow("no user") << with("user", QJsonValue::Null) << name("user");
    QTest::newRow("no office") << with("office", name("Jakarta Pusat!")) << name("office");
    QTest::newRow("two letters") << with("desk", name("BB")) << name("desk");
    QTest::newRow("port 0") << with("port", 0) << name("port");
    QTest::newRow("port 70000") << with("port", 70000) << name("port");
    QTest::newRow("a certificate without its key")
        << with("certificate", name("b.crt")) << name("key");
    QTest::newRow("a key without its certificate")
        << with("key", name("b.key")) << name("certificate");
}

void TestConnection::aFaultIsNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, subject);
    const QTemporaryDir folder;
    put(folder.path(), content);
    const auto read = Connection::read(folder.path());
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::ConnectionFileBad);
    QCOMPARE(read.error().subject, subject);
}

void TestConnection::withoutTlsToThisPcOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char* host, bool taken) {
        QTest::newRow(host) << QString::fromLatin1(host) << taken;
    };
    row("127.0.0.1", true);
    row("127.8.9.1", true);
    row("localhost", true);
    row("::1", true);
    row("/run/postgresql", true);
    row("127.0.0.1, localhost", true);
    row("10.0.0.1", false);
    row("127.0.0.1.example", false);
    row("localhost.example", false);
    row("127.0.0.1,10.0.0.1", false);
}

void TestConnection::withoutTlsToThisPcOnly()
{
    QFETCH(QString, host);
    QFETCH(bool, taken);
    const QTemporaryDir folder;
    QJsonObject json = sampleJson();
    json.insert(QStringLiteral("host"), host);
    put(folder.path(), QJsonDocument(json).toJson());
    QCOMPARE(Connection::read(folder.path()).has_value(), taken);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
