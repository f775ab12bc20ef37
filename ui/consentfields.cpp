// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consentfields.h"

#include "ui/labels.h"
#include "ui/pinfield.h"

#include <QGridLayout>
#include <QKeyEvent>

ConsentFields::ConsentFields(QWidget* parent)
    : QWidget(parent),
      m_nameLabel(labels::text("label")),
      m_name(new QLineEdit),
      m_pinLabel(labels::text("label")),
      m_pin(new PinField)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_nameLabel, 0, 0, Qt::AlignBottom);
    grid->addWidget(m_pinLabel, 0, 1, Qt::AlignBottom);
    grid->addWidget(m_name, 1, 0);
    grid->addWidget(m_pin, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    m_nameLabel->setBuddy(m_name);
    m_pinLabel->setBuddy(m_pin);
    m_name->setMaxLength(60);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &ConsentFields::edited);
    connect(m_pin, &QLineEdit::textEdited, this, &ConsentFields::edited);
    setPinAsked(false);
    retranslate();
}

void ConsentFields::retranslate()
{
    m_nameLabel->setText(m_caption.isEmpty() ? tr("Approved by (name)") : m_caption);
    m_pinLabel->setText(tr("PIN"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_pin->setAccessibleName(tr("PIN of the one who approves"));
}

void ConsentFields::setPinAsked(bool asked)
{
    m_pinAsked = asked;
    m_pinLabel->setVisible(asked);
    m_pin->setVisible(asked);
}

void ConsentFields::setCaption(const QString& caption)
{
    m_caption = caption;
    retranslate();
}

void ConsentFields::setName(const QString& name)
{
    m_name->setText(name);
}

bool ConsentFields::pinStands() const
{
    return !m_pinAsked || Pin::parse(m_pin->text()).has_value();
}

std::optional<Consent> ConsentFields::consent() const
{
    const QString name = m_name->text().simplified();
    if (!officerNamed(name) || !pinStands())
        return std::nullopt;
    return Consent{name, m_pinAsked ? m_pin->text() : QString()};
}

QString ConsentFields::complaint() const
{
    if (!officerNamed(m_name->text().simplified()))
        return tr("Say who approves it.");
    return pinStands() ? QString() : tr("The one who approves types the PIN here: 4 to 12 digits.");
}

bool ConsentFields::isEmpty() const
{
    return m_name->text().trimmed().isEmpty() && m_pin->text().isEmpty();
}

void ConsentFields::focusMissing()
{
    QLineEdit* missing = officerNamed(m_name->text().simplified()) && m_pinAsked ? m_pin : m_name;
    missing->setFocus();
    missing->selectAll();
}

void ConsentFields::clear()
{
    m_name->clear();
    m_pin->clear();
}

void ConsentFields::clearPin()
{
    m_pin->clear();
}

// Enter leads from the name to the PIN; what is left of it is for whoever asks.
void ConsentFields::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_name->hasFocus() && m_pinAsked && m_pin->text().isEmpty() &&
        officerNamed(m_name->text().simplified()))
        return m_pin->setFocus();
    QWidget::keyPressEvent(event);
}
