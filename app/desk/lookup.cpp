// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/lookup.h"

#include "store/localstore.h"

#include <algorithm>

namespace {

QString reference(const OfficeId& office, const QString& channel, const QString& code)
{
    return office.toString() + u'/' + channel + u'/' + code;
}

const QString unknownChannel = QStringLiteral("unknown");

// Somebody taken in while the booking was unknown here has attended, whatever an import says since.
Result<History> historyOf(Tables& tables, const BookingKey& key)
{
    auto history = tables.journal.history(key.toString());
    if (!history || history->attended)
        return history;
    const auto provisional =
        tables.journal.history(reference(key.office, unknownChannel, key.code));
    if (!provisional)
        return provisional;
    return provisional->attended ? provisional : history;
}

Result<std::vector<DocumentId>> heldFor(Tables& tables, const QString& key, QDate today)
{
    const auto rows = tables.journal.held(today);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = std::ranges::find(*rows, key, &HeldRow::bookingKey);
    return row == rows->end() ? std::vector<DocumentId>{} : row->missing;
}

Result<FoundPerson> personOf(Tables& tables, const Booking& booking, QDate today)
{
    const QString key = booking.key.toString();
    const auto history = historyOf(tables, booking.key);
    if (!history)
        return tl::unexpected(history.error());
    const auto changed = tables.journal.changedService(key);
    if (!changed)
        return tl::unexpected(changed.error());
    const auto rev = tables.bookings.revOf(booking.key);
    if (!rev)
        return tl::unexpected(rev.error());
    FoundPerson person{booking, *history, *changed, {}, *rev};
    if (history->hold) {
        auto missing = heldFor(tables, key, today);
        if (!missing)
            return tl::unexpected(missing.error());
        person.heldFor = std::move(*missing);
    }
    return person;
}

Result<std::optional<Booking>> bookingOf(Tables& tables, const Question& question)
{
    if (const auto* key = std::get_if<BookingKey>(&question.what))
        return tables.bookings.byKey(*key);
    return tables.bookings.lookUp(std::get<Proof>(question.what), question.office, question.today);
}

Result<Found> family(Tables& tables, const Booking& booking, const Question& question)
{
    Found found;
    std::vector<Booking> members{booking};
    if (!booking.group.isEmpty()) {
        const auto others = tables.bookings.groupOf(booking);
        if (!others)
            return tl::unexpected(others.error());
        members.insert(members.end(), others->begin(), others->end());
    }
    for (const Booking& member : members) {
        auto person = personOf(tables, member, question.today);
        if (!person)
            return tl::unexpected(person.error());
        found.people.push_back(std::move(*person));
    }
    const auto earlier = tables.journal.earlierSighting(booking.key.toString(), question.today);
    if (!earlier)
        return tl::unexpected(earlier.error());
    found.earlierSighting = *earlier;
    return found;
}

// Whoever was taken in with the whole message has attended when only the code is typed, too.
Result<History> historyOfUnknown(Tables& tables, const Proof& proof, const OfficeId& office)
{
    auto history = tables.journal.history(referenceOf(proof, office));
    for (const QString& channel : {channelName(Channel::Law), unknownChannel}) {
        if (!history || history->attended)
            return history;
        auto other = tables.journal.history(reference(office, channel, proof.codes.front()));
        if (!other || other->attended)
            return other;
    }
    return history;
}

Result<Found> unknown(Tables& tables, const Question& question)
{
    Found found;
    found.people.emplace_back();
    const auto* proof = std::get_if<Proof>(&question.what);
    if (!proof || proof->codes.isEmpty())
        return found;
    const auto history = historyOfUnknown(tables, *proof, question.office);
    if (!history)
        return tl::unexpected(history.error());
    found.people.front().history = *history;
    const auto alike =
        tables.bookings.lookAlikes(proof->codes.front(), question.office, question.today);
    if (!alike)
        return tl::unexpected(alike.error());
    found.lookAlikes = *alike;
    return found;
}

} // namespace

Result<Found> lookUp(Tables& tables, const Question& question)
{
    const auto booking = bookingOf(tables, question);
    if (!booking)
        return tl::unexpected(booking.error());
    auto found = *booking ? family(tables, **booking, question) : unknown(tables, question);
    if (!found)
        return found;
    const auto asOf = tables.bookings.dataAsOf();
    if (!asOf)
        return tl::unexpected(asOf.error());
    found->dataAsOf = *asOf;
    return found;
}

Verdict seenBefore(Verdict verdict, const History& history)
{
    const auto& first = history.attended;
    if (first && verdict.as<verdict::UnknownCode>())
        verdict.kind = verdict::AlreadyAttended{first->at, first->desk, first->queueNumber};
    return verdict;
}

QString referenceOf(const Proof& proof, const OfficeId& office)
{
    if (proof.codes.isEmpty())
        return {};
    const bool law = proof.kind == ProofKind::LawMessage;
    return reference(office, law ? channelName(Channel::Law) : unknownChannel, proof.codes.front());
}

Proof proofOfReference(const QString& reference)
{
    const bool law = reference.section(u'/', 1, 1) == channelName(Channel::Law);
    Proof proof;
    proof.kind = law ? ProofKind::LawMessage : ProofKind::Booking;
    proof.text = reference.section(u'/', 2);
    proof.codes = {proof.text};
    return proof;
}
