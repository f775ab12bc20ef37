// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officesections.h"

#include <QSignalBlocker>

#include <algorithm>

namespace {

using Kind = EditField::Kind;

std::vector<EditField> documentFields()
{
    EditField id{QStringLiteral("id"), Kind::Text, false};
    id.inTable = false;
    EditField english{QStringLiteral("name.en")};
    english.inTable = false;
    return {id,
            {QStringLiteral("name.id")},
            english,
            {QStringLiteral("original"), Kind::Flag},
            {QStringLiteral("copy"), Kind::Flag},
            {QStringLiteral("identical"), Kind::Flag}};
}

} // namespace

DocumentsSection::DocumentsSection(const Theme& theme)
    : OfficeSection(theme),
      m_asks(addForm({{QStringLiteral("asks_outside_area"), Kind::Flag},
                      {QStringLiteral("documents_before_number"), Kind::Flag}})),
      m_documents(addTable(documentFields(), "documents"))
{
    m_asks->setColumnWidth(320, 2);
    m_documents->setNewRow(
        {{}, {}, {}, editfield::flag(true), editfield::flag(true), editfield::flag(true)});
}

QString DocumentsSection::title() const
{
    return tr("Documents");
}

QStringList DocumentsSection::keys() const
{
    return {QStringLiteral("documents"), QStringLiteral("asks_outside_area"),
            QStringLiteral("documents_before_number")};
}

void DocumentsSection::retranslate(words::Language language)
{
    setLanguage(language);
    m_asks->setLabels({tr("An e-KTP from elsewhere asks for one more document"),
                       tr("Documents are checked before the queue number is given")});
    m_documents->setTexts(tr("Documents that services may ask for"),
                          {tr("Id"), tr("Name, Indonesian"), tr("Name, English"), tr("Original"),
                           tr("Copy"), tr("Identical")});
    m_documents->retranslate();
}

void DocumentsSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    m_asks->setValues(
        {editfield::flag(office.asksOutsideArea), editfield::flag(office.documentsBeforeNumber)});
    EditModel::Rows rows;
    for (const Document& each : office.documents)
        rows.push_back({each.id.toString(), each.name.id, each.name.en,
                        editfield::flag(each.original), editfield::flag(each.copy),
                        editfield::flag(each.identical)});
    m_documents->setRows(std::move(rows));
}

void DocumentsSection::read(Office& office) const
{
    const QStringList asks = m_asks->values();
    office.asksOutsideArea = editfield::isOn(asks.at(0));
    office.documentsBeforeNumber = editfield::isOn(asks.at(1));
    office.documents.clear();
    for (const QStringList& row : m_documents->rows()) {
        const auto id = DocumentId::parse(idFor(row.at(0), row.at(1)));
        if (!id)
            continue; // without a name: the table says so
        Document made{*id, {row.at(1), row.at(2)}};
        made.original = editfield::isOn(row.at(3));
        made.copy = editfield::isOn(row.at(4));
        made.identical = editfield::isOn(row.at(5));
        office.documents.push_back(made);
    }
}
