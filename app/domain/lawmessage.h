// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "domain/proof.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

// The WhatsApp channel's messages (README, domain notes "LAW messages").

// "#John Doe#01011970#14032018" as applicants write it, in all the ways that were seen.
struct LawRequest
{
    QString name;
    QDate birthDate;
    QDate serviceDate; // invalid where an address stands in its place
};
[[nodiscard]] std::optional<LawRequest> lawRequestIn(const QString& readableText);

// Whether the text is a message of the channel, or a word sent to it ("#hadir").
[[nodiscard]] bool isLawMessage(const QString& readableText,
                                const std::vector<LabelledValue>& values);

// The eight digits that are sent while booking; empty when there are none.
[[nodiscard]] QString approvalCodeIn(const QString& readableText,
                                     const std::vector<LabelledValue>& values);
