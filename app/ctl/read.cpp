// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/renderings.h"
#include "domain/candidates.h"
#include "scan/picture.h"
#include "scan/textreader.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QStringDecoder>

#include <memory>
#include <utility>

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

double millisecondsOf(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// Codes that stand in the picture as print; asked only where it holds no other code. There are no
// bookings to compare with, so that only what two readers agree on is told.
class PrintedCodes
{
public:
    [[nodiscard]] QStringList in(const QString& file, const CodePatterns& patterns)
    {
        if (!m_reader && !std::exchange(m_asked, true))
            m_reader = TextReader::open();
        if (!m_reader)
            return {};
        const auto picture = loadPicture(file);
        if (!picture)
            return {};
        const QString code = m_reader->read(*picture, mostMilliseconds).code;
        return Candidates(patterns).isCode(code) ? QStringList(code) : QStringList();
    }

private:
    static constexpr int mostMilliseconds = 10'000; // nobody waits as at the counter
    std::unique_ptr<TextReader> m_reader;           // none: no Tesseract here
    bool m_asked = false;
};

// The time for print is told apart: at the counter it is read beside the other codes, not after.
void addPrinted(QJsonObject& json, const QStringList& codes, const QElapsedTimer& timer)
{
    json[QStringLiteral("text_codes")] = QJsonArray::fromStringList(codes);
    json[QStringLiteral("text_ms")] = millisecondsOf(timer);
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
    for (const QJsonValue& code : picture[QStringLiteral("text_codes")].toArray())
        output.line(
            QStringLiteral("  %1: %2").arg(symbologyName(Symbology::Text), code.toString()));
}

} // namespace

ExitCode readPictures(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    PrintedCodes printed;
    ExitCode worst = ExitCode::Done;
    for (const QString& file : call.arguments.words) {
        QElapsedTimer timer;
        timer.start();
        const auto sightings = readPicture(file, office->symbologies);
        if (!sightings)
            worst = call.failed(sightings.error());
        QJsonObject json = pictureJson(file, sightings.value_or(std::vector<Sighting>{}),
                                       office->patterns, millisecondsOf(timer));
        if (sightings && sightings->empty()) {
            timer.restart();
            addPrinted(json, printed.in(file, office->patterns), timer);
        }
        tell(json, call.output);
    }
    return worst;
}

} // namespace ctl
