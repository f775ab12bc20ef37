// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasonpanels.h"

#include "desk/desk.h"
#include "ui/labels.h"
#include "ui/rowlist.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace {

// The office's reasons of one kind, as rows; their ids in the same order.
std::vector<ReasonId> showReasons(RowList& list, Reason::For what, const View& view)
{
    std::vector<ReasonId> ids;
    std::vector<Row> rows;
    for (const Reason& reason : view.office.reasons) {
        if (reason.what != what)
            continue;
        Row row;
        row.title = words::text(reason.name, view.language);
        row.wraps = true;
        rows.push_back(row);
        ids.push_back(reason.id);
    }
    list.setRows(std::move(rows));
    list.setMinimumHeight(std::min(5, list.rowCount()) * view.theme.px(38) + 8);
    if (!ids.empty())
        list.setCurrentRow(0);
    return ids;
}

} // namespace

OverridePanel::OverridePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent),
      m_reasonLabel(addLabel()),
      m_reasons(addChoices()),
      m_wordsLabel(addLabel()),
      m_words(addLine()),
      m_approverLabel(addLabel()),
      m_approver(addLine())
{
    connect(m_reasons, &RowList::chosen, this, &AskPanel::confirm);
    retranslate();
}

void OverridePanel::retranslate()
{
    setTitle(tr("Admit as an exception"));
    m_reasonLabel->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_wordsLabel->setText(tr("In a few words (no personal data)"));
    m_words->setAccessibleName(m_wordsLabel->text());
    m_approverLabel->setText(tr("Approved by (name)"));
    m_approver->setAccessibleName(m_approverLabel->text());
    setStep(tr("Admit with this reason"));
}

void OverridePanel::ask(const Card& card, const View& view)
{
    // Sent to the documents first, the officer does not write it all again.
    if (const auto about = std::pair(card.id, card.current);
        std::exchange(m_about, about) != about) {
        m_ids = showReasons(*m_reasons, Reason::For::Override, view);
        m_words->clear();
        m_approver->clear();
    }
    const Person& person = card.person();
    const auto said = words::say(person.verdict, person.booking ? &*person.booking : nullptr,
                                 view.office, card.seenAt, view.language);
    const bool provisional = nextStep(person.verdict) == NextStep::TakeProvisionally;
    setTitle(provisional ? tr("Take in provisionally") : tr("Admit as an exception"));
    setExplanation(tr("The rule says: %1. The exception is recorded with reason and approver.")
                       .arg(said.title));
}

void OverridePanel::takeFocus()
{
    m_reasons->setFocus();
}

bool OverridePanel::take()
{
    const int row = m_reasons->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= m_ids.size()) {
        m_reasons->setFocus();
        complain(tr("Choose a reason."));
        return false;
    }
    const QString name = m_approver->text().simplified();
    const auto approver = officerNamed(name);
    if (!approver) {
        m_approver->setFocus();
        complain(tr("Say who approved it."));
        return false;
    }
    Q_EMIT decided({m_ids[static_cast<size_t>(row)], m_words->text().simplified(), *approver});
    return true;
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

void UndoPanel::ask(const Outcome& outcome, const QString& name, const View& view)
{
    m_event = outcome.event;
    m_words->clear();
    m_ids = showReasons(*m_reasons, Reason::For::Undo, view);
    const QString number = outcome.queueNumber ? outcome.queueNumber->toString() : QString();
    setExplanation(QStringList{name, number, view.time(outcome.at)}
                       .filter(QRegularExpression(QStringLiteral(".")))
                       .join(QStringLiteral(" · ")));
}

void UndoPanel::takeFocus()
{
    m_reasons->setFocus();
}

bool UndoPanel::take()
{
    const int row = m_reasons->currentRow();
    if (!m_event || row < 0 || static_cast<size_t>(row) >= m_ids.size()) {
        m_reasons->setFocus();
        complain(tr("Choose a reason."));
        return false;
    }
    Q_EMIT decided(*m_event, m_ids[static_cast<size_t>(row)], m_words->text().simplified());
    return true;
}
