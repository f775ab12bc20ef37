// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verdictscene.h"

namespace words {

namespace {

QStringList notesOf(const VerdictScene& scene)
{
    QStringList notes;
    if (scene.verdict.reconfirmationUnknown)
        notes << scene.translate("Verdict",
                                 "It is not known whether this booking was reconfirmed with "
                                 "#hadir.");
    if (scene.verdict.uncertain)
        notes << scene.translate("Verdict", "The clock of this PC is not certain: the milder "
                                            "verdict stands.");
    return notes;
}

// One text to be heard: a sentence that goes on after its title is joined by a comma, and dots
// between the parts of a line are not read out.
QString spokenOf(const VerdictWords& words)
{
    const bool goesOn = !words.sentence.isEmpty() && words.sentence.front().isDigit();
    QString spoken =
        words.title + (goesOn ? QStringLiteral(", ") : QStringLiteral(". ")) + words.sentence;
    spoken.replace(QStringLiteral(" · "), QStringLiteral(", "));
    if (!spoken.endsWith(u'.'))
        spoken += u'.';
    if (!words.notes.isEmpty())
        spoken += u' ' + words.notes.join(u' ');
    return spoken;
}

} // namespace

VerdictWords say(const Verdict& verdict, const Booking* booking, const Office& office, Instant now,
                 Language language, std::optional<DataAge> data)
{
    const VerdictScene scene{verdict, booking, office, now, Phrasebook(language), data};
    VerdictWords said;
    said.title = verdictTitle(scene);
    said.sentence = verdictSentence(scene);
    if (verdict.rule)
        said.rule = ruleName(office, *verdict.rule, language);
    said.notes = notesOf(scene);
    said.spoken = spokenOf(said);
    return said;
}

QString dataAgeWords(const DataAge& data, Instant now, Zone zone, Language language)
{
    const Phrasebook in(language);
    if (!data.asOf)
        return in.translate("Verdict", "This PC has never taken in any bookings.");
    return in.translate("Verdict", "The bookings are from %1 (%2).", "%1: a time, %2: how long ago")
        .arg(moment(*data.asOf, now, zone, language), ago(*data.asOf, now, language));
}

} // namespace words
