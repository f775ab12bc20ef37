// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profileerror.h"
#include "ui/editmodel.h"

#include <QWidget>

class QLabel;
class QTableView;
class EditForm;
class KeyButton;

// A list that can be edited by keyboard alone: arrows choose a cell, Enter or typing edits it,
// Space ticks, Ins adds a row and Del takes the chosen one out. Fields that are too many for the
// table stand in a form below it, for the chosen row.
class EditTable : public QWidget
{
    Q_OBJECT

public:
    // `list`: its place in the profile's file ("walk_ins"), for errors; empty: it has none.
    EditTable(const Theme& theme, std::vector<EditField> fields, QString list = {},
              QWidget* parent = nullptr);

    [[nodiscard]] const QString& list() const { return m_list; }
    void fixRows(); // none is added or taken out
    void setNewRow(const QStringList& row) { m_newRow = row; }
    void setTexts(const QString& name, const QStringList& headings);
    void retranslate();
    void setChoices(int column, const EditChoices& choices);
    void setRows(EditModel::Rows rows);
    [[nodiscard]] const EditModel::Rows& rows() const { return m_model->rows(); }
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    [[nodiscard]] QStringList complaints() const;
    // The cells that these errors are about stand out.
    void mark(const std::vector<ProfileError>& errors);
    [[nodiscard]] EditModel& model() { return *m_model; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    void addButton(QWidget* button); // beside Add and Take out
    void takeFocus();

Q_SIGNALS:
    void changed();
    void rowChosen(int row);
    void rowTaken(int row); // it goes now

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Painter;
    void makeView();
    void makeForm(const Theme& theme);
    void addRow();
    void takeRow();
    void choose();
    void showRow();
    [[nodiscard]] bool key(int key);

    const Theme& m_theme;
    QString m_list;
    EditModel* m_model;
    QLabel* m_name;
    QTableView* m_view;
    KeyButton* m_add;
    KeyButton* m_take;
    EditForm* m_form = nullptr;
    std::vector<int> m_formFields; // columns that stand in the form
    QStringList m_newRow;
    bool m_fixed = false;
    bool m_taking = false;
};
