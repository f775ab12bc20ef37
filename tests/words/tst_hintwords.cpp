// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "words/hintwords.h"

#include <QRegularExpression>
#include <QtTest>

using words::Language;

// Signs of misuse in both languages: what was seen, who is meant, and nothing that accuses.
class TestHintWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
    void accusesNobody();
    void showsNoMarkupOfStrangers();
};

namespace {

const QDate monday(2026, 11, 23);
const OfficerId sari = *OfficerId::parse(u"sari");
const std::map<OfficerId, QString> names{{sari, QStringLiteral("Sari Dewi")}};

const Office& office()
{
    static const Office known = offices::office(QStringLiteral("jakarta-pusat"));
    return known;
}

Instant at(int minute)
{
    return instantOf(monday, minute, office().zone);
}

DeskLetter desk(char16_t letter)
{
    return *DeskLetter::parse(QString(QChar(letter)));
}

QString say(const HintKind& kind, Language language)
{
    return words::say(Hint{kind, at(600)}, names, office(), language);
}

} // namespace

void TestHintWords::says_data()
{
    QTest::addColumn<HintKind>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("en");
    const auto row = [](const char* name, HintKind kind, const char* id, const char* en) {
        QTest::newRow(name) << kind << QString::fromUtf8(id) << QString::fromUtf8(en);
    };
    const QString phone = maskedPhone(u"628120000001");
    row("names on a phone", hint::ManyNames{phone, false, 6},
        "Nomor telepon 0812 ••• 0001 tercatat pada antrean atas 6 nama yang berbeda.",
        "The phone 0812 ••• 0001 stands in bookings for 6 different names.");
    row("names on an account", hint::ManyNames{QStringLiteral("A77"), true, 9},
        "Akun A77 memegang antrean atas 9 nama yang berbeda.",
        "The account A77 holds bookings for 9 different names.");
    row("shown again",
        hint::ShownAgain{QStringLiteral("jakarta-pusat/law/9ZZZZ"), at(432), desk(u'A'), at(500),
                         desk(u'C'), 2},
        "Kode 9ZZZZ sudah dipakai di loket A pukul 07.12 dan ditunjukkan lagi 2 kali, terakhir di "
        "loket C pukul 08.20.",
        "Code 9ZZZZ was used at desk A at 07:12 and shown again 2 times, last at desk C at 08:20.");
    row("overrides", hint::ManyOverrides{sari, 7, 0},
        "Sari Dewi menerima 7 pemohon di luar aturan.",
        "Sari Dewi admitted 7 people against the rule.");
    row("overrides by one approver", hint::ManyOverrides{*OfficerId::parse(u"budi"), 7, 6},
        "budi menerima 7 pemohon di luar aturan. Sebanyak 6 di antaranya disetujui orang yang "
        "sama.",
        "budi admitted 7 people against the rule. The same person approved 6 of them.");
    row("overrides for one phone", hint::OverridesForOne{phone, false, 5},
        "Ada 5 pengecualian untuk antrean dengan nomor telepon 0812 ••• 0001.",
        "5 exceptions were made for bookings with the phone 0812 ••• 0001.");
    row("out of order", hint::OutOfOrder{desk(u'B'), 5},
        "Di loket B, 5 pemohon diterima saat pemohon dengan jadwal lebih awal masih menunggu di "
        "sana.",
        "At desk B, 5 people were taken in while somebody of an earlier slot was waiting there.");
    row("searched", hint::SearchedWithoutProof{sari, 12, 40},
        "Sari Dewi menemukan 12 pemohon lewat pencarian, tanpa bukti antrean; seluruhnya 40 yang "
        "diterima.",
        "Sari Dewi found 12 people by searching, without a proof; 40 were admitted in all.");
    row("undone", hint::UndoneThenAdmitted{sari, 2},
        "Sari Dewi membatalkan kedatangan 2 kali lalu menerima orang lain dalam lima menit.",
        "Sari Dewi undid an arrival 2 times and took in somebody else within five minutes.");
    row("a burst of one account", hint::BookedInABurst{at(450), at(451), 14, QStringLiteral("A77")},
        "Sebanyak 14 antrean dipesan pada Senin 23 Nov antara pukul 07.30 dan 07.31. Semuanya atas "
        "A77.",
        "14 places were booked on Monday 23 Nov between 07:30 and 07:31. All of them stand under "
        "A77.");
}

void TestHintWords::says()
{
    QFETCH(HintKind, kind);
    QTEST(say(kind, Language::Indonesian), "id");
    QTEST(say(kind, Language::English), "en");
}

void TestHintWords::accusesNobody()
{
    static const QRegularExpression harsh(
        QStringLiteral("fraud|misuse|broker|suspic|calo|curang|pelanggaran|mencurigakan"),
        QRegularExpression::CaseInsensitiveOption);
    for (const Language language : {Language::Indonesian, Language::English}) {
        QVERIFY(!harsh.match(words::hintsNote(language)).hasMatch());
        QVERIFY(!harsh.match(say(hint::ManyOverrides{sari, 7, 6}, language)).hasMatch());
    }
    QVERIFY(words::hintsNote(Language::Indonesian).startsWith(QStringLiteral("Perlu dilihat")));
}

void TestHintWords::showsNoMarkupOfStrangers()
{
    const QString said =
        say(hint::ManyNames{QStringLiteral("a\n%2%n") + QString(200, u'x'), true, 5},
            Language::English);
    QVERIFY(!said.contains(u'\n'));
    QVERIFY(said.contains(QStringLiteral("%2%n")) && said.size() < 140);
}

QTEST_GUILESS_MAIN(TestHintWords)
#include "tst_hintwords.moc"
