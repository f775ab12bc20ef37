// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/cameraformat.h"
#include "scan/cameraprobe.h"

#include <QTest>

using Offers = std::vector<FormatOffer>;

class TestCameraFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void best_data()
    {
        QTest::addColumn<Offers>("offers");
        QTest::addColumn<int>("best");
        const FormatOffer hd{{1280, 720}, 30, false}, hdJpeg{{1280, 720}, 30, true};
        const FormatOffer slowHd{{1280, 720}, 10, false}, vga{{640, 480}, 30, false};
        const FormatOffer fullHd{{1920, 1080}, 30, false}, ultraHd{{3840, 2160}, 30, false};
        const FormatOffer tiny{{160, 120}, 30, false}, fastHd{{1280, 720}, 120, false};
        QTest::newRow("nothing offered") << Offers{} << -1;
        QTest::newRow("720p before larger and smaller") << Offers{vga, fullHd, hd, tiny} << 2;
        QTest::newRow("not JPEG where there is a choice") << Offers{hdJpeg, hd} << 1;
        QTest::newRow("720p as JPEG before small and raw") << Offers{vga, hdJpeg} << 1;
        QTest::newRow("smooth before sharp") << Offers{slowHd, vga} << 1;
        QTest::newRow("smooth JPEG before slow raw, as USB 2 webcams offer")
            << Offers{slowHd, hdJpeg} << 1;
        QTest::newRow("JPEG at 30 before raw at 15 of the same size")
            << Offers{{{1280, 720}, 15, false}, hdJpeg} << 1;
        QTest::newRow("raw at 25 is as fluent as JPEG at 30")
            << Offers{hdJpeg, {{1280, 720}, 25, false}} << 1;
        QTest::newRow("not JPEG at the same slower rate")
            << Offers{{{1280, 720}, 20, true}, {{1280, 720}, 20, false}} << 1;
        QTest::newRow("slow is better than none") << Offers{slowHd} << 0;
        QTest::newRow("full HD before VGA") << Offers{vga, fullHd} << 1;
        QTest::newRow("VGA before a wall of 4K") << Offers{ultraHd, tiny, vga} << 0;
        QTest::newRow("30 frames are enough") << Offers{fastHd, hd} << 1;
        QTest::newRow("an empty size is the last resort") << Offers{{{}, 30, false}, tiny} << 1;
    }
    void best()
    {
        QFETCH(Offers, offers);
        QTEST(bestFormat(offers), "best");
    }

    void whyNoPicture_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Fault>("fault");
        const QByteArray named("camera-1");
        QTest::newRow("busy") << named << QStringLiteral("Device '/dev/video0' is busy")
                              << Fault::CameraBusy;
        QTest::newRow("in use") << named << QStringLiteral("The camera is already in use")
                                << Fault::CameraBusy;
        QTest::newRow("denied") << named << QStringLiteral("Permission denied")
                                << Fault::CameraDenied;
        QTest::newRow("gone") << named << QStringLiteral("No such device")
                              << Fault::CameraUnplugged;
        QTest::newRow("silent") << named << QString() << Fault::CameraFailed;
        QTest::newRow("a device file that is gone")
            << QByteArray("/dev/video-that-is-not-there") << QString() << Fault::CameraUnplugged;
        QTest::newRow("a device file that is no camera")
            << QByteArray("/dev/null") << QString() << Fault::CameraFailed;
    }
    void whyNoPicture()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, words);
        QTEST(::whyNoPicture(id, words), "fault");
    }

    void whyNothingFromAnAddress_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Fault>("fault");
        const auto row = [](const char* words, Fault fault) {
            QTest::newRow(words) << QString::fromUtf8(words) << fault;
        };
        row("Unauthorized", Fault::CameraLoginRefused);
        row("Not authorized to access resource.", Fault::CameraLoginRefused);
        row("Server returned 401 Unauthorized (authorization failed)", Fault::CameraLoginRefused);
        row("Forbidden", Fault::CameraLoginRefused);
        row("Could not connect to server", Fault::CameraAddressSilent);
        row("Not Found", Fault::CameraAddressSilent);
        row("Tidak dapat membuka sumber daya", Fault::CameraAddressSilent);
        row("", Fault::CameraAddressSilent);
    }
    void whyNothingFromAnAddress()
    {
        QFETCH(QString, words);
        QTEST(whyNoPictureFromAddress(words), "fault");
    }
};

QTEST_APPLESS_MAIN(TestCameraFormat)
#include "tst_cameraformat.moc"
