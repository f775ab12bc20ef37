// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newpin.h"

#include "domain/officer.h"
#include "ui/labels.h"
#include "ui/pinfield.h"

#include <QVBoxLayout>

NewPin::NewPin(QWidget* parent)
    : QWidget(parent),
      m_firstLabel(labels::text("label")),
      m_first(new PinField),
      m_againLabel(labels::text("label")),
      m_again(new PinField)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_firstLabel);
    column->addWidget(m_first);
    column->addSpacing(4);
    column->addWidget(m_againLabel);
    column->addWidget(m_again);
    m_firstLabel->setBuddy(m_first);
    m_againLabel->setBuddy(m_again);
    setFocusProxy(m_first);
    retranslate();
}

void NewPin::retranslate()
{
    m_firstLabel->setText(tr("New PIN: 4 to 12 digits"));
    m_againLabel->setText(tr("The same PIN again"));
    m_first->setAccessibleName(m_firstLabel->text());
    m_again->setAccessibleName(m_againLabel->text());
}

QString NewPin::pin() const
{
    return m_first->text();
}

QString NewPin::complaint()
{
    const auto pin = Pin::parse(m_first->text());
    if (!pin) {
        takeFocus();
        return tr("Choose a PIN of 4 to 12 digits.");
    }
    if (m_again->text().isEmpty()) {
        m_again->setFocus();
        return tr("Type the same PIN once more.");
    }
    if (m_again->text() != m_first->text()) {
        m_again->clear();
        m_again->setFocus();
        return tr("The two PINs differ. Type the second one again.");
    }
    if (pin->isEasilyGuessed() && m_remarked != m_first->text()) {
        m_remarked = m_first->text();
        m_again->setFocus();
        return tr("This PIN is easily guessed. Press Enter to keep it, or type another one.");
    }
    return {};
}

void NewPin::clear()
{
    m_first->clear();
    m_again->clear();
    m_remarked.clear();
}

void NewPin::takeFocus()
{
    m_first->setFocus();
    m_first->selectAll();
}
