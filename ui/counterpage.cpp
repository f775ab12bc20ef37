// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counterpage.h"

#include "ui/applicantcard.h"
#include "ui/cardnotes.h"
#include "ui/checklistpane.h"
#include "ui/codefield.h"
#include "ui/decisionpane.h"
#include "ui/familychips.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/outcomes.h"
#include "ui/readycard.h"
#include "ui/scanpane.h"
#include "ui/scrollcolumn.h"
#include "ui/signincard.h"
#include "ui/verdictcard.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace {
constexpr int leftWidth = 330;
constexpr int rightWidth = 356;
constexpr int sideAtMost = 560;
constexpr int widest = 2200;
} // namespace

CounterPage::CounterPage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_scan(new ScanPane(theme)),
      m_middle(new QStackedWidget),
      m_signIn(new SignInCard(theme)),
      m_ready(new ReadyCard(theme)),
      m_readyColumn(new ScrollColumn(m_ready)), // large text on a small screen
      m_card(nullptr),
      m_verdict(new VerdictCard(theme)),
      m_applicant(new ApplicantCard(theme)),
      m_notes(new CardNotes(theme)),
      m_lastWords(labels::text("strong")),
      m_next(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("F5"))),
      m_decisions(new DecisionPane(theme))
{
    // On very wide screens the three stay together, in the middle.
    auto* centre = new QHBoxLayout(this);
    centre->setContentsMargins(20, 16, 20, 16);
    auto* columns = new QWidget;
    columns->setMaximumWidth(widest);
    centre->addWidget(columns);
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_scan, 1);
    row->addWidget(makeMiddle(), 4);
    row->addWidget(m_decisions, 1);
    connect(m_next, &QPushButton::clicked, this, &CounterPage::nextWanted);
    fitColumns();
}

QWidget* CounterPage::makeMiddle()
{
    auto* inner = new QWidget;
    auto* person = new QVBoxLayout(inner);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(16);
    person->addWidget(m_verdict);
    person->addWidget(m_notes); // what does not agree is read before the rest
    person->addWidget(m_applicant);
    person->addStretch(1);
    m_card = new ScrollColumn(inner);
    for (QWidget* each : std::initializer_list<QWidget*>{m_readyColumn, m_signIn, m_card})
        m_middle->addWidget(each);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeLast());
    column->addWidget(m_middle, 1);
    column->addWidget(m_next);
    m_next->hide();
    return middle;
}

// The number of the one before, while the next card is open already.
QWidget* CounterPage::makeLast()
{
    m_last = new QFrame;
    m_last->setProperty("look", QStringLiteral("admitted"));
    auto* row = new QHBoxLayout(m_last);
    row->setContentsMargins(16, 6, 16, 6);
    row->addWidget(m_lastWords);
    m_last->hide();
    return m_last;
}

void CounterPage::showLast(const DeskState& state, const View& view)
{
    const auto isShown = [&] { // with the number, on the verdict card
        const auto& outcome = state.card->person().outcome;
        return outcome && outcome->event == state.lastAdmitted->event;
    };
    const bool wanted = state.card && state.lastAdmitted && state.lastAdmitted->queueNumber &&
                        m_middle->currentWidget() == m_card && !isShown();
    m_last->setVisible(wanted);
    if (!wanted)
        return;
    auto together = state.lastTogether;
    if (together.size() < 2)
        together = {{state.lastAdmittedName, *state.lastAdmitted}};
    QStringList people;
    for (const NamedOutcome& each : together)
        people << outcomes::line(each, view).simplified();
    labels::setLook(*m_last, outcomes::lookOf(outcomes::mannerOf(together)));
    labels::setText(
        *m_lastWords,
        tr("Just recorded: %1", "queue number and name").arg(people.join(QStringLiteral(" · "))));
}

// The sides grow with the text and, on large screens, with the window.
void CounterPage::fitColumns()
{
    const int more = m_theme.textPercent() - 100;
    m_scan->setMinimumWidth(leftWidth + more / 4);
    m_scan->setMaximumWidth(sideAtMost);
    m_decisions->setMinimumWidth(rightWidth + more * 3 / 2);
    m_decisions->setMaximumWidth(sideAtMost);
}

void CounterPage::retranslate()
{
    m_scan->retranslate();
    m_signIn->retranslate();
    m_applicant->retranslate();
    m_decisions->retranslate();
}

void CounterPage::showState(const DeskState& state, const View& view)
{
    fitColumns();
    m_scan->setVisible(state.isSignedIn()); // nobody sits here: nobody's name stands here
    m_decisions->setVisible(state.isSignedIn());
    m_scan->showState(state, view);
    showMiddle(state, view);
    showLast(state, view);
    showNext(state, view);
    m_decisions->showState(state, view);
    focusFollows(state);
}

void CounterPage::showTime(const DeskState& state, const View& view)
{
    if (!state.isSignedIn())
        m_signIn->showState(state, view);
}

void CounterPage::showMiddle(const DeskState& state, const View& view)
{
    if (!state.isSignedIn()) {
        m_signIn->showState(state, view);
        m_middle->setCurrentWidget(m_signIn);
        return;
    }
    if (!state.card) {
        m_ready->showState(state, view);
        m_middle->setCurrentWidget(m_readyColumn);
        return;
    }
    m_verdict->showCard(*state.card, view);
    m_applicant->showCard(*state.card, state, view);
    m_notes->showCard(*state.card, state, view);
    m_middle->setCurrentWidget(m_card);
    if (state.card->id != m_shown)
        m_card->verticalScrollBar()->setValue(0);
}

void CounterPage::showNext(const DeskState& state, const View& view)
{
    m_next->setVisible(state.next.has_value());
    if (!state.next)
        return;
    const RecentEntry& next = *state.next;
    const QString who =
        next.name.isEmpty()
            ? words::say(next.verdict, nullptr, view.office, view.now, view.language).title
            : next.name;
    m_next->setWords(tr("Next: %1", "the person behind this one").arg(who));
}

// Keys follow the card: to the documents when one opens, back to the field when it is gone; never
// away from something that is being typed.
void CounterPage::focusFollows(const DeskState& state)
{
    const quint64 card = state.card ? state.card->id : 0;
    const size_t person = state.card ? state.card->current : 0;
    const bool same = card == m_shown && person == m_person && state.phase == m_phase;
    const bool newCard = card != m_shown || person != m_person;
    const bool signing = (state.phase == Phase::SignedOut) != (m_phase == Phase::SignedOut) ||
                         (state.phase == Phase::Locked) != (m_phase == Phase::Locked);
    m_shown = card;
    m_person = person;
    m_phase = state.phase;
    if (same || (!newCard && !signing) || !isVisible() || !m_scan->field().text().isEmpty())
        return;
    takeFocus();
}

void CounterPage::takeFocus()
{
    if (m_phase == Phase::SignedOut || m_phase == Phase::Locked)
        return m_signIn->takeFocus();
    m_scan->field().setFocus();
    if (m_shown != 0)
        m_decisions->checklist().takeFocus();
}
