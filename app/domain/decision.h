// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/checklist.h"
#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/sighting.h"
#include "domain/verdict.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

// Who decides at which desk.
struct Actor
{
    OfficeId office;
    DeskLetter desk;
    OfficerId officer;
    QString officerName; // shown beside the first arrival; no applicant's data
    bool operator==(const Actor&) const = default;
};

// What the officer did. The verdict it answers is another fact and stays as it was.
namespace decision {

struct Override
{
    ReasonId reason;
    QString words;                       // free words; never personal data
    std::optional<OfficerId> approvedBy; // a second person; none: the officer may decide alone
    bool operator==(const Override&) const = default;
};
struct Admit // by rule, or against it when `override` is set
{
    std::optional<Override> override;
    bool provisional = false; // an unknown code taken in by reference
};
struct HoldUntil
{
    Instant until{};
    std::vector<DocumentId> missing;
};
struct RefuseDocuments // the person was here; the booking is not used up
{
    std::vector<DocumentId> missing;
    std::vector<std::pair<DocumentId, QString>> differing;
};
struct Refuse // the verdict's refusal, accepted
{
    std::optional<ReasonId> reason;
};
struct AskApproval // parked: the arrival time is kept, a supervisor decides later
{
    ReasonId reason;
    QString words; // free words; never personal data
};
struct LeaveOpen // put aside undecided: nothing was decided, but the person was here
{
};

} // namespace decision

using Decision = std::variant<decision::Admit, decision::HoldUntil, decision::RefuseDocuments,
                              decision::Refuse, decision::AskApproval, decision::LeaveOpen>;

// How much of the documents was checked when the decision fell.
enum class DocumentsSeen { NotChecked, Complete, Incomplete };
[[nodiscard]] QString documentsName(DocumentsSeen documents); // "not_checked", …

// Everything an arrival's event is made of.
struct Circumstances
{
    Actor actor;
    FoundBy foundBy = FoundBy::Typed;
    std::optional<Symbology> symbology;
    Instant seenAt{};     // the moment that was judged
    ClockReading decided; // when the officer decided
    DocumentsSeen documents = DocumentsSeen::NotChecked;
    bool outsideArea = false;
    bool identityCompared = false; // the e-KTP was compared (asked after a search)
    bool priority = false;         // infant, elderly, disabled, pregnant; outside every quota
    // What the officer said by another clock, where this desk's was not certain enough to tell.
    std::optional<bool> saidInTime{};
    std::optional<EventId> request{}; // the asking for approval that this decision answers
    ServiceId service;                // as taken in, maybe changed at the counter
    std::optional<qint64> rev{}; // of the booking's states at the centre the one that was judged
};
