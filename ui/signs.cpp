// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signs.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace signs {
namespace {

QPen strokeOf(const QColor& color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void exclamation(QPainter& painter, const QRectF& box)
{
    const qreal x = box.center().x();
    painter.drawLine(QPointF(x, box.top() + box.height() * 0.26),
                     QPointF(x, box.top() + box.height() * 0.55));
    painter.drawPoint(QPointF(x, box.top() + box.height() * 0.74));
}

void cross(QPainter& painter, const QRectF& box)
{
    const QRectF inner = box.marginsRemoved(QMarginsF(1, 1, 1, 1) * (box.width() * 0.34));
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void question(QPainter& painter, const QRectF& box)
{
    const qreal w = box.width(), x = box.left(), y = box.top();
    QPainterPath hook;
    hook.moveTo(x + w * 0.37, y + w * 0.38);
    hook.cubicTo(x + w * 0.37, y + w * 0.20, x + w * 0.64, y + w * 0.20, x + w * 0.64,
                 y + w * 0.38);
    hook.cubicTo(x + w * 0.64, y + w * 0.48, x + w * 0.50, y + w * 0.48, x + w * 0.50,
                 y + w * 0.60);
    painter.drawPath(hook);
    painter.drawPoint(QPointF(x + w * 0.50, y + w * 0.76));
}

} // namespace

void tick(QPainter& painter, const QRectF& box, const QColor& color, qreal width)
{
    painter.setPen(strokeOf(color, width));
    painter.setBrush(Qt::NoBrush);
    const qreal w = box.width(), x = box.left(), y = box.top();
    painter.drawPolyline(QPolygonF{QPointF(x + w * 0.31, y + w * 0.52),
                                   QPointF(x + w * 0.45, y + w * 0.66),
                                   QPointF(x + w * 0.71, y + w * 0.38)});
}

void disc(QPainter& painter, const QRectF& box, Manner manner, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(rolesOf(manner).sign));
    painter.drawEllipse(box);
    const qreal stroke = std::max(1.6, box.width() * 0.075);
    painter.setPen(strokeOf(theme.color(Tint::OnSign), stroke));
    painter.setBrush(Qt::NoBrush);
    switch (manner) {
    case Manner::Admitted:
        tick(painter, box, theme.color(Tint::OnSign), stroke);
        break;
    case Manner::Attention:
        exclamation(painter, box);
        break;
    case Manner::Refused:
        cross(painter, box);
        break;
    case Manner::Unknown:
        question(painter, box);
        break;
    }
    painter.restore();
}

void padlock(QPainter& painter, const QRectF& box, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Tint::Chip));
    painter.drawEllipse(box);
    const qreal w = box.width(), x = box.left(), y = box.top();
    const QColor accent = theme.color(Tint::Accent);
    QPainterPath shackle;
    shackle.moveTo(x + w * 0.38, y + w * 0.47);
    shackle.lineTo(x + w * 0.38, y + w * 0.38);
    shackle.arcTo(QRectF(x + w * 0.38, y + w * 0.25, w * 0.24, w * 0.26), 180, -180);
    shackle.lineTo(x + w * 0.62, y + w * 0.47);
    painter.setPen(strokeOf(accent, w * 0.055));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shackle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(QRectF(x + w * 0.30, y + w * 0.46, w * 0.40, w * 0.29), w * 0.05,
                            w * 0.05);
    painter.setBrush(theme.color(Tint::Chip));
    painter.drawEllipse(QPointF(x + w * 0.5, y + w * 0.605), w * 0.04, w * 0.04);
    painter.restore();
}

void link(QPainter& painter, const QRectF& box, Link link, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal w = box.width(), y = box.center().y(), dot = w * 0.16;
    const QPointF desk(box.left() + dot, y), server(box.right() - dot, y);
    const QPen stroke = strokeOf(color, std::max(1.4, w * 0.09));
    const auto node = [&](const QPointF& at, bool filled) {
        painter.setPen(stroke);
        painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
        const qreal radius = dot - stroke.widthF() / 2;
        painter.drawEllipse(at, radius, radius);
    };
    if (link == Link::Alone) {
        node(box.center(), true);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.center(), w * 0.4, w * 0.4);
        return painter.restore();
    }
    node(desk, true);
    node(server, link == Link::Connected);
    painter.setPen(stroke);
    const QPointF toDesk = desk + QPointF(dot, 0), toServer = server - QPointF(dot, 0);
    if (link == Link::Connected) {
        painter.drawLine(toDesk, toServer);
    } else if (link == Link::Connecting) {
        painter.drawPoint(box.center() - QPointF(w * 0.07, 0));
        painter.drawPoint(box.center() + QPointF(w * 0.07, 0));
    } else {
        const QPointF slash(w * 0.06, -w * 0.26);
        painter.drawLine(box.center() - slash, box.center() + slash);
    }
    painter.restore();
}

void logo(QPainter& painter, const QRectF& box, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Tint::AccentFill));
    const qreal w = box.width();
    painter.drawRoundedRect(box, w * 0.24, w * 0.24);
    painter.setBrush(theme.color(Tint::OnAccent));
    for (const qreal y : {0.25, 0.45, 0.65})
        painter.drawRoundedRect(
            QRectF(box.left() + w * 0.24, box.top() + w * y, w * 0.52, w * 0.10), w * 0.05,
            w * 0.05);
    painter.restore();
}

int keyWidth(const QString& key, const QFont& font)
{
    if (key.isEmpty())
        return 0;
    const QFontMetrics metrics(font);
    return std::max(metrics.horizontalAdvance(key) + 14, metrics.height() + 4);
}

void key(QPainter& painter, const QRect& box, const QString& key, const QFont& font,
         const QColor& text, const QColor& line, const QColor& ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(font);
    painter.setPen(text);
    painter.drawText(box, Qt::AlignCenter, key);
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& box, qreal radius, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Tint::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace signs

namespace figures {
namespace {

int digitWidth(const QFontMetrics& metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

int width(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    const int digit = digitWidth(metrics);
    int sum = 0;
    for (const QChar c : text)
        sum += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return sum;
}

void draw(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text)
{
    const QFontMetrics metrics(painter.font());
    const int digit = digitWidth(metrics);
    const int total = width(text, painter.font());
    int x = box.left();
    if (alignment & Qt::AlignRight)
        x = box.right() + 1 - total;
    else if (alignment & Qt::AlignHCenter)
        x = box.left() + (box.width() - total) / 2;
    const int y = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar c : text) {
        const int own = metrics.horizontalAdvance(c);
        const int cell = c.isDigit() ? digit : own;
        painter.drawText(QPointF(x + (cell - own) / 2.0, y), QString(c));
        x += cell;
    }
}

} // namespace figures
