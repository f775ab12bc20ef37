// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publicsign.h"

#include "ui/signs.h"

#include <QPainter>
#include <QPainterPath>

namespace publicsign {

namespace {

// All in a square of 100.
QPen stroke(const QColor& color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

// A phone that shows a code.
void phone(QPainter& painter, const QColor& ink, const QColor& paper)
{
    painter.setPen(stroke(ink, 4));
    painter.setBrush(paper);
    painter.drawRoundedRect(QRectF(24, 4, 52, 92), 9, 9);
    painter.drawLine(QPointF(44, 87), QPointF(56, 87));
    painter.setPen(Qt::NoPen);
    for (const QPointF eye : {QPointF(34, 27), QPointF(53, 27), QPointF(34, 46)}) {
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(eye, QSizeF(13, 13)), 2, 2);
        painter.setBrush(paper);
        painter.drawRoundedRect(QRectF(eye + QPointF(3.2, 3.2), QSizeF(6.6, 6.6)), 1, 1);
    }
    painter.setBrush(ink);
    for (const QPointF dot :
         {QPointF(53, 46), QPointF(62, 46), QPointF(57.5, 50.5), QPointF(53, 55), QPointF(62, 55)})
        painter.drawRect(QRectF(dot, QSizeF(4, 4)));
}

void disc(QPainter& painter, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0, 0, 100, 100));
    painter.setBrush(Qt::NoBrush);
}

void clock(QPainter& painter)
{
    painter.drawEllipse(QPointF(50, 50), 29, 29);
    painter.drawPolyline(QPolygonF{{50, 33}, {50, 51}, {62, 58}});
}

void document(QPainter& painter)
{
    painter.drawPolygon(QPolygonF{{32, 22}, {57, 22}, {69, 34}, {69, 78}, {32, 78}});
    painter.drawPolyline(QPolygonF{{56, 23}, {56, 36}, {68, 36}});
    for (const qreal y : {48.0, 58.0, 68.0})
        painter.drawLine(QPointF(42, y), QPointF(59, y));
}

void dots(QPainter& painter, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const qreal x : {29.0, 50.0, 71.0})
        painter.drawEllipse(QPointF(x, 50), 6.5, 6.5);
}

void pause(QPainter& painter)
{
    painter.drawLine(QPointF(39, 34), QPointF(39, 66));
    painter.drawLine(QPointF(61, 34), QPointF(61, 66));
}

} // namespace

Manner mannerOf(PublicMessage::What what)
{
    switch (what) {
    case PublicMessage::What::GoIn:
        return Manner::Admitted;
    case PublicMessage::What::ComeBackAt:
    case PublicMessage::What::ComeBackBy:
        return Manner::Attention;
    case PublicMessage::What::Closed:
    case PublicMessage::What::ShowToCamera:
    case PublicMessage::What::ShowToOfficer:
    case PublicMessage::What::HaveDocumentsReady:
    case PublicMessage::What::WaitForOfficer:
        break;
    }
    return Manner::Unknown;
}

void paint(QPainter& painter, const QRectF& box, PublicMessage::What what, const Theme& theme)
{
    using What = PublicMessage::What;
    if (what == What::GoIn)
        return signs::disc(painter, box, Manner::Admitted, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 100, box.height() / 100);
    if (what == What::ShowToCamera || what == What::ShowToOfficer) {
        phone(painter, theme.color(Tint::Accent), theme.color(Tint::Card));
        return painter.restore();
    }
    const bool documents = what == What::HaveDocumentsReady;
    const QColor ink = theme.color(documents ? Tint::OnAccent : Tint::OnSign);
    disc(painter, theme.color(documents ? Tint::AccentFill : rolesOf(mannerOf(what)).sign));
    painter.setPen(stroke(ink, what == What::Closed ? 9 : 5));
    if (documents)
        document(painter);
    else if (what == What::Closed)
        pause(painter);
    else if (what == What::WaitForOfficer)
        dots(painter, ink);
    else
        clock(painter);
    painter.restore();
}

} // namespace publicsign
