// SPDX-License-Identifier: GPL-3.0-or-later
// The office's rules and the journal at the command line, as scripts use them.
#include "support/offices.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Answer
{
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

class Folder
{
public:
    Answer run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        process.start(QStringLiteral(LOKETCTL),
                      QStringList{QStringLiteral("--data"), data()} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(300000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Answer words(const char* line) const
    {
        return run(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
    }
    QString write(const char* name, const QByteArray& content) const
    {
        const QString path = m_place.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test's own file cannot be written");
        return path;
    }
    [[nodiscard]] QString data() const { return m_place.filePath(QStringLiteral("data")); }

private:
    QTemporaryDir m_place;
};

QByteArray bogor()
{
    return offices::json(QStringLiteral("bogor"));
}

} // namespace

class TestRulesCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shownIsWhatIsShipped();
    void everyErrorIsNamedByItsPlace();
    void aSetProfileIsTheNextVersionAndAnEvent();
    void rulesAreARight();
    void theJournalIsListedAndFiltered();
    void aWrongFilterIsWrongUsage_data();
    void aWrongFilterIsWrongUsage();
    void theFirstBrokenPlaceIsSaid();
};

void TestRulesCtl::shownIsWhatIsShipped()
{
    const Folder folder;
    const Answer shown = folder.words("--office bogor rules show");
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.out.trimmed(), bogor().trimmed());
    const Answer json = folder.words("--office bogor --json rules show");
    QCOMPARE(json.out.count('\n'), 1);
    QCOMPARE(json.json(), QJsonDocument::fromJson(bogor()).object());
    QCOMPARE(folder.words("--office bogor rules show --past 7").code, 4);
}

void TestRulesCtl::everyErrorIsNamedByItsPlace()
{
    const Folder folder;
    QByteArray spoilt = bogor();
    spoilt.replace("\"WIB\"", "\"WIB+7\"").replace("\"lock_after\": 10", "\"lock_after\": -1");
    const QString file = folder.write("office.json", spoilt);
    const Answer told = folder.run({QStringLiteral("rules"), QStringLiteral("check"), file});
    QCOMPARE(told.code, 3);
    QVERIFY2(told.err.contains("zone") && told.err.contains("lock_after"), told.err.constData());
    const Answer json = folder.run(
        {QStringLiteral("--json"), QStringLiteral("rules"), QStringLiteral("check"), file});
    QCOMPARE(json.code, 3);
    QCOMPARE(json.json().value(QStringLiteral("ok")).toBool(true), false);
    const QJsonArray errors = json.json().value(QStringLiteral("errors")).toArray();
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors[0].toObject().value(QStringLiteral("place")).toString(),
             QStringLiteral("zone"));
    // Such a file is not brought into force.
    QCOMPARE(folder
                 .run({QStringLiteral("rules"), QStringLiteral("set"), file,
                       QStringLiteral("--officer"), QStringLiteral("budi")})
                 .code,
             3);
    QVERIFY(!QFile::exists(folder.data() + QStringLiteral("/office.json")));
    QCOMPARE(folder.words("rules check nowhere.json").code, 2);
    const QString good = folder.write("good.json", bogor());
    QCOMPARE(folder.run({QStringLiteral("rules"), QStringLiteral("check"), good}).code, 0);
}

void TestRulesCtl::aSetProfileIsTheNextVersionAndAnEvent()
{
    const Folder folder;
    const auto set = [&](const char* from, const char* to) {
        QByteArray changed = bogor();
        changed.replace(from, to);
        const QString file = folder.write("office.json", changed);
        return folder.run({QStringLiteral("--office"), QStringLiteral("bogor"),
                           QStringLiteral("--json"), QStringLiteral("rules"), QStringLiteral("set"),
                           file, QStringLiteral("--officer"), QStringLiteral("budi")});
    };
    const Answer first = set("\"lock_after\": 10", "\"lock_after\": 3");
    QVERIFY2(first.code == 0, first.err.constData());
    QCOMPARE(first.json().value(QStringLiteral("version")).toInt(), 2);
    QCOMPARE(first.json().value(QStringLiteral("parts")).toArray(),
             QJsonArray{QStringLiteral("lock_after")});
    // From now on the folder's own profile is meant.
    const Answer shown = folder.words("--json rules show");
    QCOMPARE(shown.json().value(QStringLiteral("id")).toString(), QStringLiteral("bogor"));
    QCOMPARE(shown.json().value(QStringLiteral("lock_after")).toInt(), 3);
    QCOMPARE(shown.json().value(QStringLiteral("version")).toInt(), 2);
    // The old version stays readable.
    const Answer past = folder.words("--json rules show --past 1");
    QCOMPARE(past.code, 0);
    QCOMPARE(past.json().value(QStringLiteral("lock_after")).toInt(), 10);
    const Answer listed = folder.words("--json journal list --kind profile_change");
    const QJsonArray entries = listed.json().value(QStringLiteral("entries")).toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].toObject().value(QStringLiteral("officer")).toString(),
             QStringLiteral("budi"));
    QCOMPARE(folder.words("audit verify").code, 0);
    // Another office's profile does not slip in.
    const QString batam = folder.write("batam.json", offices::json(QStringLiteral("batam")));
    QCOMPARE(folder
                 .run({QStringLiteral("rules"), QStringLiteral("set"), batam,
                       QStringLiteral("--officer"), QStringLiteral("budi")})
                 .code,
             3);
}

void TestRulesCtl::rulesAreARight()
{
    const Folder folder;
    const auto add = [&](const char* name, const char* role, const QByteArray& input,
                         const QStringList& by = {}) {
        return folder.run(QStringList{QStringLiteral("officer"), QStringLiteral("add"),
                                      QString::fromLatin1(name), QStringLiteral("--role"),
                                      QString::fromLatin1(role), QStringLiteral("--pin-stdin")} +
                              by,
                          input);
    };
    QCOMPARE(add("Adi", "administrator", "482913\n").code, 0);
    const QStringList byAdi{QStringLiteral("--officer"), QStringLiteral("adi")};
    const Answer second = add("Sari", "officer", "482913\n771204\n", byAdi);
    QVERIFY2(second.code == 0, second.err.constData());
    QByteArray changed = bogor();
    changed.replace("\"lock_after\": 10", "\"lock_after\": 3");
    const QString file = folder.write("office.json", changed);
    const auto set = [&](const char* who, const QByteArray& pin) {
        return folder
            .run({QStringLiteral("--office"), QStringLiteral("bogor"), QStringLiteral("rules"),
                  QStringLiteral("set"), file, QStringLiteral("--officer"),
                  QString::fromLatin1(who), QStringLiteral("--pin-stdin")},
                 pin)
            .code;
    };
    QCOMPARE(set("sari", "771204\n"), 3); // an officer may not
    QCOMPARE(set("adi", "111111\n"), 3);  // a wrong PIN
    QCOMPARE(set("adi", "482913\n"), 0);
}

void TestRulesCtl::theJournalIsListedAndFiltered()
{
    const Folder folder;
    QCOMPARE(folder.words("--json journal list").json().value(QStringLiteral("entries")).toArray(),
             QJsonArray()); // no data yet
    QCOMPARE(folder.words("--office bogor --language id demo --at 2026-11-23T09:00:00").code, 0);
    const auto count = [&](const char* line) {
        const Answer listed = folder.words(line);
        return listed.code == 0
                   ? int(listed.json().value(QStringLiteral("entries")).toArray().size())
                   : -listed.code;
    };
    const int all = count("--json journal list --limit 10000");
    QVERIFY(all > 10);
    QCOMPARE(count("--json journal list --limit 5"), 5);
    QVERIFY(count("--json journal list --kind attendance --limit 10000") < all);
    QCOMPARE(count("--json journal list --from 2026-11-24"), 0);
    QCOMPARE(count("--json journal list --officer nobody"), 0);
    const QByteArray line =
        folder.words("--language id journal list --kind attendance --limit 1").out;
    QVERIFY2(line.contains("Hadir, nomor"), line.constData());
    const QJsonObject entry = folder.words("--json journal list --limit 1")
                                  .json()
                                  .value(QStringLiteral("entries"))
                                  .toArray()[0]
                                  .toObject();
    for (const char16_t* key : {u"number", u"event", u"kind", u"desk", u"at", u"hash", u"say"})
        QVERIFY2(entry.contains(QStringView(key)), qPrintable(QString::fromUtf16(key)));
}

void TestRulesCtl::aWrongFilterIsWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line :
         {"journal list --from yesterday", "journal list --kind arrival", "journal list --desk BB",
          "journal list --limit 0", "journal list --officer %", "rules set", "rules show --past x"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestRulesCtl::aWrongFilterIsWrongUsage()
{
    QFETCH(QString, line);
    const Folder folder;
    QCOMPARE(folder.run(line.split(u' ')).code, 2);
}

void TestRulesCtl::theFirstBrokenPlaceIsSaid()
{
    const Folder folder;
    QCOMPARE(folder.words("--office bogor demo --at 2026-11-23T09:00:00").code, 0);
    const Answer whole = folder.words("--language id audit verify");
    QCOMPARE(whole.code, 0);
    QVERIFY2(whole.out.startsWith("Rantai utuh: "), whole.out.constData());
    {
        QSqlDatabase file =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("spoiling"));
        file.setDatabaseName(folder.data() + QStringLiteral("/journal.db"));
        QVERIFY(file.open());
        QSqlQuery query(file);
        QVERIFY(query.exec(QStringLiteral("DROP TRIGGER event_stays")));
        QVERIFY(query.exec(QStringLiteral("UPDATE event SET officer = 'x' WHERE n = 3")));
        file.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("spoiling"));
    const Answer broken = folder.words("--language en audit verify");
    QCOMPARE(broken.code, 3);
    QCOMPARE(broken.out.trimmed(),
             QByteArray("The chain is broken at number 3: the entry was changed."));
}

QTEST_GUILESS_MAIN(TestRulesCtl)
#include "tst_rulesctl.moc"
