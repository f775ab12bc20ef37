// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk says in passing.
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/mainwindow.h"
#include "ui/noticeline.h"
#include "ui/reasonpanels.h"
#include "ui/scanpane.h"

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
    case Notice::What::ClockChanged:
        return line.say(Manner::Attention, tr("The clock of this PC was changed."));
    case Notice::What::TakenElsewhere:
        return line.say(Manner::Refused, tr("This person was taken in at another desk already."));
    case Notice::What::IncidentOpened:
        return line.say(Manner::Attention, tr("There is a new incident to look at."));
    case Notice::What::ParkedDecided:
        return line.say(Manner::Unknown, tr("Decided at another desk: %1").arg(notice.name));
    }
}
