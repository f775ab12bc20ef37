// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payload.h"

#include "domain/dates.h"
#include "domain/prooftext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

namespace {

constexpr int deepestMember = 4;
constexpr size_t mostMembers = 200;
constexpr qsizetype longestAddress = 2048;
constexpr qsizetype longestDelimited = 300;

void collect(const QJsonValue& value, std::optional<Label> label, int depth,
             std::vector<LabelledValue>& into)
{
    if (depth > deepestMember || into.size() >= mostMembers)
        return;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collect(member.value(), labelOf(member.key()), depth + 1, into);
    } else if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            collect(item, label, depth + 1, into);
    } else if (label && (value.isString() || value.isDouble())) {
        const QString text =
            value.isString() ? value.toString() : QString::number(value.toInteger());
        into.push_back({*label, bareValue(readable(text))});
    }
}

bool speaksOfQueueing(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral("antri|antre|booking|paspor|passport|kanim|imigrasi|kunjungan"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

bool hasLetter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

// The last part of ".../q/1ST84". Elsewhere than at an office's site a number is just a number.
QString codeInPath(const QUrl& url, const Candidates& candidates)
{
    static const QRegularExpression place(QStringLiteral("^(?:q|b|c|code|kode|cek|check|tiket)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString fragment = url.fragment(QUrl::FullyDecoded);
    const QString path = url.path(QUrl::FullyDecoded) + u'/' + fragment;
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return {};
    const QString code = normalisedCode(parts.takeLast());
    if (!candidates.isCodeAmongWords(code))
        return {};
    const bool site = speaksOfQueueing(url.host()) || speaksOfQueueing(parts.join(u'/'));
    const bool marked = !parts.isEmpty() && place.match(parts.last()).hasMatch();
    const bool official = url.host().endsWith(QLatin1String(".go.id"));
    const bool enough = hasLetter(code) ? site || marked || official : site;
    return enough ? code : QString();
}

void readQuery(const QUrl& url, const Candidates& candidates, AddressParts& parts)
{
    const QUrlQuery query(url);
    for (const auto& [key, value] : query.queryItems(QUrl::FullyDecoded)) {
        const std::optional<Label> label = labelOf(key);
        if (!label)
            continue;
        const bool names = *label == Label::BookingCode || *label == Label::Code;
        const QString code = names ? candidates.codeIn(value, Label::Code) : QString();
        if (!code.isEmpty())
            parts.codes += code;
        else if (!names)
            parts.values.push_back({*label, bareValue(readable(value))});
    }
}

} // namespace

std::optional<std::vector<LabelledValue>> jsonValues(const QString& text)
{
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isNull())
        return std::nullopt;
    std::vector<LabelledValue> values;
    const QJsonValue root =
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    collect(root, std::nullopt, 0, values);
    return values;
}

std::optional<AddressParts> addressParts(const QString& text, const Candidates& candidates)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:[a-z][a-z0-9+.-]*://\\S+|www\\.\\S+|"
                       "(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::[0-9]+)?/\\S*)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > longestAddress || !form.match(text).hasMatch())
        return std::nullopt;
    const bool schemed = text.contains(QLatin1String("://"));
    const QUrl url(schemed ? text : QLatin1String("https://") + text);
    AddressParts parts{url.host(), {}, {}};
    if (!url.isValid())
        return parts;
    readQuery(url, candidates, parts);
    const QString inPath = codeInPath(url, candidates);
    if (!inPath.isEmpty())
        parts.codes += inPath;
    return parts;
}

std::optional<std::vector<LabelledValue>> delimitedValues(const QString& text,
                                                          const Candidates& candidates)
{
    static const QRegularExpression separator(QStringLiteral("[;|,\\t\\n]"));
    if (text.size() > longestDelimited)
        return std::nullopt;
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > 12)
        return std::nullopt;
    std::vector<LabelledValue> values;
    bool dated = false;
    const bool queueing = speaksOfQueueing(text);
    for (const QString& part : parts) {
        const QString value = bareValue(part);
        const QString code = normalisedCode(value);
        if (candidates.isCodeAmongWords(code) && (queueing || hasLetter(code)))
            values.push_back({Label::BookingCode, value});
        else if (value.size() >= 8 && parseDate(value).isValid()) {
            values.push_back({Label::Date, value});
            dated = true;
        } else if (Slot::parse(value))
            values.push_back({Label::Time, value});
    }
    return dated || queueing ? std::optional(values) : std::nullopt;
}
