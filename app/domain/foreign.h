// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/proof.h"

// What a text is that is surely no booking: known by how it begins. None: not known.
[[nodiscard]] ForeignKind foreignByForm(const QString& text);
// What a number alone is, from its digits: an identity card, a billing or an approval code.
[[nodiscard]] ForeignKind foreignByDigits(const QString& normalised);
// A birth date and a province stand where an identity number has them.
[[nodiscard]] bool looksLikeNik(const QString& normalised);
