// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verdictscene.h"

namespace words {

namespace {

// Why, the minutes, and what to do next; one per kind of verdict, std::visit without default.
struct Sentence
{
    const VerdictScene& scene;

    QString operator()(const verdict::OnTime& v) const;
    QString operator()(const verdict::LateToReport& v) const;
    QString operator()(const verdict::SlotRunning& v) const;
    QString operator()(const verdict::LateAdmitted& v) const;
    QString operator()(const verdict::TooEarly& v) const;
    QString operator()(const verdict::Forfeited& v) const;
    QString operator()(const verdict::WrongDay& v) const;
    QString operator()(const verdict::WrongOffice& v) const;
    QString operator()(const verdict::Cancelled& v) const;
    QString operator()(const verdict::NotReconfirmed& v) const;
    QString operator()(const verdict::AlreadyAttended& v) const;
    QString operator()(const verdict::Held& v) const;
    QString operator()(const verdict::HoldExpired& v) const;
    QString operator()(const verdict::NotForThisChannel& v) const;
    QString operator()(const verdict::UnknownCode& v) const;
    QString operator()(const verdict::NotABooking& v) const;

    [[nodiscard]] QString bookAgain() const;
    [[nodiscard]] QString enforced(const QString& why) const;
    [[nodiscard]] QString dataAge() const;
};

QString Sentence::bookAgain() const
{
    return scene.translate("Verdict", "Ask the applicant to book again, or ask the supervisor for "
                                      "approval.");
}

// Too late for a mark that this office enforces.
QString Sentence::enforced(const QString& why) const
{
    const QString mark = scene.reportBy();
    const QString rule =
        mark.isEmpty() ? scene.translate("Verdict", "Reporting in time is required here.")
                       : scene.translate("Verdict", "Reporting by %1 is required here.").arg(mark);
    return why + u' ' + rule + u' ' + bookAgain();
}

QString Sentence::operator()(const verdict::OnTime& v) const
{
    const QString mark = scene.reportBy();
    QString sentence;
    if (mark.isEmpty())
        sentence = scene.translate("Verdict", "The applicant has come in time");
    else if (v.minutes == 0)
        sentence = scene.translate("Verdict", "Exactly at the report time %1").arg(mark);
    else
        sentence =
            scene.translate("Verdict", "%1 before the report time %2", "%1: a length of time")
                .arg(scene.length(v.minutes), mark);
    if (scene.booking)
        sentence += scene.translate("Verdict", " · slot %1").arg(scene.slot());
    return sentence;
}

QString Sentence::operator()(const verdict::LateToReport& v) const
{
    if (!v.admits)
        return enforced(scene.booking
                            ? scene
                                  .translate("Verdict", "The slot %1 has not begun yet, but the "
                                                        "report time is over.")
                                  .arg(scene.slot())
                            : scene.translate("Verdict", "The report time is over."));
    if (!scene.booking || scene.reportBy().isEmpty())
        return scene.translate("Verdict",
                               "The report time is over. The applicant may be admitted.");
    return scene
        .translate("Verdict", "The report time %1 is over, the slot %2 has not begun yet. The "
                              "applicant may be admitted.")
        .arg(scene.reportBy(), scene.slot());
}

QString Sentence::operator()(const verdict::SlotRunning& v) const
{
    const QString since =
        v.minutes == 0
            ? scene.translate("Verdict", "The slot %1 begins just now.").arg(scene.slot())
            : scene.translate("Verdict", "The slot %1 began %2 ago.", "%2: a length of time")
                  .arg(scene.slot(), scene.length(v.minutes));
    const QString why =
        scene.booking ? since : scene.translate("Verdict", "The slot has already begun.");
    if (!v.admits)
        return enforced(why);
    const QString end = scene.forfeits();
    return why + u' ' +
           (end.isEmpty()
                ? scene.translate("Verdict", "The applicant may be admitted.")
                : scene
                      .translate("Verdict", "The applicant may be admitted; the code is forfeited "
                                            "from %1.")
                      .arg(end));
}

QString Sentence::operator()(const verdict::LateAdmitted& v) const
{
    QString why = scene.translate("Verdict", "The slot is over.");
    if (scene.booking)
        why = v.minutes == 0
                  ? scene.translate("Verdict", "The slot %1 ends just now.").arg(scene.slot())
                  : scene.translate("Verdict", "The slot %1 ended %2 ago.", "%2: a length of time")
                        .arg(scene.slot(), scene.length(v.minutes));
    if (!v.admits)
        return enforced(why);
    const QString end = scene.forfeits();
    return why + u' ' +
           (end.isEmpty()
                ? scene.translate("Verdict", "This office serves a booking all day: the applicant "
                                             "may be admitted.")
                : scene
                      .translate("Verdict", "The applicant may be admitted; the code is forfeited "
                                            "from %1.")
                      .arg(end));
}

QString Sentence::operator()(const verdict::TooEarly& v) const
{
    const QString opens = scene.opens();
    if (opens.isEmpty()) // the title says the minutes then
        return scene.translate("Verdict", "Ask the applicant to wait.");
    const QString from = scene.translate("Verdict", "%1 from now.", "%1: a length of time")
                             .arg(scene.length(v.minutes));
    if (!scene.booking)
        return from + u' ' + scene.translate("Verdict", "Ask the applicant to wait.");
    return from + u' ' +
           scene.translate("Verdict", "The slot %1 is served from %2. Ask the applicant to wait.")
               .arg(scene.slot(), opens);
}

QString Sentence::operator()(const verdict::Forfeited& v) const
{
    using Missed = verdict::Forfeited::Missed;
    QString why = scene.translate("Verdict", "The time of the booking has passed.");
    if (scene.booking)
        why = v.missed == Missed::Start
                  ? scene.translate("Verdict", "The slot at %1 has passed.").arg(scene.start())
                  : scene.translate("Verdict", "The slot %1 is over.").arg(scene.slot());
    return why + u' ' + bookAgain();
}

QString Sentence::operator()(const verdict::WrongDay& v) const
{
    const QString day = date(scene.serviceDate(v.days), scene.in.language());
    if (v.days <= 0) {
        const int past = -v.days;
        const QString why = scene.in.translate(
            "Verdict", "%1 was %n day(s) ago; the code is no longer valid.", "%1: a date", past);
        return why.arg(day) + u' ' + bookAgain();
    }
    const QString when = scene.in.translate("Verdict", "The booking is for %1, %n day(s) from now.",
                                            "%1: a date", v.days);
    if (!scene.booking)
        return when.arg(day) + u' ' +
               scene.translate("Verdict", "Ask the applicant to come on that day.");
    const QString by = scene.reportBy();
    if (by.isEmpty())
        return when.arg(day) + u' ' +
               scene.translate("Verdict", "Ask the applicant to come on that day, slot %1.")
                   .arg(scene.slot());
    return when.arg(day) + u' ' +
           scene.translate("Verdict", "Ask the applicant to report by %1, slot %2.")
               .arg(by, scene.slot());
}

QString Sentence::operator()(const verdict::WrongOffice& v) const
{
    const QString office = quoted(v.office);
    const QString where =
        office.isEmpty()
            ? scene.translate("Verdict", "The booking is for another office.")
            : scene.translate("Verdict", "The booking is for %1.", "%1: an office").arg(office);
    return where + u' ' +
           scene.translate("Verdict", "Send the applicant there; to serve here all the same, ask "
                                      "the supervisor for approval.");
}

QString Sentence::operator()(const verdict::Cancelled& v) const
{
    switch (v.status) {
    case BookingStatus::Active:
    case BookingStatus::Cancelled:
        return scene.translate("Verdict", "The booking system says that this booking was "
                                          "cancelled.") +
               u' ' + bookAgain();
    case BookingStatus::Rescheduled:
        return scene.translate("Verdict", "This booking was given another time. Ask the applicant "
                                          "for the new proof, or search by name.");
    case BookingStatus::Moved:
        return scene.translate("Verdict", "This booking was moved to another office. Ask the "
                                          "applicant for the new proof and send them there.");
    }
    return {};
}

QString Sentence::operator()(const verdict::NotReconfirmed& v) const
{
    const QString why =
        v.lastDay.isValid()
            ? scene
                  .translate("Verdict", "The last day for #hadir was %1; without it the booking "
                                        "is cancelled.")
                  .arg(date(v.lastDay, scene.in.language()))
            : scene.translate("Verdict", "Without #hadir the booking is cancelled.");
    return why + u' ' + bookAgain();
}

QString Sentence::operator()(const verdict::AlreadyAttended& v) const
{
    return scene
        .translate("Verdict",
                   "Recorded at desk %1, %2. Compare the identity card with the first "
                   "arrival: this code cannot be used again.",
                   "%2: a time")
        .arg(v.desk.toString(), scene.at(v.at));
}

QString Sentence::operator()(const verdict::Held& v) const
{
    const auto left = std::chrono::floor<std::chrono::minutes>(v.until - scene.now).count();
    return scene
        .translate("Verdict",
                   "Back in time, %1 left. Check the documents that were missing, then "
                   "admit.",
                   "%1: a length of time")
        .arg(scene.length(static_cast<int>(left)));
}

QString Sentence::operator()(const verdict::HoldExpired& v) const
{
    return scene.translate("Verdict", "The documents were to be complete by %1.")
               .arg(scene.at(v.until)) +
           u' ' + bookAgain();
}

QString Sentence::operator()(const verdict::NotForThisChannel& v) const
{
    return scene
        .translate("Verdict",
                   "\"%1\" cannot be booked through %2. Serve the applicant as a "
                   "walk-in.",
                   "%1: a service, %2: a channel")
        .arg(scene.service(v.service), channelWords(v.channel, scene.in.language()));
}

QString Sentence::dataAge() const
{
    return scene.data
               ? u' ' + dataAgeWords(*scene.data, scene.now, scene.office.zone, scene.in.language())
               : QString();
}

QString Sentence::operator()(const verdict::UnknownCode& v) const
{
    if (v.lawMessageWhole)
        return scene.translate("Verdict", "The message is complete, but its code is not among this "
                                          "office's bookings.") +
               dataAge() + u' ' +
               scene.translate("Verdict", "With the supervisor's approval the applicant can be "
                                          "taken in provisionally.");
    return scene.translate("Verdict", "This code is not among this office's bookings.") +
           dataAge() + u' ' + scene.translate("Verdict", "Check the code, or search by name.");
}

QString Sentence::operator()(const verdict::NotABooking& v) const
{
    switch (v.what) {
    case ForeignKind::Payment:
        return scene.translate("Verdict", "This code is for paying. Ask for the booking code or "
                                          "the letter of introduction.");
    case ForeignKind::IdentityCard:
        return scene.translate("Verdict", "This is an identity number or card. Ask for the booking "
                                          "code, or search by name.");
    case ForeignKind::Wifi:
    case ForeignKind::Contact:
    case ForeignKind::Vaccination:
    case ForeignKind::WebAddress:
        return scene.translate("Verdict", "This code has nothing to do with the booking. Ask for "
                                          "the message or letter with the booking code.");
    case ForeignKind::BillingCode:
        return scene.translate("Verdict", "This is the code for paying at the bank. Ask for the "
                                          "booking code.");
    case ForeignKind::ApprovalCode:
        return scene.translate("Verdict", "This is the approval code. Ask for the last message, "
                                          "the one with Kode Booking.");
    case ForeignKind::Nothing:
        return scene.translate("Verdict", "Nothing could be read. Hold the code up again, or type "
                                          "it.");
    case ForeignKind::None:
    case ForeignKind::Unknown:
        return scene.translate("Verdict", "No booking code could be found in it. Ask for the "
                                          "message or letter with the booking code, or search by "
                                          "name.");
    }
    return {};
}

} // namespace

QString verdictSentence(const VerdictScene& scene)
{
    return std::visit(Sentence{scene}, scene.verdict.kind);
}

} // namespace words
