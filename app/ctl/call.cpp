// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"

#include "desk/clockmemory.h"
#include "desk/desk.h"
#include "desk/enrolment.h"
#include "desk/profilefile.h"
#include "desk/settings.h"
#include "desk/systemclock.h"
#include "domain/proof.h"
#include "words/wording.h"

#include <QFile>

namespace ctl {

namespace {

ExitCode codeOf(Fault fault)
{
    switch (fault) {
    case Fault::ProfileNotFound:
    case Fault::ReasonMissing:
        return ExitCode::WrongUsage;
    case Fault::ProfileInvalid:
    case Fault::ImportTooLarge:
    case Fault::ImportNotUnderstood:
    case Fault::ImportHasErrors:
    case Fault::BookingsFromCentre:
    case Fault::NotADemoFolder:
    case Fault::AlreadyAttended:
    case Fault::BookingCancelled:
    case Fault::NotAllowed:
    case Fault::PinWrong:
    case Fault::PinWait:
    case Fault::PinUnusable:
    case Fault::OfficerDisabled:
    case Fault::OfficerExists:
    case Fault::LastAdministrator:
    case Fault::ApproverMissing:
    case Fault::SamePerson:
    case Fault::DayNotOver:
    case Fault::NothingToExport:
    case Fault::IncidentUnknown:
        return ExitCode::Refused;
    case Fault::CentreNewer: // made by a newer program
        return ExitCode::Refused;
    case Fault::UnknownOfficer:
        return ExitCode::UnknownCode;
    default:
        return ExitCode::Failed;
    }
}

// As in the window: set there, or as it was enrolled, or the first one.
QString letterOf(const QString& folder)
{
    const QString stored = Settings(folder).deskLetter();
    if (!stored.isEmpty())
        return stored;
    return enrolledLetter(folder).value_or(*DeskLetter::parse(u"A")).toString();
}

// As the desk of this folder knows it: by what its journal remembers of the centre's word. What
// ails the files is told by whoever works with them.
ClockReading trueTime(const QString& folder)
{
    SystemClock clock;
    StoreFolder place;
    place.path = folder;
    place.access = Access::ReadOnly;
    const auto any = holdsData(place);
    if (!any || !*any)
        return clock.read();
    if (const auto store = LocalStore::open(place))
        remind(clock, clockMemoryOf((*store)->tables().journal));
    return clock.read();
}

} // namespace

ExitCode Call::wrongUsage(const QString& why) const
{
    output.message(why);
    return ExitCode::WrongUsage;
}

ExitCode Call::failed(const Error& error) const
{
    output.message(error);
    return codeOf(error.fault);
}

Step<Office> Call::office() const
{
    const QString named = arguments.option(QLatin1String("office")).value_or(QString());
    const ProfileResult office = loadProfileOf(folder, named);
    if (office)
        return *office;
    for (const ProfileError& place : office.error().places)
        output.message(words::say(place, output.language()));
    return tl::unexpected(failed(office.error().error));
}

// A moment that somebody names is judged as it is named; nobody compared it with the centre.
Step<ClockReading> Call::moment(const Office& office) const
{
    const auto at = arguments.option(QLatin1String("at"));
    if (!at)
        return trueTime(folder);
    const auto instant = parseIso(*at, office.zone);
    if (!instant)
        return tl::unexpected(wrongUsage(QStringLiteral("--at is no moment: %1").arg(*at)));
    ClockReading reading = SystemClock().read();
    reading.now = *instant;
    reading.uncertainty = std::chrono::milliseconds(0);
    reading.quality = TimeQuality::RealTime;
    return reading;
}

Step<std::optional<QDate>> Call::date(QLatin1String option) const
{
    const auto given = arguments.option(option);
    if (!given)
        return std::optional<QDate>();
    const QDate date = parseDate(*given);
    if (!date.isValid())
        return tl::unexpected(
            wrongUsage(QStringLiteral("--%1 is no date: %2").arg(QString(option), *given)));
    return date;
}

Step<QString> Call::text() const
{
    const QString word = arguments.words.value(0);
    if (word != u"-")
        return word;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return tl::unexpected(wrongUsage(QStringLiteral("the standard input cannot be read")));
    return proofText(input.readAll());
}

Step<Actor> Call::actor(const Office& office) const
{
    const QString name =
        arguments.option(QLatin1String("officer")).value_or(QStringLiteral("administrator"));
    const auto officer = officerNamed(name);
    if (!officer)
        return tl::unexpected(wrongUsage(QStringLiteral("--officer names nobody")));
    const auto desk =
        DeskLetter::parse(arguments.option(QLatin1String("desk")).value_or(letterOf(folder)));
    if (!desk)
        return tl::unexpected(wrongUsage(QStringLiteral("--desk is one letter from A to Z")));
    return Actor{office.id, *desk, *officer, name.simplified()};
}

Step<std::unique_ptr<LocalStore>> Call::openForReading() const
{
    StoreFolder place;
    place.path = folder;
    place.access = Access::ReadOnly;
    const auto any = holdsData(place);
    if (!any)
        return tl::unexpected(failed(any.error()));
    if (!*any)
        return std::unique_ptr<LocalStore>();
    auto store = LocalStore::open(place);
    if (!store)
        return tl::unexpected(failed(store.error()));
    return std::move(*store);
}

Step<std::unique_ptr<LocalStore>> Call::openForWriting() const
{
    StoreFolder place;
    place.path = folder;
    auto store = LocalStore::open(place);
    if (!store)
        return tl::unexpected(failed(store.error()));
    if (const auto& restored = (*store)->tables().restored)
        output.message(*restored);
    if (const auto sound = (*store)->check(); !sound)
        return tl::unexpected(failed(sound.error()));
    return std::move(*store);
}

} // namespace ctl
