// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/agreement.h"
#include "scan/framecopy.h"
#include "scan/textlines.h"
#include "scan/textreader.h"
#include "scan/textwatch.h"
#include "support/frames.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

// A message on a phone's screen in front of a grey wall, as a camera sees it.
namespace {

struct Screen
{
    QString code = QStringLiteral("9ZZZZ");
    double degrees = 0;
    bool dark = false;
    double size = 19; // of the letters, pixels
    QString label = QStringLiteral("Kode Booking: ");
};

QImage pictureOf(const Screen& screen)
{
    const QStringList lines{QStringLiteral("Telah terjadwal layanan paspor Anda:"),
                            QStringLiteral("No. WA: 628120000001"),
                            QStringLiteral("Nama: JOHN DOE"),
                            QStringLiteral("Tgl Lahir: 01-01-1970"),
                            QStringLiteral("Tgl Kedatangan: 23-11-2026"),
                            QStringLiteral("Jam: 08:00 - 09.00 WIB"),
                            screen.label + screen.code};
    QImage picture(1280, 720, QImage::Format_RGB32);
    picture.fill(Qt::darkGray);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(picture.rect().center());
    painter.rotate(screen.degrees);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(int(screen.size));
    painter.setFont(font);
    painter.fillRect(QRectF(-210, -190, 420, 400), screen.dark ? QColor(32, 44, 51) : Qt::white);
    painter.setPen(screen.dark ? QColor(233, 237, 239) : QColor(30, 30, 30));
    double y = -140;
    for (const QString& line : lines)
        painter.drawText(QPointF(-185, y += 38), line);
    return picture;
}

QImage wall()
{
    QImage picture(1280, 720, QImage::Format_RGB32);
    picture.fill(Qt::darkGray);
    return picture;
}

// The frame that was offered last.
bool isRead(const TextWatch& watch)
{
    return QTest::qWaitFor([&watch] { return !watch.isReading(); }, 120'000);
}

} // namespace

class TestTextReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreement_data();
    void agreement();
    void linesAreFound_data();
    void linesAreFound();
    void messagesAreRead_data();
    void messagesAreRead();
    void otherPicturesAreNot_data();
    void otherPicturesAreNot();
    void theWatchTellsWhatItReads();
    void anotherCodeSilencesTheWatch();
    void aWallIsNothingToRead();

private:
    std::unique_ptr<TextReader> m_reader;
};

void TestTextReader::initTestCase()
{
    qRegisterMetaType<Sighting>();
    qRegisterMetaType<PrintReading>();
    m_reader = TextReader::open();
}

void TestTextReader::agreement_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("spelled");
    QTest::addColumn<double>("certainty");
    QTest::addColumn<QString>("agreed");
    const auto row = [](const char* title, const char* words, const char* spelled, double certainty,
                        const char* agreed) {
        QTest::newRow(title) << QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts)
                             << QString::fromLatin1(spelled) << certainty
                             << QString::fromLatin1(agreed);
    };
    row("both readers read the same", "9ZZZZ", "9ZZZZ", 0.99, "9ZZZZ");
    row("one of several readings is the same", "9ZZ2Z 9ZZZZ 9ZZZ", "9ZZZZ", 0.99, "9ZZZZ");
    row("they differ in a look-alike", "9222Z 92ZZZ", "9ZZZZ", 0.99, "");
    row("8 and B", "B2DGY", "82DGY", 0.99, "");
    row("not certain enough", "9ZZZZ", "9ZZZZ", 0.8, "");
    row("less certain, but read so again and again", "9ZZZZ 9ZZZ2 9ZZZZ", "9ZZZZ", 0.8, "9ZZZZ");
    row("less certain, and outvoted", "9OMTA 9CMTA 9CMTA", "9OMTA", 0.8, "");
    row("hardly certain", "9ZZZZ 9ZZZZ 9ZZZZ", "9ZZZZ", 0.6, "");
    row("each sign was read, in one reading or another", "82DG1 B2DGY", "82DGY", 0.99, "82DGY");
    row("the same, not certain enough for that", "82DG1 B2DGY", "82DGY", 0.9, "");
    row("a letter for a digit, again and again", "SLACD SLACO SLACD SLACD", "5LACD", 0.96, "5LACD");
    row("the same, not certain enough for it", "SLACD SLACO SLACD SLACD", "5LACD", 0.94, "");
    row("a digit for a letter, again and again", "5LACD 5LACD 5LACD", "SLACD", 0.96, "");
    row("another length says nothing of a sign", "82DGYY", "82DGY", 0.99, "");
    row("only one reader read something", "", "9ZZZZ", 0.99, "");
    row("nobody", "", "", 0, "");
}

void TestTextReader::agreement()
{
    QFETCH(QStringList, words);
    QFETCH(QString, spelled);
    QFETCH(double, certainty);
    QTEST(agreedCode(words, Spelling{spelled, certainty}), "agreed");
}

void TestTextReader::linesAreFound_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<bool>("dark");
    for (const double degrees : {0., 12., -20., 90., 180.}) {
        QTest::addRow("turned by %g degrees", degrees) << degrees << false;
        QTest::addRow("light on dark, turned by %g degrees", degrees) << degrees << true;
    }
}

void TestTextReader::linesAreFound()
{
    QFETCH(double, degrees);
    QFETCH(bool, dark);
    const QImage picture =
        pictureOf({.degrees = degrees, .dark = dark}).convertToFormat(QImage::Format_Grayscale8);
    const TextLines found = findTextLines(picture, dark);
    QCOMPARE(found.lines.size(), size_t(7));
    for (const TextLine& line : found.lines) {
        const double angle =
            std::remainder(std::atan2(line.along.y(), line.along.x()) * 57.29578 - degrees, 180.);
        QVERIFY2(std::abs(angle) < 2.5, qPrintable(QString::number(angle)));
        QVERIFY2(line.height > 11 && line.height < 18, qPrintable(QString::number(line.height)));
    }
}

void TestTextReader::messagesAreRead_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<bool>("dark");
    const auto row = [](const char* title, const char* code, double degrees, bool dark) {
        QTest::newRow(title) << QString::fromLatin1(code) << degrees << dark;
    };
    row("held straight", "9ZZZZ", 0, false);
    row("tilted", "4HF9Q", -11, false);
    row("the other way", "79TLK", 14, false);
    row("light on dark", "2XGB6", 3, true);
    row("a phone held sideways", "83948", 90, false);
    row("upside down", "7SP3Q", 180, false);
    row("of look-alikes", "8B5S2", 2, false);
}

void TestTextReader::messagesAreRead()
{
    if (!m_reader)
        QSKIP("Tesseract or its trained data are not installed");
    QFETCH(QString, code);
    QFETCH(double, degrees);
    QFETCH(bool, dark);
    const PrintedText printed =
        m_reader->read(pictureOf({.code = code, .degrees = degrees, .dark = dark}), 120'000);
    QCOMPARE(printed.code, code);
    QVERIFY2(printed.text.contains(u"JOHN DOE"), qPrintable(printed.text));
    QVERIFY(printed.text.contains(QStringLiteral("Kode Booking: ") + code));
}

void TestTextReader::otherPicturesAreNot_data()
{
    QTest::addColumn<QImage>("picture");
    QTest::newRow("a wall") << wall();
    QTest::newRow("no picture") << QImage();
    QTest::newRow("one pixel") << QImage(1, 1, QImage::Format_RGB32);
    QTest::newRow("a line of pixels") << QImage(5000, 1, QImage::Format_Grayscale8);
    QTest::newRow("the approval code") << pictureOf(
        {.code = QStringLiteral("01234567"), .label = QStringLiteral("Kode Persetujuan: ")});
    QTest::newRow("a phone number") << pictureOf(
        {.code = QStringLiteral("081200001234"), .label = QStringLiteral("Hubungi: ")});
}

void TestTextReader::otherPicturesAreNot()
{
    if (!m_reader)
        QSKIP("Tesseract or its trained data are not installed");
    QFETCH(QImage, picture);
    const PrintedText printed = m_reader->read(picture, 120'000);
    QCOMPARE(printed.code, QString());
}

void TestTextReader::theWatchTellsWhatItReads()
{
    if (!m_reader)
        QSKIP("Tesseract or its trained data are not installed");
    TextWatch watch;
    QSignalSpy sighted(&watch, &TextWatch::sighted);
    QSignalSpy available(&watch, &TextWatch::availabilityChanged);
    const FrameCopy frame = copyFrame(frameOf(pictureOf({})));
    watch.offer(frame);
    watch.offer(frame); // dropped: one is under way
    QVERIFY(isRead(watch));
    QCOMPARE(available.size(), 1);
    QCOMPARE(sighted.size(), 0); // one frame is not enough
    watch.offer(frame);
    QVERIFY(isRead(watch));
    QCOMPARE(sighted.size(), 1);
    const auto sighting = sighted[0][0].value<Sighting>();
    QCOMPARE(sighting.symbology, Symbology::Text);
    QCOMPARE(sighting.foundBy, FoundBy::Camera);
    QVERIFY(sighting.bytes.contains("Kode Booking: 9ZZZZ"));
    QCOMPARE(available[0][0].value<PrintReading>(), PrintReading::Ready);
}

void TestTextReader::anotherCodeSilencesTheWatch()
{
    if (!m_reader)
        QSKIP("Tesseract or its trained data are not installed");
    TextWatch watch;
    QSignalSpy sighted(&watch, &TextWatch::sighted);
    const FrameCopy frame = copyFrame(frameOf(pictureOf({})));
    watch.offer(frame);
    QVERIFY(isRead(watch)); // the next one would do
    watch.offer(frame);
    QVERIFY(watch.isReading());
    watch.codeInView(); // meanwhile
    QVERIFY(isRead(watch));
    QCOMPARE(sighted.size(), 0);
    watch.codeInView();
    watch.offer(frame); // is not taken, for a while
    QVERIFY(!watch.isReading());
    QTRY_VERIFY_WITH_TIMEOUT((watch.offer(frame), watch.isReading()), 120'000);
    QVERIFY(isRead(watch)); // the first one says nothing any more
    QCOMPARE(sighted.size(), 0);
    watch.offer(frame);
    QVERIFY(isRead(watch));
    QCOMPARE(sighted.size(), 1);
}

void TestTextReader::aWallIsNothingToRead()
{
    TextWatch watch;
    QSignalSpy sighted(&watch, &TextWatch::sighted);
    QSignalSpy available(&watch, &TextWatch::availabilityChanged);
    watch.offer(copyFrame(frameOf(wall())));
    QVERIFY(watch.isReading());
    QVERIFY(isRead(watch));
    QCOMPARE(sighted.size(), 0);
    QCOMPARE(available.size(), 0); // Tesseract was not even opened
}

QTEST_MAIN(TestTextReader)
#include "tst_textreader.moc"
