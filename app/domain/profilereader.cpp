// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profilereader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using What = ProfileError::What;

ProfileValue::ProfileValue(QJsonValue value, QString place, ProfileErrors& errors)
    : m_value(std::move(value)), m_place(std::move(place)), m_errors(errors)
{}

void ProfileValue::note(What what, const QString& value) const
{
    m_errors.push_back({m_place, what, value});
}

bool ProfileValue::isA(QJsonValue::Type type, QLatin1String name) const
{
    if (m_value.type() == type)
        return true;
    if (isGiven())
        note(What::WrongType, name);
    else
        note(What::Missing);
    return false;
}

QString ProfileValue::anyText() const
{
    return isA(QJsonValue::String, QLatin1String("text")) ? m_value.toString() : QString();
}

QString ProfileValue::text() const
{
    const QString given = anyText().trimmed();
    if (given.isEmpty() && isText())
        note(What::Missing);
    return given;
}

int ProfileValue::integer(int least, int most) const
{
    if (!isA(QJsonValue::Double, QLatin1String("number")))
        return least;
    const double given = m_value.toDouble();
    if (given != std::floor(given) || given < least || given > most) {
        note(What::NotInRange, QStringLiteral("%1-%2").arg(least).arg(most));
        return least;
    }
    return static_cast<int>(given);
}

QDate ProfileValue::date() const
{
    const QString given = text();
    const QDate day = QDate::fromString(given, QStringLiteral("yyyy-MM-dd"));
    if (!given.isEmpty() && !day.isValid())
        note(What::WrongType, QStringLiteral("yyyy-mm-dd"));
    return day;
}

LocalText ProfileValue::words() const
{
    ProfileObject object(*this);
    if (m_value.type() != QJsonValue::Object)
        return {};
    return {object["id"].text(), object["en"].text()};
}

std::vector<ProfileValue> ProfileValue::items() const
{
    std::vector<ProfileValue> values;
    if (!isA(QJsonValue::Array, QLatin1String("list")))
        return values;
    const QJsonArray array = m_value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        values.emplace_back(array.at(i), QStringLiteral("%1[%2]").arg(m_place).arg(i), m_errors);
    return values;
}

std::optional<int> ProfileValue::maybeInteger(int least, int most) const
{
    return isGiven() ? std::optional(integer(least, most)) : std::nullopt;
}

QDate ProfileValue::maybeDate() const
{
    return isGiven() ? date() : QDate();
}

std::vector<ProfileValue> ProfileValue::maybeItems() const
{
    return isGiven() ? items() : std::vector<ProfileValue>();
}

bool ProfileValue::flag(bool otherwise) const
{
    if (!isGiven())
        return otherwise;
    return isA(QJsonValue::Bool, QLatin1String("true, false")) ? m_value.toBool() : otherwise;
}

ProfileObject::ProfileObject(const ProfileValue& value)
    : m_place(value.m_place), m_errors(value.m_errors)
{
    if (value.isA(QJsonValue::Object, QLatin1String("object")))
        m_object = value.m_value.toObject();
}

ProfileObject::~ProfileObject()
{
    for (const QString& key : m_object.keys()) {
        if (!m_asked.contains(key)) {
            const QString place = m_place.isEmpty() ? key : m_place + u'.' + key;
            m_errors.push_back({place, What::UnknownKey, key});
        }
    }
}

ProfileValue ProfileObject::operator[](const char* key)
{
    const QString name = QString::fromLatin1(key);
    m_asked.insert(name);
    const QString place = m_place.isEmpty() ? name : m_place + u'.' + name;
    return {m_object.value(name), place, m_errors};
}

QJsonValue parseProfileJson(const QByteArray& json, ProfileErrors& errors)
{
    static const QByteArray byteOrderMark("\xEF\xBB\xBF");
    const QByteArray text = json.startsWith(byteOrderMark) ? json.mid(byteOrderMark.size()) : json;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error == QJsonParseError::NoError)
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QByteArray before = text.left(fault.offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    errors.push_back(
        {QStringLiteral("%1:%2").arg(line).arg(column), What::NotJson, fault.errorString()});
    return {};
}
