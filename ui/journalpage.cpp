// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journalpage.h"

#include "ui/labels.h"

#include <QVBoxLayout>

JournalPage::JournalPage(const Theme&, QWidget* parent)
    : DeskPage(parent), m_heading(labels::text("title"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_heading);
    column->addStretch(1);
    retranslate();
}

void JournalPage::retranslate()
{
    m_heading->setText(tr("Journal"));
}

void JournalPage::open(const View&) {}

void JournalPage::showState(const DeskState&, const View&) {}

void JournalPage::takeFocus()
{
    setFocus();
}
