// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QTableView>

#include <vector>

// The day by slot and channel: counts, and each line's shape as a bar.
class SlotTable : public QTableView
{
    Q_OBJECT

public:
    enum Column {
        Time,
        ChannelColumn,
        Bar,
        Booked,
        Attended,
        OnTime,
        Late,
        Overridden,
        Forfeited,
        NoShow,
        Expected,
        Columns
    };

    explicit SlotTable(const Theme& theme, QWidget* parent = nullptr);

    void show(std::vector<SlotCounts> counts, words::Language language);
    void retranslate();
    [[nodiscard]] int rows() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Model;
    class Painter;
    void fit();

    const Theme& m_theme;
    Model* m_model;
};
