// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPainter>

// What is painted by hand, so that it is sharp at every size and carries the theme's roles.
namespace signs {

void disc(QPainter& painter, const QRectF& box, Manner manner, const Theme& theme);
void tick(QPainter& painter, const QRectF& box, const QColor& color, qreal width);
void padlock(QPainter& painter, const QRectF& box, const Theme& theme);
// Desk and office server, and what is between them.
enum class Link { Alone, Connecting, Connected, Offline };
void link(QPainter& painter, const QRectF& box, Link link, const QColor& color);
void logo(QPainter& painter, const QRectF& box, const Theme& theme);
// The key that does it, as a small badge; returns the width it took or would take.
[[nodiscard]] int keyWidth(const QString& key, const QFont& font);
void key(QPainter& painter, const QRect& box, const QString& key, const QFont& font,
         const QColor& text, const QColor& line, const QColor& ground);
void focusRing(QPainter& painter, const QRectF& box, qreal radius, const Theme& theme);

} // namespace signs

// Tabular figures: every digit is as wide as the widest, so that times and counts do not dance.
namespace figures {

[[nodiscard]] int width(const QString& text, const QFont& font);
void draw(QPainter& painter, const QRect& box, Qt::Alignment alignment, const QString& text);

} // namespace figures
