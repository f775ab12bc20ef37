// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/backoffice.h"
#include "ui/dialog.h"
#include "ui/topbar.h"

class FitList;
class QCheckBox;

// Before a day is closed: what is still open, with the way there, and what closing makes of it.
class CloseDayDialog : public Dialog
{
    Q_OBJECT

public:
    // `officeOpen`: it is before closing time, and closing has to be asked for on purpose.
    CloseDayDialog(const View& view, QDate day, bool officeOpen, QWidget* parent = nullptr);

    void showOpen(const ClosingPreview& open);
    void showFailed(const Error& error);
    void showClosed(const Closing& closing);

Q_SIGNALS:
    void pageWanted(TopBar::Page page); // where what is open can be settled
    void closeWanted(QDate day, bool early);

protected:
    void retranslate() override;
    void go() override;

private:
    void showRows();

    View m_view;
    QDate m_day;
    bool m_officeOpen;
    bool m_closed = false;
    std::optional<ClosingPreview> m_open;
    QLabel* m_about;
    QLabel* m_heading;
    FitList* m_list;
    QLabel* m_outcome;
    QCheckBox* m_early;
    std::vector<TopBar::Page> m_pages; // of the rows
};
