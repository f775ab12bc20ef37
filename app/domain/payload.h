// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/candidates.h"
#include "domain/labels.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What the structured payloads of QR codes say; nothing where the text has not that form.

// The members of a JSON object, nested ones and those of lists included.
[[nodiscard]] std::optional<std::vector<LabelledValue>> jsonValues(const QString& text);

// A web address alone. A code in it counts where its place says so: a query named as a code, or
// the end of a path beside words of queueing.
struct AddressParts
{
    QString host;
    QStringList codes;
    std::vector<LabelledValue> values;
};
[[nodiscard]] std::optional<AddressParts> addressParts(const QString& text,
                                                       const Candidates& candidates);

// "ANTRIAN-PASPOR;6PL4H;2026-11-23;09:01": parts without labels; a date or a word of queueing must
// be among them.
[[nodiscard]] std::optional<std::vector<LabelledValue>>
delimitedValues(const QString& text, const Candidates& candidates);
