// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/turnbox.h"

#include "ui/tickbox.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

TurnBox::TurnBox(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_degrees(new QComboBox), m_mirrored(new TickBox(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_degrees);
    column->addWidget(m_mirrored);
    for (const int degrees : {0, 90, 180, 270})
        m_degrees->addItem(QString(), degrees);
    setFocusProxy(m_degrees);
    const auto tell = [this] {
        Q_EMIT turned({m_degrees->currentData().toInt(), m_mirrored->isChecked()});
    };
    connect(m_degrees, &QComboBox::activated, this, tell);
    connect(m_mirrored, &QCheckBox::clicked, this, tell);
}

void TurnBox::showTurn(CameraTurn turn)
{
    m_degrees->setCurrentIndex(std::max(0, m_degrees->findData(turn.degrees)));
    m_mirrored->setChecked(turn.mirrored);
}

void TurnBox::retranslate(const QString& name)
{
    m_degrees->setAccessibleName(name);
    m_degrees->setItemText(0, tr("Upright"));
    m_degrees->setItemText(1, tr("Its picture turned right"));
    m_degrees->setItemText(2, tr("Upside down"));
    m_degrees->setItemText(3, tr("Its picture turned left"));
    m_mirrored->setText(tr("Mirror its picture"));
}
