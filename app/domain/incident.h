// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/officetime.h"
#include "domain/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

// What went differently from what the rules promise, found by the centre from the events of all
// desks. A person settles it with a reason; nothing is corrected by itself.
enum class IncidentKind {
    DoubleAdmission, // the same booking was taken in more than once
    OtherOffice,     // the same, at two offices
    AdmittedCancelled,
    AdmittedRescheduled,
    AdmittedMoved,
    DetailsChanged,  // name or birth date changed between booking as seen and as it is
    NeverBooked,     // by reference, and no booking came by the day's closing
    DocumentsDiffer, // two desks checked the papers with differing results
    SamePersonTwice, // two walk-ins of one person
    IdReused,        // the same event id with another content
    Quarantined,     // an event that could not be understood or was not allowed
    SuspectClock,    // recorded while the PC's clock could not be trusted
    ClonedDesk,      // two installations write under one desk's letter
};
[[nodiscard]] QString incidentKindName(IncidentKind kind); // "double_admission", …
[[nodiscard]] std::optional<IncidentKind> parseIncidentKind(QStringView text);

struct IncidentParty // one of the arrivals it is about, or a desk whose record cannot be named
{
    std::optional<EventId> event;
    OfficeId office;
    DeskLetter desk;
    Instant at{};
    QString officerName;
    std::optional<QueueNumber> queueNumber{};
};

struct Settlement
{
    OfficerId officer;
    QString officerName;
    DeskLetter desk;
    Instant at{};
    ReasonId reason; // one of settlementReasons()
    QString words;   // free words; never personal data
};

struct Incident
{
    QString id;
    IncidentKind kind = IncidentKind::DoubleAdmission;
    QString bookingKey;                 // or the reference, or empty
    std::vector<IncidentParty> parties; // the first ones, where there are many
    Instant openedAt{};
    std::optional<Settlement> settled{};
    bool dissolved = false; // by an undo: there is nothing left to settle
    int more = 0;           // who took part besides `parties`

    [[nodiscard]] bool isOpen() const { return !settled && !dissolved; }
};

// As it travels: {"id","kind","booking","parties":[{"event"|null,"office","desk","at_ms",
// "officer_name","queue_number"}],"more","opened_ms","settled":{"officer","officer_name","desk",
// "at_ms","reason","words"}|null,"dissolved"}. Errors: Internal.
[[nodiscard]] Result<Incident> incidentOf(const QJsonObject& json);
[[nodiscard]] QJsonObject incidentJson(const Incident& incident);

// "same_person_served_once", "identity_misused", "clerical_error", "agreed_exception", "other"
[[nodiscard]] std::vector<ReasonId> settlementReasons();
