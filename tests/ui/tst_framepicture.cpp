// SPDX-License-Identifier: GPL-3.0-or-later
// The preview's small picture of a frame, beside what Qt makes of the whole of it.
#include "support/frames.h"
#include "ui/framepicture.h"

#include <QTest>

namespace {

using Format = QVideoFrameFormat;

// Another colour in each quarter, so that a turn shows.
QImage quarters(QSize size = {320, 180})
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x) {
            const bool right = x >= size.width() / 2, below = y >= size.height() / 2;
            image.setPixelColor(x, y,
                                below ? (right ? QColor(60, 60, 70) : QColor(40, 90, 180))
                                      : (right ? QColor(60, 160, 70) : QColor(200, 60, 50)));
        }
    return image;
}

int farthest(const QImage& one, const QImage& other)
{
    int far = 0;
    for (const QPointF& at :
         {QPointF(.25, .25), QPointF(.75, .25), QPointF(.25, .75), QPointF(.75, .75)}) {
        const auto pixel = [&](const QImage& image) {
            return image.pixel(int(at.x() * image.width()), int(at.y() * image.height()));
        };
        const QRgb a = pixel(one), b = pixel(other);
        far = std::max({far, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                        std::abs(qBlue(a) - qBlue(b))});
    }
    return far;
}

} // namespace

class TestFramePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursAreThoseOfTheFrame_data()
    {
        QTest::addColumn<Format::PixelFormat>("format");
        QTest::newRow("two bytes a pixel") << Format::Format_YUYV;
        QTest::newRow("the other way round") << Format::Format_UYVY;
        QTest::newRow("two planes") << Format::Format_NV12;
        QTest::newRow("two planes, colours swapped") << Format::Format_NV21;
        QTest::newRow("three planes") << Format::Format_YUV420P;
        QTest::newRow("three planes, colours swapped") << Format::Format_YV12;
        QTest::newRow("red, green, blue") << Format::Format_BGRX8888;
        QTest::newRow("a file of its own") << Format::Format_Jpeg;
    }
    void coloursAreThoseOfTheFrame()
    {
        QFETCH(Format::PixelFormat, format);
        const QVideoFrame frame = frameOf(quarters(), format);
        QVERIFY(frame.isValid());
        const QImage picture = framePicture(frame, {160, 90});
        QCOMPARE(picture.size(), QSize(160, 90));
        const int far = farthest(picture, frame.toImage());
        QVERIFY2(far <= 45, qPrintable(QString::number(far))); // Qt takes HDTV's colours for large
        const int off = farthest(picture, quarters());
        QVERIFY2(off <= 45, qPrintable(QString::number(off)));
    }

    void turnedAsQtTurnsIt_data()
    {
        QTest::addColumn<int>("degrees");
        QTest::addColumn<bool>("mirrored");
        for (const int degrees : {0, 90, 180, 270})
            for (const bool mirrored : {false, true})
                QTest::addRow("%d degrees%s", degrees, mirrored ? ", mirrored" : "")
                    << degrees << mirrored;
    }
    void turnedAsQtTurnsIt()
    {
        QFETCH(int, degrees);
        QFETCH(bool, mirrored);
        QVideoFrame frame = frameOf(quarters(), Format::Format_NV12);
        frame.setRotationAngle(QVideoFrame::RotationAngle(degrees));
        frame.setMirrored(mirrored);
        const QImage picture = framePicture(frame, {100, 100}), whole = frame.toImage();
        QCOMPARE(picture.width() < picture.height(), whole.width() < whole.height());
        QVERIFY(farthest(picture, whole) <= 45);
    }

    void coversWhatIsAsked_data()
    {
        QTest::addColumn<QSize>("asked");
        QTest::newRow("wide") << QSize(300, 50);
        QTest::newRow("high") << QSize(50, 300);
        QTest::newRow("larger than the frame") << QSize(1000, 800);
        QTest::newRow("one pixel") << QSize(1, 1);
    }
    void coversWhatIsAsked()
    {
        QFETCH(QSize, asked);
        const QSize size = framePicture(frameOf(quarters()), asked).size();
        QVERIFY(size.width() >= asked.width() && size.height() >= asked.height());
        QVERIFY(size.width() == asked.width() || size.height() == asked.height());
    }

    void nothingToShow()
    {
        QVERIFY(framePicture(QVideoFrame(), {10, 10}).isNull());
        QVERIFY(framePicture(frameOf(quarters()), {}).isNull());
    }
};

QTEST_MAIN(TestFramePicture)
#include "tst_framepicture.moc"
