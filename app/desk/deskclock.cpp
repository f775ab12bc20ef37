// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "desk/systemclock.h"

// The true time at the desk, what is made of the PC's clock, and what an officer says where it is
// not certain enough.
namespace {

constexpr auto worthAWord = std::chrono::minutes(1);

std::chrono::milliseconds pcClockOff(const ClockReading& reading)
{
    const auto off = reading.wall - reading.now;
    return isCompared(reading) && abs(off) >= worthAWord ? off : std::chrono::milliseconds(0);
}

} // namespace

ClockDoubt Desk::Private::doubt() const
{
    return {clock.read().uncertainty, state.surroundings.dateDoubtful};
}

void Desk::Private::checkClock()
{
    const ClockReading reading = clock.read();
    const bool suspect = reading.quality == TimeQuality::Suspect;
    Surroundings& around = state.surroundings;
    around.timeQuality = reading.quality;
    around.foreignZone = foreignZone(office.zone, reading.now);
    around.pcClockOff = pcClockOff(reading);
    around.dateConfirmed = around.dateConfirmed && suspect;
    const bool doubtful =
        suspect && !around.dateConfirmed && state.sync.link != LinkState::Connected;
    if (std::exchange(around.dateDoubtful, doubtful) != doubtful)
        judgeAllAnew();
    store.ask([reading](Tables& tables) { return tables.journal.saveFloor(reading); });
    noteClock(reading);
}

// A clock or zone that somebody changed, or that stands wrong, is told once and is an event.
void Desk::Private::noteClock(const ClockReading& reading)
{
    QJsonObject payload;
    if (const auto step = reading.wallSet - std::exchange(clockSet, reading.wallSet);
        step.count() != 0)
        payload.insert(QStringLiteral("jump_ms"), qint64(step.count()));
    const QString before = std::exchange(zone, pcZone(reading.now));
    if (!before.isEmpty() && before != zone) {
        payload.insert(QStringLiteral("zone_from"), before);
        payload.insert(QStringLiteral("zone_to"), zone);
    }
    const bool worse = std::exchange(quality, reading.quality) != reading.quality &&
                       reading.quality == TimeQuality::Suspect;
    if (!worse && payload.isEmpty())
        return;
    notice(Notice::What::ClockChanged);
    Event changed = plainEvent(EventKind::ClockChange, today(), payload, actor(), reading);
    if (!session.officer())
        changed.officer.reset();
    append(changed);
}

void Desk::Private::judgeAllAnew()
{
    if (open)
        judgeAnew(*open);
    if (waiting)
        judgeAnew(*waiting);
}

// From now on a booking of another day is refused again.
void Desk::confirmDate()
{
    if (!d->state.surroundings.dateDoubtful || !d->allowed(Right::RecordArrivals))
        return;
    const Private::Change change(*d);
    d->state.surroundings.dateConfirmed = true;
    d->state.surroundings.dateDoubtful = false;
    const QJsonObject payload{{QStringLiteral("date_confirmed"), d->today().toString(Qt::ISODate)}};
    d->append(plainEvent(EventKind::ClockChange, d->today(), payload, d->actor(), d->clock.read()));
    d->judgeAllAnew();
}

void Desk::sayInTime(bool inTime)
{
    if (!d->open || d->recording || !d->allowed(Right::RecordArrivals))
        return;
    Person& person = d->open->card.person();
    if (person.outcome || !person.timeDoubt || person.timeDoubt->inTime == inTime)
        return;
    const Private::Change change(*d);
    person.timeDoubt->inTime = inTime;
    person.verdict = inTime ? person.timeDoubt->milder : person.timeDoubt->severer;
    d->open->touched = true;
    d->changedAt = d->clock.read().bootMicros;
}
