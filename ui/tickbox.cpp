// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickbox.h"

#include "ui/signs.h"

#include <QPainter>

#include <algorithm>

namespace {
constexpr int ring = 4; // room for the focus ring around the box
constexpr int gap = 8;
} // namespace

TickBox::TickBox(const Theme& theme, QWidget* parent) : QCheckBox(parent), m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
}

void TickBox::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

QSize TickBox::sizeHint() const
{
    const int box = side() + 2 * ring;
    if (text().isEmpty())
        return {box, box};
    const QFontMetrics metrics(m_theme.font(14));
    const int key = signs::keyWidth(m_key, m_theme.font(11, QFont::Medium));
    return {box + gap + metrics.horizontalAdvance(text()) + (key > 0 ? gap + key : 0) + 4,
            std::max(box, metrics.height() + 8)};
}

void TickBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.5);
    const QRectF box(ring, (height() - side()) / 2.0, side(), side());
    const qreal radius = side() * 0.26;
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(m_theme.color(Tint::FieldLine), 2));
    painter.setBrush(m_theme.color(isChecked() ? Tint::AccentFill : Tint::Card));
    painter.drawRoundedRect(isChecked() ? box : box.adjusted(1, 1, -1, -1), radius, radius);
    if (isChecked())
        signs::tick(painter, box, m_theme.color(Tint::OnAccent), side() * 0.1);
    if (hasFocus())
        signs::focusRing(painter, box.adjusted(-ring, -ring, ring, ring), radius + ring, m_theme);
    if (text().isEmpty())
        return;
    painter.setFont(m_theme.font(14));
    painter.setPen(m_theme.color(Tint::Text));
    const QFontMetrics metrics(painter.font());
    const QFont keyFont = m_theme.font(11, QFont::Medium);
    const int key = signs::keyWidth(m_key, keyFont);
    const int left = static_cast<int>(box.right()) + ring + gap;
    const int room = width() - left - (key > 0 ? gap + key : 0);
    const QString words = metrics.elidedText(text(), Qt::ElideRight, room);
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter, words);
    if (key == 0)
        return;
    const int high = QFontMetrics(keyFont).height() + 5;
    const int x = left + metrics.horizontalAdvance(words) + gap;
    signs::key(painter, QRect(x, (height() - high) / 2, key, high), m_key, keyFont,
               m_theme.color(Tint::Label), m_theme.color(Tint::Line), m_theme.color(Tint::Ground));
}
