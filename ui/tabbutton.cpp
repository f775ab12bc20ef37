// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabbutton.h"

#include "ui/signs.h"

#include <QPainter>

#include <utility>

namespace {
constexpr int side = 10;
constexpr int gap = 6;
} // namespace

TabButton::TabButton(const Theme& theme, const QString& key, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_key(key)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void TabButton::setWords(const QString& words)
{
    setText(words);
    setAccessibleName(QStringLiteral("%1 (%2)").arg(words, m_key));
    setToolTip(accessibleName());
    updateGeometry();
}

void TabButton::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
}

void TabButton::showKey(bool shown)
{
    if (std::exchange(m_keyShown, shown) == shown)
        return;
    updateGeometry();
    update();
}

QSize TabButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(14, QFont::DemiBold));
    const int key = m_keyShown ? gap + signs::keyWidth(m_key, m_theme.font(10)) : 0;
    return {2 * side + metrics.horizontalAdvance(text()) + key,
            metrics.height() + (m_theme.textPercent() > 140 ? 20 : 34)};
}

void TabButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && !isChecked())
        painter.fillRect(rect(), m_theme.color(Tint::Hover));
    const QFont font = m_theme.font(14, isChecked() ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(m_theme.color(isChecked() ? Tint::Accent : Tint::Label));
    const int wide = QFontMetrics(font).horizontalAdvance(text());
    painter.drawText(QRect(side, 0, wide + 2, height()), Qt::AlignVCenter, text());
    const QFont keyFont = m_theme.font(10);
    const int high = QFontMetrics(keyFont).height() + 3;
    const QRect badge(side + wide + gap, (height() - high) / 2, signs::keyWidth(m_key, keyFont),
                      high);
    if (m_keyShown)
        signs::key(painter, badge, m_key, keyFont, m_theme.color(Tint::Label),
                   m_theme.color(Tint::Line), m_theme.color(Tint::Card));
    if (isChecked())
        painter.fillRect(QRect(0, height() - 3, width(), 3), m_theme.color(Tint::Accent));
    if (hasFocus())
        signs::focusRing(painter, QRectF(rect()).adjusted(1, 6, -1, -6), 8, m_theme);
}
