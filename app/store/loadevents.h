// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "store/eventrow.h"

#include <QHash>
#include <QJsonDocument>

#include <optional>
#include <vector>

// Events as a load needs them, read as quickly as they can be.

#define LOKET_LOAD_COLUMNS                                                                         \
    "n, id, kind, desk, officer, booking, day, now_ms, CAST(payload AS BLOB), office"

// The same few texts come again in every row; each is understood once.
template <typename Value>
class Understood
{
public:
    using Parse = std::optional<Value> (*)(QStringView);
    explicit Understood(Parse parse) : m_parse(parse) {}
    [[nodiscard]] const std::optional<Value>& operator()(const QString& text)
    {
        auto known = m_known.find(text);
        if (known == m_known.end())
            known = m_known.insert(text, m_parse(text));
        return *known;
    }

private:
    Parse m_parse;
    QHash<QString, std::optional<Value>> m_known;
};

// Kinds whose payload a load or a hint looks into.
[[nodiscard]] inline bool isLookedInto(EventKind kind)
{
    switch (kind) {
    case EventKind::Attendance:
    case EventKind::Hold:
    case EventKind::Refusal:
    case EventKind::Undo:
    case EventKind::WalkIn:
    case EventKind::ApprovalAsked:
    case EventKind::Seen:
    case EventKind::DayClose:
    case EventKind::Outage:
        return true;
    default:
        return false;
    }
}

class EventReader
{
public:
    // None: the row was not written by this program.
    [[nodiscard]] std::optional<Event> operator()(const Query& row)
    {
        const auto id = EventId::parse(row.text(1));
        const auto& kind = m_kind(row.text(2));
        const auto& desk = m_desk(row.text(3));
        const auto& officer = m_officer(row.text(4));
        const auto& office = m_office(row.text(9));
        if (!id || !kind || !desk || !office || (!row.isNull(4) && !officer))
            return std::nullopt;
        Event event{*id, *kind, *office, *desk, officer, row.text(5), dayOf(row.text(6))};
        event.time.now = instantOf(row.number(7));
        event.time.wall = event.time.now;
        if (isLookedInto(*kind)) {
            const QJsonDocument document = QJsonDocument::fromJson(row.bytes(8));
            if (!document.isObject())
                return std::nullopt;
            event.payload = document.object();
        }
        return event;
    }

private:
    Understood<EventKind> m_kind{&parseEventKind};
    Understood<DeskLetter> m_desk{&DeskLetter::parse};
    Understood<OfficerId> m_officer{&OfficerId::parse};
    Understood<OfficeId> m_office{&OfficeId::parse};
};

// Events with their numbers in the journal that they stand in.
struct LoadEvents
{
    EventReader read;
    std::vector<std::pair<qint64, Event>> events;
};
