// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projections.h"

#include "store/bookingrow.h"
#include "store/eventrow.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

// One that another desk undid is still there: this desk's projections follow its own events only.
// Whether somebody is here is asked before an arrival is written.
constexpr char insertAttendance[] = "INSERT OR REPLACE INTO attendance VALUES (?, ?, ?, ?, ?, ?)";
constexpr char endHold[] = "UPDATE hold SET ended_by = ? WHERE booking = ? AND ended_by IS NULL";
constexpr char insertHold[] = "INSERT OR REPLACE INTO hold VALUES (?, ?, ?, ?, ?, ?, NULL)";
constexpr char endParked[] =
    "UPDATE parked SET ended_by = ? WHERE booking = ? AND ended_by IS NULL";
constexpr char insertParked[] = "INSERT OR REPLACE INTO parked VALUES (?, ?, ?, ?, NULL)";
constexpr char insertWalkIn[] = "INSERT INTO walk_in VALUES (?, ?, ?, ?, ?)";
constexpr char insertUndone[] = "INSERT INTO undone VALUES (?, ?)";
constexpr char dropAttendance[] = "DELETE FROM attendance WHERE booking = ? AND event = ?";
constexpr char dropHold[] = "DELETE FROM hold WHERE booking = ? AND event = ?";
constexpr char dropWalkIn[] = "DELETE FROM walk_in WHERE event = ?";
constexpr char resumeHold[] = "UPDATE hold SET ended_by = NULL WHERE booking = ? AND ended_by = ?";
constexpr char dropParked[] = "DELETE FROM parked WHERE booking = ? AND event = ?";
constexpr char resumeParked[] =
    "UPDATE parked SET ended_by = NULL WHERE booking = ? AND ended_by = ?";
constexpr char lastNumber[] = "SELECT last FROM queue WHERE day = ? AND desk = ?";
constexpr char spendNumber[] = "INSERT INTO queue VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                               " SET last = max(last, excluded.last)";

QString textOf(const Event& event, QLatin1String key)
{
    return event.payload.value(key).toString();
}

Result<void> end(Statements& statements, const Event& event,
                 std::initializer_list<const char*> what)
{
    Result<void> done;
    for (const char* sql : what) {
        if (done && !event.bookingKey.isEmpty())
            done = statements(sql).exec(event.id.toString(), event.bookingKey);
    }
    return done;
}

Result<void> arrive(Statements& statements, const Event& event)
{
    if (event.bookingKey.isEmpty())
        return {};
    const auto number = queueNumberOf(event);
    const QVariant given = number ? QVariant(number->number) : QVariant();
    const auto inserted =
        statements(insertAttendance)
            .exec(event.bookingKey, event.id.toString(), millisOf(event.time.now),
                  event.desk.toString(), given, textOf(event, QLatin1String("officer_name")));
    return inserted ? end(statements, event, {endHold, endParked}) : inserted;
}

Result<void> hold(Statements& statements, const Event& event)
{
    const QJsonArray missing = event.payload.value(QLatin1String("missing")).toArray();
    const auto held =
        statements(insertHold)
            .exec(event.bookingKey, event.id.toString(), dayText(event.serviceDate),
                  event.payload.value(QLatin1String("until")).toInteger(),
                  event.payload.value(QLatin1String("seen_at")).toInteger(),
                  QString::fromUtf8(QJsonDocument(missing).toJson(QJsonDocument::Compact)));
    return held ? end(statements, event, {endParked}) : held;
}

Result<void> park(Statements& statements, const Event& event)
{
    return statements(insertParked)
        .exec(event.bookingKey, event.id.toString(), dayText(event.serviceDate),
              event.payload.value(QLatin1String("seen_at")).toInteger());
}

Result<void> walkIn(Statements& statements, const Event& event)
{
    const auto inserted =
        statements(insertWalkIn)
            .exec(event.id.toString(), dayText(event.serviceDate),
                  textOf(event, QLatin1String("category")), textOf(event, QLatin1String("person")),
                  int(event.payload.value(QLatin1String("priority")).toBool()));
    return inserted ? arrive(statements, event) : inserted;
}

Result<void> undo(Statements& statements, const Event& event)
{
    const QString undone = textOf(event, QLatin1String("undoes"));
    auto done = statements(insertUndone).exec(undone, event.id.toString());
    for (const char* sql : {dropAttendance, dropHold, resumeHold, dropParked, resumeParked}) {
        if (done)
            done = statements(sql).exec(event.bookingKey, undone);
    }
    return done ? statements(dropWalkIn).exec(undone) : done;
}

} // namespace

std::optional<QueueNumber> queueNumberOf(const Event& event)
{
    return QueueNumber::parse(textOf(event, QLatin1String("queue_number")));
}

Result<void> project(Statements& statements, const Event& event)
{
    switch (event.kind) {
    case EventKind::Attendance:
        return arrive(statements, event);
    case EventKind::WalkIn:
        return walkIn(statements, event);
    case EventKind::Hold:
        return hold(statements, event);
    case EventKind::Refusal:
        return end(statements, event, {endHold, endParked});
    case EventKind::ApprovalAsked:
        return park(statements, event);
    case EventKind::Undo:
        return undo(statements, event);
    case EventKind::ServiceChange:
    case EventKind::Import:
    case EventKind::SignIn:
    case EventKind::SignOut:
    case EventKind::ClockChange:
    case EventKind::DemoStart:
    case EventKind::ProfileChange:
    case EventKind::Purge:
    case EventKind::Seen:
    case EventKind::Lock:
    case EventKind::SignInFailed:
    case EventKind::OfficerChange:
    case EventKind::DayClose:
    case EventKind::Export:
    case EventKind::Outage:
    case EventKind::IncidentSettled:
        return {};
    }
    return {};
}

// Two plain statements: RETURNING would make a temporary table each time, which costs more.
Result<QueueNumber> nextQueueNumber(Statements& statements, const DeskLetter& desk, QDate day,
                                    int known)
{
    QueueNumber next{desk, 1};
    {
        Query& query = statements(lastNumber);
        const Rows rows(query);
        if (const auto done = query.exec(dayText(day), desk.toString()); !done)
            return tl::unexpected<Error>(done.error());
        if (query.next())
            next.number = int(query.number(0)) + 1;
        next.number = std::max(next.number, known + 1);
    }
    if (const auto spent = spend(statements, next, day); !spent)
        return tl::unexpected<Error>(spent.error());
    return next;
}

Result<void> spend(Statements& statements, const QueueNumber& number, QDate day)
{
    return statements(spendNumber).exec(dayText(day), number.desk.toString(), number.number);
}

Result<void> clearProjections(Statements& statements)
{
    for (const char* sql : {"DELETE FROM attendance", "DELETE FROM hold", "DELETE FROM walk_in",
                            "DELETE FROM undone", "DELETE FROM queue", "DELETE FROM parked"}) {
        if (auto done = statements(sql).exec(); !done)
            return done;
    }
    return {};
}
