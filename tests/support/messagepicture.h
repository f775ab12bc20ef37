// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QString>

#include <array>

// A made-up LAW message on a phone's screen in front of a grey wall, 1280x720. Needs an application
// with fonts.
[[nodiscard]] inline QImage messagePicture(const QString& code,
                                           const QString& label = QStringLiteral("Kode Booking: "),
                                           double degrees = 0)
{
    const std::array lines{QStringLiteral("Telah terjadwal layanan paspor Anda:"),
                           QStringLiteral("No. WA: 628120000001"),
                           QStringLiteral("Nama: JOHN DOE"),
                           QStringLiteral("Tgl Lahir: 01-01-1970"),
                           QStringLiteral("Tgl Kedatangan: 23-11-2026"),
                           QStringLiteral("Jam: 08:00 - 09.00 WIB"),
                           label + code};
    QImage picture(1280, 720, QImage::Format_RGB32);
    picture.fill(Qt::darkGray);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(picture.rect().center());
    painter.rotate(degrees);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(19);
    painter.setFont(font);
    painter.fillRect(QRectF(-210, -190, 420, 400), Qt::white);
    painter.setPen(QColor(30, 30, 30));
    double y = -140;
    for (const QString& line : lines)
        painter.drawText(QPointF(-185, y += 38), line);
    return picture;
}
