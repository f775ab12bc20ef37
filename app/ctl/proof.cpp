// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/renderings.h"

namespace ctl {

namespace {

QString proofLines(const QJsonObject& json)
{
    QStringList lines;
    for (auto field = json.begin(); field != json.end(); ++field) {
        const QString value =
            field->isArray() ? field->toVariant().toStringList().join(u' ') : field->toString();
        lines << QStringLiteral("%1: %2").arg(field.key(), value);
    }
    return lines.join(u'\n');
}

} // namespace

ExitCode proof(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto text = call.text();
    if (!text)
        return text.error();
    const Proof proof = readProof(*text, office->patterns);
    const QJsonObject json = proofJson(proof);
    if (call.output.json())
        call.output.object(json);
    else
        call.output.line(proofLines(json));
    return ExitCode::Done;
}

} // namespace ctl
