// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/incidentwords.h"

#include "words/phrasebook.h"
#include "words/timewords.h"
#include "words/verdictscene.h"

#include <algorithm>

namespace words {

namespace {

constexpr qsizetype placesNamed = 6; // in a sentence

struct IncidentScene
{
    const Incident& incident;
    const Office& office;
    Instant now;
    Phrasebook in;

    [[nodiscard]] QString translate(const char* context, const char* source,
                                    const char* note = nullptr) const
    {
        return in.translate(context, source, note);
    }
    [[nodiscard]] QString at(Instant moment) const
    {
        return words::moment(moment, now, office.zone, in.language());
    }
    [[nodiscard]] QString where(const IncidentParty& party) const;
    [[nodiscard]] QString places() const; // of all parties, in the order of their arrivals
    [[nodiscard]] QString booking() const;
};

QString IncidentScene::where(const IncidentParty& party) const
{
    const QString desk = party.desk.toString(), when = at(party.at);
    return party.office == office.id
               ? translate("Incident", "desk %1 at %2", "%1: letter, %2: a time").arg(desk, when)
               : translate("Incident", "office %3, desk %1 at %2", "%1: letter, %2: a time")
                     .arg(desk, when, party.office.toString());
}

QString IncidentScene::places() const
{
    std::vector<IncidentParty> all = incident.parties;
    std::ranges::stable_sort(all, {}, &IncidentParty::at);
    QStringList where;
    for (const IncidentParty& party : all)
        where << this->where(party);
    if (where.isEmpty())
        return translate("Incident", "an unknown desk");
    const auto more = std::max<qsizetype>(where.size() - placesNamed, 0);
    if (more + incident.more > 0)
        return where.mid(0, placesNamed).join(QStringLiteral(", ")) + u' ' +
               andOthers(int(more) + incident.more, in.language());
    const QString last = where.takeLast();
    return where.isEmpty() ? last
                           : translate("Incident", "%1 and %2", "two or more places")
                                 .arg(where.join(QStringLiteral(", ")), last);
}

QString IncidentScene::booking() const
{
    const QString code = quoted(incident.bookingKey.section(u'/', -1), 40);
    if (!code.isEmpty())
        return translate("Incident", "Booking %1").arg(code);
    return incident.kind == IncidentKind::SuspectClock ? translate("Incident", "A record")
                                                       : translate("Incident", "A person");
}

const char* titleOf(IncidentKind kind)
{
    switch (kind) {
    case IncidentKind::DoubleAdmission:
        return QT_TRANSLATE_NOOP("Incident", "Taken in twice");
    case IncidentKind::OtherOffice:
        return QT_TRANSLATE_NOOP("Incident", "Taken in at two offices");
    case IncidentKind::AdmittedCancelled:
        return QT_TRANSLATE_NOOP("Incident", "Taken in, but cancelled");
    case IncidentKind::AdmittedRescheduled:
        return QT_TRANSLATE_NOOP("Incident", "Taken in, but of another slot");
    case IncidentKind::AdmittedMoved:
        return QT_TRANSLATE_NOOP("Incident", "Taken in, but moved to another office");
    case IncidentKind::DetailsChanged:
        return QT_TRANSLATE_NOOP("Incident", "Name or birth date has changed");
    case IncidentKind::NeverBooked:
        return QT_TRANSLATE_NOOP("Incident", "Taken in without a booking");
    case IncidentKind::DocumentsDiffer:
        return QT_TRANSLATE_NOOP("Incident", "Documents judged differently");
    case IncidentKind::SamePersonTwice:
        return QT_TRANSLATE_NOOP("Incident", "Perhaps the same person twice");
    case IncidentKind::IdReused:
        return QT_TRANSLATE_NOOP("Incident", "One id, two records");
    case IncidentKind::Quarantined:
        return QT_TRANSLATE_NOOP("Incident", "A record was set aside");
    case IncidentKind::SuspectClock:
        return QT_TRANSLATE_NOOP("Incident", "Recorded with a doubtful clock");
    case IncidentKind::ClonedDesk:
        return QT_TRANSLATE_NOOP("Incident", "Two PCs work as one desk");
    }
    return "";
}

// %1: "Booking 9ZZZZ", %2: "desk A at 07:12 and desk B at 07:14".
const char* sentenceOf(IncidentKind kind)
{
    switch (kind) {
    case IncidentKind::DoubleAdmission:
        return QT_TRANSLATE_NOOP("Incident", "%1 was taken in more than once: %2.");
    case IncidentKind::OtherOffice:
        return QT_TRANSLATE_NOOP("Incident", "%1 was taken in at two offices: %2.");
    case IncidentKind::AdmittedCancelled:
        return QT_TRANSLATE_NOOP("Incident", "%1 was taken in at %2, but it had been cancelled.");
    case IncidentKind::AdmittedRescheduled:
        return QT_TRANSLATE_NOOP("Incident",
                                 "%1 was taken in at %2, but it had been given another slot.");
    case IncidentKind::AdmittedMoved:
        return QT_TRANSLATE_NOOP("Incident",
                                 "%1 was taken in at %2, but it had been moved to another office.");
    case IncidentKind::DetailsChanged:
        return QT_TRANSLATE_NOOP("Incident", "%1 was taken in at %2 with a name or birth date that "
                                             "is another one at the office server.");
    case IncidentKind::NeverBooked:
        return QT_TRANSLATE_NOOP("Incident", "%1 was taken in by its reference at %2, and no such "
                                             "booking came until the day was over.");
    case IncidentKind::DocumentsDiffer:
        return QT_TRANSLATE_NOOP("Incident", "%1: the documents were judged differently at %2.");
    case IncidentKind::SamePersonTwice:
        return QT_TRANSLATE_NOOP("Incident", "%1 seems to have been taken in as a walk-in more "
                                             "than once: %2.");
    case IncidentKind::IdReused:
        return QT_TRANSLATE_NOOP("Incident", "Two different records bear the same id: %2.");
    case IncidentKind::Quarantined:
        return QT_TRANSLATE_NOOP(
            "Incident",
            "A record of %2 could not be understood or was not allowed, and is kept aside.");
    case IncidentKind::SuspectClock:
        return QT_TRANSLATE_NOOP("Incident", "%1 was recorded at %2 while the PC's clock could not "
                                             "be trusted.");
    case IncidentKind::ClonedDesk:
        return QT_TRANSLATE_NOOP("Incident", "Two PCs record under one desk's letter: %2.");
    }
    return "";
}

const char* adviceOf(IncidentKind kind)
{
    switch (kind) {
    case IncidentKind::DoubleAdmission:
    case IncidentKind::OtherOffice:
        return QT_TRANSLATE_NOOP("Incident",
                                 "The first arrival counts. Find out whether it was the same "
                                 "person, compare the e-KTP, and take back the second number.");
    case IncidentKind::AdmittedCancelled:
    case IncidentKind::AdmittedRescheduled:
    case IncidentKind::AdmittedMoved:
        return QT_TRANSLATE_NOOP("Incident",
                                 "The arrival stands. Decide whether the person is served today, "
                                 "and undo the arrival if not.");
    case IncidentKind::DetailsChanged:
        return QT_TRANSLATE_NOOP("Incident", "Compare the e-KTP with the booking as it is now.");
    case IncidentKind::NeverBooked:
        return QT_TRANSLATE_NOOP("Incident",
                                 "Look at the proof that was shown, and ask the booking's source.");
    case IncidentKind::DocumentsDiffer:
        return QT_TRANSLATE_NOOP("Incident", "Look at the documents again; the last word counts.");
    case IncidentKind::SamePersonTwice:
        return QT_TRANSLATE_NOOP("Incident", "Compare both entries; undo the one too many.");
    case IncidentKind::IdReused:
    case IncidentKind::ClonedDesk:
        return QT_TRANSLATE_NOOP("Incident",
                                 "Call the administrator: a PC's data may have been copied to "
                                 "another PC, or put back from an old copy.");
    case IncidentKind::Quarantined:
        return QT_TRANSLATE_NOOP("Incident",
                                 "Nothing is lost. The administrator exports the record on the "
                                 "page Connection (Ctrl+9) and looks into it.");
    case IncidentKind::SuspectClock:
        return QT_TRANSLATE_NOOP("Incident",
                                 "Check date and time of the arrival, and have the PC's clock set "
                                 "right.");
    }
    return "";
}

QString stateOf(const IncidentScene& scene)
{
    const Incident& incident = scene.incident;
    if (incident.dissolved)
        return scene.translate("Incident", "Settled by itself: the cause is gone.");
    if (!incident.settled)
        return scene.translate("Incident", "Open since %1", "%1: a time")
            .arg(scene.at(incident.openedAt));
    const Settlement& by = *incident.settled;
    const QString words = quoted(by.words, 200);
    const QString reason = settlementReason(by.reason, scene.in.language());
    return scene
        .translate("Incident", "Settled at %1 by %2, desk %3: %4",
                   "%1: a time, %2: officer, %3: letter, %4: the reason")
        .arg(scene.at(by.at), quoted(by.officerName), by.desk.toString(),
             words.isEmpty() ? reason : QStringLiteral("%1 (\"%2\")").arg(reason, words));
}

} // namespace

QString incidentTitle(IncidentKind kind, Language language)
{
    return Phrasebook(language).translate("Incident", titleOf(kind));
}

QString andOthers(int count, Language language)
{
    return Phrasebook(language).translate("Incident", "and %n other(s)", nullptr, count);
}

QString settlementReason(const ReasonId& reason, Language language)
{
    const Phrasebook in(language);
    const QString id = reason.toString();
    if (id == u"same_person_served_once")
        return in.translate("Incident", "The same person, served once");
    if (id == u"identity_misused")
        return in.translate("Incident", "Somebody else used the booking");
    if (id == u"clerical_error")
        return in.translate("Incident", "A slip at a desk, corrected");
    if (id == u"agreed_exception")
        return in.translate("Incident", "An exception that was agreed on");
    if (id == u"other")
        return in.translate("Incident", "Something else (say what)");
    return id;
}

QString say(const IncidentParty& party, const Office& office, Instant now, Language language)
{
    const Phrasebook in(language);
    QStringList parts;
    if (party.office != office.id)
        parts << in.translate("Incident", "Office %1").arg(party.office.toString());
    parts << in.translate("Incident", "Desk %1").arg(party.desk.toString())
          << moment(party.at, now, office.zone, language);
    if (party.queueNumber)
        parts << party.queueNumber->toString();
    if (!party.officerName.isEmpty())
        parts << quoted(party.officerName);
    return parts.join(QStringLiteral(" · "));
}

IncidentWords say(const Incident& incident, const Office& office, Instant now, Language language)
{
    const IncidentScene scene{incident, office, now, Phrasebook(language)};
    IncidentWords said;
    said.title = incidentTitle(incident.kind, language);
    said.sentence = scene.translate("Incident", sentenceOf(incident.kind));
    // One after the other: the sentence of a cloned desk has no booking in it.
    const QString booking = scene.booking(), places = scene.places();
    said.sentence.replace(QLatin1String("%2"), places).replace(QLatin1String("%1"), booking);
    said.advice = scene.translate("Incident", adviceOf(incident.kind));
    for (const IncidentParty& party : incident.parties)
        said.parties << say(party, office, now, language);
    if (incident.more > 0)
        said.parties << andOthers(incident.more, language);
    said.state = stateOf(scene);
    return said;
}

} // namespace words
