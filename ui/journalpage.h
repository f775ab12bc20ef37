// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalview.h"
#include "ui/deskpage.h"

class QFrame;
class QLabel;
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
    void showPage(JournalPage_ page, const View& view) = delete;
    void showEntries(const ::JournalPage& page, bool more, const View& view) = delete;

private:
    QLabel* m_heading;
};
