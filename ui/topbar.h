// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

#include <array>

class QAction;
class QBoxLayout;
class QMenu;
class QPushButton;
class ElidedLabel;
class FigureLabel;
class TabButton;

// Where am I, how old is the data, who am I, what time is it.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    enum class Page { Counter, Queue, Held, WalkIns, Load, Journal, Office };

    explicit TopBar(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void showTime(const DeskState& state, const View& view); // what changes by itself
    void setPage(Page page);
    void openMore(); // the menu of the rarer pages
    void retranslate();
    [[nodiscard]] QSize minimumSizeHint() const override; // in two rows, without keys

Q_SIGNALS:
    void pageWanted(TopBar::Page page);
    void officersWanted();
    void lockWanted();
    void handOverWanted();
    void pinChangeWanted();
    void signOutWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTabs();
    void makeMore();
    void makeOfficer();
    void fit();

    const Theme& m_theme;
    QBoxLayout* m_rows;
    QWidget* m_left;
    QWidget* m_right;
    std::array<TabButton*, 5> m_tabs{}; // the pages before Journal; the others stand in `more`
    TabButton* m_more = nullptr;
    QMenu* m_menu = nullptr;
    std::array<QAction*, 3> m_moreActions{}; // journal, office, officers
    ElidedLabel* m_place;
    ElidedLabel* m_data;
    QPushButton* m_officer;
    std::array<QAction*, 4> m_officerActions{}; // lock, hand over, own PIN, sign out
    FigureLabel* m_clock;
    int m_held = 0; // and parked
    Page m_page = Page::Counter;
};
