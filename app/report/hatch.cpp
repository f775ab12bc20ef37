// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartlabels.h"

#include <QPainter>

namespace report {

namespace {

struct Directions
{
    bool up = false, down = false, across = false, along = false;
};

Directions directionsOf(Qt::BrushStyle pattern)
{
    switch (pattern) {
    case Qt::BDiagPattern:
        return {.up = true};
    case Qt::FDiagPattern:
        return {.down = true};
    case Qt::DiagCrossPattern:
        return {.up = true, .down = true};
    case Qt::HorPattern:
        return {.across = true};
    case Qt::VerPattern:
        return {.along = true};
    default:
        return {};
    }
}

} // namespace

void paintHatch(QPainter& painter, const QRectF& box, const Fill& fill, double apart)
{
    const Directions to = directionsOf(fill.pattern);
    if (box.height() <= 0 || !(to.up || to.down || to.across || to.along))
        return;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(fill.color, 1));
    const double step =
        to.across || to.along ? apart * 0.8 : apart * 1.3; // slanted lines lie closer
    for (double x = box.left() - box.height(); x < box.right(); x += step) {
        if (to.up)
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        if (to.down)
            painter.drawLine(QPointF(x, box.top()), QPointF(x + box.height(), box.bottom()));
        if (to.along && x > box.left())
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    }
    for (double y = box.bottom() - step; to.across && y > box.top(); y -= step)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    painter.restore();
}

} // namespace report
