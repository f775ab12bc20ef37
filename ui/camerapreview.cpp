// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camerapreview.h"

#include "ui/adviceicon.h"
#include "ui/framepicture.h"

#include <QPainter>
#include <QPainterPath>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>
#include <utility>

namespace {

constexpr int leastPause = 66; // milliseconds between two paintings
constexpr int outlineStays = 700;
constexpr qreal radius = 12;
constexpr QSize finest(1280, 960); // of a picture; what is larger is enlarged

} // namespace

CameraPreview::CameraPreview(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_outlineFades.setSingleShot(true);
    m_outlineFades.setInterval(outlineStays);
    connect(&m_outlineFades, &QTimer::timeout, this, [this] {
        m_outline.reset();
        update();
    });
    m_sincePaint.start();
}

void CameraPreview::watch(QVideoSink* sink)
{
    if (sink != nullptr)
        connect(sink, &QVideoSink::videoFrameChanged, this, &CameraPreview::frameCame);
}

void CameraPreview::shareWith(CameraPreview* other)
{
    m_other = other;
}

void CameraPreview::setMirror()
{
    m_mirror = true;
}

QSize CameraPreview::wanted() const
{
    const QSize pixels = isVisible() ? size() * devicePixelRatioF() : QSize(0, 0);
    const bool fine = pixels.width() > finest.width() || pixels.height() > finest.height();
    return fine ? pixels.scaled(finest, Qt::KeepAspectRatio) : pixels;
}

void CameraPreview::frameCame(const QVideoFrame& frame)
{
    if (m_sincePaint.elapsed() < leastPause)
        return;
    const QSize own = wanted(), others = m_other ? m_other->wanted() : QSize(0, 0);
    if (own.expandedTo(others).isEmpty())
        return;
    m_sincePaint.restart();
    const QImage picture = framePicture(frame, own.expandedTo(others));
    if (!own.isEmpty())
        showPicture(picture);
    if (!others.isEmpty())
        m_other->showPicture(picture);
}

void CameraPreview::watchSecond(QVideoSink* sink)
{
    m_sinceSecond.start();
    if (sink != nullptr)
        connect(sink, &QVideoSink::videoFrameChanged, this, &CameraPreview::secondFrameCame);
}

QRect CameraPreview::secondBox() const
{
    const QSize third = size() / 3;
    return {QPoint(width() - third.width() - 12, 12), third};
}

void CameraPreview::secondFrameCame(const QVideoFrame& frame)
{
    if (!isVisible() || m_sinceSecond.elapsed() < 2 * leastPause)
        return;
    m_sinceSecond.restart();
    const QSize box = secondBox().size() * devicePixelRatioF();
    const QImage picture = framePicture(frame, box);
    m_second = picture.copy(QRect(
        QPoint((picture.width() - box.width()) / 2, (picture.height() - box.height()) / 2), box));
    update(secondBox());
}

void CameraPreview::showSecond(const CameraState& camera, const View& view)
{
    const bool running = camera.phase == CameraState::Phase::Running;
    const QString help = camera.fault
                             ? words::say(*camera.fault, view.language)
                             : words::say(running ? camera.advice : Advice::None, view.language);
    const QString all = help.isEmpty() ? QString() : tr("Document camera: %1").arg(help);
    const bool ended = !running && !m_second.isNull();
    if (all == m_secondWords && !ended)
        return;
    m_secondWords = all;
    if (ended)
        m_second = {};
    describe();
    update();
}

void CameraPreview::describe()
{
    QStringList all{m_fault.isEmpty() ? m_adviceWords : m_fault, m_secondWords};
    all.removeAll(QString());
    setAccessibleDescription(all.join(QLatin1Char('\n')));
}

// Scaled once when it comes, so that repainting costs a copy only.
void CameraPreview::showPicture(const QImage& picture)
{
    const QSize target =
        picture.size().scaled(size() * devicePixelRatioF(), Qt::KeepAspectRatioByExpanding);
    m_picture = picture.isNull() || picture.size() == target
                    ? picture
                    : picture.scaled(target, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    if (m_mirror)
        m_picture = std::move(m_picture).mirrored(true, false);
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void CameraPreview::showCamera(const CameraState& camera, const View& view)
{
    const QString fault = camera.fault ? words::say(*camera.fault, view.language) : QString();
    const QString advice = words::say(camera.advice, view.language);
    if (camera.phase == m_phase && fault == m_fault && advice == m_adviceWords)
        return;
    m_advice = camera.advice;
    m_adviceWords = advice;
    m_phase = camera.phase;
    m_fault = fault;
    if (m_phase != CameraState::Phase::Running)
        m_picture = {};
    setAccessibleName(tr("Camera picture"));
    describe();
    update();
}

void CameraPreview::outline(const std::array<QPointF, 4>& corners)
{
    m_outline = corners;
    m_outlineFades.start();
    update();
}

// Where the whole picture would lie; what does not fit is cut off evenly on both sides.
QRectF CameraPreview::pictureBox() const
{
    if (m_picture.isNull())
        return rect();
    const QSizeF size = QSizeF(m_picture.size()) / m_picture.devicePixelRatio();
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void CameraPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), radius, radius);
    painter.setClipPath(shape);
    painter.fillRect(rect(), m_theme.color(Tint::PreviewGround));
    paintFirst(painter);
    paintSecond(painter);
}

void CameraPreview::paintFirst(QPainter& painter) const
{
    if (!m_fault.isEmpty() && !m_mirror)
        return paintWords(painter, m_fault, true);
    if (!m_picture.isNull())
        painter.drawImage(pictureBox().topLeft(), m_picture);
    if (m_outline)
        paintOutline(painter);
    else
        paintGuide(painter);
    if (m_mirror)
        return;
    if (m_picture.isNull())
        paintWords(painter,
                   m_phase == CameraState::Phase::Starting ? tr("Camera is starting…")
                                                           : tr("No picture from the camera"),
                   true);
    else
        paintLine(painter);
}

// Small in the corner; what is wrong with it stands below, or in its place.
void CameraPreview::paintSecond(QPainter& painter) const
{
    if (!m_second.isNull())
        painter.drawImage(secondBox(), m_second);
    if (m_secondWords.isEmpty())
        return;
    painter.setFont(m_theme.font(12, QFont::Medium));
    const int top = m_second.isNull() ? 12 : secondBox().bottom() + 6;
    const int wrapped = static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap;
    const QRect text =
        painter.boundingRect(QRect(0, 0, width() - 24 - 16, height()), wrapped, m_secondWords);
    const QRect box(width() - 12 - text.width() - 16, top, text.width() + 16, text.height() + 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(box, 8, 8);
    painter.setPen(m_theme.color(Tint::OnPreview));
    painter.drawText(box.adjusted(8, 4, -8, -4), wrapped, m_secondWords);
}

// What was read, what would help, or what to do; in this order.
void CameraPreview::paintLine(QPainter& painter) const
{
    if (m_outline)
        paintWords(painter, tr("Code read"), false);
    else if (m_advice != Advice::None)
        paintWords(painter, m_adviceWords, false, m_advice);
    else
        paintWords(painter, tr("Hold the code into the frame"), false);
}

void CameraPreview::paintGuide(QPainter& painter) const
{
    if (m_picture.isNull())
        return;
    const qreal side = std::min(width(), height()) * (m_mirror ? 0.7 : 0.62);
    const qreal above = m_mirror ? 0 : 8; // of the words
    const QRectF box((width() - side) / 2, (height() - side) / 2 - above, side, side);
    const qreal arm = side * 0.18;
    QColor white = m_theme.color(Tint::OnPreview);
    white.setAlphaF(0.85F);
    painter.setPen(
        QPen(white, std::max(3.0, side / 70), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const auto& [corner, dx, dy] :
         {std::tuple{box.topLeft(), arm, arm}, std::tuple{box.topRight(), -arm, arm},
          std::tuple{box.bottomRight(), -arm, -arm}, std::tuple{box.bottomLeft(), arm, -arm}})
        painter.drawPolyline(QPolygonF{corner + QPointF(dx, 0), corner, corner + QPointF(0, dy)});
}

void CameraPreview::paintOutline(QPainter& painter) const
{
    const QRectF box = pictureBox();
    QPolygonF shape;
    for (const QPointF& corner : *m_outline)
        shape << QPointF(box.left() + (m_mirror ? 1 - corner.x() : corner.x()) * box.width(),
                         box.top() + corner.y() * box.height());
    painter.setPen(QPen(m_theme.color(Tint::Found), std::max(4, width() / 120), Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(shape);
}

void CameraPreview::paintWords(QPainter& painter, const QString& words, bool centred,
                               Advice icon) const
{
    painter.setFont(m_theme.font(13, QFont::Medium));
    const int flags = static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap;
    if (centred) {
        painter.setPen(m_theme.color(Tint::OnPreview));
        painter.drawText(rect().adjusted(24, 16, -24, -16), flags, words);
        return;
    }
    const int side = icon == Advice::None ? 0 : painter.fontMetrics().height();
    const int room = side == 0 ? 0 : side + 10;
    const QRect most(0, 0, width() - 24 - 20 - room, height());
    const int wrapped = static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap;
    const QRect text = painter.boundingRect(most, wrapped, words);
    const QRect box(12, height() - 12 - text.height() - 10, text.width() + 20 + room,
                    text.height() + 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 190));
    painter.drawRoundedRect(box, 8, 8);
    painter.setPen(m_theme.color(Tint::OnPreview));
    paintAdviceIcon(painter, icon,
                    QRectF(box.left() + 10, box.center().y() - side / 2.0 + 0.5, side, side));
    painter.drawText(box.adjusted(10 + room, 5, -10, -5), wrapped, words);
}
