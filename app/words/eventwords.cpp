// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/eventwords.h"

#include "domain/excuse.h"
#include "words/incidentwords.h"
#include "words/syncwords.h"
#include "words/verdictscene.h"
#include "words/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace words {

namespace {

// An event with what its sentence is made of. A key that is missing gives an empty text or 0, so
// that an event of another version of the program is still told.
struct EventScene
{
    const Event& event;
    const Office& office;
    Phrasebook in;

    [[nodiscard]] QString translate(const char* context, const char* source,
                                    const char* note = nullptr) const
    {
        return in.translate(context, source, note);
    }
    [[nodiscard]] QString raw(const char* key) const
    {
        return event.payload.value(QLatin1String(key)).toString();
    }
    [[nodiscard]] int number(const char* key) const
    {
        return event.payload.value(QLatin1String(key)).toInt();
    }
    [[nodiscard]] QString counted(const char* key) const
    {
        return count(number(key), in.language());
    }
    [[nodiscard]] bool is(const char* key) const
    {
        return event.payload.value(QLatin1String(key)).toBool();
    }
    [[nodiscard]] QString moment(const char* key) const
    {
        const Instant at(
            std::chrono::milliseconds(event.payload.value(QLatin1String(key)).toInteger()));
        return words::moment(at, event.time.now, office.zone, in.language());
    }
    [[nodiscard]] QString day(const char* key) const
    {
        return date(QDate::fromString(raw(key), Qt::ISODate), in.language());
    }
    [[nodiscard]] QString free(const char* key) const { return quoted(raw(key), 200); }
    [[nodiscard]] QString reason(const QString& id) const;
    [[nodiscard]] QString service(const QString& id) const;
    [[nodiscard]] QString category() const;
    [[nodiscard]] QString documents(const char* key) const;
    [[nodiscard]] QString verdict() const;
};

QString EventScene::reason(const QString& id) const
{
    if (id == u"attended_elsewhere") // the desk's own doing, within its confirmWithin
        return translate("Event", "The centre said that the person was taken in elsewhere before");
    const auto known = ReasonId::parse(id);
    const Reason* found = known ? office.reason(*known) : nullptr;
    return found   ? text(found->name, in.language())
           : known ? settlementReason(*known, in.language())
                   : id;
}

QString EventScene::service(const QString& id) const
{
    const auto known = ServiceId::parse(id);
    const Service* found = known ? office.service(*known) : nullptr;
    return found ? text(found->name, in.language()) : id;
}

QString EventScene::category() const
{
    const QString id = raw("category");
    const auto found = std::ranges::find_if(
        office.walkIns, [&](const WalkInCategory& each) { return each.id.toString() == id; });
    return found == office.walkIns.end() ? id : text(found->name, in.language());
}

QString EventScene::documents(const char* key) const
{
    QStringList names;
    for (const QJsonValue& id : event.payload.value(QLatin1String(key)).toArray()) {
        const auto found = std::ranges::find_if(office.documents, [&](const Document& each) {
            return each.id.toString() == id.toString();
        });
        names += found == office.documents.end() ? id.toString() : text(found->name, in.language());
    }
    return names.join(QStringLiteral(", "));
}

QString EventScene::verdict() const
{
    const auto recorded = recordedVerdict(event);
    if (!recorded)
        return raw("verdict");
    return verdictTitle({*recorded, nullptr, office, event.time.now, in});
}

// Sentences one after the other; empty ones are left out.
QString joined(std::initializer_list<QString> sentences)
{
    QStringList all(sentences);
    all.removeAll(QString());
    return all.join(u' ');
}

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

QString signIn(const EventScene& scene)
{
    const QString before = scene.raw("takes_over");
    if (!before.isEmpty())
        return scene.translate("Event", "Signed in, taking the desk over from %1.").arg(before);
    return scene.is("unlock") ? scene.translate("Event", "Back at the locked desk.")
                              : scene.translate("Event", "Signed in.");
}

QString signOut(const EventScene& scene)
{
    if (scene.is("hand_over"))
        return scene.translate("Event", "Signed out: somebody else took the desk over.");
    return scene.is("removed") ? scene.translate("Event", "Signed out: may not work here any more.")
                               : scene.translate("Event", "Signed out.");
}

QString signInFailed(const EventScene& scene)
{
    const QString name = scene.raw("name");
    const int wait = scene.number("wait");
    const QString first =
        name.isEmpty() ? scene.translate("Event", "Sign-in failed: the name is unknown.")
        : scene.raw("what") == u"consent"
            ? scene.translate("Event", "An approval by %1 failed: wrong PIN.").arg(name)
            : scene.translate("Event", "Sign-in of %1 failed: wrong PIN.").arg(name);
    return joined({first, wait > 0 ? scene.in.translate("Event", "Next try after %n second(s).",
                                                        nullptr, wait)
                                   : QString()});
}

QString officerChange(const EventScene& scene)
{
    const QString change = scene.raw("change"), who = scene.raw("officer");
    const auto known = parseRole(scene.raw("role"));
    const QString role = known ? roleWords(*known, scene.in.language()) : scene.raw("role");
    if (change == u"added")
        return scene.translate("Event", "Officer %1 was added: %2.", "%2: role").arg(who, role);
    if (change == u"role")
        return scene.translate("Event", "Officer %1 has another role: %2.").arg(who, role);
    if (change == u"enabled")
        return scene.translate("Event", "Officer %1 may sign in again.").arg(who);
    if (change == u"disabled")
        return scene.translate("Event", "Officer %1 may no longer sign in.").arg(who);
    return scene.translate("Event", "Officer %1 has a new PIN.").arg(who);
}

QString profileChange(const EventScene& scene)
{
    QStringList parts;
    for (const QJsonValue& part : scene.event.payload.value(QLatin1String("parts")).toArray())
        parts += profilePartWords(part.toString(), scene.in.language());
    const QString version = scene.counted("version");
    return parts.isEmpty() ? scene.translate("Event", "Office rules: version %1.").arg(version)
                           : scene.translate("Event", "Office rules: version %1. Changed: %2.")
                                 .arg(version, parts.join(QStringLiteral(", ")));
}

QString dayClose(const EventScene& scene)
{
    return joined({scene.is("early") ? scene.translate("Event", "Day closed before closing time.")
                                     : scene.translate("Event", "Day closed."),
                   scene.translate("Event", "Final: %1 forfeited, %2 not seen.")
                       .arg(scene.counted("forfeited"), scene.counted("no_show"))});
}

QString exportedWhat(const EventScene& scene)
{
    const QString what = scene.raw("what");
    if (what == u"day")
        return scene.translate("Event", "day report");
    if (what == u"period")
        return scene.translate("Event", "period report");
    if (what == u"walk_ins")
        return scene.translate("Event", "list of walk-ins");
    if (what == u"journal")
        return scene.translate("Event", "journal");
    return what;
}

QString exported(const EventScene& scene)
{
    const QString reason = scene.free("reason");
    return joined(
        {scene
             .translate("Event", "Exported as %1: %2, %3 to %4.",
                        "%1: file kind, %2: what, %3, %4: dates")
             .arg(scene.raw("format").toUpper(), exportedWhat(scene), scene.day("from"),
                  scene.day("to")),
         scene.is("personal") ? scene.translate("Event", "With personal data.") : QString(),
         reason.isEmpty() ? QString() : scene.translate("Event", "Reason: %1.").arg(reason)});
}

QString outage(const EventScene& scene)
{
    const auto known = outageOf(scene.event);
    const QString from = scene.moment("from"), to = scene.moment("to");
    if (!known)
        return scene.translate("Event", "Something did not work from %1 to %2.").arg(from, to);
    switch (known->what) {
    case Outage::What::Program:
        return scene.translate("Event", "Loket was not running from %1 to %2.").arg(from, to);
    case Outage::What::Camera:
        return scene.translate("Event", "The camera did not work from %1 to %2.").arg(from, to);
    case Outage::What::Network:
        return scene.translate("Event", "The network was down from %1 to %2.").arg(from, to);
    }
    return {};
}

QString clockChange(const EventScene& scene)
{
    const auto jump =
        std::chrono::milliseconds(scene.event.payload.value(QLatin1String("jump_ms")).toInteger());
    const QString by = length(std::chrono::abs(jump), scene.in.language());
    const QString zone = scene.raw("zone");
    if (jump.count() == 0 && zone.isEmpty())
        return scene.translate("Event", "The PC's clock was set back or jumped.");
    return joined(
        {jump.count() < 0   ? scene.translate("Event", "The PC's clock was set back by %1.").arg(by)
         : jump.count() > 0 ? scene.translate("Event", "The PC's clock was put on by %1.").arg(by)
                            : QString(),
         zone.isEmpty() ? QString()
                        : scene.translate("Event", "The PC's time zone is %1 now.").arg(zone)});
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
