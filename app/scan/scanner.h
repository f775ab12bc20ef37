// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "domain/result.h"
#include "domain/sighting.h"

#include <QFuture>
#include <QHash>
#include <QImage>
#include <QObject>

#include <array>
#include <memory>
#include <vector>

class QVideoSink;

// The eye: cameras and pictures in, sightings out. Decodes on its own thread, one frame of a camera
// in flight, the others dropped; pictures, which may be large, on another. Lives in the GUI thread.
class Scanner : public QObject
{
    Q_OBJECT

public:
    explicit Scanner(QObject* parent = nullptr);
    ~Scanner() override;

    // Every frame passes here; tests put theirs in.
    [[nodiscard]] QVideoSink* sink() const;
    [[nodiscard]] QVideoSink* secondSink() const; // of the second camera
    [[nodiscard]] CameraState camera() const;     // with what would help it now
    void setSymbologies(const std::vector<Symbology>& symbologies);
    // Empty: the default camera; or an address (isCameraAddress). Follows plugging.
    void start(const QByteArray& cameraId);
    // A document camera beside the desk's, both at once; nothing stands in for it, and it for
    // nothing. Empty: none.
    void startSecond(const QByteArray& cameraId);
    // How cameras hang, by their ids: of whichever is opened, a stand-in, too.
    void setTurns(const QHash<QByteArray, CameraTurn>& turns);
    [[nodiscard]] CameraState secondCamera() const;
    void stop();                 // both
    void setPaused(bool paused); // signed out or locked: frames are dropped unread
    void askPrintReading();      // answer: printReadingChanged, unless it was told already

    // All codes in a picture. Errors: PictureUnreadable, PictureTooLarge. No code: an empty list.
    [[nodiscard]] QFuture<Result<std::vector<Sighting>>> readPicture(const QImage& image);
    [[nodiscard]] QFuture<Result<std::vector<Sighting>>> readPictureFile(const QString& path);

Q_SIGNALS:
    // Every decoded frame with a code; the same code again and again while it is in view. `at` is
    // not set: the desk reads the clock. Of a message on a screen, its text (Symbology::Text).
    void sighted(const Sighting& sighting);
    void nothingInView(); // a frame was decoded and held no code
    void cameraChanged(const CameraState& state);
    void secondCameraChanged(const CameraState& state);
    void printReadingChanged(PrintReading reading);

private:
    class Private;
    std::unique_ptr<Private> d;
};
