// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/officetime.h"
#include "domain/service.h"

#include <optional>
#include <vector>

// What the screen that faces the applicants says. Others stand in line behind: there is no place
// in it for a name, a birth date, a code or the reason of a refusal (README, domain notes
// "Privacy").
struct PublicMessage
{
    enum class What {
        Closed,        // nobody sits here, or nothing can be recorded
        ShowToCamera,  // the next one, please
        ShowToOfficer, // the same where no camera runs
        HaveDocumentsReady,
        ComeBackAt, // at
        ComeBackBy, // at
        GoIn,       // numbers, where
        WaitForOfficer,
    } what = What::Closed;
    std::vector<QueueNumber> numbers{}; // of all who were taken in together
    std::optional<Instant> at{};
    LocalText where{}; // the office's own words; empty: not said
    bool operator==(const PublicMessage&) const = default;
};
