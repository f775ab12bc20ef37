// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "ui/view.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;

// What would be said to whoever comes at which time, before a change and after it: for a channel,
// a slot and a day of one's choice.
class VerdictPreview : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPreview(const Theme& theme, QWidget* parent = nullptr);

    void retranslate(words::Language language);
    void show(const Office& before, const Office& after);
    void setDay(QDate day);
    [[nodiscard]] int changes() const { return m_changes; } // lines that say something else

private:
    void makeTable();
    void fill();
    void fillRow(int row, const Booking& booking, Instant at, const QString& when);

    const Theme& m_theme;
    QLabel* m_heading;
    QComboBox* m_channel;
    QLineEdit* m_slot;
    QLineEdit* m_day;
    QTableWidget* m_table;
    std::optional<Office> m_before, m_after;
    words::Language m_language = words::Language::Indonesian;
    int m_changes = 0;
};
