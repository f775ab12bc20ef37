// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/officer.h"
#include "domain/result.h"
#include "domain/rules.h"
#include "domain/truetime.h"
#include "domain/walkin.h"
#include "store/alldesks.h"
#include "store/arrival.h"
#include "store/database.h"
#include "store/statements.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class BookingTable;
class IncidentTable;
class OtherDesks;

// Writes an event within an open transaction.
using Pen = std::function<Result<Recorded>(Event)>;

// The desk's journal of events (journal.db): the truth. Every other table in the file is a
// projection and can be rebuilt from it. Check, event, projections and outbox mark commit
// together or not at all. Nothing is recorded before the file was checked (RecordingNotReady).
// What it is asked of a booking or a day it answers for all desks of the office, as far as they
// are known here; what it lists of its own (recent, recordedOn) for this desk.
class Journal
{
public:
    Journal(Database& database, BookingTable& bookings, OtherDesks& others,
            IncidentTable& incidents);

    void setChecked(bool checked) { m_checked = checked; }
    [[nodiscard]] bool isChecked() const { return m_checked; }
    // Asked when the disk is full; where it made room, what failed is tried once more.
    void setMakeRoom(std::function<bool()> makeRoom) { m_makeRoom = std::move(makeRoom); }

    // Errors: AlreadyAttended (subject: queue number or desk of the first arrival), and
    // BookingCancelled when it was cancelled after it was judged. Once officers are set up, also
    // UnknownOfficer and OfficerDisabled for who acts or approves, SamePerson and NotAllowed for
    // an approver: whoever was removed while signed in elsewhere records nothing more.
    [[nodiscard]] Result<Recorded> record(const Arrival& arrival);
    // A family: all or none, each with a number of their own.
    [[nodiscard]] Result<std::vector<Recorded>> recordTogether(const std::vector<Arrival>& family);
    // The quota is counted in the same transaction. Errors besides: ApproverMissing.
    [[nodiscard]] Result<Recorded> recordWalkIn(const WalkIn& walkIn,
                                                const WalkInCategory& category, QDate day,
                                                const Actor& actor, const ClockReading& time);
    // Frees the booking; the queue number stays spent. It may be another desk's event. Errors:
    // AlreadyUndone, NothingToUndo.
    [[nodiscard]] Result<Recorded> undo(const UndoRequest& request);
    // Settled here at once, and at the centre when it has heard of it. Errors: IncidentUnknown.
    [[nodiscard]] Result<Recorded> settle(const SettleRequest& request);
    // Import, sign-in, service change, …: events without checks and projections.
    [[nodiscard]] Result<Recorded> append(const Event& event);
    // Events and what is written to other tables of the file beside them: all or nothing.
    [[nodiscard]] Result<void> inOneGo(const std::function<Result<void>(const Pen& write)>& work);

    [[nodiscard]] Result<History> history(const QString& bookingKey);
    // The live attendances among these bookings.
    [[nodiscard]] Result<QHash<QString, Attendance>> attendances(const QStringList& bookingKeys);
    [[nodiscard]] Result<std::optional<ServiceId>> changedService(const QString& bookingKey);
    // When the same booking or reference was shown that day and not taken in.
    [[nodiscard]] Result<std::optional<Instant>> earlierSighting(const QString& bookingKey,
                                                                 QDate day);
    [[nodiscard]] Result<std::vector<HeldRow>> held(QDate day);     // soonest first
    [[nodiscard]] Result<std::vector<ParkedRow>> parked(QDate day); // longest waiting first
    // Those that count against the quota: priority people do not.
    [[nodiscard]] Result<int> walkInsOn(QDate day, const CategoryId& category);
    // With their personal fields, as far as they were not purged; in the journal's order.
    [[nodiscard]] Result<std::vector<WalkInEntry>> walkIns(QDate from, QDate to);
    [[nodiscard]] Result<std::optional<ChainedEvent>> event(const EventId& id);
    [[nodiscard]] Result<std::vector<ChainedEvent>> recent(int limit); // newest first
    // Arrivals, walk-ins, refusals, holds, what was parked or left open, their undoing; in order,
    // what was undone at another desk last.
    [[nodiscard]] Result<std::vector<ChainedEvent>> recordedOn(QDate day);
    // Arrivals and walk-ins of the other desks that day, Voided where any desk undid them, a
    // duplicate with the first arrival; newest first.
    [[nodiscard]] Result<std::vector<KnownEvent>> arrivalsElsewhere(QDate day, int limit);
    // … those of them that are named.
    [[nodiscard]] Result<std::vector<KnownEvent>> arrivalsElsewhere(QDate day,
                                                                    const QStringList& events);
    [[nodiscard]] Result<QString> personName(const QString& hash); // empty: purged

    [[nodiscard]] Result<ChainReport> verify();
    // The same, and whether the last event of a copy of this journal still stands in it.
    [[nodiscard]] Result<ChainReport> verifyAgainst(Journal& copy);
    // Whether the projections say what the events say: compares them with ones that are made anew
    // beside the file. Presumes a whole chain.
    [[nodiscard]] Result<ChainReport> verifyTables();
    [[nodiscard]] Result<void> rebuild(); // projections, from the events

    // The highest true time that was read, unless the centre corrected it (floorAfter): shown time
    // never runs backwards past it.
    [[nodiscard]] Result<std::optional<Instant>> floor();
    [[nodiscard]] Result<void> saveFloor(const ClockReading& reading);
    // The last comparison with the centre's clock.
    [[nodiscard]] Result<std::optional<TimeAnchor>> anchor();
    [[nodiscard]] Result<void> saveAnchor(const TimeAnchor& anchor);
    [[nodiscard]] Result<bool> isDemo();
    [[nodiscard]] Result<void> markDemo(); // NotADemoFolder when it already holds events

private:
    struct Tail // of the chain, as it stands in the file
    {
        qint64 number = 0;
        QByteArray hash;
    };
    template <typename Work>
    [[nodiscard]] auto together(Work work) -> decltype(work());
    template <typename Work>
    [[nodiscard]] auto tryTogether(Work& work) -> decltype(work());
    [[nodiscard]] Result<void> mayArrive(const Arrival& arrival);
    [[nodiscard]] Result<Role> roleOf(const OfficerId& officer);
    [[nodiscard]] Result<bool> officersSetUp();
    [[nodiscard]] Result<Role> mayAct(const Actor& actor,
                                      const std::optional<OfficerId>& approvedBy);
    [[nodiscard]] Result<void> mayWalkIn(const WalkIn& walkIn, const WalkInCategory& category,
                                         QDate day, const Actor& actor);
    [[nodiscard]] Result<Recorded> write(Event event);
    [[nodiscard]] Result<Tail> tail();
    // How it stands by all desks; none: no other desk is known to have recorded anything of it.
    [[nodiscard]] Result<std::optional<BookingState>> stateBeside(const QString& bookingKey);
    [[nodiscard]] Result<QHash<QString, BookingState>> statesBeside(const QStringList& bookingKeys);
    [[nodiscard]] Result<QSet<QString>> lostHere();
    [[nodiscard]] Result<bool> isHere(const EventId& event);
    [[nodiscard]] Result<void> addWhatIsKnownHere(std::vector<KnownEvent>& elsewhere);
    [[nodiscard]] Result<std::vector<KnownEvent>> ownOf(const QStringList& bookingKeys);
    [[nodiscard]] Result<std::vector<HeldRow>> heldHere(QDate day);
    [[nodiscard]] Result<std::vector<ParkedRow>> parkedHere(QDate day);
    [[nodiscard]] Result<QStringList> idsOf(Query& query, const Result<void>& started);
    [[nodiscard]] Result<std::optional<Attendance>> attendanceOf(const QString& bookingKey);
    [[nodiscard]] Result<std::optional<Attendance>> attendedHere(const QString& bookingKey);
    [[nodiscard]] std::optional<Attendance> attendanceIn(const Query& row) const;
    [[nodiscard]] Result<std::optional<Hold>> holdOf(const QString& bookingKey);
    [[nodiscard]] Result<std::vector<ChainedEvent>> events(Query& query,
                                                           const Result<void>& started);
    [[nodiscard]] Result<std::optional<QString>> meta(const QString& name);
    [[nodiscard]] Result<QJsonObject> personOf(const QString& hash); // empty: purged
    [[nodiscard]] Result<bool> wasUndone(const EventId& event);
    [[nodiscard]] Result<QString> bookingToFree(const EventId& event);

    Database& m_database;
    BookingTable& m_bookings;
    OtherDesks& m_others;
    IncidentTable& m_incidents;
    Statements m_prepared;
    std::optional<Tail> m_tail; // none: read it again
    bool m_checked = false;
    std::function<bool()> m_makeRoom;
};
