// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "desk/settings.h"
#include "desk/whenanswered.h"
#include "ui/applicantscreen.h"
#include "ui/bands.h"
#include "ui/camerapreview.h"
#include "ui/codefield.h"
#include "ui/counterpage.h"
#include "ui/deskpage.h"
#include "ui/face.h"
#include "ui/importdialog.h"
#include "ui/queuepage.h"
#include "ui/scanpane.h"
#include "ui/settingsdialog.h"
#include "ui/signincard.h"
#include "ui/wedgefilter.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QMimeData>
#include <QPalette>
#include <QUrl>

namespace {

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

bool wantsDark(Settings::Theme look, bool systemDark)
{
    return look == Settings::Theme::Dark || (look == Settings::Theme::System && systemDark);
}

} // namespace

MainWindow::MainWindow(Desk& desk, QWidget* parent)
    : QMainWindow(parent),
      m_desk(desk),
      m_wedge(new WedgeFilter(this)),
      m_systemDark(isDark(QApplication::palette()))
{
    m_language.use(words::languageOf(desk.settings().language()));
    m_theme =
        Theme(wantsDark(desk.settings().theme(), m_systemDark), desk.settings().textPercent());
    m_face = new Face(m_theme, this);
    setCentralWidget(m_face);
    setWindowTitle(QStringLiteral("Loket"));
    setWindowIcon(QIcon(QStringLiteral(":/loket.svg")));
    setAcceptDrops(true);
    setMinimumSize(900, 560);
    resize(1366, 768);
    m_face->counter().scanPane().preview().watch(desk.previewSink());
    m_face->counter().scanPane().preview().watchSecond(desk.secondPreviewSink());
    wireDesk();
    wireApplicants();
    wireCounter();
    wireDecisions();
    wirePages();
    wirePeople();
    makeShortcuts();
    applySettings();
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_face->showTime(m_desk.state(), view());
        m_applicants->showTime(m_desk.state(), view());
    });
    m_clock.start();
}

MainWindow::~MainWindow() = default;

View MainWindow::view() const
{
    return View{m_desk.office(),   m_desk.letter(),
                m_theme,           words::languageOf(m_desk.settings().language()),
                m_desk.now(),      m_desk.holdDefault(),
                m_desk.holdLimit()};
}

void MainWindow::showState()
{
    if (m_face->page() == TopBar::Page::Incidents)
        m_face->bands().markSeen(m_desk.state());
    m_face->showState(m_desk.state(), view());
    m_applicants->showState(m_desk.state(), view());
    followSignIn();
    if (m_settingsDialog) {
        m_settingsDialog->showCamera(m_desk.state().camera);
        m_settingsDialog->showSecondCamera(m_desk.state().secondCamera, m_desk.state().camera);
        m_settingsDialog->showPrintReading(m_desk.state().surroundings.printReading);
    }
}

void MainWindow::applyLook()
{
    const Settings& settings = m_desk.settings();
    const bool dark = wantsDark(settings.theme(), m_systemDark);
    const int percent = settings.textPercent();
    if (percent == m_appliedPercent && static_cast<int>(dark) == m_appliedLook)
        return;
    m_appliedPercent = percent;
    m_appliedLook = static_cast<int>(dark);
    m_theme = Theme(dark, percent);
    m_theme.applyToApplication();
}

void MainWindow::applySettings()
{
    applyLook();
    m_sounds.setMuted(m_desk.settings().muted());
    m_applicants->choose(m_desk.settings().applicantScreen());
    m_language.use(words::languageOf(m_desk.settings().language()));
    showState();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_face == nullptr)
        return;
    m_face->retranslate();
    showState();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    m_face->counter().takeFocus();
    m_applicants->choose(m_desk.settings().applicantScreen());
}

bool MainWindow::mayOpen(TopBar::Page page) const
{
    const DeskState& state = m_desk.state();
    switch (page) {
    case TopBar::Page::Journal:
        return state.may(Right::ReadJournal);
    case TopBar::Page::Office:
        return state.may(Right::EditOffice);
    case TopBar::Page::Load:
        return state.may(Right::SeeLoad);
    case TopBar::Page::Counter:
    case TopBar::Page::Queue:
    case TopBar::Page::Held:
    case TopBar::Page::WalkIns:
    case TopBar::Page::Incidents:
    case TopBar::Page::Connection:
        break;
    }
    return state.isSignedIn();
}

void MainWindow::goTo(TopBar::Page page)
{
    if (!mayOpen(page))
        page = TopBar::Page::Counter;
    m_face->showPage(page);
    if (page == TopBar::Page::Queue)
        openDay(view().today());
    if (!m_face->isMade(page))
        return;
    m_face->deskPage(page).open(view());
    m_face->deskPage(page).showState(m_desk.state(), view());
    if (page == TopBar::Page::Incidents)
        m_face->bands().markSeen(m_desk.state());
}

void MainWindow::openDay(QDate day)
{
    QueuePage& queue = m_face->queue();
    queue.openDay(day, view());
    const auto current = [this, day] { return m_face->queue().day() == day; };
    whenAnswered(m_desk.dayTable(day), this,
                 [this, current](const Result<std::vector<SlotCounts>>& table) {
                     if (table && current())
                         m_face->queue().showTable(*table, view());
                 });
    whenAnswered(m_desk.dayList(day), this,
                 [this, current](const Result<std::vector<SearchHit>>& list) {
                     if (list && current())
                         m_face->queue().showList(*list, view());
                 });
}

void MainWindow::search(const QString& text, int days)
{
    whenAnswered(m_desk.search(text, days), this,
                 [this, text](const Result<std::vector<SearchHit>>& hits) {
                     ScanPane& pane = m_face->counter().scanPane();
                     const QString now = pane.field().text().trimmed();
                     if (hits && now == text)
                         pane.showHits(text, *hits, view());
                 });
}

void MainWindow::searchSoon(const QString& text)
{
    CodeField& field = m_face->counter().scanPane().field();
    if (field.text().trimmed() != text)
        field.setText(text);
    search(text, 0);
}

// Keys that nothing else wanted. Letters begin a search from anywhere on the page.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (!m_desk.state().isSignedIn())
        return QMainWindow::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ControlModifier)
            together();
        else if (onCounter())
            mainStep();
        return;
    }
    if (event->key() == Qt::Key_Escape)
        return clearOrBack();
    CodeField& field = m_face->counter().scanPane().field();
    const bool letter = !event->text().isEmpty() && event->text().front().isLetterOrNumber() &&
                        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (letter && onCounter() && !m_desk.state().card && field.isVisible()) {
        field.setFocus();
        field.insert(event->text());
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData* given = event->mimeData();
    if (given->hasImage() || given->hasUrls() || given->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QMimeData* given = event->mimeData();
    event->acceptProposedAction();
    if (!m_desk.state().isSignedIn())
        return notice({.what = Notice::What::SignInFirst});
    if (given->hasUrls() && given->urls().constFirst().isLocalFile()) {
        const QString path = given->urls().constFirst().toLocalFile();
        const bool bookings = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
                              path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        if (!bookings)
            return m_desk.pictureFile(path);
        openImport();
        if (m_import)
            m_import->openFile(path);
        return;
    }
    if (given->hasImage())
        m_desk.picture(qvariant_cast<QImage>(given->imageData()));
    else if (given->hasText())
        m_desk.pasted(given->text());
}
