// SPDX-License-Identifier: GPL-3.0-or-later
// Every scene of the counter, drawn: that everything fits and nothing asks for more room than the
// smallest screen has. With LOKET_SHOTS=FOLDER the pictures are kept for looking at.
#include "ui/camerapreview.h"
#include "ui/counterpage.h"
#include "ui/face.h"
#include "ui/languageswitch.h"
#include "ui/queuepage.h"
#include "ui/scanpane.h"
#include "ui/states.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include <algorithm>

namespace {

constexpr QSize smallest(1366, 768);

// A phone in front of the camera.
QImage phone()
{
    QImage image(1280, 720, QImage::Format_RGB32);
    image.fill(QColor(70, 78, 86));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRect(440, 40, 400, 660), 40, 40);
    painter.setBrush(Qt::black);
    for (int y = 0; y < 21; ++y)
        for (int x = 0; x < 21; ++x)
            if ((x * 7 + y * 13 + x * y) % 3 == 0)
                painter.drawRect(500 + x * 13, 230 + y * 13, 13, 13);
    return image;
}

View viewOf(const states::Scene& scene, const Theme& theme, words::Language language)
{
    return View{scene.office,
                *DeskLetter::parse(u"B"),
                theme,
                language,
                scene.now,
                30,
                instantOf(QDate(2026, 11, 23), 16 * 60, scene.office.zone)};
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void everySceneFits_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        for (const states::Scene& scene : states::all()) {
            const auto row = [&](const char* language, bool dark, int percent, QSize size) {
                QTest::addRow("%s %s %s %d %dx%d", qPrintable(scene.name), language,
                              dark ? "dark" : "light", percent, size.width(), size.height())
                    << scene.name << QString::fromLatin1(language) << dark << percent << size;
            };
            row("id", false, 100, smallest);
            row("en", true, 100, smallest);
            row("id", true, 175, smallest);
            row("en", false, 125, {3840, 2160});
        }
    }
    void everySceneFits()
    {
        QFETCH(QString, scene);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        m_language.use(words::languageOf(language));
        const states::Scene shown = states::named(scene);
        const Theme theme(dark, percent);
        theme.applyToApplication();
        Face face(theme);
        const View view = viewOf(shown, theme, words::languageOf(language));
        face.retranslate();
        face.resize(size);
        face.show();
        face.showState(shown.state, view);
        if (shown.state.camera.phase == CameraState::Phase::Running) {
            CameraPreview& preview = face.counter().scanPane().preview();
            preview.showPicture(phone());
            if (shown.state.card)
                preview.outline({QPointF(0.39, 0.31), QPointF(0.61, 0.31), QPointF(0.61, 0.71),
                                 QPointF(0.39, 0.71)});
        }
        QTest::qWait(30);
        keep(face, QStringLiteral("%1-%2-%3-%4-%5")
                       .arg(scene, language, QLatin1String(dark ? "dark" : "light"))
                       .arg(percent)
                       .arg(size.width()));
        QVERIFY2(face.minimumSizeHint().width() <= smallest.width(),
                 qPrintable(QString::number(face.minimumSizeHint().width())));
        QVERIFY2(face.minimumSizeHint().height() <= smallest.height(),
                 qPrintable(QString::number(face.minimumSizeHint().height())));
        QCOMPARE(face.size(), size);
        everythingIsNamed(face);
        noTextIsCut(face);
    }

    void pagesFit_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addRow("100 percent") << 100;
        QTest::addRow("175 percent") << 175;
    }
    void pagesFit()
    {
        QFETCH(int, percent);
        m_language.use(words::Language::Indonesian);
        const states::Scene shown = states::named(QStringLiteral("ready"));
        const Theme theme(false, percent);
        theme.applyToApplication();
        Face face(theme);
        const View view = viewOf(shown, theme, words::Language::Indonesian);
        face.resize(smallest);
        face.show();
        face.showState(shown.state, view);
        face.showPage(TopBar::Page::Held);
        face.showTime(shown.state, view);
        QTest::qWait(20);
        keep(face, QStringLiteral("held-%1").arg(percent));
        face.showPage(TopBar::Page::Queue);
        face.queue().openDay(view.today(), view);
        face.queue().showTable(day(), view);
        face.queue().showList(people(shown.office), view);
        QTest::qWait(20);
        keep(face, QStringLiteral("queue-%1").arg(percent));
        QVERIFY(face.minimumSizeHint().width() <= smallest.width());
        QVERIFY(face.minimumSizeHint().height() <= smallest.height());
        everythingIsNamed(face);
    }

private:
    // Whatever can be pressed or filled in has a name for a screen reader.
    void everythingIsNamed(const Face& face)
    {
        const auto widgets = face.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() ||
                               (button != nullptr && !button->text().isEmpty());
            QVERIFY2(named, widget->metaObject()->className());
        }
    }

    // A label that wraps is as high as its text.
    void noTextIsCut(const Face& face)
    {
        const auto all = face.findChildren<QLabel*>();
        for (const QLabel* label : all) {
            if (!label->isVisible() || !label->wordWrap())
                continue;
            const int needed = label->heightForWidth(label->width());
            QVERIFY2(label->height() >= needed, qPrintable(QStringLiteral("%1: %2 of %3 px, %4")
                                                               .arg(label->text())
                                                               .arg(label->height())
                                                               .arg(needed)
                                                               .arg(label->width())));
        }
    }

    static void keep(Face& face, const QString& name)
    {
        const QString folder = qEnvironmentVariable("LOKET_SHOTS");
        if (!folder.isEmpty())
            QVERIFY(face.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }

    static std::vector<SlotCounts> day()
    {
        std::vector<SlotCounts> lines;
        for (int i = 0; i < 8; ++i) {
            const int start = 450 + i * 60;
            const int attended = std::max(0, 46 - i * 9);
            lines.push_back({Slot{start, start + 60}, i % 3 == 2 ? Channel::Mpaspor : Channel::Law,
                             50, attended, attended * 8 / 10, attended - attended * 8 / 10 - i % 2,
                             i % 2, i == 1 ? 2 : 0, i < 3 ? 3 : 0, 50 - attended});
        }
        return lines;
    }

    static std::vector<SearchHit> people(const Office& office)
    {
        std::vector<SearchHit> list;
        for (const char* name : {"Budi Santoso", "Siti Aminah", "I Made Wirawan", "Maria Ulfah",
                                 "Raden Ayu Kusumaningtyas Notohadiprodjo", "Y"}) {
            Booking booking = offices::booking(office, QDate(2026, 11, 23));
            booking.name = QString::fromLatin1(name);
            list.push_back({booking, std::nullopt});
        }
        list.front().attended = Attendance{EventId::make(1),
                                           {},
                                           *DeskLetter::parse(u"B"),
                                           QueueNumber::parse(u"B016"),
                                           QStringLiteral("Rina A.")};
        return list;
    }

    LanguageSwitch m_language;
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
