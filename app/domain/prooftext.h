// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

// No proof is longer; what comes after is not read, so that no input can hold up the desk.
inline constexpr qsizetype longestProof = 64 * 1024;

// The text for reading: one kind of blank, line end, dash and digit; no invisible signs.
[[nodiscard]] QString readable(const QString& text);
// Wide, bold and other dressed-up letters and digits as plain ones, sign by sign. Not Unicode's
// own NFKC: that lets one sign become eighteen, and a hostile text hold up the desk.
[[nodiscard]] QString undressed(QStringView text);
// A value without the marks around it: WhatsApp's bold and italic, quotes, emoji, a trailing dot.
[[nodiscard]] QString bareValue(QStringView text);
