// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centraladmin.h"
#include "sync/centralschema.h"
#include "sync/pgconnection.h"

namespace {

std::optional<Instant> momentIn(const PgRows& row, int column) // milliseconds
{
    if (row.isNull(column))
        return std::nullopt;
    return Instant(std::chrono::milliseconds(row.number(column)));
}

} // namespace

Result<CentreOffice> CentralAdmin::officeStatus(const QString& id, qint64 head)
{
    const auto office = OfficeId::parse(id);
    if (!office)
        return failure(Fault::CentreFailed, {}, QStringLiteral("an office's id"));
    CentreOffice found{*office, head};
    auto counts = m_link->exec(
        "SELECT (SELECT count(*) FROM loket.booking WHERE office = $1 AND NOT deleted), "
        "(SELECT count(*) FROM loket.quarantine WHERE office = $1), "
        "(SELECT count(*) FROM loket.incident WHERE office = $1 AND settled IS NULL "
        "AND NOT dissolved AND due IS NULL)",
        PgValues(id));
    auto desks = m_link->exec("SELECT letter, name, enabled, last_seen_ms, events, highest, "
                              "missing FROM loket.status_of($1)",
                              PgValues(id));
    if (!counts || !desks)
        return tl::unexpected<Error>(!counts ? counts.error() : desks.error());
    if (counts->next()) {
        found.bookings = counts->number(0);
        found.quarantined = counts->number(1);
        found.openIncidents = counts->number(2);
    }
    while (desks->next()) {
        const auto letter = DeskLetter::parse(desks->text(0));
        if (!letter)
            continue;
        CentreDesk desk{*letter, desks->text(1), desks->flag(2)};
        desk.lastSeen = momentIn(*desks, 3);
        desk.events = desks->number(4);
        desk.highest = desks->number(5);
        desk.missing = desks->number(6);
        found.desks.push_back(std::move(desk));
    }
    return found;
}

Result<CentreStatus> CentralAdmin::status()
{
    const auto version = centralVersion(*m_link);
    if (!version)
        return tl::unexpected<Error>(version.error());
    CentreStatus status{*version, latestCentralVersion(), {}, {}};
    if (*version == 0)
        return failure(Fault::CentreNotOurs);
    auto offices = m_link->exec("SELECT id, head FROM loket.office ORDER BY id");
    if (!offices)
        return tl::unexpected<Error>(offices.error());
    while (offices->next()) {
        auto office = officeStatus(offices->text(0), offices->number(1));
        if (!office)
            return tl::unexpected<Error>(office.error());
        status.offices.push_back(std::move(*office));
    }
    auto nation = nationStatus();
    if (!nation)
        return tl::unexpected<Error>(nation.error());
    status.nation = std::move(*nation);
    return status;
}

// tools/centre puts this function there when it joins the two (docs/office-server.md); an older one
// tells less.
Result<std::optional<std::vector<CentreExchange>>> CentralAdmin::nationStatus()
{
    auto joined = m_link->exec("SELECT to_regprocedure('loket.replication_health()') IS NOT NULL");
    if (!joined)
        return tl::unexpected<Error>(joined.error());
    if (!joined->next() || !joined->flag(0))
        return std::optional<std::vector<CentreExchange>>();
    auto rows = m_link->exec(
        "SELECT told ->> 'part', told ->> 'problem', told ->> 'error', "
        "floor(extract(epoch FROM (told ->> 'since')::timestamptz) * 1000)::bigint, "
        "floor(extract(epoch FROM (told ->> 'heard_at')::timestamptz) * 1000)::bigint, "
        "(told ->> 'waiting_bytes')::bigint "
        "FROM (SELECT to_jsonb(health) AS told FROM loket.replication_health() health) each "
        "ORDER BY 1, 2");
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    std::vector<CentreExchange> parts;
    while (rows->next()) {
        CentreExchange part{rows->text(0), rows->text(1), rows->text(2)};
        part.since = momentIn(*rows, 3);
        part.lastMessage = momentIn(*rows, 4);
        if (!rows->isNull(5))
            part.waitingBytes = rows->number(5);
        parts.push_back(std::move(part));
    }
    return std::optional(std::move(parts));
}
