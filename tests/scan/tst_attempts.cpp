// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/attempts.h"
#include "scan/codeimage.h"
#include "scan/filters.h"
#include "scan/stripes.h"
#include "support/frames.h"
#include "support/hardpictures.h"

#include <QPainter>
#include <QTest>

namespace {

const std::vector<Symbology> usual{Symbology::QrCode, Symbology::Code128};
const QByteArray text = "KODE BOOKING:9ZZZZ";

QImage madeScene(Symbology symbology, QSize size, double share, double degrees)
{
    return sceneWith(codeImage(text, symbology, 8), size, share, degrees)
        .convertToFormat(QImage::Format_Grayscale8);
}

QImage made(const QByteArray& kind, const QImage& scene, unsigned strength)
{
    for (const hardpictures::Kind& each : hardpictures::kinds())
        if (kind == each.name)
            return each.make(scene, strength);
    return {};
}

QByteArray bytesOf(const std::optional<FoundCode>& code)
{
    return code ? code->bytes : QByteArray("nothing read");
}

QImage withoutCode(unsigned seed)
{
    QImage wall(1280, 720, QImage::Format_Grayscale8);
    wall.fill(120);
    return hardpictures::noisy(wall, 60, seed);
}

} // namespace

Q_DECLARE_METATYPE(Look)

class TestAttempts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each step has a picture that plain reading leaves and the step reads.
    void steps_data()
    {
        QTest::addColumn<Look>("look");
        QTest::addColumn<Symbology>("symbology");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("degrees");
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<unsigned>("strength");
        constexpr QSize hd(1280, 720), vga(640, 480);
        constexpr auto qr = Symbology::QrCode, bars = Symbology::Code128;
        const auto row = [](const char* name, Look look, Symbology symbology, QSize size,
                            double share, double degrees, const char* kind, unsigned strength) {
            QTest::newRow(name) << look << symbology << size << share << degrees << QByteArray(kind)
                                << strength;
        };
        row("glare, module by module", Look::Coarse, qr, hd, 0.25, 12, "glaring", 6);
        row("little contrast, module by module", Look::Coarse, qr, hd, 0.25, 12, "low contrast", 6);
        row("moved, module by module", Look::Coarse, qr, hd, 0.25, 0, "moved", 6);
        row("curved, module by module", Look::Coarse, qr, vga, 0.5, 12, "curved", 2);
        row("closed eyes of a small code", Look::Fine, qr, vga, 0.25, 0, "small", 2);
        row("blurred eyes", Look::Fine, qr, vga, 0.25, 0, "blurred", 2);
        row("white on black", Look::Reversed, qr, hd, 0.5, 0, "reversed", 2);
        row("bars white on black", Look::Reversed, bars, hd, 0.5, 0, "reversed", 6);
        row("white on black, module by module", Look::ReversedCoarse, qr, hd, 0.25, 0, "reversed",
            6);
        row("moiré", Look::Smaller, qr, hd, 0.5, 12, "moire", 2);
        row("much noise", Look::Half, qr, hd, 0.5, 12, "noisy", 6);
        row("noise", Look::Smoothed, qr, hd, 0.5, 12, "noisy", 2);
        row("bars in noise", Look::Smoothed, bars, hd, 0.25, 0, "noisy", 6);
        row("glare, one threshold", Look::Even, qr, hd, 0.25, 12, "glaring", 2);
        row("glare, local threshold", Look::Flat, qr, hd, 0.5, 12, "glaring", 6);
        row("dark bars", Look::Flat, bars, hd, 0.5, 0, "dark", 6);
        row("bars that lean", Look::Turned, bars, hd, 0.5, 12, "plain", 2);
        row("bars that lean, dark", Look::Turned, bars, hd, 0.25, 12, "dark", 2);
        row("bars that lean, blurred", Look::TurnedSharp, bars, hd, 0.5, 12, "blurred", 6);
        row("blurred, enlarged", Look::Larger, qr, vga, 0.25, 0, "blurred", 2);
        row("blurred, enlarged and sharpened", Look::LargerSharp, qr, vga, 0.25, 0, "blurred", 2);
    }
    void steps()
    {
        QFETCH(Look, look);
        QFETCH(Symbology, symbology);
        QFETCH(QSize, size);
        QFETCH(double, share);
        QFETCH(double, degrees);
        QFETCH(QByteArray, kind);
        QFETCH(unsigned, strength);
        const QImage picture = made(kind, madeScene(symbology, size, share, degrees), strength);
        QVERIFY(!readCode(brightnessOf(picture), usual));
        QCOMPARE(bytesOf(attemptAt(picture, usual, look).code), text);
    }

    void everyStepIsUsed_data()
    {
        QTest::addColumn<Look>("look");
        for (const Look look : attemptsAtFrames)
            QTest::addRow("at frames, %d", int(look)) << look;
        for (const Look look : attemptsNear)
            QTest::addRow("near, %d", int(look)) << look;
    }
    void everyStepIsUsed()
    {
        QFETCH(Look, look);
        QVERIFY(std::find(attemptsAtPictures.begin(), attemptsAtPictures.end(), look) !=
                attemptsAtPictures.end());
    }

    void findsNothingInNoise()
    {
        for (unsigned seed = 0; seed < 3; ++seed)
            for (const Look look : attemptsAtPictures)
                QVERIFY(!attemptAt(withoutCode(seed), usual, look).code);
    }

    void nothingIsBegunAfterTheTime()
    {
        const QImage picture = madeScene(Symbology::QrCode, {640, 480}, 0.6, 0);
        QCOMPARE(bytesOf(attemptAt(picture, usual, Look::Coarse).code), text);
        QVERIFY(!attemptAt(picture, usual, Look::Coarse, QDeadlineTimer(0)).code);
        QVERIFY(!attemptAt(picture, usual, Look::Even, QDeadlineTimer(0)).code);
    }

    void smallestPictures()
    {
        for (const QSize size : {QSize(1, 1), QSize(2, 9), QSize(30, 3), QSize(48, 48)}) {
            QImage picture(size, QImage::Format_Grayscale8);
            picture.fill(Qt::black);
            for (const Look look : attemptsAtPictures)
                QVERIFY(!attemptAt(picture, usual, look).code);
        }
        QVERIFY(!attemptAt(QImage(), usual, Look::Coarse).code);
    }

    void partKnowsWhereItIs()
    {
        const QImage picture = madeScene(Symbology::QrCode, {1280, 720}, 0.3, 5);
        const auto whole = attemptAt(picture, usual, Look::Coarse);
        const auto part = attemptIn(picture, {0.3, 0.2, 0.4, 0.6}, usual, Look::Coarse);
        QVERIFY(whole.code && part.code);
        for (size_t i = 0; i < 4; ++i) {
            const QPointF off = whole.code->corners[i] - part.code->corners[i];
            QVERIFY(std::abs(off.x()) < 0.005 && std::abs(off.y()) < 0.005);
        }
    }

    // Every size of code that a net can be laid over.
    void sizes_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {5, 20, 40, 60, 90, 130, 180, 250, 350})
            QTest::addRow("%d bytes", length) << length;
    }
    void sizes()
    {
        QFETCH(int, length);
        const QByteArray bytes = QByteArray(length, 'x') + "Z";
        const QImage code = qrImage(bytes, 5);
        const QImage picture = sceneWith(code, {1280, 720}, code.height() / 720.0, 7)
                                   .convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(bytesOf(attemptAt(picture, usual, Look::Coarse).code), bytes);
    }

    void stripesAreTurnedUpright_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {0., 20., 45., 70., 90., 135., 180.})
            QTest::addRow("%.0f degrees", degrees) << degrees;
    }
    void stripesAreTurnedUpright()
    {
        QFETCH(double, degrees);
        const QImage picture = madeScene(Symbology::Code128, {1280, 720}, 0.12, degrees);
        const auto upright = uprightStripes(picture);
        QVERIFY(upright);
        QCOMPARE(bytesOf(readCode(brightnessOf(upright->gray), usual)), text);
        const QPointF middle = upright->back.map(QPointF(0.5, 0.5));
        QVERIFY(std::abs(middle.x() - 0.5) < 0.05 && std::abs(middle.y() - 0.5) < 0.05);
    }

    void furtherCodesAreSeen()
    {
        QImage two(1280, 720, QImage::Format_Grayscale8);
        two.fill(220);
        QPainter painter(&two);
        painter.drawImage(100, 200, qrImage("FIRST", 6));
        const QRectF first(100, 200, 174, 174);
        QVERIFY(!hasEyesBeside(two, first));
        painter.drawImage(800, 300, qrImage("SECOND", 6));
        QVERIFY(hasEyesBeside(two, first));
    }
};

QTEST_GUILESS_MAIN(TestAttempts)
#include "tst_attempts.moc"
