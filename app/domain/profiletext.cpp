// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profiletext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

constexpr int columns = 100;

QByteArray scalarText(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray keyText(const QString& key)
{
    return key.isEmpty() ? QByteArray() : scalarText(key) + ": ";
}

} // namespace

QByteArray ProfileText::compact() const
{
    if (m_kind == Kind::Scalar)
        return scalarText(m_scalar);
    QByteArray text;
    for (const auto& [key, value] : m_members) {
        if (!text.isEmpty())
            text += ", ";
        text += keyText(key) + value.compact();
    }
    return m_kind == Kind::List ? '[' + text + ']' : '{' + text + '}';
}

// `room` is what is left of the line for it on one line.
QByteArray ProfileText::broken(int indent, int room) const
{
    const QByteArray flat = compact();
    if (m_members.empty() || flat.size() <= room)
        return flat;
    const QByteArray inner(indent + 2, ' ');
    QByteArray text(m_kind == Kind::List ? "[" : "{");
    bool first = true;
    for (const auto& [key, value] : m_members) {
        const QByteArray name = keyText(key);
        text += first ? "\n" : ",\n";
        text += inner + name +
                value.broken(indent + 2, columns - indent - 3 - static_cast<int>(name.size()));
        first = false;
    }
    return text + '\n' + QByteArray(indent, ' ') + (m_kind == Kind::List ? ']' : '}');
}

QByteArray ProfileText::pretty() const
{
    return broken(0, 0) + '\n';
}
