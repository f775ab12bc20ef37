// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/noticeline.h"

#include "ui/signs.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace {
constexpr int shortestStay = 3500; // milliseconds
constexpr int perSign = 55;        // reading time
constexpr int lift = 64;           // above the bottom, over nothing that is pressed
} // namespace

NoticeLine::NoticeLine(const Theme& theme, QWidget* over) : QWidget(over), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_goes.setSingleShot(true);
    connect(&m_goes, &QTimer::timeout, this, &QWidget::hide);
    over->installEventFilter(this);
}

void NoticeLine::say(Manner manner, const QString& words)
{
    m_manner = manner;
    m_words = words;
    setAccessibleName(words);
    place();
    show();
    raise();
    update();
    m_goes.start(std::max(shortestStay, perSign * static_cast<int>(words.size())));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeLine::place()
{
    const QFontMetrics metrics(m_theme.font(14, QFont::Medium));
    const int icon = m_theme.px(22);
    const int room = std::min(parentWidget()->width() - 80, 760) - icon - 44;
    const QRect text =
        metrics.boundingRect(QRect(0, 0, room, 400), Qt::AlignLeft | Qt::TextWordWrap, m_words);
    const QSize size(text.width() + icon + 48, std::max(icon, text.height()) + 24);
    setGeometry((parentWidget()->width() - size.width()) / 2,
                parentWidget()->height() - size.height() - lift, size.width(), size.height());
}

bool NoticeLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void NoticeLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const MannerRoles roles = rolesOf(m_manner);
    painter.setPen(QPen(m_theme.color(roles.line), 1));
    painter.setBrush(m_theme.color(roles.ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
    const int icon = m_theme.px(22);
    signs::disc(painter, QRectF(16, (height() - icon) / 2.0, icon, icon), m_manner, m_theme);
    painter.setFont(m_theme.font(14, QFont::Medium));
    painter.setPen(m_theme.color(roles.text));
    painter.drawText(rect().adjusted(16 + icon + 12, 0, -16, 0),
                     static_cast<int>(Qt::AlignVCenter) | Qt::TextWordWrap, m_words);
}
