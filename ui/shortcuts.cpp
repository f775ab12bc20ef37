// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys do.
#include "desk/settings.h"
#include "ui/applicantscreen.h"
#include "ui/askpanel.h"
#include "ui/bands.h"
#include "ui/codefield.h"
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/helpdrawer.h"
#include "ui/importdialog.h"
#include "ui/mainwindow.h"
#include "ui/noticeline.h"
#include "ui/reasonpanels.h"
#include "ui/samplewindow.h"
#include "ui/scanpane.h"
#include "ui/settingsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMimeData>
#include <QShortcut>

#include <algorithm>

void MainWindow::key(const QKeySequence& keys, void (MainWindow::*does)(), When when)
{
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, does, when] {
        if (when == When::Always || m_desk.state().isSignedIn())
            (this->*does)();
        else
            notice({.what = Notice::What::SignInFirst});
    });
}

void MainWindow::makeShortcuts()
{
    key(Qt::Key_F1, &MainWindow::toggleHelp, When::Always);
    key(Qt::Key_F2, &MainWindow::toCodeField);
    key(Qt::Key_F3, &MainWindow::openUndecided);
    key(Qt::Key_F4, &MainWindow::walkIn);
    key(Qt::Key_F5, &MainWindow::openNext);
    key(Qt::Key_F6, &MainWindow::hold);
    key(Qt::Key_F7, &MainWindow::refuse);
    key(Qt::Key_F8, &MainWindow::exception);
    key(Qt::Key_F9, &MainWindow::changeService);
    key(Qt::Key_F10, &MainWindow::toggleOutside);
    key(Qt::Key_F11, &MainWindow::toggleIdentity);
    key(Qt::Key_F12, &MainWindow::togglePriority);
    key(Qt::CTRL | Qt::Key_Z, &MainWindow::undo);
    key(Qt::CTRL | Qt::Key_V, &MainWindow::pasteAnything);
    key(Qt::CTRL | Qt::Key_O, &MainWindow::openPicture);
    key(Qt::CTRL | Qt::Key_I, &MainWindow::openImport);
    key(Qt::CTRL | Qt::Key_J, &MainWindow::confirmDate);
    key(Qt::CTRL | Qt::Key_L, &MainWindow::lock);
    key(Qt::CTRL | Qt::Key_H, &MainWindow::handOver);
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_L, &MainWindow::signOut);
    key(Qt::CTRL | Qt::Key_M, &MainWindow::toggleSound, When::Always);
    key(Qt::CTRL | Qt::Key_B, &MainWindow::toggleApplicants, When::Always);
    key(Qt::CTRL | Qt::Key_Comma, &MainWindow::openSettings, When::Always);
    for (int page = 0; page < TopBar::pageCount; ++page) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), this);
        connect(shortcut, &QShortcut::activated, this,
                [this, page] { goTo(static_cast<TopBar::Page>(page)); });
    }
}

bool MainWindow::onCounter() const
{
    return m_face->page() == TopBar::Page::Counter;
}

// Enter and the main button: the right next step for this verdict.
void MainWindow::mainStep()
{
    const DeskState& state = m_desk.state();
    DecisionPane& pane = m_face->counter().decisions();
    if (AskPanel* panel = pane.openPanel())
        return panel->confirm();
    if (!state.card || state.card->person().outcome || !m_desk.canDecide())
        return;
    switch (nextStep(state.card->person().verdict)) {
    case NextStep::Admit:
        return m_desk.admit();
    case NextStep::ComeBackAt:
    case NextStep::GoToOtherOffice:
        return m_desk.refuse();
    case NextStep::AskApproval:
    case NextStep::TakeProvisionally:
        return pane.askOverride(state, view());
    case NextStep::OpenWalkIn:
        return walkIn();
    case NextStep::CompareFirstArrival:
        return pane.askCompare(state, view());
    case NextStep::SearchByName:
        return toCodeField();
    case NextStep::Clear:
        return m_desk.clear();
    }
}

void MainWindow::clearOrBack()
{
    DecisionPane& pane = m_face->counter().decisions();
    if (pane.openPanel() != nullptr) {
        pane.closePanel();
        return m_face->counter().takeFocus();
    }
    if (m_face->help().isVisible())
        return m_face->help().toggle();
    if (!onCounter())
        return goTo(TopBar::Page::Counter);
    m_face->counter().scanPane().field().clear();
    m_face->counter().scanPane().closeList();
    m_desk.clear();
}

void MainWindow::together()
{
    m_desk.admitTogether();
}

// The last arrival of this desk, whether its number is still shown or not.
void MainWindow::undo()
{
    const DeskState& state = m_desk.state();
    const auto undoable = [](const RecentEntry& entry) {
        return entry.outcome && !entry.elsewhere && entry.outcome->what != Outcome::What::Undone;
    };
    DecisionPane& pane = m_face->counter().decisions();
    goTo(TopBar::Page::Counter);
    const auto last = std::ranges::find_if(state.recent, undoable);
    if (state.card && state.card->person().outcome &&
        state.card->person().outcome->what != Outcome::What::Undone)
        return pane.askUndo(*state.card->person().outcome,
                            state.card->person().booking ? state.card->person().booking->name
                                                         : QString(),
                            state, view());
    if (state.lastAdmitted)
        return pane.askUndo(*state.lastAdmitted, state.lastAdmittedName, state, view());
    if (last != state.recent.end())
        pane.askUndo(*last->outcome, last->name, state, view());
    else
        m_face->notice().say(Manner::Unknown, tr("There is nothing to undo at this desk."));
}

void MainWindow::openUndecided()
{
    m_face->counter().scanPane().openUndecided();
}

void MainWindow::hold()
{
    m_face->counter().decisions().askHold(m_desk.state(), view());
}

void MainWindow::refuse()
{
    m_face->counter().decisions().askRefuse(m_desk.state(), view());
}

void MainWindow::exception()
{
    DecisionPane& pane = m_face->counter().decisions();
    if (pane.openPanel() == &pane.overridePanel())
        return pane.overridePanel().askApproval(); // F8 again
    pane.askOverride(m_desk.state(), view());
}

void MainWindow::changeService()
{
    m_face->counter().decisions().askService(m_desk.state(), view());
}

void MainWindow::toggleOutside()
{
    if (m_desk.state().card && m_desk.office().asksOutsideArea)
        m_desk.setOutsideArea(!m_desk.state().card->person().outsideArea);
}

void MainWindow::toggleIdentity()
{
    if (m_desk.state().card && m_desk.state().card->asksIdentity)
        m_desk.setIdentityCompared(!m_desk.state().card->person().identityCompared);
}

void MainWindow::confirmDate()
{
    if (!m_desk.state().surroundings.dateDoubtful)
        return m_face->notice().say(Manner::Unknown, tr("The clock is not in doubt."));
    goTo(TopBar::Page::Counter);
    m_face->counter().decisions().askDate(view());
}

void MainWindow::toCodeField()
{
    goTo(TopBar::Page::Counter);
    CodeField& field = m_face->counter().scanPane().field();
    field.setFocus(Qt::ShortcutFocusReason);
    field.selectAll();
}

void MainWindow::openNext()
{
    m_desk.openNext();
}

void MainWindow::pasteAnything()
{
    const QMimeData* given = QApplication::clipboard()->mimeData();
    if (given->hasImage())
        return m_desk.picture(qvariant_cast<QImage>(given->imageData()));
    if (given->hasUrls() && given->urls().constFirst().isLocalFile())
        return m_desk.pictureFile(given->urls().constFirst().toLocalFile());
    if (given->hasText())
        m_desk.pasted(given->text());
}

void MainWindow::openPicture()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a picture of a code"), QString(),
        tr("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;All files (*)"));
    if (!path.isEmpty())
        m_desk.pictureFile(path);
}

void MainWindow::toggleSound()
{
    const bool muted = !m_desk.settings().muted();
    m_desk.settings().setMuted(muted);
    m_sounds.setMuted(muted);
    m_face->notice().say(Manner::Unknown, muted ? tr("Sounds are off.") : tr("Sounds are on."));
}

void MainWindow::toggleApplicants()
{
    m_applicants->toggle();
    m_face->notice().say(Manner::Unknown, m_applicants->isShown()
                                              ? tr("The applicants' screen is on.")
                                              : tr("The applicants' screen is off."));
}

void MainWindow::toggleHelp()
{
    m_face->help().toggle();
}

void MainWindow::openSettings()
{
    if (m_settingsDialog)
        return m_settingsDialog->raise();
    m_settingsDialog = new SettingsDialog(m_desk.settings(), m_desk.state().camera, m_theme, this);
    m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_settingsDialog->showPrintReading(m_desk.state().surroundings.printReading);
    m_desk.askPrintReading();
    m_settingsDialog->offerScreens(m_applicants->freeScreens());
    connect(m_settingsDialog, &SettingsDialog::changed, this, &MainWindow::applySettings);
    m_settingsDialog->showSecondCamera(m_desk.state().secondCamera, m_desk.state().camera);
    connect(m_settingsDialog, &SettingsDialog::cameraChosen, &m_desk, &Desk::useCamera);
    connect(m_settingsDialog, &SettingsDialog::secondCameraChosen, &m_desk, &Desk::useSecondCamera);
    connect(m_settingsDialog, &SettingsDialog::cameraTurned, &m_desk, &Desk::turnCamera);
    const DeskState& state = m_desk.state();
    const bool unnamed = !state.officersSetUp && !state.surroundings.demo;
    m_settingsDialog->offerPeople(unnamed ||
                                      (state.officersSetUp && state.may(Right::ManageOfficers)),
                                  state.officersSetUp && state.isSignedIn());
    connect(m_settingsDialog, &SettingsDialog::officersWanted, this, &MainWindow::openOfficers);
    connect(m_settingsDialog, &SettingsDialog::ownPinWanted, this, &MainWindow::changePin);
    m_settingsDialog->open();
}

void MainWindow::offerSamples(const QStringList& files)
{
    if (m_samples != nullptr || files.isEmpty())
        return;
    m_samples = new SampleWindow(files, m_theme, this);
    connect(m_samples, &SampleWindow::pictureGiven, this, [this](const QString& path) {
        takeFromSamples();
        m_desk.pictureFile(path);
    });
    connect(m_samples, &SampleWindow::messageGiven, this, [this](const QString& text) {
        takeFromSamples();
        m_desk.pasted(text);
    });
    key(Qt::CTRL | Qt::Key_P, &MainWindow::toggleSamples, When::Always);
    connect(&m_face->bands(), &Bands::samplesWanted, this, &MainWindow::toggleSamples);
    m_face->bands().offerSamples();
    showState();
}

void MainWindow::toggleSamples()
{
    m_samples->setVisible(!m_samples->isVisible());
    if (m_samples->isVisible())
        m_samples->activateWindow();
}

// Where the two lie upon each other the samples give way; the key brings them back as they were.
void MainWindow::takeFromSamples()
{
    if (m_samples->frameGeometry().intersects(frameGeometry()))
        m_samples->hide();
    activateWindow();
    goTo(TopBar::Page::Counter);
}

void MainWindow::openImport()
{
    if (!m_desk.state().may(Right::ImportBookings))
        return notice({.error = Error{Fault::NotAllowed, {}, {}}});
    if (m_import)
        return m_import->raise();
    m_import = new ImportDialog(view(), this);
    m_import->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_import, &ImportDialog::importWanted, &m_desk, &Desk::importFile);
    m_import->open();
}
