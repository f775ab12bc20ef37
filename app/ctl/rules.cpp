// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/acting.h"
#include "ctl/commands.h"
#include "desk/profilechange.h"
#include "desk/profilefile.h"
#include "domain/officewrite.h"
#include "words/eventwords.h"
#include "words/wording.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace ctl {

namespace {

// A file that is meant, even where an office is called so.
QString pathOf(const QString& file)
{
    return QFileInfo(file).isAbsolute() ? file : QStringLiteral("./") + file;
}

QJsonArray errorsJson(const std::vector<ProfileError>& errors, words::Language language)
{
    QJsonArray list;
    for (const ProfileError& error : errors)
        list.append(QJsonObject{{QStringLiteral("place"), error.place},
                                {QStringLiteral("reason"), words::say(error, language)},
                                {QStringLiteral("value"), error.value}});
    return list;
}

// Every error by its place. A file that is not there is wrong usage.
ExitCode tellFailure(const Call& call, const ProfileFailure& failure)
{
    if (call.output.json() && failure.error.fault == Fault::ProfileInvalid)
        call.output.object(
            {{QStringLiteral("ok"), false},
             {QStringLiteral("errors"), errorsJson(failure.places, call.output.language())}});
    for (const ProfileError& place : failure.places)
        call.output.message(words::say(place, call.output.language()));
    return call.failed(failure.error);
}

Step<std::vector<Rule>> shippedOf(const Call& call)
{
    const auto rules = shippedRules();
    if (!rules)
        return tl::unexpected(call.failed(rules.error().error));
    return *rules;
}

ExitCode tellProfile(const Call& call, const QByteArray& json)
{
    if (call.output.json())
        call.output.object(QJsonDocument::fromJson(json).object());
    else
        call.output.line(QString::fromUtf8(json).trimmed());
    return ExitCode::Done;
}

// A version that was in force here before.
ExitCode showPast(const Call& call, const Office& office, const QString& version)
{
    bool whole = false;
    const int number = version.toInt(&whole);
    if (!whole)
        return call.wrongUsage(QStringLiteral("--past is the number of a version"));
    const auto store = call.openForReading();
    if (!store)
        return store.error();
    if (*store) {
        const auto json = (*store)->tables().profiles.byVersion(office.id, number);
        if (!json)
            return call.failed(json.error());
        if (*json)
            return tellProfile(call, **json);
    }
    call.output.message(QStringLiteral("version %1 was never kept here").arg(number));
    return ExitCode::UnknownCode;
}

ExitCode tellChange(const Call& call, const Office& before, const Office& after,
                    const QStringList& parts)
{
    if (call.output.json()) {
        call.output.object({{QStringLiteral("office"), after.id.toString()},
                            {QStringLiteral("version"), after.version},
                            {QStringLiteral("previous_version"), before.version},
                            {QStringLiteral("parts"), QJsonArray::fromStringList(parts)}});
        return ExitCode::Done;
    }
    QStringList named;
    for (const QString& part : parts)
        named += words::profilePartWords(part, call.output.language());
    call.output.line(QStringLiteral("%1: version %2 -> %3: %4")
                         .arg(after.id.toString())
                         .arg(before.version)
                         .arg(after.version)
                         .arg(named.join(QStringLiteral(", "))));
    return ExitCode::Done;
}

} // namespace

ExitCode rulesShow(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    if (const auto past = call.arguments.option(QLatin1String("past")))
        return showPast(call, *office, *past);
    const auto shipped = shippedOf(call);
    if (!shipped)
        return shipped.error();
    return tellProfile(call, writeOffice(*office, *shipped));
}

ExitCode rulesCheck(const Call& call)
{
    const ProfileResult office = loadProfile(pathOf(call.arguments.words[0]));
    if (!office)
        return tellFailure(call, office.error());
    if (call.output.json())
        call.output.object({{QStringLiteral("ok"), true},
                            {QStringLiteral("office"), office->id.toString()},
                            {QStringLiteral("version"), office->version},
                            {QStringLiteral("errors"), QJsonArray()}});
    else
        call.output.line(QStringLiteral("no errors: %1, version %2")
                             .arg(office->id.toString())
                             .arg(office->version));
    return ExitCode::Done;
}

ExitCode rulesSet(const Call& call)
{
    const ProfileResult wanted = loadProfile(pathOf(call.arguments.words[0]));
    if (!wanted)
        return tellFailure(call, wanted.error());
    // Without a profile of its own yet, the folder's office is the one that the file is for.
    const auto before = call.office();
    if (!before)
        return before.error();
    const auto shipped = shippedOf(call);
    if (!shipped)
        return shipped.error();
    const auto moment = call.moment(*before);
    if (!moment)
        return moment.error();
    const auto store = call.openForWriting();
    if (!store)
        return store.error();
    Tables& tables = (*store)->tables();
    const auto acting = actingOfficer(call, tables, *before, *moment, Right::EditOffice);
    if (!acting)
        return acting.error();
    const QStringList parts = changedParts(*before, *wanted, *shipped);
    const auto changed = changeProfile(tables, call.folder, *before, *wanted, acting->by);
    if (!changed)
        return call.failed(changed.error());
    return tellChange(call, *before, *changed, parts);
}

} // namespace ctl
