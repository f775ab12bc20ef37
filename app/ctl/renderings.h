// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/day.h"
#include "domain/importreport.h"
#include "domain/office.h"
#include "domain/proof.h"
#include "domain/rules.h"
#include "domain/sighting.h"
#include "words/wording.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

// Values of the domain as JSON of the command line contract (README, "Command line"). Fields
// without data are absent.
namespace ctl {

// A verdict with all that its words need.
struct Judged
{
    Verdict verdict;
    std::optional<Booking> booking;
    Office office;
    Instant at{};
    std::optional<words::DataAge> data;

    [[nodiscard]] words::VerdictWords words(words::Language language) const;
};

[[nodiscard]] QJsonObject verdictJson(const Judged& judged);
[[nodiscard]] QString verdictText(const Judged& judged, words::Language language);
[[nodiscard]] QJsonObject proofJson(const Proof& proof);
[[nodiscard]] QString proofKindName(ProofKind kind);
[[nodiscard]] QJsonObject bookingJson(const Booking& booking); // phone and NIK masked
[[nodiscard]] QJsonObject disagreementJson(const Disagreement& disagreement);
[[nodiscard]] QJsonObject importJson(const ImportReport& report);

} // namespace ctl
