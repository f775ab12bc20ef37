// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editfield.h"

#include "domain/officetime.h"
#include "domain/proof.h"
#include "words/timewords.h"

#include <QCoreApplication>
#include <QDate>

namespace editfield {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EditField)
};

QString numberComplaint(const EditField& field, const QString& text)
{
    const auto value = toNumber(text);
    if (value && *value >= field.least && *value <= field.most)
        return {};
    return Words::tr("Write a whole number from %1 to %2.").arg(field.least).arg(field.most);
}

QString kindComplaint(const EditField& field, const QString& text)
{
    switch (field.kind) {
    case EditField::Kind::Number:
        return numberComplaint(field, text);
    case EditField::Kind::Date:
        return parseDate(text).isValid() ? QString()
                                         : Words::tr("Write a date such as 25-12-2026.");
    case EditField::Kind::Time:
        return parseMinute(text) ? QString() : Words::tr("Write a time such as 08.00.");
    case EditField::Kind::Slot:
        return Slot::parse(text) ? QString()
                                 : Words::tr("Write a slot such as 08.00-09.00, or 14.00.");
    case EditField::Kind::Spans:
        return toSpans(text) ? QString()
                             : Words::tr("Write breaks such as 12.00-13.00; 15.00-15.15.");
    case EditField::Kind::Fixed:
    case EditField::Kind::Text:
    case EditField::Kind::Choice:
    case EditField::Kind::Flag:
        break;
    }
    return {};
}

} // namespace

QString complaint(const EditField& field, const QString& text)
{
    const bool empty = text.trimmed().isEmpty();
    const bool mayBeEmpty = field.kind == EditField::Kind::Fixed ||
                            field.kind == EditField::Kind::Flag || !field.needed;
    if (empty)
        return mayBeEmpty ? QString() : Words::tr("Fill this in.");
    return kindComplaint(field, text.trimmed());
}

QString flag(bool on)
{
    return on ? QStringLiteral("1") : QString();
}

bool isOn(const QString& text)
{
    return !text.isEmpty();
}

QString number(const std::optional<int>& value)
{
    return value ? QString::number(*value) : QString();
}

std::optional<int> toNumber(const QString& text)
{
    bool whole = false;
    const int value = text.trimmed().toInt(&whole);
    return whole ? std::optional(value) : std::nullopt;
}

QString date(const QDate& day)
{
    return day.toString(QStringLiteral("dd-MM-yyyy"));
}

QString time(int minute, words::Language language)
{
    return words::minute(minute, language);
}

QString spans(const Spans& spans, words::Language language)
{
    QStringList all;
    for (const auto& [from, to] : spans)
        all += QStringLiteral("%1-%2").arg(time(from, language), time(to, language));
    return all.join(QStringLiteral("; "));
}

std::optional<Spans> toSpans(const QString& text)
{
    Spans all;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        const auto span = Slot::parse(part);
        if (!span || !span->end)
            return std::nullopt;
        all.emplace_back(span->start, *span->end);
    }
    return all;
}

} // namespace editfield
