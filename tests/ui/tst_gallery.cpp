// SPDX-License-Identifier: GPL-3.0-or-later
// Every scene of the counter, drawn: that everything fits and nothing asks for more room than the
// smallest screen has. With LOKET_SHOTS=FOLDER the pictures are kept for looking at.
#include "desk/settings.h"
#include "ui/camerapreview.h"
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/fits.h"
#include "ui/helpdrawer.h"
#include "ui/importdialog.h"
#include "ui/languageswitch.h"
#include "ui/noticeline.h"
#include "ui/officersdialog.h"
#include "ui/pindialogs.h"
#include "ui/queuepage.h"
#include "ui/scanpane.h"
#include "ui/settingsdialog.h"
#include "ui/setupdialog.h"
#include "ui/states.h"
#include "ui/walkindialog.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace fits;

namespace {

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

    void panelsFit_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("panel");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 175}) {
            const auto row = [&](const char* scene, const char* panel) {
                QTest::addRow("%s %d", panel, percent)
                    << QString::fromLatin1(scene) << QString::fromLatin1(panel) << percent;
            };
            row("refused", "override");
            row("excuse", "exception");
            row("request", "approval");
            row("unknown", "provisional");
            row("attention", "hold");
            row("attention", "refuse");
            row("recorded", "undo");
            row("admitted", "service");
            row("again", "compare");
            row("refused", "help");
            row("ready", "hits");
            row("ready", "notice");
        }
    }
    void panelsFit()
    {
        QFETCH(QString, scene);
        QFETCH(QString, panel);
        QFETCH(int, percent);
        m_language.use(words::Language::Indonesian);
        const states::Scene shown = states::named(scene);
        const Theme theme(false, percent);
        theme.applyToApplication();
        Face face(theme);
        const View view = viewOf(shown, theme, words::Language::Indonesian);
        face.resize(smallest);
        face.show();
        face.showState(shown.state, view);
        openPanel(face, panel, shown, view);
        QTest::qWait(30);
        keep(face, QStringLiteral("panel-%1-%2").arg(panel).arg(percent));
        QCOMPARE(face.size(), smallest);
        everythingIsNamed(face);
        noTextIsCut(face);
    }

    void dialogsFit_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("dark");
        QTest::addRow("100 percent") << 100 << false;
        QTest::addRow("175 percent, dark") << 175 << true;
    }
    void dialogsFit()
    {
        QFETCH(int, percent);
        QFETCH(bool, dark);
        m_language.use(words::Language::Indonesian);
        const Theme theme(dark, percent);
        theme.applyToApplication();
        const states::Scene shown = states::named(QStringLiteral("ready"));
        const View view = viewOf(shown, theme, words::Language::Indonesian);
        QTemporaryDir folder;
        Settings settings(folder.path());
        const Session nobody;
        WalkInDialog walkIn(view, nobody, nullptr);
        ImportDialog import(view);
        import.openFile(QStringLiteral("antrean-23-november.csv"));
        import.showReport(reportWithErrors());
        SettingsDialog choices(settings, shown.state.camera, theme);
        choices.offerPeople(true, true);
        const std::vector<OfficeChoice> offices{
            {QStringLiteral("bogor"), QStringLiteral("Kantor Imigrasi Bogor")}};
        const std::vector<CameraChoice> cameras{{"0", QStringLiteral("HD Webcam C270")}};
        SetupDialog setup(offices, cameras, settings, theme, m_language);
        SetupDialog person(offices, cameras, settings, theme, m_language);
        person.showStep(1);
        OfficersDialog officers(theme, view.language);
        officers.showOfficers(staff(), staff().front().id);
        OfficersDialog newOfficer(theme, view.language);
        newOfficer.showOfficers(staff(), staff().front().id);
        newOfficer.askNew();
        newOfficer.showFailure({Fault::OfficerExists, {}, {}});
        OwnPinDialog ownPin(theme, view.language);
        ownPin.showFailure({Fault::PinWrong, QStringLiteral("5"), {}});
        FirstOfficerDialog first(theme, view.language, QStringLiteral("Rina A."));
        for (const auto& [dialog, name] :
             {std::pair<QWidget*, QString>{&walkIn, QStringLiteral("walkin")},
              {&import, QStringLiteral("import")},
              {&choices, QStringLiteral("settings")},
              {&setup, QStringLiteral("setup")},
              {&person, QStringLiteral("setup2")},
              {&officers, QStringLiteral("officers")},
              {&newOfficer, QStringLiteral("newofficer")},
              {&ownPin, QStringLiteral("ownpin")},
              {&first, QStringLiteral("firstofficer")}}) {
            dialog->show();
            QTest::qWait(20);
            keep(*dialog, QStringLiteral("dialog-%1-%2").arg(name).arg(percent));
            QVERIFY(dialog->width() <= smallest.width());
            QVERIFY(dialog->height() <= smallest.height());
            everythingIsNamed(*dialog);
            noTextIsCut(*dialog);
            dialog->hide();
        }
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
        const states::Scene parked = states::named(QStringLiteral("waiting"));
        face.showState(parked.state, viewOf(parked, theme, words::Language::Indonesian));
        QTest::qWait(20);
        keep(face, QStringLiteral("parked-%1").arg(percent));
        face.showState(shown.state, view);
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
    static void openPanel(Face& face, const QString& panel, const states::Scene& shown,
                          const View& view)
    {
        DecisionPane& pane = face.counter().decisions();
        const QStringList exceptions{QStringLiteral("override"), QStringLiteral("exception"),
                                     QStringLiteral("approval"), QStringLiteral("provisional")};
        if (exceptions.contains(panel))
            pane.askOverride(shown.state, view);
        else if (panel == QLatin1String("hold"))
            pane.askHold(shown.state, view);
        else if (panel == QLatin1String("refuse"))
            pane.askRefuse(shown.state, view);
        else if (panel == QLatin1String("undo"))
            pane.askUndo(*shown.state.lastAdmitted, shown.state.lastAdmittedName, shown.state,
                         view);
        else if (panel == QLatin1String("service"))
            pane.askService(shown.state, view);
        else if (panel == QLatin1String("compare"))
            pane.askCompare(shown.state, view);
        else if (panel == QLatin1String("help"))
            face.help().toggle();
        else if (panel == QLatin1String("hits"))
            face.counter().scanPane().showHits(QStringLiteral("a"), people(shown.office), view);
        else
            face.notice().say(Manner::Attention,
                              QStringLiteral("Dokumen wajib belum dicentang semua (Ctrl+Spasi)."));
    }

    static Result<ImportReport> reportWithErrors()
    {
        ImportReport report;
        report.rows = 412;
        report.dryRun = true;
        report.errors = {
            {17, ImportField::BirthDate, RowFault::NotADate, QStringLiteral("31-02-1980")},
            {230, ImportField::Slot, RowFault::Missing, {}}};
        return report;
    }

    static std::vector<Officer> staff()
    {
        std::vector<Officer> all;
        for (const auto& [name, role] : {std::pair{"Budi Santosa", Role::Administrator},
                                         std::pair{"Rina Anggraini", Role::Officer},
                                         std::pair{"Sari Wulandari", Role::Supervisor},
                                         std::pair{"Yohanes Kristian", Role::Officer}})
            all.push_back({*officerNamed(QString::fromLatin1(name)), QString::fromLatin1(name),
                           role, all.size() != 3});
        return all;
    }

    static std::vector<SlotCounts> day()
    {
        std::vector<SlotCounts> lines;
        for (int i = 0; i < 8; ++i) {
            const int start = 450 + i * 60;
            const int attended = std::max(0, 46 - i * 9);
            lines.push_back({Slot{start, start + 60}, i % 3 == 2 ? Channel::Mpaspor : Channel::Law,
                             50, attended, attended * 8 / 10, attended - attended * 8 / 10, 0,
                             i == 1 ? 2 : 0, i < 3 ? 3 : 0, 50 - attended});
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
