// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deskpage.h"

#include <map>

class QLabel;
class QLineEdit;
class KeyButton;
class RowList;

// A day's walk-ins: who, why, which number; a search, and what is left of the quotas.
class WalkInPage : public DeskPage
{
    Q_OBJECT

public:
    explicit WalkInPage(const Theme& theme, QWidget* parent = nullptr);

    void useDesk(Desk& desk, std::function<View()> view) override;
    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;
    void showList(std::vector<WalkInEntry> entries, const View& view);
    void showTaken(const CategoryId& category, int taken, const View& view);

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeQuotas();
    void openDay(QDate day, const View& view);
    void ask();
    void showQuotas(const View& view);
    void step(int days);

    QLabel* m_heading;
    KeyButton* m_earlier;
    KeyButton* m_later;
    KeyButton* m_new;
    QLineEdit* m_search;
    RowList* m_list;
    QLabel* m_empty;
    QLabel* m_quotaHeading;
    RowList* m_quotas;
    QDate m_day;
    std::map<CategoryId, int> m_taken;
};
