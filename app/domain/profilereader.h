// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

using ProfileErrors = std::vector<ProfileError>;

// A value of a profile's JSON together with its place. Reading never stops at an error: each one
// is noted with its place and a stand-in is returned, so that a file's errors are told all at once.
class ProfileValue
{
public:
    ProfileValue(QJsonValue value, QString place, ProfileErrors& errors);

    [[nodiscard]] const QString& place() const { return m_place; }
    [[nodiscard]] bool isGiven() const { return !m_value.isUndefined() && !m_value.isNull(); }
    [[nodiscard]] bool isText() const { return m_value.isString(); }

    // Required: absent is an error.
    [[nodiscard]] QString text() const; // not blank
    [[nodiscard]] QString anyText() const;
    [[nodiscard]] int integer(int least, int most) const;
    [[nodiscard]] QDate date() const;      // yyyy-mm-dd
    [[nodiscard]] LocalText words() const; // {"id": …, "en": …}
    [[nodiscard]] std::vector<ProfileValue> items() const;

    // May be absent (or null).
    [[nodiscard]] std::optional<int> maybeInteger(int least, int most) const;
    [[nodiscard]] QDate maybeDate() const;
    [[nodiscard]] std::vector<ProfileValue> maybeItems() const;
    [[nodiscard]] bool flag(bool otherwise) const;

    // A text that `parse` understands: std::optional<T> parse(QStringView).
    template <typename Parse>
    [[nodiscard]] auto as(Parse parse) const -> decltype(parse(QStringView()))
    {
        const QString given = text();
        auto value = parse(QStringView(given));
        if (!value && !given.isEmpty())
            note(ProfileError::What::UnknownValue, given);
        return value;
    }
    // The id "-" stands in for one that cannot be read.
    template <typename I>
    [[nodiscard]] I id() const
    {
        return as(&I::parse).value_or(*I::parse(u"-"));
    }

    void note(ProfileError::What what, const QString& value = {}) const;

private:
    friend class ProfileObject;
    [[nodiscard]] bool isA(QJsonValue::Type type, QLatin1String name) const;

    QJsonValue m_value;
    QString m_place;
    ProfileErrors& m_errors;
};

// An object of the profile. When it goes, it notes the keys that nobody asked for.
class ProfileObject
{
public:
    explicit ProfileObject(const ProfileValue& value);
    ~ProfileObject();
    Q_DISABLE_COPY_MOVE(ProfileObject)

    [[nodiscard]] ProfileValue operator[](const char* key);

private:
    QJsonObject m_object;
    QString m_place;
    ProfileErrors& m_errors;
    QSet<QString> m_asked;
};

// The whole text as JSON; NotJson with "line:column" where it is none. A byte order mark is read.
[[nodiscard]] QJsonValue parseProfileJson(const QByteArray& json, ProfileErrors& errors);

// Notes every member of `items` whose key stood there before; `placeOf` takes the index.
template <typename Items, typename KeyOf, typename PlaceOf>
void noteDuplicates(const Items& items, KeyOf keyOf, PlaceOf placeOf, ProfileErrors& errors)
{
    QSet<QString> seen;
    int index = 0;
    for (const auto& item : items) {
        const QString key = keyOf(item);
        if (key != u"-" && seen.contains(key))
            errors.push_back({placeOf(index), ProfileError::What::Duplicate, key});
        seen.insert(key);
        ++index;
    }
}
