// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "domain/sighting.h"
#include "scan/coaching.h"
#include "scan/framecopy.h"
#include "scan/textreader.h"
#include "scan/textvotes.h"

#include <QObject>
#include <QThread>

#include <array>
#include <atomic>

// Watches the frames in which no other code was found for one that is shown as text. Reads on its
// own thread, which yields to all others: one frame of each camera in flight, the others dropped.
// Rests after a frame that shows no message, so that reading costs a part of a processor at most.
// What one camera shows says nothing of the other. Lives in the GUI thread.
class TextWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t cameras = 2;

    explicit TextWatch(QObject* parent = nullptr);
    ~TextWatch() override;

    // From any thread: a frame without another code. Dropped while one is being read.
    void offer(const FrameCopy& frame, size_t camera = 0);
    // From any thread: there is a machine-readable code in view; what was read meanwhile is void.
    void codeInView(size_t camera = 0);
    void setPaused(bool paused);
    [[nodiscard]] bool isReading(size_t camera = 0) const { return m_cameras[camera].busy; }
    // Says by availabilityChanged() whether there is anybody to read, before there is text.
    void findReader();
    // From any thread: there was text in the camera's frame that was offered last, and whether
    // anybody here can read it.
    [[nodiscard]] TextInView textInView(size_t camera = 0) const;

Q_SIGNALS:
    // The whole text that was read, with the one code that two readers agree on, in two frames at
    // least. The same again and again while it is in view.
    void sighted(const Sighting& sighting);
    // Told once, when there was text to read or it was asked for.
    void availabilityChanged(PrintReading availability);

private:
    class Eye;

    struct Watched // of one camera
    {
        std::atomic_bool busy = false, seesText = false;
        std::atomic_int asked = 0;         // counts what made earlier readings void
        std::atomic<qint64> restUntil = 0; // milliseconds of the steady clock
        TextVotes votes;
    };
    void start();
    [[nodiscard]] bool open();
    void read(const FrameCopy& frame, Watched& watched, int asked);
    void tell(const PrintedText& printed, Watched& watched, int asked, qint64 rest);
    void tellAvailability();

    QThread m_thread;
    Eye* m_eye; // deleted by its thread
    std::array<Watched, cameras> m_cameras;
    std::atomic_bool m_paused = false;
    std::atomic<PrintReading> m_reading = PrintReading::NotTried;
    bool m_told = false; // whether there is a reader
};
