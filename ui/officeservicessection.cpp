// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officenames.h"
#include "ui/officesections.h"

#include <QSignalBlocker>

#include <algorithm>

namespace {

using Kind = EditField::Kind;

constexpr int firstChannel = 3; // column

std::vector<EditField> serviceFields()
{
    EditField id{QStringLiteral("id"), Kind::Text, false};
    id.inTable = false;
    std::vector<EditField> fields{id, {QStringLiteral("name.id")}, {QStringLiteral("name.en")}};
    for (const Channel channel : allChannels)
        fields.push_back({channelName(channel), Kind::Flag});
    return fields;
}

EditModel::Rows documentRows(const Service& service)
{
    EditModel::Rows rows;
    for (const Document& each : service.documents)
        rows.push_back({each.id.toString(), nameIn(officenames::documentWhens, each.when)});
    return rows;
}

// The documents as they are defined now, with when this service asks for them. One that is not
// defined any more is kept, so that the profile's check can name it.
std::vector<Document> documentsOf(const EditModel::Rows& rows, const Office& office)
{
    std::vector<Document> documents;
    for (const QStringList& row : rows) {
        const auto id = DocumentId::parse(row.at(0));
        if (!id)
            continue;
        const auto known = std::ranges::find(office.documents, *id, &Document::id);
        Document made = known == office.documents.end() ? Document{*id} : *known;
        made.when = valueIn(officenames::documentWhens, row.at(1)).value_or(Document::When::Always);
        documents.push_back(made);
    }
    return documents;
}

} // namespace

ServicesSection::ServicesSection(const Theme& theme)
    : OfficeSection(theme),
      m_services(addTable(serviceFields(), "services", 3)),
      m_documents(addTable(
          {{QStringLiteral("document"), Kind::Choice}, {QStringLiteral("when"), Kind::Choice}}, "",
          2))
{
    m_documents->setNewRow({QString(), QStringLiteral("always")});
    connect(m_services, &EditTable::rowChosen, this, &ServicesSection::chooseService);
    connect(m_services, &EditTable::rowTaken, this, [this](int row) {
        m_ofService.erase(m_ofService.begin() + row);
        m_chosen = -1;
    });
    connect(m_documents, &EditTable::changed, this, &ServicesSection::keepDocuments);
}

QString ServicesSection::title() const
{
    return tr("Services");
}

QStringList ServicesSection::keys() const
{
    return {QStringLiteral("services")};
}

void ServicesSection::retranslate(words::Language language)
{
    setLanguage(language);
    QStringList headings{tr("Id"), tr("Name, Indonesian"), tr("Name, English")};
    for (const Channel channel : allChannels)
        headings += words::channelWords(channel, language);
    m_services->setTexts(tr("Services, and the channels they can be booked through"), headings);
    m_documents->setTexts(tr("Documents of the chosen service"), {tr("Document"), tr("When")});
    m_documents->setChoices(1, {{QStringLiteral("always"), tr("Always")},
                                {QStringLiteral("if_any"), tr("If there is one")},
                                {QStringLiteral("outside_area"), tr("e-KTP from elsewhere")}});
    m_services->retranslate();
    m_documents->retranslate();
}

void ServicesSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    m_ofService.clear();
    m_chosen = -1;
    EditModel::Rows rows;
    for (const Service& each : office.services) {
        QStringList row{each.id.toString(), each.name.id, each.name.en};
        for (const Channel channel : allChannels)
            row += editfield::flag(each.bookableThrough(channel));
        rows.push_back(row);
        m_ofService.push_back(documentRows(each));
    }
    lookAt(office, office);
    m_services->setRows(std::move(rows));
    chooseService(m_services->currentRow());
}

void ServicesSection::lookAt(const Office& draft, const Office&)
{
    EditChoices documents;
    for (const Document& each : draft.documents)
        documents.emplace_back(each.id.toString(), words(each.name));
    m_documents->setChoices(0, documents);
}

void ServicesSection::keepDocuments()
{
    if (m_chosen >= 0 && static_cast<size_t>(m_chosen) < m_ofService.size())
        m_ofService[static_cast<size_t>(m_chosen)] = m_documents->rows();
}

void ServicesSection::chooseService(int row)
{
    const size_t count = m_services->rows().size();
    m_ofService.resize(count);
    m_chosen = row;
    const bool any = row >= 0 && static_cast<size_t>(row) < count;
    m_documents->setEnabled(any);
    m_documents->setRows(any ? m_ofService[static_cast<size_t>(row)] : EditModel::Rows{});
}

void ServicesSection::read(Office& office) const
{
    office.services.clear();
    const auto& rows = m_services->rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows[i];
        const auto id = ServiceId::parse(idFor(row.at(0), row.at(1)));
        if (!id)
            continue;
        Service made{*id, {row.at(1), row.at(2)}};
        for (size_t c = 0; c < allChannels.size(); ++c)
            if (editfield::isOn(row.at(firstChannel + static_cast<int>(c))))
                made.channels.push_back(allChannels.at(c));
        if (i < m_ofService.size())
            made.documents = documentsOf(m_ofService[i], office);
        office.services.push_back(made);
    }
}
