// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bigtext.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int least = 10;

// The least number from `low` to `high` for which `holds`; `high` where none does.
template <typename Holds>
int first(int low, int high, Holds holds)
{
    while (low < high) {
        const int middle = (low + high) / 2;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace

BigText::BigText(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void BigText::say(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    fit();
}

void BigText::setLook(QFont::Weight weight, Tint color, Qt::Alignment alignment)
{
    m_color = color;
    m_alignment = alignment;
    m_weight = weight;
    fit();
}

void BigText::setMost(int pixels)
{
    if (pixels == m_most)
        return;
    m_most = pixels;
    fit();
}

int BigText::fontSize() const
{
    return m_size;
}

int BigText::linesHigh() const
{
    return m_text.isEmpty() ? 0 : needed(m_size, m_width).height();
}

bool BigText::isWhole() const
{
    return m_text.isEmpty() || fits(m_size);
}

QFont BigText::fontOf(int pixels) const
{
    QFont font = m_theme.font(least, m_weight);
    font.setPixelSize(pixels);
    return font;
}

QSize BigText::needed(int pixels, int width) const
{
    const QFontMetrics metrics(fontOf(pixels));
    return metrics.boundingRect(QRect(0, 0, width, 0), Qt::AlignLeft | Qt::TextWordWrap, m_text)
        .size();
}

bool BigText::fits(int pixels) const
{
    const QSize size = needed(pixels, width());
    return size.width() <= width() && size.height() <= height();
}

// The largest size that fits; then the narrowest lines that need no more of them.
void BigText::fit()
{
    update();
    if (m_text.isEmpty() || width() <= 0)
        return;
    m_size = first(least, std::max(least, m_most) + 1, [this](int size) { return !fits(size); });
    m_size = std::max(least, m_size - 1);
    const int high = needed(m_size, width()).height();
    m_width = first(1, width(), [this, high](int lines) {
        const QSize size = needed(m_size, lines);
        return size.width() <= lines && size.height() <= high;
    });
}

void BigText::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(fontOf(m_size));
    painter.setPen(m_theme.color(m_color));
    QRect lines(0, 0, m_width, height());
    if (m_alignment & Qt::AlignHCenter)
        lines.moveLeft((width() - m_width) / 2);
    else if (m_alignment & Qt::AlignRight)
        lines.moveLeft(width() - m_width);
    painter.drawText(lines, static_cast<int>(m_alignment) | Qt::TextWordWrap, m_text);
}

void BigText::resizeEvent(QResizeEvent*)
{
    fit();
}
