// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"
#include "ui/theme.h"

#include <QTableView>

// A report's table on the page: as high as its rows, worked by the arrow keys.
class LoadTable : public QTableView
{
    Q_OBJECT

public:
    explicit LoadTable(const Theme& theme, QWidget* parent = nullptr);

    void show(const report::Table& table, words::Language language);
    void restyle(); // the theme has changed
    [[nodiscard]] const report::Table& table() const;

Q_SIGNALS:
    void rowReached(const QRect& row); // by the keys; in this widget's place

protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    class Painter;
    void fit();
    [[nodiscard]] int widthOf(int column) const;

    const Theme& m_theme;
    Model* m_model;
};
