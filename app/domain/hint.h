// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"

#include <QString>

#include <variant>
#include <vector>

// Signs of misuse, shown to a supervisor as something to look at; never a verdict and never held
// against an applicant (README, domain notes "In practice").
namespace hint {

struct ManyNames // one phone or account for many names; a family of up to five counts once
{
    QString masked; // the phone, masked; or the account
    bool isAccount = false;
    int names = 0;
};
struct ShownAgain // a code after it was used
{
    QString bookingKey;
    Instant firstAt{};
    DeskLetter firstDesk;
    Instant againAt{};
    DeskLetter againDesk;
    int times = 0;
};
struct ManyOverrides // one officer
{
    OfficerId officer;
    int count = 0;
    int approvedBySame = 0; // the most by one approver
};
struct OverridesForOne // many exceptions for the bookings of one phone or account
{
    QString masked;
    bool isAccount = false;
    int count = 0;
};
// Admitted although somebody of an earlier slot was parked or held here, or had been sent away by
// rule and came back; priority people aside.
struct OutOfOrder
{
    DeskLetter desk;
    int count = 0;
};
struct SearchedWithoutProof
{
    OfficerId officer;
    int count = 0;
    int of = 0; // all admissions of that officer
};
// An arrival undone, and another person admitted within five minutes; from twice a day.
struct UndoneThenAdmitted
{
    OfficerId officer;
    int count = 0;
};
struct BookedInABurst // within a minute
{
    Instant from{}, to{};
    int bookings = 0;
    QString account; // masked phone or account when it was one; empty: several
};

} // namespace hint

using HintKind = std::variant<hint::ManyNames, hint::ShownAgain, hint::ManyOverrides,
                              hint::OverridesForOne, hint::OutOfOrder, hint::SearchedWithoutProof,
                              hint::UndoneThenAdmitted, hint::BookedInABurst>;

struct Hint
{
    HintKind kind;
    Instant at{}; // of the last thing that it rests on
};

// Newest first. Pure.
[[nodiscard]] std::vector<Hint> hintsOf(const DayFacts& facts, const Office& office);
