// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"
#include "words/syncwords.h"

// How a decision that is recorded looks and what is said of it, on the card, as the large number
// and in lists: always the same.
namespace outcomes {

// Green only once nothing is open about it (README, domain notes "Sync").
[[nodiscard]] Manner mannerOf(const Outcome& outcome);
// Of several who were taken in together: green only once it is green for each of them.
[[nodiscard]] Manner mannerOf(const std::vector<NamedOutcome>& together);
// "B017  John Doe", or what became of this one: "Jane Doe · sebelumnya: loket A 07.10, A016".
[[nodiscard]] QString line(const NamedOutcome& one, const View& view);
[[nodiscard]] const char* lookOf(Manner manner); // of the style sheet's frames
[[nodiscard]] words::ConfirmationWords confirmation(const Outcome& outcome, const View& view);
// For a list: "ditunda s.d. 15.00", "belum dikonfirmasi pusat"; empty: nothing special.
[[nodiscard]] QString brief(const Outcome& outcome, const View& view);

} // namespace outcomes
