// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/event.h"
#include "domain/ids.h"
#include "domain/office.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

// A person without a valid booking who is taken in: always an exception with a reason.
// Personal data: stands in a `person` row; the event holds its salted hash only.
struct WalkIn
{
    CategoryId category;
    QString name{};
    QDate birthDate{};
    QString phone{}; // optional
    QString nik{};   // optional
    ServiceId service;
    std::optional<OfficerId> approvedBy{};
    QString words{};      // why, in the officer's words; never personal data
    QString bookingKey{}; // of the booking it stands in for, if any
    DocumentsSeen documents = DocumentsSeen::NotChecked;
    bool priority = false;
};

enum class WalkInProblem {
    NameMissing,
    NameTooLong,    // over 100 letters
    NameUnreadable, // no letter in it, or signs that no name has
    BirthDateMissing,
    BirthDateInFuture,
    BirthDateTooLongAgo, // over 120 years
    PhoneUnreadable,
    NikUnreadable, // not 16 digits
    WordsTooLong,  // over 200 letters
    AgeOutsideCategory,
    ApproverMissing,
    QuotaUsedUp, // needs an approver
};
// What stands in the way; `takenToday` counts this category's walk-ins of the day. Empty: none.
[[nodiscard]] std::vector<WalkInProblem>
walkInProblems(const WalkIn& walkIn, const WalkInCategory& category, int takenToday, QDate today);

// The personal fields as stored, and the salted SHA-256 that the event names them by.
[[nodiscard]] QByteArray personFields(const WalkIn& walkIn);
[[nodiscard]] QByteArray personHash(const QByteArray& salt, const QByteArray& fields);

[[nodiscard]] Event walkInEvent(const WalkIn& walkIn, const QByteArray& personHash, QDate today,
                                const Actor& actor, const ClockReading& time);
