// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk says in passing.
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/mainwindow.h"
#include "ui/noticeline.h"
#include "ui/outcomes.h"
#include "ui/reasonpanels.h"
#include "ui/scanpane.h"
#include "words/incidentwords.h"
#include "words/syncwords.h"

namespace {

QString stillAttended(const Notice& notice, const View& view)
{
    if (!notice.outcome)
        return {};
    const QString time = view.time(notice.outcome->at);
    return notice.outcome->queueNumber
               ? MainWindow::tr("Already attended at %1, %2", "time, queue number")
                     .arg(time, notice.outcome->queueNumber->toString())
               : MainWindow::tr("Already decided at %1").arg(time);
}

QString takenElsewhere(const Notice& notice, const View& view)
{
    if (!notice.outcome || !notice.outcome->winner)
        return MainWindow::tr(
            "This person was taken in at another desk before. Compare the e-KTP.");
    return MainWindow::tr("Not admitted here: taken in before at %1. That number counts.",
                          "'desk A at 07:12, number A014 (officer Sari W.)'")
        .arg(words::arrivalWords(*notice.outcome->winner, view.now, view.office.zone,
                                 view.language));
}

QString incidentOpened(const Notice& notice, const View& view)
{
    if (!notice.incident)
        return MainWindow::tr("There is a new incident to look at (Ctrl+8).");
    const auto said = words::say(*notice.incident, view.office, view.now, view.language);
    return MainWindow::tr("New incident: %1 Ctrl+8 shows it.", "%1: a sentence").arg(said.sentence);
}

QString parkedDecided(const Notice& notice, const View& view)
{
    const QString who = notice.name.isEmpty() ? MainWindow::tr("the unknown code") : notice.name;
    if (!notice.outcome)
        return MainWindow::tr("Decided at another desk: %1").arg(who);
    if (isAdmission(notice.outcome->what))
        return notice.outcome->queueNumber
                   ? MainWindow::tr("Approved at another desk: %1, number %2")
                         .arg(who, notice.outcome->queueNumber->toString())
                   : MainWindow::tr("Approved at another desk: %1").arg(who);
    const QString what = outcomes::brief(*notice.outcome, view);
    return MainWindow::tr("Decided at another desk: %1, %2", "%1: name, %2: 'refused'")
        .arg(who, what);
}

} // namespace

// In the panel that asked for it, where it still stands as it was typed; else in passing.
void MainWindow::failed(const Notice& notice)
{
    if (!notice.error)
        return;
    const QString words = words::say(*notice.error, view().language);
    AskPanel* panel = m_face->counter().decisions().openPanel();
    const DecisionPane& pane = m_face->counter().decisions();
    if (onCounter() && panel != nullptr && pane.waitsForDesk(panel))
        return panel->fail(words);
    m_face->notice().say(Manner::Refused, words);
}

void MainWindow::notice(const Notice& notice)
{
    NoticeLine& line = m_face->notice();
    DecisionPane& pane = m_face->counter().decisions();
    switch (notice.what) {
    case Notice::What::Failed:
        return failed(notice);
    case Notice::What::StillAttended:
        return line.say(Manner::Admitted, stillAttended(notice, view()));
    case Notice::What::Undone:
        if (pane.openPanel() == &pane.undoPanel()) {
            pane.closePanel();
            m_face->counter().takeFocus();
        }
        return line.say(Manner::Unknown, tr("Undone: %1").arg(notice.name));
    case Notice::What::ImportDone:
        if (notice.report && !notice.report->dryRun)
            line.say(Manner::Admitted, tr("Bookings imported: %1 new, %2 changed")
                                           .arg(notice.report->added)
                                           .arg(notice.report->changed));
        return;
    case Notice::What::PictureHasCodes:
        m_face->showPage(TopBar::Page::Counter);
        return m_face->counter().scanPane().showPictureCodes(m_desk.pictureCodes(), view());
    case Notice::What::NothingInPicture:
        return line.say(Manner::Attention,
                        tr("No code in this picture. Try a sharper or larger one."));
    case Notice::What::SignInFirst:
        return line.say(Manner::Attention, tr("Sign in first: codes are not read before."));
    case Notice::What::DocumentsOpen:
        return line.say(Manner::Attention,
                        tr("Required documents are not ticked yet (Ctrl+Space ticks all)."));
    case Notice::What::IdentityOpen:
        return line.say(Manner::Attention,
                        tr("Found by search: compare the e-KTP first and tick it (F11)."));
    case Notice::What::TimeOpen:
        return line.say(Manner::Attention,
                        tr("This PC's clock is not certain enough: look at another one and say "
                           "first whether this person came in time."));
    case Notice::What::ClockChanged:
        return line.say(Manner::Attention, tr("The clock of this PC was changed."));
    case Notice::What::TakenElsewhere:
        return line.say(Manner::Refused, takenElsewhere(notice, view()));
    case Notice::What::IncidentOpened:
        return line.say(Manner::Attention, incidentOpened(notice, view()));
    case Notice::What::ParkedDecided:
        return line.say(notice.outcome ? outcomes::mannerOf(*notice.outcome) : Manner::Unknown,
                        parkedDecided(notice, view()));
    }
}
