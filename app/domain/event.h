// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/verdict.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

enum class EventKind {
    Attendance,
    Hold,
    Refusal,
    Undo,
    ServiceChange,
    WalkIn,
    Import,
    SignIn,
    SignOut,
    ClockChange,
    DemoStart,
    ProfileChange,
    Purge,
    ApprovalAsked, // parked at the counter
    Seen,          // put aside undecided
    Lock,
    SignInFailed,
    OfficerChange,
    DayClose,
    Export,
    Outage, // of the program, the camera or the network
    IncidentSettled,
};
[[nodiscard]] QString eventKindName(EventKind kind); // "attendance", …
[[nodiscard]] std::optional<EventKind> parseEventKind(QStringView text);

// The immutable fact: verdict, decision and circumstances. Holds no personal data: a person is
// named by the salted hash of a `person` row only.
struct Event
{
    EventId id;
    EventKind kind = EventKind::Attendance;
    OfficeId office;
    DeskLetter desk;
    std::optional<OfficerId> officer{};
    QString bookingKey{}; // "jakarta-pusat/law/9ZZZZ"; the reference of an unknown code; or empty
    QDate serviceDate{};  // office-local day the event belongs to; stored, never recomputed
    ClockReading time{};
    std::optional<RuleRef> rule{};
    QJsonObject payload{}; // keys per kind: docs/events.md
};

// An event as it stands in the journal: numbered without gaps per desk and chained.
struct ChainedEvent
{
    qint64 number = 0; // 1 and up
    Event event;
    QByteArray previousHash; // 32 bytes; zeroes before the first
    QByteArray hash;         // 32 bytes, SHA-256 over canonical()
};

// The bytes that are hashed: every field in a fixed order, each length-prefixed, JSON with sorted
// keys and without blanks, so that no two events share a form.
[[nodiscard]] QByteArray canonical(qint64 number, const Event& event,
                                   const QByteArray& previousHash);
[[nodiscard]] QByteArray chainHash(qint64 number, const Event& event,
                                   const QByteArray& previousHash);

// The events that decisions become. The queue number is given by the journal, in its transaction.
[[nodiscard]] Event arrivalEvent(const QString& bookingKey, QDate serviceDate,
                                 const Verdict& verdict, const Decision& decision,
                                 const Circumstances& circumstances);
// The verdict that such an event answers, without the booking's times. None: it has none.
[[nodiscard]] std::optional<Verdict> recordedVerdict(const Event& event);
[[nodiscard]] Event undoEvent(const EventId& undone, const QString& bookingKey, QDate serviceDate,
                              const ReasonId& reason, const QString& words, const Actor& actor,
                              const ClockReading& time);
[[nodiscard]] Event serviceChangeEvent(const QString& bookingKey, QDate serviceDate,
                                       const ServiceId& from, const ServiceId& to,
                                       const Actor& actor, const ClockReading& time);
// For kinds whose payload the caller makes (import, sign-in, clock change, demo).
[[nodiscard]] Event plainEvent(EventKind kind, QDate day, QJsonObject payload, const Actor& actor,
                               const ClockReading& time);
