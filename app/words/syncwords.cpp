// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/syncwords.h"

#include "words/phrasebook.h"
#include "words/verdictscene.h"

#include <cmath>

namespace words {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds clockAgrees = std::chrono::minutes(2);

QString at(const SyncScene& scene, Instant moment)
{
    return words::moment(moment, scene.now, scene.zone, scene.language);
}

QString exactly(const SyncScene& scene, Instant moment) // with its seconds
{
    const auto seconds =
        std::chrono::floor<std::chrono::seconds>(moment.time_since_epoch()).count() % 60;
    const QChar dot = scene.language == Language::English ? u':' : u'.';
    return QStringLiteral("%1%2%3")
        .arg(at(scene, moment), dot)
        .arg(seconds, 2, 10, QLatin1Char('0'));
}

QString seconds(milliseconds length, Language language)
{
    const QString tenths = QString::number(std::round(length.count() / 100.0) / 10, 'f', 1);
    return language == Language::English ? tenths : QString(tenths).replace(u'.', u',');
}

QString waitingWords(const SyncState& state, const Phrasebook& in)
{
    return in.translate("Sync", "%1 waiting", "%1: a number of records")
        .arg(count(state.waiting(), in.language()));
}

QString ageOfData(const SyncScene& scene, const Phrasebook& in)
{
    if (scene.state.link != LinkState::NoCentre && scene.state.dataAsOf)
        return scene.state.link == LinkState::Connected
                   ? in.translate("Sync", "of this moment")
                   : in.translate("Sync", "%1 (%2)", "%1: a time, %2: how long ago")
                         .arg(at(scene, *scene.state.dataAsOf),
                              ago(*scene.state.dataAsOf, scene.now, scene.language));
    return scene.data.asOf ? ago(*scene.data.asOf, scene.now, scene.language)
                           : in.translate("Sync", "no bookings yet");
}

QString lastExchange(const SyncScene& scene, const Phrasebook& in)
{
    const auto& last = scene.state.last;
    if (!last)
        return in.translate("Sync", "none yet");
    return in
        .translate("Sync", "%1, took %2 s: %3 sent, %4 received",
                   "%1: a time, %2: seconds, %3, %4: numbers of records")
        .arg(exactly(scene, last->at), seconds(last->took, scene.language),
             count(last->pushed, scene.language), count(last->pulled, scene.language));
}

QString pcClock(const SyncState& state, const Phrasebook& in)
{
    const QString off = length(milliseconds(std::abs(state.pcClockOff.count())), in.language());
    if (std::chrono::abs(state.pcClockOff) < clockAgrees)
        return in.translate("Sync", "agrees with the office server's (%1 apart)").arg(off);
    return state.pcClockOff.count() < 0
               ? in.translate("Sync", "%1 behind; the office server's time is used").arg(off)
               : in.translate("Sync", "%1 ahead; the office server's time is used").arg(off);
}

// The arrival stands, but the booking was not what the desk believed.
ConfirmationWords changedMeanwhile(Confirmation how, const Phrasebook& in)
{
    const QString rest = u' ' + in.translate("Confirmation", "The arrival stands; the supervisor "
                                                             "finds it among the incidents "
                                                             "(Ctrl+8).");
    if (how == Confirmation::Cancelled)
        return {in.translate("Confirmation", "Attended after cancellation"),
                in.translate("Confirmation", "The booking had been cancelled.") + rest,
                in.translate("Confirmation", "attended after cancellation")};
    if (how == Confirmation::Rescheduled)
        return {in.translate("Confirmation", "Admitted, but of another slot"),
                in.translate("Confirmation", "The booking had been given another slot.") + rest,
                in.translate("Confirmation", "booking has another slot")};
    return {in.translate("Confirmation", "Admitted, but of another office"),
            in.translate("Confirmation", "The booking had been moved to another office.") + rest,
            in.translate("Confirmation", "booking of another office")};
}

// For a narrow list: "sebelumnya di loket A 07.12, A014".
QString briefly(const Attendance& first, Instant now, Zone zone, const Phrasebook& in)
{
    const QString place =
        in.translate("Confirmation", "before: desk %1 %2", "%1: letter, %2: a time")
            .arg(first.desk.toString(), moment(first.at, now, zone, in.language()));
    return first.queueNumber ? place + QStringLiteral(", ") + first.queueNumber->toString() : place;
}

QString linkWords(const SyncScene& scene, const Phrasebook& in)
{
    const auto since = [&](const QString& words) {
        return scene.state.since
                   ? in.translate("Sync", "%1 since %2", "%1: 'connected', %2: a time")
                         .arg(words, at(scene, *scene.state.since))
                   : words;
    };
    switch (scene.state.link) {
    case LinkState::NoCentre:
        return in.translate("Sync", "no office server is set up");
    case LinkState::Connecting:
        return in.translate("Sync", "connecting");
    case LinkState::Connected:
        return since(in.translate("Sync", "connected"));
    case LinkState::Offline:
        return since(in.translate("Sync", "offline"));
    }
    return {};
}

} // namespace

QString length(milliseconds length, Language language)
{
    const Phrasebook in(language);
    const auto whole = std::chrono::round<std::chrono::seconds>(length);
    const auto seconds = static_cast<int>(whole.count());
    if (whole < std::chrono::minutes(2))
        return in.translate("Time", "%n second(s)", nullptr, seconds);
    const auto minutes = static_cast<int>(std::chrono::round<std::chrono::minutes>(whole).count());
    constexpr int aDay = 24 * 60;
    if (minutes >= 2 * aDay)
        return in.translate("Time", "%n day(s)", nullptr, minutes / aDay);
    return duration(minutes, language);
}

QString atCentre(const SyncState& state, Language language)
{
    return Phrasebook(language)
        .translate("Sync", "%1 of %2 are at the office server", "records of this desk")
        .arg(count(state.atCentre, language), count(state.recorded, language));
}

QString syncBadge(const SyncScene& scene)
{
    const Phrasebook in(scene.language);
    const SyncState& state = scene.state;
    QStringList parts;
    switch (state.link) {
    case LinkState::NoCentre:
        return scene.data.asOf ? in.translate("Sync", "Data %1", "age: '12 minutes ago'")
                                     .arg(ago(*scene.data.asOf, scene.now, scene.language))
                               : in.translate("Sync", "No bookings imported yet");
    case LinkState::Connecting:
        parts << in.translate("Sync", "Connecting…");
        break;
    case LinkState::Connected:
        parts << in.translate("Sync", "Connected");
        break;
    case LinkState::Offline:
        parts << (state.since ? in.translate("Sync", "Offline since %1", "%1: a time")
                                    .arg(at(scene, *state.since))
                              : in.translate("Sync", "Offline"));
        break;
    }
    if (state.copying)
        parts << in.translate("Sync", "copying the bookings");
    if (state.waiting() > 0)
        parts << waitingWords(state, in);
    else if (state.setAside > 0)
        parts << in.translate("Sync", "%1 set aside", "%1: a number of records")
                     .arg(count(state.setAside, scene.language));
    return parts.join(QStringLiteral(" · "));
}

QString syncTitle(const SyncScene& scene)
{
    const Phrasebook in(scene.language);
    const auto& since = scene.state.since;
    switch (scene.state.link) {
    case LinkState::NoCentre:
        return in.translate("Sync", "This desk works alone");
    case LinkState::Connecting:
        return in.translate("Sync", "Connecting to the office server");
    case LinkState::Connected:
        return in.translate("Sync", "Connected to the office server");
    case LinkState::Offline:
        return since ? in.translate("Sync", "Offline since %1", "%1: a time").arg(at(scene, *since))
                     : in.translate("Sync", "Offline");
    }
    return {};
}

QString syncSentence(const SyncScene& scene)
{
    const Phrasebook in(scene.language);
    switch (scene.state.link) {
    case LinkState::NoCentre:
        return in.translate(
            "Sync",
            "No office server is set up. Several desks without an office server cannot see each "
            "other: two of them could take the same booking in without knowing. Everything is "
            "recorded on this PC; the administrator can enrol the desk later (loketctl central "
            "enroll).");
    case LinkState::Connecting:
        return in.translate("Sync", "The counter goes on meanwhile. What is recorded is sent as "
                                    "soon as the office server answers.");
    case LinkState::Connected:
        return in.translate("Sync",
                            "The office server confirms every arrival at once, and arrivals at the "
                            "other desks appear here within a second.");
    case LinkState::Offline:
        return in.translate(
            "Sync", "The counter goes on, and nothing that is recorded is lost. Until the office "
                    "server answers again, arrivals are provisional: another desk could take the "
                    "same booking in.");
    }
    return {};
}

QString nextTry(const SyncScene& scene)
{
    const Phrasebook in(scene.language);
    if (scene.state.link != LinkState::Offline || !scene.state.nextTry)
        return {};
    const milliseconds left = *scene.state.nextTry - scene.now;
    return left < std::chrono::seconds(1) ? in.translate("Sync", "trying now")
                                          : in.translate("Sync", "in %1", "%1: a length of time")
                                                .arg(length(left, scene.language));
}

EventFields syncFields(const SyncScene& scene)
{
    const Phrasebook in(scene.language);
    const SyncState& state = scene.state;
    EventFields fields;
    const auto add = [&fields](const QString& label, const QString& value) {
        if (!value.isEmpty())
            fields.emplace_back(label, value);
    };
    add(in.translate("Sync", "Connection"), linkWords(scene, in));
    if (state.link == LinkState::NoCentre) {
        add(in.translate("Sync", "Bookings on this PC"), ageOfData(scene, in));
        add(in.translate("Sync", "Recorded at this desk"), count(state.recorded, scene.language));
        return fields;
    }
    add(in.translate("Sync", "Records of this desk"), atCentre(state, scene.language));
    if (state.keptHere > 0)
        add(in.translate("Sync", "Kept on this PC only"), count(state.keptHere, scene.language));
    add(in.translate("Sync", "Waiting to be sent"), count(state.waiting(), scene.language));
    add(in.translate("Sync", "Age of the data"), ageOfData(scene, in));
    add(in.translate("Sync", "Last exchange"), lastExchange(scene, in));
    add(in.translate("Sync", "Next try"), nextTry(scene));
    if (state.link == LinkState::Connected || state.pcClockOff.count() != 0)
        add(in.translate("Sync", "Clock of this PC"), pcClock(state, in));
    return fields;
}

QString arrivalWords(const Attendance& arrival, Instant now, Zone zone, Language language)
{
    const Phrasebook in(language);
    QString words = in.translate("Sync", "desk %1 at %2", "%1: letter, %2: a time")
                        .arg(arrival.desk.toString(), moment(arrival.at, now, zone, language));
    if (arrival.queueNumber)
        words += QStringLiteral(", ") +
                 in.translate("Sync", "number %1").arg(arrival.queueNumber->toString());
    if (!arrival.officerName.isEmpty())
        words += QStringLiteral(" (") +
                 in.translate("Sync", "officer %1").arg(quoted(arrival.officerName)) + u')';
    return words;
}

ConfirmationWords say(Confirmation confirmation, const std::optional<Attendance>& winner,
                      Instant now, Zone zone, Language language)
{
    const Phrasebook in(language);
    const auto tell = [&in](const char* source) { return in.translate("Confirmation", source); };
    switch (confirmation) {
    case Confirmation::NotNeeded:
    case Confirmation::Awaited:
        break;
    case Confirmation::Confirmed:
        return {{},
                tell(QT_TRANSLATE_NOOP("Confirmation", "Confirmed by the office server.")),
                tell(QT_TRANSLATE_NOOP("Confirmation", "confirmed"))};
    case Confirmation::Provisional:
        return {tell(QT_TRANSLATE_NOOP("Confirmation", "Admitted for now")),
                tell(QT_TRANSLATE_NOOP("Confirmation",
                                       "Not confirmed by the office server yet. Serve as usual: "
                                       "this settles by itself as soon as it answers.")),
                tell(QT_TRANSLATE_NOOP("Confirmation", "not confirmed yet"))};
    case Confirmation::Elsewhere: {
        const QString first = winner ? arrivalWords(*winner, now, zone, language) : QString();
        return {tell(QT_TRANSLATE_NOOP("Confirmation", "Taken in elsewhere before")),
                winner ? in.translate("Confirmation",
                                      "The first arrival was at %1. That number "
                                      "counts; send the person there.",
                                      "%1: 'desk A at 07:12, number A014'")
                             .arg(first)
                       : tell(QT_TRANSLATE_NOOP("Confirmation",
                                                "The first arrival was at another desk. Compare "
                                                "the e-KTP and call the supervisor.")),
                winner ? briefly(*winner, now, zone, in)
                       : tell(QT_TRANSLATE_NOOP("Confirmation", "taken in elsewhere before"))};
    }
    case Confirmation::Cancelled:
    case Confirmation::Rescheduled:
    case Confirmation::Moved:
        return changedMeanwhile(confirmation, in);
    case Confirmation::SetAside:
        return {tell(QT_TRANSLATE_NOOP("Confirmation", "Recorded, but set aside")),
                tell(QT_TRANSLATE_NOOP("Confirmation",
                                       "Nothing is lost. Serve the person, and tell the "
                                       "administrator (Ctrl+9).")),
                tell(QT_TRANSLATE_NOOP("Confirmation", "set aside"))};
    }
    return {};
}

QString outcomeWords(CentreOutcome outcome, Language language)
{
    const Phrasebook in(language);
    switch (outcome) {
    case CentreOutcome::Ok:
        return in.translate("CentreOutcome", "accepted");
    case CentreOutcome::Duplicate:
        return in.translate("CentreOutcome", "taken in elsewhere before");
    case CentreOutcome::NotValidCancelled:
        return in.translate("CentreOutcome", "booking was cancelled");
    case CentreOutcome::NotValidRescheduled:
        return in.translate("CentreOutcome", "booking has another slot");
    case CentreOutcome::NotValidMoved:
        return in.translate("CentreOutcome", "booking was moved to another office");
    case CentreOutcome::UnknownBooking:
        return in.translate("CentreOutcome", "taken in by reference");
    case CentreOutcome::Voided:
        return in.translate("CentreOutcome", "undone");
    case CentreOutcome::Quarantined:
        return in.translate("CentreOutcome", "set aside: not understood or not allowed");
    case CentreOutcome::IdReused:
        return in.translate("CentreOutcome", "set aside: its number was used before");
    case CentreOutcome::KeptHere:
        return in.translate("CentreOutcome", "set aside on this PC only");
    }
    return {};
}

QString setAsideWords(CentreOutcome outcome, Language language)
{
    const Phrasebook in(language);
    if (outcome == CentreOutcome::IdReused)
        return in.translate("CentreOutcome",
                            "The office server knows another record under the same id: this PC's "
                            "data may have been copied or put back from an old copy. Tell the "
                            "administrator.");
    if (outcome == CentreOutcome::Quarantined)
        return in.translate(
            "CentreOutcome",
            "The office server could not understand this record, or the desk may not send it. It "
            "is kept here and there; export it for the administrator.");
    if (outcome == CentreOutcome::KeptHere)
        return in.translate(
            "CentreOutcome",
            "The office server fails at this record, though it takes the others in. It is kept on "
            "this PC only; export it for the administrator.");
    return outcomeWords(outcome, language);
}

QString pcClockWords(milliseconds off, Language language)
{
    if (std::chrono::abs(off) < clockAgrees)
        return {};
    const Phrasebook in(language);
    const QString by = length(milliseconds(std::abs(off.count())), language);
    return (off.count() < 0
                ? in.translate("Sync", "The clock of this PC is %1 behind. Loket goes by the "
                                       "office server's time; tell the administrator.")
                : in.translate("Sync", "The clock of this PC is %1 ahead. Loket goes by the office "
                                       "server's time; tell the administrator."))
        .arg(by);
}

} // namespace words
