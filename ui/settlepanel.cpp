// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settlepanel.h"

#include "ui/rowlist.h"
#include "words/incidentwords.h"

#include <QLabel>

SettlePanel::SettlePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent), m_reasonLabel(addLabel()), m_reasons(addChoices())
{
    m_wordsLabel = addLabel();
    m_words = addLine();
    m_wordsLabel->setBuddy(m_words);
    connect(m_reasons, &RowList::chosen, this, &AskPanel::confirm);
    retranslate();
}

void SettlePanel::retranslate()
{
    setTitle(tr("Settle the incident"));
    m_reasonLabel->setText(tr("What it was"));
    m_reasons->setAccessibleName(tr("What it was"));
    m_wordsLabel->setText(tr("In your own words; no names of applicants"));
    setStep(tr("Settle"));
}

void SettlePanel::ask(const Incident& incident, const Office& office, Instant now,
                      words::Language language)
{
    const bool other = m_incident != incident.id;
    m_incident = incident.id;
    setExplanation(words::say(incident, office, now, language).sentence);
    m_ids = settlementReasons();
    std::vector<Row> rows;
    for (const ReasonId& reason : m_ids) {
        rows.emplace_back();
        rows.back().title = words::settlementReason(reason, language);
        rows.back().wraps = true;
    }
    m_reasons->setMinimumHeight(static_cast<int>(rows.size()) * theme().px(38) + 8);
    m_reasons->setRows(std::move(rows));
    if (other) {
        m_reasons->setCurrentRow(0);
        m_words->clear();
    }
}

void SettlePanel::takeFocus()
{
    m_reasons->setFocus();
}

bool SettlePanel::take()
{
    const int row = m_reasons->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= m_ids.size()) {
        m_reasons->setFocus();
        return false;
    }
    const ReasonId& reason = m_ids[static_cast<size_t>(row)];
    const QString words = m_words->text().simplified();
    if (words.isEmpty() && reason.toString() == u"other") {
        complain(tr("Say in a few words what it was."));
        m_words->setFocus();
        return false;
    }
    Q_EMIT decided(m_incident, reason, words);
    return false;
}
