// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/samplecounter.h"

#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>

bool SampleCounter::verdictOn(const Sighting& sighting) const
{
    const Proof proof = readProof(proofText(sighting.bytes), office.patterns);
    const bool known = proof.codes.contains(booking.key.code);
    const auto found = known ? std::optional(booking) : std::nullopt;
    return judge(proof, found, {}, situation, office).as<verdict::OnTime>() != nullptr;
}

QImage emptyHall(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QRandomGenerator random(1);
    QPainter painter(&picture);
    QLinearGradient light(0, 0, size.width(), size.height());
    light.setColorAt(0, QColor(210, 205, 195));
    light.setColorAt(1, QColor(90, 95, 100));
    painter.fillRect(picture.rect(), light);
    for (int i = 0; i < 60; ++i) {
        const int gray = random.bounded(256);
        painter.fillRect(random.bounded(size.width()), random.bounded(size.height()),
                         10 + random.bounded(120), 10 + random.bounded(120),
                         QColor(gray, gray, gray));
    }
    painter.end();
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int gray = std::clamp(qGray(line[x]) + random.bounded(-6, 7), 0, 255);
            line[x] = qRgb(gray, gray, gray);
        }
    }
    return picture;
}
