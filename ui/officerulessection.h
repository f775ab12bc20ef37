// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/officesection.h"

#include <QDate>

#include <optional>

class QLabel;
class KeyButton;
class VerdictPreview;

// Which rule judges which channel from when to when, the rules themselves, and the verdicts before
// and after the change.
class RulesSection : public OfficeSection
{
    Q_OBJECT

public:
    RulesSection(const Theme& theme, std::vector<Rule> shipped);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QStringList keys() const override;
    void retranslate(words::Language language) override;
    void show(const Office& office) override;
    void read(Office& office) const override;
    void lookAt(const Office& draft, const Office& before) override;
    void setDay(QDate day);

private:
    void showChoices();
    void showRule();
    void editRule();
    void take(const Rule& rule);
    [[nodiscard]] std::vector<RuleUse> uses() const;
    [[nodiscard]] const Rule* chosenRule() const;
    [[nodiscard]] const Rule* ruleNamed(const QString& id) const;

    std::vector<Rule> m_shipped;
    std::vector<Rule> m_own;
    std::optional<Office> m_before, m_draft;
    EditTable* m_uses;
    KeyButton* m_edit;
    QLabel* m_says;
    VerdictPreview* m_preview;
};
