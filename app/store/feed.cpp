// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feed.h"

#include "store/bookingrow.h"
#include "store/feedwriter.h"
#include "store/incidenttable.h"
#include "store/otherdesks.h"

#include <iterator>

namespace {

constexpr char sinceSql[] =
    "INSERT INTO meta VALUES ('others_since', ?) ON CONFLICT DO UPDATE SET value = excluded.value";

// Nothing may be missing between what is known and the first row, nor among the rows.
Result<std::vector<FeedItem>> following(const std::vector<FeedRow>& rows, qint64 watermark,
                                        FeedForJournal& forJournal)
{
    std::vector<FeedItem> items;
    items.reserve(rows.size());
    qint64 last = watermark;
    for (const FeedRow& row : rows) {
        if (row.seq <= watermark)
            continue; // told again
        if (row.seq != last + 1)
            return failure(Fault::FeedHasGap, QString::number(last + 1));
        auto item = forJournal.understood(row);
        if (!item)
            return tl::unexpected<Error>(item.error());
        items.push_back(std::move(*item));
        last = row.seq;
    }
    return items;
}

template <typename Values>
void append(Values& values, Values&& more)
{
    values.insert(values.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

} // namespace

void FeedChange::add(FeedChange&& other)
{
    bookings |= other.bookings;
    events |= other.events;
    officers |= other.officers;
    desks |= other.desks;
    purged |= other.purged;
    if (other.profile)
        profile = std::move(other.profile);
    append(incidents, std::move(other.incidents));
    append(answers, std::move(other.answers));
    append(arrivals, std::move(other.arrivals));
    append(reclassified, std::move(other.reclassified));
}

struct Feed::Private
{
    Private(Database& bookings, Database& journal, BookingTable& table)
        : bookingsFile(bookings),
          journalFile(journal),
          statements(bookings),
          writer(bookings, table),
          forJournal(journal),
          incidents(bookings, journal),
          others(bookings)
    {}

    Database& bookingsFile;
    Database& journalFile;
    Statements statements;
    FeedWriter writer;
    FeedForJournal forJournal;
    IncidentTable incidents;
    OtherDesks others;

    // Of `items` those that go to bookings.db are left; what concerns journal.db is written there.
    [[nodiscard]] Result<void> intoJournal(std::vector<FeedItem>& items, const QString& generation,
                                           FeedChange& change);
    [[nodiscard]] Result<void> intoBookings(const std::vector<FeedItem>& items,
                                            const Watermark& upTo, FeedChange& change);
    [[nodiscard]] Result<void> write(const std::vector<FeedItem>& items, const Watermark& upTo,
                                     FeedChange& change); // in one transaction
};

Feed::Feed(Database& bookings, Database& journal, BookingTable& table)
    : d(std::make_unique<Private>(bookings, journal, table))
{}

Feed::~Feed() = default;

Result<void> Feed::Private::intoJournal(std::vector<FeedItem>& items, const QString& generation,
                                        FeedChange& change)
{
    std::vector<FeedItem> rest;
    std::vector<const FeedItem*> concerning;
    std::vector<bool> own;
    const std::vector<bool> overtaken = FeedForJournal::overtaken(items);
    for (size_t i = 0; i < items.size(); ++i) {
        const auto isOwn = forJournal.isOwn(items[i]);
        const auto concerns = isOwn ? forJournal.concerns(items[i], *isOwn) : isOwn;
        if (!concerns)
            return tl::unexpected<Error>(concerns.error());
        own.push_back(*isOwn);
        if (*concerns && !(*isOwn && overtaken[i]))
            concerning.push_back(&items[i]);
    }
    if (!concerning.empty()) {
        Transaction transaction(journalFile);
        auto done = transaction.begin();
        for (const FeedItem* item : concerning) {
            if (done)
                done = forJournal.write(*item, generation, change);
        }
        if (done)
            done = transaction.commit();
        if (!done)
            return done;
    }
    for (size_t i = 0; i < items.size(); ++i) {
        if (!own[i])
            rest.push_back(std::move(items[i]));
    }
    items = std::move(rest);
    return {};
}

// Nobody waits for the disk: what a power cut takes is told again, for the watermark goes with it.
Result<void> Feed::Private::intoBookings(const std::vector<FeedItem>& items, const Watermark& upTo,
                                         FeedChange& change)
{
    if (auto eased = bookingsFile.exec(QStringLiteral("PRAGMA synchronous=NORMAL")); !eased)
        return eased;
    const auto written = write(items, upTo, change);
    const auto strict = bookingsFile.exec(QStringLiteral("PRAGMA synchronous=FULL"));
    return written ? strict : written;
}

Result<void> Feed::Private::write(const std::vector<FeedItem>& items, const Watermark& upTo,
                                  FeedChange& change)
{
    Transaction transaction(bookingsFile);
    auto done = transaction.begin();
    for (const FeedItem& item : items) {
        if (done)
            done = writer.write(item, change);
    }
    if (done)
        done = writer.moveTo(upTo);
    return done ? transaction.commit() : done;
}

Result<Watermark> Feed::watermark()
{
    return d->writer.watermark();
}

Result<FeedChange> Feed::apply(const std::vector<FeedRow>& rows, const QString& generation)
{
    const auto known = watermark();
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (known->generation != generation)
        return failure(Fault::FeedHasGap, {}, QStringLiteral("another history"));
    auto items = following(rows, known->seq, d->forJournal);
    if (!items)
        return tl::unexpected<Error>(items.error());
    FeedChange change;
    if (items->empty())
        return change;
    const Watermark upTo{generation, items->back().seq};
    auto done = d->intoJournal(*items, generation, change);
    if (done)
        done = d->intoBookings(*items, upTo, change);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return change;
}

Result<void> Feed::takeOver(const std::vector<FeedRow>& pending, const QString& generation)
{
    FeedChange change;
    Transaction transaction(d->journalFile);
    auto done = transaction.begin();
    for (const FeedRow& row : pending) {
        const auto item = done ? feedItemOf(row) : Result<FeedItem>(tl::unexpected(done.error()));
        done = item ? d->forJournal.write(*item, generation, change)
                    : Result<void>(tl::unexpected<Error>(item.error()));
    }
    if (done)
        done = d->forJournal.remember(generation);
    return done ? transaction.commit() : done;
}

Result<std::vector<Incident>> Feed::incidents(bool openOnly)
{
    return d->incidents.all(openOnly);
}

Result<int> Feed::openIncidents()
{
    return d->incidents.open();
}

Result<std::vector<DeskLetter>> Feed::desks()
{
    return d->others.desks();
}

Result<void> Feed::forgetBefore(QDate day)
{
    const QString before = dayText(day);
    Transaction transaction(d->bookingsFile);
    auto done = transaction.begin();
    if (done)
        done = d->statements(sinceSql).exec(before);
    for (const char* sql : {"DELETE FROM undone WHERE undo IN (SELECT id FROM event WHERE day < ?)",
                            "DELETE FROM event WHERE day < ?", "DELETE FROM person WHERE day < ?",
                            "DELETE FROM queue WHERE day < ?"}) {
        if (done)
            done = d->statements(sql).exec(before);
    }
    return done ? transaction.commit() : done;
}
