// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officewrite.h"
#include "support/offices.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace {

const std::vector<Rule>& shipped()
{
    static const std::vector<Rule> rules = offices::rules();
    return rules;
}

// Makes profiles that no office has, but that parse: every optional part there or not.
class Maker
{
public:
    explicit Maker(quint32 seed) : m_random(seed) {}

    Office office()
    {
        Office made = offices::office(QStringLiteral("bandung"));
        made.version = upTo(900) + 1;
        made.name = words().id;
        made.zone = static_cast<Zone>(upTo(3));
        made.aliases = some<QString>([this] { return words().en; });
        made.hours = hours();
        made.specialHours.clear();
        for (int i = upTo(3); i > 0; --i)
            made.specialHours.push_back({period(i * 100), words(), hours()});
        made.holidays.clear();
        for (int i = upTo(20); i > 0; --i)
            made.holidays.emplace_back(QDate(2027, 1, 1).addDays(i * 3), words());
        rules(made);
        quotas(made);
        made.hintLimits = {upTo(50) + 1, upTo(50) + 1, upTo(50) + 1, upTo(50) + 1, upTo(50) + 1};
        made.lockAfter = upTo(481);
        made.retentionDays = upTo(3650) + 1;
        made.asksOutsideArea = coin();
        made.documentsBeforeNumber = coin();
        made.goInTo = coin() ? words() : LocalText{};
        return made;
    }

private:
    int upTo(int limit) { return static_cast<int>(m_random.bounded(limit)); } // exclusive
    bool coin() { return upTo(2) == 1; }
    std::optional<int> maybe(int least, int limit)
    {
        return coin() ? std::optional(least + upTo(limit)) : std::nullopt;
    }
    LocalText words()
    {
        static const QStringList all{QStringLiteral("Kanim \"Contoh\""),
                                     QStringLiteral("a\\b"),
                                     QString::fromUtf8("Ünïcødé 🛂"),
                                     QStringLiteral("=SUM(A1)"),
                                     QStringLiteral("'; DROP TABLE event; --"),
                                     QString(200, u'x')};
        return {all.at(upTo(6)), all.at(upTo(6))};
    }
    template <typename T, typename Make>
    QList<T> some(Make make)
    {
        QList<T> list;
        for (int i = upTo(4); i > 0; --i)
            list.push_back(make());
        return list;
    }
    OpeningHours opening()
    {
        OpeningHours made{420 + upTo(60), 900 + upTo(120), {}};
        if (coin())
            made.breaks.emplace_back(700, 700 + 10 + upTo(60));
        return made;
    }
    std::map<int, OpeningHours> hours()
    {
        std::map<int, OpeningHours> made;
        const OpeningHours usual = opening();
        for (int day = 1; day <= 7; ++day) {
            if (coin())
                made[day] = coin() ? usual : opening();
        }
        return made;
    }
    Period period(int offset) // of a hundred days that are its own
    {
        const QDate from = QDate(2027, 1, 1).addDays(offset);
        return {from, from.addDays(upTo(100))};
    }
    Rule rule(const QString& id)
    {
        Rule made{*RuleId::parse(id)};
        made.version = upTo(9) + 1;
        const LocalText name = words();
        made.nameId = name.id;
        made.nameEn = name.en;
        made.reportBefore = upTo(60);
        made.reportMark = coin() ? ReportMark::Advice : ReportMark::Required;
        made.opensBefore = maybe(60, 200);
        made.lateAfter = static_cast<LateAfter>(upTo(3));
        made.grace = upTo(30);
        made.reconfirmDays = maybe(0, 10);
        made.holdMinutes = maybe(1, 100);
        made.singleTimeLasts = upTo(100) + 1;
        return made;
    }
    void rules(Office& office) // own ones first, then the shipped ones in the order of their use
    {
        office.rules = {rule(QStringLiteral("own-a")), rule(QStringLiteral("own-b"))};
        office.uses.clear();
        office.slots.clear();
        for (const Channel channel : allChannels) {
            const Rule& one = shipped().at(static_cast<size_t>(upTo(int(shipped().size()))));
            const bool two = coin();
            office.uses.push_back(
                {channel, two ? Period{{}, QDate(2026, 12, 31)} : Period{}, one.id});
            if (two)
                office.uses.push_back({channel, {QDate(2027, 1, 1), {}}, office.rules[0].id});
            if (std::ranges::find(office.rules, one.id, &Rule::id) == office.rules.end())
                office.rules.push_back(one);
            auto& slots = office.slots[channel];
            for (int start = 480; coin(); start += 61)
                slots.push_back(coin() ? Slot{start, start + 60} : Slot{start, std::nullopt});
        }
    }
    void quotas(Office& office)
    {
        office.dailyQuota.clear();
        for (const Channel channel : allChannels) {
            if (coin())
                office.dailyQuota[channel] = upTo(1000);
        }
        for (WalkInCategory& category : office.walkIns) {
            category.dailyQuota = maybe(0, 40);
            category.minAge = maybe(0, 60);
            category.maxAge = maybe(60, 60);
            category.needsApprover = coin();
            category.service =
                coin() ? std::optional(office.services.at(size_t(upTo(3))).id) : std::nullopt;
        }
        for (Reason& reason : office.reasons) {
            reason.needsApprover = coin();
            reason.excuses = reason.what == Reason::For::Override
                                 ? static_cast<Reason::Excuses>(upTo(3))
                                 : Reason::Excuses::Nothing;
        }
    }

    QRandomGenerator m_random;
};

size_t useOf(const Office& office, Channel channel)
{
    return static_cast<size_t>(std::ranges::find(office.uses, channel, &RuleUse::channel) -
                               office.uses.begin());
}

} // namespace

class TestOfficeWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedFilesStandAsTheProgramWritesThem();
    void theExampleComesBack();
    void generatedProfilesComeBack();
    void anEditedShippedRuleBecomesTheOfficesOwn();
    void anEditedOwnRuleRisesByOneVersion();
    void anUntouchedRuleStays();
    void aFaultyProfileIsNamedByPlace();
    void changedPartsAreNamed();
};

void TestOfficeWrite::shippedFilesStandAsTheProgramWritesThem()
{
    for (const QString& id : offices::ids()) {
        const Office office = offices::office(id);
        QCOMPARE(writeOffice(office, shipped()), offices::json(id));
        QCOMPARE(*checkedOffice(office, shipped()), office);
    }
}

void TestOfficeWrite::theExampleComesBack()
{
    const auto office = Office::parse(offices::example(), shipped());
    QVERIFY(office);
    QCOMPARE(*checkedOffice(*office, shipped()), *office);
}

void TestOfficeWrite::generatedProfilesComeBack()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        const Office office = Maker(seed).office();
        const auto back = checkedOffice(office, shipped());
        QVERIFY2(back, back ? "" : qPrintable(offices::text(back.error())));
        QVERIFY2(*back == office, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(writeOffice(*back, shipped()), writeOffice(office, shipped()));
    }
}

void TestOfficeWrite::anEditedShippedRuleBecomesTheOfficesOwn()
{
    const Office before = offices::office(QStringLiteral("bogor"));
    Office office = before;
    Rule rule = *before.ruleFor(Channel::Law, QDate(2026, 11, 23));
    rule.grace = 10;
    const size_t use = useOf(office, Channel::Law);
    putRule(office, before, rule, use, shipped());
    const auto checked = checkedOffice(office, shipped());
    QVERIFY2(checked, checked ? "" : qPrintable(offices::text(checked.error())));
    const Rule* now = checked->ruleFor(Channel::Law, QDate(2026, 11, 23));
    QCOMPARE(now->id.toString(), QStringLiteral("bogor-law"));
    QCOMPARE(now->version, 1);
    QCOMPARE(now->grace, 10);
    // Edited again before it is saved: still the first version.
    rule = *now;
    rule.grace = 15;
    Office again = *checked;
    putRule(again, before, rule, use, shipped());
    QCOMPARE(again.ruleFor(Channel::Law, QDate(2026, 11, 23))->version, 1);
    QCOMPARE(again.ruleFor(Channel::Law, QDate(2026, 11, 23))->grace, 15);
    // A second period of the same channel gets another name.
    again.uses[use].period.to = QDate(2026, 12, 31);
    again.uses.insert(again.uses.begin() + int(use) + 1,
                      {Channel::Law, {QDate(2027, 1, 1), {}}, *RuleId::parse(u"law-strict")});
    Rule strict = offices::rule(QStringLiteral("law-strict"));
    strict.reportBefore = 45;
    putRule(again, before, strict, use + 1, shipped());
    QCOMPARE(again.uses[use + 1].rule.toString(), QStringLiteral("bogor-law-2"));
    QVERIFY(checkedOffice(again, shipped()));
}

void TestOfficeWrite::anEditedOwnRuleRisesByOneVersion()
{
    const Office before = *Office::parse(offices::example(), shipped());
    Office office = before;
    const size_t own = 1; // from 2027 on
    Rule rule = *before.ruleFor(Channel::Law, QDate(2027, 5, 1));
    rule.grace = 6;
    putRule(office, before, rule, own, shipped());
    rule.grace = 7;
    putRule(office, before, rule, own, shipped());
    QCOMPARE(office.ruleFor(Channel::Law, QDate(2027, 5, 1))->version, 3);
    QCOMPARE(office.ruleFor(Channel::Law, QDate(2027, 5, 1))->grace, 7);
    QCOMPARE(office.rules.size(), before.rules.size());
    rule.grace = 5; // as it was: no new version
    putRule(office, before, rule, own, shipped());
    QCOMPARE(office.ruleFor(Channel::Law, QDate(2027, 5, 1))->version, 2);
}

void TestOfficeWrite::anUntouchedRuleStays()
{
    const Office before = offices::office(QStringLiteral("bogor"));
    Office office = before;
    putRule(office, before, *before.ruleFor(Channel::Law, QDate(2026, 11, 23)),
            useOf(office, Channel::Law), shipped());
    QCOMPARE(office, before);
}

void TestOfficeWrite::aFaultyProfileIsNamedByPlace()
{
    Office office = offices::office(QStringLiteral("bogor"));
    office.walkIns.at(3).name.en.clear();
    office.uses.at(0).period = {QDate(2027, 1, 2), QDate(2027, 1, 1)};
    office.uses.push_back({Channel::Mpaspor, {}, *RuleId::parse(u"law-nowhere")});
    const auto checked = checkedOffice(office, shipped());
    QVERIFY(!checked);
    const QString told = offices::text(checked.error());
    for (const char* place :
         {"walk_ins[3].name.en", "channels[0].rules[0].to", "channels[2].rules[1]", "law-nowhere"})
        QVERIFY2(told.contains(QLatin1String(place)), qPrintable(told));
}

void TestOfficeWrite::changedPartsAreNamed()
{
    const Office before = offices::office(QStringLiteral("bogor"));
    Office after = before;
    QCOMPARE(changedParts(before, after, shipped()), QStringList());
    after.version = 9;
    QCOMPARE(changedParts(before, after, shipped()), QStringList());
    after.lockAfter = 3;
    after.walkIns.front().dailyQuota = 7;
    after.dailyQuota[Channel::Law] = 41;
    QCOMPARE(changedParts(before, after, shipped()),
             (QStringList{QStringLiteral("channels"), QStringLiteral("walk_ins"),
                          QStringLiteral("lock_after")}));
}

QTEST_APPLESS_MAIN(TestOfficeWrite)
#include "tst_officewrite.moc"
