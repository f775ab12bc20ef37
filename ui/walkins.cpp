// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in taking walk-ins in.
#include "desk/whenanswered.h"
#include "ui/face.h"
#include "ui/mainwindow.h"
#include "ui/noticeline.h"
#include "ui/walkindialog.h"

void MainWindow::walkIn()
{
    const DeskState& state = m_desk.state();
    if (state.phase == Phase::SignedOut || state.phase == Phase::Locked)
        return;
    const bool shown = state.card && !state.card->person().outcome;
    auto* dialog =
        new WalkInDialog(view(), m_desk.session(), shown ? &state.card->person() : nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    for (const WalkInCategory& category : m_desk.office().walkIns)
        whenAnswered(m_desk.walkInsToday(category.id), dialog,
                     [dialog, id = category.id](const Result<int>& taken) {
                         if (taken)
                             dialog->showTaken(id, *taken);
                     });
    wireWalkIn(*dialog);
    dialog->open();
}

// It closes when the desk has recorded the walk-in, and says what stood in the way otherwise.
void MainWindow::wireWalkIn(WalkInDialog& dialog)
{
    connect(&dialog, &WalkInDialog::decided, &m_desk, &Desk::takeWalkIn);
    connect(&m_desk, &Desk::recorded, &dialog, [this, &dialog](const Outcome& outcome) {
        if (outcome.what != Outcome::What::WalkIn)
            return;
        dialog.accept();
        if (outcome.queueNumber && !onCounter()) // there it stands large
            m_face->notice().say(
                Manner::Admitted,
                tr("Taken in, number %1", "queue number").arg(outcome.queueNumber->toString()));
    });
    connect(&m_desk, &Desk::noticed, &dialog, [&dialog](const Notice& notice) {
        if (notice.what == Notice::What::Failed && notice.error)
            dialog.showFailure(*notice.error);
    });
    connect(&dialog, &WalkInDialog::personTyped, &m_desk,
            [this, &dialog](const QString& name, QDate birthDate) {
                whenAnswered(m_desk.bookingsOf(name, birthDate), &dialog,
                             [&dialog](const Result<std::vector<SearchHit>>& bookings) {
                                 if (bookings)
                                     dialog.showBookings(*bookings);
                             });
            });
    connect(&dialog, &WalkInDialog::bookingChosen, this, [this, &dialog](const BookingKey& key) {
        dialog.reject();
        goTo(TopBar::Page::Counter);
        m_desk.open(key, FoundBy::Search);
    });
}
