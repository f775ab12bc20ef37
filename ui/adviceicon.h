// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"

#include <QRectF>

class QPainter;

// The picture beside an advice, in the painter's pen; nothing for None.
void paintAdviceIcon(QPainter& painter, Advice advice, const QRectF& box);
