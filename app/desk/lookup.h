// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/office.h"
#include "domain/proof.h"
#include "domain/result.h"
#include "domain/rules.h"
#include "domain/verdict.h"

#include <QDate>

#include <optional>
#include <variant>
#include <vector>

struct Tables;

// One person as the store knows them.
struct FoundPerson
{
    std::optional<Booking> booking;
    History history;
    std::optional<ServiceId> changedService; // at a counter, earlier
    std::vector<DocumentId> heldFor;         // what was missing when held
    std::optional<qint64> rev{};             // of the booking, as the centre counts
};

// Everything that one question to the store brings for a card.
struct Found
{
    std::vector<FoundPerson> people; // never empty; the family after the one who was seen
    std::vector<Booking> lookAlikes; // of this day, for an unknown code
    std::optional<Instant> dataAsOf;
    std::optional<Instant> earlierSighting;
};

struct Question
{
    std::variant<Proof, BookingKey> what;
    OfficeId office;
    QDate today;
};

// Runs in the store's thread.
[[nodiscard]] Result<Found> lookUp(Tables& tables, const Question& question);

// An unknown code that was taken in by reference has attended all the same.
[[nodiscard]] Verdict seenBefore(Verdict verdict, const History& history);

// Under what an arrival is recorded where the booking is unknown: "jakarta-pusat/law/9ZZZZ", or
// ".../unknown/..." where the proof does not say its channel. Empty: the proof has no code.
[[nodiscard]] QString referenceOf(const Proof& proof, const OfficeId& office);
// The proof again, as far as a reference keeps it: its code, and whether a LAW message named it.
[[nodiscard]] Proof proofOfReference(const QString& reference);
