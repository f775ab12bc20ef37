// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

// A proof is laid beside its booking field by field. What either does not say is no disagreement.
namespace {

using Disagreements = std::vector<Disagreement>;

QString comparable(const QString& name)
{
    return name.simplified().toCaseFolded();
}

void addName(Disagreements& found, const Proof& proof, const Booking& booking)
{
    if (proof.name.isEmpty() || booking.name.isEmpty() ||
        comparable(proof.name) == comparable(booking.name))
        return;
    found.push_back({ProofField::Name, proof.name, booking.name});
}

void addDate(Disagreements& found, ProofField field, QDate proof, QDate booking)
{
    if (!proof.isValid() || !booking.isValid() || proof == booking)
        return;
    found.push_back({field, proof.toString(Qt::ISODate), booking.toString(Qt::ISODate)});
}

void addPhone(Disagreements& found, const Proof& proof, const Booking& booking)
{
    if (proof.phone.isEmpty() || booking.phone.isEmpty() || proof.phone == booking.phone)
        return;
    found.push_back({ProofField::Phone, maskedPhone(proof.phone), maskedPhone(booking.phone)});
}

void addOffice(Disagreements& found, const Proof& proof, const Office& office)
{
    if (proof.office.isEmpty() || office.isCalled(proof.office))
        return;
    found.push_back({ProofField::Office, proof.office, office.shortName});
}

// A single time agrees with a slot that starts then.
void addSlot(Disagreements& found, const Proof& proof, const Booking& booking)
{
    if (!proof.slot)
        return;
    const bool bothEnd = proof.slot->end && booking.slot.end;
    const bool sameEnd = !bothEnd || proof.slot->end == booking.slot.end;
    if (proof.slot->start == booking.slot.start && sameEnd)
        return;
    found.push_back({ProofField::Slot, proof.slot->toString(), booking.slot.toString()});
}

} // namespace

std::vector<Disagreement> disagreements(const Proof& proof, const Booking& booking,
                                        const Office& office)
{
    Disagreements found;
    addName(found, proof, booking);
    addDate(found, ProofField::BirthDate, proof.birthDate, booking.birthDate);
    addPhone(found, proof, booking);
    addOffice(found, proof, office);
    addDate(found, ProofField::ServiceDate, proof.serviceDate, booking.serviceDate);
    addSlot(found, proof, booking);
    return found;
}
