// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

// A name in a profile or the journal: 1 to 64 of a-z 0-9 - _ . (lower-cased when parsed). The tag
// keeps an office from being passed for a service.
template <typename Tag>
class Id
{
public:
    [[nodiscard]] static std::optional<Id> parse(QStringView text)
    {
        const QString lower = text.trimmed().toString().toLower();
        if (lower.isEmpty() || lower.size() > 64)
            return std::nullopt;
        for (const QChar c : lower) {
            const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' ||
                               c == u'_' || c == u'.';
            if (!plain)
                return std::nullopt;
        }
        return Id(lower);
    }
    [[nodiscard]] const QString& toString() const { return m_text; }

    bool operator==(const Id&) const = default;
    std::strong_ordering operator<=>(const Id& other) const
    {
        return m_text.compare(other.m_text) <=> 0;
    }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

using OfficeId = Id<struct OfficeTag>;
using RuleId = Id<struct RuleTag>;
using ServiceId = Id<struct ServiceTag>;
using DocumentId = Id<struct DocumentTag>;
using CategoryId = Id<struct CategoryTag>; // of walk-ins
using ReasonId = Id<struct ReasonTag>;     // of overrides and undos
using OfficerId = Id<struct OfficerTag>;

// The desk's letter: the first sign of every queue number it gives, so that desks need not talk.
class DeskLetter
{
public:
    [[nodiscard]] static std::optional<DeskLetter> parse(QStringView text); // one of A-Z, any case
    [[nodiscard]] QChar toChar() const { return m_letter; }
    [[nodiscard]] QString toString() const { return QString(m_letter); }
    bool operator==(const DeskLetter&) const = default;
    std::strong_ordering operator<=>(const DeskLetter& other) const
    {
        return m_letter.unicode() <=> other.m_letter.unicode();
    }

private:
    explicit DeskLetter(QChar letter) : m_letter(letter) {}
    QChar m_letter;
};

// What the office gives on arrival, "B017": desk letter and a number counted per desk and day.
struct QueueNumber
{
    DeskLetter desk;
    int number = 0; // 1 and up

    bool operator==(const QueueNumber&) const = default;
    [[nodiscard]] QString toString() const; // "B017", "B1000"
    [[nodiscard]] static std::optional<QueueNumber> parse(QStringView text);
};

// The id of an event: UUIDv7 from the true time with 74 random bits. Never order by it.
class EventId
{
public:
    [[nodiscard]] static std::optional<EventId> parse(QStringView text);
    // Milliseconds since 1970 of the true time; random bits from the operating system.
    [[nodiscard]] static EventId make(qint64 unixMillis);
    [[nodiscard]] const QString& toString() const { return m_text; }
    bool operator==(const EventId&) const = default;

private:
    explicit EventId(QString text) : m_text(std::move(text)) {}
    QString m_text;
};
