// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officesections.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace {

std::vector<EditField> privacyFields()
{
    const auto number = [](const char* key, int least, int most) {
        EditField field{QString::fromLatin1(key), EditField::Kind::Number};
        field.least = least;
        field.most = most;
        return field;
    };
    return {number("retention_days", 1, 3650),
            number("lock_after", 0, 480),
            number("hint_limits.names_per_phone", 1, 10'000),
            number("hint_limits.overrides_per_officer", 1, 10'000),
            number("hint_limits.searches_per_officer", 1, 10'000),
            number("hint_limits.out_of_order", 1, 10'000),
            number("hint_limits.burst_bookings", 1, 10'000)};
}

} // namespace

PrivacySection::PrivacySection(const Theme& theme)
    : OfficeSection(theme), m_form(addForm(privacyFields()))
{
    m_form->setColumnWidth(300, 2);
    column().addStretch(1);
}

QString PrivacySection::title() const
{
    return tr("Privacy and lock");
}

QStringList PrivacySection::keys() const
{
    return {QStringLiteral("retention_days"), QStringLiteral("lock_after"),
            QStringLiteral("hint_limits")};
}

void PrivacySection::retranslate(words::Language language)
{
    setLanguage(language);
    m_form->setLabels({tr("Days after which personal data is purged"),
                       tr("Minutes without input until the desk locks itself (0: never)"),
                       tr("Hint: names on one phone or account in a day"),
                       tr("Hint: exceptions by one officer in a day"),
                       tr("Hint: admissions by search, without a proof, in a day"),
                       tr("Hint: admissions of a desk ahead of an earlier slot in a day"),
                       tr("Hint: bookings made within a minute")});
}

void PrivacySection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    const HintLimits& hints = office.hintLimits;
    QStringList values;
    for (const int value :
         {office.retentionDays, office.lockAfter, hints.namesPerPhone, hints.overridesPerOfficer,
          hints.searchesPerOfficer, hints.outOfOrder, hints.burstBookings})
        values += QString::number(value);
    m_form->setValues(values);
}

void PrivacySection::read(Office& office) const
{
    const QStringList values = m_form->values();
    const auto take = [&](int place, int& value) {
        value = editfield::toNumber(values.at(place)).value_or(value);
    };
    take(0, office.retentionDays);
    take(1, office.lockAfter);
    take(2, office.hintLimits.namesPerPhone);
    take(3, office.hintLimits.overridesPerOfficer);
    take(4, office.hintLimits.searchesPerOfficer);
    take(5, office.hintLimits.outOfOrder);
    take(6, office.hintLimits.burstBookings);
}
