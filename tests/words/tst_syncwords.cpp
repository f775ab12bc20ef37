// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/syncwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using words::Language;

namespace {

const QRegularExpression leftOver(QStringLiteral("%[0-9n]|  |\\.\\.$"));
constexpr std::array bothLanguages{Language::Indonesian, Language::English};

Instant at(int hour, int minute, int second = 0)
{
    return instantOf(QDate(2026, 11, 23), hour * 60 + minute, Zone::Wib) +
           std::chrono::seconds(second);
}

SyncState stateOf(LinkState link, qint64 recorded = 418, qint64 atCentre = 418)
{
    SyncState state;
    state.link = link;
    state.recorded = recorded;
    state.atCentre = atCentre;
    state.since = at(7, 12);
    return state;
}

words::SyncScene sceneOf(const SyncState& state, Language language)
{
    return {state, {at(6, 55)}, at(7, 30), Zone::Wib, language};
}

Attendance first()
{
    return {EventId::make(1), at(7, 12), *DeskLetter::parse(u"A"), QueueNumber::parse(u"A014"),
            QStringLiteral("Sari W.")};
}

} // namespace

Q_DECLARE_METATYPE(SyncState)

// The link to the office server in one line, in full, and what the centre says to an admission.
class TestSyncWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badge_data()
    {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("en");
        const auto row = [](const char* phrase, const SyncState& state, const char* id,
                            const char* en) {
            QTest::newRow(phrase) << state << QString::fromUtf8(id) << QString::fromUtf8(en);
        };
        row("alone: the age of the bookings", stateOf(LinkState::NoCentre),
            "Data 35 menit yang lalu", "Data 35 minutes ago");
        row("just started", stateOf(LinkState::Connecting), "Menyambung…", "Connecting…");
        row("all is well", stateOf(LinkState::Connected), "Tersambung", "Connected");
        row("much was recorded offline", stateOf(LinkState::Connected, 1432, 418),
            "Tersambung · 1.014 menunggu", "Connected · 1,014 waiting");
        row("offline with nothing new", stateOf(LinkState::Offline), "Luring sejak 07.12",
            "Offline since 07:12");
        row("offline, and something waits", stateOf(LinkState::Offline, 432, 418),
            "Luring sejak 07.12 · 14 menunggu", "Offline since 07:12 · 14 waiting");
        SyncState yesterday = stateOf(LinkState::Offline, 432, 418);
        yesterday.since = at(7, 12) - std::chrono::hours(72);
        row("offline since Friday", yesterday,
            "Luring sejak Jumat 20 Nov pukul 07.12 · 14 menunggu",
            "Offline since Friday 20 Nov at 07:12 · 14 waiting");
        SyncState aside = stateOf(LinkState::Connected);
        aside.setAside = 2;
        row("something was set aside", aside, "Tersambung · 2 disisihkan",
            "Connected · 2 set aside");
        SyncState kept = stateOf(LinkState::Connected, 420, 418);
        kept.setAside = kept.keptHere = 2;
        row("what this desk set aside does not wait", kept, "Tersambung · 2 disisihkan",
            "Connected · 2 set aside");
        SyncState copying = stateOf(LinkState::Connected);
        copying.copying = true;
        row("the first copy", copying, "Tersambung · menyalin data booking",
            "Connected · copying the bookings");
    }
    void badge()
    {
        QFETCH(SyncState, state);
        QTEST(words::syncBadge(sceneOf(state, Language::Indonesian)), "id");
        QTEST(words::syncBadge(sceneOf(state, Language::English)), "en");
    }

    void everyLinkSaysWhatItMeans()
    {
        for (const Language language : bothLanguages) {
            QSet<QString> titles, sentences;
            for (int link = 0; link <= int(LinkState::Offline); ++link) {
                const SyncState state = stateOf(LinkState(link));
                const auto scene = sceneOf(state, language);
                titles.insert(words::syncTitle(scene));
                sentences.insert(words::syncSentence(scene));
                QVERIFY(words::syncSentence(scene).endsWith(u'.'));
                QVERIFY(!leftOver.match(words::syncSentence(scene)).hasMatch());
            }
            QCOMPARE(titles.size(), 4);
            QCOMPARE(sentences.size(), 4);
        }
    }

    void aDeskAloneSaysThatDesksCannotSeeEachOther()
    {
        const SyncState alone = stateOf(LinkState::NoCentre);
        QVERIFY(words::syncSentence(sceneOf(alone, Language::English))
                    .contains(QStringLiteral("cannot see each other")));
        QVERIFY(words::syncSentence(sceneOf(alone, Language::Indonesian))
                    .contains(QStringLiteral("tidak saling melihat")));
    }

    void details_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* label, const char* value) {
            QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(value);
        };
        row("Koneksi", "luring sejak 07.12");
        row("Catatan loket ini", "418 dari 432 sudah di server kantor");
        row("Hanya ada di PC ini", "2");
        row("Menunggu dikirim", "12");
        row("Umur data", "07.11 (19 menit yang lalu)");
        row("Pertukaran terakhir", "07.11.40, selama 0,2 detik: 3 dikirim, 1.200 diterima");
        row("Percobaan berikut", "8 detik lagi");
        row("Jam PC ini", "2 jam terlambat; yang dipakai waktu server kantor");
    }
    void details()
    {
        QFETCH(QString, label);
        QFETCH(QString, value);
        SyncState state = stateOf(LinkState::Offline, 432, 418);
        state.setAside = 3;
        state.keptHere = 2;
        state.dataAsOf = at(7, 11);
        state.last = SyncCycle{at(7, 11, 40), std::chrono::milliseconds(180), 3, 1200};
        state.nextTry = at(7, 30, 8);
        state.pcClockOff = -std::chrono::hours(2);
        QString found;
        for (const auto& [name, said] : words::syncFields(sceneOf(state, Language::Indonesian)))
            if (name == label)
                found = said;
        QCOMPARE(found, value);
    }

    void confirmations_data()
    {
        QTest::addColumn<int>("confirmation");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("brief");
        const auto row = [](const char* phrase, Confirmation confirmation, const char* title,
                            const char* brief) {
            QTest::newRow(phrase) << int(confirmation) << QString::fromUtf8(title)
                                  << QString::fromUtf8(brief);
        };
        row("a desk alone says nothing", Confirmation::NotNeeded, "", "");
        row("nothing is said while it is asked", Confirmation::Awaited, "", "");
        row("confirmed", Confirmation::Confirmed, "", "dikonfirmasi");
        row("offline", Confirmation::Provisional, "Masuk sementara", "belum dikonfirmasi");
        row("the other desk was first", Confirmation::Elsewhere, "Sudah diterima di tempat lain",
            "sebelumnya: loket A 07.12, A014");
        row("cancelled meanwhile", Confirmation::Cancelled, "Hadir setelah pembatalan",
            "hadir setelah pembatalan");
        row("given another slot meanwhile", Confirmation::Rescheduled,
            "Diterima, tetapi jadwalnya lain", "booking pindah jadwal");
        row("moved meanwhile", Confirmation::Moved, "Diterima, tetapi untuk kantor lain",
            "booking kantor lain");
        row("quarantined", Confirmation::SetAside, "Tercatat, tetapi disisihkan", "disisihkan");
    }
    void confirmations()
    {
        QFETCH(int, confirmation);
        const auto said = words::say(Confirmation(confirmation), first(), at(7, 30), Zone::Wib,
                                     Language::Indonesian);
        QTEST(said.title, "title");
        QTEST(said.brief, "brief");
        QCOMPARE(said.title.isEmpty() || said.sentence.endsWith(u'.'), true);
    }

    void theFirstArrivalIsNamed()
    {
        const auto said = words::say(Confirmation::Elsewhere, first(), at(7, 30), Zone::Wib,
                                     Language::Indonesian);
        QVERIFY2(said.sentence.contains(
                     QStringLiteral("loket A pukul 07.12, nomor A014 (petugas Sari W.)")),
                 qPrintable(said.sentence));
        Attendance unknown = first();
        unknown.queueNumber.reset();
        unknown.officerName.clear();
        QCOMPARE(words::arrivalWords(unknown, at(7, 30), Zone::Wib, Language::English),
                 QStringLiteral("desk A at 07:12"));
        const auto without = words::say(Confirmation::Elsewhere, std::nullopt, at(7, 30), Zone::Wib,
                                        Language::English);
        QVERIFY(!leftOver.match(without.sentence).hasMatch());
    }

    void everyOutcomeHasItsOwnWords()
    {
        for (const Language language : bothLanguages) {
            QSet<QString> names;
            for (int each = 0; each <= int(CentreOutcome::KeptHere); ++each) {
                names.insert(words::outcomeWords(CentreOutcome(each), language));
                QVERIFY(!words::setAsideWords(CentreOutcome(each), language).isEmpty());
            }
            QCOMPARE(names.size(), int(CentreOutcome::KeptHere) + 1);
            QVERIFY(!names.contains(QString()));
        }
    }

    void theClockOfThePc_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("en");
        const auto row = [](const char* phrase, qint64 seconds, const char* id, const char* en) {
            QTest::newRow(phrase) << seconds << QString::fromUtf8(id) << QString::fromUtf8(en);
        };
        row("a minute is no matter", 60, "", "");
        row("two hours behind", -7200,
            "Jam PC ini 2 jam terlambat. Loket memakai waktu server kantor; beri tahu "
            "administrator.",
            "The clock of this PC is 2 hours behind. Loket goes by the office server's time; tell "
            "the administrator.");
        row("five minutes ahead", 300,
            "Jam PC ini 5 menit terlalu cepat. Loket memakai waktu server kantor; beri tahu "
            "administrator.",
            "The clock of this PC is 5 minutes ahead. Loket goes by the office server's time; tell "
            "the administrator.");
        row("a year ahead", 365LL * 86400,
            "Jam PC ini 365 hari terlalu cepat. Loket memakai waktu server kantor; beri tahu "
            "administrator.",
            "The clock of this PC is 365 days ahead. Loket goes by the office server's time; tell "
            "the administrator.");
    }
    void theClockOfThePc()
    {
        QFETCH(qint64, seconds);
        const std::chrono::milliseconds off = std::chrono::seconds(seconds);
        QTEST(words::pcClockWords(off, Language::Indonesian), "id");
        QTEST(words::pcClockWords(off, Language::English), "en");
    }
};

QTEST_APPLESS_MAIN(TestSyncWords)
#include "tst_syncwords.moc"
