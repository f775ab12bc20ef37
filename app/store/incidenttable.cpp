// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/incidenttable.h"

#include "store/eventrow.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace {

constexpr char allSql[] = "SELECT body FROM incident ORDER BY opened_ms DESC, id";
constexpr char openSql[] = "SELECT body FROM incident WHERE open = 1 ORDER BY opened_ms DESC, id";
constexpr char openIdsSql[] = "SELECT id FROM incident WHERE open = 1";
constexpr char byIdSql[] = "SELECT body FROM incident WHERE id = ?";
constexpr char settledSql[] =
    "SELECT " LOKET_EVENT_COLUMNS " FROM event WHERE kind = 'incident_settled' ORDER BY n";

std::optional<Settlement> settlementOf(const Event& event)
{
    const auto said = [&](QLatin1String key) { return event.payload.value(key).toString(); };
    const auto reason = ReasonId::parse(said(QLatin1String("reason")));
    if (!event.officer || !reason)
        return std::nullopt;
    return Settlement{*event.officer, said(QLatin1String("officer_name")),
                      event.desk,     event.time.now,
                      *reason,        said(QLatin1String("words"))};
}

} // namespace

IncidentTable::IncidentTable(Database& bookings, Database& journal)
    : m_file(bookings), m_bookings(bookings), m_journal(journal)
{}

Result<std::vector<Incident>> IncidentTable::read(Query& query, const Result<void>& started)
{
    const Rows rows(query);
    if (!started)
        return tl::unexpected<Error>(started.error());
    std::vector<Incident> incidents;
    while (query.next()) {
        auto incident = incidentOf(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
        if (!incident)
            return failure(Fault::FileDamaged, m_file.fileName(), incident.error().detail);
        incidents.push_back(std::move(*incident));
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    if (auto laid = overlay(incidents); !laid)
        return tl::unexpected<Error>(laid.error());
    return incidents;
}

Result<QHash<QString, Settlement>> IncidentTable::settledHere()
{
    Query& query = m_journal(settledSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    QHash<QString, Settlement> here;
    while (query.next()) {
        const auto chained = eventOf(query);
        const auto settled = chained ? settlementOf(chained->event) : std::nullopt;
        if (settled)
            here.insert(chained->event.payload.value(QLatin1String("incident")).toString(),
                        *settled);
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return here;
}

Result<void> IncidentTable::overlay(std::vector<Incident>& incidents)
{
    if (std::ranges::none_of(incidents, &Incident::isOpen))
        return {};
    const auto here = settledHere();
    if (!here)
        return tl::unexpected<Error>(here.error());
    for (Incident& incident : incidents) {
        if (const auto known = here->constFind(incident.id);
            incident.isOpen() && known != here->constEnd())
            incident.settled.emplace(*known);
    }
    return {};
}

Result<std::vector<Incident>> IncidentTable::all(bool openOnly)
{
    Query& query = m_bookings(openOnly ? openSql : allSql);
    auto found = read(query, query.exec());
    if (found && openOnly)
        std::erase_if(*found, [](const Incident& incident) { return !incident.isOpen(); });
    return found;
}

Result<int> IncidentTable::open()
{
    Query& query = m_bookings(openIdsSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    QStringList ids;
    while (query.next())
        ids << query.text(0);
    if (ids.isEmpty())
        return 0;
    const auto here = settledHere();
    if (!here)
        return tl::unexpected<Error>(here.error());
    return int(std::ranges::count_if(ids, [&](const QString& id) { return !here->contains(id); }));
}

Result<std::optional<Incident>> IncidentTable::byId(const QString& id)
{
    Query& query = m_bookings(byIdSql);
    auto found = read(query, query.exec(id));
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->empty() ? std::nullopt : std::optional<Incident>(std::move(found->front()));
}
