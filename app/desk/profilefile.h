// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>
#include <vector>

// What stood in the way of a profile: the file, and each error named by its place.
struct ProfileFailure
{
    Error error; // ProfileNotFound, or ProfileInvalid with `places`; subject: the file
    std::vector<ProfileError> places;
};
using ProfileResult = tl::expected<Office, ProfileFailure>;

// The shipped offices' ids, by name.
[[nodiscard]] QStringList shippedOffices();
// All rules that are shipped with the program, for any office to name.
[[nodiscard]] tl::expected<std::vector<Rule>, ProfileFailure> shippedRules();
// A shipped office by its id, or any file by its path.
[[nodiscard]] ProfileResult loadProfile(const QString& idOrFile);
// What is named; else the data folder's own office.json, else the office that its settings name,
// else jakarta-pusat.
[[nodiscard]] ProfileResult loadProfileOf(const QString& folder, const QString& named = {});
