// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demopictures.h"

#include "scan/framedecoder.h"

#include <QDir>
#include <QPainter>
#include <QSaveFile>

namespace {

using Dress = DemoProof::Look;

constexpr QSize pictureSize(1280, 720); // a webcam's
const QColor table(0x8b, 0x93, 0x9b);
const QColor ink(0x17, 0x21, 0x2b);
const QColor soft(0x52, 0x61, 0x70);

void write(QPainter& painter, const QRect& place, int pixels, QFont::Weight weight,
           const QColor& color, const QString& text, int flags = Qt::AlignCenter)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(place, flags | Qt::TextWordWrap, text);
}

QImage codeOf(const DemoProof& proof)
{
    const bool barcode = proof.look == Dress::Barcode;
    return codeImage(proof.payload.toUtf8(), barcode ? Symbology::Code128 : Symbology::QrCode,
                     barcode ? 4 : 8);
}

// As large as whole pixels per module allow, so that the code stays sharp.
void placeCode(QPainter& painter, const QImage& code, const QRect& place)
{
    const bool barcode = code.width() > 2 * code.height() || code.height() < 20;
    const QSize size = barcode ? QSize(place.width(), place.height() / 3)
                               : code.size().scaled(place.size(), Qt::KeepAspectRatio);
    QRect target(QPoint(), size);
    target.moveCenter(place.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(target, code);
}

void paintPhone(QPainter& painter, const DemoProof& proof)
{
    const QRect phone(450, 14, 380, 692);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x11, 0x15, 0x1a));
    painter.drawRoundedRect(phone, 44, 44);
    const QRect screen = phone.adjusted(14, 18, -14, -18);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(screen, 28, 28);
    write(painter, {screen.left() + 12, 56, screen.width() - 24, 60}, 22, QFont::DemiBold, ink,
          proof.heading);
    placeCode(painter, codeOf(proof), {screen.left() + 11, 140, 330, 330});
    if (!proof.caption.isEmpty())
        write(painter, {screen.left(), 500, screen.width(), 30}, 18, QFont::Normal, soft,
              QStringLiteral("Kode Booking"));
    write(painter, {screen.left(), 536, screen.width(), 56}, 44, QFont::Bold, ink, proof.caption);
}

void paintSheet(QPainter& painter, const DemoProof& proof)
{
    const QRect sheet(360, 20, 560, 680);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRect(sheet);
    write(painter, {sheet.left() + 30, 48, sheet.width() - 60, 40}, 26, QFont::Bold, ink,
          proof.heading);
    placeCode(painter, codeOf(proof), {sheet.left() + 110, 160, 340, 340});
    write(painter, {sheet.left() + 30, 530, sheet.width() - 60, 60}, 40, QFont::Bold, ink,
          proof.caption);
    write(painter, {sheet.left() + 30, 620, sheet.width() - 60, 30}, 16, QFont::Normal, soft,
          QStringLiteral("CONTOH UNTUK LATIHAN"));
}

Result<void> writeText(const QString& path, const QString& text)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
    if (!written || !file.commit())
        return failure(Fault::FolderNotWritable, path, file.errorString());
    return {};
}

Result<void> writePicture(const QString& path, const QImage& picture)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG");
    if (!written || !file.commit())
        return failure(Fault::FolderNotWritable, path, file.errorString());
    return {};
}

} // namespace

QImage proofPicture(const DemoProof& proof)
{
    QImage picture(pictureSize, QImage::Format_RGB32);
    picture.fill(table);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (proof.look == Dress::Phone)
        paintPhone(painter, proof);
    else
        paintSheet(painter, proof);
    return picture;
}

Result<QStringList> paintProofs(const std::vector<DemoProof>& proofs, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return failure(Fault::FolderNotWritable, folder);
    QStringList paths;
    for (const DemoProof& proof : proofs) {
        const bool message = proof.look == Dress::Message;
        const QString ending = message ? QStringLiteral(".txt") : QStringLiteral(".png");
        paths << QDir(folder).filePath(proof.file + ending);
        const auto written = message ? writeText(paths.back(), proof.payload)
                                     : writePicture(paths.back(), proofPicture(proof));
        if (!written)
            return tl::unexpected(written.error());
    }
    return paths;
}
