// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "domain/rights.h"
#include "store/bookingrow.h"
#include "store/bookingtable.h"
#include "store/eventrow.h"
#include "store/projections.h"

#include <QRandomGenerator>

#include <array>

namespace {

constexpr char insertEvent[] = "INSERT INTO event (" LOKET_EVENT_COLUMNS
                               ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char insertOutbox[] = "INSERT INTO outbox (n) VALUES (?)";
constexpr char lastEvent[] = "SELECT n, hash FROM event ORDER BY n DESC LIMIT 1";
constexpr char eventById[] =
    "SELECT kind, booking, (SELECT undo FROM undone WHERE event = id) FROM event WHERE id = ?";
constexpr char insertPerson[] = "INSERT INTO person VALUES (?, ?, ?, ?)";
constexpr char officerSql[] = "SELECT role, enabled FROM officer WHERE id = ?";
constexpr char anyOfficer[] = "SELECT 1 FROM officer LIMIT 1";

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

Journal::Journal(Database& database, BookingTable& bookings)
    : m_database(database), m_bookings(bookings), m_prepared(database)
{}

// All that `work` writes commits together or not at all.
template <typename Work>
auto Journal::together(Work work) -> decltype(work())
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
        const auto number = nextQueueNumber(m_prepared, event.desk, event.serviceDate);
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

Result<bool> Journal::officersSetUp()
{
    Query& query = m_prepared(anyOfficer);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    return query.next();
}

// Until officers are set up, a name is taken as given and may do everything.
Result<Role> Journal::roleOf(const OfficerId& officer)
{
    Query& query = m_prepared(officerSql);
    const Rows rows(query);
    if (const auto done = query.exec(officer.toString()); !done)
        return tl::unexpected<Error>(done.error());
    if (query.next()) {
        const auto role = parseRole(query.text(0));
        if (!role)
            return failure(Fault::FileDamaged, m_database.fileName());
        return query.number(1) != 0 ? Result<Role>(*role) : failure(Fault::OfficerDisabled);
    }
    const auto setUp = officersSetUp();
    if (!setUp)
        return tl::unexpected<Error>(setUp.error());
    return *setUp ? failure(Fault::UnknownOfficer, officer.toString())
                  : Result<Role>(Role::Administrator);
}

Result<Role> Journal::mayAct(const Actor& actor, const std::optional<OfficerId>& approvedBy)
{
    const auto role = roleOf(actor.officer);
    if (!role || !approvedBy)
        return role;
    const auto approver = roleOf(*approvedBy);
    if (!approver)
        return approver;
    if (!may(*approver, Right::Approve))
        return failure(Fault::NotAllowed, approvedBy->toString());
    const auto setUp = officersSetUp();
    if (!setUp)
        return tl::unexpected<Error>(setUp.error());
    if (*setUp && *approvedBy == actor.officer)
        return failure(Fault::SamePerson);
    return role;
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

Result<Recorded> Journal::undo(const UndoRequest& request)
{
    return together([&]() -> Result<Recorded> {
        if (const auto acts = mayAct(request.actor, {}); !acts)
            return tl::unexpected<Error>(acts.error());
        Query& query = m_prepared(eventById);
        QString booking;
        {
            const Rows rows(query);
            if (const auto done = query.exec(request.event.toString()); !done)
                return tl::unexpected<Error>(done.error());
            const bool found = query.next();
            const auto kind = found ? parseEventKind(query.text(0)) : std::nullopt;
            if (!kind || !canBeUndone(*kind))
                return failure(Fault::NothingToUndo);
            if (!query.isNull(2))
                return failure(Fault::AlreadyUndone);
            booking = query.text(1);
        }
        return write(undoEvent(request.event, booking, request.day, request.reason, request.words,
                               request.actor, request.time));
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
