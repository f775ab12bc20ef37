// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenplace.h"

#include <QTest>

using Where = ApplicantScreenChoice::Where;
using How = ScreenPlace::How;

Q_DECLARE_METATYPE(ApplicantScreenChoice)
Q_DECLARE_METATYPE(ScreenPlace)
Q_DECLARE_METATYPE(std::vector<ScreenSeen>)

namespace {

const QString officerScreen = QStringLiteral("DP-1"), otherScreen = QStringLiteral("HDMI-1");

} // namespace

// Where the applicants' screen goes as monitors are plugged in and out.
class TestScreenPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesWhereItIsChosen_data()
    {
        QTest::addColumn<ApplicantScreenChoice>("choice");
        QTest::addColumn<int>("wish");
        QTest::addColumn<std::vector<ScreenSeen>>("screens");
        QTest::addColumn<ScreenPlace>("place");
        const ScreenSeen own{officerScreen, {0, 0, 1366, 768}};
        const ScreenSeen other{otherScreen, {1366, 0, 1280, 720}};
        const ScreenSeen third{QStringLiteral("HDMI-2"), {2646, 0, 1280, 720}};
        const ScreenSeen clone{otherScreen, own.area};
        const ApplicantScreenChoice off, inWindow{Where::Window}, there{Where::Screen, otherScreen};
        const ScreenPlace hidden, asWindow{How::Window}, full{How::FullScreen, otherScreen};
        const auto row = [](const char* phrase, const ApplicantScreenChoice& choice,
                            ScreenWish wish, const std::vector<ScreenSeen>& screens,
                            const ScreenPlace& place) {
            QTest::newRow(phrase) << choice << int(wish) << screens << place;
        };
        using enum ScreenWish;
        row("off", off, AsChosen, {own, other}, hidden);
        row("chosen and plugged in", there, AsChosen, {own, other}, full);
        row("chosen and unplugged", there, AsChosen, {own}, hidden);
        row("chosen, only another is there", there, AsChosen, {own, third}, hidden);
        row("the officer's own screen", {Where::Screen, officerScreen}, AsChosen, {own, other},
            hidden);
        row("both screens show the same", there, AsChosen, {own, clone}, hidden);
        row("a window", inWindow, AsChosen, {own}, asWindow);
        row("hidden by the key", there, Hidden, {own, other}, hidden);
        row("by the key although off, one screen", off, Shown, {own}, asWindow);
        row("by the key although off, two screens", off, Shown, {own, other}, full);
        row("by the key, chosen one unplugged", there, Shown, {own}, asWindow);
        row("by the key, the chosen of three", there, Shown, {own, third, other}, full);
    }
    void goesWhereItIsChosen()
    {
        QFETCH(ApplicantScreenChoice, choice);
        QFETCH(int, wish);
        QFETCH(std::vector<ScreenSeen>, screens);
        QFETCH(ScreenPlace, place);
        QCOMPARE(placeFor(choice, static_cast<ScreenWish>(wish), screens, QRect(0, 0, 1366, 768)),
                 place);
    }
};

QTEST_APPLESS_MAIN(TestScreenPlace)
#include "tst_screenplace.moc"
