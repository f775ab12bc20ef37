// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

// Looking into the journal: what is asked for and what is shown.

struct JournalFilter // every part that is set must fit
{
    std::optional<QDate> from, to; // service dates, both included
    std::optional<Instant> after, before;
    std::optional<OfficerId> officer;
    std::optional<DeskLetter> desk;
    std::optional<EventKind> kind;
    QString booking; // part of a key
};

struct JournalEntry
{
    ChainedEvent chained;
    QString person; // of the booking or walk-in, where it may be shown and was not purged
    bool undone = false;
};

struct JournalSlice
{
    std::vector<JournalEntry> entries; // newest first
    std::optional<qint64> older;       // number to ask for more with; none: that was all
};

// Whether the journal is whole.
struct ChainReport
{
    enum class Break {
        None,
        NumberMissing, // an event is missing
        HashWrong,     // its content was changed
        PreviousWrong, // the one before it was exchanged
        Unreadable,    // no event of this program
        TailMissing,   // the verified copy holds later events
        OutboxWrong,   // an event without its mark, or a mark without its event
        TablesWrong,   // the events say something else than a table that is worked out from them
    };
    qint64 events = 0;
    Break broken = Break::None;
    qint64 brokenAt = 0; // the first event that does not fit; 0: not an event's fault
    QString place;       // TablesWrong: "attendance jakarta-pusat/law/9ZZZZ"
};

struct WalkInEntry // one of a day's list
{
    EventId event;
    Instant at{};
    QueueNumber queueNumber;
    CategoryId category;
    ServiceId service;
    QString name; // empty: purged
    QDate birthDate;
    QString phone, nik;
    QString bookingKey; // that it closed
    QString words;
    OfficerId officer;
    std::optional<OfficerId> approvedBy;
    bool priority = false;
    bool undone = false;
};
