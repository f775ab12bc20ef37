// SPDX-License-Identifier: GPL-3.0-or-later
// The counter's main job from end to end: a real camera is held to the sample proofs of a practice
// day, the real window shows each verdict, the officer presses keys, and what was recorded stands
// in the journal's file. Only the clock is the test's. Run by with-virtual-camera.
#include "desk/demo.h"
#include "desk/desk.h"
#include "desk/settings.h"
#include "e2e/plugging.h"
#include "scan/scanner.h"
#include "store/localstore.h"
#include "store/store.h"
#include "support/offices.h"
#include "support/testclock.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A row of journal.db as anybody finds it there: a connection of its own, for reading only.
class JournalFile
{
public:
    explicit JournalFile(const QString& path)
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        file.setDatabaseName(path);
        file.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (!file.open())
            qFatal("cannot open the journal");
    }
    ~JournalFile() { QSqlDatabase::removeDatabase(m_name); }
    [[nodiscard]] QStringList column(const QString& sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(sql))
            qFatal("cannot read the journal");
        QStringList values;
        while (query.next())
            values += query.value(0).toString();
        return values;
    }

private:
    QString m_name = QStringLiteral("as anybody");
};

} // namespace

class TestCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void proofIsJudgedAndRecorded_data();
    void proofIsJudgedAndRecorded();
    void everySampleWasHeldUp();
    void theJournalIsWhole();

private:
    [[nodiscard]] QStringList arrivals() const; // of this test's officer, oldest first
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    [[nodiscard]] QString verdict() const
    {
        const auto& card = m_desk->state().card;
        return card ? card->person().verdict.name() : QStringLiteral("no card");
    }

    QTemporaryDir m_folder;
    Office m_office = offices::office(QStringLiteral("jakarta-pusat"));
    TestClock m_clock{instantOf(QDate(2026, 11, 23), 8 * 60 + 20, m_office.zone)};
    QStringList m_pictures;
    QStringList m_admitted; // bookings, as they were shown
    QSet<QString> m_heldUp;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Scanner> m_scanner;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QProcess> m_camera;
};

void TestCounter::initTestCase()
{
    if (!hasVirtualCamera())
        QSKIP("no virtual camera here: run this with tests/e2e/with-virtual-camera");
    const DeskLetter letter = *DeskLetter::parse(u"B");
    const auto demo =
        makeDemo({m_folder.path(), {}, m_office, u"jakarta-pusat"_s, letter, m_clock.read()});
    QVERIFY(demo);
    m_pictures = demo->pictures.filter(u".png"_s);

    m_settings = std::make_unique<Settings>(m_folder.path());
    m_settings->setMuted(true); // no sound card in a test
    m_store = std::make_unique<Store>();
    QVERIFY(m_store->open({m_folder.path(), Access::ReadWrite, {}}).result());
    m_scanner = std::make_unique<Scanner>();
    m_desk = std::make_unique<Desk>(m_office, letter, *m_settings, m_clock, *m_store, *m_scanner);
    m_window = std::make_unique<MainWindow>(*m_desk);
    m_window->show();
    m_desk->begin();
    m_desk->signIn(u"Sri Wahyuni"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->state().surroundings.recordingReady, patience);

    QImage table(1280, 720, QImage::Format_Grayscale8); // before the first applicant
    table.fill(150);
    const QString nobody = m_folder.filePath(u"nobody.png"_s);
    QVERIFY(table.save(nobody));
    m_camera = plugInCamera(QStringList{nobody} + m_pictures);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state().camera.phase, CameraState::Phase::Running, patience);
}

void TestCounter::proofIsJudgedAndRecorded_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("admits");
    // In the order of the pictures, as the camera is held to them.
    QTest::newRow("01-tepat-waktu") << u"on_time"_s << true;
    QTest::newRow("02-terlambat-lapor") << u"late_to_report"_s << true;
    QTest::newRow("03-jadwal-berjalan") << u"slot_running"_s << true;
    QTest::newRow("04-lewat-jadwal-masih-dilayani") << u"late_admitted"_s << true;
    QTest::newRow("05-hangus") << u"forfeited"_s << false;
    QTest::newRow("06-barcode") << u"on_time"_s << true;
    QTest::newRow("07-salah-hari-besok") << u"wrong_day"_s << false;
    QTest::newRow("08-salah-hari-kemarin") << u"wrong_day"_s << false;
    QTest::newRow("09-dibatalkan") << u"cancelled"_s << false;
    QTest::newRow("10-belum-konfirmasi") << u"not_reconfirmed"_s << false;
    QTest::newRow("11-bukan-layanan-kanal-ini") << u"not_for_this_channel"_s << false;
    QTest::newRow("12-bukti-tidak-cocok") << u"on_time"_s << true;
    QTest::newRow("13-sudah-hadir") << u"already_attended"_s << false;
    QTest::newRow("14-nama-panjang") << u"on_time"_s << true;
    QTest::newRow("15-nama-satu-huruf") << u"on_time"_s << true;
    QTest::newRow("16-keluarga") << u"on_time"_s << true;
    QTest::newRow("17-surat-pengantar") << u"on_time"_s << true;
    QTest::newRow("18-qr-tertutup") << u"on_time"_s << true;
    QTest::newRow("22-salah-kantor") << u"wrong_office"_s << false;
    QTest::newRow("23-kode-tidak-dikenal") << u"unknown_code"_s << false;
    QTest::newRow("24-bukan-booking") << u"not_a_booking"_s << false;
}

void TestCounter::proofIsJudgedAndRecorded()
{
    QFETCH(QString, wanted);
    QFETCH(bool, admits);
    QVERIFY(!m_desk->state().card);
    m_heldUp.insert(QString::fromUtf8(QTest::currentDataTag()));
    turnToNextPicture(*m_camera);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->state().card.has_value(), patience);
    QCOMPARE(verdict(), wanted);
    const Card card = *m_desk->state().card;
    QCOMPARE(card.foundBy, FoundBy::Camera);

    m_clock.advance(std::chrono::milliseconds(600)); // before that no key decides anything
    if (admits) {
        m_admitted += card.person().booking->key.toString();
        press(Qt::Key_Space, Qt::ControlModifier);
        press(Qt::Key_Return);
    } else {
        press(Qt::Key_Escape);
    }
    QTRY_COMPARE_WITH_TIMEOUT(arrivals(), m_admitted, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->state().phase != Phase::Recording, patience);
    if (card.people.size() > 1) // the family stays on the card until it is cleared
        press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->state().card, patience);
}

void TestCounter::everySampleWasHeldUp()
{
    QSet<QString> samples;
    for (const QString& picture : m_pictures)
        samples.insert(QFileInfo(picture).completeBaseName());
    QCOMPARE(m_heldUp, samples);
    QCOMPARE(m_admitted.size(), 11);
}

void TestCounter::theJournalIsWhole()
{
    m_camera->terminate();
    QVERIFY(m_camera->waitForFinished(patience));
    m_window.reset();
    m_desk.reset();
    m_scanner.reset();
    m_store.reset();
    const StoreFolder folder{m_folder.path(), Access::ReadOnly, {}};
    const auto report = auditJournal(folder);
    QVERIFY(report);
    QCOMPARE(report->broken, ChainReport::Break::None);

    const JournalFile journal(journalPath(folder));
    QCOMPARE(journal.column(u"SELECT max(n) FROM event"_s), {QString::number(report->events)});
    // Each with a queue number of their own, found by the camera.
    QCOMPARE(journal.column(u"SELECT count(DISTINCT queue_number) FROM attendance "
                            "WHERE officer_name = 'Sri Wahyuni'"_s),
             {QString::number(m_admitted.size())});
    QCOMPARE(journal.column(u"SELECT DISTINCT payload ->> 'found_by' FROM event "
                            "WHERE kind = 'attendance' AND officer = 'sri-wahyuni'"_s),
             {u"camera"_s});
}

QStringList TestCounter::arrivals() const
{
    const StoreFolder folder{m_folder.path(), Access::ReadOnly, {}};
    return JournalFile(journalPath(folder))
        .column(u"SELECT a.booking FROM attendance a JOIN event e ON e.id = a.event "
                "WHERE a.officer_name = 'Sri Wahyuni' ORDER BY e.n"_s);
}

QTEST_MAIN(TestCounter)
#include "tst_counter.moc"
