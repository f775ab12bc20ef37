// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalview.h"
#include "ui/deskpage.h"

#include <memory>
#include <optional>
#include <vector>

class QFrame;
class QLabel;
class QStackedWidget;
class KeyButton;
class OfficeSection;
class RowList;
class RulesSection;

// The office's profile: a draft of it is edited section by section, checked as a whole at every
// change, tried out, and saved as the next version. The draft outlives a visit to another page.
class OfficePage : public DeskPage
{
    Q_OBJECT

public:
    explicit OfficePage(const Theme& theme, QWidget* parent = nullptr);
    ~OfficePage() override;

    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;
    void chooseSection(int section);
    void showOffice(const Office& office, const View& view); // a draft of it is begun
    void showLastChange(const std::optional<JournalEntry>& entry, const View& view);
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] const Office* draft() const { return m_draft ? &*m_draft : nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeBody();
    void showSection(int section);
    void askLastChange();
    void check();
    void tell(const std::vector<ProfileError>& errors);
    void showSide(const std::vector<QStringList>& complaints);
    void save();
    void store(const Office& office);
    void askDiscard();
    [[nodiscard]] QString versionWords() const;

    const Theme& m_theme;
    std::vector<Rule> m_shipped;
    std::vector<OfficeSection*> m_sections;
    RulesSection* m_rules;
    QLabel* m_heading;
    QLabel* m_version;
    RowList* m_side;
    QLabel* m_title;
    QStackedWidget* m_stack;
    QFrame* m_complaint;
    QLabel* m_complaintWords;
    KeyButton* m_save;
    KeyButton* m_discard;
    std::optional<Office> m_before; // as it is in force
    std::optional<Office> m_draft;  // the last one that could be read
    QString m_changedBy;
    std::vector<QStringList> m_complaints; // by section
    words::Language m_language = words::Language::Indonesian;
    bool m_isChanged = false;
    bool m_storing = false;
    bool m_closes = false;
};
