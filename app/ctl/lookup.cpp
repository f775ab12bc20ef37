// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/lookup.h"

#include "desk/lookup.h"

namespace ctl {

Result<Lookup> lookUp(const QString& text, const ClockReading& moment, const Office& office,
                      Tables* tables)
{
    const Proof proof = readProof(text, office.patterns);
    Found nothing;
    nothing.people.emplace_back();
    const Question question{proof, office.id, localMinute(moment.now, office.zone).date};
    const auto found = tables ? ::lookUp(*tables, question) : Result<Found>(nothing);
    if (!found)
        return tl::unexpected(found.error());
    const FoundPerson& person = found->people.front();
    std::optional<Booking> booking = person.booking;
    if (booking)
        booking->service = person.changedService.value_or(booking->service);
    const Situation situation{moment.now, moment.uncertainty};
    const Verdict verdict =
        seenBefore(judge(proof, booking, person.history, situation, office), person.history);
    return Lookup{proof,
                  Judged{verdict, booking, office, moment.now, words::DataAge{found->dataAsOf}}};
}

ExitCode exitCodeOf(const Verdict& verdict)
{
    if (verdict.admits())
        return ExitCode::Done;
    return verdict.as<verdict::UnknownCode>() ? ExitCode::UnknownCode : ExitCode::Refused;
}

} // namespace ctl
