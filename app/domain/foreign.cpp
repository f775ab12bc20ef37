// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foreign.h"

#include <algorithm>
#include <array>

namespace {

struct Beginning
{
    const char16_t* text;
    ForeignKind kind;
};

constexpr auto beginnings = std::to_array<Beginning>({
    {u"000201", ForeignKind::Payment},  // EMV merchant code, QRIS among them
    {u"hQVDUFY", ForeignKind::Payment}, // EMV consumer code: "CPV01" in Base64
    {u"WIFI:", ForeignKind::Wifi},
    {u"BEGIN:VCARD", ForeignKind::Contact},
    {u"MECARD:", ForeignKind::Contact},
    {u"BIZCARD:", ForeignKind::Contact},
    {u"mailto:", ForeignKind::Contact},
    {u"MATMSG:", ForeignKind::Contact},
    {u"tel:", ForeignKind::Contact},
    {u"sms:", ForeignKind::Contact},
    {u"smsto:", ForeignKind::Contact},
    {u"HC1:", ForeignKind::Vaccination},
    {u"shc:/", ForeignKind::Vaccination},
    {u"BEGIN:VCALENDAR", ForeignKind::Unknown},
    {u"BEGIN:VEVENT", ForeignKind::Unknown},
    {u"geo:", ForeignKind::Unknown},
    {u"otpauth:", ForeignKind::Unknown},
    {u"bitcoin:", ForeignKind::Payment},
});

bool allDigits(const QString& text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

ForeignKind foreignByForm(const QString& text)
{
    for (const Beginning& known : beginnings) {
        if (text.startsWith(QStringView(known.text), Qt::CaseInsensitive))
            return known.kind;
    }
    return ForeignKind::None;
}

bool looksLikeNik(const QString& normalised)
{
    if (normalised.size() != 16 || !allDigits(normalised))
        return false;
    const QStringView digits(normalised);
    const int province = digits.first(2).toInt();
    const int day = digits.sliced(6, 2).toInt() % 40; // 40 is added for women
    const int month = digits.sliced(8, 2).toInt();
    return province >= 11 && province <= 97 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

ForeignKind foreignByDigits(const QString& normalised)
{
    if (!allDigits(normalised))
        return ForeignKind::Unknown;
    switch (normalised.size()) {
    case 8:
        return ForeignKind::ApprovalCode;
    case 15:
        return ForeignKind::BillingCode;
    case 16:
        return ForeignKind::IdentityCard;
    default:
        return ForeignKind::Unknown;
    }
}
