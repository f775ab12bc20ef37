// SPDX-License-Identifier: GPL-3.0-or-later
// Text in the pictures of two cameras, with and without somebody who can read it.
#include "scan/codeimage.h"
#include "scan/scanner.h"
#include "scan/textwatch.h"
#include "support/frames.h"

#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVideoFrame>
#include <QVideoSink>

namespace {

constexpr int patience = 120'000; // milliseconds

QImage wall()
{
    QImage picture(1280, 720, QImage::Format_RGB32);
    picture.fill(QColor(150, 150, 150));
    return picture;
}

QImage message()
{
    QImage picture = wall();
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(430, 170, 420, 400), Qt::white);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(19);
    painter.setFont(font);
    painter.setPen(QColor(30, 30, 30));
    double y = 220;
    for (const char* line :
         {"Telah terjadwal layanan paspor Anda:", "No. WA: 628120000001", "Nama: JOHN DOE",
          "Tgl Lahir: 01-01-1970", "Tgl Kedatangan: 23-11-2026", "Kode Booking: 9ZZZZ"})
        painter.drawText(QPointF(455, y += 38), QString::fromLatin1(line));
    return picture;
}

// A scanner whose cameras show what they are told to, and all that it advised.
struct Eyes
{
    Eyes()
    {
        QObject::connect(&scanner, &Scanner::cameraChanged, &scanner,
                         [this](const CameraState& state) { advised.insert(state.advice); });
    }
    // Until the condition holds.
    template <typename Condition>
    [[nodiscard]] bool show(const QImage& desk, const QImage& document, const Condition& condition)
    {
        const QDeadlineTimer enough(patience);
        while (!condition() && !enough.hasExpired()) {
            scanner.sink()->setVideoFrame(frameOf(desk));
            scanner.secondSink()->setVideoFrame(frameOf(document));
            QTest::qWait(20);
        }
        return condition();
    }
    [[nodiscard]] bool showUntil(const QImage& desk, Advice advice)
    {
        return show(desk, wall(), [&] { return scanner.camera().advice == advice; });
    }

    Scanner scanner;
    QSet<Advice> advised; // of the desk's camera
};

// Tesseract without its data, for as long as it lives.
class NoTesseract
{
public:
    NoTesseract() { qputenv("TESSDATA_PREFIX", "/nowhere"); }
    ~NoTesseract()
    {
        if (m_before.isEmpty())
            qunsetenv("TESSDATA_PREFIX");
        else
            qputenv("TESSDATA_PREFIX", m_before);
    }
    Q_DISABLE_COPY_MOVE(NoTesseract)

private:
    QByteArray m_before = qgetenv("TESSDATA_PREFIX");
};

} // namespace

class TestTextWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Sighting>();
        qRegisterMetaType<PrintReading>();
    }

    // A letter lies under the document camera all day.
    void textOfOneCameraIsNoMatterOfTheOther()
    {
        const NoTesseract none;
        Eyes eyes;
        QVERIFY(eyes.show(wall(), message(), [&] {
            return eyes.scanner.secondCamera().advice == Advice::TextUnreadable;
        }));
        QVERIFY(!eyes.advised.contains(Advice::TextUnreadable));
        QVERIFY(!eyes.advised.contains(Advice::TextOnly));
    }

    void oneCameraDoesNotTakeTheWatchFromTheOther()
    {
        const NoTesseract none;
        TextWatch watch;
        const FrameCopy text = copyFrame(frameOf(message()));
        watch.offer(text, 1);
        watch.offer(text, 0); // while the other's is being read
        QTRY_COMPARE_WITH_TIMEOUT(watch.textInView(0), TextInView::Unreadable, patience);
        QTRY_COMPARE_WITH_TIMEOUT(watch.textInView(1), TextInView::Unreadable, patience);
        watch.codeInView(0);
        QCOMPARE(watch.textInView(0), TextInView::None);
        QCOMPARE(watch.textInView(1), TextInView::Unreadable);
        watch.setPaused(true);
        QCOMPARE(watch.textInView(1), TextInView::None);
    }

    // It goes with the text, and comes again with the next applicant's.
    void withoutAReaderTheOfficerIsToldToType()
    {
        const NoTesseract none;
        Eyes eyes;
        QSignalSpy reading(&eyes.scanner, &Scanner::printReadingChanged);
        for (int applicant = 0; applicant < 2; ++applicant) {
            QVERIFY(eyes.showUntil(message(), Advice::TextUnreadable));
            QVERIFY(eyes.showUntil(wall(), Advice::None));
        }
        QVERIFY(!eyes.advised.contains(Advice::TextOnly));
        QCOMPARE(reading.size(), 1);
        QCOMPARE(reading[0][0].value<PrintReading>(), PrintReading::Missing);
    }

    void aCodeInViewIsNoText()
    {
        const NoTesseract none;
        Eyes eyes;
        QVERIFY(eyes.showUntil(message(), Advice::TextUnreadable));
        QVERIFY(eyes.showUntil(sceneWith(qrImage("9ZZZZ")), Advice::None));
    }
};

QTEST_MAIN(TestTextWatch)
#include "tst_textwatch.moc"
