// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/scrollcolumn.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>

Dialog::Dialog(const Theme& theme, QWidget* parent)
    : QDialog(parent),
      m_theme(theme),
      m_title(labels::text("title")),
      m_complaint(labels::text("faultText")),
      m_body(new QVBoxLayout),
      m_go(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("Enter"))),
      m_back(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Esc")))
{
    auto* inner = new QWidget;
    inner->setLayout(m_body);
    m_body->setContentsMargins(24, 8, 24, 8);
    m_body->setSpacing(6);
    auto* scroll = new ScrollColumn(inner);
    m_title->setContentsMargins(24, 0, 24, 0);
    m_complaint->setContentsMargins(24, 0, 24, 0);
    m_complaint->hide();
    auto* keys = new QHBoxLayout;
    keys->setContentsMargins(24, 0, 24, 0);
    keys->setSpacing(10);
    keys->addWidget(m_back, 1);
    keys->addWidget(m_go, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 20, 0, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    column->addWidget(m_complaint);
    column->addLayout(keys);
    connect(m_go, &QPushButton::clicked, this, [this] { go(); });
    connect(m_back, &QPushButton::clicked, this, &QDialog::reject);
}

void Dialog::setTitle(const QString& title)
{
    setWindowTitle(title);
    m_title->setText(title);
}

void Dialog::setSteps(const QString& go, const QString& back)
{
    m_go->setWords(go);
    m_back->setWords(back);
}

void Dialog::setGoEnabled(bool enabled)
{
    m_go->setEnabled(enabled);
}

void Dialog::showGo(bool shown)
{
    m_go->setVisible(shown);
}

void Dialog::openAs(int width, int height)
{
    constexpr QSize frame(32, 64); // of the window, and some air
    resize(
        QSize(m_theme.px(width), m_theme.px(height)).boundedTo(screen()->availableSize() - frame));
}

void Dialog::complain(const QString& words)
{
    m_complaint->setText(words);
    m_complaint->setVisible(!words.isEmpty());
}

QLabel* Dialog::addField(QWidget* field)
{
    auto* label = labels::text("label");
    label->setBuddy(field);
    m_body->addWidget(label);
    m_body->addWidget(field);
    m_body->addSpacing(4);
    return label;
}

void Dialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Dialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QDialog::keyPressEvent(event);
    if (m_go->isEnabled() && m_go->isVisible())
        go();
}
