// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowlist.h"

#include "ui/signs.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>

#include <algorithm>

class RowList::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<Row> rows)
    {
        if (rows == m_rows)
            return;
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const Row& row(const QModelIndex& index) const
    {
        return m_rows.at(static_cast<size_t>(index.row()));
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const Row& shown = row(index);
        if (role == Qt::DisplayRole)
            return shown.title;
        if (role == Qt::AccessibleTextRole)
            return QStringList{shown.title, shown.detail, shown.right}
                .filter(QRegularExpression(QStringLiteral(".")))
                .join(QStringLiteral(", "));
        return {};
    }

private:
    std::vector<Row> m_rows;
};

class RowList::Painter : public QStyledItemDelegate
{
public:
    Painter(const Theme& theme, const Model& model, RowList* view)
        : QStyledItemDelegate(view), m_theme(theme), m_model(model), m_view(view)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                                 const QModelIndex& index) const override
    {
        const Row& row = m_model.row(index);
        const int right =
            row.right.isEmpty() ? 0 : figures::width(row.right, m_theme.font(14)) + 12;
        const int room = m_view->viewport()->width() - 2 * side - signWidth(row) - right;
        const int detail = QFontMetrics(m_theme.font(13)).height();
        return {80, titleHeight(row, room) + 20 + (row.detail.isEmpty() ? 0 : detail + 2)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Row& row = m_model.row(index);
        painter->save();
        const bool chosen = m_view->currentIndex() == index;
        const bool current = chosen && m_view->hasFocus();
        if (current || (chosen && m_view->showsChoice()) ||
            (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, m_theme.color(chosen ? Tint::Selection : Tint::Hover));
        if (current)
            signs::focusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 6, m_theme);
        painter->setPen(m_theme.color(Tint::Line));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        paintRow(*painter, option.rect.adjusted(side, 0, -side, 0), row);
        painter->restore();
    }

private:
    static constexpr int side = 16;

    [[nodiscard]] int signWidth(const Row& row) const { return row.sign ? m_theme.px(20) + 10 : 0; }
    [[nodiscard]] int titleHeight(const Row& row, int room) const
    {
        const QFontMetrics metrics(m_theme.font(14, row.strong ? QFont::DemiBold : QFont::Normal));
        if (!row.wraps)
            return metrics.height();
        return metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, row.title).height();
    }

    void paintRow(QPainter& painter, QRect box, const Row& row) const
    {
        if (row.sign) {
            const int high = m_theme.px(20);
            const QRectF disc(box.left(), box.top() + (box.height() - high) / 2.0, high, high);
            signs::disc(painter, disc, *row.sign, m_theme);
            box.setLeft(box.left() + high + 10);
        }
        if (!row.key.isEmpty()) {
            const QFont font = m_theme.font(11, QFont::Medium);
            const int wide = signs::keyWidth(row.key, font), high = QFontMetrics(font).height() + 5;
            const QRect badge(box.right() + 1 - wide, box.center().y() - high / 2, wide, high);
            signs::key(painter, badge, row.key, font, m_theme.color(Tint::Label),
                       m_theme.color(Tint::Line), m_theme.color(Tint::Ground));
            box.setRight(badge.left() - 10);
        }
        painter.setFont(m_theme.font(14));
        painter.setPen(m_theme.color(Tint::Label));
        figures::draw(painter, box, Qt::AlignRight, row.right);
        if (!row.right.isEmpty())
            box.setRight(box.right() - figures::width(row.right, painter.font()) - 12);
        const QFont font = m_theme.font(14, row.strong ? QFont::DemiBold : QFont::Normal);
        const QFontMetrics title(font), detail(m_theme.font(13));
        const int titleHigh = titleHeight(row, box.width());
        const int high = titleHigh + (row.detail.isEmpty() ? 0 : detail.height() + 2);
        QRect line(box.left(), box.top() + (box.height() - high) / 2, box.width(), titleHigh);
        painter.setFont(font);
        painter.setPen(m_theme.color(Tint::Text));
        painter.drawText(line, static_cast<int>(Qt::AlignVCenter) | Qt::TextWordWrap,
                         row.wraps ? row.title
                                   : title.elidedText(row.title, Qt::ElideRight, line.width()));
        if (row.detail.isEmpty())
            return;
        line = QRect(box.left(), line.bottom() + 3, box.width(), detail.height());
        painter.setFont(m_theme.font(13));
        painter.setPen(m_theme.color(Tint::Label));
        painter.drawText(line, Qt::AlignVCenter,
                         detail.elidedText(row.detail, Qt::ElideRight, line.width()));
    }

    const Theme& m_theme;
    const Model& m_model;
    RowList* m_view;
};

RowList::RowList(const Theme& theme, QWidget* parent) : QListView(parent), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Painter(theme, *m_model, this));
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setProperty("look", QStringLiteral("rows"));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
}

void RowList::setRows(std::vector<Row> rows)
{
    const int place = currentRow();
    m_model->set(std::move(rows));
    if (rowCount() > 0 && place >= 0)
        setCurrentRow(std::min(place, rowCount() - 1));
}

void RowList::setCurrentRow(int row)
{
    setCurrentIndex(m_model->index(row));
}

int RowList::rowCount() const
{
    return m_model->rowCount();
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        Q_EMIT chosen(currentRow());
        return;
    }
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        event->ignore(); // letters belong to the page: they begin a search
        return;
    }
    QListView::keyPressEvent(event);
}

void RowList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (currentRow() < 0 && rowCount() > 0)
        setCurrentRow(0);
    viewport()->update();
}

void RowList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT rowChanged(current.row());
}
