// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flowlayout.h"

#include <QWidget>

#include <algorithm>

FlowLayout::FlowLayout(Mode mode, int spacing, QWidget* parent) : QLayout(parent), m_mode(mode)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setColumns(int leastWidth, int most)
{
    m_least = leastWidth;
    m_most = most;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    const int width = m_mode == Mode::Columns ? m_least : minimumSize().width();
    return {width, arrange(QRect(0, 0, std::max(width, 240), 0), false)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : shown())
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    (void)arrange(rect, true);
}

QList<QLayoutItem*> FlowLayout::shown() const
{
    QList<QLayoutItem*> items;
    std::ranges::copy_if(m_items, std::back_inserter(items),
                         [](const QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    if (m_mode == Mode::Columns)
        return arrangeColumns(rect, place);
    int x = rect.left(), y = rect.top(), line = 0;
    for (QLayoutItem* item : shown()) {
        const QSize wish = item->sizeHint();
        const int width = std::min(wish.width(), rect.width());
        if (x > rect.left() && x + width > rect.right() + 1) {
            x = rect.left();
            y += line + spacing();
            line = 0;
        }
        if (place)
            item->setGeometry(QRect(QPoint(x, y), QSize(width, wish.height())));
        x += width + spacing();
        line = std::max(line, wish.height());
    }
    return y + line - rect.top();
}

int FlowLayout::arrangeColumns(const QRect& rect, bool place) const
{
    const auto items = shown();
    if (items.isEmpty())
        return 0;
    int columns = std::max(1, (rect.width() + spacing()) / (std::max(1, m_least) + spacing()));
    if (m_most > 0)
        columns = std::min(columns, m_most);
    const int width = (rect.width() - (columns - 1) * spacing()) / columns;
    int y = rect.top();
    for (qsizetype first = 0; first < items.size(); first += columns) {
        const qsizetype past = std::min<qsizetype>(first + columns, items.size());
        int line = 0;
        for (qsizetype i = first; i < past; ++i)
            line = std::max(line, items[i]->hasHeightForWidth() ? items[i]->heightForWidth(width)
                                                                : items[i]->sizeHint().height());
        for (qsizetype i = first; place && i < past; ++i)
            items[i]->setGeometry(QRect(
                rect.left() + static_cast<int>(i - first) * (width + spacing()), y, width, line));
        y += line + (past < items.size() ? spacing() : 0);
    }
    return y - rect.top();
}
