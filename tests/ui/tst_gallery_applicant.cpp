// SPDX-License-Identifier: GPL-3.0-or-later
// What the applicants see, drawn on every kind of screen: that it is whole, large and apart. With
// LOKET_SHOTS=FOLDER the pictures are kept for looking at.
#include "support/offices.h"
#include "ui/applicantface.h"
#include "ui/bigtext.h"
#include "ui/camerapreview.h"
#include "ui/fits.h"
#include "ui/publicmessages.h"
#include "words/wording.h"

#include <QPainter>
#include <QTest>

using namespace fits;
using What = PublicMessage::What;

namespace {

const QDate today(2026, 11, 23);

// Somebody holds up a phone.
QImage holder()
{
    QImage image(1280, 720, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient wall(0, 0, 0, 720);
    wall.setColorAt(0, QColor(128, 134, 138));
    wall.setColorAt(1, QColor(84, 90, 96));
    painter.fillRect(image.rect(), wall);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(58, 66, 82)); // a person behind it
    painter.drawEllipse(QPoint(700, 230), 120, 150);
    painter.drawRoundedRect(QRect(430, 410, 560, 500), 180, 180);
    painter.setBrush(QColor(18, 20, 24));
    painter.drawRoundedRect(QRect(470, 110, 330, 590), 40, 40);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRect(486, 140, 298, 530), 16, 16);
    painter.setBrush(Qt::black);
    const QPoint at(530, 250);
    for (int y = 0; y < 21; ++y)
        for (int x = 0; x < 21; ++x) {
            const bool eye = (x < 7 && y < 7) || (x > 13 && y < 7) || (x < 7 && y > 13);
            const int ex = x > 13 ? x - 14 : x, ey = y > 13 ? y - 14 : y;
            const int ring = std::max(std::abs(ex - 3), std::abs(ey - 3));
            if (eye ? ring != 2 : (x * 7 + y * 13 + x * y) % 3 == 0)
                painter.drawRect(QRect(at + QPoint(x, y) * 10, QSize(10, 10)));
        }
    return image;
}

Instant clock(int hour, int minute)
{
    return instantOf(today, hour * 60 + minute, Zone::Wib);
}

struct Scene
{
    QString name;
    PublicMessage message;
    Advice advice = Advice::None;
    bool practice = false;
};

PublicMessage goIn(std::initializer_list<const char16_t*> numbers, const LocalText& where = {})
{
    PublicMessage message{.what = What::GoIn, .where = where};
    for (const char16_t* number : numbers)
        message.numbers.push_back(*QueueNumber::parse(number));
    return message;
}

std::vector<Scene> scenes()
{
    const LocalText upstairs{QStringLiteral("Ruang tunggu lantai 2, loket 3–5"),
                             QStringLiteral("Waiting room on floor 2, counters 3–5")};
    std::vector<Scene> all{
        {QStringLiteral("show"), {.what = What::ShowToCamera}},
        {QStringLiteral("practice"), {.what = What::ShowToCamera}, Advice::None, true},
        {QStringLiteral("officer"), {.what = What::ShowToOfficer}},
        {QStringLiteral("documents"), {.what = What::HaveDocumentsReady}},
        {QStringLiteral("backat"), {.what = What::ComeBackAt, .at = clock(8, 30)}},
        {QStringLiteral("backby"), {.what = What::ComeBackBy, .at = clock(15, 0)}},
        {QStringLiteral("goin"), goIn({u"B017"})},
        {QStringLiteral("goinwhere"), goIn({u"B017"}, upstairs)},
        {QStringLiteral("goinfamily"), goIn({u"B017", u"B018", u"B019", u"B020", u"B021"})},
        {QStringLiteral("goinnonumber"), goIn({})},
        {QStringLiteral("wait"), {.what = What::WaitForOfficer}},
        {QStringLiteral("closed"), {.what = What::Closed}, Advice::None, true},
    };
    for (const auto& [advice, name] :
         {std::pair{Advice::TooFar, "toofar"}, std::pair{Advice::TooClose, "tooclose"},
          std::pair{Advice::CutOff, "cutoff"}, std::pair{Advice::MoveSlower, "slower"},
          std::pair{Advice::Glare, "glare"}, std::pair{Advice::TooDark, "dark"},
          std::pair{Advice::TextOnly, "text"}})
        all.push_back(
            {QStringLiteral("show-") + QLatin1String(name), {.what = What::ShowToCamera}, advice});
    return all;
}

QList<BigText*> visibleTexts(const QWidget& face)
{
    QList<BigText*> texts = face.findChildren<BigText*>();
    texts.removeIf(
        [](const BigText* text) { return !text->isVisible() || text->text().isEmpty(); });
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(Scene)

class TestGalleryApplicant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void everySceneFits_data()
    {
        QTest::addColumn<Scene>("scene");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        for (const Scene& scene : scenes()) {
            const auto row = [&](int width, int height, bool dark, int percent = 100) {
                QTest::addRow("%s %dx%d %s %d", qPrintable(scene.name), width, height,
                              dark ? "dark" : "light", percent)
                    << scene << QSize(width, height) << dark << percent;
            };
            row(1280, 720, false);
            row(1280, 720, true);
            row(1080, 1920, false);
            row(1080, 1920, true);
            row(1024, 768, false);
            row(1366, 768, false);
            row(1920, 1080, true, 175);
            row(768, 1024, false, 175);
            row(3840, 2160, false);
            row(480, 360, false, 175); // the smallest window
        }
    }
    void everySceneFits()
    {
        QFETCH(Scene, scene);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(int, percent);
        static const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const Theme theme(dark, percent);
        theme.applyToApplication();
        ApplicantFace face(theme);
        face.resize(size);
        face.show();
        const View view{office, *DeskLetter::parse(u"B"), theme, words::Language::English,
                        clock(7, 12)};
        face.showPlace(view, scene.practice);
        face.showMessage(scene.message, scene.advice, Zone::Wib);
        if (face.preview().isVisible())
            face.preview().showPicture(holder());
        QTest::qWait(5);
        keep(face, QStringLiteral("applicant-%1-%2x%3-%4-%5")
                       .arg(scene.name)
                       .arg(size.width())
                       .arg(size.height())
                       .arg(QLatin1String(dark ? "dark" : "light"))
                       .arg(percent));
        QCOMPARE(face.size(), size);
        everythingIsWholeAndApart(face);
        theMainLineIsLarge(face);
        everythingIsNamed(face);
        QVERIFY(face.focusPolicy() == Qt::NoFocus);
    }

private:
    static void everythingIsWholeAndApart(ApplicantFace& face)
    {
        const QList<BigText*> texts = visibleTexts(face);
        QVERIFY(texts.size() >= 4); // place, time and both languages
        for (const BigText* text : texts) {
            QVERIFY2(text->isWhole(), qPrintable(text->text()));
            QVERIFY2(face.rect().contains(text->geometry()), qPrintable(text->text()));
            QCOMPARE(text->accessibleName(), text->text());
            for (const BigText* other : texts)
                QVERIFY2(other == text || !other->geometry().intersects(text->geometry()),
                         qPrintable(text->text() + QStringLiteral(" / ") + other->text()));
            if (face.preview().isVisible())
                QVERIFY2(!face.preview().geometry().intersects(text->geometry()),
                         qPrintable(text->text()));
        }
    }

    // A letter's height is to its distance at most as 1 to 200 for good eyes, 1 to 100 for most:
    // 2 m away on a screen of 50 cm that is a 17th of its height for what has to be read.
    static void theMainLineIsLarge(ApplicantFace& face)
    {
        const QList<BigText*> texts = visibleTexts(face);
        int largest = 0;
        for (const BigText* text : texts)
            largest = std::max(largest, text->fontSize());
        const int side = std::min(face.width(), face.height());
        QVERIFY2(largest * 20 >= side, qPrintable(QString::number(largest)));
    }
};

QTEST_MAIN(TestGalleryApplicant)
#include "tst_gallery_applicant.moc"
