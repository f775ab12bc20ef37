// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rowlist.h"

// A list that is as high as its rows: the page scrolls, not the list.
class FitList : public RowList
{
    Q_OBJECT

public:
    using RowList::RowList;
    void setRows(std::vector<Row> rows);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};
