// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scrollcolumn.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>
#include <utility>

ScrollColumn::ScrollColumn(QWidget* content, QWidget* parent)
    : QScrollArea(parent), m_content(content)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWidgetResizable(false);
    setWidget(content);
    content->installEventFilter(this);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ScrollColumn::settle);
}

bool ScrollColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest) {
        fit();
        if (!std::exchange(m_settling, false))
            m_later.start();
    }
    return QScrollArea::eventFilter(watched, event);
}

void ScrollColumn::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ScrollColumn::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    fit();
}

// A part that wraps its words anew does not always tell its column.
void ScrollColumn::settle()
{
    if (m_content->layout() == nullptr)
        return;
    m_settling = true; // the request that this makes is not to be answered by another
    m_content->layout()->invalidate();
    fit();
}

void ScrollColumn::fit()
{
    if (m_fitting || m_content->layout() == nullptr)
        return;
    m_fitting = true;
    m_content->layout()->activate();
    const auto heightFor = [this](int width) {
        return m_content->layout()->hasHeightForWidth()
                   ? m_content->layout()->totalHeightForWidth(width)
                   : m_content->layout()->totalMinimumSize().height();
    };
    const QSize room = maximumViewportSize();
    int width = room.width();
    if (heightFor(width) > room.height())
        width -= verticalScrollBar()->sizeHint().width();
    m_content->resize(width, std::max(room.height(), heightFor(width)));
    m_content->layout()->activate();
    m_fitting = false;
}
