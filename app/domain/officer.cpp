// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officer.h"

#include "domain/nametable.h"

#include <algorithm>

namespace {

constexpr std::array<Named<Role>, 6> roles{{
    {Role::Officer, u"officer"},
    {Role::Officer, u"petugas"},
    {Role::Supervisor, u"supervisor"},
    {Role::Supervisor, u"penyelia"},
    {Role::Administrator, u"administrator"},
    {Role::Administrator, u"admin"},
}};

} // namespace

QString roleName(Role role)
{
    return nameIn(roles, role);
}

std::optional<Role> parseRole(QStringView text)
{
    return valueIn(roles, text);
}

std::optional<OfficerId> officerNamed(const QString& name)
{
    QString id;
    for (const QChar c : name.simplified().toLower().normalized(QString::NormalizationForm_KD)) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    if (id.endsWith(u'-'))
        id.chop(1);
    return OfficerId::parse(id.left(64));
}

std::optional<Pin> Pin::parse(QStringView text)
{
    const QStringView digits = text.trimmed();
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (digits.size() < 4 || digits.size() > 12 || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    return Pin(digits.toLatin1());
}

bool Pin::isEasilyGuessed() const
{
    const int step = m_digits[1] - m_digits[0];
    if (step < -1 || step > 1)
        return false;
    for (qsizetype i = 1; i < m_digits.size(); ++i) {
        if (m_digits[i] - m_digits[i - 1] != step)
            return false;
    }
    return true;
}
