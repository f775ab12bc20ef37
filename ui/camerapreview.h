// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "ui/view.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPointF>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QVideoFrame;
class QVideoSink;

// What the camera sees, with a guide for holding the proof, one line that helps, and the found
// code outlined. Painted at
// most fifteen times a second; faults are said in words, in the picture's place.
class CameraPreview : public QWidget
{
    Q_OBJECT

public:
    explicit CameraPreview(const Theme& theme, QWidget* parent = nullptr);

    void watch(QVideoSink* sink);
    void watchSecond(QVideoSink* sink); // of the document camera: small, in the corner
    // Gives each picture on: a frame is turned into a picture once, as large as the larger wants.
    void shareWith(CameraPreview* other);
    void setMirror(); // for the person who is seen: nothing written, left is left
    void showSecond(const CameraState& camera, const View& view); // what is wrong with it, too
    void showCamera(const CameraState& camera, const View& view);
    void showPicture(const QImage& picture); // a frame, or a still in its place
    void outline(const std::array<QPointF, 4>& corners);
    [[nodiscard]] QSize sizeHint() const override { return {330, 250}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 3 / 4; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void frameCame(const QVideoFrame& frame);
    [[nodiscard]] QSize wanted() const; // of pictures, in pixels; empty: none
    void secondFrameCame(const QVideoFrame& frame);
    [[nodiscard]] QRect secondBox() const;
    [[nodiscard]] QRectF pictureBox() const;
    void paintGuide(QPainter& painter) const;
    void paintOutline(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    void paintFirst(QPainter& painter) const;
    void paintSecond(QPainter& painter) const;
    void describe();
    void paintWords(QPainter& painter, const QString& words, bool centred,
                    Advice icon = Advice::None) const;

    const Theme& m_theme;
    QPointer<CameraPreview> m_other;
    bool m_mirror = false;
    QImage m_picture;
    QImage m_second;
    QElapsedTimer m_sincePaint, m_sinceSecond;
    QTimer m_outlineFades;
    std::optional<std::array<QPointF, 4>> m_outline;
    QString m_fault, m_adviceWords, m_secondWords;
    Advice m_advice = Advice::None;
    CameraState::Phase m_phase = CameraState::Phase::Off;
};
