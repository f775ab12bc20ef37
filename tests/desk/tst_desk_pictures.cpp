// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"
#include "scan/framedecoder.h"
#include "support/frames.h"

#include <QPainter>
#include <QVideoSink>
#include <QtTest>

// Real light: frames as a camera delivers them, and picture files.
class TestDeskPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFrameBecomesACard();
    void framesAreDroppedWhileSignedOut();
    void aPictureWithOneCode();
    void aPictureWithSeveralCodes();
    void aPictureWithNone();
    void aFileThatIsNoPicture();
};

void TestDeskPictures::aFrameBecomesACard()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    std::vector<std::array<QPointF, 4>> outlines;
    connect(stand.desk.get(), &Desk::codeInView, this,
            [&](const std::array<QPointF, 4>& corners) { outlines.push_back(corners); });
    stand.desk->previewSink()->setVideoFrame(frameOf(sceneWith(qrImage("9ZZZZ"))));
    QTRY_VERIFY(stand.state().card);
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QCOMPARE(stand.card().foundBy, FoundBy::Camera);
    QCOMPARE(stand.card().symbology, std::optional(Symbology::QrCode));
    QVERIFY(!outlines.empty());
    stand.pass();
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskPictures::framesAreDroppedWhileSignedOut()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.desk->previewSink()->setVideoFrame(frameOf(sceneWith(qrImage("9ZZZZ"))));
    QTest::qWait(200);
    stand.signIn();
    stand.settle();
    QVERIFY(!stand.state().card);
}

void TestDeskPictures::aPictureWithOneCode()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    const QString path = stand.folder.filePath(QStringLiteral("bukti.png"));
    QVERIFY(sceneWith(qrImage("9ZZZZ")).save(path));
    stand.desk->pictureFile(path);
    QTRY_VERIFY(stand.state().card);
    QCOMPARE(stand.card().foundBy, FoundBy::Picture);
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
}

void TestDeskPictures::aPictureWithSeveralCodes()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    QImage both(1200, 500, QImage::Format_RGB32);
    both.fill(Qt::white);
    QPainter painter(&both);
    painter.drawImage(QRect(50, 50, 400, 400), qrImage("9ZZZZ", 8));
    painter.drawImage(QRect(700, 50, 400, 400), qrImage("8YYY1", 8));
    painter.end();
    stand.desk->picture(both);
    QTRY_VERIFY(stand.noticed(Notice::What::PictureHasCodes));
    QVERIFY2(!stand.state().card, "none is taken silently");
    const auto& codes = stand.desk->pictureCodes();
    QCOMPARE(codes.size(), size_t(2));
    const auto siti = std::ranges::find(codes, QByteArray("8YYY1"), &Sighting::bytes);
    QVERIFY(siti != codes.end());
    stand.desk->openPictureCode(size_t(siti - codes.begin()));
    QTRY_VERIFY(stand.state().card);
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("SITI AMINAH"));
}

void TestDeskPictures::aPictureWithNone()
{
    DeskStand stand;
    stand.signIn();
    QImage blank(400, 300, QImage::Format_RGB32);
    blank.fill(Qt::white);
    stand.desk->picture(blank);
    QTRY_VERIFY(stand.noticed(Notice::What::NothingInPicture));
}

void TestDeskPictures::aFileThatIsNoPicture()
{
    DeskStand stand;
    stand.signIn();
    stand.desk->pictureFile(stand.folder.filePath(QStringLiteral("none.png")));
    QTRY_VERIFY(stand.noticed(Notice::What::Failed));
    QCOMPARE(stand.notices.back().error->fault, Fault::PictureUnreadable);
}

QTEST_MAIN(TestDeskPictures)
#include "tst_desk_pictures.moc"
