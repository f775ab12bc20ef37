// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decisionbar.h"

#include "ui/flowlayout.h"
#include "ui/keybutton.h"

#include <QVBoxLayout>

#include <algorithm>

DecisionBar::DecisionBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_others(new FlowLayout(FlowLayout::Mode::Columns, 10))
{
    const auto button = [&](KeyButton::Kind kind, const char* key) {
        return new KeyButton(theme, kind, QString::fromLatin1(key), this);
    };
    m_main = button(KeyButton::Kind::Admit, "Enter");
    m_together = button(KeyButton::Kind::Plain, "Ctrl+Enter");
    m_hold = button(KeyButton::Kind::Plain, "F6");
    m_refuse = button(KeyButton::Kind::Plain, "F7");
    m_override = button(KeyButton::Kind::Plain, "F8");
    m_clear = button(KeyButton::Kind::Plain, "Esc");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_main);
    column->addWidget(m_together);
    column->addLayout(m_others);
    for (KeyButton* each : {m_hold, m_refuse, m_override, m_clear})
        m_others->addWidget(each);
    m_together->hide();
    connect(m_main, &QPushButton::clicked, this, &DecisionBar::mainWanted);
    connect(m_together, &QPushButton::clicked, this, &DecisionBar::togetherWanted);
    connect(m_hold, &QPushButton::clicked, this, &DecisionBar::holdWanted);
    connect(m_refuse, &QPushButton::clicked, this, &DecisionBar::refuseWanted);
    connect(m_override, &QPushButton::clicked, this, &DecisionBar::overrideWanted);
    connect(m_clear, &QPushButton::clicked, this, &DecisionBar::clearWanted);
    retranslate();
}

void DecisionBar::retranslate()
{
    m_hold->setWords(tr("Hold…"));
    m_refuse->setWords(tr("Refuse…"));
    m_override->setWords(tr("Exception", "button: admit against the rule"));
    m_clear->setWords(tr("Clear"));
    int widest = 0;
    for (const KeyButton* each : {m_hold, m_refuse, m_override, m_clear})
        widest = std::max(widest, each->sizeHint().width());
    m_others->setColumns(widest, 2);
}

void DecisionBar::showState(const DeskState& state, const View& view)
{
    retranslate();
    const bool judged = state.card && state.phase == Phase::Judged;
    const Person* person = state.card ? &state.card->person() : nullptr;
    const bool open = judged && !person->outcome;
    const bool admits = open && person->verdict.admits();
    m_main->setEnabled(open);
    m_hold->setEnabled(admits && view.holdMinutes > 0);
    m_refuse->setEnabled(open);
    m_override->setEnabled(open && canOverride(person->verdict) && !admits);
    m_clear->setEnabled(state.card.has_value());
    if (state.card)
        showMain(state, view);
    else
        m_main->setWords(words::stepWords(NextStep::Admit, view.language));
    if (!state.card)
        m_main->setKind(KeyButton::Kind::Admit);
    m_together->setVisible(false);
    if (open)
        showTogether(*state.card);
}

void DecisionBar::showMain(const DeskState& state, const View& view)
{
    const NextStep step = nextStep(state.card->person().verdict);
    m_main->setKind(step == NextStep::Admit ? KeyButton::Kind::Admit : KeyButton::Kind::Main);
    const bool asks = step == NextStep::AskApproval || step == NextStep::TakeProvisionally;
    if (asks && state.card->request)
        m_main->setWords(tr("Approve…", "button: what was asked for"));
    else if (step == NextStep::AskApproval && state.officersSetUp && state.may(Right::Override))
        m_main->setWords(tr("Admit as an exception…"));
    else
        m_main->setWords(words::stepWords(step, view.language));
}

void DecisionBar::showTogether(const Card& card)
{
    const auto count = std::ranges::count_if(card.people, [](const Person& each) {
        return each.ticked && !each.outcome && each.verdict.admits();
    });
    const int people = static_cast<int>(count);
    m_together->setWords(tr("Admit %n together", "", people));
    m_together->setVisible(count > 1);
}

void DecisionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_others->invalidate();
}
