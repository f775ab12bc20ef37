// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personchip.h"

#include "ui/signs.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace {
constexpr int side = 12;
constexpr int gap = 8;
} // namespace

PersonChip::PersonChip(const Theme& theme, int number, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_key(QStringLiteral("Alt+%1").arg(number))
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setShortcut(QKeySequence(m_key));
    connect(this, &QAbstractButton::clicked, this, &PersonChip::chosen);
}

QString PersonChip::stateWords() const
{
    return m_shown.relation.isEmpty() ? m_shown.state
                                      : m_shown.relation + QStringLiteral(" · ") + m_shown.state;
}

QString PersonChip::words() const
{
    return m_shown.name + QStringLiteral(" · ") + stateWords();
}

void PersonChip::show(const Shown& shown)
{
    QWidget::show();
    if (m_shown == shown)
        return;
    m_shown = shown;
    setAccessibleName(words() + QStringLiteral(" (%1)").arg(m_key));
    setAccessibleDescription(shown.ticked ? tr("ticked for being taken in together") : QString());
    setToolTip(words());
    updateGeometry();
    update();
}

QSize PersonChip::sizeHint() const
{
    const QFontMetrics name(m_theme.font(13, QFont::DemiBold)), state(m_theme.font(12));
    const int key = signs::keyWidth(m_key, m_theme.font(10));
    const int text =
        std::max(name.horizontalAdvance(m_shown.name), state.horizontalAdvance(stateWords()));
    return {2 * side + m_theme.px(18) + gap + text + gap + key + 2,
            name.height() + state.height() + 12};
}

QSize PersonChip::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QRect PersonChip::box() const
{
    const int length = m_theme.px(18);
    return {side, (height() - length) / 2, length, length};
}

void PersonChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = m_shown.current;
    constexpr qreal radius = 10;
    QColor line = m_theme.color(Tint::FieldLine);
    line.setAlphaF(0.6F);
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(line, 1));
    painter.setBrush(
        m_theme.color(on ? Tint::AccentFill : (underMouse() ? Tint::Hover : Tint::Card)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const QColor text = m_theme.color(on ? Tint::OnAccent : Tint::Text);
    if (m_shown.canTick) {
        const QRectF tickBox = QRectF(box()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool ticked = m_shown.ticked;
        painter.setPen(QPen(on ? text : m_theme.color(Tint::FieldLine), 1.5));
        painter.setBrush(ticked ? m_theme.color(on ? Tint::OnAccent : Tint::AccentFill)
                                : QColor(Qt::transparent));
        painter.drawRoundedRect(tickBox, 5, 5);
        if (ticked)
            signs::tick(painter, tickBox, m_theme.color(on ? Tint::AccentFill : Tint::OnAccent), 2);
    } else {
        signs::disc(painter, box(), m_shown.sign, m_theme);
    }
    const QFont keyFont = m_theme.font(10);
    const int key = signs::keyWidth(m_key, keyFont), high = QFontMetrics(keyFont).height() + 3;
    const int left = box().right() + 1 + gap;
    const int room = width() - left - side - key - gap;
    const QFont name = m_theme.font(13, QFont::DemiBold), state = m_theme.font(12);
    const QFontMetrics nameSize(name), stateSize(state);
    const int top = (height() - nameSize.height() - stateSize.height()) / 2;
    painter.setFont(name);
    painter.setPen(text);
    painter.drawText(QRect(left, top, room, nameSize.height()), Qt::AlignVCenter,
                     nameSize.elidedText(m_shown.name, Qt::ElideRight, room));
    painter.setFont(state);
    painter.setPen(on ? text : m_theme.color(Tint::Label));
    painter.drawText(QRect(left, top + nameSize.height(), room, stateSize.height()),
                     Qt::AlignVCenter, stateSize.elidedText(stateWords(), Qt::ElideRight, room));
    QColor keyLine = text;
    keyLine.setAlphaF(0.4F);
    signs::key(painter, QRect(width() - side - key, (height() - high) / 2, key, high), m_key,
               keyFont, on ? text : m_theme.color(Tint::Label), keyLine, Qt::transparent);
    if (hasFocus())
        signs::focusRing(painter, rect().adjusted(-1, -1, 1, 1), radius, m_theme);
}

void PersonChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_shown.canTick && box().adjusted(-6, -8, 4, 8).contains(event->pos())) {
        setDown(false);
        Q_EMIT ticked(!m_shown.ticked);
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void PersonChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && m_shown.canTick) {
        Q_EMIT ticked(!m_shown.ticked);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}
