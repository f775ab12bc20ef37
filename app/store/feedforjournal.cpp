// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/eventrow.h"
#include "store/feedwriter.h"

#include <QSet>

namespace {

constexpr char ownEvent[] = "SELECT 1 FROM event WHERE id = ?";
constexpr char ownHash[] = "SELECT hash FROM event WHERE id = ?";
constexpr char ownPerson[] = "SELECT 1 FROM person WHERE hash = ?";
// The newest change wins; the same moment at two desks: the centre's.
constexpr char officerSql[] =
    "INSERT INTO officer (id, name, role, pin_hash, enabled, changed_ms) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role,"
    " enabled = excluded.enabled, changed_ms = excluded.changed_ms, pin_hash = excluded.pin_hash,"
    " failures = iif(pin_hash IS excluded.pin_hash, failures, 0),"
    " not_before_ms = iif(pin_hash IS excluded.pin_hash, not_before_ms, 0)"
    " WHERE excluded.changed_ms >= changed_ms"
    " AND (name, role, pin_hash, enabled, changed_ms) IS NOT (excluded.name, excluded.role,"
    " excluded.pin_hash, excluded.enabled, excluded.changed_ms)";
constexpr char profileSql[] = "INSERT INTO profile (sha256, office, version, json, at_ms)"
                              " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
constexpr char newestProfile[] = "SELECT sha256 FROM profile WHERE office = ?"
                                 " ORDER BY version DESC, at_ms DESC, sha256 LIMIT 1";
constexpr char dropPerson[] = "DELETE FROM person WHERE hash = ?";
constexpr char dropPersons[] = "DELETE FROM person WHERE day < ?";
constexpr char rememberSql[] = "INSERT INTO meta VALUES ('centre', ?) ON CONFLICT DO UPDATE"
                               " SET value = excluded.value";

const CentreAnswer* answerIn(const FeedItem& item)
{
    if (const auto* event = std::get_if<fed::EventItem>(&item.content))
        return &event->answer;
    const auto* outcome = std::get_if<fed::OutcomeItem>(&item.content);
    return outcome ? &outcome->answer : nullptr;
}

std::optional<QDate> purgesBefore(const FeedItem& item)
{
    const auto* event = std::get_if<fed::EventItem>(&item.content);
    return event ? purgesBefore(event->event.event) : std::nullopt;
}

bool sameWinner(const std::optional<Attendance>& a, const std::optional<Attendance>& b)
{
    return a.has_value() == b.has_value() && (!a || a->event == b->event);
}

} // namespace

FeedForJournal::FeedForJournal(Database& journal) : m_outbox(journal), m_prepared(journal) {}

Result<bool> FeedForJournal::exists(const char* sql, const QString& key)
{
    Query& query = m_prepared(sql);
    const Rows rows(query);
    if (const auto done = query.exec(key); !done)
        return tl::unexpected<Error>(done.error());
    return query.next();
}

Result<FeedItem> FeedForJournal::understood(const FeedRow& row)
{
    if (row.kind != FeedKind::Event)
        return feedItemOf(row);
    Query& query = m_prepared(ownHash);
    const Rows rows(query);
    if (const auto done = query.exec(row.entity); !done)
        return tl::unexpected<Error>(done.error());
    const bool same = query.next() && row.body.contains(query.bytes(0).toHex());
    return same ? ownItemOf(row) : feedItemOf(row);
}

Result<bool> FeedForJournal::isOwn(const FeedItem& item)
{
    if (const CentreAnswer* answer = answerIn(item))
        return exists(ownEvent, answer->event.toString());
    if (const auto* person = std::get_if<fed::PersonItem>(&item.content))
        return exists(ownPerson, person->hash);
    return false;
}

std::vector<bool> FeedForJournal::overtaken(const std::vector<FeedItem>& items)
{
    std::vector<bool> overtaken(items.size());
    QSet<QString> later;
    for (size_t i = items.size(); i-- > 0;) {
        if (const CentreAnswer* answer = answerIn(items[i])) {
            overtaken[i] = later.contains(answer->event.toString());
            later.insert(answer->event.toString());
        }
    }
    return overtaken;
}

Result<bool> FeedForJournal::isNews(const CentreAnswer& answer)
{
    const auto known = m_outbox.answerTo(answer.event);
    if (!known)
        return tl::unexpected<Error>(known.error());
    return !*known || (*known)->outcome != answer.outcome ||
           !sameWinner((*known)->winner, answer.winner);
}

Result<bool> FeedForJournal::concerns(const FeedItem& item, bool own)
{
    if (std::holds_alternative<fed::OfficerItem>(item.content) ||
        std::holds_alternative<fed::ProfileItem>(item.content))
        return true;
    if (const auto* person = std::get_if<fed::PersonItem>(&item.content))
        return own && !person->fields;
    if (const CentreAnswer* answer = answerIn(item); answer && own)
        return isNews(*answer);
    return purgesBefore(item).has_value();
}

Result<void> FeedForJournal::write(const FeedItem& item, const QString& generation,
                                   FeedChange& change)
{
    if (const auto* officer = std::get_if<fed::OfficerItem>(&item.content))
        return put(*officer, change);
    if (const auto* profile = std::get_if<fed::ProfileItem>(&item.content))
        return put(*profile, change);
    if (const auto* person = std::get_if<fed::PersonItem>(&item.content)) {
        change.purged = true;
        return m_prepared(dropPerson).exec(person->hash);
    }
    const CentreAnswer* answer = answerIn(item);
    const auto own = isOwn(item);
    if (!own)
        return tl::unexpected<Error>(own.error());
    if (*own && answer) {
        change.answers.push_back(*answer);
        const auto* event = std::get_if<fed::EventItem>(&item.content);
        const Instant at = event ? event->event.event.time.now : Instant{};
        return m_outbox.markWithin(*answer, generation, at);
    }
    const auto before = purgesBefore(item);
    return before ? m_prepared(dropPersons).exec(dayText(*before)) : Result<void>{};
}

Result<void> FeedForJournal::put(const fed::OfficerItem& item, FeedChange& change)
{
    Query& query = m_prepared(officerSql);
    const auto done =
        query.exec(item.officer.id.toString(), item.officer.name, roleName(item.officer.role),
                   item.pinHash.isEmpty() ? QVariant() : QVariant(item.pinHash),
                   int(item.officer.enabled), item.changedMs);
    change.officers = change.officers || (done && query.changes() > 0);
    return done;
}

// Handed on only while it is the newest that is known: this desk's own may be newer.
Result<void> FeedForJournal::put(const fed::ProfileItem& item, FeedChange& change)
{
    const QString hash = QString::fromLatin1(item.sha256.toHex());
    const auto kept = m_prepared(profileSql)
                          .exec(hash, item.office.toString(), item.version, item.json, item.atMs);
    if (!kept)
        return kept;
    Query& newest = m_prepared(newestProfile);
    const Rows rows(newest);
    if (auto done = newest.exec(item.office.toString()); !done)
        return done;
    if (newest.next() && newest.text(0) == hash)
        change.profile = item.json;
    return {};
}

Result<void> FeedForJournal::remember(const QString& generation)
{
    return m_prepared(rememberSql).exec(generation);
}
