// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framedecoder.h"
#include "scan/luminance.h"
#include "support/frames.h"

#include <QPainter>
#include <QTest>

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#include <numeric>

namespace {

using Format = QVideoFrameFormat;
using Symbologies = std::vector<Symbology>;

const Symbologies qrOnly{Symbology::QrCode};
const Symbologies all{Symbology::QrCode, Symbology::Code128,    Symbology::Code39,
                      Symbology::Pdf417, Symbology::DataMatrix, Symbology::Aztec};

QByteArray everyByte()
{
    QByteArray bytes(256, Qt::Uninitialized);
    std::iota(bytes.begin(), bytes.end(), char(0));
    return bytes;
}

QByteArray bytesOf(const std::optional<Sighting>& sighting)
{
    return sighting ? sighting->bytes : QByteArray("nothing read");
}

// A code in the upper left quarter, so that turned and flipped frames can be told apart.
QImage sceneWithCodeUpperLeft(const QByteArray& bytes)
{
    QImage scene(800, 600, QImage::Format_RGB32);
    scene.fill(Qt::white);
    QPainter(&scene).drawImage(QPoint(40, 40), qrImage(bytes, 6));
    return scene;
}

QString shortly(const std::optional<std::array<QPointF, 4>>& corners)
{
    QString text;
    for (const QPointF& at : corners.value_or(std::array<QPointF, 4>{}))
        text += QStringLiteral("%1,%2 ").arg(at.x(), 0, 'f', 1).arg(at.y(), 0, 'f', 1);
    return text.trimmed();
}

} // namespace

class TestFrameDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Decoded once, it reads and looks as the file does.
    void aJpegIsDecodedOnce()
    {
        QVideoFrame frame = frameOf(sceneWith(qrImage("9ZZZZ"), {642, 362}), Format::Format_Jpeg);
        frame.setRotationAngle(QVideoFrame::Rotation90);
        const FrameCopy file = copyFrame(frame), gray = decoded(file);
        QCOMPARE(gray.format, Format::Format_Y8);
        QCOMPARE(grayOf(gray), grayOf(file));
        QCOMPARE(gray.shown, file.shown);
        QCOMPARE(bytesOf(decodeFrame(gray, qrOnly)), QByteArray("9ZZZZ"));
        const FrameCopy rows = copyFrame(frameOf(sceneWith(qrImage("9ZZZZ"))));
        QCOMPARE(decoded(rows).plane.constData(), rows.plane.constData()); // not even copied
        FrameCopy broken = file;
        broken.plane.fill(0);
        QVERIFY(decoded(broken).plane.isEmpty());
    }

    void formats_data()
    {
        QTest::addColumn<Format::PixelFormat>("format");
        QTest::addColumn<bool>("inPlace");
        const auto row = [](const char* name, Format::PixelFormat format, bool inPlace = true) {
            QTest::newRow(name) << format << inPlace;
        };
        row("ARGB8888", Format::Format_ARGB8888);
        row("ARGB8888 premultiplied", Format::Format_ARGB8888_Premultiplied);
        row("XRGB8888", Format::Format_XRGB8888);
        row("BGRA8888", Format::Format_BGRA8888);
        row("BGRA8888 premultiplied", Format::Format_BGRA8888_Premultiplied);
        row("BGRX8888", Format::Format_BGRX8888);
        row("ABGR8888", Format::Format_ABGR8888);
        row("XBGR8888", Format::Format_XBGR8888);
        row("RGBA8888", Format::Format_RGBA8888);
        row("RGBX8888", Format::Format_RGBX8888);
        row("AYUV", Format::Format_AYUV);
        row("AYUV premultiplied", Format::Format_AYUV_Premultiplied);
        row("YUV420P", Format::Format_YUV420P);
        row("YUV422P", Format::Format_YUV422P);
        row("YV12", Format::Format_YV12);
        row("UYVY", Format::Format_UYVY);
        row("YUYV", Format::Format_YUYV);
        row("NV12", Format::Format_NV12);
        row("NV21", Format::Format_NV21);
        row("IMC1", Format::Format_IMC1);
        row("IMC2", Format::Format_IMC2);
        row("IMC3", Format::Format_IMC3);
        row("IMC4", Format::Format_IMC4);
        row("Y8", Format::Format_Y8);
        row("Y16", Format::Format_Y16);
        row("P010", Format::Format_P010);
        row("P016", Format::Format_P016);
        row("YUV420P10", Format::Format_YUV420P10);
        row("JPEG, decoded first", Format::Format_Jpeg, false);
    }
    void formats()
    {
        QFETCH(Format::PixelFormat, format);
        const QVideoFrame frame = frameOf(sceneWith(qrImage("9ZZZZ"), {640, 480}, 0.5, 12), format);
        QVERIFY(frame.isValid());
        QTEST(luminanceOf(format).has_value(), "inPlace");
        const auto seen = decodeFrame(copyFrame(frame), qrOnly);
        QCOMPARE(bytesOf(seen), QByteArray("9ZZZZ"));
        QCOMPARE(seen->symbology, Symbology::QrCode);
        QCOMPARE(seen->foundBy, FoundBy::Camera);
    }

    void everyFormatHasARow()
    {
        for (int i = 1; i < Format::NPixelFormats; ++i) {
            const auto format = Format::PixelFormat(i);
            const bool notInPlace = format == Format::Format_Jpeg ||
                                    format == Format::Format_SamplerExternalOES ||
                                    format == Format::Format_SamplerRect;
            QCOMPARE(luminanceOf(format).has_value(), !notInPlace);
        }
        QVERIFY(!luminanceOf(Format::Format_Invalid));
    }

    // The order of the colour bytes: a red code on green is dark on bright in one order only.
    void coloursInTheirOrder_data()
    {
        QTest::addColumn<Format::PixelFormat>("format");
        QTest::newRow("ARGB") << Format::Format_ARGB8888;
        QTest::newRow("BGRA") << Format::Format_BGRA8888;
        QTest::newRow("ABGR") << Format::Format_ABGR8888;
        QTest::newRow("RGBA") << Format::Format_RGBA8888;
    }
    void coloursInTheirOrder()
    {
        QFETCH(Format::PixelFormat, format);
        QImage code = qrImage("COLOUR").convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < code.height(); ++y)
            for (int x = 0; x < code.width(); ++x)
                code.setPixel(x, y,
                              qGray(code.pixel(x, y)) < 128 ? qRgb(0, 0, 200) : qRgb(140, 0, 200));
        QCOMPARE(bytesOf(decodeFrame(copyFrame(frameOf(code, format)), qrOnly)),
                 QByteArray("COLOUR"));
    }

    void payloads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a booking code") << QByteArray("9ZZZZ");
        QTest::newRow("leading zeros") << QByteArray("00002681");
        QTest::newRow("lower case") << QByteArray("9zzzz");
        QTest::newRow("UTF-8") << QByteArray("Caf\xc3\xa9 \xe2\x9c\x85");
        QTest::newRow("Latin-1") << QByteArray("Caf\xe9 R\xe4tsel");
        QTest::newRow("Latin-1 at the beginning") << QByteArray("\xe9");
        QTest::newRow("a zero byte within") << QByteArray("A\0B", 3);
        QTest::newRow("every byte there is") << everyByte();
        QTest::newRow("a web address") << QByteArray("https://example.org/b?code=9ZZZZ&x=1");
        QTest::newRow("several lines") << QByteArray("KODE:9ZZZZ\r\nNAMA:JOHN DOE\n");
        QTest::newRow("as much as fits with ease") << QByteArray(900, 'x');
    }
    void payloads()
    {
        QFETCH(QByteArray, bytes);
        const QVideoFrame frame = frameOf(sceneWith(qrImage(bytes), {1280, 720}, 0.9));
        QCOMPARE(bytesOf(decodeFrame(copyFrame(frame), qrOnly)), bytes);
    }

    void declaredCharacterSetsBecomeUtf8_data()
    {
        QTest::addColumn<ZXing::CharacterSet>("charset");
        QTest::newRow("Shift JIS") << ZXing::CharacterSet::Shift_JIS;
        QTest::newRow("GB 18030") << ZXing::CharacterSet::GB18030;
        QTest::newRow("UTF-8") << ZXing::CharacterSet::UTF8;
    }
    void declaredCharacterSetsBecomeUtf8()
    {
        QFETCH(ZXing::CharacterSet, charset);
        const QString text = QStringLiteral("日本 9ZZZZ");
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setEncoding(charset);
        const auto matrix = writer.encode(text.toStdWString(), 0, 0);
        QImage code(matrix.width(), matrix.height(), QImage::Format_Grayscale8);
        for (int y = 0; y < matrix.height(); ++y)
            for (int x = 0; x < matrix.width(); ++x)
                code.scanLine(y)[x] = matrix.get(x, y) ? 0 : 255;
        const QVideoFrame frame = frameOf(sceneWith(code.scaled(code.size() * 8)));
        QCOMPARE(QString::fromUtf8(bytesOf(decodeFrame(copyFrame(frame), qrOnly))), text);
    }

    void symbologies_data()
    {
        QTest::addColumn<Symbology>("symbology");
        QTest::newRow("QR") << Symbology::QrCode;
        QTest::newRow("Code 128") << Symbology::Code128;
        QTest::newRow("Code 39") << Symbology::Code39;
        QTest::newRow("PDF417") << Symbology::Pdf417;
        QTest::newRow("Data Matrix") << Symbology::DataMatrix;
        QTest::newRow("Aztec") << Symbology::Aztec;
    }
    void symbologies()
    {
        QFETCH(Symbology, symbology);
        const QImage code = codeImage("9ZZZZ8", symbology, 4);
        QVERIFY(!code.isNull());
        const QVideoFrame frame = frameOf(sceneWith(code, {1280, 720}, 0.5));
        for (const Symbologies& asked : {Symbologies{symbology}, all}) {
            const auto seen = decodeFrame(copyFrame(frame), asked);
            QCOMPARE(bytesOf(seen), QByteArray("9ZZZZ8"));
            QCOMPARE(seen->symbology, symbology);
        }
    }

    void onlyWhatIsAskedFor()
    {
        const QVideoFrame frame = frameOf(sceneWith(codeImage("9ZZZZ8", Symbology::Code128)));
        QVERIFY(!decodeFrame(copyFrame(frame), qrOnly));
        QVERIFY(!decodeFrame(copyFrame(frame), {}));
        QVERIFY(!decodeFrame(copyFrame(frame), {Symbology::Typed, Symbology::Text}));
        QVERIFY(!decodeFrameAgain(copyFrame(frame), {}, 0));
    }

    void corners_data()
    {
        QTest::addColumn<int>("rotation");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<bool>("bottomUp");
        for (const int rotation : {0, 90, 180, 270})
            for (const bool mirrored : {false, true})
                for (const bool bottomUp : {false, true})
                    QTest::addRow("turned by %d%s%s", rotation, mirrored ? ", mirrored" : "",
                                  bottomUp ? ", bottom row first" : "")
                        << rotation << mirrored << bottomUp;
    }
    // As shown: where the code stands in the picture that Qt itself makes of the frame.
    void corners()
    {
        QFETCH(int, rotation);
        QFETCH(bool, mirrored);
        QFETCH(bool, bottomUp);
        const QImage scene = sceneWithCodeUpperLeft("CORNERS");
        QVideoFrameFormat format(scene.size(), Format::Format_BGRX8888);
        format.setScanLineDirection(bottomUp ? Format::BottomToTop : Format::TopToBottom);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        format.setRotation(QtVideo::Rotation(rotation));
        format.setMirrored(mirrored);
        const QVideoFrame frame = frameOf(scene, format);
#else
        QVideoFrame frame = frameOf(scene, format);
        frame.setRotationAngle(QVideoFrame::RotationAngle(rotation));
        frame.setMirrored(mirrored);
#endif
        const auto seen = decodeFrame(copyFrame(frame), qrOnly);
        QVERIFY(seen && seen->corners);
        const auto shown = decodeImage(frame.toImage(), qrOnly).sightings;
        QCOMPARE(shown.size(), size_t(1));
        QCOMPARE(shortly(seen->corners), shortly(shown[0].corners));
    }

    void cornersRunClockwiseFromTopLeft()
    {
        const QImage scene = sceneWithCodeUpperLeft("CORNERS"); // 21 modules and a margin of 4
        const auto seen = decodeFrame(copyFrame(frameOf(scene)), qrOnly);
        QVERIFY(seen && seen->corners);
        QCOMPARE(shortly(seen->corners),
                 QStringLiteral("0.1,0.1 0.2,0.1 0.2,0.3 0.1,0.3")); // 64..190 of 800 and 600
    }

    void viewportCutsTheFrame()
    {
        const QImage scene = sceneWithCodeUpperLeft("CORNERS");
        QVideoFrameFormat format(scene.size(), Format::Format_NV12);
        format.setViewport(QRect(0, 0, 400, 300));
        const auto seen = decodeFrame(copyFrame(frameOf(scene, format)), qrOnly);
        QVERIFY(seen && seen->corners);
        QCOMPARE(shortly(seen->corners), QStringLiteral("0.2,0.2 0.5,0.2 0.5,0.6 0.2,0.6"));
        format.setViewport(QRect(400, 300, 400, 300));
        QVERIFY(!decodeFrame(copyFrame(frameOf(scene, format)), qrOnly));
    }

    void secondLookReadsWhiteOnBlack()
    {
        QImage code = qrImage("DARK MODE");
        code.invertPixels();
        const QVideoFrame frame = frameOf(sceneWith(code));
        QCOMPARE(bytesOf(decodeFrameAgain(copyFrame(frame), qrOnly, 1)), QByteArray("DARK MODE"));
    }

    // Whatever was done to the picture, the corners are those of the frame.
    void secondLooksKnowWhereItIs()
    {
        const QImage scene = sceneWithCodeUpperLeft("CORNERS");
        const QString expected = shortly(decodeFrame(copyFrame(frameOf(scene)), qrOnly)->corners);
        int read = 0; // not all: white on black is for others, fine looks are for small codes
        for (const Look look : attemptsAtPictures) {
            const FrameCopy frame = copyFrame(frameOf(scene));
            const auto found = attemptAt(grayOf(frame), qrOnly, look);
            if (!found.code)
                continue;
            QCOMPARE(found.code->bytes, QByteArray("CORNERS"));
            QCOMPARE(shortly(sightingIn(frame, *found.code).corners), expected);
            ++read;
        }
        QVERIFY(read >= 6);
    }

    void secondLooksLeaveCode39Alone()
    {
        const QVideoFrame frame = frameOf(sceneWith(codeImage("9ZZZZ8", Symbology::Code39)));
        QVERIFY(decodeFrame(copyFrame(frame), {Symbology::Code39}));
        for (unsigned attempt = 0; attempt < 5; ++attempt)
            QVERIFY(!decodeFrameAgain(copyFrame(frame), {Symbology::Code39}, attempt));
    }

    void nothingToSee_data()
    {
        QTest::addColumn<QVideoFrame>("frame");
        QImage empty(640, 480, QImage::Format_RGB32);
        empty.fill(Qt::gray);
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(Qt::black);
        QTest::newRow("no frame") << QVideoFrame();
        QTest::newRow("an empty wall") << frameOf(empty);
        QTest::newRow("a frame of one pixel") << frameOf(dot, Format::Format_Y8);
        QTest::newRow("a JPEG that is none")
            << QVideoFrame(QVideoFrameFormat({64, 64}, Format::Format_Jpeg));
    }
    void nothingToSee()
    {
        QFETCH(QVideoFrame, frame);
        QVERIFY(!decodeFrame(copyFrame(frame), all));
        for (unsigned attempt = 0; attempt < 8; ++attempt)
            QVERIFY(!decodeFrameAgain(copyFrame(frame), all, attempt));
    }

    void whatNoCodeHolds()
    {
        QVERIFY(qrImage({}).isNull());
        QVERIFY(qrImage(QByteArray(4000, 'x')).isNull());
        QVERIFY(codeImage("\xe9", Symbology::Code128).isNull()); // ASCII only
        QVERIFY(codeImage("9ZZZZ", Symbology::Typed).isNull());
        QVERIFY(qrImage("9ZZZZ", 0).isNull());
    }
};

QTEST_MAIN(TestFrameDecoder)
#include "tst_framedecoder.moc"
