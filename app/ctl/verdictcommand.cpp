// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/lookup.h"

#include <QJsonArray>

namespace ctl {

namespace {

QJsonObject lookupJson(const Lookup& found)
{
    QJsonObject json = verdictJson(found.judged);
    json.insert(QStringLiteral("proof"), proofJson(found.proof));
    if (!found.judged.booking)
        return json;
    json.insert(QStringLiteral("booking"), bookingJson(*found.judged.booking));
    QJsonArray differing;
    for (const Disagreement& disagreement :
         disagreements(found.proof, *found.judged.booking, found.judged.office))
        differing.append(disagreementJson(disagreement));
    json.insert(QStringLiteral("disagreements"), differing);
    return json;
}

void tell(const Lookup& found, const Output& output)
{
    if (output.json())
        return output.object(lookupJson(found));
    const auto language = output.language();
    output.line(verdictText(found.judged, language));
    const auto& booking = found.judged.booking;
    if (!booking)
        return;
    output.line(QStringLiteral("%1 · %2 · %3 · %4 · %5")
                    .arg(booking->key.code, booking->name,
                         words::channelWords(booking->key.channel, language),
                         words::shortDate(booking->serviceDate, language),
                         words::slotWords(booking->slot, language)));
    for (const Disagreement& disagreement :
         disagreements(found.proof, *booking, found.judged.office))
        output.line(words::say(disagreement, found.judged.office, language));
}

} // namespace

ExitCode verdict(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();
    const auto text = call.text();
    if (!text)
        return text.error();
    const auto store = call.openForReading();
    if (!store)
        return store.error();

    const auto found = lookUp(*text, *moment, *office, *store ? &(*store)->tables() : nullptr);
    if (!found)
        return call.failed(found.error());
    tell(*found, call.output);
    return exitCodeOf(found->judged.verdict);
}

} // namespace ctl
