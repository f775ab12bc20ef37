// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingimport.h"

#include "store/bookingparser.h"
#include "store/localstore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonObject>

#include <algorithm>

namespace {

constexpr qint64 largestFile = qint64(256) << 20;
constexpr qsizetype reportEvery = 1000; // rows

bool looksLikeJson(const QString& text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return first != text.end() && (*first == u'[' || *first == u'{');
}

// Equal repetitions are passed over; the same key with other data is a fault of the later line.
class Unique
{
public:
    explicit Unique(ParsedBookings& parsed) : m_parsed(parsed) {}
    void add(Booking booking, const ImportRow& row)
    {
        const QString key = booking.key.toString();
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            m_places.insert(key, m_parsed.bookings.size());
            m_parsed.bookings.push_back(std::move(booking));
            m_parsed.lines.push_back(row.line);
        } else if (m_parsed.bookings[*known] != booking) {
            m_parsed.errors.push_back(
                {row.line, ImportField::Code, RowFault::DuplicateInFile, booking.key.code});
        }
    }

private:
    QHash<QString, size_t> m_places;
    ParsedBookings& m_parsed;
};

// Names of the fields that differ, counted over the whole file for the event.
class Changes
{
public:
    void count(const Booking& before, const Booking& after)
    {
        field(ImportField::Name, before.name != after.name);
        field(ImportField::BirthDate, before.birthDate != after.birthDate);
        field(ImportField::Phone, before.phone != after.phone);
        field(ImportField::Nik, before.nik != after.nik);
        field(ImportField::Service, before.service != after.service);
        field(ImportField::ServiceDate, before.serviceDate != after.serviceDate);
        field(ImportField::Slot, before.slot != after.slot);
        field(ImportField::Account, before.account != after.account);
        field(ImportField::Group, before.group != after.group);
        field(ImportField::Relation, before.relation != after.relation);
        field(ImportField::PassportType, before.passportType != after.passportType);
        field(ImportField::ApplicationNumber, before.applicationNumber != after.applicationNumber);
        field(ImportField::Alias, before.alias != after.alias);
        field(ImportField::BookedAt, before.bookedAt != after.bookedAt);
        field(ImportField::Status, before.status != after.status);
        field(ImportField::ReconfirmedAt, before.reconfirmed != after.reconfirmed);
        field(ImportField::Note, before.note != after.note);
    }
    [[nodiscard]] QJsonObject toJson() const { return m_counts; }

private:
    void field(ImportField which, bool differs)
    {
        if (!differs)
            return;
        const QString name = importFieldName(which);
        m_counts.insert(name, m_counts.value(name).toInteger() + 1);
    }
    QJsonObject m_counts;
};

Event importEvent(const ImportReport& report, const Changes& changes, const ImportOrder& order)
{
    const QByteArray hash = QCryptographicHash::hash(order.file, QCryptographicHash::Sha256);
    return plainEvent(EventKind::Import, order.day,
                      QJsonObject{{QStringLiteral("sha256"), QString::fromLatin1(hash.toHex())},
                                  {QStringLiteral("rows"), report.rows},
                                  {QStringLiteral("new"), report.added},
                                  {QStringLiteral("changed"), report.changed},
                                  {QStringLiteral("same"), report.same},
                                  {QStringLiteral("changed_fields"), changes.toJson()}},
                      order.actor, order.time);
}

Result<void> takeInAll(BookingTable& table, const ParsedBookings& parsed, const ImportOrder& order,
                       const ImportProgress& progress, ImportReport& report, Changes& changes)
{
    const qsizetype total = qsizetype(parsed.bookings.size());
    for (qsizetype done = 0; done < total; ++done) {
        const Booking& booking = parsed.bookings[size_t(done)];
        std::optional<Booking> before;
        const auto taken = table.takeIn(booking, order.dryRun, &before);
        if (!taken)
            return tl::unexpected<Error>(taken.error());
        report.added += *taken == TakenIn::Added;
        report.changed += *taken == TakenIn::Changed;
        if (before)
            changes.count(*before, booking);
        if (progress && done % reportEvery == 0)
            progress(order.file.size() / 2 + order.file.size() / 2 * done / total,
                     order.file.size());
    }
    report.same = report.rows - report.added - report.changed;
    return {};
}

} // namespace

Result<ParsedBookings> parseBookings(const QByteArray& file, const Office& office,
                                     const ImportProgress& progress)
{
    const QString text = importText(file);
    auto read = looksLikeJson(text) ? jsonRows(text) : csvRows(text);
    if (!read)
        return tl::unexpected<Error>(read.error());
    ParsedBookings parsed;
    parsed.errors = std::move(read->errors);
    const auto withoutFields =
        std::count_if(parsed.errors.begin(), parsed.errors.end(),
                      [](const RowError& error) { return error.field == ImportField::Row; });
    parsed.rows = qsizetype(read->rows.size()) + withoutFields;
    BookingParser parser(office);
    Unique unique(parsed);
    qsizetype done = 0;
    for (const ImportRow& row : read->rows) {
        if (auto booking = parser.parse(row, parsed.errors))
            unique.add(std::move(*booking), row);
        if (progress && done++ % reportEvery == 0)
            progress(std::min(row.bytes, file.size()) / 2, file.size());
    }
    std::stable_sort(parsed.errors.begin(), parsed.errors.end(),
                     [](const RowError& a, const RowError& b) { return a.line < b.line; });
    return parsed;
}

Result<ImportReport> takeIn(Tables& tables, const ParsedBookings& parsed, const ImportOrder& order,
                            const ImportProgress& progress)
{
    ImportReport report;
    report.rows = parsed.rows;
    report.errors = parsed.errors;
    report.dryRun = order.dryRun;
    if (!report.errors.empty())
        return report;
    Changes changes;
    if (order.dryRun) {
        const auto done = takeInAll(tables.bookings, parsed, order, progress, report, changes);
        return done.map([&] { return report; });
    }
    if (!tables.journal.isChecked())
        return failure(Fault::RecordingNotReady);
    // The bookings come first: an import that was cut off between the two files is simply made
    // again and then changes nothing.
    Transaction transaction(tables.bookingsFile);
    auto done = transaction.begin();
    if (done)
        done = takeInAll(tables.bookings, parsed, order, progress, report, changes);
    if (done)
        done = tables.bookings.setDataAsOf(order.time.now);
    if (done)
        done = transaction.commit();
    if (!done)
        return tl::unexpected<Error>(done.error());
    const auto recorded = tables.journal.append(importEvent(report, changes, order));
    if (!recorded)
        return tl::unexpected<Error>(recorded.error());
    if (progress)
        progress(order.file.size(), order.file.size());
    return report;
}

Result<ImportReport> importBookings(Tables& tables, const ImportOrder& order, const Office& office,
                                    const ImportProgress& progress)
{
    const auto parsed = parseBookings(order.file, office, progress);
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    return takeIn(tables, *parsed, order, progress);
}

Result<QByteArray> readImportFile(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Fault::ImportUnreadable, name, file.errorString());
    if (file.size() > largestFile)
        return failure(Fault::ImportTooLarge, QStringLiteral("%1, 256 MB").arg(name));
    QByteArray content = file.readAll();
    if (file.error() != QFile::NoError)
        return failure(Fault::ImportUnreadable, name, file.errorString());
    return content;
}
