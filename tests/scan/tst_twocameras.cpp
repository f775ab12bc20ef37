// SPDX-License-Identifier: GPL-3.0-or-later
// A desk's camera and a document camera at once, cameras that hang otherwise, and cameras in the
// network: one is played here, as such cameras send their pictures.
#include "scan/camera.h"
#include "scan/codeimage.h"
#include "scan/ownframe.h"
#include "scan/scanner.h"
#include "support/frames.h"

#include <QBuffer>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>

namespace {

constexpr int patience = 60'000; // milliseconds

QVideoFrame frameWith(const QByteArray& bytes)
{
    return frameOf(sceneWith(qrImage(bytes)));
}

// JPEG pictures without end over HTTP.
class NetworkCamera : public QTcpServer
{
public:
    explicit NetworkCamera(const QByteArray& code)
    {
        QBuffer buffer(&m_jpeg);
        sceneWith(qrImage(code)).save(&buffer, "JPG", 97);
        connect(this, &QTcpServer::newConnection, this,
                [this] { answer(nextPendingConnection()); });
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }
    [[nodiscard]] QByteArray address() const
    {
        return "http://127.0.0.1:" + QByteArray::number(serverPort()) + "/video";
    }

private:
    void answer(QTcpSocket* to)
    {
        connect(to, &QTcpSocket::disconnected, to, &QObject::deleteLater);
        connect(to, &QTcpSocket::readyRead, to, [this, to] {
            if (!to->readAll().contains("\r\n\r\n") || !to->findChildren<QTimer*>().isEmpty())
                return;
            to->write("HTTP/1.0 200 OK\r\n"
                      "Content-Type: multipart/x-mixed-replace;boundary=part\r\n\r\n");
            auto* each = new QTimer(to);
            connect(each, &QTimer::timeout, to, [this, to] {
                to->write("--part\r\nContent-Type: image/jpeg\r\nContent-Length: " +
                          QByteArray::number(m_jpeg.size()) + "\r\n\r\n" + m_jpeg + "\r\n");
            });
            each->start(15); // the backend waits for some megabytes
        });
    }
    QByteArray m_jpeg;
};

// Wants another name and password.
class LockedCamera : public QTcpServer
{
public:
    LockedCamera()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* to = nextPendingConnection();
            connect(to, &QTcpSocket::disconnected, to, &QObject::deleteLater);
            connect(to, &QTcpSocket::readyRead, to, [to] {
                to->write("HTTP/1.0 401 Unauthorized\r\nContent-Length: 0\r\n"
                          "WWW-Authenticate: Basic realm=\"camera\"\r\n\r\n");
                to->disconnectFromHost();
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }
    [[nodiscard]] QByteArray address() const
    {
        return "http://127.0.0.1:" + QByteArray::number(serverPort()) + "/video";
    }
};

} // namespace

class TestTwoCameras : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Sighting>(); }

    void bothAreRead()
    {
        Scanner scanner;
        QSet<QByteArray> seen;
        connect(&scanner, &Scanner::sighted, this,
                [&](const Sighting& sighting) { seen.insert(sighting.bytes); });
        scanner.sink()->setVideoFrame(frameWith("DESK1"));
        scanner.secondSink()->setVideoFrame(frameWith("PAPER"));
        QTRY_COMPARE(seen, (QSet<QByteArray>{"DESK1", "PAPER"}));
    }

    // One under way of each: many of the one do not keep the other waiting.
    void oneUnderWayOfEach()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        for (int i = 0; i < 20; ++i)
            scanner.sink()->setVideoFrame(frameWith("CODE" + QByteArray::number(i)));
        scanner.secondSink()->setVideoFrame(frameWith("PAPER"));
        QTRY_COMPARE(sighted.size(), 2);
        QTest::qWait(100);
        QCOMPARE(sighted.size(), 2);
    }

    void pausedBothAreBlind()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        scanner.setPaused(true);
        scanner.sink()->setVideoFrame(frameWith("DESK1"));
        scanner.secondSink()->setVideoFrame(frameWith("PAPER"));
        QTest::qWait(150);
        QCOMPARE(sighted.size(), 0);
    }

    void ownFramesAreTheSame_data()
    {
        QTest::addColumn<QVideoFrameFormat::PixelFormat>("format");
        QTest::newRow("two planes") << QVideoFrameFormat::Format_NV12;
        QTest::newRow("three planes") << QVideoFrameFormat::Format_YUV420P;
        QTest::newRow("one plane") << QVideoFrameFormat::Format_YUYV;
        QTest::newRow("colours") << QVideoFrameFormat::Format_BGRX8888;
        QTest::newRow("a file of its own") << QVideoFrameFormat::Format_Jpeg;
    }
    void ownFramesAreTheSame()
    {
        QFETCH(QVideoFrameFormat::PixelFormat, format);
        QVideoFrame frame = frameOf(sceneWith(qrImage("9ZZZZ"), {642, 362}), format);
        frame.setRotationAngle(QVideoFrame::Rotation90);
        frame.setMirrored(true);
        const QVideoFrame own = ownFrame(frame);
        QVERIFY(own.isValid());
        QCOMPARE(own.toImage(), frame.toImage());
        QCOMPARE(own.rotationAngle(), QVideoFrame::Rotation90);
        QVERIFY(own.mirrored());
        QVERIFY(!ownFrame(QVideoFrame()).isValid());
    }

    void planesAreTakenWholeOrNotAtAll_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("taken");
        QTest::newRow("as long as Qt's own") << 64 << 64 * 9 << true;
        QTest::newRow("longer rows") << 80 << 80 * 9 << true;
        QTest::newRow("rows without the padding to four bytes") << 62 << 62 * 9 << true;
        QTest::newRow("the last row without its padding") << 80 << 80 * 8 + 62 << true;
        QTest::newRow("more rows than needed") << 64 << 64 * 12 << true;
        QTest::newRow("a row is missing") << 64 << 64 * 8 << false;
        QTest::newRow("a row of longer ones is missing") << 80 << 80 * 8 << false;
        QTest::newRow("the last row is cut short") << 64 << 64 * 9 - 20 << false;
        QTest::newRow("rows too short for the picture") << 40 << 40 * 20 << false;
        QTest::newRow("nothing at all") << 64 << 0 << false;
        QTest::newRow("no rows") << 0 << 64 * 9 << false;
    }
    void planesAreTakenWholeOrNotAtAll()
    {
        QFETCH(int, line);
        QFETCH(int, bytes);
        QFETCH(bool, taken);
        QByteArray from(bytes, '\x55'), to(qsizetype(64) * 9, '\xee');
        const PlaneRows source{reinterpret_cast<uchar*>(from.data()), line, bytes};
        QCOMPARE(copyPlane(source, {reinterpret_cast<uchar*>(to.data()), 64, to.size()}), taken);
        for (qsizetype y = 0; taken && y < 9; ++y) {
            QCOMPARE(to.mid(y * 64, 61), QByteArray(61, '\x55'));
            QVERIFY(!to.mid(y * 64, 64).contains('\xee')); // nothing is left as it was
        }
    }

    // Ten bits: Qt 6.4 would make half of the room.
    void framesThatQtHasNoRoomForStayAsTheyAre()
    {
        const QVideoFrame frame =
            frameOf(sceneWith(qrImage("9ZZZZ")), QVideoFrameFormat::Format_YUV420P10);
        QVERIFY(frame.isValid());
        QVERIFY(ownFrame(frame) == frame);
    }

    void whatIsAnAddress_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("address");
        QTest::newRow("a camera's name") << QByteArray("HD Webcam C270") << false;
        QTest::newRow("a device") << QByteArray("/dev/video0") << false;
        QTest::newRow("the default") << QByteArray() << false;
        QTest::newRow("a network camera") << QByteArray("rtsp://10.0.0.7/live") << true;
        QTest::newRow("over HTTP") << QByteArray("HTTP://camera.local:8080/video") << true;
        QTest::newRow("another scheme") << QByteArray("javascript://x") << false;
    }
    void whatIsAnAddress()
    {
        QFETCH(QByteArray, id);
        QTEST(isCameraAddress(id), "address");
    }

    void aCameraInTheNetwork()
    {
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
        const NetworkCamera camera("NETCAM");
        Scanner scanner;
        QSet<QByteArray> seen;
        connect(&scanner, &Scanner::sighted, this,
                [&](const Sighting& sighting) { seen.insert(sighting.bytes); });
        scanner.startSecond(camera.address());
        QTRY_VERIFY_WITH_TIMEOUT(seen.contains("NETCAM"), patience);
        QCOMPARE(scanner.secondCamera().phase, CameraState::Phase::Running);
        QCOMPARE(scanner.secondCamera().current, camera.address());
        scanner.startSecond({});
        QCOMPARE(scanner.secondCamera().phase, CameraState::Phase::Off);
    }

    void aCameraThatHangsUpsideDown()
    {
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
        const NetworkCamera camera("TURNED");
        Scanner scanner;
        std::optional<Sighting> seen;
        connect(&scanner, &Scanner::sighted, this,
                [&](const Sighting& sighting) { seen = sighting; });
        QVideoFrame::RotationAngle angle = QVideoFrame::Rotation0;
        bool mirrored = false;
        connect(scanner.sink(), &QVideoSink::videoFrameChanged, this,
                [&](const QVideoFrame& frame) {
                    angle = frame.rotationAngle();
                    mirrored = frame.mirrored();
                });
        scanner.setTurns({{"another", {90, false}}, {camera.address(), {180, true}}});
        scanner.start(camera.address());
        QTRY_VERIFY_WITH_TIMEOUT(seen.has_value(), patience);
        QCOMPARE(seen->bytes, QByteArray("TURNED"));
        QCOMPARE(angle, QVideoFrame::Rotation180);
        QVERIFY(mirrored);
        QCOMPARE(scanner.camera().turn, (CameraTurn{180, true}));
        scanner.stop();
    }

    // Its pictures come as the network lets them: more light would not help.
    void aSlowNetworkHasItsOwnWords()
    {
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
        Scanner scanner;
        scanner.start("http://127.0.0.1:9/video");
        const QVideoFrame one = frameOf(sceneWith(QImage(8, 8, QImage::Format_RGB32)));
        QVideoFrame other = frameOf(sceneWith(QImage(8, 8, QImage::Format_RGB32)));
        bool turn = false;
        QTimer fiveASecond;
        connect(&fiveASecond, &QTimer::timeout, this,
                [&] { scanner.sink()->setVideoFrame((turn = !turn) ? one : other); });
        fiveASecond.start(200);
        QTRY_VERIFY_WITH_TIMEOUT(scanner.camera().advice != Advice::None, patience);
        QCOMPARE(scanner.camera().advice, Advice::SlowNetwork);
    }

    void noPictureFromAnAddress_data()
    {
        QTest::addColumn<QByteArray>("address"); // empty: of a camera that asks for a password
        QTest::addColumn<Fault>("fault");
        QTest::newRow("nobody is there")
            << QByteArray("http://127.0.0.1:9/video") << Fault::CameraAddressSilent;
        QTest::newRow("mistyped") << QByteArray("rstp://127.0.0.1/video")
                                  << Fault::CameraAddressSilent;
        QTest::newRow("the password is refused") << QByteArray() << Fault::CameraLoginRefused;
    }
    void noPictureFromAnAddress()
    {
        QFETCH(QByteArray, address);
        QFETCH(Fault, fault);
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
        const LockedCamera locked;
        Scanner scanner;
        scanner.start(address.isEmpty() ? locked.address() : address);
        QTRY_COMPARE_WITH_TIMEOUT(scanner.camera().phase, CameraState::Phase::Faulty, patience);
        QCOMPARE(scanner.camera().fault->fault, fault);
        QCOMPARE(scanner.camera().fault->subject, QStringLiteral("127.0.0.1"));
        scanner.stop();
        QCOMPARE(scanner.camera().phase, CameraState::Phase::Off);
    }
};

QTEST_MAIN(TestTwoCameras)
#include "tst_twocameras.moc"
