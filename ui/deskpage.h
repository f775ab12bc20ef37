// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "ui/topbar.h"
#include "ui/view.h"

#include <QWidget>

#include <functional>

// A page beside the counter that asks the desk for its contents itself. Made when it is first
// shown; in the gallery it stands without a desk and is given its contents.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // The desk outlives the page; `view` gives the look and the moment whenever an answer comes.
    virtual void useDesk(Desk& desk, std::function<View()> view)
    {
        m_desk = &desk;
        m_view = std::move(view);
    }
    virtual void open(const View& view) = 0; // it is shown now: ask for its contents
    virtual void showState(const DeskState& state, const View& view) = 0;
    virtual void retranslate() = 0;
    virtual void takeFocus() = 0;

Q_SIGNALS:
    void personChosen(const BookingKey& booking);
    void pageWanted(TopBar::Page page);
    void walkInWanted();
    void failed(const Error& error); // told in the notice line

protected:
    [[nodiscard]] Desk* desk() const { return m_desk; } // null in the gallery
    [[nodiscard]] View view() const { return m_view(); }

private:
    Desk* m_desk = nullptr;
    std::function<View()> m_view;
};
