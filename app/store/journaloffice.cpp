// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/eventrow.h"
#include "store/feeditem.h"
#include "store/journal.h"
#include "store/otherdesks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

// How things stand by what all desks of the office recorded. The projections answer for this desk
// alone; where another one has recorded something of the same booking, its events and this desk's
// are looked at together.
namespace {

constexpr char ownSql[] =
    "SELECT " LOKET_EVENT_COLUMNS_OF("e") ", outbox.outcome, outbox.winner"
                                          " FROM json_each(?) AS sought"
                                          " CROSS JOIN event AS e CROSS JOIN outbox"
                                          " ON outbox.n = e.n"
                                          " WHERE e.booking = sought.value AND e.booking <> ''";
// The bookings of this desk's arrivals that lost against another one. The outcomes are named as the
// index of the few odd ones names them, else all events would be read.
constexpr char lostSql[] =
    "SELECT e.booking FROM outbox CROSS JOIN event AS e ON e.n = outbox.n"
    " WHERE outbox.outcome IN ('duplicate', 'quarantined', 'id_reused')"
    " AND outbox.outcome = 'duplicate' AND outbox.winner IS NOT NULL AND e.booking <> ''";
constexpr char hereSql[] = "SELECT 1 FROM event WHERE id = ?";

QString jsonOf(const QStringList& texts)
{
    const QJsonDocument document(QJsonArray::fromStringList(texts));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

HeldRow heldOf(const Event& event)
{
    const qint64 until = event.payload.value(QLatin1String("until")).toInteger();
    return HeldRow{event.bookingKey,
                   event.id,
                   instantOf(until),
                   documentsIn(event.payload.value(QLatin1String("missing")).toArray()),
                   {}};
}

} // namespace

std::vector<DocumentId> documentsIn(const QJsonArray& ids)
{
    std::vector<DocumentId> documents;
    for (const QJsonValue& value : ids) {
        if (const auto id = DocumentId::parse(value.toString()))
            documents.push_back(*id);
    }
    return documents;
}

Result<std::vector<KnownEvent>> Journal::ownOf(const QStringList& bookingKeys)
{
    Query& query = m_prepared(ownSql);
    const Rows rows(query);
    if (const auto done = query.exec(jsonOf(bookingKeys)); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<KnownEvent> own;
    while (query.next()) {
        auto event = eventOf(query);
        if (!event)
            return failure(Fault::FileDamaged, m_database.fileName());
        const QJsonObject winner = QJsonDocument::fromJson(query.bytes(20)).object();
        own.push_back(
            {std::move(*event), true, parseCentreOutcome(query.text(19)), winnerOf(winner)});
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return own;
}

Result<bool> Journal::isHere(const EventId& event)
{
    Query& query = m_prepared(hereSql);
    const Rows rows(query);
    if (const auto done = query.exec(event.toString()); !done)
        return tl::unexpected<Error>(done.error());
    return query.next();
}

Result<QSet<QString>> Journal::lostHere()
{
    Query& query = m_prepared(lostSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    QSet<QString> bookings;
    while (query.next())
        bookings.insert(query.text(0));
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return bookings;
}

Result<std::optional<BookingState>> Journal::stateBeside(const QString& bookingKey)
{
    auto known = m_others.of(bookingKey);
    const auto lost = lostHere();
    if (!known || !lost)
        return tl::unexpected<Error>(!known ? known.error() : lost.error());
    if (known->empty() && !lost->contains(bookingKey))
        return std::nullopt;
    auto own = ownOf({bookingKey});
    if (!own)
        return tl::unexpected<Error>(own.error());
    std::ranges::move(*own, std::back_inserter(*known));
    return stateOf(std::move(*known));
}

Result<QHash<QString, BookingState>> Journal::statesBeside(const QStringList& bookingKeys)
{
    auto known = bookingKeys.isEmpty() ? std::vector<KnownEvent>() : m_others.of(bookingKeys);
    const auto lost = lostHere();
    if (!known || !lost)
        return tl::unexpected<Error>(!known ? known.error() : lost.error());
    QHash<QString, std::vector<KnownEvent>> byBooking;
    for (const QString& booking : bookingKeys) {
        if (lost->contains(booking))
            byBooking[booking]; // this desk's own events are all there is
    }
    for (KnownEvent& one : *known)
        byBooking[one.chained.event.bookingKey].push_back(std::move(one));
    QHash<QString, BookingState> states;
    if (byBooking.isEmpty())
        return states;
    auto own = ownOf(byBooking.keys());
    if (!own)
        return tl::unexpected<Error>(own.error());
    for (KnownEvent& one : *own)
        byBooking[one.chained.event.bookingKey].push_back(std::move(one));
    for (auto one = byBooking.begin(); one != byBooking.end(); ++one)
        states.insert(one.key(), stateOf(std::move(*one)));
    return states;
}

Result<std::vector<HeldRow>> Journal::held(QDate day)
{
    auto rows = heldHere(day);
    auto keys = m_others.bookingsOf(day, EventKind::Hold);
    if (!rows || !keys)
        return tl::unexpected<Error>(!rows ? rows.error() : keys.error());
    for (const HeldRow& row : *rows)
        *keys << row.bookingKey;
    const auto states = statesBeside(*keys);
    if (!states)
        return tl::unexpected<Error>(states.error());
    if (states->isEmpty())
        return rows;
    std::erase_if(*rows, [&](const HeldRow& row) { return states->contains(row.bookingKey); });
    for (const BookingState& state : *states) {
        if (!state.hold || state.hold->serviceDate != day)
            continue;
        HeldRow row = heldOf(*state.hold);
        const auto here = isHere(row.event);
        if (!here)
            return tl::unexpected<Error>(here.error());
        if (!*here)
            row.elsewhere = state.hold->desk;
        rows->push_back(std::move(row));
    }
    std::ranges::stable_sort(*rows, {}, &HeldRow::until);
    return rows;
}

// What this desk undid, and against whom a duplicate lost.
Result<void> Journal::addWhatIsKnownHere(std::vector<KnownEvent>& elsewhere)
{
    for (KnownEvent& arrival : elsewhere) {
        const auto undone = wasUndone(arrival.chained.event.id);
        if (!undone)
            return tl::unexpected<Error>(undone.error());
        if (*undone)
            arrival.outcome = CentreOutcome::Voided;
        if (arrival.outcome != CentreOutcome::Duplicate)
            continue;
        auto first = attendanceOf(arrival.chained.event.bookingKey);
        if (!first)
            return tl::unexpected<Error>(first.error());
        if (*first && (*first)->event != arrival.chained.event.id)
            arrival.winner = std::move(*first);
    }
    return {};
}

Result<std::vector<KnownEvent>> Journal::arrivalsElsewhere(QDate day, int limit)
{
    auto arrivals = m_others.arrivals(day, limit);
    const auto added = arrivals ? addWhatIsKnownHere(*arrivals) : Result<void>{};
    return added ? arrivals : tl::unexpected<Error>(added.error());
}

Result<std::vector<KnownEvent>> Journal::arrivalsElsewhere(QDate day, const QStringList& events)
{
    auto arrivals = m_others.arrivals(day, events);
    const auto added = arrivals ? addWhatIsKnownHere(*arrivals) : Result<void>{};
    return added ? arrivals : tl::unexpected<Error>(added.error());
}
