// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backoffice.h"

#include "desk/profilechange.h"
#include "desk/session.h"
#include "desk/whenanswered.h"
#include "domain/clock.h"
#include "domain/incident.h"
#include "store/dayclose.h"
#include "store/purge.h"
#include "store/store.h"

#include <algorithm>

namespace {

template <typename T>
QFuture<Result<T>> refused(Fault fault)
{
    return QtFuture::makeReadyFuture(Result<T>(failure(fault)));
}

} // namespace

Event exportEvent(const ExportNote& note, const Actor& actor, QDate day, const ClockReading& time)
{
    QJsonObject payload{{QStringLiteral("what"), note.what},
                        {QStringLiteral("from"), note.from.toString(Qt::ISODate)},
                        {QStringLiteral("to"), note.to.toString(Qt::ISODate)},
                        {QStringLiteral("format"), note.format},
                        {QStringLiteral("personal"), note.personal},
                        {QStringLiteral("rows"), note.rows}};
    if (const QString reason = note.reason.simplified(); !reason.isEmpty())
        payload.insert(QStringLiteral("reason"), reason);
    return plainEvent(EventKind::Export, day, payload, actor, time);
}

class BackOffice::Private
{
public:
    Private(Desk outer, const Office& profile) : desk(std::move(outer)), office(profile) {}

    [[nodiscard]] OfficerTable::By by() const
    {
        const ClockReading now = desk.clock.read();
        return {desk.actor(), localMinute(now.now, office.zone).date, now};
    }
    // By the session as it is shown, and by the table as it stands when the question's turn comes.
    template <typename T, typename Work>
    [[nodiscard]] QFuture<Result<T>> as(Right right, Work work)
    {
        if (!desk.session.may(right))
            return refused<T>(Fault::NotAllowed);
        return noted(desk.store.ask([who = by(), right, work = std::move(work)](Tables& tables) {
            if (const auto allowed = tables.officers.allows(who.actor.officer, right); !allowed)
                return Result<T>(tl::unexpected<Error>(allowed.error()));
            return Result<T>(work(tables, who));
        }));
    }
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> noted(const QFuture<Result<T>>& done)
    {
        return whenAnswered(done, &context, [this](const Result<T>& result) {
            if (result && desk.recorded)
                desk.recorded();
            return result;
        });
    }
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> thenTold(const QFuture<Result<T>>& done)
    {
        return whenAnswered(done, &context, [this](const Result<T>& result) {
            if (result && desk.officersChanged)
                desk.officersChanged();
            return result;
        });
    }
    // The old copy still holds what was purged; a new one replaces it.
    [[nodiscard]] QFuture<Result<PurgeReport>> andCopied(const QFuture<Result<PurgeReport>>& purged)
    {
        return whenAnswered(purged, &context, [this](const Result<PurgeReport>& report) {
            if (report && (report->bookings > 0 || report->persons > 0))
                (void)desk.store.copyNow();
            return report;
        });
    }

    Desk desk;
    const Office& office;
    QObject context; // answers that change the desk come in its thread
};

BackOffice::BackOffice(Desk desk, const Office& office)
    : d(std::make_unique<Private>(std::move(desk), office))
{}

BackOffice::~BackOffice() = default;

QFuture<Result<std::vector<Officer>>> BackOffice::officers()
{
    return d->as<std::vector<Officer>>(
        Right::ManageOfficers,
        [](Tables& tables, const OfficerTable::By&) { return tables.officers.all(); });
}

QFuture<Result<Officer>> BackOffice::addOfficer(const QString& name, Role role, const QString& pin)
{
    const auto id = officerNamed(name);
    OfficerTable::By first = d->by();
    if (!d->desk.session.officer() && id)
        first.actor = {first.actor.office, first.actor.desk, *id, name.simplified()};
    const bool allowed = d->desk.session.may(Right::ManageOfficers);
    return d->thenTold(
        d->desk.store.ask([name, role, pin, first, allowed](Tables& tables) -> Result<Officer> {
            const auto any = tables.officers.any();
            if (!any)
                return tl::unexpected<Error>(any.error());
            if (*any && !allowed)
                return failure(Fault::NotAllowed);
            const auto may = tables.officers.allows(first.actor.officer, Right::ManageOfficers);
            if (!may)
                return tl::unexpected<Error>(may.error());
            return tables.officers.add(name, role, pin, first);
        }));
}

QFuture<Result<void>> BackOffice::setEnabled(const OfficerId& officer, bool enabled)
{
    return d->thenTold(d->as<void>(Right::ManageOfficers,
                                   [officer, enabled](Tables& tables, const OfficerTable::By& who) {
                                       return tables.officers.setEnabled(officer, enabled, who);
                                   }));
}

QFuture<Result<void>> BackOffice::setRole(const OfficerId& officer, Role role)
{
    return d->thenTold(d->as<void>(Right::ManageOfficers,
                                   [officer, role](Tables& tables, const OfficerTable::By& who) {
                                       return tables.officers.setRole(officer, role, who);
                                   }));
}

QFuture<Result<void>> BackOffice::setPin(const OfficerId& officer, const QString& present,
                                         const QString& pin)
{
    const auto& signedIn = d->desk.session.officer();
    if (!d->desk.session.isActive() || !signedIn || signedIn->id != officer)
        return d->as<void>(Right::ManageOfficers,
                           [officer, pin](Tables& tables, const OfficerTable::By& who) {
                               return tables.officers.setPin(officer, pin, who);
                           });
    return d->noted(d->desk.store.ask([officer, present, pin,
                                       who = d->by()](Tables& tables) -> Result<void> {
        if (!Pin::parse(pin))
            return failure(Fault::PinUnusable);
        const auto own =
            tables.officers.check(officer, present, OfficerTable::Purpose::Consent, who);
        return own ? tables.officers.setPin(officer, pin, who) : tl::unexpected<Error>(own.error());
    }));
}

QFuture<Result<ClosingPreview>> BackOffice::beforeClosing(QDate day)
{
    return d->as<ClosingPreview>(
        Right::CloseDay, [office = d->office, day](Tables& tables, const OfficerTable::By& who) {
            return openDay(tables, office, day, who.time.now).map([](const OpenDay& open) {
                return ClosingPreview{open.load.total, open.load.provisional, open.undecided};
            });
        });
}

QFuture<Result<Closing>> BackOffice::closeDay(QDate day, bool early)
{
    return d->as<Closing>(Right::CloseDay, [office = d->office, day,
                                            early](Tables& tables, const OfficerTable::By& who) {
        return ::closeDay(tables, office, {day, early, who.actor, who.time});
    });
}

QFuture<Result<Office>> BackOffice::setOffice(const Office& profile)
{
    const auto changed =
        d->as<Office>(Right::EditOffice, [before = d->office, profile, folder = d->desk.folder](
                                             Tables& tables, const OfficerTable::By& who) {
            return changeProfile(tables, folder, before, profile, who);
        });
    return whenAnswered(changed, &d->context, [this](const Result<Office>& office) {
        if (office && d->desk.officeChanged)
            d->desk.officeChanged(*office);
        return office;
    });
}

QFuture<Result<void>> BackOffice::noteExport(const ExportNote& note)
{
    if (note.personal && note.reason.simplified().isEmpty())
        return refused<void>(Fault::ReasonMissing);
    const Right right = note.personal ? Right::ExportPersonal : Right::Export;
    return d->as<void>(right, [note](Tables& tables, const OfficerTable::By& who) -> Result<void> {
        const auto told = tables.journal.append(exportEvent(note, who.actor, who.day, who.time));
        return told ? Result<void>{} : tl::unexpected<Error>(told.error());
    });
}

QFuture<Result<PurgeReport>> BackOffice::purge(QDate before)
{
    return d->andCopied(d->as<PurgeReport>(
        Right::PurgePersonal, [before](Tables& tables, const OfficerTable::By& who) {
            const PurgeOrder order{before,           who.day,        who.actor.officer,
                                   who.actor.office, who.actor.desk, who.time};
            return purgePersonal(tables, order).map([before](const Purged& purged) {
                return PurgeReport{before, purged.bookings, purged.persons};
            });
        }));
}

QFuture<Result<void>> BackOffice::settleIncident(const QString& id, const ReasonId& reason,
                                                 const QString& words)
{
    const auto reasons = settlementReasons();
    if (std::ranges::find(reasons, reason) == reasons.end())
        return refused<void>(Fault::ReasonMissing);
    return d->as<void>(Right::SettleIncidents,
                       [id, reason, words = words.simplified()](
                           Tables& tables, const OfficerTable::By& who) -> Result<void> {
                           const auto settled = tables.journal.settle(
                               {id, reason, words, who.day, who.actor, who.time});
                           return settled ? Result<void>{} : tl::unexpected<Error>(settled.error());
                       });
}
