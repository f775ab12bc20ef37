// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <utility>
#include <vector>

// JSON whose members stay in the order in which they were added (QJsonObject sorts them), so that
// a profile reads as its page describes it.
class ProfileText
{
public:
    static ProfileText list() { return ProfileText(Kind::List); }
    static ProfileText object() { return ProfileText(Kind::Object); }
    ProfileText(const QJsonValue& scalar) : m_scalar(scalar) {}
    ProfileText(const QString& text) : m_scalar(text) {}
    ProfileText(int number) : m_scalar(number) {}
    ProfileText(bool flag) : m_scalar(flag) {}

    void add(ProfileText item) { m_members.emplace_back(QString(), std::move(item)); }
    void add(const char* key, ProfileText value)
    {
        m_members.emplace_back(QString::fromLatin1(key), std::move(value));
    }
    [[nodiscard]] const std::vector<std::pair<QString, ProfileText>>& members() const
    {
        return m_members;
    }
    [[nodiscard]] QByteArray compact() const; // on one line
    [[nodiscard]] QByteArray pretty() const;  // what fits into 100 columns stands on one line

private:
    enum class Kind { Scalar, List, Object };
    explicit ProfileText(Kind kind) : m_kind(kind) {}
    [[nodiscard]] QByteArray broken(int indent, int room) const;

    Kind m_kind = Kind::Scalar;
    QJsonValue m_scalar;
    std::vector<std::pair<QString, ProfileText>> m_members; // without keys in a list
};
