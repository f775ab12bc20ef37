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

    void theDocumentCameraIsItsOwn()
    {
        const auto documents = plugInCamera({QStringLiteral("code:PAPER")}, m_documents);
        m_scanner.startSecond(m_documents.toUtf8());
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.secondCamera().phase, CameraState::Phase::Running,
                                  patience);
        QCOMPARE(m_scanner.secondCamera().current, m_documents.toUtf8());
        QCOMPARE(m_scanner.camera().current, QByteArray("Virtual camera"));
        documents->terminate();
        QVERIFY(documents->waitForFinished(patience));
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.secondCamera().phase, CameraState::Phase::Faulty,
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.secondCamera().fault->fault, Fault::CameraUnplugged,
                                  patience);
        QTest::qWait(4000); // the next try
        QCOMPARE(m_scanner.secondCamera().fault->subject, m_documents);
        QCOMPARE(m_scanner.secondCamera().current, m_documents.toUtf8());
        QCOMPARE(m_scanner.camera().phase, CameraState::Phase::Running);
    }

    // Opening what the backend still lists of it would end the process.
    void pulledItIsGoneForAll()
    {
        const auto documents = plugInCamera({QStringLiteral("code:PAPER")}, m_documents);
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.secondCamera().phase, CameraState::Phase::Running,
                                  patience);
        unplugFirstCamera();
        const std::vector<CameraChoice> left{{m_documents.toUtf8(), m_documents}};
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.camera().choices, left, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_scanner.camera().phase, CameraState::Phase::Faulty, patience);
        QTest::qWait(4000); // the next try
        QCOMPARE(m_scanner.camera().fault->fault, Fault::CameraUnplugged);
        QCOMPARE(m_scanner.secondCamera().choices, left);
        QCOMPARE(m_scanner.secondCamera().phase, CameraState::Phase::Running);
        QCOMPARE(camerasPluggedIn(), left);
        m_scanner.stop();
        documents->terminate();
        QVERIFY(documents->waitForFinished(patience));
    }

private:
    const std::vector<CameraChoice> m_one{{"Virtual camera", QStringLiteral("Virtual camera")}};
    const QString m_documents = QStringLiteral("Document camera");
    Scanner m_scanner;
};

QTEST_MAIN(TestCameraPair)
#include "tst_camerapair.moc"
