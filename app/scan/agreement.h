// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/spelling.h"

#include <QString>
#include <QStringList>

// When a code that was read as print is taken for read: when two readers that do not share their
// mistakes say the same. Nothing is guessed; a reading that does not agree is dropped.

// `words`: what the word reader made of the code, each from another preparation of the line.
// `spelling`: the sign reader's, of as many signs. Empty: no agreement.
[[nodiscard]] QString agreedCode(const QStringList& words, const Spelling& spelling);
