// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figurecard.h"

#include "ui/labels.h"

#include <QVBoxLayout>

FigureCard::FigureCard(QWidget* parent)
    : QFrame(parent),
      m_label(new ElidedLabel("small")),
      m_value(new FigureLabel("figure")),
      m_detail(labels::text("small"))
{
    setProperty("look", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addWidget(m_value);
    column->addWidget(m_detail);
    column->addStretch(1);
}

void FigureCard::show(const report::Figure& figure)
{
    m_label->setText(figure.label);
    m_value->setText(figure.value);
    m_value->updateGeometry();
    m_detail->setText(figure.detail);
    setToolTip(figure.basis);
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(figure.label, figure.value, figure.detail));
    setAccessibleDescription(figure.basis);
}
