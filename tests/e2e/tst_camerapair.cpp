// SPDX-License-Identifier: GPL-3.0-or-later
// What is plugged in is known alike to the set-up, to the desk's camera and to one that is chosen
// much later. Run by with-virtual-camera.
#include "e2e/plugging.h"
#include "scan/camera.h"
#include "scan/scanner.h"

#include <QTest>

class TestCameraPair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasVirtualCamera())
            QSKIP("no virtual camera here: run this with tests/e2e/with-virtual-camera");
    }

    // Qt 6.4 lists the camera once more as soon as events are handled.
    void theSetUpListsItOnce()
    {
        QTRY_COMPARE_WITH_TIMEOUT(camerasPluggedIn(), m_one, patience);
        QTest::qWait(1500);
        QCOMPARE(camerasPluggedIn(), m_one);
    }

    void theDeskListsItOnceAfterwards()
    {
        m_scanner.start({});
        QCOMPARE(m_scanner.camera().choices, m_one);
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.camera().phase, CameraState::Phase::Running, patience);
    }

    void aSecondOneListsItOnceMuchLater()
    {
        m_scanner.startSecond("rtsp://127.0.0.1:9/nobody");
        QCOMPARE(m_scanner.secondCamera().choices, m_one);
    }

    // Opening what the backend still lists of it would end the process.
    void pulledItIsGoneForAll()
    {
        m_scanner.startSecond("Virtual camera");
        unplugFirstCamera();
        const auto gone = [](const CameraState& state) {
            return state.choices.empty() && state.phase == CameraState::Phase::Faulty;
        };
        QTRY_VERIFY_WITH_TIMEOUT(gone(m_scanner.camera()), patience);
        QTRY_VERIFY_WITH_TIMEOUT(gone(m_scanner.secondCamera()), patience);
        QTest::qWait(4000); // the next try
        QVERIFY(gone(m_scanner.camera()));
        QVERIFY(gone(m_scanner.secondCamera()));
        QVERIFY(camerasPluggedIn().empty());
    }

private:
    const std::vector<CameraChoice> m_one{{"Virtual camera", QStringLiteral("Virtual camera")}};
    Scanner m_scanner;
};

QTEST_MAIN(TestCameraPair)
#include "tst_camerapair.moc"
