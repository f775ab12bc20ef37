// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "words/verdictsamples.h"
#include "words/wording.h"

#include <QRegularExpression>
#include <QtTest>

using words::Language;
using namespace verdict;

// F1: why, what the rule is, and which keys help.
class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsEveryVerdict_data();
    void explainsEveryVerdict();
    void namesTheKeyThatHelps_data();
    void namesTheKeyThatHelps();
    void rulesSpeakInSentences_data();
    void rulesSpeakInSentences();
};

void TestExplain::explainsEveryVerdict_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("english");
    for (const auto& sample : samples::all())
        for (const bool english : {false, true})
            QTest::addRow("%s, %s", sample.phrase, english ? "English" : "Indonesian")
                << sample.verdict << english;
}

void TestExplain::explainsEveryVerdict()
{
    QFETCH(Verdict, verdict);
    QFETCH(bool, english);
    const Office office = samples::office();
    const QStringList paragraphs =
        words::explain(verdict, nullptr, office, samples::at(7, 12),
                       english ? Language::English : Language::Indonesian);
    QVERIFY(paragraphs.size() >= 2);
    QVERIFY(paragraphs.size() <= 5);
    static const QRegularExpression leftOver(QStringLiteral("%[0-9nL]|\\(s\\)|  |\\.\\."));
    for (const QString& paragraph : paragraphs) {
        QVERIFY(!paragraph.isEmpty());
        QVERIFY2(paragraph.endsWith(u'.'), qPrintable(paragraph));
        QVERIFY2(!leftOver.match(paragraph).hasMatch(), qPrintable(paragraph));
        static const QRegularExpression englishWords(QStringLiteral("\\b(the|is|or|with|and)\\b"));
        QVERIFY2(english || !englishWords.match(paragraph).hasMatch(), qPrintable(paragraph));
    }
}

void TestExplain::namesTheKeyThatHelps_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QStringList>("with");
    QTest::addColumn<QStringList>("without");
    const auto keys = [](const char* text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    QTest::newRow("admitted: Enter, hold and refuse, no exception")
        << samples::timed(OnTime{5}) << keys("Enter F6 F7 Ctrl+Spasi Esc F2") << keys("F8 F4");
    QTest::newRow("forfeited: Enter asks for approval, a walk-in is possible")
        << samples::timed(Forfeited{Forfeited::Missed::Start, 30}) << keys("Enter F7 F4 Esc")
        << keys("F8 F6");
    QTest::newRow("too early: an exception is possible")
        << samples::timed(TooEarly{5}, 450) << keys("Enter F8 Esc") << keys("F6");
    QTest::newRow("already here: no exception")
        << samples::timed(AlreadyAttended{samples::at(7, 5), *DeskLetter::parse(u"B"), {}})
        << keys("Enter Esc") << keys("F8");
    QTest::newRow("walk-in only: F4")
        << Verdict{NotForThisChannel{*ServiceId::parse(u"hilang"), Channel::Law}, {}, {}}
        << keys("Enter F4 F7") << keys("F6");
    QTest::newRow("no booking: F2, no exception")
        << Verdict{NotABooking{ForeignKind::Payment}, {}, {}} << keys("Enter F2 Esc")
        << keys("F8 F6");
}

void TestExplain::namesTheKeyThatHelps()
{
    QFETCH(Verdict, verdict);
    QFETCH(QStringList, with);
    QFETCH(QStringList, without);
    const QString help = words::explain(verdict, nullptr, samples::office(), samples::at(7, 12),
                                        Language::Indonesian)
                             .join(u'\n');
    for (const QString& key : with)
        QVERIFY2(help.contains(key), qPrintable(key + u'\n' + help));
    for (const QString& key : without)
        QVERIFY2(!help.contains(key), qPrintable(key + u'\n' + help));
}

void TestExplain::rulesSpeakInSentences_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("law-jakarta-pusat")
        << QStringLiteral("law-jakarta-pusat")
        << QStringList{QStringLiteral("diminta lapor 30 menit sebelum jadwal"),
                       QStringLiteral("hangus saat jadwal berakhir"),
                       QStringLiteral("paling lambat 4 hari sebelum")};
    QTest::newRow("law-bogor") << QStringLiteral("law-bogor")
                               << QStringList{QStringLiteral("diminta lapor 30 menit"),
                                              QStringLiteral("hangus bila awal jadwal")};
    QTest::newRow("law-strict") << QStringLiteral("law-strict")
                                << QStringList{QStringLiteral("wajib lapor 30 menit"),
                                               QStringLiteral("hangus bila awal jadwal")};
    QTest::newRow("mpaspor-same-day") << QStringLiteral("mpaspor-same-day")
                                      << QStringList{QStringLiteral("berlaku sepanjang hari")};
    QTest::newRow("mpaspor-strict-hour")
        << QStringLiteral("mpaspor-strict-hour")
        << QStringList{QStringLiteral("diterima mulai 30 menit sebelum jadwal"),
                       QStringLiteral("hangus saat jadwal berakhir")};
}

void TestExplain::rulesSpeakInSentences()
{
    QFETCH(QString, rule);
    QFETCH(QStringList, parts);
    const QString said = words::ruleSentences(offices::rule(rule), Language::Indonesian).join(u' ');
    for (const QString& part : parts)
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(!words::ruleSentences(offices::rule(rule), Language::English).isEmpty());
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
