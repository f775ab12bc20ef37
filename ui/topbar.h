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
class SyncBadge;
class TabButton;

// Where am I, is it connected, who am I, what time is it.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    enum class Page { Counter, Queue, Held, WalkIns, Load, Journal, Office, Incidents, Connection };
    static constexpr int pageCount = 9;

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
    void showIncidents();
    void makeOfficer();
    void fit();

    const Theme& m_theme;
    QBoxLayout* m_rows;
    QWidget* m_left;
    QWidget* m_right;
    std::array<TabButton*, 5> m_tabs{}; // the pages before Journal; the others stand in `more`
    TabButton* m_more = nullptr;
    QMenu* m_menu = nullptr;
    TabButton* m_incidents = nullptr;        // while one is open, or the page is
    std::array<QAction*, 5> m_moreActions{}; // journal, office, incidents, connection, officers
    ElidedLabel* m_place;
    SyncBadge* m_sync;
    QPushButton* m_officer;
    std::array<QAction*, 4> m_officerActions{}; // lock, hand over, own PIN, sign out
    FigureLabel* m_clock;
    int m_held = 0; // and parked
    int m_openIncidents = 0;
    Page m_page = Page::Counter;
};
