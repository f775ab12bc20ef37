// SPDX-License-Identifier: GPL-3.0-or-later
// The program starts without a camera; one is plugged in later. Run by with-virtual-camera.
#include "e2e/plugging.h"
#include "scan/scanner.h"

#include <QSignalSpy>
#include <QTest>

class TestLateCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasVirtualCamera())
            QSKIP("no virtual camera here: run this with tests/e2e/with-virtual-camera");
        unplugFirstCamera();
        QTest::qWait(500);
    }

    void comesLate()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        keepOnce([&](QString& late) { // until it is known that the first one is gone
            QTest::qWait(500);
            scanner.start({});
            IN_TIME(scanner.camera().phase == CameraState::Phase::Faulty, QStringLiteral("there"));
        });
        QCOMPARE(scanner.camera().fault->fault, Fault::NoCamera);
        for (const char* code : {"FIRST", "AGAIN"}) {
            sighted.clear();
            const auto camera = plugInCamera({QStringLiteral("code:%1").arg(QLatin1String(code))});
            QTRY_COMPARE_WITH_TIMEOUT(scanner.camera().phase, CameraState::Phase::Running,
                                      patience);
            QTRY_VERIFY_WITH_TIMEOUT(!sighted.isEmpty(), patience);
            QCOMPARE(sighted.last()[0].value<Sighting>().bytes, QByteArray(code));
            camera->terminate();
            QVERIFY(camera->waitForFinished(patience));
            QTRY_COMPARE_WITH_TIMEOUT(scanner.camera().phase, CameraState::Phase::Faulty, patience);
            QTRY_COMPARE_WITH_TIMEOUT(scanner.camera().fault->fault, Fault::CameraUnplugged,
                                      patience);
        }
    }
};

QTEST_MAIN(TestLateCamera)
#include "tst_latecamera.moc"
