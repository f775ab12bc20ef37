// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/office.h"
#include "support/offices.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

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

const Document& documentOf(const Office& office, const char* service, size_t index)
{
    return office.service(*ServiceId::parse(QString::fromLatin1(service)))->documents.at(index);
}

} // namespace

class TestOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedProfileIsWhole_data();
    void shippedProfileIsWhole();
    void shippedTextsAgree();
    void shippedNamesAreUnique();
    void everyPartIsRead();
    void rulesByDay();
    void openingHours_data();
    void openingHours();
    void names_data();
    void names();
};

void TestOffice::shippedProfileIsWhole_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("zone");
    const auto row = [](const char* id, Zone zone) {
        QTest::newRow(id) << QString::fromLatin1(id) << static_cast<int>(zone);
    };
    row("jakarta-pusat", Zone::Wib);
    row("bogor", Zone::Wib);
    row("batam", Zone::Wib);
    row("bandung", Zone::Wib);
    row("denpasar", Zone::Wita);
    row("makassar", Zone::Wita);
    row("jayapura", Zone::Wit);
}

void TestOffice::shippedProfileIsWhole()
{
    QFETCH(QString, id);
    const auto result = parsed(offices::json(id));
    QVERIFY2(result, result ? "" : qPrintable(offices::text(result.error())));
    const Office& office = *result;
    QCOMPARE(office.id.toString(), id);
    QTEST(static_cast<int>(office.zone), "zone");
    QCOMPARE(office.asksOutsideArea, id == u"bandung");
    for (const char* name : {"baru", "penggantian", "anak", "hilang", "rusak", "perubahan-data"}) {
        const Service* service = office.service(*ServiceId::parse(QString::fromLatin1(name)));
        QVERIFY2(service && !service->documents.empty(), name);
        const bool bookable = !service->channels.empty();
        const bool expected = qstrcmp(name, "baru") == 0 || qstrcmp(name, "penggantian") == 0 ||
                              qstrcmp(name, "anak") == 0;
        QCOMPARE(bookable, expected);
        QVERIFY(std::ranges::any_of(service->documents, [](const Document& document) {
            return document.when == Document::When::OutsideArea;
        }));
    }
    for (const Channel channel : allChannels) {
        QVERIFY(office.ruleFor(channel, QDate(2026, 11, 23)));
        QVERIFY(!office.slots.at(channel).empty());
    }
    for (const Reason::For what : {Reason::For::Override, Reason::For::Undo, Reason::For::Refusal})
        QVERIFY(
            std::ranges::any_of(office.reasons, [=](const Reason& r) { return r.what == what; }));
    QVERIFY(office.reason(*ReasonId::parse(u"antrean-di-pintu")));
    for (const char* category :
         {"paspor-hilang", "paspor-rusak", "perubahan-data", "balita", "lansia", "disabilitas",
          "hamil", "gangguan-sistem", "jadwal-terlewat", "mendesak", "lainnya"})
        QVERIFY2(std::ranges::count(office.walkIns,
                                    *CategoryId::parse(QString::fromLatin1(category)),
                                    &WalkInCategory::id) == 1,
                 category);
    for (const auto excuse : {Reason::Excuses::Queue, Reason::Excuses::Failure})
        QCOMPARE(std::ranges::count(office.reasons, excuse, &Reason::excuses), 1);
    QCOMPARE(office.dailyQuota.size(), allChannels.size());
    QVERIFY(office.lockAfter > 0 && office.retentionDays >= 30);
    for (const int year : {2026, 2027})
        QVERIFY(std::ranges::count_if(office.holidays, [=](const auto& holiday) {
                    return holiday.first.year() == year;
                }) >= 14);
}

// Profiles are self-contained copies; the same id must mean the same words in all of them.
void TestOffice::shippedTextsAgree()
{
    std::map<QString, LocalText> known;
    const auto same = [&](const QString& id, const LocalText& text) {
        const auto [entry, isNew] = known.emplace(id, text);
        return isNew || entry->second == text;
    };
    for (const QString& id : offices::ids()) {
        const Office office = offices::office(id);
        for (const Service& service : office.services) {
            QVERIFY(same(QStringLiteral("service ") + service.id.toString(), service.name));
            for (const Document& document : service.documents)
                QVERIFY(same(QStringLiteral("document ") + document.id.toString(), document.name));
        }
        for (const Reason& reason : office.reasons)
            QVERIFY(same(QStringLiteral("reason ") + reason.id.toString(), reason.name));
        for (const auto& [day, name] : office.holidays)
            QVERIFY(same(day.toString(Qt::ISODate), name));
    }
}

void TestOffice::shippedNamesAreUnique()
{
    std::set<QString> rules;
    for (const Rule& rule : offices::rules())
        QVERIFY2(rules.insert(rule.id.toString()).second, qPrintable(rule.id.toString()));
    for (const char* id : {"law-jakarta-pusat", "law-bogor", "law-batam", "law-strict",
                           "apapo-2017", "mpaspor-same-day", "mpaspor-strict-hour"})
        QVERIFY2(rules.contains(QString::fromLatin1(id)), id);
    for (const QString& id : offices::ids()) {
        for (const QString& other : offices::ids()) {
            const QStringList aliases = offices::office(other).aliases;
            for (const QString& alias : aliases)
                QCOMPARE(offices::office(id).isCalled(alias), id == other);
        }
    }
}

void TestOffice::everyPartIsRead()
{
    const auto result = parsed(small());
    QVERIFY2(result, result ? "" : qPrintable(offices::text(result.error())));
    const Office& office = *result;
    QCOMPARE(office.version, 3);
    QCOMPARE(office.zone, Zone::Wit);
    QCOMPARE(office.slots.at(Channel::Law).back(), (Slot{14 * 60, std::nullopt}));
    QCOMPARE(office.symbologies, (std::vector{Symbology::QrCode, Symbology::Code128}));
    QVERIFY(!office.documentsBeforeNumber && office.asksOutsideArea);
    QCOMPARE(office.goInTo.en, QStringLiteral("Waiting room, floor 2"));
    const Rule* rule = office.ruleFor(Channel::Law, QDate(2027, 5, 1));
    QVERIFY(rule);
    QCOMPARE(rule->reportBefore, 20);
    QCOMPARE(rule->reportMark, ReportMark::Required);
    QCOMPARE(rule->opensBefore, std::optional(60));
    QCOMPARE(rule->lateAfter, LateAfter::Start);
    QCOMPARE(rule->grace, 5);
    QCOMPARE(rule->reconfirmDays, std::optional(2));
    QCOMPARE(rule->holdMinutes, std::optional(15));
    QCOMPARE(rule->singleTimeLasts, 45);
    const Document& present = documentOf(office, "baru", 1);
    QVERIFY(present.when == Document::When::IfAny && present.original);
    QVERIFY(!present.copy && !present.identical);
    QVERIFY(documentOf(office, "baru", 0).when == Document::When::Always);
    QVERIFY(documentOf(office, "baru", 2).when == Document::When::OutsideArea);
    const WalkInCategory& elderly = office.walkIns.front();
    QCOMPARE(elderly.dailyQuota, std::optional(5));
    QCOMPARE(elderly.minAge, std::optional(60));
    QCOMPARE(elderly.maxAge, std::optional(150));
    QVERIFY(elderly.needsApprover);
    QCOMPARE(elderly.service, ServiceId::parse(u"baru"));
    QCOMPARE(office.dailyQuota, (std::map<Channel, int>{{Channel::Law, 60}}));
    QVERIFY(office.reasons.at(1).needsApprover && !office.reasons.at(0).needsApprover);
    QCOMPARE(office.reasons.at(1).excuses, Reason::Excuses::Queue);
    QCOMPARE(office.lockAfter, 5);
    QCOMPARE(office.retentionDays, 120);
    QCOMPARE(office.documents.size(), size_t(3));
    // Patterns describe whole texts, whoever writes them.
    QVERIFY(office.patterns.bookingCodes.front().match(QStringLiteral("9ZZZZ")).hasMatch());
    QVERIFY(!office.patterns.bookingCodes.front().match(QStringLiteral("9ZZZZZ")).hasMatch());
    QCOMPARE(office.patterns.wrapped.front().match(QStringLiteral("KANIM/9ZZZZ")).captured(1),
             QStringLiteral("9ZZZZ"));
    // A byte order mark, as some editors write it, changes nothing.
    QVERIFY(parsed("\xEF\xBB\xBF" + small()));
}

void TestOffice::rulesByDay()
{
    const Office office = *parsed(small());
    QCOMPARE(office.ruleFor(Channel::Law, QDate(2026, 12, 31))->id.toString(),
             QStringLiteral("law-batam"));
    QCOMPARE(office.ruleFor(Channel::Law, QDate(2027, 1, 1))->id.toString(),
             QStringLiteral("law-contoh"));
    QVERIFY(!office.ruleFor(Channel::Mpaspor, QDate(2027, 1, 1)));
}

void TestOffice::openingHours_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("closes"); // minute; -1: closed
    QTest::addColumn<int>("breaks");
    QTest::newRow("an ordinary Monday") << QDate(2026, 11, 23) << 16 * 60 << 1;
    QTest::newRow("a short Friday") << QDate(2026, 11, 27) << 11 * 60 + 30 << 0;
    QTest::newRow("a Sunday") << QDate(2026, 11, 22) << -1 << 0;
    QTest::newRow("a holiday on a Friday") << QDate(2026, 12, 25) << -1 << 0;
    QTest::newRow("the Monday before Ramadan") << QDate(2027, 2, 1) << 16 * 60 << 1;
    QTest::newRow("the first Monday of Ramadan") << QDate(2027, 2, 8) << 15 * 60 << 0;
    QTest::newRow("a Wednesday of Ramadan, not named there") << QDate(2027, 2, 10) << -1 << 0;
    QTest::newRow("the Monday after Ramadan") << QDate(2027, 3, 15) << 16 * 60 << 1;
}

void TestOffice::openingHours()
{
    QFETCH(QDate, day);
    const auto hours = parsed(small())->hoursOn(day);
    QTEST(hours ? hours->closes : -1, "closes");
    QTEST(hours ? static_cast<int>(hours->breaks.size()) : 0, "breaks");
}

void TestOffice::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("is");
    const auto row = [](const char* name, bool is) {
        QTest::newRow(name) << QString::fromLatin1(name) << is;
    };
    row("contoh", true);
    row("CTH", true);
    row(" cth ", true);
    row("Kanim Contoh", true);
    row("KANTOR IMIGRASI KELAS II NON TPI CONTOH", true);
    row("Kantor Imigrasi", true); // fits every office
    row("Contoh Selatan", false);
    row("CT", false);
    row("Bogor", false);
    row(" ", false);
}

void TestOffice::names()
{
    QFETCH(QString, name);
    QTEST(parsed(small())->isCalled(name), "is");
}

QTEST_APPLESS_MAIN(TestOffice)
#include "tst_office.moc"
