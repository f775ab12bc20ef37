// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "domain/rights.h"
#include "store/bookingrow.h"
#include "store/bookingtable.h"
#include "store/eventrow.h"
#include "store/incidenttable.h"
#include "store/otherdesks.h"
#include "store/projections.h"

#include <QRandomGenerator>

#include <array>

namespace {

constexpr char insertEvent[] = "INSERT INTO event (" LOKET_EVENT_COLUMNS
                               ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char insertOutbox[] = "INSERT INTO outbox (n) VALUES (?)";
constexpr char lastEvent[] = "SELECT n, hash FROM event ORDER BY n DESC LIMIT 1";
constexpr char eventById[] = "SELECT kind, booking FROM event WHERE id = ?";
constexpr char insertPerson[] = "INSERT INTO person VALUES (?, ?, ?, ?)";

// Only what takes a person in, or keeps a place, depends on what happened meanwhile.
bool takesIn(const Decision& decision)
{
    return std::holds_alternative<decision::Admit>(decision) ||
           std::holds_alternative<decision::HoldUntil>(decision) ||
           std::holds_alternative<decision::AskApproval>(decision);
}

// An approver sees the status, and a hold goes on with its first verdict.
bool asksForStatus(const Arrival& arrival)
{
    if (std::holds_alternative<decision::AskApproval>(arrival.decision))
        return false;
    if (arrival.verdict.as<verdict::Cancelled>() || arrival.verdict.as<verdict::Held>())
        return false;
    const auto* admit = std::get_if<decision::Admit>(&arrival.decision);
    return !admit || !admit->override;
}

QByteArray salt()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return QByteArray(reinterpret_cast<const char*>(random.data()), sizeof random);
}

bool canBeUndone(EventKind kind)
{
    return kind == EventKind::Attendance || kind == EventKind::Hold || kind == EventKind::Refusal ||
           kind == EventKind::WalkIn || kind == EventKind::ApprovalAsked;
}

std::optional<OfficerId> approverOf(const Decision& decision)
{
    const auto* admit = std::get_if<decision::Admit>(&decision);
    return admit && admit->override ? admit->override->approvedBy : std::nullopt;
}

bool givesNumber(EventKind kind)
{
    return kind == EventKind::Attendance || kind == EventKind::WalkIn;
}

} // namespace

Journal::Journal(Database& database, BookingTable& bookings, OtherDesks& others,
                 IncidentTable& incidents)
    : m_database(database),
      m_bookings(bookings),
      m_others(others),
      m_incidents(incidents),
      m_prepared(database)
{}

// All that `work` writes commits together or not at all. It may be run twice.
template <typename Work>
auto Journal::together(Work work) -> decltype(work())
{
    auto result = tryTogether(work);
    const bool full = !result && result.error().fault == Fault::DiskFull;
    return full && m_makeRoom && m_makeRoom() ? tryTogether(work) : result;
}

template <typename Work>
auto Journal::tryTogether(Work& work) -> decltype(work())
{
    if (!m_checked)
        return failure(Fault::RecordingNotReady);
    Transaction transaction(m_database);
    if (const auto begun = transaction.begin(); !begun)
        return tl::unexpected<Error>(begun.error());
    auto result = work();
    if (!result) {
        m_tail.reset();
        return result;
    }
    if (const auto committed = transaction.commit(); !committed) {
        m_tail.reset();
        return tl::unexpected<Error>(committed.error());
    }
    return result;
}

Result<Journal::Tail> Journal::tail()
{
    if (m_tail)
        return *m_tail;
    Query& query = m_prepared(lastEvent);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    m_tail = query.next() ? Tail{query.number(0), query.bytes(1)} : Tail{0, QByteArray(32, '\0')};
    return *m_tail;
}

Result<Recorded> Journal::write(Event event)
{
    const auto before = tail();
    if (!before)
        return tl::unexpected<Error>(before.error());
    // As the file will give it back: lone surrogates have no form in UTF-8.
    event.bookingKey = QString::fromUtf8(event.bookingKey.toUtf8());
    Recorded recorded{event.id, before->number + 1, event.time.now, std::nullopt};
    if (givesNumber(event.kind)) {
        // A desk that was rebuilt goes on after what the others know that it gave.
        const auto known = m_others.highestNumber(event.desk, event.serviceDate);
        const auto number = known
                                ? nextQueueNumber(m_prepared, event.desk, event.serviceDate, *known)
                                : Result<QueueNumber>(tl::unexpected<Error>(known.error()));
        if (!number)
            return tl::unexpected<Error>(number.error());
        recorded.queueNumber = *number;
        event.payload.insert(QStringLiteral("queue_number"), number->toString());
    }
    ChainedEvent chained{recorded.number, std::move(event), before->hash, {}};
    chained.hash = chainHash(chained.number, chained.event, chained.previousHash);
    Query& insert = m_prepared(insertEvent);
    bindEvent(insert, chained);
    auto done = insert.run();
    if (done)
        done = m_prepared(insertOutbox).exec(chained.number);
    if (done)
        done = project(m_prepared, chained.event);
    if (!done)
        return tl::unexpected<Error>(done.error());
    m_tail = Tail{chained.number, chained.hash};
    return recorded;
}

Result<void> Journal::mayArrive(const Arrival& arrival)
{
    if (!takesIn(arrival.decision))
        return {};
    if (arrival.bookingKey.isEmpty())
        return failure(Fault::Internal, {}, QStringLiteral("an arrival without a booking"));
    const auto attended = attendanceOf(arrival.bookingKey);
    if (!attended)
        return tl::unexpected<Error>(attended.error());
    if (*attended) {
        const Attendance& first = **attended;
        return failure(Fault::AlreadyAttended,
                       first.queueNumber ? first.queueNumber->toString() : first.desk.toString());
    }
    if (!asksForStatus(arrival))
        return {};
    const auto status = m_bookings.statusOf(arrival.bookingKey);
    if (!status)
        return tl::unexpected<Error>(status.error());
    if (*status && **status != BookingStatus::Active)
        return failure(Fault::BookingCancelled);
    return {};
}

Result<std::vector<Recorded>> Journal::recordTogether(const std::vector<Arrival>& family)
{
    return together([&]() -> Result<std::vector<Recorded>> {
        std::vector<Recorded> all;
        for (const Arrival& arrival : family) {
            const auto acts = mayAct(arrival.circumstances.actor, approverOf(arrival.decision));
            if (!acts)
                return tl::unexpected<Error>(acts.error());
            if (const auto arrives = mayArrive(arrival); !arrives)
                return tl::unexpected<Error>(arrives.error());
            Event event = arrivalEvent(arrival.bookingKey, arrival.day, arrival.verdict,
                                       arrival.decision, arrival.circumstances);
            event.payload.insert(QStringLiteral("officer_name"),
                                 arrival.circumstances.actor.officerName);
            auto recorded = write(std::move(event));
            if (!recorded)
                return tl::unexpected<Error>(recorded.error());
            all.push_back(std::move(*recorded));
        }
        return all;
    });
}

Result<Recorded> Journal::record(const Arrival& arrival)
{
    auto recorded = recordTogether({arrival});
    if (!recorded)
        return tl::unexpected<Error>(recorded.error());
    return std::move(recorded->front());
}

Result<void> Journal::mayWalkIn(const WalkIn& walkIn, const WalkInCategory& category, QDate day,
                                const Actor& actor)
{
    const auto role = mayAct(actor, walkIn.approvedBy);
    if (!role)
        return tl::unexpected<Error>(role.error());
    const auto taken = walkInsOn(day, category.id);
    if (!taken)
        return tl::unexpected<Error>(taken.error());
    WalkInCategory terms = category;
    if (walkIn.priority)
        terms.dailyQuota.reset(); // outside it, and outside one of none
    if (!walkIn.approvedBy && needsApprover(*role, terms, *taken))
        return failure(Fault::ApproverMissing);
    if (walkIn.bookingKey.isEmpty())
        return {};
    const auto attended = attendanceOf(walkIn.bookingKey);
    if (!attended)
        return tl::unexpected<Error>(attended.error());
    if (*attended)
        return failure(Fault::AlreadyAttended, (*attended)->desk.toString());
    return {};
}

Result<Recorded> Journal::recordWalkIn(const WalkIn& walkIn, const WalkInCategory& category,
                                       QDate day, const Actor& actor, const ClockReading& time)
{
    return together([&]() -> Result<Recorded> {
        if (const auto may = mayWalkIn(walkIn, category, day, actor); !may)
            return tl::unexpected<Error>(may.error());
        const QByteArray grain = salt();
        const QByteArray fields = personFields(walkIn);
        const QByteArray hash = personHash(grain, fields);
        const auto kept = m_prepared(insertPerson)
                              .exec(QString::fromLatin1(hash.toHex()), dayText(day), grain, fields);
        if (!kept)
            return tl::unexpected<Error>(kept.error());
        Event event = walkInEvent(walkIn, hash, day, actor, time);
        event.payload.insert(QStringLiteral("officer_name"), actor.officerName);
        return write(std::move(event));
    });
}

// The booking of an event that may be undone: this desk's, or another's.
Result<QString> Journal::bookingToFree(const EventId& event)
{
    Query& query = m_prepared(eventById);
    const Rows rows(query);
    if (const auto done = query.exec(event.toString()); !done)
        return tl::unexpected<Error>(done.error());
    const auto undone = m_others.undoneAmong({event.toString()});
    const auto other = m_others.event(event);
    if (!undone || !other)
        return tl::unexpected<Error>(!undone ? undone.error() : other.error());
    std::optional<EventKind> kind;
    QString booking;
    if (query.next()) {
        kind = parseEventKind(query.text(0));
        booking = query.text(1);
    } else if (*other) {
        kind = (*other)->event.kind;
        booking = (*other)->event.bookingKey;
    }
    if (!kind || !canBeUndone(*kind))
        return failure(Fault::NothingToUndo);
    const auto here = wasUndone(event);
    if (!here)
        return tl::unexpected<Error>(here.error());
    if (*here || !undone->isEmpty())
        return failure(Fault::AlreadyUndone);
    return booking;
}

Result<Recorded> Journal::undo(const UndoRequest& request)
{
    return together([&]() -> Result<Recorded> {
        if (const auto acts = mayAct(request.actor, {}); !acts)
            return tl::unexpected<Error>(acts.error());
        const auto booking = bookingToFree(request.event);
        if (!booking)
            return tl::unexpected<Error>(booking.error());
        return write(undoEvent(request.event, *booking, request.day, request.reason, request.words,
                               request.actor, request.time));
    });
}

Result<Recorded> Journal::settle(const SettleRequest& request)
{
    return together([&]() -> Result<Recorded> {
        if (const auto acts = mayAct(request.actor, {}); !acts)
            return tl::unexpected<Error>(acts.error());
        const auto incident = m_incidents.byId(request.incident);
        if (!incident)
            return tl::unexpected<Error>(incident.error());
        if (!*incident || !(*incident)->isOpen())
            return failure(Fault::IncidentUnknown, request.incident);
        Event event = plainEvent(EventKind::IncidentSettled, request.day,
                                 {{QStringLiteral("incident"), request.incident},
                                  {QStringLiteral("reason"), request.reason.toString()},
                                  {QStringLiteral("officer_name"), request.actor.officerName}},
                                 request.actor, request.time);
        if (const QString words = request.words.trimmed(); !words.isEmpty())
            event.payload.insert(QStringLiteral("words"), words);
        event.bookingKey = (*incident)->bookingKey;
        return write(std::move(event));
    });
}

Result<Recorded> Journal::append(const Event& event)
{
    if (canBeUndone(event.kind) || event.kind == EventKind::Undo)
        return failure(Fault::Internal, {}, QStringLiteral("an arrival needs its checks"));
    return together([&] { return write(event); });
}

Result<void> Journal::inOneGo(const std::function<Result<void>(const Pen& write)>& work)
{
    return together([&] { return work([this](Event event) { return write(std::move(event)); }); });
}
