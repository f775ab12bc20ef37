// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/codeimage.h"
#include "scan/firstlook.h"
#include "support/frames.h"
#include "support/hardpictures.h"

#include <QTest>

#include <cmath>

namespace {

const std::vector<Symbology> usual{Symbology::QrCode, Symbology::Code128};
const QByteArray text = "KODE BOOKING:9ZZZZ";
constexpr QSize hd(1280, 720), small(640, 480);

QImage scene(Symbology symbology, QSize size, double share, double degrees)
{
    return sceneWith(codeImage(text, symbology, 8), size, share, degrees)
        .convertToFormat(QImage::Format_Grayscale8);
}

QByteArray readIn(const QImage& gray, const std::vector<Symbology>& symbologies = usual)
{
    const FirstLook look = lookFirst(gray, symbologies);
    return look.code ? look.code->bytes : QByteArray("nothing read");
}

} // namespace

class TestFirstLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Whatever one plain call of the library reads is read, however it is come by.
    void readsWhatPlainReadingReads_data()
    {
        QTest::addColumn<Symbology>("symbology");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("degrees");
        const auto row = [](const char* name, Symbology symbology, QSize size, double share,
                            double degrees) {
            QTest::newRow(name) << symbology << size << share << degrees;
        };
        constexpr auto qr = Symbology::QrCode, bars = Symbology::Code128;
        row("a code held near", qr, hd, 0.9, 10);
        row("a code held as it should be", qr, hd, 0.4, 10);
        row("a code that is too small at half the size", qr, hd, 0.09, 3);
        row("a code in a small picture", qr, small, 0.3, 20);
        row("bars in the middle", bars, hd, 0.4, 0);
        row("bars upside down", bars, hd, 0.4, 180);
        row("bars that stand", bars, hd, 0.12, 90);
        row("narrow bars", bars, hd, 0.15, 0);
        row("bars in a small picture", bars, small, 0.5, 0);
        row("bars that lean a little", bars, hd, 0.4, 8);
    }
    void readsWhatPlainReadingReads()
    {
        QFETCH(Symbology, symbology);
        QFETCH(QSize, size);
        QFETCH(double, share);
        QFETCH(double, degrees);
        const QImage picture = scene(symbology, size, share, degrees);
        const auto plain = readCode(brightnessOf(picture), usual);
        QVERIFY(plain);
        const FirstLook look = lookFirst(picture, usual);
        QVERIFY(look.code);
        QCOMPARE(look.code->bytes, text);
        for (size_t i = 0; i < 4 && symbology == Symbology::QrCode; ++i) {
            const QPointF off = look.code->corners[i] - plain->corners[i];
            QVERIFY2(std::hypot(off.x(), off.y()) < 8,
                     qPrintable(QStringLiteral("%1 %2").arg(off.x()).arg(off.y())));
        }
    }

    void barsFarFromTheMiddle()
    {
        QImage picture(hd, QImage::Format_Grayscale8);
        picture.fill(200);
        const QImage code = codeImage(text, Symbology::Code128, 3);
        for (int y = 0; y < code.height(); ++y)
            std::copy_n(code.constScanLine(y), code.width(), picture.scanLine(640 + y / 2) + 300);
        QVERIFY(!readCode(brightnessOf(picture), usual, Threshold::Local, Lines::Few));
        QCOMPARE(readIn(picture), text);
    }

    void barsInNoise()
    {
        const QImage noisy = hardpictures::noisy(scene(Symbology::Code128, hd, 0.5, 0), 60, 3);
        QVERIFY(signsIn(noisy).bars);
    }

    void onlyWhatIsAskedFor()
    {
        const QImage qr = scene(Symbology::QrCode, hd, 0.4, 0);
        const QImage bars = scene(Symbology::Code128, hd, 0.4, 0);
        QCOMPARE(readIn(qr, {Symbology::Code128}), "nothing read");
        QCOMPARE(readIn(bars, {Symbology::QrCode}), "nothing read");
        QCOMPARE(readIn(qr, {}), "nothing read");
        QCOMPARE(readIn(scene(Symbology::DataMatrix, hd, 0.4, 0), {Symbology::DataMatrix}), text);
    }

    void signsOfNothing()
    {
        const QImage nobody = sceneWith(QImage(10, 10, QImage::Format_RGB32), hd)
                                  .convertToFormat(QImage::Format_Grayscale8);
        const Signs signs = signsIn(nobody);
        QCOMPARE(signs.eyes, size_t(0));
        QVERIFY(!signs.bars);
        QVERIFY(!lookFirst(QImage(1, 1, QImage::Format_Grayscale8), usual).code);
        QVERIFY(!signsIn(QImage(1, 1, QImage::Format_Grayscale8)).bars);
    }
};

QTEST_GUILESS_MAIN(TestFirstLook)
#include "tst_firstlook.moc"
