// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"
#include "words/verdictscene.h"
#include "words/wording.h"

namespace words {

namespace {

// Dates and slots in the language's own form; a phone comes masked and stays so.
QString shownValue(ProofField field, const QString& value, Language language)
{
    switch (field) {
    case ProofField::BirthDate:
        return birthDate(QDate::fromString(value, Qt::ISODate), {}, language);
    case ProofField::ServiceDate:
        return date(QDate::fromString(value, Qt::ISODate), language);
    case ProofField::Slot:
        if (const auto slot = Slot::parse(value))
            return slotWords(*slot, language);
        return value;
    case ProofField::Name:
    case ProofField::Office:
        return u'"' + quoted(value, 40) + u'"';
    case ProofField::Phone:
        return value;
    }
    return value;
}

} // namespace

QString stepWords(NextStep step, Language language)
{
    const Phrasebook in(language);
    switch (step) {
    case NextStep::Admit:
        return in.translate("Step", "Mark as arrived");
    case NextStep::ComeBackAt:
        return in.translate("Step", "Record: come back later");
    case NextStep::AskApproval:
        return in.translate("Step", "Ask for approval…");
    case NextStep::OpenWalkIn:
        return in.translate("Step", "Open as walk-in…");
    case NextStep::CompareFirstArrival:
        return in.translate("Step", "Compare identity card…");
    case NextStep::GoToOtherOffice:
        return in.translate("Step", "Send to the other office");
    case NextStep::TakeProvisionally:
        return in.translate("Step", "Take in provisionally…");
    case NextStep::SearchByName:
        return in.translate("Step", "Search by name");
    case NextStep::Clear:
        return in.translate("Step", "Clear");
    }
    return {};
}

QString channelWords(Channel channel, Language language)
{
    const Phrasebook in(language);
    switch (channel) {
    case Channel::Law:
        return in.translate("Label", "LAW", "the WhatsApp channel's own name");
    case Channel::Apapo:
        return in.translate("Label", "Antrian Paspor", "the app's own name");
    case Channel::Mpaspor:
        return in.translate("Label", "M-Paspor", "the app's own name");
    }
    return {};
}

QString roleWords(Role role, Language language)
{
    const Phrasebook in(language);
    switch (role) {
    case Role::Officer:
        return in.translate("Label", "Officer");
    case Role::Supervisor:
        return in.translate("Label", "Supervisor");
    case Role::Administrator:
        return in.translate("Label", "Administrator");
    }
    return {};
}

QString foundByWords(FoundBy foundBy, Language language)
{
    const Phrasebook in(language);
    switch (foundBy) {
    case FoundBy::Camera:
        return in.translate("Label", "camera");
    case FoundBy::HandScanner:
        return in.translate("Label", "hand scanner");
    case FoundBy::Typed:
        return in.translate("Label", "typed");
    case FoundBy::Pasted:
        return in.translate("Label", "pasted message");
    case FoundBy::Picture:
        return in.translate("Label", "picture");
    case FoundBy::Search:
        return in.translate("Label", "search");
    case FoundBy::Family:
        return in.translate("Label", "family");
    }
    return {};
}

QString reconfirmationWords(const Booking& booking, Language language)
{
    const Phrasebook in(language);
    switch (booking.reconfirmed.known) {
    case Reconfirmation::Known::NotSaid:
        return booking.key.channel == Channel::Law ? in.translate("Label", "#hadir not known")
                                                   : QString();
    case Reconfirmation::Known::Missing:
        return in.translate("Label", "without #hadir");
    case Reconfirmation::Known::Given:
        return booking.reconfirmed.on.isValid()
                   ? in.translate("Label", "#hadir on %1", "%1: a short date")
                         .arg(shortDate(booking.reconfirmed.on, language))
                   : in.translate("Label", "reconfirmed with #hadir");
    }
    return {};
}

QString say(const Disagreement& disagreement, const Office&, Language language)
{
    const Phrasebook in(language);
    QString sentence;
    switch (disagreement.field) {
    case ProofField::Name:
        sentence = in.translate("Disagreement", "Name: the proof says %1, the booking %2.");
        break;
    case ProofField::BirthDate:
        sentence = in.translate("Disagreement", "Birth date: the proof says %1, the booking %2.");
        break;
    case ProofField::Phone:
        sentence = in.translate("Disagreement", "Phone: the proof says %1, the booking %2.");
        break;
    case ProofField::Office:
        sentence = in.translate("Disagreement", "Office: the proof says %1, the booking %2.");
        break;
    case ProofField::ServiceDate:
        sentence = in.translate("Disagreement", "Date: the proof says %1, the booking %2.");
        break;
    case ProofField::Slot:
        sentence = in.translate("Disagreement", "Slot: the proof says %1, the booking %2.");
        break;
    }
    return sentence.arg(shownValue(disagreement.field, disagreement.proof, language),
                        shownValue(disagreement.field, disagreement.booking, language));
}

QString say(WalkInProblem problem, Language language)
{
    const Phrasebook in(language);
    switch (problem) {
    case WalkInProblem::NameMissing:
        return in.translate("WalkIn", "The name is missing.");
    case WalkInProblem::NameTooLong:
        return in.translate("WalkIn", "The name is longer than 100 letters: shorten it as on the "
                                      "e-KTP.");
    case WalkInProblem::NameUnreadable:
        return in.translate("WalkIn", "The name holds signs that no name has: type it as on the "
                                      "e-KTP.");
    case WalkInProblem::BirthDateMissing:
        return in.translate("WalkIn", "The birth date is missing.");
    case WalkInProblem::BirthDateInFuture:
        return in.translate("WalkIn", "The birth date lies in the future.");
    case WalkInProblem::BirthDateTooLongAgo:
        return in.translate("WalkIn", "The birth date lies more than 120 years back: check the "
                                      "year.");
    case WalkInProblem::PhoneUnreadable:
        return in.translate("WalkIn", "The WhatsApp number is not a phone number: correct it or "
                                      "leave it empty.");
    case WalkInProblem::NikUnreadable:
        return in.translate("WalkIn", "A NIK has 16 digits: correct it or leave it empty.");
    case WalkInProblem::WordsTooLong:
        return in.translate("WalkIn", "The remark is longer than 200 letters: shorten it.");
    case WalkInProblem::AgeOutsideCategory:
        return in.translate("WalkIn", "The age does not fit this category: choose another one.");
    case WalkInProblem::ApproverMissing:
        return in.translate("WalkIn", "This category needs approval: name the supervisor.");
    case WalkInProblem::QuotaUsedUp:
        return in.translate("WalkIn", "Today's quota of this category is used up: name the "
                                      "supervisor who allows one more.");
    }
    return {};
}

QString text(const LocalText& text, Language language)
{
    const bool english = language == Language::English && !text.en.isEmpty();
    return english || text.id.isEmpty() ? text.en : text.id;
}

} // namespace words
