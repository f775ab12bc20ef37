// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as applicants, messages and exports write them.
#include "domain/dates.h"

#include "domain/proof.h"

#include <QRegularExpression>

#include <array>

namespace {

constexpr qsizetype longestDate = 80;    // characters that one date may be written in
constexpr qsizetype longestSearch = 400; // and those in which one is looked for
constexpr int firstYear = 1900, lastYear = 2100;

struct MonthName
{
    const char16_t* name;
    int month;
};

// Indonesian and English, short forms and older spellings.
constexpr auto months = std::to_array<MonthName>(
    {{u"januari", 1},   {u"january", 1},   {u"jan", 1},      {u"februari", 2},  {u"pebruari", 2},
     {u"february", 2},  {u"feb", 2},       {u"peb", 2},      {u"maret", 3},     {u"march", 3},
     {u"mar", 3},       {u"april", 4},     {u"apr", 4},      {u"mei", 5},       {u"may", 5},
     {u"juni", 6},      {u"june", 6},      {u"jun", 6},      {u"juli", 7},      {u"july", 7},
     {u"jul", 7},       {u"agustus", 8},   {u"august", 8},   {u"agu", 8},       {u"agt", 8},
     {u"ags", 8},       {u"agus", 8},      {u"aug", 8},      {u"september", 9}, {u"sept", 9},
     {u"sep", 9},       {u"oktober", 10},  {u"october", 10}, {u"okt", 10},      {u"oct", 10},
     {u"november", 11}, {u"nopember", 11}, {u"nov", 11},     {u"nop", 11},      {u"desember", 12},
     {u"december", 12}, {u"des", 12},      {u"dec", 12}});

int monthOf(QStringView name)
{
    for (const MonthName& known : months) {
        if (name.compare(QStringView(known.name), Qt::CaseInsensitive) == 0)
            return known.month;
    }
    return 0;
}

// The ways a date is put together. Group names say which part is which.
const std::array<QRegularExpression, 6>& forms()
{
    static const QString before = QStringLiteral("^(?:[\\p{L}']+\\s*,\\s*)?"); // "Senin, "
    static const QString after =
        QStringLiteral("(?:[T ,]\\s*[0-9]{1,2}[:.][0-9]{2}.{0,20})?[.,;\\s]*$");
    const auto form = [](const char16_t* middle) {
        return QRegularExpression(before + QString::fromUtf16(middle) + after);
    };
    static const std::array<QRegularExpression, 6> all{
        form(u"(?<d>[0-9]{1,2})\\s*(?<s>[-/. ])\\s*(?<m>[0-9]{1,2})\\s*\\k<s>\\s*(?<y>[0-9]{4})"),
        form(u"(?<y>[0-9]{4})\\s*(?<s>[-/.])\\s*(?<m>[0-9]{1,2})\\s*\\k<s>\\s*(?<d>[0-9]{1,2})"),
        form(u"(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4})"),
        form(u"(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})"), // no eight digits are both
        form(u"(?<d>[0-9]{1,2})[-/. ]+(?<m>\\p{L}{3,10})\\.?[-/., ]+(?<y>[0-9]{4})"),
        form(u"(?<m>\\p{L}{3,10})\\.? +(?<d>[0-9]{1,2}),? +(?<y>[0-9]{4})"),
    };
    return all;
}

QDate dateOf(const QRegularExpressionMatch& match)
{
    const QString month = match.captured(QStringLiteral("m"));
    const int year = match.captured(QStringLiteral("y")).toInt();
    const int day = match.captured(QStringLiteral("d")).toInt();
    if (year < firstYear || year > lastYear)
        return {};
    return QDate(year, month.front().isDigit() ? month.toInt() : monthOf(month), day);
}

} // namespace

QDate parseDate(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestDate)
        return {};
    static const QRegularExpression dashes(QStringLiteral("[\\x{2010}-\\x{2015}\\x{2212}]"));
    const QString plain = trimmed.toString().replace(dashes, QStringLiteral("-")).simplified();
    for (const QRegularExpression& form : forms()) {
        const QRegularExpressionMatch match = form.match(plain);
        if (match.hasMatch()) {
            const QDate date = dateOf(match);
            if (date.isValid())
                return date;
        }
    }
    return {};
}

QDate firstDateIn(QStringView text)
{
    static const QRegularExpression part(
        QStringLiteral("(?<![0-9])(?:[0-9]{1,2}\\s*[-/. ]\\s*[0-9]{1,2}\\s*[-/. ]\\s*[0-9]{4}|"
                       "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|"
                       "[0-9]{1,2}[-/. ]+\\p{L}{3,10}\\.?[-/., ]+[0-9]{4}|[0-9]{8})(?![0-9])"));
    const QDate whole = parseDate(text);
    if (whole.isValid())
        return whole;
    auto matches = part.globalMatch(text.first(std::min(text.size(), longestSearch)).toString());
    while (matches.hasNext()) {
        const QDate date = parseDate(matches.next().capturedView());
        if (date.isValid())
            return date;
    }
    return {};
}

std::optional<Slot> firstSlotIn(QStringView text)
{
    static const QRegularExpression part(
        QStringLiteral("(?<![0-9.:])[0-9]{1,2}[:.][0-9]{2}(?![0-9.:]*[0-9])"
                       "(?:\\s*(?:WIB|WITA|WIT))?"
                       "(?:\\s*(?:\\p{Pd}|~|s/d|s\\.d\\.?|sd|sampai|hingga|to)\\s*"
                       "[0-9]{1,2}[:.][0-9]{2}(?![0-9.:]*[0-9]))?"),
        QRegularExpression::CaseInsensitiveOption);
    if (const std::optional<Slot> whole = Slot::parse(text))
        return whole;
    auto matches = part.globalMatch(text.first(std::min(text.size(), longestSearch)).toString());
    while (matches.hasNext()) {
        if (const std::optional<Slot> slot = Slot::parse(matches.next().capturedView()))
            return slot;
    }
    return std::nullopt;
}
