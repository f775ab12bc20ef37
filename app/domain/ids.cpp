// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <array>

namespace {

bool isLowerHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

bool hasUuidShape(const QString& text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != u'-' : !isLowerHex(text[i]))
            return false;
    }
    return true;
}

} // namespace

std::optional<DeskLetter> DeskLetter::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() != 1)
        return std::nullopt;
    const QChar letter = trimmed.front().toUpper();
    if (letter < u'A' || letter > u'Z')
        return std::nullopt;
    return DeskLetter(letter);
}

QString QueueNumber::toString() const
{
    return desk.toString() + QString::number(number).rightJustified(3, u'0');
}

std::optional<QueueNumber> QueueNumber::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() < 2 || trimmed.size() > 7)
        return std::nullopt;
    const std::optional<DeskLetter> desk = DeskLetter::parse(trimmed.first(1));
    const QStringView digits = trimmed.sliced(1);
    const bool plain =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!desk || !plain || digits.toInt() < 1)
        return std::nullopt;
    return QueueNumber{*desk, digits.toInt()};
}

std::optional<EventId> EventId::parse(QStringView text)
{
    const QString lower = text.trimmed().toString().toLower();
    if (!hasUuidShape(lower) || lower[14] != u'7')
        return std::nullopt;
    const QChar variant = lower[19];
    if (variant != u'8' && variant != u'9' && variant != u'a' && variant != u'b')
        return std::nullopt;
    return EventId(lower);
}

// RFC 9562, section 5.7: 48 bits of milliseconds, version, 12 random bits, variant, 62 random bits.
EventId EventId::make(qint64 unixMillis)
{
    constexpr quint64 timeMask = (quint64(1) << 48) - 1;
    const quint64 time = quint64(std::max<qint64>(unixMillis, 0)) & timeMask;
    std::array<quint64, 2> random{};
    // Not generate(): that gives each element 32 random bits, however wide it is.
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));

    const quint64 high = (time << 16) | 0x7000 | (random[0] & 0x0fff);
    const quint64 low = (quint64(2) << 62) | (random[1] >> 2);
    const QString hex = QStringLiteral("%1%2")
                            .arg(high, 16, 16, QLatin1Char('0'))
                            .arg(low, 16, 16, QLatin1Char('0'));
    const auto part = [&hex](qsizetype from, qsizetype size) { return hex.mid(from, size); };
    return EventId(
        QStringList{part(0, 8), part(8, 4), part(12, 4), part(16, 4), part(20, 12)}.join(u'-'));
}
