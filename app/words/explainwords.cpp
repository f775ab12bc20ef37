// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verdictscene.h"

namespace words {

namespace {

// Why the program says so, one paragraph per kind of verdict; std::visit without default.
struct Why
{
    const VerdictScene& scene;

    [[nodiscard]] QString enforcedOrNot(const char* why, bool admits) const
    {
        return scene.translate("Explain", why) + u' ' +
               (admits ? scene.translate("Explain", "The rule only advises the report time, so the "
                                                    "applicant is admitted all the same.")
                       : scene.translate("Explain", "This office enforces the report time, so the "
                                                    "applicant is admitted with approval only."));
    }
    QString operator()(const verdict::OnTime&) const
    {
        return scene.translate("Explain", "The applicant came before the report time was over, as "
                                          "the rule asks.");
    }
    QString operator()(const verdict::LateToReport& v) const
    {
        return enforcedOrNot(QT_TRANSLATE_NOOP("Explain", "The applicant came after the report "
                                                          "time, but before the slot begins."),
                             v.admits);
    }
    QString operator()(const verdict::SlotRunning& v) const
    {
        return enforcedOrNot(QT_TRANSLATE_NOOP("Explain", "The applicant came after the slot had "
                                                          "begun, and its code is still good."),
                             v.admits);
    }
    QString operator()(const verdict::LateAdmitted& v) const
    {
        return enforcedOrNot(QT_TRANSLATE_NOOP("Explain", "The slot of this booking is over, but "
                                                          "its code is still good."),
                             v.admits);
    }
    QString operator()(const verdict::TooEarly&) const
    {
        return scene.translate("Explain",
                               "The booking is for today, but this office takes "
                               "arrivals for a slot only from a certain time on, so that "
                               "no second queue forms at the door.");
    }
    QString operator()(const verdict::Forfeited&) const
    {
        return scene.translate("Explain",
                               "The applicant came later than the rule allows, so the code is "
                               "forfeited. This is a proposal: it becomes final at the day's "
                               "closing or by your decision. Where the office itself was the cause "
                               "(system down, queue at the door), it may be excused.");
    }
    QString operator()(const verdict::WrongDay& v) const
    {
        return v.days > 0
                   ? scene.translate("Explain", "A booking is good on its own date only, and that "
                                                "date is still to come.")
                   : scene.translate("Explain", "A booking is good on its own date only, and that "
                                                "date has passed.");
    }
    QString operator()(const verdict::WrongOffice&) const
    {
        return scene.translate("Explain", "The proof or the booking names another office. A "
                                          "booking is good at its own office only.");
    }
    QString operator()(const verdict::Cancelled&) const
    {
        return scene.translate("Explain", "The code is known, but the booking system says that the "
                                          "booking does not stand any more in this form.");
    }
    QString operator()(const verdict::NotReconfirmed&) const
    {
        return scene.translate("Explain", "This office asks applicants to reconfirm by sending "
                                          "#hadir some days before. For this booking that was not "
                                          "done in time.");
    }
    QString operator()(const verdict::AlreadyAttended&) const
    {
        return scene.translate("Explain", "This code was already marked as arrived. The same "
                                          "person may be back, or somebody shows a copy of "
                                          "another's code; a code is good for one arrival.");
    }
    QString operator()(const verdict::Held&) const
    {
        return scene.translate("Explain", "The applicant was here before, lacked a document and "
                                          "was held. The first verdict goes on, and the ticks made "
                                          "then are kept.");
    }
    QString operator()(const verdict::HoldExpired&) const
    {
        return scene.translate("Explain", "The applicant was held to bring a missing document and "
                                          "came back after the time that was given.");
    }
    QString operator()(const verdict::NotForThisChannel&) const
    {
        return scene.translate("Explain", "Each service lists the channels it can be booked "
                                          "through. Lost or damaged passports and changes of data "
                                          "are served at the counter, without a booking.");
    }
    QString operator()(const verdict::UnknownCode&) const
    {
        return scene.translate("Explain", "No booking of this office bears this code. A letter may "
                                          "have been misread (O and 0, I and 1), the data on this "
                                          "PC may be older than the booking, or the booking is for "
                                          "another office.");
    }
    QString operator()(const verdict::NotABooking&) const
    {
        return scene.translate("Explain", "What was read is no booking code and belongs to no "
                                          "booking. Applicants often show another code by mistake; "
                                          "its content is not kept.");
    }
};

// What Enter does on this card.
const char* enterDoes(NextStep step)
{
    switch (step) {
    case NextStep::Admit:
        return QT_TRANSLATE_NOOP("Explain", "Tick the documents that you have seen (Ctrl+Space "
                                            "ticks all that are required), then press Enter: the "
                                            "arrival is recorded and a queue number given. If a "
                                            "document is missing, F6 holds the applicant and F7 "
                                            "refuses.");
    case NextStep::ComeBackAt:
        return QT_TRANSLATE_NOOP("Explain", "Tell the applicant when to come back. Enter records "
                                            "that this was said; the booking is not used up.");
    case NextStep::AskApproval:
        return QT_TRANSLATE_NOOP("Explain", "Enter asks for approval: choose the reason and name "
                                            "the supervisor who allows it. F7 records the refusal "
                                            "instead.");
    case NextStep::OpenWalkIn:
        return QT_TRANSLATE_NOOP(
            "Explain",
            "Enter opens the walk-in form (also F4), filled with what the booking says. If the "
            "booking names the wrong service, F9 changes it. F7 records the refusal instead.");
    case NextStep::CompareFirstArrival:
        return QT_TRANSLATE_NOOP("Explain", "Enter shows the first arrival. If it is the same "
                                            "person, the queue number given then still counts. If "
                                            "it is somebody else, call the supervisor.");
    case NextStep::GoToOtherOffice:
        return QT_TRANSLATE_NOOP("Explain", "Tell the applicant which office to go to. Enter "
                                            "records that this was said.");
    case NextStep::TakeProvisionally:
        return QT_TRANSLATE_NOOP("Explain", "The message is complete, so Enter can take the "
                                            "applicant in provisionally: choose the reason and "
                                            "name the supervisor who allows it.");
    case NextStep::SearchByName:
        return QT_TRANSLATE_NOOP("Explain", "Enter searches by name (also F2). Compare the "
                                            "identity card before you admit somebody found this "
                                            "way.");
    case NextStep::Clear:
        return QT_TRANSLATE_NOOP("Explain", "Enter clears the card. Then hold up the right proof, "
                                            "or type the code or the name (F2).");
    }
    return "";
}

QString otherKeys(const VerdictScene& scene, NextStep step)
{
    QString keys;
    if (canOverride(scene.verdict) && step != NextStep::AskApproval)
        keys += scene.translate("Explain", "F8 makes an exception: with a reason and the "
                                           "supervisor who allows it. The verdict stays on record "
                                           "beside it.") +
                u' ';
    if (!scene.verdict.admits() && step != NextStep::OpenWalkIn)
        keys += scene.translate("Explain", "F4 takes the applicant in as a walk-in.") + u' ';
    return keys + scene.translate("Explain", "F2 goes to the code field, Esc clears the card; it "
                                             "stays in the list of the last people.");
}

QString judgedTime(const VerdictScene& scene)
{
    return scene.verdict.timing
               ? scene.translate("Explain", "What counts is the time at which the code was first "
                                            "seen: nobody becomes late while you work.")
               : QString();
}

} // namespace

QStringList explain(const Verdict& verdict, const Booking* booking, const Office& office,
                    Instant now, Language language)
{
    const VerdictScene scene{verdict, booking, office, now, Phrasebook(language)};
    const NextStep step = nextStep(verdict);
    QStringList paragraphs{std::visit(Why{scene}, verdict.kind)};
    if (const Rule* rule = scene.rule())
        paragraphs << ruleName(office, *verdict.rule, language) + QStringLiteral(". ") +
                          ruleSentences(*rule, language).join(u' ');
    if (const QString counted = judgedTime(scene); !counted.isEmpty())
        paragraphs << counted;
    paragraphs << scene.translate("Explain", enterDoes(step)) << otherKeys(scene, step);
    return paragraphs;
}

} // namespace words
