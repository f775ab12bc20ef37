// SPDX-License-Identifier: GPL-3.0-or-later
// A real camera as Qt sees it, from its frames to sightings. Run by with-virtual-camera.
#include "e2e/plugging.h"
#include "scan/scanner.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

class TestCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasVirtualCamera())
            QSKIP("no virtual camera here: run this with tests/e2e/with-virtual-camera");
        connect(&m_scanner, &Scanner::sighted, this,
                [this](const Sighting& sighting) { m_seen.insert(sighting.bytes); });
    }

    void showsWhatIsHeldUp()
    {
        m_scanner.start({});
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.camera().phase, CameraState::Phase::Running, patience);
        QCOMPARE(m_scanner.camera().choices,
                 (std::vector<CameraChoice>{{"Virtual camera", QStringLiteral("Virtual camera")}}));
        QCOMPARE(m_scanner.camera().choices.front().id, m_scanner.camera().current);
        QTRY_COMPARE_WITH_TIMEOUT(m_seen, (QSet<QByteArray>{"9ZZZZ", "ABCDE", "K7K7K"}), patience);
    }

    void everyFrameIsRead()
    {
        keepOnce([this](QString& late) {
            QSignalSpy sighted(&m_scanner, &Scanner::sighted);
            QTest::qWait(1000);
            IN_TIME(sighted.size() >= 10, QString::number(sighted.size()));
        });
    }

    void pausedIsBlind()
    {
        m_scanner.setPaused(true);
        QTest::qWait(50);
        m_seen.clear();
        QTest::qWait(300);
        QVERIFY(m_seen.isEmpty());
        m_scanner.setPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_seen.isEmpty(), patience);
    }

    void stoppedIsOff()
    {
        m_scanner.stop();
        QCOMPARE(m_scanner.camera().phase, CameraState::Phase::Off);
        QTest::qWait(100);
        m_seen.clear();
        QTest::qWait(300);
        QVERIFY(m_seen.isEmpty());
        m_scanner.start("a camera of long ago"); // the default one stands in
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.camera().phase, CameraState::Phase::Running, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_seen.isEmpty(), patience);
    }

    void unplugged()
    {
        unplugFirstCamera();
        QTRY_VERIFY_WITH_TIMEOUT(m_scanner.camera().fault.has_value(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.camera().choices.size(), size_t(0), patience);
        QCOMPARE(m_scanner.camera().phase, CameraState::Phase::Faulty);
        QCOMPARE(m_scanner.camera().fault->fault, Fault::CameraUnplugged);
        QCOMPARE(m_scanner.camera().fault->subject, QStringLiteral("Virtual camera"));
    }

    void pluggedInAgain()
    {
        m_seen.clear();
        const auto camera = plugInCamera({QStringLiteral("code:AGAIN")});
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.camera().phase, CameraState::Phase::Running, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains("AGAIN"), patience);
        m_scanner.stop();
        camera->terminate();
        QVERIFY(camera->waitForFinished(patience));
    }

private:
    Scanner m_scanner;
    QSet<QByteArray> m_seen;
};

QTEST_MAIN(TestCamera)
#include "tst_camera.moc"
