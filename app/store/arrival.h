// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/ids.h"
#include "domain/journalview.h"
#include "domain/verdict.h"

#include <QDate>
#include <QJsonArray>
#include <QString>

#include <optional>
#include <vector>

// What is given to the journal, and what it answers.

// One person's arrival (admitted, held or refused), ready to be recorded.
struct Arrival
{
    QString bookingKey; // BookingKey::toString(), or the reference of an unknown code
    QDate day;          // today at the office: queue numbers count per desk and this day
    Verdict verdict;
    Decision decision;
    Circumstances circumstances;
};

struct Recorded // stands in the journal, on disk
{
    EventId event;
    qint64 number = 0; // of the event
    Instant at{};
    std::optional<QueueNumber> queueNumber; // of admissions and walk-ins
};

struct UndoRequest
{
    EventId event; // an attendance, hold, refusal, walk-in or asking for approval
    QDate day;
    ReasonId reason;
    QString words;
    Actor actor;
    ClockReading time;
};

struct SettleRequest // of an incident
{
    QString incident;
    ReasonId reason; // one of settlementReasons()
    QString words;   // free words; never personal data
    QDate day;
    Actor actor;
    ClockReading time;
};

struct HeldRow
{
    QString bookingKey;
    EventId event;
    Instant until{};
    std::vector<DocumentId> missing;
    std::optional<DeskLetter> elsewhere{}; // held at another desk
};

[[nodiscard]] std::vector<DocumentId> documentsIn(const QJsonArray& ids);

struct ParkedRow // waits for an approval
{
    EventId request;
    QString bookingKey;
    Instant seenAt{};
    Verdict verdict;
    ReasonId reason;
    QString words;
    QString officerName;                   // who asked
    std::optional<DeskLetter> elsewhere{}; // asked at another desk
};
