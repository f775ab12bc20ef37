// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalslice.h"

#include "store/bookingrow.h"
#include "store/eventrow.h"
#include "store/localstore.h"

#include <algorithm>

namespace {

struct Clause
{
    const char* sql;
    QVariant value;
};

std::vector<Clause> clausesOf(const JournalFilter& filter, std::optional<qint64> before)
{
    std::vector<Clause> clauses;
    const auto add = [&clauses](bool given, const char* sql, const auto& value) {
        if (given)
            clauses.push_back({sql, value()});
    };
    add(before.has_value(), "n < ?", [&] { return QVariant(*before); });
    add(filter.from.has_value(), "day >= ?", [&] { return QVariant(dayText(*filter.from)); });
    add(filter.to.has_value(), "day <= ?", [&] { return QVariant(dayText(*filter.to)); });
    add(filter.after.has_value(), "now_ms >= ?", [&] { return QVariant(millisOf(*filter.after)); });
    add(filter.before.has_value(), "now_ms <= ?",
        [&] { return QVariant(millisOf(*filter.before)); });
    add(filter.officer.has_value(), "officer = ?",
        [&] { return QVariant(filter.officer->toString()); });
    add(filter.desk.has_value(), "desk = ?", [&] { return QVariant(filter.desk->toString()); });
    add(filter.kind.has_value(), "kind = ?", [&] { return QVariant(eventKindName(*filter.kind)); });
    const QString booking = filter.booking.trimmed();
    add(!booking.isEmpty(), "instr(lower(booking), ?) > 0",
        [&] { return QVariant(booking.toLower()); });
    return clauses;
}

QByteArray sqlOf(const std::vector<Clause>& clauses)
{
    QByteArray sql("SELECT " LOKET_EVENT_COLUMNS
                   ", EXISTS (SELECT 1 FROM undone WHERE undone.event = event.id) FROM event");
    const char* glue = " WHERE ";
    for (const Clause& clause : clauses) {
        sql += glue;
        sql += clause.sql;
        glue = " AND ";
    }
    return sql + " ORDER BY n DESC LIMIT ?";
}

Result<QString> personOf(Tables& tables, const Event& event)
{
    const QString hash = event.payload.value(QLatin1String("person")).toString();
    if (event.kind == EventKind::WalkIn && !hash.isEmpty())
        return tables.journal.personName(hash);
    const auto key = BookingKey::parse(event.bookingKey);
    if (!key)
        return QString();
    return tables.bookings.byKey(*key).map(
        [](const std::optional<Booking>& booking) { return booking ? booking->name : QString(); });
}

// What another desk undid is undone, too.
Result<void> markUndone(Tables& tables, JournalSlice& slice)
{
    QStringList ids;
    for (const JournalEntry& entry : slice.entries)
        ids << entry.chained.event.id.toString();
    const auto undone = tables.others.undoneAmong(ids);
    if (!undone)
        return tl::unexpected<Error>(undone.error());
    for (JournalEntry& entry : slice.entries)
        entry.undone = entry.undone || undone->contains(entry.chained.event.id.toString());
    return {};
}

} // namespace

Result<JournalSlice> journalSlice(Tables& tables, const JournalFilter& filter, int limit,
                                  std::optional<qint64> before)
{
    const auto clauses = clausesOf(filter, before);
    const QByteArray sql = sqlOf(clauses);
    Query query(tables.journalFile, sql.constData());
    const Rows rows(query);
    const int most = std::max(limit, 1);
    int place = 0;
    for (const Clause& clause : clauses)
        query.bind(place++, clause.value);
    query.bind(place, most + 1); // one more, to know whether there is any
    if (const auto done = query.run(); !done)
        return tl::unexpected<Error>(done.error());
    JournalSlice slice;
    while (query.next()) {
        if (int(slice.entries.size()) == most) {
            slice.older = slice.entries.back().chained.number;
            break;
        }
        auto event = eventOf(query);
        if (!event)
            return failure(Fault::FileDamaged, tables.journalFile.fileName(),
                           QStringLiteral("event %1").arg(query.number(0)));
        auto person = personOf(tables, event->event);
        if (!person)
            return tl::unexpected<Error>(person.error());
        slice.entries.push_back({std::move(*event), std::move(*person), query.number(19) != 0});
    }
    const auto marked = markUndone(tables, slice);
    if (!marked)
        return tl::unexpected<Error>(marked.error());
    return slice;
}
