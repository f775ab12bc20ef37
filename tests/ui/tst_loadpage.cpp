// SPDX-License-Identifier: GPL-3.0-or-later
// The load page and its dialogs, drawn with made-up loads: that everything fits, is named, and
// keeps its place. With LOKET_SHOTS=FOLDER the pictures are kept for looking at.
#include "support/loads.h"
#include "support/offices.h"
#include "ui/chartcard.h"
#include "ui/closedaydialog.h"
#include "ui/exportdialog.h"
#include "ui/face.h"
#include "ui/fits.h"
#include "ui/languageswitch.h"
#include "ui/loadchartview.h"
#include "ui/loadpage.h"
#include "ui/loadtable.h"
#include "ui/scrollcolumn.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace {

using fits::smallest;

const Office& office()
{
    static const Office jakarta = offices::office(QStringLiteral("jakarta-pusat"));
    return jakarta;
}

View viewOf(const Theme& theme, words::Language language)
{
    return View{office(),
                *DeskLetter::parse(u"B"),
                theme,
                language,
                instantOf(loads::monday, 10 * 60 + 24, office().zone),
                30,
                instantOf(loads::monday, 16 * 60, office().zone)};
}

DeskState stateOf()
{
    DeskState state;
    state.phase = Phase::Ready;
    state.officerName = QStringLiteral("Rina A.");
    state.role = Role::Supervisor;
    state.counts = {536, 284, 31, 231, 2, 3, 20, 9, 22};
    state.surroundings.recordingReady = true;
    state.surroundings.dataAsOf = instantOf(loads::monday, 7 * 60, office().zone);
    state.camera.phase = CameraState::Phase::Running;
    return state;
}

ClosingPreview openThings()
{
    ClosingPreview open;
    open.total.held = 2;
    open.total.parked = 1;
    open.total.forfeited = 3;
    open.total.waiting = 31;
    open.undecided = 4;
    open.provisional = 1;
    return open;
}

} // namespace

class TestLoadPage : public QObject
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
        const auto row = [](const char* scene, const char* language, bool dark, int percent) {
            QTest::addRow("%s %s %s %d", scene, language, dark ? "dark" : "light", percent)
                << QString::fromLatin1(scene) << QString::fromLatin1(language) << dark << percent;
        };
        for (const char* scene : {"morning", "halfhours", "period"}) {
            row(scene, "id", false, 100);
            row(scene, "en", true, 100);
            row(scene, "id", false, 175);
        }
        row("closed", "id", false, 100);
        row("empty", "en", false, 100);
        row("onedesk", "id", true, 175);
    }
    void everySceneFits()
    {
        QFETCH(QString, scene);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(int, percent);
        m_language.use(words::languageOf(language));
        const Theme theme(dark, percent);
        theme.applyToApplication();
        const View view = viewOf(theme, words::languageOf(language));
        Face face(theme);
        face.retranslate();
        face.resize(smallest);
        face.show();
        face.showPage(TopBar::Page::Load);
        face.showState(stateOf(), view);
        auto& page = static_cast<LoadPage&>(face.deskPage(TopBar::Page::Load));
        fill(page, scene, view);
        QTest::qWait(60);
        fits::keep(face, QStringLiteral("load-%1-%2-%3-%4")
                             .arg(scene, language, QLatin1String(dark ? "dark" : "light"))
                             .arg(percent));
        QCOMPARE(face.size(), smallest);
        QVERIFY(face.minimumSizeHint().width() <= smallest.width());
        QVERIFY(face.minimumSizeHint().height() <= smallest.height());
        fits::everythingIsNamed(page);
        fits::noTextIsCut(page);
    }

    void anUpdateKeepsScrollFocusAndRow()
    {
        m_language.use(words::Language::Indonesian);
        const Theme theme(false, 100);
        theme.applyToApplication();
        const View view = viewOf(theme, words::Language::Indonesian);
        LoadPage page(theme);
        page.resize(1366, 620);
        page.show();
        fill(page, QStringLiteral("morning"), view);
        QTest::qWait(60);
        LoadTable& table = page.chart().table();
        table.setFocus();
        table.setCurrentIndex(table.model()->index(4, 2));
        QScrollBar* bar = page.scroll().verticalScrollBar();
        QVERIFY(bar->maximum() > 100);
        bar->setValue(90);
        DayLoad later = loads::morning(office());
        later.total.onTime += 1;
        later.total.waiting -= 1;
        page.showDay(later, view);
        QTest::qWait(60);
        QCOMPARE(bar->value(), 90);
        QCOMPARE(table.currentIndex().row(), 4);
        QVERIFY(table.hasFocus() || !page.isActiveWindow());
    }

    void keysReachEverySection()
    {
        m_language.use(words::Language::Indonesian);
        const Theme theme(false, 100);
        const View view = viewOf(theme, words::Language::Indonesian);
        LoadPage page(theme);
        page.resize(smallest);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        fill(page, QStringLiteral("morning"), view);
        QSignalSpy chosen(&page.chart(), &ChartCard::sectionChosen);
        QTest::keyClick(&page, Qt::Key_5, Qt::AltModifier);
        QTRY_COMPARE(page.chart().section(),
                     report::By::Desk); // a key presses a button for a moment
        QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
        QTRY_COMPARE(page.chart().section(), report::By::HalfHour);
        QCOMPARE(chosen.size(), 2);
        QSignalSpy wanted(&page.bar(), &LoadBar::wanted);
        QTest::keyClick(&page, Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toDate(), loads::monday.addDays(-1));
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
        const View view = viewOf(theme, words::Language::Indonesian);
        ExportDialog exports(view, {loads::monday, loads::monday}, true);
        exports.choose(report::What::People, report::Format::Csv);
        exports.setPersonal(true, QStringLiteral("Diminta Ombudsman"));
        CloseDayDialog closing(view, loads::monday, true);
        closing.showOpen(openThings());
        for (const auto& [dialog, name] :
             {std::pair<QWidget*, QString>{&exports, QStringLiteral("export")},
              {&closing, QStringLiteral("closeday")}}) {
            dialog->show();
            QTest::qWait(40);
            fits::keep(*dialog, QStringLiteral("dialog-%1-%2").arg(name).arg(percent));
            QVERIFY(dialog->width() <= smallest.width());
            QVERIFY(dialog->height() <= smallest.height());
            fits::everythingIsNamed(*dialog);
            fits::noTextIsCut(*dialog);
            dialog->hide();
        }
    }

    void personalDataWantAReason()
    {
        const Theme theme(false, 100);
        const View view = viewOf(theme, words::Language::Indonesian);
        ExportDialog dialog(view, {loads::monday, loads::monday}, true);
        dialog.show();
        QSignalSpy wanted(&dialog, &ExportDialog::exportWanted);
        dialog.choose(report::What::People, report::Format::Csv);
        dialog.setPath(QStringLiteral("people.csv"));
        dialog.setPersonal(true, QString());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(wanted.size(), 0);
        dialog.setPersonal(true, QStringLiteral("  audit  "));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(dialog.choice().personal);
        QCOMPARE(dialog.choice().reason, QStringLiteral("audit"));
        dialog.choose(report::What::Day, report::Format::Pdf); // figures hold no personal data
        QVERIFY(!dialog.choice().personal);
        ExportDialog without(view, {loads::monday, loads::monday}, false);
        without.choose(report::What::People, report::Format::Csv);
        without.setPersonal(true, QStringLiteral("audit"));
        QVERIFY(!without.choice().personal); // the right is missing
    }

    void closingBeforeTimeIsAskedForOnPurpose()
    {
        const Theme theme(false, 100);
        const View view = viewOf(theme, words::Language::Indonesian);
        CloseDayDialog dialog(view, loads::monday, true);
        dialog.show();
        QSignalSpy wanted(&dialog, &CloseDayDialog::closeWanted);
        dialog.showOpen(openThings());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(wanted.size(), 0);
        CloseDayDialog evening(view, loads::monday, false);
        evening.show();
        QSignalSpy closes(&evening, &CloseDayDialog::closeWanted);
        QTest::keyClick(&evening, Qt::Key_Return); // not before it is known what is open
        QCOMPARE(closes.size(), 0);
        evening.showOpen(openThings());
        QTest::keyClick(&evening, Qt::Key_Return);
        QCOMPARE(closes.size(), 1);
        QCOMPARE(closes.first().at(1).toBool(), false);
    }

private:
    static void fill(LoadPage& page, const QString& scene, const View& view)
    {
        if (scene == u"period") {
            page.bar().show(loads::monday, LoadBar::Span::Month, view);
            return page.showPeriod({loads::past(4)}, view);
        }
        if (scene == u"halfhours")
            page.chart().choose(report::By::HalfHour);
        const DayLoad load = scene == u"closed"    ? loads::closed(office())
                             : scene == u"empty"   ? loads::empty(office())
                             : scene == u"onedesk" ? loads::oneDesk(office())
                                                   : loads::morning(office());
        page.showDay(load, view);
        if (scene != u"empty")
            page.showHints(loads::hints(office()), view);
    }

    LanguageSwitch m_language;
};

QTEST_MAIN(TestLoadPage)
#include "tst_loadpage.moc"
