// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officepage.h"

#include "ui/labels.h"

#include <QVBoxLayout>

OfficePage::OfficePage(const Theme&, QWidget* parent)
    : DeskPage(parent), m_heading(labels::text("title"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_heading);
    column->addStretch(1);
    retranslate();
}

void OfficePage::retranslate()
{
    m_heading->setText(tr("The office"));
}

void OfficePage::open(const View&) {}

void OfficePage::showState(const DeskState&, const View&) {}

void OfficePage::takeFocus()
{
    setFocus();
}
