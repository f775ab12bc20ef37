// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/loadtable.h"

#include "ui/signs.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

class LoadTable::Model : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(const report::Table& table, words::Language language)
    {
        if (table == m_table && language == m_language)
            return;
        const bool sameShape =
            table.columns == m_table.columns && table.rows.size() == m_table.rows.size();
        if (!sameShape)
            beginResetModel();
        m_table = table;
        m_language = language;
        if (!sameShape)
            endResetModel();
        else if (!table.rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    [[nodiscard]] const report::Table& table() const { return m_table; }
    [[nodiscard]] bool isNumber(int column) const
    {
        return m_table.columns.at(static_cast<size_t>(column)).number;
    }
    [[nodiscard]] bool isTotal(int row) const { return m_table.hasTotal && row == rowCount() - 1; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        const auto& row = m_table.rows.at(static_cast<size_t>(index.row()));
        return report::text(row.at(static_cast<size_t>(index.column())), m_language);
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || section >= columnCount())
            return {};
        if (role == Qt::DisplayRole)
            return m_table.columns.at(static_cast<size_t>(section)).title;
        if (role == Qt::TextAlignmentRole)
            return QVariant(static_cast<int>(Qt::AlignBottom) | Qt::TextWordWrap |
                            static_cast<int>(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
        return {};
    }

private:
    report::Table m_table;
    words::Language m_language = words::Language::Indonesian;
};

class LoadTable::Painter : public QStyledItemDelegate
{
public:
    Painter(const Theme& theme, const Model& model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        const bool total = m_model.isTotal(index.row());
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_theme.color(Tint::Selection));
        painter->setPen(m_theme.color(total ? Tint::FieldLine : Tint::Line));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        const QString text = index.data().toString();
        const bool quiet = text == QLatin1String("0") || text == QString(QChar(0x2013));
        const QFont font =
            m_theme.font(14, total || index.column() == 0 ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(m_theme.color(quiet ? Tint::Label : Tint::Text));
        const QRect box = option.rect.adjusted(6, 0, -6, 0);
        const bool number = m_model.isNumber(index.column());
        figures::draw(*painter, box, number ? Qt::AlignRight : Qt::AlignLeft,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width() + 2));
        painter->restore();
    }

private:
    const Theme& m_theme;
    const Model& m_model;
};

LoadTable::LoadTable(const Theme& theme, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Painter(theme, *m_model, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    setHorizontalScrollMode(ScrollPerPixel);
}

void LoadTable::show(const report::Table& table, words::Language language)
{
    m_model->set(table, language);
    setAccessibleName(table.title);
    fit();
}

void LoadTable::restyle()
{
    fit();
    viewport()->update();
}

const report::Table& LoadTable::table() const
{
    return m_model->table();
}

// A heading may wrap, a number may not.
int LoadTable::widthOf(int column) const
{
    const QFontMetrics heading(m_theme.font(13, QFont::DemiBold));
    int wide = 0;
    const QStringList headingWords =
        m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split(u' ');
    for (const QString& word : headingWords)
        wide = std::max(wide, heading.horizontalAdvance(word) + 4);
    const int most = m_model->isNumber(column) ? QWIDGETSIZE_MAX : m_theme.px(240);
    const QFont bold = m_theme.font(14, QFont::DemiBold);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int cell = figures::width(m_model->index(row, column).data().toString(), bold);
        wide = std::max(wide, std::min(cell, most));
    }
    return wide + 12;
}

void LoadTable::fit()
{
    const int columns = m_model->columnCount();
    if (columns == 0)
        return;
    std::vector<int> widths;
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        widths.push_back(widthOf(column));
        used += widths.back();
    }
    const int spare = std::max(0, viewport()->width() - used) / columns;
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, widths[static_cast<size_t>(column)] + spare);
    const QFontMetrics text(m_theme.font(14)), heading(m_theme.font(13, QFont::DemiBold));
    const int row = text.height() + 16, head = 2 * heading.lineSpacing() + 20;
    verticalHeader()->setDefaultSectionSize(row);
    horizontalHeader()->setFixedHeight(head);
    const int bar = used > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    constexpr int edges = 6;
    setFixedHeight(head + row * m_model->rowCount() + bar + edges);
}

void LoadTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void LoadTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!current.isValid() || !hasFocus())
        return;
    const QRect row = visualRect(current);
    Q_EMIT rowReached(QRect(viewport()->mapTo(this, row.topLeft()), row.size()));
}
