// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// No proof is longer; what comes after is not read, so that no input can hold up the desk.
inline constexpr qsizetype longestProof = 64 * 1024;

// The text for reading: one kind of blank, line end, dash and digit; no invisible signs.
[[nodiscard]] QString readable(const QString& text);
// A value without the marks around it: WhatsApp's bold and italic, quotes, emoji, a trailing dot.
[[nodiscard]] QString bareValue(QStringView text);
