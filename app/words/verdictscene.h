// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/phrasebook.h"
#include "words/wording.h"

namespace words {

// A verdict with everything its words are made of. The parts come in the scene's language; those
// that nobody knows (no booking, no timing) are empty.
struct VerdictScene
{
    const Verdict& verdict;
    const Booking* booking;
    const Office& office;
    Instant now;
    Phrasebook in;
    std::optional<DataAge> data = {};

    [[nodiscard]] QString translate(const char* context, const char* source,
                                    const char* note = nullptr) const
    {
        return in.translate(context, source, note);
    }
    [[nodiscard]] QString at(Instant instant) const; // "07.30", with its date on another day
    [[nodiscard]] QString length(int minutes) const; // "12 menit"
    [[nodiscard]] QString slot() const;              // "08.00–09.00"
    [[nodiscard]] QString start() const;             // "08.00"
    [[nodiscard]] QString reportBy() const;          // "07.30"
    [[nodiscard]] QString opens() const;             // "07.30"
    [[nodiscard]] QString forfeits() const;          // "09.00"
    [[nodiscard]] QDate today() const;               // at the office
    [[nodiscard]] QDate serviceDate(int days) const; // the booking's, else today + days
    [[nodiscard]] QString service(const ServiceId& id) const;
    [[nodiscard]] const Rule* rule() const;
};

// The large line, at most about 44 letters; and what stands below it.
[[nodiscard]] QString verdictTitle(const VerdictScene& scene);
[[nodiscard]] QString verdictSentence(const VerdictScene& scene);

// What a stranger's text may look like inside a sentence: one line, not longer than `length`.
[[nodiscard]] QString quoted(const QString& foreign, qsizetype length = 60);

} // namespace words
