// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/proof.h"
#include "domain/result.h"
#include "store/database.h"
#include "store/statements.h"

#include <optional>
#include <vector>

// What an import does to the bookings, row by row.
enum class TakenIn { Added, Changed, Same };

// The bookings that the office promised (bookings.db). Looking up is flat in their number.
class BookingTable
{
public:
    explicit BookingTable(Database& database);

    // The booking that a proof means: exact match on code, application number or alias. Of
    // several the one of this office, of today, then the nearest to come, then the latest past.
    [[nodiscard]] Result<std::optional<Booking>> lookUp(const Proof& proof, const OfficeId& office,
                                                        QDate today);
    [[nodiscard]] Result<std::optional<Booking>> byKey(const BookingKey& key);
    // Same office, channel, group and service date, without the booking itself; by code.
    [[nodiscard]] Result<std::vector<Booking>> groupOf(const Booking& booking);
    // Bookings of that day whose code differs from `code` in look-alikes only.
    [[nodiscard]] Result<std::vector<Booking>> lookAlikes(const QString& code,
                                                          const OfficeId& office, QDate day);
    // Part of a name, phone, application number or code: any case and word order, one wrong
    // letter per word of four letters and more. Best first.
    [[nodiscard]] Result<std::vector<Booking>> search(const QString& text, const OfficeId& office,
                                                      QDate from, QDate to, int limit = 50);
    // Of that person at this office, any case and blanks: today's first, then the nearest to come,
    // then the latest past.
    [[nodiscard]] Result<std::vector<Booking>> byPerson(const QString& name, QDate birthDate,
                                                        const OfficeId& office, QDate today);
    [[nodiscard]] Result<std::vector<Booking>> onDay(const OfficeId& office, QDate day); // by slot
    [[nodiscard]] Result<int> countOn(const OfficeId& office, QDate day);
    [[nodiscard]] Result<std::optional<BookingStatus>> statusOf(const QString& bookingKey);

    // Which of its states at the centre this desk has; none: its own, or the centre says nothing.
    [[nodiscard]] Result<std::optional<qint64>> revOf(const BookingKey& key);

    // When bookings were last taken in, or the centre had nothing newer; none: never.
    [[nodiscard]] Result<std::optional<Instant>> dataAsOf();
    [[nodiscard]] Result<void> setDataAsOf(Instant at); // imported
    [[nodiscard]] Result<void> setFedAsOf(Instant at);  // everything that the centre knew then

    // How many bookings of earlier service dates still say whose they are.
    [[nodiscard]] Result<int> personalBefore(QDate day);
    // Empties what is personal in them, for good: an import does not bring it back.
    [[nodiscard]] Result<void> forgetBefore(QDate day);

    // Inserts or updates; `previous` gets the former row when Changed. The row is this desk's own,
    // until the centre says something of it.
    [[nodiscard]] Result<TakenIn> takeIn(const Booking& booking, bool dryRun,
                                         std::optional<Booking>* previous);

    // What the centre says, within the caller's transaction. Older than what it said before
    // (by `rev`): nothing happens.
    [[nodiscard]] Result<void> takeFromCentre(const Booking& booking, qint64 rev);
    [[nodiscard]] Result<void> dropAtCentre(const BookingKey& key);
    // forgetBefore() within the caller's transaction.
    [[nodiscard]] Result<void> forgetWithin(QDate day);
    // Bookings that were only imported at this desk, when that was, and the day before which
    // bookings were forgotten, into a fresh copy: only what the centre said nothing of. Nothing
    // happens where it was done and nothing has changed since.
    [[nodiscard]] Result<void> carryOverTo(BookingTable& fresh);

private:
    // An unreadable row is passed over in lists; where one booking is meant it is FileDamaged, for
    // it must not look like an unknown code.
    enum class Unreadable { PassedOver, Told };
    [[nodiscard]] Result<std::vector<Booking>> rows(Query& query, const Result<void>& started,
                                                    Unreadable unreadable = Unreadable::PassedOver);
    [[nodiscard]] Result<std::optional<Booking>> best(const char* sql, const QString& key,
                                                      const OfficeId& office, QDate today);
    [[nodiscard]] Result<std::vector<Booking>> between(const OfficeId& office, QDate from,
                                                       QDate to);

    [[nodiscard]] Result<QString> forgottenBefore();
    [[nodiscard]] Result<std::optional<Instant>> importedAt();
    [[nodiscard]] Result<void> carryLocalTo(BookingTable& fresh);
    [[nodiscard]] Result<Booking> asKept(const Booking& given);

    Database& m_database;
    Statements m_prepared;
    std::optional<QString> m_forgottenBefore; // a service date; none: read it again
    int m_forgottenIn = 0;                    // in which file it stood
};
