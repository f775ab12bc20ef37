// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// A line of printed text as a machine read it, in which a sign may be wrong, too much or missing.

// What stands behind the label "Kode Booking", as it was read; empty where the label is not there.
// The label is known although some of its letters are wrong; of the code nothing is put right.
[[nodiscard]] QString behindBookingLabel(const QString& line);

// The same as a code to be compared: upper case. Empty where a sign in it is not certain to be one
// of a code (a small letter whose capital looks different: l, i, g, …).
[[nodiscard]] QString printedCode(const QString& line);
