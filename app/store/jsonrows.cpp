// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace {

struct Place
{
    qsizetype line = 1, end = 0;
};

// Where the objects at a depth of brackets stand: QJsonDocument does not say.
std::vector<Place> placesOf(const QString& text, int wantedDepth)
{
    std::vector<Place> places;
    qsizetype line = 1;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        line += c == u'\n';
        if (inText) {
            if (c == u'\\')
                ++i;
            inText = c != u'"';
        } else if (c == u'"') {
            inText = true;
        } else if (c == u'{' || c == u'[') {
            if (c == u'{' && depth == wantedDepth)
                places.push_back({line, text.size()});
            ++depth;
        } else if (c == u'}' || c == u']') {
            --depth;
            if (c == u'}' && depth == wantedDepth && !places.empty())
                places.back().end = i;
        }
    }
    return places;
}

// A number is taken as it is written, all sixteen digits of a NIK too, which a double may not hold;
// a code that is one is refused where codes are read.
QString textOf(const QJsonValue& value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(none);
    if (whole != none)
        return QString::number(whole);
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    return value.toString();
}

ImportRow rowOf(const QJsonObject& object, const Place& place, std::vector<RowError>& errors)
{
    ImportRow row;
    row.line = place.line;
    row.bytes = place.end;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto field = importFieldOf(it.key());
        if (!field)
            continue;
        row.fields[size_t(*field)] = textOf(it.value());
        // Whether it had zeros before it nobody knows any more.
        if (*field == ImportField::Code && it.value().isDouble())
            errors.push_back(
                {place.line, *field, RowFault::CodeLooksLikeNumber, *row.fields[size_t(*field)]});
        if (it.value().isObject() || it.value().isArray() || it.value().isBool())
            errors.push_back({place.line, *field, RowFault::NotText, {}});
    }
    return row;
}

Result<ImportRows> rowsOf(const QJsonArray& array, const std::vector<Place>& places)
{
    ImportRows rows;
    size_t object = 0;
    bool hasCode = array.isEmpty();
    for (const QJsonValue& value : array) {
        if (!value.isObject())
            return failure(Fault::ImportNotUnderstood);
        const Place place = object < places.size() ? places[object] : Place{};
        ++object;
        rows.rows.push_back(rowOf(value.toObject(), place, rows.errors));
        hasCode |= rows.rows.back()[ImportField::Code].has_value();
    }
    if (!hasCode)
        return failure(Fault::ImportNotUnderstood);
    return rows;
}

// One object per line.
Result<ImportRows> lineRows(const QString& text)
{
    QJsonArray array;
    std::vector<Place> places;
    Place place{0, 0};
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++place.line;
        place.end += line.size() + 1;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
        if (!document.isObject())
            return failure(Fault::ImportNotUnderstood, {},
                           QStringLiteral("line %1").arg(place.line));
        array.append(document.object());
        places.push_back(place);
    }
    return rowsOf(array, places);
}

} // namespace

Result<ImportRows> jsonRows(const QString& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (document.isArray())
        return rowsOf(document.array(), placesOf(text, 1));
    const QJsonValue bookings = document.object().value(QLatin1String("bookings"));
    if (bookings.isArray())
        return rowsOf(bookings.toArray(), placesOf(text, 2));
    if (document.isObject() || error.error == QJsonParseError::GarbageAtEnd)
        return lineRows(text);
    return failure(Fault::ImportNotUnderstood, {}, error.errorString());
}
