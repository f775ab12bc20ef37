// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keybutton.h"

#include "ui/signs.h"

#include <QPainter>

#include <algorithm>

namespace {
constexpr int gap = 8;
constexpr int sidePadding = 9;
} // namespace

KeyButton::KeyButton(const Theme& theme, Kind kind, const QString& key, QWidget* parent)
    : QPushButton(parent), m_theme(theme), m_kind(kind), m_key(key)
{
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KeyButton::setWords(const QString& words)
{
    if (text() == words)
        return;
    setText(words);
    setAccessibleName(m_key.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, m_key));
    updateGeometry();
}

void KeyButton::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    update();
}

void KeyButton::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

QFont KeyButton::wordsFont() const
{
    const bool main = m_kind == Kind::Main || m_kind == Kind::Admit;
    return m_theme.font(main ? 16 : (m_kind == Kind::Quiet ? 13 : 14),
                        m_kind == Kind::Quiet ? QFont::Medium : QFont::DemiBold);
}

QFont KeyButton::keyFont() const
{
    return m_theme.font(11, QFont::Medium);
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics metrics(wordsFont());
    const int key = signs::keyWidth(m_key, keyFont());
    const int width =
        metrics.horizontalAdvance(text()) + (key > 0 ? gap + key : 0) + 2 * sidePadding + 2;
    const bool main = m_kind == Kind::Main || m_kind == Kind::Admit;
    return {width, metrics.height() + (main ? 28 : (m_kind == Kind::Quiet ? 12 : 22))};
}

QSize KeyButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 96), sizeHint().height()};
}

KeyButton::Look KeyButton::look() const
{
    const auto color = [this](Tint role) { return m_theme.color(role); };
    if ((m_kind == Kind::Main || m_kind == Kind::Admit) && !isEnabled())
        return {color(Tint::Chip), color(Tint::Chip),  color(Tint::Label),
                color(Tint::Line), color(Tint::Label), Qt::transparent};
    if (m_kind == Kind::Main || m_kind == Kind::Admit) {
        const bool admit = m_kind == Kind::Admit;
        QColor fill = color(admit ? Tint::AdmitFill : Tint::AccentFill);
        if (isDown() || underMouse())
            fill = fill.darker(isDown() ? 120 : 108);
        const QColor on = color(admit ? Tint::OnAdmit : Tint::OnAccent);
        QColor line = on;
        line.setAlphaF(0.55F);
        return {fill, fill, on, line, on, Qt::transparent};
    }
    const bool raised = isDown() || underMouse();
    const QColor ground = color(raised ? Tint::Hover : Tint::Card);
    QColor line = color(Tint::FieldLine);
    line.setAlphaF(0.6F);
    return {ground,
            m_kind == Kind::Quiet ? ground : line,
            color(Tint::Text),
            line,
            color(Tint::Label),
            color(Tint::Ground)};
}

void KeyButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(m_kind == Kind::Plain ? 0.55 : 0.8);
    const Look colors = look();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(box, 10, 10);

    const QFontMetrics metrics(wordsFont());
    const int key = signs::keyWidth(m_key, keyFont());
    const int room = width() - 2 * sidePadding - (key > 0 ? gap + key : 0);
    const QString words = metrics.elidedText(text(), Qt::ElideRight, room);
    const int wide = metrics.horizontalAdvance(words);
    const int left = (width() - wide - (key > 0 ? gap + key : 0)) / 2;
    painter.setFont(wordsFont());
    painter.setPen(colors.text);
    painter.drawText(QRect(left, 0, wide + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
    if (key > 0) {
        const int high = QFontMetrics(keyFont()).height() + 5;
        signs::key(painter, QRect(left + wide + gap, (height() - high) / 2, key, high), m_key,
                   keyFont(), colors.keyText, colors.keyLine, colors.keyFill);
    }
    if (!hasFocus())
        return;
    if (m_kind == Kind::Main || m_kind == Kind::Admit) { // the accent would not show on a fill
        painter.setPen(QPen(colors.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 7, 7);
    } else {
        signs::focusRing(painter, rect(), 10, m_theme);
    }
}
