// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editfield.h"
#include "ui/theme.h"

#include <QAbstractTableModel>

#include <map>
#include <set>

// Rows of texts under their fields. What cannot be read, and what was marked, stands out.
class EditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Rows = std::vector<QStringList>;

    EditModel(const Theme& theme, std::vector<EditField> fields, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<EditField>& fields() const { return m_fields; }
    [[nodiscard]] const Rows& rows() const { return m_rows; }
    void setRows(Rows rows);
    void setHeadings(const QStringList& headings);
    [[nodiscard]] const QStringList& headings() const { return m_headings; }
    void setChoices(int column, EditChoices choices);
    [[nodiscard]] EditChoices choices(int column) const;
    void setCell(int row, int column, const QString& text);
    void addRow(const QStringList& row);
    void takeRow(int row);
    void setMarks(std::set<std::pair<int, int>> marks);
    [[nodiscard]] bool isFaulty(int row, int column) const;
    [[nodiscard]] QStringList complaints() const; // "3, Tutup: Tulis waktu seperti 08.00."

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void edited(); // by somebody, not by setRows

private:
    [[nodiscard]] QString shown(const QModelIndex& index) const;
    [[nodiscard]] const QString& cell(int row, int column) const;

    const Theme& m_theme;
    std::vector<EditField> m_fields;
    QStringList m_headings;
    std::map<int, EditChoices> m_choices;
    Rows m_rows;
    std::set<std::pair<int, int>> m_marks;
};
