// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

// The shipped offices and rules, read from the source tree, so that tests of the domain need no
// resources of the program. A file that cannot be read ends the test.
namespace offices {

[[nodiscard]] QStringList ids();                  // "bandung", "batam", …
[[nodiscard]] QByteArray json(const QString& id); // as it stands in resources/offices
// The whole profile that docs/office-profile.md shows, so that the page stays true.
[[nodiscard]] QByteArray example();
[[nodiscard]] std::vector<Rule> rules(); // of all files in resources/rules
[[nodiscard]] Rule rule(const QString& id);
[[nodiscard]] Office office(const QString& id);
// A booking at `office`: made-up person, 9ZZZZ, "baru", LAW, 08:00-09:00.
[[nodiscard]] Booking booking(const Office& office, QDate serviceDate);
// One line for each error: "place: what value". For messages of failing tests.
[[nodiscard]] QString text(const std::vector<ProfileError>& errors);

} // namespace offices
