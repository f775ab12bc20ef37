// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/daypicture.h"
#include "desk/deskprivate.h"
#include "desk/recordedcards.h"

namespace {

constexpr qint64 megabyte = 1 << 20;
constexpr qint64 lowBelow = 500 * megabyte; // well before nobody can sign in any more

} // namespace

void Desk::Private::refresh()
{
    checkClock();
    checkDay();
    const auto& sitting = session.officer();
    const DayQuestion question{office, day, now(),
                               sitting ? std::optional(sitting->id) : std::nullopt};
    ask([question](Tables& tables) { return dayPicture(tables, question); },
        [this, sits = question.sits](const Result<DayPicture>& picture) {
            const Change answer(*this);
            Surroundings& around = state.surroundings;
            if (!picture) {
                around.fault = picture.error();
                return;
            }
            around.fault = checkFault;
            state.counts = picture->counts;
            state.held = picture->held;
            state.parked = picture->parked;
            around.dataAsOf = picture->dataAsOf;
            around.bookingsToday = picture->bookings;
            around.demo = picture->demo;
            toldOfRestored(picture->restored);
            toldOfSpace(picture->bytesFree, picture->reserveUsed);
            followOfficers(sits, picture->identity);
            setReady(around.recordingReady || picture->ready); // asked before the check ended
        });
}

void Desk::Private::recordedSomething()
{
    wakeCentre();
    Q_EMIT q.dayChanged();
    refresh();
}

void Desk::Private::setReady(bool ready)
{
    state.surroundings.recordingReady = ready;
    if (!ready && !checkFault)
        return;
    const auto waitingOnes = std::exchange(afterCheck, {});
    for (const auto& run : waitingOnes)
        run(); // after a failed check the journal itself says no
}

// Each is said once when it begins; that space is low stays in the state besides.
void Desk::Private::toldOfRestored(const std::optional<Error>& restored)
{
    if (restored && !std::exchange(toldRestored, true))
        failed(*restored);
    toldRestored = toldRestored && restored;
}

void Desk::Private::toldOfSpace(qint64 bytesFree, bool reserveUsed)
{
    std::optional<Error> low;
    if (bytesFree >= 0 && (reserveUsed || bytesFree < lowBelow))
        low = Error{reserveUsed ? Fault::DiskReserveUsed : Fault::DiskNearlyFull,
                    QStringLiteral("%1 MB").arg(bytesFree / megabyte),
                    {}};
    const auto before = std::exchange(state.surroundings.lowSpace, low);
    if (low && (!before || before->fault != low->fault))
        failed(*low);
}

void Desk::Private::bringBack()
{
    ask([profile = office, day = day, withCentre = centre != nullptr](
            Tables& tables) { return recordedCards(tables, profile, day, withCentre); },
        [this, asked = day](const Result<std::vector<DeskCard>>& cards) {
            if (!cards || asked != day)
                return; // what stands in the way is told by the day's counts
            const Change change(*this);
            std::vector<DeskCard> older = *cards;
            for (DeskCard& card : older)
                card.card.id = ++lastId;
            recent.putBehind(std::move(older));
        });
}

// After midnight yesterday's people and numbers are gone; who stands at the counter stays.
void Desk::Private::checkDay()
{
    const QDate now = today();
    if (std::exchange(day, now) == now)
        return;
    whenReady([this] { purgeExpired(); });
    recent.clear();
    bringBack();
    ticks.clear();
    waiting.reset();
    state.lastAdmitted.reset();
    state.lastAdmittedName.clear();
    state.lastTogether.clear();
}
