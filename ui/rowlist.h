// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QString>

#include <optional>
#include <vector>

// One row of a list: a sign, who or what, a second line, and a time or count at the right.
struct Row
{
    std::optional<Manner> sign;
    QString title;
    QString detail; // empty: one line
    QString right;
    QString key;         // that opens it
    bool strong = false; // still to be decided
    bool wraps = false;  // a sentence: two lines and more rather than cut
    bool operator==(const Row&) const = default;
};

// A list of such rows, worked by arrows and Enter or by the mouse. Rows are read out by their
// texts.
class RowList : public QListView
{
    Q_OBJECT

public:
    explicit RowList(const Theme& theme, QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows); // keeps the current row's place
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    void showChoice() { m_choice = true; } // the current row stands out without focus, too
    [[nodiscard]] bool showsChoice() const { return m_choice; }
    [[nodiscard]] int rowCount() const;

Q_SIGNALS:
    void chosen(int row); // Enter, or a click
    void rowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    class Painter;
    Model* m_model;
    bool m_choice = false;
};
