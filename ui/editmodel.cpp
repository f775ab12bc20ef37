// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editmodel.h"

#include <algorithm>

EditModel::EditModel(const Theme& theme, std::vector<EditField> fields, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme), m_fields(std::move(fields))
{}

const QString& EditModel::cell(int row, int column) const
{
    return m_rows.at(static_cast<size_t>(row)).at(column);
}

void EditModel::setRows(Rows rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_marks.clear();
    endResetModel();
}

void EditModel::setHeadings(const QStringList& headings)
{
    m_headings = headings;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void EditModel::setChoices(int column, EditChoices choices)
{
    m_choices[column] = std::move(choices);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

EditChoices EditModel::choices(int column) const
{
    const auto found = m_choices.find(column);
    return found == m_choices.end() ? EditChoices{} : found->second;
}

void EditModel::setCell(int row, int column, const QString& text)
{
    QString& place = m_rows.at(static_cast<size_t>(row))[column];
    if (place == text)
        return;
    place = text;
    m_marks.erase({row, column});
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT edited();
}

void EditModel::addRow(const QStringList& row)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back(row);
    endInsertRows();
    Q_EMIT edited();
}

void EditModel::takeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_marks.clear();
    endRemoveRows();
    Q_EMIT edited();
}

void EditModel::setMarks(std::set<std::pair<int, int>> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool EditModel::isFaulty(int row, int column) const
{
    return m_marks.contains({row, column}) ||
           !editfield::complaint(m_fields.at(static_cast<size_t>(column)), cell(row, column))
                .isEmpty();
}

QStringList EditModel::complaints() const
{
    QStringList all;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const QString said =
                editfield::complaint(m_fields.at(static_cast<size_t>(column)), cell(row, column));
            if (!said.isEmpty())
                all += tr("Row %1, %2: %3", "%2: the column, %3: what is wrong")
                           .arg(QString::number(row + 1), m_headings.value(column), said);
        }
    }
    return all;
}

int EditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QString EditModel::shown(const QModelIndex& index) const
{
    const QString& value = cell(index.row(), index.column());
    const EditField& field = m_fields.at(static_cast<size_t>(index.column()));
    if (field.kind == EditField::Kind::Flag)
        return {};
    if (field.kind != EditField::Kind::Choice)
        return value;
    const EditChoices known = choices(index.column());
    const auto found = std::ranges::find(known, value, &EditChoices::value_type::first);
    return found == known.end() ? value : found->second;
}

QVariant EditModel::data(const QModelIndex& index, int role) const
{
    const EditField& field = m_fields.at(static_cast<size_t>(index.column()));
    const bool faulty = isFaulty(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(index);
    case Qt::EditRole:
        return cell(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(m_headings.value(index.column()), shown(index));
    case Qt::CheckStateRole:
        if (field.kind != EditField::Kind::Flag)
            return {};
        return editfield::isOn(cell(index.row(), index.column())) ? Qt::Checked : Qt::Unchecked;
    case Qt::BackgroundRole:
        return faulty ? QVariant(m_theme.color(Tint::RefusedGround)) : QVariant();
    case Qt::ForegroundRole:
        return m_theme.color(faulty ? Tint::RefusedText : Tint::Text);
    default:
        return {};
    }
}

bool EditModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const bool flag =
        m_fields.at(static_cast<size_t>(index.column())).kind == EditField::Kind::Flag;
    if (role == Qt::CheckStateRole && flag)
        setCell(index.row(), index.column(), editfield::flag(value.toInt() == Qt::Checked));
    else if (role == Qt::EditRole && !flag)
        setCell(index.row(), index.column(), value.toString().simplified());
    else
        return false;
    return true;
}

Qt::ItemFlags EditModel::flags(const QModelIndex& index) const
{
    const auto all = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    switch (m_fields.at(static_cast<size_t>(index.column())).kind) {
    case EditField::Kind::Fixed:
        return all;
    case EditField::Kind::Flag:
        return all | Qt::ItemIsUserCheckable;
    default:
        return all | Qt::ItemIsEditable;
    }
}

QVariant EditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_headings.value(section)) : QVariant();
}
