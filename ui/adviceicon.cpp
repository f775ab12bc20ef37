// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/adviceicon.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace {

// All in a square of 20.
void arrow(QPainterPath& path, QPointF from, QPointF to)
{
    const QPointF along = (to - from) / std::hypot(to.x() - from.x(), to.y() - from.y());
    const QPointF across(-along.y(), along.x());
    path.moveTo(from);
    path.lineTo(to);
    path.moveTo(to - along * 4 + across * 4);
    path.lineTo(to);
    path.lineTo(to - along * 4 - across * 4);
}

void sun(QPainterPath& path)
{
    path.addEllipse(QPointF(10, 10), 3.5, 3.5);
    for (int ray = 0; ray < 8; ++ray) {
        const double angle = ray * std::numbers::pi / 4;
        const QPointF along(std::cos(angle), std::sin(angle));
        path.moveTo(QPointF(10, 10) + along * 6);
        path.lineTo(QPointF(10, 10) + along * 9);
    }
}

void moon(QPainterPath& path)
{
    path.moveTo(13, 2.5);
    path.cubicTo(4, 4, 4, 16, 13, 17.5);
    path.cubicTo(8, 14, 8, 6, 13, 2.5);
}

void warning(QPainterPath& path)
{
    path.addPolygon(QPolygonF({{10, 2}, {19, 17.5}, {1, 17.5}, {10, 2}}));
    path.moveTo(10, 8);
    path.lineTo(10, 12);
    path.moveTo(10, 14.8);
    path.lineTo(10, 15);
}

QPainterPath pathOf(Advice advice)
{
    QPainterPath path;
    switch (advice) {
    case Advice::None:
        break;
    case Advice::TooFar: // larger: arrows to the corners
        arrow(path, {8, 12}, {2.5, 17.5});
        arrow(path, {12, 8}, {17.5, 2.5});
        break;
    case Advice::TooClose:
        arrow(path, {1.5, 18.5}, {8, 12});
        arrow(path, {18.5, 1.5}, {12, 8});
        break;
    case Advice::CutOff:
        path.addRect(2, 4, 12, 12);
        arrow(path, {19, 10}, {10, 10});
        break;
    case Advice::MoveSlower: // a hand's length of stillness
        path.addRoundedRect(6, 2, 8, 16, 2, 2);
        path.moveTo(2, 7);
        path.lineTo(2, 13);
        path.moveTo(18, 7);
        path.lineTo(18, 13);
        break;
    case Advice::Glare:
        sun(path);
        break;
    case Advice::TooDark:
        moon(path);
        break;
    case Advice::TextOnly:
    case Advice::TextUnreadable:
        for (const int y : {4, 8, 12}) {
            path.moveTo(2, y);
            path.lineTo(18, y);
        }
        path.moveTo(2, 16);
        path.lineTo(11, 16);
        break;
    case Advice::Black:
    case Advice::Frozen:
    case Advice::OutOfFocus:
    case Advice::LowFrameRate:
    case Advice::SlowNetwork:
        warning(path);
        break;
    }
    return path;
}

} // namespace

void paintAdviceIcon(QPainter& painter, Advice advice, const QRectF& box)
{
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(box.width() / 20, box.height() / 20);
    painter.setPen(QPen(painter.pen().color(), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(advice));
    painter.restore();
}
