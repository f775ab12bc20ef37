// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/topbar.h"
#include "ui/view.h"

#include <QWidget>

class QStackedWidget;
class Bands;
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
    void retranslate();
    [[nodiscard]] TopBar::Page page() const;
    [[nodiscard]] TopBar& top() { return *m_top; }
    [[nodiscard]] Bands& bands() { return *m_bands; }
    [[nodiscard]] FootBar& foot() { return *m_foot; }
    [[nodiscard]] CounterPage& counter() { return *m_counter; }
    [[nodiscard]] QueuePage& queue() { return *m_queue; }
    [[nodiscard]] HeldPage& held() { return *m_held; }
    [[nodiscard]] HelpDrawer& help() { return *m_help; }
    [[nodiscard]] NoticeLine& notice() { return *m_notice; }

private:
    TopBar* m_top;
    Bands* m_bands;
    QStackedWidget* m_pages;
    CounterPage* m_counter;
    QueuePage* m_queue;
    HeldPage* m_held;
    FootBar* m_foot;
    HelpDrawer* m_help;
    NoticeLine* m_notice;
};
