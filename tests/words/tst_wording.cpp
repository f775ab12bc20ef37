// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verdictsamples.h"
#include "words/wording.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include <set>

using words::Language;
using namespace verdict;

// What an officer reads for each verdict. The table is to be checked by an officer, not by a
// programmer: every row is a sentence as it stands on the screen.
class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysExactly_data();
    void saysExactly();
    void saysSomethingForEveryVerdict_data();
    void saysSomethingForEveryVerdict();
    void samplesKnowEveryKind();
    void unknownCodesSayHowOldTheDataIs_data();
    void unknownCodesSayHowOldTheDataIs();
    void notesStandBesideTheSentence();
    void strangersTextIsNoTemplate();
    void bothLanguagesSpeakAtOnce();

private:
    [[nodiscard]] static words::VerdictWords say(const Verdict& verdict, Language language,
                                                 bool withBooking = true);
    static void row(const char* phrase, const Verdict& verdict, const char* title,
                    const char* sentence, bool withBooking = true);
};

words::VerdictWords TestWording::say(const Verdict& verdict, Language language, bool withBooking)
{
    static const Office office = samples::office();
    static const Booking booking = samples::booking();
    return words::say(verdict, withBooking ? &booking : nullptr, office, samples::at(7, 12),
                      language);
}

void TestWording::row(const char* phrase, const Verdict& verdict, const char* title,
                      const char* sentence, bool withBooking)
{
    QTest::newRow(phrase) << verdict << QString::fromUtf8(title) << QString::fromUtf8(sentence)
                          << withBooking;
}

void TestWording::saysExactly_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("withBooking");
    const DeskLetter b = *DeskLetter::parse(u"B");
    const QueueNumber b017 = *QueueNumber::parse(u"B017");
    using samples::at, samples::timed;
    using Missed = Forfeited::Missed;

    row("18 minutes before the mark", timed(OnTime{18}), "Tepat waktu",
        "18 menit sebelum batas lapor 07.30 · jadwal 08.00–09.00");
    row("an hour and more before the mark", timed(OnTime{65}), "Tepat waktu",
        "1 jam 5 menit sebelum batas lapor 07.30 · jadwal 08.00–09.00");
    row("exactly on the mark", timed(OnTime{0}), "Tepat waktu",
        "Tepat pada batas lapor 07.30 · jadwal 08.00–09.00");
    row("late to report", timed(LateToReport{12, true}), "Terlambat lapor 12 menit",
        "Batas lapor 07.30 sudah lewat, jadwal 08.00–09.00 belum mulai. Pemohon boleh diterima.");
    row("late to report where it is required", timed(LateToReport{1, false}),
        "Ditolak: terlambat lapor 1 menit",
        "Jadwal 08.00–09.00 belum mulai, tetapi batas lapor sudah lewat. Batas lapor 07.30 wajib "
        "ditepati. Minta pemohon mendaftar ulang, atau minta persetujuan penyelia.");
    row("exactly at the start", timed(SlotRunning{0, true}), "Jadwal sedang berjalan",
        "Jadwal 08.00–09.00 baru saja mulai. Pemohon boleh diterima; kode hangus mulai pukul "
        "09.00.");
    row("half an hour after the start", timed(SlotRunning{30, true}), "Jadwal sedang berjalan",
        "Jadwal 08.00–09.00 mulai 30 menit yang lalu. Pemohon boleh diterima; kode hangus "
        "mulai pukul 09.00.");
    row("running, but reporting was required", timed(SlotRunning{0, false}),
        "Ditolak: jadwal sudah mulai",
        "Jadwal 08.00–09.00 baru saja mulai. Batas lapor 07.30 wajib ditepati. Minta pemohon "
        "mendaftar ulang, atau minta persetujuan penyelia.");
    row("after the slot, served all day", timed(LateAdmitted{420, true}, {}, std::nullopt),
        "Jadwal lewat, tetap diterima",
        "Jadwal 08.00–09.00 berakhir 7 jam yang lalu. Antrean ini dilayani sepanjang hari: "
        "pemohon boleh diterima.");
    row("too early", timed(TooEarly{12}, 450), "Terlalu awal: kembali pukul 07.30",
        "12 menit lagi. Jadwal 08.00–09.00 dilayani mulai pukul 07.30. Minta pemohon menunggu.");
    row("forfeited, the start was missed", timed(Forfeited{Missed::Start, 30}),
        "Hangus: terlambat 30 menit",
        "Jadwal 08.00 sudah lewat. Minta pemohon mendaftar ulang, atau minta persetujuan "
        "penyelia.");
    row("forfeited, the end was missed", timed(Forfeited{Missed::End, 0}),
        "Hangus: jadwal sudah berakhir",
        "Jadwal 08.00–09.00 sudah berakhir. Minta pemohon mendaftar ulang, atau minta "
        "persetujuan penyelia.");
    row("a day to come", Verdict{WrongDay{2}, {}, {}}, "Bukan hari ini: datang Rabu 25 Nov",
        "Jadwalnya Rabu 25 November 2026, 2 hari lagi. Minta pemohon datang pada hari itu.", false);
    row("a day that has passed", Verdict{WrongDay{-3}, {}, {}},
        "Tidak berlaku: jadwal Jumat 20 Nov",
        "Jadwalnya Jumat 20 November 2026, 3 hari yang lalu; kode tidak berlaku lagi. Minta "
        "pemohon mendaftar ulang, atau minta persetujuan penyelia.",
        false);
    row("another office", Verdict{WrongOffice{QStringLiteral("JKP")}, {}, {}},
        "Antrean kantor lain: JKP",
        "Antrean ini untuk JKP. Arahkan pemohon ke sana; untuk tetap dilayani di sini, minta "
        "persetujuan penyelia.");
    row("cancelled", Verdict{Cancelled{BookingStatus::Cancelled}, {}, {}},
        "Antrean sudah dibatalkan",
        "Menurut sistem antrean, antrean ini sudah dibatalkan. Minta pemohon mendaftar ulang, "
        "atau minta persetujuan penyelia.");
    row("rescheduled", Verdict{Cancelled{BookingStatus::Rescheduled}, {}, {}},
        "Sudah dijadwalkan ulang",
        "Antrean ini sudah dijadwalkan ulang. Minta bukti yang baru, atau cari dengan nama.");
    row("moved", Verdict{Cancelled{BookingStatus::Moved}, {}, {}}, "Sudah dipindah ke kantor lain",
        "Antrean ini sudah dipindah ke kantor lain. Minta bukti yang baru, lalu arahkan pemohon "
        "ke sana.");
    row("not reconfirmed", timed(NotReconfirmed{QDate(2026, 11, 19)}), "Belum konfirmasi #hadir",
        "Batas #hadir Kamis 19 November 2026 sudah lewat; tanpa #hadir antrean batal. Minta "
        "pemohon mendaftar ulang, atau minta persetujuan penyelia.");
    row("already attended", timed(AlreadyAttended{at(7, 5), b, b017}), "Sudah hadir 07.05, B017",
        "Tercatat di Loket B, 07.05. Cocokkan KTP dengan kedatangan pertama: kode ini tidak dapat "
        "dipakai lagi.");
    row("held and back in time", timed(Held{at(7, 42)}), "Ditunda sampai 07.42",
        "Kembali tepat waktu, masih 30 menit. Periksa berkas yang tadi kurang, lalu tandai "
        "hadir.");
    row("hold expired", timed(HoldExpired{at(7, 5)}), "Hangus: batas tunda 07.05 lewat",
        "Berkas harus lengkap paling lambat 07.05. Minta pemohon mendaftar ulang, atau minta "
        "persetujuan penyelia.");
    row("not for this channel",
        Verdict{NotForThisChannel{*ServiceId::parse(u"hilang"), Channel::Law}, {}, {}},
        "Layanan ini hanya walk-in",
        "Di kantor ini \"Paspor hilang\" tidak dilayani lewat LAW. Layani pemohon sebagai "
        "walk-in.");
    row("unknown code", Verdict{UnknownCode{}, {}, {}}, "Kode tidak dikenal",
        "Kode ini tidak ada dalam data antrean kantor ini. Periksa kodenya, atau cari dengan "
        "nama.",
        false);
    row("unknown code in a whole message", Verdict{UnknownCode{true}, {}, {}}, "Kode tidak dikenal",
        "Pesannya lengkap, tetapi kodenya tidak ada dalam data antrean kantor ini. Dengan "
        "persetujuan penyelia, pemohon dapat diterima sementara.",
        false);
    row("approval code", Verdict{NotABooking{ForeignKind::ApprovalCode}, {}, {}},
        "Bukan antrean: kode persetujuan",
        "Ini kode persetujuan. Minta pesan terakhir yang memuat Kode Booking.", false);
    row("payment code", Verdict{NotABooking{ForeignKind::Payment}, {}, {}},
        "Bukan antrean: QR pembayaran",
        "Ini kode pembayaran. Minta kode booking atau Surat Pengantar.", false);
    row("billing code", Verdict{NotABooking{ForeignKind::BillingCode}, {}, {}},
        "Bukan antrean: kode billing", "Ini kode untuk membayar di bank. Minta kode booking.",
        false);
    row("something else", Verdict{NotABooking{ForeignKind::Unknown}, {}, {}}, "Bukan kode booking",
        "Tidak ada kode booking di dalamnya. Minta pesan atau surat yang memuat kode booking, "
        "atau cari dengan nama.",
        false);
    row("nothing at all", Verdict{NotABooking{ForeignKind::Nothing}, {}, {}}, "Kodenya kosong",
        "Tidak ada yang terbaca. Arahkan lagi kodenya, atau ketik.", false);
}

void TestWording::saysExactly()
{
    QFETCH(Verdict, verdict);
    QFETCH(QString, title);
    QFETCH(QString, sentence);
    QFETCH(bool, withBooking);
    const auto said = say(verdict, Language::Indonesian, withBooking);
    QCOMPARE(said.title, title);
    QCOMPARE(said.sentence, sentence);
}

void TestWording::saysSomethingForEveryVerdict_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("withBooking");
    QTest::addColumn<bool>("english");
    for (const auto& sample : samples::all())
        for (const bool english : {false, true})
            QTest::addRow("%s, %s", sample.phrase, english ? "English" : "Indonesian")
                << sample.verdict << sample.withBooking << english;
}

void TestWording::saysSomethingForEveryVerdict()
{
    QFETCH(Verdict, verdict);
    QFETCH(bool, withBooking);
    QFETCH(bool, english);
    const auto said = say(verdict, english ? Language::English : Language::Indonesian, withBooking);
    QVERIFY(!said.title.isEmpty());
    QVERIFY2(said.title.size() <= 44, qPrintable(said.title)); // two lines of the verdict card
    QVERIFY(!said.sentence.isEmpty());
    QVERIFY2(said.sentence.size() <= 230, qPrintable(said.sentence));
    QCOMPARE(said.rule.isEmpty(), !verdict.rule.has_value());
    QVERIFY(said.spoken.startsWith(said.title));
    QVERIFY(!said.spoken.contains(QStringLiteral(" · ")));
    static const QRegularExpression leftOver(
        QStringLiteral("%[0-9nL]|\\(s\\)|\\.\\.|  | [.,;]|[.,;]\\z(?<![.])"));
    for (const QString& text : {said.title, said.sentence, said.spoken, said.rule})
        QVERIFY2(!leftOver.match(text).hasMatch(), qPrintable(text));
    static const QRegularExpression englishWords(
        QStringLiteral("\\b(the|is|at|on|late|slot|code|book(ed|ing)?|office|not|not|a|an|to)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (!english) {
        QString words = said.title + u' ' + said.sentence;
        words.remove(QRegularExpression(QStringLiteral("kode booking"),
                                        QRegularExpression::CaseInsensitiveOption));
        QVERIFY2(!englishWords.match(words).hasMatch(), qPrintable(words));
    }
}

void TestWording::samplesKnowEveryKind()
{
    std::set<size_t> kinds;
    for (const auto& sample : samples::all())
        kinds.insert(sample.verdict.kind.index());
    QCOMPARE(kinds.size(), std::variant_size_v<VerdictKind>);
}

void TestWording::unknownCodesSayHowOldTheDataIs_data()
{
    QTest::addColumn<int>("minutesAgo"); // -1: never
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("en");
    QTest::newRow("three minutes")
        << 3 << QStringLiteral("Data antrean dari 07.09 (3 menit yang lalu).")
        << QStringLiteral("The bookings are from 07:09 (3 minutes ago).");
    QTest::newRow("the evening before")
        << 12 * 60
        << QStringLiteral("Data antrean dari Minggu 22 Nov pukul 19.12 (12 jam yang lalu).")
        << QStringLiteral("The bookings are from Sunday 22 Nov at 19:12 (12 hours ago).");
    QTest::newRow("never") << -1 << QStringLiteral("Komputer ini belum pernah memuat data antrean.")
                           << QStringLiteral("This PC has never taken in any bookings.");
}

void TestWording::unknownCodesSayHowOldTheDataIs()
{
    QFETCH(int, minutesAgo);
    QFETCH(QString, id);
    QFETCH(QString, en);
    const Instant now = samples::at(7, 12);
    words::DataAge data;
    if (minutesAgo >= 0)
        data.asOf = now - std::chrono::minutes(minutesAgo);
    for (const bool whole : {false, true}) {
        const Verdict verdict{UnknownCode{whole}, {}, {}};
        const Office office = samples::office();
        const auto said = words::say(verdict, nullptr, office, now, Language::Indonesian, data);
        QVERIFY2(said.sentence.contains(id), qPrintable(said.sentence));
        const auto english = words::say(verdict, nullptr, office, now, Language::English, data);
        QVERIFY2(english.sentence.contains(en), qPrintable(english.sentence));
    }
}

void TestWording::notesStandBesideTheSentence()
{
    Verdict verdict = samples::timed(OnTime{18});
    QVERIFY(say(verdict, Language::Indonesian).notes.isEmpty());
    verdict.reconfirmationUnknown = true;
    verdict.uncertain = true;
    const auto said = say(verdict, Language::Indonesian);
    const QStringList notes{
        QStringLiteral("Belum diketahui apakah sudah #hadir."),
        QStringLiteral("Jam komputer ini belum pasti: dipakai putusan yang lebih ringan.")};
    QCOMPARE(said.notes, notes);
    QCOMPARE(said.spoken, QStringLiteral("Tepat waktu, 18 menit sebelum batas lapor 07.30, jadwal "
                                         "08.00–09.00. ") +
                              notes.join(u' '));
}

// An office's name comes from the proof: it must not be taken for a place to fill in, nor break
// the line.
void TestWording::strangersTextIsNoTemplate()
{
    const Verdict verdict{WrongOffice{QStringLiteral("%1 %2\n%n <b>x</b>")}, {}, {}};
    const auto said = say(verdict, Language::Indonesian);
    QCOMPARE(said.title, QStringLiteral("Antrean kantor lain: %1 %2 %n <b>x</b>"));
    QVERIFY(!said.sentence.contains(u'\n'));
    const Verdict endless{WrongOffice{QString(100'000, u'W')}, {}, {}};
    QVERIFY(say(endless, Language::English).spoken.size() < 300);
}

void TestWording::bothLanguagesSpeakAtOnce()
{
    const Verdict verdict = samples::timed(TooEarly{12}, 450);
    QCOMPARE(say(verdict, Language::English).spoken,
             QStringLiteral("Too early: come back at 07:30, 12 minutes from now. The slot "
                            "08:00–09:00 is served from 07:30. Ask the applicant to wait."));
    QCOMPARE(say(verdict, Language::Indonesian).spoken,
             QStringLiteral("Terlalu awal: kembali pukul 07.30, 12 menit lagi. Jadwal 08.00–09.00 "
                            "dilayani mulai pukul 07.30. Minta pemohon menunggu."));
    QCOMPARE(say(samples::timed(TooEarly{1}, 450), Language::English).sentence.section(u'.', 0, 0),
             QStringLiteral("1 minute from now"));
}

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
