// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalview.h"
#include "ui/deskpage.h"

class QFrame;
class QLabel;
class QStackedWidget;
class FieldGrid;
class JournalFilterBar;
class KeyButton;
class RowList;

// The journal in plain words, newest first and filtered, with every field of the chosen entry and
// the state of the chain.
class JournalPage : public DeskPage
{
    Q_OBJECT

public:
    explicit JournalPage(const Theme& theme, QWidget* parent = nullptr);

    void useDesk(Desk& desk, std::function<View()> view) override;
    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;
    void showSlice(const JournalSlice& slice, bool further, const View& view); // further: below
    void showChain(const ChainReport& report, const View& view);

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeDetails();
    void connectParts();
    void ask();
    void askFurther();
    void askChain();
    void showEntry(int row);
    void showRows(const View& view);

    const Theme& m_theme;
    QLabel* m_heading;
    QFrame* m_chain;
    QLabel* m_chainWords;
    KeyButton* m_check;
    JournalFilterBar* m_filters;
    KeyButton* m_clear;
    RowList* m_list;
    QLabel* m_empty;
    KeyButton* m_older;
    QLabel* m_entryHeading;
    QLabel* m_entrySentence;
    FieldGrid* m_fields;
    std::vector<JournalEntry> m_entries;
    std::optional<qint64> m_next; // to ask further from
    std::optional<ChainReport> m_report;
    words::Language m_language = words::Language::Indonesian;
    const Office* m_office = nullptr;
    int m_asked = 0; // only the newest question's answer is shown
    bool m_checking = false;
};
