// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walkinpage.h"

#include "ui/labels.h"

#include <QVBoxLayout>

WalkInPage::WalkInPage(const Theme&, QWidget* parent)
    : DeskPage(parent), m_heading(labels::text("title"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_heading);
    column->addStretch(1);
    retranslate();
}

void WalkInPage::retranslate()
{
    m_heading->setText(tr("Walk-ins"));
}

void WalkInPage::open(const View&) {}

void WalkInPage::showState(const DeskState&, const View&) {}

void WalkInPage::takeFocus()
{
    setFocus();
}
