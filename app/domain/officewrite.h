// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

// A profile as a file, and the steps of changing one. Pure.

// The profile as JSON (docs/office-profile.md): pretty, always in the same order, so that two
// versions can be compared line by line. Rules with the id of a `shipped` one are named, not
// written. What parse() accepts comes back equal: parse(write(o)) == o.
[[nodiscard]] QByteArray writeOffice(const Office& office, const std::vector<Rule>& shipped);

// The profile as it will be read back, or what is wrong with it by place.
[[nodiscard]] tl::expected<Office, std::vector<ProfileError>>
checkedOffice(const Office& office, const std::vector<Rule>& shipped);

// Lets the use at `useAt` be judged by `changed`. An office's own rule keeps its id, and its
// version is one above the one in `before`; of a shipped rule the office gets its own, version 1,
// under an id of its own, and the other uses of the shipped one stay.
void putRule(Office& office, const Office& before, const Rule& changed, size_t useAt,
             const std::vector<Rule>& shipped);

// The parts of the profile that differ, by their keys in the file ("channels", "rules", …);
// what the journal keeps of a change.
[[nodiscard]] QStringList changedParts(const Office& before, const Office& after,
                                       const std::vector<Rule>& shipped);
