// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QLineEdit;
class KeyButton;
class RowList;
class SlotTable;
struct Row;

// A day's queue: counts per slot and channel, and the people, with masked data.
class QueuePage : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePage(const Theme& theme, QWidget* parent = nullptr);

    void retranslate();
    void openDay(QDate day, const View& view); // asks for the day's table and list
    void showTable(std::vector<SlotCounts> counts, const View& view);
    void showList(std::vector<SearchHit> people, const View& view);
    void takeFocus();
    [[nodiscard]] QDate day() const { return m_day; }

Q_SIGNALS:
    void dayWanted(QDate day);
    void personChosen(const BookingKey& booking);

private:
    [[nodiscard]] QWidget* makeTable();
    [[nodiscard]] QWidget* makeList();
    void filter();
    void step(int days);

    const Theme& m_theme;
    QLabel* m_date;
    KeyButton* m_earlier;
    KeyButton* m_later;
    SlotTable* m_table;
    QLabel* m_noTable;
    QLabel* m_legend;
    QLabel* m_peopleHeading;
    QLineEdit* m_search;
    RowList* m_list;
    QDate m_day;
    std::vector<SearchHit> m_people;
    std::vector<Row> m_rows;
    std::vector<size_t> m_shown; // which of the people stand in the list
};
