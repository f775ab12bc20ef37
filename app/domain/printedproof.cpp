// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printedproof.h"

namespace {

bool sameName(const QString& one, const QString& other)
{
    return one.simplified().toCaseFolded() == other.simplified().toCaseFolded();
}

// Each of these was read by a machine and can be wrong; but hardly wrong and yet the same.
struct Agreement
{
    bool name, birthDate, phone, serviceDate;
    [[nodiscard]] bool ofThePerson() const { return name || birthDate || phone; }
};

Agreement compare(const Proof& proof, const Booking& booking)
{
    return {
        .name = !proof.name.isEmpty() && sameName(proof.name, booking.name),
        .birthDate = proof.birthDate.isValid() && proof.birthDate == booking.birthDate,
        .phone = !proof.phone.isEmpty() && proof.phone == booking.phone,
        .serviceDate = proof.serviceDate.isValid() && proof.serviceDate == booking.serviceDate,
    };
}

bool saysWho(const Proof& proof)
{
    return !proof.name.isEmpty() || proof.birthDate.isValid() || !proof.phone.isEmpty();
}

// Many share a day of service: it tells only where nothing that was read says somebody else.
bool agrees(const Proof& proof, const Booking& booking)
{
    const Agreement agreement = compare(proof, booking);
    return agreement.ofThePerson() || (agreement.serviceDate && !saysWho(proof));
}

} // namespace

PrintedProof weighPrinted(const Proof& proof, const std::optional<Booking>& found,
                          const OfficeId& office)
{
    if (proof.codes.isEmpty())
        return PrintedProof::Nothing;
    const bool bearsTheCode = found && found->key.office == office && proof.codes.size() == 1 &&
                              normalisedCode(found->key.code) == proof.codes.front();
    return bearsTheCode && agrees(proof, *found) ? PrintedProof::Counts : PrintedProof::Suggested;
}

Proof borneOut(const Proof& proof, const Booking& booking)
{
    const Agreement agreement = compare(proof, booking);
    Proof sure = proof;
    if (!agreement.name)
        sure.name.clear();
    if (!agreement.birthDate)
        sure.birthDate = {};
    if (!agreement.phone)
        sure.phone.clear();
    if (!agreement.serviceDate)
        sure.serviceDate = {};
    sure.slot.reset();
    sure.office.clear();
    return sure;
}
