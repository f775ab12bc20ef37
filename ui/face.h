// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/topbar.h"
#include "ui/view.h"

#include <QWidget>

#include <map>
#include <vector>

class QStackedWidget;
class Bands;
class DeskPage;
class CounterPage;
class FootBar;
class HeldPage;
class HelpDrawer;
class NoticeLine;
class QueuePage;

// The whole window as a picture of the desk's state. Knows no desk: MainWindow wires the two.
class Face : public QWidget
{
    Q_OBJECT

public:
    explicit Face(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void showTime(const DeskState& state, const View& view); // every second
    void showPage(TopBar::Page page);
    // One of the pages beside the counter; made when it is first asked for.
    [[nodiscard]] DeskPage& deskPage(TopBar::Page page);
    [[nodiscard]] bool isMade(TopBar::Page page) const { return m_deskPages.contains(page); }
    void retranslate();
    [[nodiscard]] TopBar::Page page() const;
    [[nodiscard]] TopBar& top() { return *m_top; }
    [[nodiscard]] Bands& bands() { return *m_bands; }
    [[nodiscard]] FootBar& foot() { return *m_foot; }
    [[nodiscard]] CounterPage& counter() { return *m_counter; }
    [[nodiscard]] QueuePage& queue() { return *m_queue; }
    [[nodiscard]] HeldPage& held() { return *m_held; }
    [[nodiscard]] std::vector<DeskPage*> deskPages() const; // those that were made
    [[nodiscard]] HelpDrawer& help() { return *m_help; }
    [[nodiscard]] NoticeLine& notice() { return *m_notice; }

Q_SIGNALS:
    void pageMade(DeskPage* page);

private:
    const Theme& m_theme;
    TopBar* m_top;
    Bands* m_bands;
    QStackedWidget* m_pages;
    CounterPage* m_counter;
    QueuePage* m_queue;
    HeldPage* m_held;
    std::map<TopBar::Page, DeskPage*> m_deskPages;
    TopBar::Page m_page = TopBar::Page::Counter;
    FootBar* m_foot;
    HelpDrawer* m_help;
    NoticeLine* m_notice;
};
