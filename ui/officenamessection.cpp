// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officesections.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

NamesSection::NamesSection(const Theme& theme)
    : OfficeSection(theme),
      m_form(addForm({{QStringLiteral("id"), EditField::Kind::Fixed},
                      {QStringLiteral("zone"), EditField::Kind::Choice},
                      {QStringLiteral("name")},
                      {QStringLiteral("short_name")},
                      {QStringLiteral("aliases"), EditField::Kind::Text, false},
                      {QStringLiteral("go_in_to.id"), EditField::Kind::Text, false},
                      {QStringLiteral("go_in_to.en"), EditField::Kind::Text, false}}))
{
    m_form->setColumnWidth(320, 2);
    column().addStretch(1);
}

QString NamesSection::title() const
{
    return tr("Names");
}

// The rest of the file belongs here, too: codes and kinds of codes are changed in the file.
QStringList NamesSection::keys() const
{
    return {
        QStringLiteral("id"),         QStringLiteral("version"),     QStringLiteral("name"),
        QStringLiteral("short_name"), QStringLiteral("aliases"),     QStringLiteral("zone"),
        QStringLiteral("codes"),      QStringLiteral("symbologies"), QStringLiteral("go_in_to")};
}

void NamesSection::retranslate(words::Language language)
{
    setLanguage(language);
    m_form->setLabels({tr("Id"), tr("Time zone"), tr("Name"),
                       tr("Short name, as shown in the window"),
                       tr("Other names on proofs and in files, parted by \";\""),
                       tr("Where to go in, for the applicants' screen, Indonesian"),
                       tr("Where to go in, for the applicants' screen, English")});
    EditChoices zones;
    for (const Zone zone : {Zone::Wib, Zone::Wita, Zone::Wit})
        zones.emplace_back(zoneName(zone), zoneName(zone));
    m_form->setChoices(1, zones);
}

void NamesSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    m_form->setValues({office.id.toString(), zoneName(office.zone), office.name, office.shortName,
                       office.aliases.join(QStringLiteral("; ")), office.goInTo.id,
                       office.goInTo.en});
}

void NamesSection::read(Office& office) const
{
    const QStringList values = m_form->values();
    office.zone = parseZone(values.at(1)).value_or(office.zone);
    office.name = values.at(2);
    office.shortName = values.at(3);
    office.aliases.clear();
    for (const QString& alias : values.at(4).split(u';', Qt::SkipEmptyParts))
        if (!alias.trimmed().isEmpty())
            office.aliases += alias.trimmed();
    const QString id = values.at(5).trimmed(), en = values.at(6).trimmed();
    office.goInTo = {id.isEmpty() ? en : id, en.isEmpty() ? id : en};
}
