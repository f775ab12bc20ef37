// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "domain/office.h"
#include "domain/publicmessage.h"

#include <chrono>
#include <optional>
#include <vector>

// What a desk's state means for the person in front of it, and nothing that others may not read.

struct PublicCandidate
{
    PublicMessage message;
    QString about; // the card or event that it comes from: the same words for the next one are new
    bool operator==(const PublicCandidate&) const = default;
};

// The first one counts until it was shown for as long as it stays, then the next; the last stays.
// `decided`: what was recorded a moment ago, as a card may go with its recording.
[[nodiscard]] std::vector<PublicCandidate>
publicMessages(const DeskState& state, const std::optional<Outcome>& decided, const Office& office);
// None: as long as the state says so.
[[nodiscard]] std::optional<std::chrono::milliseconds> staysFor(PublicMessage::What what);
// What helps the person who holds the proof; what ails the camera is the officer's matter.
[[nodiscard]] Advice publicAdvice(const CameraState& camera);
