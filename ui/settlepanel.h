// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident.h"
#include "ui/askpanel.h"

// How an incident ended: a reason and, where it says too little, words.
class SettlePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit SettlePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Incident& incident, const Office& office, Instant now, words::Language language);
    void retranslate() override;
    void takeFocus() override;
    [[nodiscard]] const QString& incident() const { return m_incident; }

Q_SIGNALS:
    void decided(const QString& incident, const ReasonId& reason, const QString& words);

protected:
    [[nodiscard]] bool take() override; // open until the desk has done it

private:
    QLabel* m_reasonLabel;
    RowList* m_reasons;
    QLabel* m_wordsLabel;
    QLineEdit* m_words;
    std::vector<ReasonId> m_ids; // as the rows
    QString m_incident;
};
