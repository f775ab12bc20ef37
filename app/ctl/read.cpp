// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/renderings.h"
#include "scan/picture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QStringDecoder>

namespace ctl {

namespace {

// As it stands in the code, line ends and all: UTF-8 where it is, else Latin-1.
QString textOf(const QByteArray& bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    return decode.hasError() ? QString::fromLatin1(bytes) : text;
}

QJsonObject symbolJson(const Sighting& sighting)
{
    return {
        {QStringLiteral("format"), symbologyName(sighting.symbology)},
        {QStringLiteral("text"), textOf(sighting.bytes)},
    };
}

QStringList codesIn(const std::vector<Sighting>& sightings, const CodePatterns& patterns)
{
    QStringList codes;
    for (const Sighting& sighting : sightings)
        codes += readProof(proofText(sighting.bytes), patterns).codes;
    codes.removeDuplicates();
    return codes;
}

QJsonObject pictureJson(const QString& file, const std::vector<Sighting>& sightings,
                        const CodePatterns& patterns, double milliseconds)
{
    QJsonArray symbols;
    for (const Sighting& sighting : sightings)
        symbols.append(symbolJson(sighting));
    return {
        {QStringLiteral("file"), file},
        {QStringLiteral("symbols"), symbols},
        {QStringLiteral("codes"), QJsonArray::fromStringList(codesIn(sightings, patterns))},
        {QStringLiteral("text_codes"), QJsonArray()},
        {QStringLiteral("ms"), milliseconds},
    };
}

void tell(const QJsonObject& picture, const Output& output)
{
    if (output.json())
        return output.object(picture);
    output.line(QStringLiteral("%1 (%2 ms)")
                    .arg(picture[QStringLiteral("file")].toString())
                    .arg(picture[QStringLiteral("ms")].toDouble(), 0, 'f', 1));
    for (const QJsonValue& symbol : picture[QStringLiteral("symbols")].toArray())
        output.line(QStringLiteral("  %1: %2")
                        .arg(symbol[QStringLiteral("format")].toString(),
                             symbol[QStringLiteral("text")].toString()));
}

} // namespace

ExitCode readPictures(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    ExitCode worst = ExitCode::Done;
    for (const QString& file : call.arguments.words) {
        QElapsedTimer timer;
        timer.start();
        const auto sightings = readPicture(file, office->symbologies);
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        if (!sightings)
            worst = call.failed(sightings.error());
        tell(pictureJson(file, sightings.value_or(std::vector<Sighting>{}), office->patterns,
                         milliseconds),
             call.output);
    }
    return worst;
}

} // namespace ctl
