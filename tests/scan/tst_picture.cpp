// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framedecoder.h"
#include "scan/picture.h"
#include "support/frames.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

using namespace std::chrono_literals;

const std::vector<Symbology> usual{Symbology::QrCode, Symbology::Code128};

QByteArray encoded(const QImage& image, const char* format = "PNG")
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

// A PNG header that promises more than its file could ever hold.
QByteArray pngOfSize(quint32 width, quint32 height)
{
    QByteArray bytes = encoded(qrImage("9ZZZZ"));
    const auto put = [&](qsizetype at, quint32 value) {
        for (int i = 0; i < 4; ++i)
            bytes[at + i] = char(value >> (24 - 8 * i));
    };
    put(16, width);
    put(20, height);
    quint32 crc = 0xffffffff; // over "IHDR" and its 13 bytes
    for (const char c : bytes.mid(12, 17)) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    put(29, ~crc);
    return bytes;
}

QStringList textsOf(const Result<std::vector<Sighting>>& read)
{
    QStringList texts;
    if (!read)
        return {QStringLiteral("fault %1").arg(int(read.error().fault))};
    for (const Sighting& sighting : *read)
        texts.append(symbologyName(sighting.symbology) + u' ' +
                     QString::fromLatin1(sighting.bytes));
    texts.sort();
    return texts;
}

// A white sheet with both codes on it, the QR code at so many pixels a module.
QImage sheet(QSize size, int module)
{
    QImage white(size, QImage::Format_Grayscale8);
    white.fill(255);
    QPainter painter(&white);
    painter.drawImage(QPoint(size.width() / 8, size.height() / 5), qrImage("9ZZZZ", module));
    painter.drawImage(QPoint(size.width() / 8, size.height() / 2),
                      codeImage("BARS", Symbology::Code128));
    return white;
}

QString faultText(Fault fault)
{
    return QStringLiteral("fault %1").arg(int(fault));
}

QImage family()
{
    QImage sheet(1240, 1754, QImage::Format_RGB32); // A4 at 150 dpi
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.drawImage(80, 80, qrImage("FAM01", 6));
    painter.drawImage(700, 120, qrImage("FAM02", 8));
    painter.drawImage(300, 700, qrImage("FAM03", 5));
    painter.drawImage(200, 1300, codeImage("BOGOR77", Symbology::Code128, 4));
    return sheet;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() // what is wrong with a broken file is said by the result
    {
        QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false"));
    }

    void files_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("read");
        const QImage code = qrImage("9ZZZZ");
        const QStringList one{QStringLiteral("QRCode 9ZZZZ")};
        const QStringList unreadable{faultText(Fault::PictureUnreadable)};
        const QStringList tooLarge{faultText(Fault::PictureTooLarge)};
        QTest::newRow("a PNG") << encoded(code) << one;
        QTest::newRow("a JPEG") << encoded(code, "JPG") << one;
        QTest::newRow("a BMP") << encoded(code, "BMP") << one;
        QTest::newRow("a family's codes on one sheet, and a bar code")
            << encoded(family())
            << QStringList{QStringLiteral("Code128 BOGOR77"), QStringLiteral("QRCode FAM01"),
                           QStringLiteral("QRCode FAM02"), QStringLiteral("QRCode FAM03")};
        QTest::newRow("a picture without a code")
            << encoded(sceneWith(QImage(10, 10, QImage::Format_RGB32))) << QStringList();
        QTest::newRow("an empty file") << QByteArray() << unreadable;
        QTest::newRow("no picture")
            << QByteArray("this is a text, whatever its name says") << unreadable;
        QTest::newRow("a PNG cut after its header") << encoded(code).left(40) << unreadable;
        QTest::newRow("a JPEG cut in its header") << encoded(code, "JPG").left(30) << unreadable;
        QTest::newRow("a drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' "
                                                 "width='9' height='9'><rect/></svg>")
                                   << unreadable;
        QTest::newRow("a document") << QByteArray("%PDF-1.4\n%%EOF\n") << unreadable;
        QTest::newRow("larger than anybody photographs") << pngOfSize(40'000, 40'000) << tooLarge;
        QTest::newRow("wider than numbers go") << pngOfSize(0x7fffffff, 0x7fffffff) << unreadable;
        QTest::newRow("much promised, little there") << pngOfSize(9'000, 9'000) << unreadable;
    }
    void files()
    {
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(QStringLiteral("proof.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QTEST(textsOf(readPicture(path, usual)), "read");
    }

    void cutAnywhere()
    {
        const QString path = m_folder.filePath(QStringLiteral("cut.jpg"));
        const QByteArray whole = encoded(sceneWith(qrImage("9ZZZZ"), {320, 240}), "JPG");
        for (qsizetype size = 0; size < whole.size(); size += 101) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(whole.left(size));
            file.close();
            const QStringList texts = textsOf(readPicture(path, usual));
            QVERIFY2(texts.isEmpty() || texts.first() == faultText(Fault::PictureUnreadable) ||
                         texts.first() == QStringLiteral("QRCode 9ZZZZ"),
                     qPrintable(texts.join(u' ')));
        }
    }

    void whatIsNoFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing there") << m_folder.filePath(QStringLiteral("gone.png"));
        QTest::newRow("a folder") << m_folder.path();
        QTest::newRow("a device without end") << QStringLiteral("/dev/zero");
        QTest::newRow("no name") << QString();
    }
    void whatIsNoFile()
    {
        QFETCH(QString, path);
        const auto read = readPicture(path, usual);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::PictureUnreadable);
    }

    void errorNamesTheFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("broken.jpg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("broken");
        file.close();
        const auto read = readPicture(path, usual);
        QVERIFY(!read);
        QCOMPARE(read.error().subject, QStringLiteral("broken.jpg"));
    }

    void images()
    {
        QCOMPARE(readPicture(QImage(), usual).error().fault, Fault::PictureUnreadable);
        QCOMPARE(textsOf(readPicture(family(), {Symbology::Code128})),
                 QStringList{QStringLiteral("Code128 BOGOR77")});
        const auto read = readPicture(qrImage("9ZZZZ"), usual);
        QCOMPARE(read->front().foundBy, FoundBy::Picture);
        QVERIFY(read->front().corners.has_value());
    }

    void largeImageInMemory()
    {
        QImage huge(10'001, 10'000, QImage::Format_Mono);
        QCOMPARE(readPicture(huge, usual).error().fault, Fault::PictureTooLarge);
    }

    // What a camera makes of a code. None may be read wrong or end the program; that none stays
    // unread holds for the strengths named here.
    void sheets_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("budget");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("cutShort");
        QTest::newRow("with time")
            << 60'000ms
            << QStringList{QStringLiteral("Code128 BARS"), QStringLiteral("QRCode 9ZZZZ")} << false;
        QTest::newRow("without: what is read first")
            << 0ms << QStringList{QStringLiteral("QRCode 9ZZZZ")} << true;
    }
    void sheets()
    {
        QFETCH(std::chrono::milliseconds, budget);
        const PictureCodes read = decodeImage(sheet({2480, 3508}, 8), usual, budget);
        QTEST(textsOf(read.sightings), "texts");
        QTEST(read.cutShort, "cutShort");
    }

    // Too small to be read in a smaller picture, which is what is read first.
    void aSmallCodeOnALargeSheet()
    {
        const QImage large = sheet({6000, 8000}, 2);
        QCOMPARE(textsOf(decodeImage(large, {Symbology::QrCode}, 60s).sightings),
                 QStringList{QStringLiteral("QRCode 9ZZZZ")});
        const PictureCodes hurried = decodeImage(large, {Symbology::QrCode}, 0ms);
        QVERIFY(hurried.sightings.empty() && hurried.cutShort);
    }

    void fiftyMillionPixelsOfNoise()
    {
        QImage noise(8192, 6144, QImage::Format_Grayscale8);
        QRandomGenerator random(1);
        for (int y = 0; y < noise.height(); ++y)
            random.generate(noise.scanLine(y), noise.scanLine(y) + noise.width());
        keepOnce([&](QString& late) {
            QElapsedTimer timer;
            timer.start();
            const PictureCodes read = decodeImage(noise, usual, 100ms);
            const qint64 took = timer.elapsed();
            QVERIFY(read.sightings.empty() && read.cutShort);
            IN_TIME(took < 4000, QString::number(took));
        });
    }

    void corpus_data()
    {
        QTest::addColumn<Symbology>("symbology");
        QTest::addColumn<QByteArray>("bytes");
        for (const Symbology symbology : usual)
            for (const char* bytes : {"9ZZZZ", "https://example.org/b/00002681"})
                QTest::addRow("%s %s", qPrintable(symbologyName(symbology)), bytes)
                    << symbology << QByteArray(bytes);
    }
    void corpus()
    {
        QFETCH(Symbology, symbology);
        QFETCH(QByteArray, bytes);
        const QImage code = codeImage(bytes, symbology, 8);
        const QStringList right{symbologyName(symbology) + u' ' + QString::fromLatin1(bytes)};
        const bool bars = symbology == Symbology::Code128;
        for (const double degrees : {0., 3., 20., 90., 200.}) {
            for (const double share : {0.8, 0.3}) {
                const QImage scene = sceneWith(code, {1280, 720}, share, degrees);
                check(scene, right, share > 0.5 && (!bars || std::abs(degrees) <= 3));
                check(blurred(scene, 2), right, share > 0.5 && !bars);
                check(blurred(scene, 12), right, false);
                check(noisy(scene), right, share > 0.5 && !bars);
                check(scene.scaled(400, 225), right, false);
            }
        }
    }

private:
    static QImage blurred(const QImage& image, int by)
    {
        const QImage small =
            image.scaled(image.size() / by, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return small.scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    static QImage noisy(QImage image)
    {
        quint32 random = 4711;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                random = random * 1664525 + 1013904223;
                const int gray =
                    std::clamp(qGray(image.pixel(x, y)) / 2 + 50 + int(random >> 27), 0, 255);
                image.setPixel(x, y, qRgb(gray, gray, gray));
            }
        }
        return image;
    }
    static void check(const QImage& image, const QStringList& right, bool mustBeRead)
    {
        QStringList texts = textsOf(readPicture(image, usual));
        for (int again = 0; again < 5 && mustBeRead && texts.isEmpty(); ++again)
            texts = textsOf(readPicture(image, usual)); // its time was up, perhaps: it has 1.5 s
        if (mustBeRead || !texts.isEmpty())
            QCOMPARE(texts, right);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
