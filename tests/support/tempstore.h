// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/localstore.h"

#include <QTemporaryDir>

#include <memory>

// A data folder that goes with the test, and the made-up people and events that fill it.
class TempStore
{
public:
    TempStore();
    explicit TempStore(StoreFolder folder); // that stands elsewhere

    [[nodiscard]] const StoreFolder& folder() const { return m_folder; }
    [[nodiscard]] LocalStore& store() { return *m_store; }
    [[nodiscard]] Tables& tables() { return m_store->tables(); }
    [[nodiscard]] Journal& journal() { return tables().journal; }
    [[nodiscard]] BookingTable& bookings() { return tables().bookings; }
    void close() { m_store.reset(); }
    [[nodiscard]] Result<void> open(); // again, checked

    void add(const Booking& booking);
    // Whose PIN is 246810. Quick: the hash is made once, and no event is written.
    void addOfficer(const QString& name, Role role, bool enabled = true);

private:
    QTemporaryDir m_directory;
    StoreFolder m_folder;
    std::unique_ptr<LocalStore> m_store;
};

namespace sample {

[[nodiscard]] QDate day();                                     // Monday 23 November 2026
[[nodiscard]] Instant at(int minuteOfDay, QDate date = day()); // WIB
[[nodiscard]] ClockReading reading(Instant now);
[[nodiscard]] Actor actor(char desk = 'B');
// LAW, "baru", jakarta-pusat, 08:00-09:00.
[[nodiscard]] Booking booking(const QString& code, const QString& name, QDate serviceDate = day());
[[nodiscard]] Circumstances circumstances(Instant now, char desk = 'B');
// Admitted on time.
[[nodiscard]] Arrival arrival(const QString& bookingKey, Instant now, char desk = 'B');
[[nodiscard]] Arrival held(const QString& bookingKey, Instant now, Instant until);
[[nodiscard]] Arrival refused(const QString& bookingKey, Instant now,
                              VerdictKind verdict = verdict::Forfeited{});
[[nodiscard]] Arrival overridden(const QString& bookingKey, Instant now,
                                 VerdictKind verdict = verdict::Forfeited{});
[[nodiscard]] UndoRequest undo(const EventId& event, Instant now);
[[nodiscard]] WalkIn walkIn(const QString& name);
[[nodiscard]] WalkInCategory category(std::optional<int> quota = {}); // of that walk-in
// All projections as text, to compare two states of a journal.
[[nodiscard]] QString projections(Database& journalFile);

} // namespace sample
