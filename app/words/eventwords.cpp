// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/eventwords.h"

#include "words/eventscene.h"

namespace words {

namespace {

QString whySentence(const EventScene& scene, const QString& reason, const QString& words)
{
    if (reason.isEmpty())
        return {};
    const QString said = scene.reason(reason);
    return words.isEmpty()
               ? scene.translate("Event", "Reason: %1.").arg(said)
               : scene.translate("Event", "Reason: %1 (\"%2\").", "%2: the officer's own words")
                     .arg(said, quoted(words, 200));
}

QString approvedSentence(const EventScene& scene, const QString& by)
{
    return by.isEmpty() ? QString() : scene.translate("Event", "Approved by %1.").arg(by);
}

QString prioritySentence(const EventScene& scene)
{
    return scene.is("priority") ? scene.translate("Event", "Marked as priority.") : QString();
}

QString attendance(const EventScene& scene)
{
    const QString number = scene.raw("queue_number");
    const QJsonObject made = scene.event.payload.value(QLatin1String("override")).toObject();
    const auto said = [&made](const char* key) {
        return made.value(QLatin1String(key)).toString();
    };
    const QString first =
        (made.isEmpty() ? scene.translate("Event", "Arrived, number %1. %2.",
                                          "%1: queue number, %2: verdict ('On time')")
                        : scene.translate("Event", "Taken in by exception, number %1. %2.",
                                          "%1: queue number, %2: verdict ('Forfeited')"))
            .arg(number, scene.verdict());
    return joined({first,
                   scene.is("provisional")
                       ? scene.translate("Event", "The code was unknown: taken in by reference.")
                       : QString(),
                   whySentence(scene, said("reason"), said("words")),
                   approvedSentence(scene, said("approved_by")), prioritySentence(scene)});
}

QString missingSentence(const EventScene& scene)
{
    const QString missing = scene.documents("missing");
    return missing.isEmpty() ? QString() : scene.translate("Event", "Missing: %1.").arg(missing);
}

QString refusal(const EventScene& scene)
{
    if (scene.raw("settled") == u"day_close")
        return scene.translate("Event", "Settled when the day was closed: not taken in. %1.")
            .arg(scene.verdict());
    if (scene.raw("decision") != u"refuse_documents")
        return joined({scene.translate("Event", "Not taken in. %1.", "%1: verdict ('Too early')")
                           .arg(scene.verdict()),
                       whySentence(scene, scene.raw("reason"), {})});
    const QString differing = scene.documents("differing");
    return joined(
        {scene.translate("Event", "Not taken in because of the documents."), missingSentence(scene),
         differing.isEmpty() ? QString()
                             : scene.translate("Event", "Not identical: %1.").arg(differing)});
}

QString walkIn(const EventScene& scene)
{
    const QString words = scene.free("words");
    return joined(
        {scene
             .translate("Event", "Walk-in, number %1: %2, %3.",
                        "%1: queue number, %2: category, %3: service")
             .arg(scene.raw("queue_number"), scene.category(), scene.service(scene.raw("service"))),
         words.isEmpty() ? QString() : u'"' + words + u'"',
         approvedSentence(scene, scene.raw("approved_by")), prioritySentence(scene)});
}

// One sentence per kind: a switch without a default, so that a new kind is not forgotten.
QString sentence(const EventScene& scene)
{
    switch (scene.event.kind) {
    case EventKind::Attendance:
        return attendance(scene);
    case EventKind::Hold:
        return joined({scene.translate("Event", "On hold until %1.").arg(scene.moment("until")),
                       missingSentence(scene)});
    case EventKind::Refusal:
        return refusal(scene);
    case EventKind::Undo:
        return joined({scene.translate("Event", "An entry was undone."),
                       whySentence(scene, scene.raw("reason"), scene.raw("words"))});
    case EventKind::ServiceChange:
        return scene.translate("Event", "Service changed from %1 to %2.")
            .arg(scene.service(scene.raw("from")), scene.service(scene.raw("to")));
    case EventKind::WalkIn:
        return walkIn(scene);
    case EventKind::Import:
        return scene.translate("Event", "Bookings taken in: %1 rows, %2 new, %3 changed.")
            .arg(scene.counted("rows"), scene.counted("new"), scene.counted("changed"));
    case EventKind::SignIn:
        return signIn(scene);
    case EventKind::SignOut:
        return signOut(scene);
    case EventKind::ClockChange:
        return clockChange(scene);
    case EventKind::DemoStart:
        return scene.translate("Event", "A practice day was begun.");
    case EventKind::ProfileChange:
        return profileChange(scene);
    case EventKind::Purge:
        return scene
            .translate("Event", "Personal data of days before %1 was purged: %2 bookings, %3 "
                                "walk-ins.")
            .arg(scene.day("before"), scene.counted("bookings"), scene.counted("persons"));
    case EventKind::ApprovalAsked:
        return joined({scene.translate("Event", "Waits for an approval. %1.").arg(scene.verdict()),
                       whySentence(scene, scene.raw("reason"), scene.raw("words"))});
    case EventKind::Seen:
        return scene.translate("Event", "Put aside undecided. %1.").arg(scene.verdict());
    case EventKind::Lock:
        return scene.raw("by") == u"idle"
                   ? scene.translate("Event", "The desk locked itself: no input.")
                   : scene.translate("Event", "The desk was locked.");
    case EventKind::SignInFailed:
        return signInFailed(scene);
    case EventKind::OfficerChange:
        return officerChange(scene);
    case EventKind::DayClose:
        return dayClose(scene);
    case EventKind::Export:
        return exported(scene);
    case EventKind::Outage:
        return outage(scene);
    case EventKind::IncidentSettled:
        return joined({scene.translate("Event", "An incident was settled."),
                       whySentence(scene, scene.raw("reason"), scene.raw("words"))});
    }
    return {};
}

} // namespace

QString say(const Event& event, const Office& office, Language language)
{
    return sentence({event, office, Phrasebook(language)});
}

QString say(const JournalEntry& entry, const Office& office, Language language)
{
    const Phrasebook in(language);
    const QString said = say(entry.chained.event, office, language);
    const QString undone = entry.undone ? in.translate("Event", "Undone later.") : QString();
    const QString person = quoted(entry.person, 80);
    return joined({person.isEmpty() ? said : person + QStringLiteral(": ") + said, undone});
}

} // namespace words
