// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasonpanels.h"

#include "ui/consentfields.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/rowlist.h"

#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

// The office's reasons of one kind, as rows; the reasons in the same order.
// What the journal knows in favour of one stands under it.
std::vector<Reason> showReasons(RowList& list, Reason::For what, const View& view,
                                const std::vector<Excuse>& excuses = {})
{
    std::vector<Reason> known;
    std::vector<Row> rows;
    for (const Reason& reason : view.office.reasons) {
        if (reason.what != what)
            continue;
        Row row;
        row.title = words::text(reason.name, view.language);
        row.wraps = true;
        for (const Excuse& excuse : excuses) {
            const Reason* fits = reasonFor(excuse, view.office);
            if (row.detail.isEmpty() && fits != nullptr && fits->id == reason.id)
                row.detail = words::say(excuse, view.office.zone, view.language);
        }
        rows.push_back(row);
        known.push_back(reason);
    }
    list.setRows(std::move(rows));
    list.setMinimumHeight(std::min(3, list.rowCount()) * view.theme.px(38) + 8);
    if (!known.empty())
        list.setCurrentRow(0);
    return known;
}

void choose(RowList& list, const std::vector<Reason>& known, const ReasonId& wanted)
{
    const auto found = std::ranges::find(known, wanted, &Reason::id);
    if (found != known.end())
        list.setCurrentRow(static_cast<int>(found - known.begin()));
}

const ParkedEntry* requestOf(const DeskState& state)
{
    if (!state.card || !state.card->request)
        return nullptr;
    const auto found = std::ranges::find(state.parked, *state.card->request, &ParkedEntry::request);
    return found == state.parked.end() ? nullptr : &*found;
}

} // namespace

OverridePanel::OverridePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent),
      m_reasonLabel(nullptr),
      m_reasons(nullptr),
      m_wordsLabel(nullptr),
      m_words(nullptr),
      m_consent(new ConsentFields),
      m_park(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("F8")))
{
    m_reasonLabel = addLabel();
    m_reasons = addChoices();
    m_wordsLabel = addLabel();
    m_words = addLine();
    body().addWidget(m_consent);
    addSecondStep(m_park);
    connect(m_reasons, &RowList::chosen, this, &AskPanel::confirm);
    connect(m_reasons, &RowList::rowChanged, this, &OverridePanel::showConsent);
    connect(m_park, &QPushButton::clicked, this, &OverridePanel::askApproval);
    retranslate();
}

void OverridePanel::retranslate()
{
    setTitle(tr("Admit as an exception"));
    m_reasonLabel->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_wordsLabel->setText(tr("In a few words (no personal data)"));
    m_words->setAccessibleName(m_wordsLabel->text());
    m_consent->retranslate();
    m_park->setWords(tr("Ask for approval, next one"));
    setStep(tr("Admit with this reason"));
}

void OverridePanel::ask(const DeskState& state, const View& view)
{
    const Card& card = *state.card;
    m_role = state.officersSetUp ? state.role : Role::Administrator;
    m_canPark = !card.request;
    m_consent->setPinAsked(state.officersSetUp);
    // Sent to the documents first, the officer does not write it all again.
    if (const auto about = std::pair(card.id, card.current); std::exchange(m_about, about) != about)
        begin(state, view);
    m_consent->clearPin();
    explain(state, view);
    showConsent();
}

// Anew: with what was asked for already, or what the journal says in favour of the applicant.
void OverridePanel::begin(const DeskState& state, const View& view)
{
    m_known = showReasons(*m_reasons, Reason::For::Override, view, state.card->excuses);
    m_words->clear();
    m_consent->clear();
    if (const ParkedEntry* request = requestOf(state)) {
        choose(*m_reasons, m_known, request->reason);
        m_words->setText(request->words);
        return;
    }
    for (const Excuse& excuse : state.card->excuses) {
        if (const Reason* fits = reasonFor(excuse, view.office))
            return choose(*m_reasons, m_known, fits->id);
    }
}

void OverridePanel::explain(const DeskState& state, const View& view)
{
    const Person& person = state.card->person();
    const auto said = words::say(person.verdict, person.booking ? &*person.booking : nullptr,
                                 view.office, state.card->seenAt, view.language);
    const bool provisional = nextStep(person.verdict) == NextStep::TakeProvisionally;
    setTitle(provisional ? tr("Take in provisionally") : tr("Admit as an exception"));
    QString words =
        tr("The rule says: %1. The exception is recorded with its reason.").arg(said.title);
    if (const ParkedEntry* request = requestOf(state))
        words = tr("%1 asks for approval. Arrived at %2, and that time stays. The rule says: %3.")
                    .arg(request->askedBy, view.time(request->seenAt), said.title);
    setExplanation(words);
}

const Reason* OverridePanel::reason() const
{
    const int row = m_reasons->currentRow();
    return row >= 0 && static_cast<size_t>(row) < m_known.size()
               ? &m_known[static_cast<size_t>(row)]
               : nullptr;
}

bool OverridePanel::needsConsent() const
{
    return reason() != nullptr && needsApprover(m_role, *reason());
}

void OverridePanel::showConsent()
{
    m_consent->setVisible(needsConsent());
    m_park->setVisible(needsConsent() && m_canPark);
}

void OverridePanel::takeFocus()
{
    m_reasons->setFocus();
}

void OverridePanel::fail(const QString& words)
{
    m_consent->clearPin();
    if (needsConsent())
        m_consent->focusMissing();
    complain(words);
}

bool OverridePanel::take()
{
    const Reason* chosen = reason();
    if (chosen == nullptr) {
        m_reasons->setFocus();
        complain(tr("Choose a reason."));
        return false;
    }
    const auto consent = needsConsent() ? m_consent->consent() : std::nullopt;
    if (needsConsent() && !consent) {
        m_consent->focusMissing();
        complain(m_canPark ? tr("%1 Or press F8: the person waits, the line goes on.")
                                 .arg(m_consent->complaint())
                           : m_consent->complaint());
        return false;
    }
    Q_EMIT decided({chosen->id, m_words->text().simplified(), std::nullopt}, consent);
    return false; // it closes when the arrival is recorded
}

void OverridePanel::askApproval()
{
    if (!m_canPark || !needsConsent())
        return;
    Q_EMIT approvalAsked(reason()->id, m_words->text().simplified());
}

UndoPanel::UndoPanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent),
      m_reasonLabel(addLabel()),
      m_reasons(addChoices()),
      m_wordsLabel(addLabel()),
      m_words(addLine())
{
    connect(m_reasons, &RowList::chosen, this, &AskPanel::confirm);
    retranslate();
}

void UndoPanel::retranslate()
{
    setTitle(tr("Undo the arrival"));
    m_reasonLabel->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_wordsLabel->setText(tr("In a few words (no personal data)"));
    m_words->setAccessibleName(m_wordsLabel->text());
    setStep(tr("Undo"));
}

void UndoPanel::ask(const Outcome& outcome, const QString& name, const DeskState& state,
                    const View& view)
{
    m_event = outcome.event;
    m_words->clear();
    m_known = showReasons(*m_reasons, Reason::For::Undo, view);
    const QString number = outcome.queueNumber ? outcome.queueNumber->toString() : QString();
    QString words = QStringList{name, number, view.time(outcome.at)}
                        .filter(QRegularExpression(QStringLiteral(".")))
                        .join(QStringLiteral(" · "));
    if (!state.may(Right::UndoAny))
        words += QLatin1Char('\n') +
                 tr("You may undo your own entries of today; a supervisor undoes any.");
    setExplanation(words);
}

void UndoPanel::takeFocus()
{
    m_reasons->setFocus();
}

bool UndoPanel::take()
{
    const int row = m_reasons->currentRow();
    if (!m_event || row < 0 || static_cast<size_t>(row) >= m_known.size()) {
        m_reasons->setFocus();
        complain(tr("Choose a reason."));
        return false;
    }
    Q_EMIT decided(*m_event, m_known[static_cast<size_t>(row)].id, m_words->text().simplified());
    return false; // it closes when the undo is recorded
}
