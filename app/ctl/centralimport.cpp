// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/central.h"
#include "ctl/commands.h"
#include "ctl/renderings.h"
#include "store/bookingimport.h"
#include "words/wording.h"

#include <QJsonArray>

namespace ctl {

namespace {

QJsonArray rowsJson(const std::vector<CentreImport::Row>& rows, const ParsedBookings& parsed,
                    QLatin1String what)
{
    QJsonArray json;
    for (const CentreImport::Row& row : rows)
        json.append(QJsonObject{{QStringLiteral("line"), parsed.lines[row.index]},
                                {QString(what), row.what}});
    return json;
}

void tell(const CentreImport& done, const ParsedBookings& parsed, const Output& output)
{
    if (output.json()) {
        QJsonObject json = importJson({done.rows, done.added, done.changed, done.same, {}, false});
        json.insert(QStringLiteral("elsewhere"), done.elsewhere);
        json.insert(QStringLiteral("attended"),
                    rowsJson(done.attended, parsed, QLatin1String("booking")));
        return output.object(json);
    }
    output.line(QStringLiteral("rows %1, new %2, changed %3, same %4, errors 0")
                    .arg(done.rows)
                    .arg(done.added)
                    .arg(done.changed)
                    .arg(done.same));
    if (done.elsewhere > 0)
        output.line(QStringLiteral("of offices that this server does not keep: %1, left out")
                        .arg(done.elsewhere));
    for (const auto& row : done.attended)
        output.line(QStringLiteral("line %1: %2: already attended, another slot was not taken")
                        .arg(parsed.lines[row.index])
                        .arg(row.what));
}

// Understood here and not there: the two are of different versions.
ExitCode refusedThere(const CentreImport& done, const ParsedBookings& parsed, const Output& output)
{
    if (output.json()) {
        QJsonObject json = importJson({done.rows, 0, 0, 0, {}, false});
        json.insert(QStringLiteral("errors"),
                    rowsJson(done.refused, parsed, QLatin1String("field")));
        output.object(json);
    }
    for (const auto& row : done.refused)
        output.message(QStringLiteral("line %1: the office server does not take this: %2")
                           .arg(parsed.lines[row.index])
                           .arg(row.what));
    return ExitCode::Refused;
}

ExitCode refused(const ParsedBookings& parsed, const Output& output)
{
    if (output.json())
        output.object(importJson({parsed.rows, 0, 0, 0, parsed.errors, false}));
    else
        for (const RowError& error : parsed.errors)
            output.line(words::say(error, output.language()));
    return ExitCode::Refused;
}

} // namespace

ExitCode centralImport(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto file = readImportFile(call.arguments.words[0]);
    if (!file)
        return call.failed(file.error());
    const auto parsed = parseBookings(*file, *office);
    if (!parsed)
        return call.failed(parsed.error());
    if (!parsed->errors.empty())
        return refused(*parsed, call.output);
    const auto admin = centre(call);
    if (!admin)
        return admin.error();
    const auto done = (*admin)->import(parsed->bookings);
    if (!done)
        return call.failed(done.error());
    if (!done->refused.empty())
        return refusedThere(*done, *parsed, call.output);
    tell(*done, *parsed, call.output);
    return ExitCode::Done;
}

} // namespace ctl
