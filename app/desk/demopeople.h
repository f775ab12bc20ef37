// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

// People who do not exist. Numbered, so that the same day has the same people.
namespace demopeople {

[[nodiscard]] QString name(int person);
[[nodiscard]] QString longName();  // 40 letters
[[nodiscard]] QString shortName(); // one letter
[[nodiscard]] QDate adultBirthDate(int person, QDate today);
[[nodiscard]] QDate childBirthDate(int person, QDate today);
[[nodiscard]] QString phone(int person);
[[nodiscard]] QString nik(int person);  // of a region that there is none of
[[nodiscard]] QString code(int number); // five signs, as LAW writes them; none looks like another
[[nodiscard]] QString applicationNumber(int number); // 16 digits

} // namespace demopeople
