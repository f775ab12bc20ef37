// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "ui/dialog.h"

class QLabel;
class EditForm;

// Every setting of a rule, and below them what it says in sentences.
class RuleDialog : public Dialog
{
    Q_OBJECT

public:
    RuleDialog(const View& view, Rule rule, bool shipped, QWidget* parent = nullptr);

Q_SIGNALS:
    void decided(const Rule& rule);

protected:
    void retranslate() override;
    void go() override;

private:
    [[nodiscard]] Rule read() const;
    [[nodiscard]] QString problem() const;
    void fill();
    void showSentences();

    View m_view;
    Rule m_rule;
    bool m_shipped;
    QLabel* m_note;
    EditForm* m_form;
    QLabel* m_saysHeading;
    QLabel* m_says;
};
