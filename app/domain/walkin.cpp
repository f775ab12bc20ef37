// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walkin.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

bool fits(const WalkInCategory& category, int age)
{
    return (!category.minAge || age >= *category.minAge) &&
           (!category.maxAge || age <= *category.maxAge);
}

} // namespace

std::vector<WalkInProblem> walkInProblems(const WalkIn& walkIn, const WalkInCategory& category,
                                          int takenToday, QDate today)
{
    std::vector<WalkInProblem> problems;
    if (walkIn.name.trimmed().isEmpty())
        problems.push_back(WalkInProblem::NameMissing);
    if (!walkIn.birthDate.isValid())
        problems.push_back(WalkInProblem::BirthDateMissing);
    else if (walkIn.birthDate > today)
        problems.push_back(WalkInProblem::BirthDateInFuture);
    else if (!fits(category, ageOn(walkIn.birthDate, today)))
        problems.push_back(WalkInProblem::AgeOutsideCategory);
    const bool quotaUsedUp = category.dailyQuota && takenToday >= *category.dailyQuota;
    if (!walkIn.approvedBy) {
        if (quotaUsedUp)
            problems.push_back(WalkInProblem::QuotaUsedUp);
        else if (category.needsApprover)
            problems.push_back(WalkInProblem::ApproverMissing);
    }
    return problems;
}

QByteArray personFields(const WalkIn& walkIn)
{
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("name"), walkIn.name.simplified()},
                             {QStringLiteral("birth_date"), walkIn.birthDate.toString(Qt::ISODate)},
                             {QStringLiteral("phone"), walkIn.phone},
                             {QStringLiteral("nik"), walkIn.nik},
                         })
        .toJson(QJsonDocument::Compact);
}

// The salt's length goes in first, so that no salt and fields can be shifted into another pair.
QByteArray personHash(const QByteArray& salt, const QByteArray& fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(salt.size()) + ':');
    hash.addData(salt);
    hash.addData(fields);
    return hash.result();
}

Event walkInEvent(const WalkIn& walkIn, const QByteArray& personHash, QDate today,
                  const Actor& actor, const ClockReading& time)
{
    QJsonObject payload{
        {QStringLiteral("category"), walkIn.category.toString()},
        {QStringLiteral("service"), walkIn.service.toString()},
        {QStringLiteral("person"), QString::fromLatin1(personHash.toHex())},
    };
    if (walkIn.approvedBy)
        payload.insert(QStringLiteral("approved_by"), walkIn.approvedBy->toString());
    if (!walkIn.words.trimmed().isEmpty())
        payload.insert(QStringLiteral("words"), walkIn.words.trimmed());
    Event event = plainEvent(EventKind::WalkIn, today, payload, actor, time);
    event.bookingKey = walkIn.bookingKey;
    return event;
}
