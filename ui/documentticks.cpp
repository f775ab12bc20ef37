// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentticks.h"

#include "ui/labels.h"
#include "ui/tickbox.h"

#include <QVBoxLayout>

#include <algorithm>

DocumentTicks::DocumentTicks(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_rows(new QVBoxLayout(this)),
      m_heading(labels::text("label"))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    m_rows->addWidget(m_heading);
    retranslate();
}

void DocumentTicks::retranslate()
{
    m_heading->setText(tr("Documents: seen, copied and identical (Ctrl+Space ticks all)"));
}

void DocumentTicks::show(const Service& service, const View& view)
{
    std::vector<DocumentId> ticked;
    for (const Line& line : m_lines) {
        if (line.box->isChecked())
            ticked.push_back(line.document);
        delete line.row;
    }
    m_lines.clear();
    for (const Document& document : service.documents) {
        if (document.when == Document::When::OutsideArea)
            continue; // asked on the card, where the address is known
        const bool required = document.when == Document::When::Always;
        const QString name = words::text(document.name, view.language);
        const Line line =
            makeLine(document.id, required, required ? name : tr("%1 (if any)").arg(name));
        line.box->setChecked(std::ranges::find(ticked, document.id) != ticked.end());
        m_rows->addWidget(line.row);
        m_lines.push_back(line);
    }
}

// Names of documents are long: they wrap beside their box.
DocumentTicks::Line DocumentTicks::makeLine(const DocumentId& id, bool required,
                                            const QString& name)
{
    auto* row = new QWidget;
    auto* box = new TickBox(m_theme);
    auto* words = labels::text("plain");
    box->setAccessibleName(name);
    words->setText(name);
    words->setBuddy(box);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    return {id, required, row, box};
}

void DocumentTicks::tickRequired()
{
    for (const Line& line : m_lines) {
        if (line.required)
            line.box->setChecked(true);
    }
}

void DocumentTicks::focusOpen()
{
    const auto open = std::ranges::find_if(
        m_lines, [](const Line& line) { return line.required && !line.box->isChecked(); });
    if (open != m_lines.end())
        open->box->setFocus();
}

DocumentsSeen DocumentTicks::seen() const
{
    const auto checked = [](const Line& line) { return line.box->isChecked(); };
    if (std::ranges::none_of(m_lines, checked))
        return m_lines.empty() ? DocumentsSeen::Complete : DocumentsSeen::NotChecked;
    const bool complete = std::ranges::all_of(
        m_lines, [](const Line& line) { return !line.required || line.box->isChecked(); });
    return complete ? DocumentsSeen::Complete : DocumentsSeen::Incomplete;
}
