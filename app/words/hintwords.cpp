// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/hintwords.h"

#include "words/phrasebook.h"
#include "words/timewords.h"
#include "words/verdictscene.h"

namespace words {

namespace {

struct Teller
{
    const std::map<OfficerId, QString>& names;
    const Office& office;
    Phrasebook in;

    [[nodiscard]] QString officer(const OfficerId& id) const
    {
        const auto known = names.find(id);
        return known == names.end() ? id.toString() : quoted(known->second);
    }
    [[nodiscard]] QString time(Instant at) const
    {
        return words::time(at, office.zone, in.language());
    }

    QString operator()(const hint::ManyNames& hint) const
    {
        const QString sentence =
            hint.isAccount ? in.translate("Hint",
                                          "The account %1 holds bookings for %n different "
                                          "names.",
                                          "%1: an account", hint.names)
                           : in.translate("Hint",
                                          "The phone %1 stands in bookings for %n "
                                          "different names.",
                                          "%1: a phone number, masked", hint.names);
        return sentence.arg(quoted(hint.masked));
    }
    QString operator()(const hint::ShownAgain& hint) const
    {
        const auto key = BookingKey::parse(hint.bookingKey);
        return in
            .translate("Hint",
                       "Code %1 was used at desk %2 at %3 and shown again "
                       "%n times, last at desk %4 at %5.",
                       "%1: a booking code, %2 and %4: letters of desks, %3 and %5: times",
                       hint.times)
            .arg(quoted(key ? key->code : hint.bookingKey), hint.firstDesk.toString(),
                 time(hint.firstAt), hint.againDesk.toString(), time(hint.againAt));
    }
    QString operator()(const hint::ManyOverrides& hint) const
    {
        const QString sentence = in.translate("Hint", "%1 admitted %n people against the rule.",
                                              "%1: an officer's name", hint.count)
                                     .arg(officer(hint.officer));
        if (hint.approvedBySame < 2)
            return sentence;
        return sentence + u' ' +
               in.translate("Hint", "The same person approved %n of them.", nullptr,
                            hint.approvedBySame);
    }
    QString operator()(const hint::OverridesForOne& hint) const
    {
        const QString sentence = hint.isAccount
                                     ? in.translate("Hint",
                                                    "%n exceptions were made for bookings of the "
                                                    "account %1.",
                                                    "%1: an account", hint.count)
                                     : in.translate("Hint",
                                                    "%n exceptions were made for bookings with the "
                                                    "phone %1.",
                                                    "%1: a phone number, masked", hint.count);
        return sentence.arg(quoted(hint.masked));
    }
    QString operator()(const hint::OutOfOrder& hint) const
    {
        return in
            .translate("Hint",
                       "At desk %1, %n people were taken in while "
                       "somebody of an earlier slot was waiting there.",
                       "%1: the letter of a desk", hint.count)
            .arg(hint.desk.toString());
    }
    QString operator()(const hint::SearchedWithoutProof& hint) const
    {
        return in
            .translate("Hint",
                       "%1 found %n people by searching, without a proof; "
                       "%2 were admitted in all.",
                       "%1: an officer's name, %2: a number", hint.count)
            .arg(officer(hint.officer), QString::number(hint.of));
    }
    QString operator()(const hint::UndoneThenAdmitted& hint) const
    {
        return in
            .translate("Hint",
                       "%1 undid an arrival %n times and took in somebody "
                       "else within five minutes.",
                       "%1: an officer's name", hint.count)
            .arg(officer(hint.officer));
    }
    QString operator()(const hint::BookedInABurst& hint) const
    {
        const QDate day = localMinute(hint.from, office.zone).date;
        const QString sentence =
            in.translate("Hint", "%n places were booked on %1 between %2 and %3.",
                         "%1: a date, %2 and %3: times", hint.bookings)
                .arg(shortDate(day, in.language()), time(hint.from), time(hint.to));
        if (hint.account.isEmpty())
            return sentence;
        return sentence + u' ' +
               in.translate("Hint", "All of them stand under %1.", "%1: a phone or an account")
                   .arg(quoted(hint.account));
    }
};

} // namespace

QString say(const Hint& hint, const std::map<OfficerId, QString>& names, const Office& office,
            Language language)
{
    return std::visit(Teller{names, office, Phrasebook(language)}, hint.kind);
}

QString hintsNote(Language language)
{
    return Phrasebook(language).translate(
        "Hint", "Worth a look. A hint says nothing about anybody: families book together, and "
                "exceptions have their reasons.");
}

} // namespace words
