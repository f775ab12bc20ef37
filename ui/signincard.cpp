// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signincard.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/pinfield.h"
#include "ui/signs.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

// A padlock, closed while the desk is locked.
class SignInCard::Sign : public QWidget
{
public:
    Sign(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        const int side = theme.textPercent() > 140 ? 48 : 72; // large text has less room
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        signs::padlock(painter, rect(), m_theme);
    }

private:
    const Theme& m_theme;
};

SignInCard::SignInCard(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_sign(new Sign(theme, this)),
      m_title(labels::text("name")),
      m_words(labels::text("plain")),
      m_nameLabel(labels::text("label")),
      m_name(new QLineEdit),
      m_pinLabel(labels::text("label")),
      m_pin(new PinField),
      m_problem(labels::text("faultText")),
      m_button(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("Enter"))),
      m_setUp(new QPushButton),
      m_completer(new QCompleter(this))
{
    setProperty("look", QStringLiteral("card"));
    m_name->setMaxLength(60);
    m_nameLabel->setBuddy(m_name);
    m_pinLabel->setBuddy(m_pin);
    m_completer->setModel(new QStringListModel(this));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::InlineCompletion);
    m_name->setCompleter(m_completer);
    m_setUp->setProperty("look", QStringLiteral("link"));
    auto* form = new QWidget;
    form->setMaximumWidth(theme.px(420));
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_sign);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_words, m_nameLabel, m_name,
                                                         m_pinLabel, m_pin, m_problem, m_button})
        rows->addWidget(each);
    rows->addWidget(m_setUp, 0, Qt::AlignLeft);
    rows->insertSpacing(3, 8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->addStretch();
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(form, 10);
    line->addStretch();
    column->addLayout(line);
    column->addStretch();
    m_problem->hide();
    connect(m_name, &QLineEdit::returnPressed, this, &SignInCard::send);
    connect(m_pin, &QLineEdit::returnPressed, this, &SignInCard::send);
    connect(m_button, &QPushButton::clicked, this, &SignInCard::send);
    connect(m_setUp, &QPushButton::clicked, this, &SignInCard::setUpWanted);
    retranslate();
}

// The name leads to the PIN, the PIN to work.
void SignInCard::send()
{
    if (m_checking || m_wait > 0)
        return;
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return m_name->setFocus();
    if (m_pinAsked && m_pin->text().isEmpty())
        return m_pin->setFocus();
    const QString pin = m_pin->text();
    m_pin->clear();
    Q_EMIT signInWanted(name, pin);
}

void SignInCard::retranslate()
{
    m_title->setText(m_handOver ? tr("Hand the desk over")
                     : m_locked ? tr("This desk is locked")
                                : tr("Sign in"));
    if (m_handOver)
        m_words->setText(
            tr("Who works here now? The open card and today's list stay as they are."));
    else if (m_locked)
        m_words->setText(m_pinAsked ? tr("Type your PIN to go on. Somebody else takes over with "
                                         "their own name and PIN; the open card stays.")
                                    : tr("Press Enter to go on. The open card stays."));
    else
        m_words->setText(tr("Codes are read once an officer is signed in. "
                            "Every arrival is recorded with the officer's name."));
    m_nameLabel->setText(tr("Your name"));
    m_name->setAccessibleName(tr("Officer's name"));
    m_pinLabel->setText(tr("PIN"));
    m_pin->setAccessibleName(tr("PIN"));
    m_setUp->setText(tr("Set up officers, their roles and PINs…"));
    if (m_checking)
        m_button->setWords(tr("Checking…"));
    else if (m_wait > 0)
        m_button->setWords(tr("Try again in %n second(s)", "", static_cast<int>(m_wait)));
    else
        m_button->setWords(m_locked && !m_handOver ? tr("Go on") : tr("Start work"));
}

void SignInCard::showState(const DeskState& state, const View& view)
{
    const bool locked = state.phase == Phase::Locked;
    if (locked && !m_locked && !m_handOver) { // whoever worked here comes back most often
        m_last = state.officerName;
        m_name->setText(m_last);
        m_pin->clear();
    }
    m_locked = locked;
    m_handOver = m_handOver && locked;
    m_pinAsked = state.officersSetUp;
    m_checking = state.signIn.checking;
    const auto& notBefore = state.signIn.notBefore;
    const auto left = notBefore ? *notBefore - view.now : std::chrono::milliseconds(0);
    m_wait = std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(left).count());
    m_sign->setVisible(locked);
    m_pinLabel->setVisible(m_pinAsked);
    m_pin->setVisible(m_pinAsked);
    m_setUp->setVisible(!state.officersSetUp && !state.surroundings.demo);
    m_button->setEnabled(!m_checking && m_wait == 0);
    showProblem(state, view);
    retranslate();
}

void SignInCard::showProblem(const DeskState& state, const View& view)
{
    const auto& problem = state.signIn.problem;
    m_problem->setVisible(problem.has_value());
    if (problem) { // the seconds are counted down on the button
        const bool waits = problem->fault == Fault::PinWrong || problem->fault == Fault::PinWait;
        m_problem->setText(
            words::say(waits ? Error{problem->fault, {}, {}} : *problem, view.language));
    }
    if (problem == m_told)
        return;
    m_told = problem;
    if (!problem || !isVisible())
        return;
    const bool pin = problem->fault == Fault::PinWrong || problem->fault == Fault::PinWait;
    (pin && m_pinAsked ? m_pin : m_name)->setFocus();
}

void SignInCard::suggest(const QStringList& names)
{
    qobject_cast<QStringListModel*>(m_completer->model())->setStringList(names);
    if (m_name->text().isEmpty() && !names.isEmpty())
        m_name->setText(names.front());
}

void SignInCard::askOther()
{
    m_handOver = m_locked;
    m_name->clear();
    m_pin->clear();
    retranslate();
    takeFocus();
}

void SignInCard::takeFocus()
{
    if (m_pinAsked && m_locked && !m_name->text().isEmpty())
        return m_pin->setFocus();
    m_name->setFocus();
    m_name->selectAll();
}
