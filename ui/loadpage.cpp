// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/loadpage.h"

#include "ui/labels.h"

#include <QVBoxLayout>

LoadPage::LoadPage(const Theme&, QWidget* parent)
    : DeskPage(parent), m_heading(labels::text("title"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_heading);
    column->addStretch(1);
    retranslate();
}

void LoadPage::retranslate()
{
    m_heading->setText(tr("The day's load"));
}

void LoadPage::open(const View&) {}

void LoadPage::showState(const DeskState&, const View&) {}

void LoadPage::takeFocus()
{
    setFocus();
}
