// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the desk: signing in, locking, handing over, and who works here at all.
#include "desk/settings.h"
#include "desk/whenanswered.h"
#include "ui/codefield.h"
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/heldpage.h"
#include "ui/inputwatch.h"
#include "ui/mainwindow.h"
#include "ui/noticeline.h"
#include "ui/officersdialog.h"
#include "ui/pindialogs.h"
#include "ui/reasonpanels.h"
#include "ui/scanpane.h"
#include "ui/settingsdialog.h"
#include "ui/signincard.h"

#include <QApplication>

namespace {
const char* const ofOnePerson = "ofOnePerson"; // a dialog that goes with whoever opened it
}

void MainWindow::wirePeople()
{
    SignInCard& card = m_face->counter().signIn();
    connect(&card, &SignInCard::signInWanted, &m_desk, &Desk::signIn);
    connect(&card, &SignInCard::setUpWanted, this, &MainWindow::openOfficers);
    card.suggest(m_desk.settings().officers());
    TopBar& top = m_face->top();
    connect(&top, &TopBar::lockWanted, this, &MainWindow::lock);
    connect(&top, &TopBar::handOverWanted, this, &MainWindow::handOver);
    connect(&top, &TopBar::pinChangeWanted, this, &MainWindow::changePin);
    connect(&top, &TopBar::signOutWanted, this, &MainWindow::signOut);
    connect(&top, &TopBar::officersWanted, this, &MainWindow::openOfficers);
    connect(&m_face->held(), &HeldPage::requestChosen, this, [this](const EventId& request) {
        m_face->showPage(TopBar::Page::Counter);
        m_desk.openParked(request);
    });
    connect(new InputWatch(this), &InputWatch::seen, &m_desk, &Desk::noteInput);
}

void MainWindow::lock()
{
    m_desk.lock();
}

// The open card and the page stay for whoever comes.
void MainWindow::handOver()
{
    m_desk.lock();
    if (m_desk.state().phase == Phase::Locked)
        m_face->counter().signIn().askOther();
}

void MainWindow::signOut()
{
    goTo(TopBar::Page::Counter);
    m_desk.signOut();
}

// While nobody sits here nothing of the applicants stands on the screen; it comes back as it was.
void MainWindow::followSignIn()
{
    const DeskState& state = m_desk.state();
    const bool signedIn = state.isSignedIn();
    if (signedIn == m_signedIn) {
        if (signedIn)
            m_officerShown = state.officerName;
        return;
    }
    m_signedIn = signedIn;
    if (!signedIn)
        return putAway(state.phase == Phase::Locked);
    m_face->counter().signIn().suggest(m_desk.settings().officers());
    bringBack();
}

void MainWindow::putAway(bool locked)
{
    m_pageBehind = locked ? m_face->page() : TopBar::Page::Counter;
    m_behind.clear();
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    const auto dialogs = findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly);
    for (QDialog* dialog : dialogs) {
        if (!dialog->isVisible() || !dialog->isModal())
            continue;
        if (!locked) {
            dialog->close();
            continue;
        }
        dialog->hide();
        m_behind.emplace_back(dialog);
    }
    m_ofWhom = m_officerShown;
    m_face->counter().scanPane().field().withdraw();
    m_face->showPage(TopBar::Page::Counter);
}

void MainWindow::bringBack()
{
    const bool same = m_desk.state().officerName == m_ofWhom;
    if (m_pageBehind != m_face->page())
        goTo(m_pageBehind);
    for (const QPointer<QDialog>& dialog : m_behind) {
        if (!dialog)
            continue;
        if (same || !dialog->property(ofOnePerson).toBool())
            dialog->open();
        else
            dialog->deleteLater();
    }
    m_behind.clear();
    m_officerShown = m_desk.state().officerName;
}

void MainWindow::changePin()
{
    const auto& officer = m_desk.session().officer();
    if (!m_desk.state().isSignedIn() || !m_desk.state().officersSetUp || !officer)
        return;
    auto* dialog = new OwnPinDialog(m_theme, view().language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setProperty(ofOnePerson, true);
    connect(dialog, &OwnPinDialog::pinWanted, this,
            [this, dialog, id = officer->id](const QString& present, const QString& pin) {
                whenAnswered(m_desk.backOffice().setPin(id, present, pin), dialog,
                             [this, dialog](const Result<void>& set) {
                                 if (!set)
                                     return dialog->showFailure(set.error());
                                 dialog->accept();
                                 m_face->notice().say(Manner::Admitted, tr("Your PIN is changed."));
                             });
            });
    dialog->open();
}

// Before anybody is set up: the first administrator; after that the list, for administrators.
void MainWindow::openOfficers()
{
    const DeskState& state = m_desk.state();
    if (!state.officersSetUp && !state.surroundings.demo)
        return setUpOfficers();
    if (!state.may(Right::ManageOfficers))
        return m_face->notice().say(Manner::Attention,
                                    words::say(Error{Fault::NotAllowed, {}, {}}, view().language));
    auto* dialog = new OfficersDialog(m_theme, view().language, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setProperty(ofOnePerson, true);
    wireOfficers(*dialog);
    readOfficers(*dialog);
    dialog->open();
}

void MainWindow::wireOfficers(OfficersDialog& dialog)
{
    const auto after = [this, &dialog]<typename T>(const QFuture<Result<T>>& asked) {
        whenAnswered(asked, &dialog, [this, &dialog](const Result<T>& done) {
            if (!done)
                return dialog.showFailure(done.error());
            dialog.finishForm();
            readOfficers(dialog);
        });
    };
    BackOffice& office = m_desk.backOffice();
    connect(&dialog, &OfficersDialog::addWanted, this,
            [after, &office](const QString& name, Role role, const QString& pin) {
                after(office.addOfficer(name, role, pin));
            });
    connect(&dialog, &OfficersDialog::enabledWanted, this,
            [after, &office](const OfficerId& officer, bool enabled) {
                after(office.setEnabled(officer, enabled));
            });
    connect(&dialog, &OfficersDialog::roleWanted, this,
            [after, &office](const OfficerId& officer, Role role) {
                after(office.setRole(officer, role));
            });
    connect(&dialog, &OfficersDialog::pinWanted, this,
            [after, &office](const OfficerId& officer, const QString& pin) {
                after(office.setPin(officer, {}, pin));
            });
}

void MainWindow::readOfficers(OfficersDialog& dialog)
{
    whenAnswered(m_desk.backOffice().officers(), &dialog,
                 [this, &dialog](const Result<std::vector<Officer>>& officers) {
                     if (!officers)
                         return dialog.showFailure(officers.error());
                     const auto& own = m_desk.session().officer();
                     dialog.showOfficers(*officers, own ? std::optional(own->id) : std::nullopt);
                 });
}

void MainWindow::setUpOfficers()
{
    const QString name = m_desk.state().officerName.isEmpty() ? m_desk.settings().officer()
                                                              : m_desk.state().officerName;
    auto* dialog = new FirstOfficerDialog(m_theme, view().language, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FirstOfficerDialog::administratorWanted, this,
            [this, dialog](const QString& given, const QString& pin) {
                whenAnswered(m_desk.backOffice().addOfficer(given, Role::Administrator, pin),
                             dialog, [this, dialog, given, pin](const Result<Officer>& added) {
                                 if (!added)
                                     return dialog->showFailure(added.error());
                                 dialog->accept();
                                 m_desk.signIn(given, pin);
                             });
            });
    dialog->open();
}

void MainWindow::togglePriority()
{
    const DeskState& state = m_desk.state();
    if (state.card && !state.card->person().outcome && state.may(Right::MarkPriority))
        m_desk.setPriority(!state.card->person().priority);
}
