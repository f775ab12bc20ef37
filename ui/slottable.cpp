// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slottable.h"

#include "ui/signs.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

class SlotTable::Model : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<SlotCounts> lines, words::Language language)
    {
        beginResetModel();
        m_lines = std::move(lines);
        m_language = language;
        m_total = {};
        for (const SlotCounts& line : m_lines) {
            m_total.booked += line.booked;
            m_total.attended += line.attended;
            m_total.onTime += line.onTime;
            m_total.late += line.late;
            m_total.overridden += line.overridden;
            m_total.forfeited += line.forfeited;
            m_total.noShow += line.noShow;
            m_total.expected += line.expected;
        }
        endResetModel();
    }
    [[nodiscard]] bool isTotal(int row) const { return row == static_cast<int>(m_lines.size()); }
    [[nodiscard]] const SlotCounts& line(int row) const
    {
        return isTotal(row) ? m_total : m_lines.at(static_cast<size_t>(row));
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() || m_lines.empty() ? 0 : static_cast<int>(m_lines.size()) + 1;
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Columns);
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return text(index);
        return {};
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return QVariant(section >= Booked ? Qt::AlignRight | Qt::AlignVCenter
                                              : Qt::AlignLeft | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        return heading(section);
    }
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1); }

private:
    [[nodiscard]] static QString heading(int section);
    [[nodiscard]] QString text(const QModelIndex& index) const;

    std::vector<SlotCounts> m_lines;
    SlotCounts m_total;
    words::Language m_language = words::Language::Indonesian;
};

QString SlotTable::Model::heading(int section)
{
    switch (section) {
    case Time:
        return SlotTable::tr("Slot");
    case ChannelColumn:
        return SlotTable::tr("Channel");
    case Booked:
        return SlotTable::tr("Booked", "table heading");
    case Attended:
        return SlotTable::tr("Attended", "table heading");
    case OnTime:
        return SlotTable::tr("On time", "table heading");
    case Late:
        return SlotTable::tr("Late", "table heading");
    case Overridden:
        return SlotTable::tr("Exception", "table heading");
    case Forfeited:
        return SlotTable::tr("Forfeited", "table heading");
    case NoShow:
        return SlotTable::tr("No show", "table heading");
    case Expected:
        return SlotTable::tr("Expected", "table heading");
    default:
        return {};
    }
}

QString SlotTable::Model::text(const QModelIndex& index) const
{
    const SlotCounts& counts = line(index.row());
    const bool total = isTotal(index.row());
    switch (index.column()) {
    case Time:
        return total ? SlotTable::tr("Whole day") : words::slotWords(counts.slot, m_language);
    case ChannelColumn:
        return total ? QString() : words::channelWords(counts.channel, m_language);
    case Booked:
        return QString::number(counts.booked);
    case Attended:
        return QString::number(counts.attended);
    case OnTime:
        return QString::number(counts.onTime);
    case Late:
        return QString::number(counts.late);
    case Overridden:
        return QString::number(counts.overridden);
    case Forfeited:
        return QString::number(counts.forfeited);
    case NoShow:
        return QString::number(counts.noShow);
    case Expected:
        return QString::number(counts.expected);
    default:
        return {};
    }
}

class SlotTable::Painter : public QStyledItemDelegate
{
public:
    Painter(const Theme& theme, const Model& model, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool total = m_model.isTotal(index.row());
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_theme.color(Tint::Selection));
        painter->setPen(m_theme.color(total ? Tint::FieldLine : Tint::Line));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        const QRect box = option.rect.adjusted(10, 0, -10, 0);
        if (index.column() == Bar) {
            paintBar(*painter, box, m_model.line(index.row()));
        } else {
            const QString text = index.data().toString();
            const bool quiet = text == QLatin1String("0") || index.column() == ChannelColumn;
            painter->setFont(m_theme.font(14, total || index.column() == Time ? QFont::DemiBold
                                                                              : QFont::Normal));
            painter->setPen(m_theme.color(quiet ? Tint::Label : Tint::Text));
            figures::draw(*painter, box, index.column() >= Booked ? Qt::AlignRight : Qt::AlignLeft,
                          text);
        }
        painter->restore();
    }

private:
    // Attended on time, late, by exception, no show; what is still expected is only outlined.
    void paintBar(QPainter& painter, const QRect& box, const SlotCounts& counts) const
    {
        const int all = counts.onTime + counts.late + counts.overridden + counts.forfeited +
                        counts.noShow + counts.expected;
        if (all == 0)
            return;
        const qreal high = m_theme.px(12);
        const QRectF bar(box.left(), box.top() + (box.height() - high) / 2, box.width(), high);
        painter.setPen(QPen(m_theme.color(Tint::FieldLine), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(Qt::NoPen);
        qreal x = bar.left();
        for (const auto& [count, role] : {std::pair{counts.onTime, Tint::AccentFill},
                                          std::pair{counts.late, Tint::AttentionSign},
                                          std::pair{counts.overridden, Tint::UnknownSign},
                                          std::pair{counts.forfeited, Tint::RefusedSign},
                                          std::pair{counts.noShow, Tint::FieldLine}}) {
            const qreal wide = bar.width() * count / all;
            painter.setBrush(m_theme.color(role));
            painter.drawRect(QRectF(x, bar.top(), wide, bar.height()));
            x += wide;
        }
    }

    const Theme& m_theme;
    const Model& m_model;
};

SlotTable::SlotTable(const Theme& theme, QWidget* parent)
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
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
}

void SlotTable::show(std::vector<SlotCounts> counts, words::Language language)
{
    m_model->set(std::move(counts), language);
    fit();
}

void SlotTable::retranslate()
{
    m_model->retranslate();
    fit();
    setAccessibleName(tr("The day by slot and channel"));
}

int SlotTable::rows() const
{
    return m_model->rowCount();
}

// Numbers as wide as their headings; the bar takes what is left.
void SlotTable::fit()
{
    const QFontMetrics heading(m_theme.font(13, QFont::DemiBold)), text(m_theme.font(14));
    int used = 0;
    for (int column = 0; column < Columns; ++column) {
        if (column == Bar)
            continue;
        int wide = heading.horizontalAdvance(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        if (column < Booked)
            for (int row = 0; row < m_model->rowCount(); ++row)
                wide = std::max(wide, figures::width(m_model->index(row, column).data().toString(),
                                                     m_theme.font(14, QFont::DemiBold)));
        setColumnWidth(column, wide + 16);
        used += wide + 20;
    }
    setColumnWidth(Bar, std::max(56, viewport()->width() - used));
    verticalHeader()->setDefaultSectionSize(text.height() + 20);
}

void SlotTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}
