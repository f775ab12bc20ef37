// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walkin.h"

#include "domain/proof.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

constexpr qsizetype longestName = 100, longestWords = 200; // letters
constexpr int oldest = 120;                                // years

bool fits(const WalkInCategory& category, int age)
{
    return (!category.minAge || age >= *category.minAge) &&
           (!category.maxAge || age <= *category.maxAge);
}

// As people count: what stands beyond the basic plane is one sign, too.
qsizetype lettersIn(const QString& text)
{
    return text.simplified().toUcs4().size();
}

// A control sign, half a sign, or one that turns the direction of what follows.
bool isNoNamesSign(char32_t sign)
{
    switch (QChar::category(sign)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return sign == 0xfffd || (sign >= 0x202a && sign <= 0x202e) ||
               (sign >= 0x2066 && sign <= 0x2069);
    }
}

bool isReadable(const QString& name)
{
    const auto signs = name.toUcs4();
    return std::ranges::none_of(signs, isNoNamesSign) &&
           std::ranges::any_of(signs, [](char32_t sign) { return QChar::isLetter(sign); });
}

using Problems = std::vector<WalkInProblem>;

void nameProblems(const QString& given, Problems& problems)
{
    const QString name = given.trimmed();
    if (name.isEmpty())
        problems.push_back(WalkInProblem::NameMissing);
    else if (lettersIn(name) > longestName)
        problems.push_back(WalkInProblem::NameTooLong);
    else if (!isReadable(name))
        problems.push_back(WalkInProblem::NameUnreadable);
}

void birthProblems(QDate birthDate, const WalkInCategory& category, QDate today, Problems& problems)
{
    if (!birthDate.isValid())
        problems.push_back(WalkInProblem::BirthDateMissing);
    else if (birthDate > today)
        problems.push_back(WalkInProblem::BirthDateInFuture);
    else if (ageOn(birthDate, today) > oldest)
        problems.push_back(WalkInProblem::BirthDateTooLongAgo);
    else if (!fits(category, ageOn(birthDate, today)))
        problems.push_back(WalkInProblem::AgeOutsideCategory);
}

// As it is compared: without what people put between the digits.
QString bareNik(QString nik)
{
    return nik.remove(u' ').remove(u'.').remove(u'-');
}

bool isNik(const QString& nik)
{
    return nik.size() == 16 &&
           std::ranges::all_of(nik, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

std::vector<WalkInProblem> walkInProblems(const WalkIn& walkIn, const WalkInCategory& category,
                                          int takenToday, QDate today)
{
    Problems problems;
    nameProblems(walkIn.name, problems);
    birthProblems(walkIn.birthDate, category, today, problems);
    if (!walkIn.phone.trimmed().isEmpty() && normalisedPhone(walkIn.phone).isEmpty())
        problems.push_back(WalkInProblem::PhoneUnreadable);
    if (const QString nik = bareNik(walkIn.nik); !nik.isEmpty() && !isNik(nik))
        problems.push_back(WalkInProblem::NikUnreadable);
    if (lettersIn(walkIn.words) > longestWords)
        problems.push_back(WalkInProblem::WordsTooLong);
    // Priority people stand outside the quota.
    const bool quotaUsedUp =
        !walkIn.priority && category.dailyQuota && takenToday >= *category.dailyQuota;
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
                             {QStringLiteral("phone"), normalisedPhone(walkIn.phone)},
                             {QStringLiteral("nik"), bareNik(walkIn.nik)},
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
        {QStringLiteral("documents"), documentsName(walkIn.documents)},
    };
    if (walkIn.priority)
        payload.insert(QStringLiteral("priority"), true);
    if (walkIn.approvedBy)
        payload.insert(QStringLiteral("approved_by"), walkIn.approvedBy->toString());
    if (!walkIn.words.trimmed().isEmpty())
        payload.insert(QStringLiteral("words"), walkIn.words.trimmed());
    Event event = plainEvent(EventKind::WalkIn, today, payload, actor, time);
    event.bookingKey = walkIn.bookingKey;
    return event;
}
