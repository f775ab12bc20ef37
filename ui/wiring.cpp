// SPDX-License-Identifier: GPL-3.0-or-later
// Which sign from the window calls which verb of the desk.
#include "ui/applicantcard.h"
#include "ui/applicantscreen.h"
#include "ui/bands.h"
#include "ui/camerapreview.h"
#include "ui/cardnotes.h"
#include "ui/casepanels.h"
#include "ui/checklistpane.h"
#include "ui/codefield.h"
#include "ui/counterpage.h"
#include "ui/datepanel.h"
#include "ui/decisionbar.h"
#include "ui/decisionpane.h"
#include "ui/deskpage.h"
#include "ui/face.h"
#include "ui/familychips.h"
#include "ui/footbar.h"
#include "ui/heldpage.h"
#include "ui/importdialog.h"
#include "ui/mainwindow.h"
#include "ui/queuepage.h"
#include "ui/reasonpanels.h"
#include "ui/scanpane.h"
#include "ui/wedgefilter.h"

void MainWindow::wireDesk()
{
    connect(&m_desk, &Desk::stateChanged, this, &MainWindow::showState);
    connect(&m_desk, &Desk::noticed, this, &MainWindow::notice);
    connect(&m_desk, &Desk::searchAsked, this, &MainWindow::searchSoon);
    CodeField& field = m_face->counter().scanPane().field();
    connect(&m_desk, &Desk::codeSuggested, &field, &CodeField::suggest);
    connect(&m_desk, &Desk::cardOpened, &field, &CodeField::withdraw); // it was another's
    connect(&m_desk, &Desk::sounded, this, [this](Manner manner) { m_sounds.play(manner); });
    connect(&m_desk, &Desk::cardOpened, this, [this] {
        if (m_face->page() != TopBar::Page::Counter)
            m_face->showPage(TopBar::Page::Counter);
    });
    connect(&m_desk, &Desk::documentsOpen, this, [this](Checklist::Place place) {
        m_face->counter().decisions().closePanel();
        m_face->counter().decisions().checklist().goTo(place);
    });
    connect(&m_desk, &Desk::codeInView, &m_face->counter().scanPane().preview(),
            &CameraPreview::outline);
    connect(&m_desk, &Desk::importProgress, this, [this](qsizetype done, qsizetype total) {
        if (m_import)
            m_import->showProgress(done, total);
    });
    connect(&m_desk, &Desk::importFinished, this, [this](const Result<ImportReport>& report) {
        if (m_import)
            m_import->showReport(report);
    });
    connect(m_wedge, &WedgeFilter::scanned, &m_desk, &Desk::scanned);
}

void MainWindow::wireApplicants()
{
    m_applicants =
        std::make_unique<ApplicantScreen>(m_theme, *this, m_face->counter().scanPane().preview());
    connect(m_applicants.get(), &ApplicantScreen::opened, this,
            [this] { m_applicants->showState(m_desk.state(), view()); });
    connect(&m_desk, &Desk::recorded, m_applicants.get(), &ApplicantScreen::note);
    connect(&m_desk, &Desk::codeInView, m_applicants.get(), &ApplicantScreen::outline);
}

void MainWindow::wireCounter()
{
    CounterPage& page = m_face->counter();
    ScanPane& pane = page.scanPane();
    CodeField& field = pane.field();
    connect(&field, &CodeField::entered, this, [this, &field](const QString& text) {
        field.clear();
        m_desk.typed(text);
    });
    connect(&field, &CodeField::pastedText, &m_desk, &Desk::pasted);
    connect(&field, &CodeField::left, this, &MainWindow::clearOrBack);
    connect(&pane, &ScanPane::searchWanted, this, &MainWindow::search);
    connect(&pane, &ScanPane::hitChosen, &m_desk,
            [this](const BookingKey& key) { m_desk.open(key, FoundBy::Search); });
    connect(&pane, &ScanPane::pictureCodeChosen, &m_desk, &Desk::openPictureCode);
    connect(&pane, &ScanPane::recentChosen, &m_desk, &Desk::openRecent);
    connect(&page, &CounterPage::nextWanted, &m_desk, &Desk::openNext);
    connect(&page.applicant(), &ApplicantCard::serviceChangeWanted, this,
            &MainWindow::changeService);
    connect(&page.applicant(), &ApplicantCard::identityCompared, &m_desk,
            &Desk::setIdentityCompared);
    connect(&page.applicant(), &ApplicantCard::outsideAreaTicked, &m_desk, &Desk::setOutsideArea);
    connect(&page.applicant(), &ApplicantCard::priorityTicked, &m_desk, &Desk::setPriority);
    connect(&page.applicant().family(), &FamilyChips::personChosen, &m_desk, &Desk::selectPerson);
    connect(&page.applicant().family(), &FamilyChips::personTicked, &m_desk, &Desk::tickPerson);
    connect(&page.notes(), &CardNotes::saidInTime, &m_desk, &Desk::sayInTime);
    connect(&page.notes(), &CardNotes::lookAlikeChosen, &m_desk,
            [this](const BookingKey& key) { m_desk.open(key, FoundBy::Search); });
}

void MainWindow::wireDecisions()
{
    DecisionPane& pane = m_face->counter().decisions();
    connect(&pane.checklist(), &ChecklistPane::ticked, &m_desk, &Desk::tick);
    connect(&pane.checklist(), &ChecklistPane::differs, &m_desk, &Desk::setDiffers);
    connect(&pane.checklist(), &ChecklistPane::requiredTicked, &m_desk, &Desk::tickRequired);
    connect(&pane, &DecisionPane::panelClosed, this, [this] { m_face->counter().takeFocus(); });
    DecisionBar& bar = pane.bar();
    connect(&bar, &DecisionBar::mainWanted, this, &MainWindow::mainStep);
    connect(&bar, &DecisionBar::togetherWanted, this, &MainWindow::together);
    connect(&bar, &DecisionBar::holdWanted, this, &MainWindow::hold);
    connect(&bar, &DecisionBar::refuseWanted, this, &MainWindow::refuse);
    connect(&bar, &DecisionBar::overrideWanted, this, &MainWindow::exception);
    connect(&bar, &DecisionBar::clearWanted, &m_desk, &Desk::clear);
    connect(&pane.overridePanel(), &OverridePanel::decided, &m_desk, &Desk::admitAgainstRule);
    connect(&pane.overridePanel(), &OverridePanel::approvalAsked, &m_desk, &Desk::askApproval);
    connect(&pane.holdPanel(), &HoldPanel::decided, &m_desk, &Desk::hold);
    connect(&pane.refusePanel(), &RefusePanel::documentsRefused, &m_desk, &Desk::refuseDocuments);
    connect(&pane.refusePanel(), &RefusePanel::refused, &m_desk, &Desk::refuse);
    connect(&pane.comparePanel(), &ComparePanel::refused, &m_desk, [this] { m_desk.refuse(); });
    connect(&pane.undoPanel(), &UndoPanel::decided, &m_desk, &Desk::undo);
    connect(&pane.servicePanel(), &ServicePanel::decided, &m_desk, &Desk::changeService);
    connect(&pane.datePanel(), &DatePanel::confirmed, &m_desk, &Desk::confirmDate);
}

void MainWindow::wirePages()
{
    connect(&m_face->top(), &TopBar::pageWanted, this, &MainWindow::goTo);
    connect(&m_face->queue(), &QueuePage::dayWanted, this, &MainWindow::openDay);
    const auto open = [this](const BookingKey& key) {
        m_face->showPage(TopBar::Page::Counter);
        m_desk.open(key, FoundBy::Search);
    };
    connect(&m_face->queue(), &QueuePage::personChosen, this, open);
    connect(&m_face->held(), &HeldPage::personChosen, this, open);
    connect(m_face, &Face::pageMade, this, [this, open](DeskPage* page) {
        page->useDesk(m_desk, [this] { return view(); });
        connect(page, &DeskPage::walkInWanted, this, &MainWindow::walkIn);
        connect(page, &DeskPage::personChosen, this, open);
        connect(page, &DeskPage::pageWanted, this, &MainWindow::goTo);
        connect(page, &DeskPage::failed, this,
                [this](const Error& error) { notice(Notice{.error = error}); });
    });
    connect(&m_face->bands(), &Bands::incidentsWanted, this,
            [this] { goTo(TopBar::Page::Incidents); });
    connect(&m_face->bands(), &Bands::dateWanted, this, &MainWindow::confirmDate);
    FootBar& foot = m_face->foot();
    connect(&foot, &FootBar::walkInWanted, this, &MainWindow::walkIn);
    connect(&foot, &FootBar::helpWanted, this, &MainWindow::toggleHelp);
    connect(&foot, &FootBar::undoWanted, this, &MainWindow::undo);
    connect(&foot, &FootBar::importWanted, this, &MainWindow::openImport);
    connect(&foot, &FootBar::pictureWanted, this, &MainWindow::openPicture);
    connect(&foot, &FootBar::settingsWanted, this, &MainWindow::openSettings);
}
