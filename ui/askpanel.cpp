// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/askpanel.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/rowlist.h"
#include "ui/scrollcolumn.h"

#include <QKeyEvent>
#include <QVBoxLayout>

AskPanel::AskPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(labels::text("title")),
      m_explanation(labels::text("small")),
      m_complaint(labels::text("faultText")),
      m_body(new QVBoxLayout),
      m_keys(new QVBoxLayout),
      m_step(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("Enter"))),
      m_back(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Esc")))
{
    auto* inner = new QWidget;
    inner->setLayout(m_body);
    m_body->setContentsMargins(16, 16, 16, 8);
    m_body->setSpacing(8);
    m_body->addWidget(m_title);
    m_body->addWidget(m_explanation);
    auto* scroll = new ScrollColumn(inner);
    m_keys->setContentsMargins(16, 8, 16, 16);
    m_keys->setSpacing(10);
    for (QWidget* each : std::initializer_list<QWidget*>{m_complaint, m_step, m_back})
        m_keys->addWidget(each);
    m_complaint->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(m_keys);
    connect(m_step, &QPushButton::clicked, this, &AskPanel::confirm);
    connect(m_back, &QPushButton::clicked, this, &AskPanel::closed);
}

void AskPanel::setTitle(const QString& title)
{
    labels::setText(*m_title, title);
    setAccessibleName(title);
}

void AskPanel::setExplanation(const QString& words)
{
    labels::setText(*m_explanation, words);
    m_explanation->setVisible(!words.isEmpty());
}

void AskPanel::setStep(const QString& words, bool enabled)
{
    m_step->setWords(words);
    m_step->setEnabled(enabled);
    m_back->setWords(tr("Back"));
}

QLabel* AskPanel::addLabel()
{
    auto* label = labels::text("label");
    m_body->addWidget(label);
    return label;
}

QLineEdit* AskPanel::addLine()
{
    auto* line = new QLineEdit;
    line->setMaxLength(200);
    m_body->addWidget(line);
    return line;
}

RowList* AskPanel::addChoices()
{
    auto* list = new RowList(m_theme);
    list->showChoice();
    m_body->addWidget(list, 1);
    connect(list, &RowList::rowChanged, this, [this] { m_complaint->hide(); });
    return list;
}

void AskPanel::addSecondStep(KeyButton* button)
{
    m_keys->insertWidget(m_keys->indexOf(m_back), button);
}

void AskPanel::addStretch()
{
    m_body->addStretch();
}

void AskPanel::complain(const QString& words)
{
    m_complaint->setText(words);
    m_complaint->show();
}

void AskPanel::takeFocus()
{
    m_step->setFocus();
}

void AskPanel::confirm()
{
    if (!m_step->isEnabled())
        return;
    m_complaint->hide();
    if (take())
        Q_EMIT closed();
}

void AskPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return confirm();
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    QWidget::keyPressEvent(event);
}
