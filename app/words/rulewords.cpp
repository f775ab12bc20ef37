// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"
#include "words/wording.h"

#include <algorithm>

namespace words {

namespace {

QString reportSentence(const Rule& rule, const Phrasebook& in)
{
    const bool required = rule.reportMark == ReportMark::Required;
    if (rule.reportBefore == 0)
        return required ? in.translate("Rule", "Applicants must report by the start of the slot.")
                        : in.translate("Rule", "Applicants are asked to report by the start of the "
                                               "slot.");
    const QString before = duration(rule.reportBefore, in.language());
    return (required ? in.translate("Rule",
                                    "Applicants must report %1 before the slot; whoever comes "
                                    "later is not admitted without approval.",
                                    "%1: a length of time")
                     : in.translate("Rule",
                                    "Applicants are asked to report %1 before the slot; whoever "
                                    "comes later is still admitted and marked late to report.",
                                    "%1: a length of time"))
        .arg(before);
}

QString openingSentence(const Rule& rule, const Phrasebook& in)
{
    if (!rule.opensBefore)
        return in.translate("Rule", "On the day itself nobody comes too early.");
    if (*rule.opensBefore == 0)
        return in.translate("Rule", "Arrivals are taken from the start of the slot.");
    return in
        .translate("Rule", "Arrivals are taken from %1 before the slot.", "%1: a length of time")
        .arg(duration(*rule.opensBefore, in.language()));
}

QString lateSentence(const Rule& rule, const Phrasebook& in)
{
    switch (rule.lateAfter) {
    case LateAfter::Start:
        return rule.grace > 0
                   ? in.translate("Rule",
                                  "The code is forfeited later than %1 after the start of "
                                  "the slot.",
                                  "%1: a length of time")
                         .arg(duration(rule.grace, in.language()))
                   : in.translate("Rule", "The code is forfeited when the start of the slot has "
                                          "passed.");
    case LateAfter::End:
        return rule.grace > 0
                   ? in.translate("Rule", "The code is forfeited %1 after the end of the slot.",
                                  "%1: a length of time")
                         .arg(duration(rule.grace, in.language()))
                   : in.translate("Rule", "The code is forfeited at the end of the slot.");
    case LateAfter::Day:
        return in.translate("Rule", "The code is good for the whole day, even after the slot.");
    }
    return {};
}

} // namespace

QString ruleName(const Office& office, const RuleRef& rule, Language language)
{
    const auto found = std::find_if(office.rules.begin(), office.rules.end(),
                                    [&rule](const Rule& r) { return r.id == rule.id; });
    if (found == office.rules.end())
        return Phrasebook(language).translate("Rule", "Rule %1").arg(rule.id.toString());
    const QString name = text(LocalText{found->nameId, found->nameEn}, language);
    return name.isEmpty()
               ? Phrasebook(language).translate("Rule", "Rule %1").arg(rule.id.toString())
               : name;
}

QStringList ruleSentences(const Rule& rule, Language language)
{
    const Phrasebook in(language);
    QStringList sentences{reportSentence(rule, in), openingSentence(rule, in),
                          lateSentence(rule, in)};
    if (rule.reconfirmDays)
        sentences << in.translate("Rule",
                                  "#hadir has to be sent at the latest %n day(s) before the date.",
                                  nullptr, *rule.reconfirmDays);
    sentences << (rule.holdMinutes
                      ? in.translate("Rule", "Who lacks a document may be held for %1 at most.",
                                     "%1: a length of time")
                            .arg(duration(*rule.holdMinutes, language))
                      : in.translate("Rule", "Who lacks a document is not held but refused; the "
                                             "booking is not used up."));
    return sentences;
}

} // namespace words
