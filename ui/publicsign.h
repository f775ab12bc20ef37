// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicmessage.h"
#include "ui/theme.h"

#include <QRectF>

class QPainter;

// How what is said to the applicants looks.
namespace publicsign {

[[nodiscard]] Manner mannerOf(PublicMessage::What what); // Unknown: neutral
// In a square box; what the words say, for those who do not read.
void paint(QPainter& painter, const QRectF& box, PublicMessage::What what, const Theme& theme);

} // namespace publicsign
