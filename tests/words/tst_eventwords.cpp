// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "words/eventwords.h"
#include "words/wording.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using words::Language;

namespace {

const QRegularExpression leftOver(QStringLiteral("%[0-9n]|  |\\.\\.|: \\.|\\(\\)"));
constexpr int kinds = int(EventKind::IncidentSettled) + 1;

Office office()
{
    static const Office known = offices::office(QStringLiteral("jakarta-pusat"));
    return known;
}

Event eventOf(EventKind kind, const QByteArray& payload)
{
    const Instant at = instantOf(QDate(2026, 11, 23), 7 * 60 + 12, Zone::Wib);
    const Actor actor{office().id, *DeskLetter::parse(u"B"), *OfficerId::parse(u"sri"),
                      QStringLiteral("Sri W.")};
    ClockReading time;
    time.now = time.wall = at;
    return plainEvent(kind, QDate(2026, 11, 23), QJsonDocument::fromJson(payload).object(), actor,
                      time);
}

// 2026-11-23 07:45 in Jakarta
#define QUARTER_TO_EIGHT "1795394700000"

} // namespace

class TestEventWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void everyKindHasItsOwnWords();
    void anEventWithoutFactsIsStillTold();
    void theEntryNamesThePersonAndItsEnd();
    void everyFieldIsShown();
    void theChain_data();
    void theChain();
    void everyPartOfAProfileHasWords();
};

void TestEventWords::sentences_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("en");
    const auto row = [](const char* phrase, EventKind kind, const char* payload, const char* id,
                        const char* en) {
        QTest::newRow(phrase) << int(kind) << QByteArray(payload) << QString::fromUtf8(id)
                              << QString::fromUtf8(en);
    };
    row("on time", EventKind::Attendance,
        R"({"verdict":"on_time","admits":true,"facts":{"minutes":18},"queue_number":"B017"})",
        "Hadir, nomor B017. Tepat waktu.", "Arrived, number B017. On time.");
    row("by exception", EventKind::Attendance,
        R"({"verdict":"forfeited","facts":{"minutes":30,"missed":"start"},"queue_number":"B018",
            "override":{"reason":"antrean-di-pintu","words":"sejak 07.20","approved_by":"budi"}})",
        "Diterima dengan pengecualian, nomor B018. Hangus: terlambat 30 menit. Alasan: Antrean di "
        "pintu masuk: pemohon tiba tepat waktu (\"sejak 07.20\"). Disetujui oleh budi.",
        "Taken in by exception, number B018. Forfeited: 30 minutes late. Reason: Queue at the "
        "door: the applicant had come in time (\"sejak 07.20\"). Approved by budi.");
    row("an unknown code, with priority", EventKind::Attendance,
        R"({"verdict":"unknown_code","queue_number":"B019","provisional":true,"priority":true,
            "override":{"reason":"data-tidak-tampil","words":""}})",
        "Diterima dengan pengecualian, nomor B019. Kode tidak dikenal. Kodenya tidak dikenal: "
        "diterima sementara. Alasan: Data booking tidak tampil, bukti sah. Ditandai prioritas.",
        "Taken in by exception, number B019. Unknown code. The code was unknown: taken in by "
        "reference. Reason: Booking data not shown, proof is sound. Marked as priority.");
    row("held for a paper", EventKind::Hold,
        R"({"verdict":"on_time","until":)" QUARTER_TO_EIGHT R"(,"missing":["kk"]})",
        "Ditunda sampai 07.45. Kurang: Kartu keluarga (KK).",
        "On hold until 07:45. Missing: Family card (KK).");
    row("papers that differ", EventKind::Refusal,
        R"({"decision":"refuse_documents","missing":[],"differing":["ektp"]})",
        "Tidak diterima karena berkas. Tidak sama: e-KTP pemohon.",
        "Not taken in because of the documents. Not identical: Applicant's e-KTP (identity card).");
    row("too early", EventKind::Refusal,
        R"({"decision":"refuse","verdict":"too_early","facts":{"minutes":20},
            "reason":"datang-kembali"})",
        "Tidak diterima. Terlalu awal: kembali 20 menit lagi. Alasan: Pemohon datang kembali pada "
        "waktunya.",
        "Not taken in. Too early: come back in 20 minutes. Reason: The applicant comes back in "
        "time.");
    row("undone", EventKind::Undo, R"({"undoes":"x","reason":"salah-orang","words":""})",
        "Satu catatan dibatalkan. Alasan: Orang yang ditandai salah.",
        "An entry was undone. Reason: The wrong person was marked.");
    row("a reason that the office no longer has", EventKind::Undo, R"({"reason":"sudah-tiada"})",
        "Satu catatan dibatalkan. Alasan: sudah-tiada.",
        "An entry was undone. Reason: sudah-tiada.");
    row("another service", EventKind::ServiceChange, R"({"from":"baru","to":"penggantian"})",
        "Layanan diubah dari Paspor baru menjadi Penggantian paspor.",
        "Service changed from New passport to Passport renewal.");
    row("a walk-in", EventKind::WalkIn,
        R"({"category":"lansia","service":"baru","queue_number":"B020","words":"jalan pelan"})",
        "Walk-in, nomor B020: Lanjut usia mulai 60 tahun, Paspor baru. \"jalan pelan\"",
        "Walk-in, number B020: Elderly from 60 years, New passport. \"jalan pelan\"");
    row("an import", EventKind::Import, R"({"rows":1412,"new":1400,"changed":2})",
        "Booking dimasukkan: 1.412 baris, 1.400 baru, 2 berubah.",
        "Bookings taken in: 1,412 rows, 1,400 new, 2 changed.");
    row("a hand-over", EventKind::SignIn, R"({"hand_over":true,"takes_over":"rina"})",
        "Masuk, mengambil alih loket dari rina.", "Signed in, taking the desk over from rina.");
    row("back from a pause", EventKind::SignIn, R"({"unlock":true})",
        "Membuka kembali loket yang terkunci.", "Back at the locked desk.");
    row("locked by itself", EventKind::Lock, R"({"by":"idle"})",
        "Loket terkunci sendiri: tidak ada masukan.", "The desk locked itself: no input.");
    row("a wrong PIN", EventKind::SignInFailed, R"({"name":"budi","tries":4,"wait":8})",
        "budi gagal masuk: PIN salah. Coba lagi setelah 8 detik.",
        "Sign-in of budi failed: wrong PIN. Next try after 8 seconds.");
    row("a wrong PIN for an approval", EventKind::SignInFailed,
        R"({"what":"consent","officer":"budi","name":"Budi S.","tries":1,"wait":0})",
        "Persetujuan oleh Budi S. gagal: PIN salah.", "An approval by Budi S. failed: wrong PIN.");
    row("a hold that was open at the day's end", EventKind::Refusal,
        R"({"decision":"refuse","settled":"day_close","verdict":"hold_expired",
            "facts":{"until":)" QUARTER_TO_EIGHT "}}",
        "Diselesaikan saat hari ditutup: tidak diterima. Hangus: batas tunda 07.45 lewat.",
        "Settled when the day was closed: not taken in. Forfeited: hold ended at 07:45.");
    row("a stranger's name", EventKind::SignInFailed, R"({"tries":1})",
        "Gagal masuk: namanya tidak dikenal.", "Sign-in failed: the name is unknown.");
    row("a new supervisor", EventKind::OfficerChange,
        R"({"officer":"budi","change":"added","role":"supervisor"})",
        "Petugas budi ditambahkan: Penyelia.", "Officer budi was added: Supervisor.");
    row("shut out", EventKind::OfficerChange, R"({"officer":"budi","change":"disabled"})",
        "Petugas budi tidak boleh masuk lagi.", "Officer budi may no longer sign in.");
    row("new rules", EventKind::ProfileChange,
        R"({"version":4,"was":3,"parts":["rules","walk_ins"]})",
        "Aturan kantor: versi 4. Diubah: aturan sendiri, kategori walk-in.",
        "Office rules: version 4. Changed: own rules, walk-in categories.");
    row("a purge", EventKind::Purge, R"({"before":"2026-08-25","bookings":50000,"persons":12})",
        "Data pribadi hari-hari sebelum Selasa 25 Agustus 2026 dihapus: 50.000 booking, 12 "
        "walk-in.",
        "Personal data of days before Tuesday 25 August 2026 was purged: 50,000 bookings, 12 "
        "walk-ins.");
    row("asks for approval", EventKind::ApprovalAsked,
        R"({"verdict":"forfeited","facts":{"minutes":5,"missed":"end"},
            "reason":"gangguan-sistem","words":""})",
        "Menunggu persetujuan. Hangus: terlambat 5 menit. Alasan: Sistem kantor atau pusat "
        "terganggu.",
        "Waits for an approval. Forfeited: 5 minutes late. Reason: The office's or central system "
        "was down.");
    row("put aside", EventKind::Seen, R"({"verdict":"late_to_report","admits":true,
        "facts":{"minutes":8}})",
        "Disisihkan tanpa keputusan. Terlambat lapor 8 menit.",
        "Put aside undecided. Late to report: 8 minutes.");
    row("the day's end", EventKind::DayClose, R"({"forfeited":3,"no_show":41})",
        "Hari ditutup. Tetap: 3 hangus, 41 tidak datang.",
        "Day closed. Final: 3 forfeited, 41 not seen.");
    row("an export with names", EventKind::Export,
        R"({"what":"day","from":"2026-11-23","to":"2026-11-23","format":"csv","personal":true,
            "reason":"audit"})",
        "Diekspor sebagai CSV: laporan hari, Senin 23 November 2026 sampai Senin 23 November "
        "2026. Dengan data pribadi. Alasan: audit.",
        "Exported as CSV: day report, Monday 23 November 2026 to Monday 23 November 2026. With "
        "personal data. Reason: audit.");
    row("a camera that was unplugged", EventKind::Outage,
        R"({"what":"camera","from":)" QUARTER_TO_EIGHT R"(,"to":)" QUARTER_TO_EIGHT "}",
        "Kamera tidak berfungsi dari 07.45 sampai 07.45.",
        "The camera did not work from 07:45 to 07:45.");
    row("not admitted after all, within the centre's time", EventKind::Undo,
        R"({"undoes":"x","reason":"attended_elsewhere","words":""})",
        "Satu catatan dibatalkan. Alasan: Kata server kantor, orang ini sudah diterima di tempat "
        "lain.",
        "An entry was undone. Reason: The office server said that the person was taken in "
        "elsewhere "
        "before.");
    row("an incident that was settled", EventKind::IncidentSettled,
        R"({"incident":"i1","reason":"clerical_error","words":"nomor ditarik"})",
        "Satu insiden diselesaikan. Alasan: Kekeliruan di loket, sudah diperbaiki (\"nomor "
        "ditarik\").",
        "An incident was settled. Reason: A slip at a desk, corrected (\"nomor ditarik\").");
    row("a clock that was set back", EventKind::ClockChange, R"({"jump_ms":-7200000})",
        "Jam PC dimundurkan 2 jam.", "The PC's clock was set back by 2 hours.");
    row("another zone", EventKind::ClockChange,
        R"({"zone_from":"UTC+07:00","zone_to":"UTC-03:30"})", "Zona waktu PC sekarang UTC-03:30.",
        "The PC's time zone is UTC-03:30 now.");
}

void TestEventWords::sentences()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, payload);
    const Event event = eventOf(EventKind(kind), payload);
    QVERIFY2(!event.payload.isEmpty(), "the row's payload is no JSON");
    QTEST(words::say(event, office(), Language::Indonesian), "id");
    QTEST(words::say(event, office(), Language::English), "en");
}

void TestEventWords::everyKindHasItsOwnWords()
{
    for (const Language language : {Language::Indonesian, Language::English}) {
        QSet<QString> names;
        for (int kind = 0; kind < kinds; ++kind)
            names.insert(words::eventKindWords(EventKind(kind), language));
        QCOMPARE(names.size(), kinds);
        QVERIFY(!names.contains(QString()));
    }
}

void TestEventWords::anEventWithoutFactsIsStillTold()
{
    for (const Language language : {Language::Indonesian, Language::English}) {
        for (int kind = 0; kind < kinds; ++kind) {
            const QString said = words::say(eventOf(EventKind(kind), "{}"), office(), language);
            QVERIFY2(!said.isEmpty(), qPrintable(eventKindName(EventKind(kind))));
            QVERIFY2(!said.contains(u'%'), qPrintable(said));
        }
    }
}

void TestEventWords::theEntryNamesThePersonAndItsEnd()
{
    JournalEntry entry{{4812, eventOf(EventKind::Lock, "{}"), {}, {}},
                       QStringLiteral("=HYPERLINK(\"x\")\n%1 Doe"),
                       true};
    QCOMPARE(words::say(entry, office(), Language::English),
             QStringLiteral("=HYPERLINK(\"x\") %1 Doe: The desk was locked. Undone later."));
}

void TestEventWords::everyFieldIsShown()
{
    Event event = eventOf(EventKind::Attendance, R"({"verdict":"on_time","found_by":"camera"})");
    event.rule = RuleRef{*RuleId::parse(u"law-jakarta-pusat"), 1};
    event.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ");
    const JournalEntry entry{{4812, event, QByteArray(32, '\0'), QByteArray(32, '\xAB')},
                             QStringLiteral("John Doe"),
                             false};
    QString all;
    for (const auto& [label, value] : words::eventFields(entry, office(), Language::Indonesian))
        all += label + QStringLiteral(" = ") + value + u'\n';
    for (const QString& part :
         {QStringLiteral("4.812"), QStringLiteral("Kedatangan"), QStringLiteral("07:12:00+07:00"),
          QStringLiteral("Loket = B"), QStringLiteral("sri"), QStringLiteral("John Doe"),
          QStringLiteral("jakarta-pusat/law/9ZZZZ"), QStringLiteral("law-jakarta-pusat, v1"),
          QStringLiteral("found_by: camera"), event.id.toString(), QString(64, u'0'),
          QStringLiteral("abab")})
        QVERIFY2(all.contains(part), qPrintable(part + u'\n' + all));
}

void TestEventWords::theChain_data()
{
    QTest::addColumn<int>("broken");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* phrase, ChainReport::Break broken, const char* id) {
        QTest::newRow(phrase) << int(broken) << QString::fromUtf8(id);
    };
    using Break = ChainReport::Break;
    row("whole", Break::None, "Rantai utuh: 4.812 catatan.");
    row("a missing one", Break::NumberMissing, "Rantai putus di nomor 1.007: satu catatan hilang.");
    row("a changed one", Break::HashWrong, "Rantai putus di nomor 1.007: catatannya diubah.");
    row("a cut-off tail", Break::TailMissing,
        "Bagian akhir hilang: salinan yang diperiksa masih memuat nomor 1.007.");
    row("a table", Break::TablesWrong,
        "Catatannya utuh, tetapi tabel di sampingnya berbeda: attendance x.");
}

void TestEventWords::theChain()
{
    QFETCH(int, broken);
    const ChainReport report{4812, ChainReport::Break(broken), 1007,
                             QStringLiteral("attendance x")};
    QTEST(words::say(report, Language::Indonesian), "id");
    QSet<QString> said;
    for (int each = 0; each <= int(ChainReport::Break::TablesWrong); ++each)
        said.insert(words::say({9, ChainReport::Break(each), 7, {}}, Language::English));
    QCOMPARE(said.size(), int(ChainReport::Break::TablesWrong) + 1);
}

void TestEventWords::everyPartOfAProfileHasWords()
{
    const QJsonObject file =
        QJsonDocument::fromJson(offices::json(QStringLiteral("bogor"))).object();
    for (const QString& key : file.keys()) {
        if (key != u"version" && key != u"id")
            QVERIFY2(words::profilePartWords(key, Language::Indonesian) != key, qPrintable(key));
    }
    QCOMPARE(words::profilePartWords(QStringLiteral("new_key"), Language::English),
             QStringLiteral("new_key"));
}

QTEST_APPLESS_MAIN(TestEventWords)
#include "tst_eventwords.moc"
