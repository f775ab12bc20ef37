// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fitlist.h"

void FitList::setRows(std::vector<Row> rows)
{
    RowList::setRows(std::move(rows));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fit();
}

void FitList::resizeEvent(QResizeEvent* event)
{
    RowList::resizeEvent(event);
    fit();
}

void FitList::fit()
{
    constexpr int edges = 4;
    int high = edges;
    for (int row = 0; row < rowCount(); ++row)
        high += sizeHintForRow(row);
    if (height() != high || minimumHeight() != high)
        setFixedHeight(high);
}
