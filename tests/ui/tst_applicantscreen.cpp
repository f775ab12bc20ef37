// SPDX-License-Identifier: GPL-3.0-or-later
// The window for the applicants beside the real window of the counter, on two screens.
#include "ui/applicantface.h"
#include "ui/applicantscreen.h"
#include "ui/bigtext.h"
#include "ui/camerapreview.h"
#include "ui/settingsdialog.h"
#include "ui/windowstand.h"
#include "words/publicwords.h"
#include "words/verdictsamples.h"

#include <QComboBox>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>

using Where = ApplicantScreenChoice::Where;
using What = PublicMessage::What;
using words::Language;

Q_DECLARE_METATYPE(ApplicantScreenChoice)

namespace {

const QString otherScreen = QStringLiteral("HDMI-1");

QStringList wordsIn(const QWidget& face) // whatever can be seen, pointed at or spoken
{
    QStringList all{face.windowTitle()};
    QList<const QWidget*> widgets{&face};
    for (const QWidget* each : face.findChildren<QWidget*>())
        widgets << each;
    for (const QWidget* each : widgets) {
        all << each->accessibleName() << each->accessibleDescription() << each->toolTip()
            << each->whatsThis();
        if (const auto* text = qobject_cast<const BigText*>(each))
            all << text->text();
        if (const auto* label = qobject_cast<const QLabel*>(each))
            all << label->text();
    }
    all.removeAll(QString());
    return all;
}

// The desk's window with the other screen as chosen.
struct Counter : WindowStand
{
    explicit Counter(const ApplicantScreenChoice& choice = {},
                     const QString& office = QStringLiteral("jakarta-pusat"))
        : WindowStand(office)
    {
        choose(choice);
    }
    void choose(const ApplicantScreenChoice& choice)
    {
        stand.settings.setApplicantScreen(choice);
        screen().choose(choice);
        settle();
    }
    ApplicantScreen& screen() { return window->applicantScreen(); }
    ApplicantFace& face() { return *screen().face(); }
    What said() { return face().message().what; }
    void runCamera()
    {
        DeskState state = stand.state();
        state.camera.phase = CameraState::Phase::Running;
        screen().showState(state, View{stand.desk->office(), stand.desk->letter(), window->theme(),
                                       Language::English, stand.desk->now()});
    }
    void showColor(const QColor& color) // before the camera
    {
        QImage picture(640, 480, QImage::Format_RGB32);
        picture.fill(color);
        stand.scanner.sink()->setVideoFrame(frameOf(picture));
    }
    void lapse() // what stays for a while has stayed
    {
        screen().findChild<QTimer*>()->start(0);
        settle();
    }
};

} // namespace

class TestApplicantScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOffUntilItIsChosen()
    {
        Counter at;
        QVERIFY(!at.screen().isShown());
        QVERIFY(at.screen().face() == nullptr);
        at.choose({Where::Screen, otherScreen});
        QVERIFY(at.screen().isShown());
        QVERIFY(at.face().isFullScreen());
        QCOMPARE(at.face().screen()->name(), otherScreen);
        QCOMPARE(at.face().geometry(), at.face().screen()->geometry());
        at.choose({Where::Screen, QStringLiteral("VGA-7")});
        QVERIFY(!at.screen().isShown());
    }

    void opensWithTheCounterWhereItWasChosen()
    {
        Counter at;
        at.stand.settings.setApplicantScreen({Where::Screen, otherScreen});
        at.window = std::make_unique<MainWindow>(*at.stand.desk);
        QVERIFY(!at.screen().isShown());
        at.window->show();
        QVERIFY(at.screen().isShown());
        QCOMPARE(at.face().screen()->name(), otherScreen);
    }

    void keyTurnsItOnAndOff()
    {
        Counter at;
        at.press(Qt::Key_B, Qt::ControlModifier); // signed out, too
        QVERIFY(at.screen().isShown());
        QVERIFY(at.face().isFullScreen());
        at.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!at.screen().isShown());
        at.choose({Where::Window});
        QVERIFY(at.screen().isShown());
        QVERIFY(!at.face().isFullScreen());
        at.face().close();
        QVERIFY(!at.screen().isShown());
        at.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(at.screen().isShown());
    }

    void settingsOfferTheOtherScreens()
    {
        Counter at;
        at.signIn();
        at.press(Qt::Key_Comma, Qt::ControlModifier);
        auto* dialog = at.window->findChild<SettingsDialog*>();
        QVERIFY(dialog != nullptr);
        QComboBox* box = nullptr;
        for (QComboBox* each : dialog->findChildren<QComboBox*>())
            if (each->findText(otherScreen, Qt::MatchStartsWith) >= 0)
                box = each;
        QVERIFY(box != nullptr);
        QCOMPARE(box->count(), 3); // off, the other screen, a window
        box->setCurrentIndex(1);
        Q_EMIT box->activated(1);
        QCOMPARE(at.stand.settings.applicantScreen(),
                 (ApplicantScreenChoice{Where::Screen, otherScreen}));
        QVERIFY(at.screen().isShown());
        QCOMPARE(QApplication::activeWindow(), dialog);
        box->setCurrentIndex(0);
        Q_EMIT box->activated(0);
        QVERIFY(!at.screen().isShown());
    }

    // The hand scanner types into the officer's window.
    void neverTakesTheKeyboard_data()
    {
        QTest::addColumn<ApplicantScreenChoice>("choice");
        QTest::newRow("on its own screen") << ApplicantScreenChoice{Where::Screen, otherScreen};
        QTest::newRow("in a window") << ApplicantScreenChoice{Where::Window};
    }
    void neverTakesTheKeyboard()
    {
        QFETCH(ApplicantScreenChoice, choice);
        Counter at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.signIn();
        at.press(Qt::Key_F2);
        QVERIFY(at.field().hasFocus());
        at.choose(choice);
        QVERIFY(at.screen().isShown());
        QTRY_COMPARE(QApplication::activeWindow(), at.window.get());
        QCOMPARE(QGuiApplication::focusWindow(), at.window->windowHandle());
        QVERIFY(at.field().hasFocus());
        QVERIFY(at.face().windowFlags() & Qt::WindowDoesNotAcceptFocus);
        QVERIFY(at.face().testAttribute(Qt::WA_ShowWithoutActivating));
        for (const QWidget* each : at.face().findChildren<QWidget*>())
            QCOMPARE(each->focusPolicy(), Qt::NoFocus);
        at.face().activateWindow(); // a platform that does not ask
        QTRY_COMPARE(QApplication::activeWindow(), at.window.get());
        QTest::mouseClick(&at.face(), Qt::LeftButton);
        QTRY_COMPARE(QApplication::activeWindow(), at.window.get());
        at.scan(QStringLiteral("9ZZZZ"));
        QTRY_VERIFY(at.stand.state().card.has_value());
        QCOMPARE(at.said(), What::HaveDocumentsReady);
    }

    void followsAPersonThroughTheCounter()
    {
        Counter at({Where::Screen, otherScreen});
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        QCOMPARE(at.said(), What::Closed);
        at.signIn();
        QCOMPARE(at.said(), What::ShowToOfficer); // no camera in a test
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        QCOMPARE(at.said(), What::HaveDocumentsReady);
        at.stand.admit();
        QCOMPARE(at.said(), What::GoIn);
        QCOMPARE(at.face().message().numbers, std::vector{*QueueNumber::parse(u"B001")});
        at.lapse();
        QCOMPARE(at.said(), What::ShowToOfficer);
        at.stand.showAndSettle(QStringLiteral("NOSUCH"));
        QCOMPARE(at.said(), What::WaitForOfficer);
        at.lapse();
        QCOMPARE(at.said(), What::ShowToOfficer); // the next one may come
        at.stand.desk->lock();
        at.settle();
        QCOMPARE(at.said(), What::Closed);
    }

    void whoIsHeldReadsUntilWhenThoughTheCardHasGone()
    {
        Counter at({Where::Screen, otherScreen}, QStringLiteral("bandung"));
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.stand.desk->hold(30);
        at.settle();
        QVERIFY(!at.stand.state().card);
        QCOMPARE(at.said(), What::ComeBackBy);
        at.stand.showAndSettle(QStringLiteral("NOSUCH"));
        QCOMPARE(at.said(), What::WaitForOfficer);
    }

    void saysNothingOfAnybody_data()
    {
        QTest::addColumn<int>("sample");
        const auto all = samples::all();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].phrase) << int(i);
    }
    // No name, birth date, phone, NIK or code, and no reason, in any turn of a verdict.
    void saysNothingOfAnybody()
    {
        QFETCH(int, sample);
        const samples::Sample shown = samples::all().at(size_t(sample));
        const Office office = samples::office();
        Booking booking = samples::booking();
        booking.name = QStringLiteral("Zubaidah Xylander");
        booking.birthDate = QDate(1987, 6, 5);
        booking.phone = QStringLiteral("628129998877");
        booking.nik = QStringLiteral("3171999988887777");
        booking.key.code = QStringLiteral("9QXQZ");
        const Theme theme;
        QWidget counter;
        counter.show();
        CameraPreview source(theme, &counter);
        ApplicantScreen screen(theme, counter, source);
        screen.choose({Where::Window});
        const View view{office, *DeskLetter::parse(u"B"), theme, Language::English,
                        samples::at(7, 12)};
        for (int what = -1; what <= int(Outcome::What::Parked); ++what) {
            DeskState state;
            state.phase = Phase::Judged;
            state.officerName = QStringLiteral("Wulandari");
            Person person{.booking = booking,
                          .verdict = shown.verdict,
                          .disagreements = {},
                          .service = booking.service,
                          .checklist = Checklist::of(*office.service(booking.service), false),
                          .hold = {},
                          .firstVerdict = {},
                          .outcome = {}};
            if (what >= 0) {
                person.outcome =
                    Outcome{static_cast<Outcome::What>(what), EventId::make(what + 1),
                            samples::at(7, 12), QueueNumber::parse(u"B017"), samples::at(7, 42)};
                state.lastAdmitted = person.outcome;
                state.lastAdmittedName = booking.name;
                state.lastTogether = {{booking.name, *person.outcome},
                                      {booking.name, *person.outcome}};
            }
            state.card = Card();
            state.card->id = 7;
            state.card->people = {person};
            state.card->proof.codes = {booking.key.code};
            state.card->proof.name = booking.name;
            screen.showState(state, view);
            QStringList never{QStringLiteral("Zubaidah"), QStringLiteral("Xylander"),
                              QStringLiteral("1987"),     QStringLiteral("87"),
                              QStringLiteral("812999"),   QStringLiteral("3171"),
                              QStringLiteral("9QXQZ"),    QStringLiteral("Wulandari")};
            for (const Language language : {Language::Indonesian, Language::English}) {
                const auto said =
                    words::say(shown.verdict, &booking, office, samples::at(7, 12), language);
                never << said.title << said.sentence << said.rule << said.notes
                      << words::channelWords(booking.key.channel, language);
            }
            never.removeAll(QString());
            for (const QString& text : wordsIn(*screen.face()))
                for (const QString& secret : never)
                    QVERIFY2(!text.contains(secret, Qt::CaseInsensitive),
                             qPrintable(text + QStringLiteral(" / ") + secret));
        }
    }

    void bothLanguagesStandTogetherWhateverTheWindowSpeaks()
    {
        Counter at({Where::Screen, otherScreen});
        at.signIn();
        at.press(Qt::Key_Comma, Qt::ControlModifier);
        auto* settings = at.open<SettingsDialog>();
        QVERIFY(settings != nullptr);
        for (const QString& language : {QStringLiteral("en"), QStringLiteral("id")}) {
            at.stand.settings.setLanguage(language);
            Q_EMIT settings->changed();
            at.settle();
            QCOMPARE(at.face().windowTitle(), language == u"id"
                                                  ? QStringLiteral("Layar pemohon · Loket")
                                                  : QStringLiteral("Applicants' screen · Loket"));
            const QStringList all = wordsIn(at.face());
            QVERIFY(all.contains(QStringLiteral("Tunjukkan kode QR Anda kepada petugas")));
            QVERIFY(all.contains(QStringLiteral("Show your QR code to the officer")));
        }
    }

    // One decoding for both; nobody looks, none at all.
    void framesGoToBothPicturesAtOnce()
    {
        Counter at;
        at.signIn();
        at.press(Qt::Key_B, Qt::ControlModifier);
        at.runCamera();
        CameraPreview& shown = at.face().preview();
        QVERIFY(shown.isVisible());
        const QImage before = shown.grab().toImage();
        QTest::qWait(100);
        at.showColor(Qt::darkCyan);
        QTRY_VERIFY(shown.grab().toImage() != before);
        at.press(Qt::Key_B, Qt::ControlModifier);
        const QImage last = shown.grab().toImage();
        QTest::qWait(100);
        at.showColor(Qt::darkRed);
        at.settle();
        QCOMPARE(shown.grab().toImage(), last);
    }

    void theirPictureIsAMirror()
    {
        const Theme theme;
        ApplicantFace face(theme);
        face.resize(1280, 720);
        face.show();
        face.showMessage({.what = What::ShowToCamera}, Advice::None, Zone::Wib);
        QImage halves(640, 480, QImage::Format_RGB32);
        halves.fill(Qt::red);
        for (int y = 0; y < 480; ++y)
            std::fill_n(reinterpret_cast<QRgb*>(halves.scanLine(y)) + 320, 320, qRgb(0, 0, 255));
        CameraPreview& preview = face.preview();
        preview.showPicture(halves);
        const QImage seen = preview.grab().toImage();
        const int y = seen.height() / 20;
        QCOMPARE(seen.pixelColor(seen.width() / 8, y), QColor(Qt::blue));
        QCOMPARE(seen.pixelColor(seen.width() * 7 / 8, y), QColor(Qt::red));
    }
};

// Two screens side by side, as the offscreen platform can have them.
int main(int argc, char** argv)
{
    QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [
        {"name": "DP-1", "x": 0, "y": 0, "width": 1366, "height": 768,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "HDMI-1", "x": 1366, "y": 0, "width": 1280, "height": 720,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    QApplication app(argc, argv);
    TestApplicantScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_applicantscreen.moc"
