// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/office.h"
#include "support/offices.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

// Errors of profiles and rule files: each spoilt place of the example in docs/office-profile.md is
// named, and nothing but a whole file is taken.
namespace {

const QByteArray& small()
{
    static const QByteArray json = offices::example();
    return json;
}

tl::expected<Office, std::vector<ProfileError>> parsed(const QByteArray& json)
{
    return Office::parse(json, offices::rules());
}

} // namespace

class TestProfileReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsAreNamedByPlace_data();
    void errorsAreNamedByPlace();
    void allErrorsAreTold();
    void brokenJson_data();
    void brokenJson();
    void everyKeyIsChecked();
    void rulesFile();
};

void TestProfileReader::errorsAreNamedByPlace_data()
{
    using What = ProfileError::What;
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("what");
    const auto row = [](const char* phrase, const char* from, const char* to, const char* place,
                        What what) {
        QTest::newRow(phrase) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(place)
                              << static_cast<int>(what);
    };
    row("no short name", "\"short_name\": \"Kanim Contoh\",", "", "short_name", What::Missing);
    row("a blank name", "\"Kanim Contoh\"", "\"  \"", "short_name", What::Missing);
    row("an id with a blank", "\"id\": \"contoh\"", "\"id\": \"con toh\"", "id",
        What::UnknownValue);
    row("a number as text", "\"version\": 3", "\"version\": \"3\"", "version", What::WrongType);
    row("half a version", "\"version\": 3", "\"version\": 3.5", "version", What::NotInRange);
    row("a fourth zone", "\"WIT\"", "\"WIR\"", "zone", What::UnknownValue);
    row("a misspelt key", "\"aliases\"", "\"alias\"", "alias", What::UnknownKey);
    row("a misspelt key deep inside", "\"grace\": 5", "\"graze\": 5", "rules[0].graze",
        What::UnknownKey);
    row("a weekday in another language", "\"fri\"", "\"jum\"", "hours[1].days[0]",
        What::UnknownValue);
    row("a weekday twice", "\"days\": [\"fri\"]", "\"days\": [\"mon\"]", "hours[1].days[0]",
        What::Duplicate);
    row("closes before it opens", "\"closes\": \"11:30\"", "\"closes\": \"07:00\"",
        "hours[1].closes", What::NotInRange);
    row("a break after closing", "12:00-13:00", "16:00-17:00", "hours[0].breaks[0]",
        What::NotInRange);
    row("a break without an end", "12:00-13:00", "12:00", "hours[0].breaks[0]", What::UnknownValue);
    row("Ramadan ends before it begins", "\"to\": \"2027-03-09\"", "\"to\": \"2027-02-01\"",
        "special_hours[0].to", What::NotInRange);
    row("a holiday that is no day", "2026-12-25", "2026-02-30", "holidays[0].date",
        What::WrongType);
    row("a holiday without an English name", "{\"id\": \"Natal\", \"en\": \"Christmas\"}",
        "{\"id\": \"Natal\"}", "holidays[0].name.en", What::Missing);
    row("a channel nobody knows", "\"channel\": \"law\"", "\"channel\": \"lawu\"",
        "channels[0].channel", What::UnknownValue);
    row("a slot that is no time", "\"08:00-09:00\"", "\"8-25\"", "channels[0].slots[0]",
        What::UnknownValue);
    row("a slot twice", "\"14:00\"]", "\"08.00 - 09.00\"]", "channels[0].slots[1]",
        What::Duplicate);
    row("two rules on one day", "\"from\": \"2027-01-01\"", "\"from\": \"2026-12-31\"",
        "channels[0].rules[1]", What::Overlapping);
    row("a rule nobody wrote", "{\"rule\": \"law-batam\"", "{\"rule\": \"law-batang\"", "channels",
        What::UnknownValue);
    row("an own rule with a shipped name", "{\"id\": \"law-contoh\"", "{\"id\": \"law-batam\"",
        "rules[0]", What::Duplicate);
    row("opens after the mark", "\"opens_before\": 60", "\"opens_before\": 10",
        "rules[0].opens_before", What::NotInRange);
    row("late after noon", "\"late_after\": \"start\"", "\"late_after\": \"noon\"",
        "rules[0].late_after", What::UnknownValue);
    row("a negative grace", "\"grace\": 5", "\"grace\": -1", "rules[0].grace", What::NotInRange);
    row("a pattern that does not compile", "[A-Z0-9]{5}", "[A-Z", "codes.booking[0]",
        What::BadPattern);
    row("a wrapping pattern that captures nothing", "KANIM/([A-Z0-9]+)", "KANIM/[A-Z0-9]+",
        "codes.wrapped[0]", What::BadPattern);
    row("a document nobody defined", "[\"ektp\",", "[\"ktp\",", "services[0].documents[0]",
        What::UnknownValue);
    row("a document twice in a service", "{\"id\": \"hadir\", \"when\"",
        "{\"id\": \"ektp\", \"when\"", "services[0].documents[1]", What::Duplicate);
    row("a document asked for sometimes", "if_any", "sometimes", "services[0].documents[1].when",
        What::UnknownValue);
    row("a service through a channel without a rule", "\"channels\": [\"law\"]",
        "\"channels\": [\"law\", \"apapo\"]", "services[0].channels", What::NoRuleForChannel);
    row("a quota in words", "\"daily_quota\": 5", "\"daily_quota\": \"lima\"",
        "walk_ins[0].daily_quota", What::WrongType);
    row("older than 60 and younger than 5", "\"max_age\": 150", "\"max_age\": 5",
        "walk_ins[0].max_age", What::NotInRange);
    row("a channel's quota below nothing", "\"daily_quota\": 60", "\"daily_quota\": -1",
        "channels[0].daily_quota", What::NotInRange);
    row("a walk-in for a service nobody offers", "\"service\": \"baru\"", "\"service\": \"umrah\"",
        "walk_ins[0].service", What::UnknownValue);
    row("an excuse nobody knows", "\"excuses\": \"queue\"", "\"excuses\": \"rain\"",
        "reasons[1].excuses", What::UnknownValue);
    row("an undo that excuses", "\"for\": \"override\"", "\"for\": \"undo\"", "reasons[1].excuses",
        What::UnknownKey);
    row("consent in words", "\"needs_approver\": true, \"excuses\"",
        "\"needs_approver\": \"yes\", \"excuses\"", "reasons[1].needs_approver", What::WrongType);
    row("a limit of nothing", "\"out_of_order\": 5", "\"out_of_order\": 0",
        "hint_limits.out_of_order", What::NotInRange);
    row("locks after a day", "\"lock_after\": 5", "\"lock_after\": 1440", "lock_after",
        What::NotInRange);
    row("keeps nothing", "\"retention_days\": 120", "\"retention_days\": 0", "retention_days",
        What::NotInRange);
    row("a reason for nothing", "\"for\": \"undo\"", "\"for\": \"fun\"", "reasons[0].for",
        What::UnknownValue);
    row("a list that is an object", "\"reasons\": [", "\"reasons\": {\"x\": [", "", What::NotJson);
}

void TestProfileReader::errorsAreNamedByPlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QFETCH(int, what);
    QByteArray json = small();
    QVERIFY2(json.contains(from), "the row spoils nothing");
    json.replace(json.indexOf(from), from.size(), to);
    const auto result = parsed(json);
    QVERIFY(!result);
    const bool named = std::ranges::any_of(result.error(), [&](const ProfileError& error) {
        return (place.isEmpty() || error.place == place) && static_cast<int>(error.what) == what;
    });
    QVERIFY2(named, qPrintable(offices::text(result.error())));
}

void TestProfileReader::allErrorsAreTold()
{
    QByteArray json = small();
    json.replace("\"WIT\"", "\"WIR\"").replace("\"grace\": 5", "\"grace\": -1");
    json.replace("\"for\": \"undo\"", "\"for\": \"fun\"");
    const auto result = parsed(json);
    QVERIFY(!result);
    QCOMPARE(result.error().size(), size_t(3));
    const auto empty = parsed("{}");
    QVERIFY(!empty);
    QVERIFY(empty.error().size() >= 8); // every part that has to be there
}

void TestProfileReader::brokenJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("1:1");
    QTest::newRow("cut off") << small().left(400) << QString();
    QTest::newRow("a comma too many")
        << QByteArray("{\"id\": \"x\",\n \"version\": 1,\n}") << QStringLiteral("3:2");
    QTest::newRow("bytes") << QByteArray("\x00\xFF\xFE\x01", 4) << QString();
    QTest::newRow("a list") << QByteArray("[1, 2]") << QString();
    QTest::newRow("very deep") << QByteArray(5000, '[') << QString();
}

void TestProfileReader::brokenJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto result = parsed(json);
    QVERIFY(!result);
    if (!place.isEmpty()) {
        QCOMPARE(result.error().front().what, ProfileError::What::NotJson);
        QCOMPARE(result.error().front().place, place);
    }
    QVERIFY(!parseRules(json));
}

// Whatever key is renamed anywhere in the file, somebody notices.
void TestProfileReader::everyKeyIsChecked()
{
    const QByteArray json = small();
    static const QRegularExpression key(QStringLiteral("\"([a-z_]+)\":"));
    auto matches = key.globalMatch(QString::fromUtf8(json));
    int keys = 0;
    while (matches.hasNext()) {
        const auto match = matches.next();
        QByteArray spoilt = json;
        spoilt.insert(match.capturedStart(1), "x");
        const auto result = parsed(spoilt);
        QVERIFY2(!result, qPrintable(match.captured(1)));
        const bool named = std::ranges::any_of(result.error(), [&](const ProfileError& error) {
            return error.what == ProfileError::What::UnknownKey &&
                   error.place.endsWith(u'x' + match.captured(1));
        });
        QVERIFY2(named, qPrintable(match.captured(1)));
        ++keys;
    }
    QVERIFY(keys > 60);
}

void TestProfileReader::rulesFile()
{
    const char* twice = R"({"rules": [
        {"id": "a", "name": {"id": "A", "en": "A"}, "report_before": 30,
         "report_before_is": "advice", "late_after": "end"},
        {"id": "a", "name": {"id": "B", "en": "B"}, "report_before": 30,
         "report_before_is": "advice", "late_after": "end", "extra": 1}]})";
    const auto result = parseRules(twice);
    QVERIFY(!result);
    QCOMPARE(result.error().size(), size_t(2));
    QCOMPARE(result.error().at(0).place, QStringLiteral("rules[1].extra"));
    QCOMPARE(result.error().at(1).place, QStringLiteral("rules[1].id"));
}

QTEST_APPLESS_MAIN(TestProfileReader)
#include "tst_profilereader.moc"
