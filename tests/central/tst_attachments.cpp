// SPDX-License-Identifier: GPL-3.0-or-later
// What comes with an event or follows it: who and what it may bring, and how far that reaches.
#include "central/stage.h"

#include <QDateTime>
#include <QTest>

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void attachmentsTravel();
    void theNewestOfficerAndProfileStay();
    void anOfficerOfTheFutureIsOfToday();
    void aPurgeTakesPersonalDataOutOfTheFeedToo();
    void whatReachesTooFarIsSetAside_data();
    void whatReachesTooFarIsSetAside();

private:
    [[nodiscard]] QString sendOfficer(Stage& stage, const char* name, qint64 changed, bool enabled);
    [[nodiscard]] QString officer(const Stage& stage, const char* field);

    TestCentre m_centre;
};

void TestAttachments::initTestCase()
{
    QVERIFY2(m_centre.start(), qPrintable(m_centre.server().problem()));
}

void TestAttachments::attachmentsTravel()
{
    Stage stage(m_centre);
    const QJsonObject officer{{QStringLiteral("id"), QStringLiteral("ani")},
                              {QStringLiteral("name"), QStringLiteral("Ani")},
                              {QStringLiteral("role"), QStringLiteral("supervisor")},
                              {QStringLiteral("pin_hash"), QStringLiteral("$argon2id$…")},
                              {QStringLiteral("enabled"), true},
                              {QStringLiteral("changed_ms"), 5}};
    const QJsonObject profile{{QStringLiteral("version"), 3},
                              {QStringLiteral("sha256"), QString(64, u'b')},
                              {QStringLiteral("json"), QStringLiteral("{}")},
                              {QStringLiteral("at_ms"), 5}};
    const auto naming = [&](const char* kind, const char* name, const char* key,
                            const QJsonValue& value, const char* what, const QJsonObject& body) {
        return Stage::batchItem(stage.event(QString::fromLatin1(kind), QString::fromLatin1(name),
                                            QStringLiteral("A"), {},
                                            {{QString::fromLatin1(key), value}}),
                                {{QString::fromLatin1(what), body}});
    };
    QCOMPARE(stage.push(QStringLiteral("A"), {naming("officer_change", "o1", "officer",
                                                     officer[u"id"], "officer", officer),
                                              naming("profile_change", "p1", "sha256",
                                                     profile[u"sha256"], "profile", profile)}),
             QStringLiteral("ok ok"));
    QCOMPARE(stage.play(QStringLiteral("walkin w1 A SITI 1980-05-05 3171000000000001")), QString());
    auto rows = stage.link(QStringLiteral("B"))
                    .exec("SELECT kind, entity, body FROM loket.pull(0, 100) "
                          "WHERE kind IN ('officer', 'profile', 'person') ORDER BY seq");
    QVERIFY(rows && rows->size() == 3);
    QVERIFY(rows->next() && rows->text(1) == u"ani");
    QCOMPARE(QJsonDocument::fromJson(rows->bytes(2)).object(), officer);
    QVERIFY(rows->next() && rows->text(0) == u"profile");
    QCOMPARE(QJsonDocument::fromJson(rows->bytes(2)).object(), profile);
    QVERIFY(rows->next() && rows->text(0) == u"person");
    auto copy = stage.link(QStringLiteral("B"))
                    .exec("SELECT count(*) FROM loket.snapshot('2026-11-23') "
                          "WHERE kind IN ('officer', 'profile', 'person')");
    QVERIFY(copy && copy->next());
    QCOMPARE(copy->number(0), 3);
}

QString TestAttachments::sendOfficer(Stage& stage, const char* name, qint64 changed, bool enabled)
{
    const QJsonObject officer{{QStringLiteral("id"), QStringLiteral("ani")},
                              {QStringLiteral("name"), QStringLiteral("Ani")},
                              {QStringLiteral("role"), QStringLiteral("officer")},
                              {QStringLiteral("pin_hash"), QJsonValue()},
                              {QStringLiteral("enabled"), enabled},
                              {QStringLiteral("changed_ms"), changed}};
    return stage.push(
        QStringLiteral("A"),
        {Stage::batchItem(stage.event(QStringLiteral("officer_change"), QString::fromLatin1(name),
                                      QStringLiteral("A"), {},
                                      {{QStringLiteral("officer"), QStringLiteral("ani")}}),
                          {{QStringLiteral("officer"), officer}})});
}

QString TestAttachments::officer(const Stage& stage, const char* field)
{
    return m_centre.value(
        QStringLiteral("SELECT body ->> '%1' FROM loket.officer WHERE office = '%2'")
            .arg(QLatin1String(field), stage.office().toString()));
}

void TestAttachments::theNewestOfficerAndProfileStay()
{
    Stage stage(m_centre);
    QCOMPARE(sendOfficer(stage, "o1", 10, false), QStringLiteral("ok"));
    QCOMPARE(sendOfficer(stage, "o2", 5, true), QStringLiteral("ok")); // late
    QCOMPARE(officer(stage, "enabled"), QStringLiteral("false"));
}

// A PC whose clock is a year ahead, or somebody who wants the last word: nobody has it.
void TestAttachments::anOfficerOfTheFutureIsOfToday()
{
    Stage stage(m_centre);
    constexpr qint64 hour = 3600 * 1000;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(sendOfficer(stage, "o1", before + 23 * hour, true), QStringLiteral("ok"));
    QCOMPARE(officer(stage, "changed_ms").toLongLong(), before + 23 * hour);
    Stage other(m_centre);
    QCOMPARE(sendOfficer(other, "o1", 99999999999999, true), QStringLiteral("ok"));
    QVERIFY(officer(other, "changed_ms").toLongLong() >= before - 1);
    QVERIFY(officer(other, "changed_ms").toLongLong() < before + hour);
    QTest::qSleep(5);
    QCOMPARE(sendOfficer(other, "o2", QDateTime::currentMSecsSinceEpoch(), false),
             QStringLiteral("ok"));
    QCOMPARE(officer(other, "enabled"), QStringLiteral("false"));
}

void TestAttachments::whatReachesTooFarIsSetAside_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("payload");
    QTest::addColumn<QJsonObject>("attach");
    QTest::addColumn<QString>("problem"); // empty: taken
    const auto row = [](const char* title, const char* kind, const QString& payload,
                        const QString& attach, const char* problem) {
        const auto object = [](const QString& text) {
            return QJsonDocument::fromJson(text.toUtf8()).object();
        };
        QTest::newRow(title) << QString::fromLatin1(kind) << object(payload) << object(attach)
                             << QString::fromLatin1(problem);
    };
    const QString officer = QStringLiteral(
        R"({"officer": {"id": "budi", "name": "Budi", "role": "administrator", "pin_hash": null,
            "enabled": true, "changed_ms": 5}})");
    const QString sha = QString(64, u'c');
    const auto profile = [&](int version) {
        return QStringLiteral(
                   R"({"profile": {"version": %1, "sha256": "%2", "json": "{}", "at_ms": 5}})")
            .arg(version)
            .arg(sha);
    };
    const QString names = QStringLiteral(R"({"officer": "budi"})"),
                  namesIt = QStringLiteral(R"({"sha256": "%1"})").arg(sha);
    const auto person = [&](const char* key) {
        return QStringLiteral(R"({"person": {"hash": "%1", "day": "2026-11-23", "salt": "",
                                             "fields": "%2"}})")
            .arg(sha, QLatin1String(key));
    };
    constexpr char noOfficer[] = "an officer whom no officer_change names";
    row("an officer with the change", "officer_change", names, officer, "");
    row("an officer with an arrival", "attendance", names, officer, noOfficer);
    row("an officer with a profile", "profile_change", names, officer, noOfficer);
    row("an officer whom the change does not name", "officer_change",
        QStringLiteral(R"({"officer": "ani"})"), officer, noOfficer);
    row("an officer whom nobody names", "officer_change", {}, officer, noOfficer);
    constexpr char noProfile[] = "a profile that no profile_change names";
    row("a profile with the change", "profile_change", namesIt, profile(6), "");
    row("a profile that leaves versions out", "profile_change", namesIt, profile(105), "");
    row("a profile far ahead", "profile_change", namesIt, profile(106),
        "a profile of a version far ahead");
    row("the last profile of all", "profile_change", namesIt, profile(2147483647),
        "a profile of a version far ahead");
    row("an older profile", "profile_change", namesIt, profile(4), "");
    row("a profile with an arrival", "attendance", namesIt, profile(6), noProfile);
    row("a profile with an officer", "officer_change", namesIt, profile(6), noProfile);
    row("another profile than the change names", "profile_change",
        QStringLiteral(R"({"sha256": "%1"})").arg(QString(64, u'd')), profile(6), noProfile);
    row("a person with the walk-in", "walk_in", QStringLiteral(R"({"person": "%1"})").arg(sha),
        person("e30="), "");
    row("a person with an arrival", "attendance", QStringLiteral(R"({"person": "%1"})").arg(sha),
        person("e30="), "a person whom no walk-in names");
    const QDate today = TestCentre::today();
    const auto purge = [&](const char* title, int days, const char* problem) {
        row(title, "purge",
            QStringLiteral(R"({"before": "%1"})").arg(today.addDays(days).toString(Qt::ISODate)),
            {}, problem);
    };
    purge("a purge of all days before today", 0, "");
    purge("a purge of today", 1, "a purge of days that are not over");
    purge("a purge of days to come", 40, "a purge of days that are not over");
}

void TestAttachments::whatReachesTooFarIsSetAside()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, payload);
    QFETCH(QJsonObject, attach);
    QFETCH(QString, problem);
    Stage stage(m_centre);
    const auto seen = [&](const char* name) {
        return Stage::batchItem(stage.event(QStringLiteral("seen"), QString::fromLatin1(name),
                                            QStringLiteral("A"), {}));
    };
    QVERIFY(m_centre.exec(
        QStringLiteral("INSERT INTO loket.profile VALUES ('%1', 5, 1, '{\"json\": \"{}\"}')")
            .arg(stage.office().toString())));
    (void)m_centre.book(stage.office(), 1);
    const QString standing =
        QStringLiteral(
            "SELECT concat_ws('/', (SELECT string_agg(body ->> 'name', ',') FROM loket.booking "
            "WHERE "
            "office = '%1'), (SELECT max(version) FROM loket.profile WHERE office = '%1'), (SELECT "
            "count(*) FROM loket.officer WHERE office = '%1'), (SELECT count(*) FROM loket.person "
            "WHERE "
            "office = '%1'))")
            .arg(stage.office().toString());
    const QString before = m_centre.value(standing);
    const QJsonObject tried = Stage::batchItem(
        stage.event(kind, QStringLiteral("tried"), QStringLiteral("A"), {}, payload), attach);
    const QString outcome =
        problem.isEmpty() ? QStringLiteral("ok") : QStringLiteral("quarantined");
    QCOMPARE(stage.push(QStringLiteral("A"), {seen("before"), tried, seen("after")}),
             QStringLiteral("ok %1 ok").arg(outcome));
    if (!problem.isEmpty()) {
        QCOMPARE(m_centre.value(standing), before);
        QCOMPARE(
            m_centre.value(QStringLiteral("SELECT event || ': ' || problem FROM loket.quarantine "
                                          "WHERE office = '%1'")
                               .arg(stage.office().toString())),
            stage.idOf(QStringLiteral("tried")) + QStringLiteral(": ") + problem);
        QCOMPARE(stage.incidents(), QStringLiteral("quarantined(tried)"));
    }
    QCOMPARE(stage.feedProblem(), QString());
}

void TestAttachments::aPurgeTakesPersonalDataOutOfTheFeedToo()
{
    Stage stage(m_centre);
    QCOMPARE(stage.play(QStringLiteral("book K1 name=RAHASIA date=2024-01-02; "
                                       "book K2 name=STAYS date=2026-11-23; "
                                       "attend a1 A K1 day=2024-01-02")),
             QString());
    QCOMPARE(stage.push(QStringLiteral("A"),
                        {Stage::batchItem(stage.event(
                            QStringLiteral("purge"), QStringLiteral("p1"), QStringLiteral("A"), {},
                            {{QStringLiteral("before"), QStringLiteral("2024-06-01")}}))}),
             QStringLiteral("ok"));
    QCOMPARE(m_centre.number(QStringLiteral(
                 "SELECT count(*) FROM loket.change c, loket.booking b WHERE c::text LIKE "
                 "'%RAHASIA%' OR b::text LIKE '%RAHASIA%'")),
             0);
    QVERIFY(m_centre.number(QStringLiteral("SELECT count(*) FROM loket.booking b "
                                           "WHERE b::text LIKE '%STAYS%'")) == 1);
    QCOMPARE(m_centre.number(QStringLiteral("SELECT count(*) FROM loket.booking_past WHERE office "
                                            "= '%1'")
                                 .arg(stage.office().toString())),
             0);
    QCOMPARE(stage.outcomes(), QStringLiteral("a1=ok"));
    QCOMPARE(stage.feedProblem(), QString());
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
