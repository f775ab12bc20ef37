// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/excuse.h"
#include "words/eventscene.h"
#include "words/syncwords.h"

#include <QJsonArray>

namespace words {

namespace {

QString exportedWhat(const EventScene& scene)
{
    const QString what = scene.raw("what");
    if (what == u"day")
        return scene.translate("Event", "day report");
    if (what == u"period")
        return scene.translate("Event", "period report");
    if (what == u"walk_ins")
        return scene.translate("Event", "list of walk-ins");
    if (what == u"people")
        return scene.translate("Event", "list of people");
    if (what == u"set_aside")
        return scene.translate("Event", "records that were set aside");
    if (what == u"journal")
        return scene.translate("Event", "journal");
    return what;
}

} // namespace

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
    const QString zone = scene.raw("zone_to");
    const QString said = joined(
        {jump.count() < 0   ? scene.translate("Event", "The PC's clock was set back by %1.").arg(by)
         : jump.count() > 0 ? scene.translate("Event", "The PC's clock was put on by %1.").arg(by)
                            : QString(),
         zone.isEmpty() ? QString()
                        : scene.translate("Event", "The PC's time zone is %1 now.").arg(zone),
         scene.raw("date_confirmed").isEmpty()
             ? QString()
             : scene.translate("Event", "The clock is doubtful; an officer confirmed the date: %1.")
                   .arg(scene.day("date_confirmed"))});
    return said.isEmpty() ? scene.translate("Event", "The PC's clock was set back or jumped.")
                          : said;
}

} // namespace words
