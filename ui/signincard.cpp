// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signincard.h"

#include "ui/keybutton.h"
#include "ui/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

SignInCard::SignInCard(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_title(labels::text("name")),
      m_words(labels::text("plain")),
      m_name(new QLineEdit),
      m_button(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("Enter")))
{
    setProperty("look", QStringLiteral("card"));
    m_name->setMaxLength(60);
    auto* form = new QWidget;
    form->setMaximumWidth(theme.px(400));
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_words, m_name, m_button})
        rows->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->addStretch();
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(form, 10);
    line->addStretch();
    column->addLayout(line);
    column->addStretch();
    const auto send = [this] {
        if (const QString name = m_name->text().simplified(); !name.isEmpty())
            Q_EMIT signInWanted(name);
        else
            m_name->setFocus();
    };
    connect(m_name, &QLineEdit::returnPressed, this, send);
    connect(m_button, &QPushButton::clicked, this, send);
    retranslate();
}

void SignInCard::retranslate()
{
    m_title->setText(m_locked ? tr("This desk is locked") : tr("Sign in"));
    m_words->setText(tr("Codes are read once an officer is signed in. "
                        "Every arrival is recorded with the officer's name."));
    m_name->setPlaceholderText(tr("Your name"));
    m_name->setAccessibleName(tr("Officer's name"));
    m_button->setWords(tr("Start work"));
}

void SignInCard::showState(const DeskState& state, const View&)
{
    m_locked = state.phase == Phase::Locked;
    retranslate();
}

void SignInCard::suggest(const QString& name)
{
    if (m_name->text().isEmpty())
        m_name->setText(name);
}

void SignInCard::takeFocus()
{
    m_name->setFocus();
    m_name->selectAll();
}
