// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

// Words that come with the data, in both languages of the interface.
struct LocalText
{
    QString id;
    QString en;
    bool operator==(const LocalText&) const = default;
};

// What a service asks for at the counter (README, domain notes "Documents").
struct Document
{
    enum class When { Always, IfAny, OutsideArea };
    DocumentId id;
    LocalText name{};
    When when = When::Always; // IfAny: shown, never required
    bool original = true;     // original to be seen
    bool copy = true;         // A4 copy to be handed in
    bool identical = true;    // data to be compared
    bool operator==(const Document&) const = default;
};

struct Service
{
    ServiceId id;
    LocalText name{};
    std::vector<Channel> channels{}; // through which it can be booked; empty: walk-in only
    std::vector<Document> documents{};
    bool operator==(const Service&) const = default;
    [[nodiscard]] bool bookableThrough(Channel channel) const;
};

struct WalkInCategory
{
    CategoryId id;
    LocalText name{};
    LocalText evidence{};                  // what to see
    std::optional<int> dailyQuota{};       // none: not limited
    std::optional<int> minAge{}, maxAge{}; // whole years, both included
    bool needsApprover = false;
    std::optional<ServiceId> service{}; // that it is about: a lost passport's
    bool operator==(const WalkInCategory&) const = default;
};

struct Reason // of an override, an undo or a refusal
{
    enum class For { Override, Undo, Refusal };
    // What of the office's own it excuses: offered by itself when the journal shows it.
    enum class Excuses { Nothing, Queue, Failure };
    ReasonId id;
    For what = For::Override;
    LocalText name{};
    bool needsApprover = false; // a second person even where the actor might decide alone
    Excuses excuses = Excuses::Nothing;
    bool operator==(const Reason&) const = default;
};
