// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "domain/sighting.h"
#include "scan/framecopy.h"
#include "scan/textreader.h"
#include "scan/textvotes.h"

#include <QObject>
#include <QThread>

#include <atomic>

// Watches the frames in which no other code was found for one that is shown as text. Reads on its
// own thread, which yields to all others: one frame in flight, the others dropped. Rests after a
// frame that shows no message, so that reading costs a part of a processor at most. Lives in the
// GUI thread.
class TextWatch : public QObject
{
    Q_OBJECT

public:
    explicit TextWatch(QObject* parent = nullptr);
    ~TextWatch() override;

    // From any thread: a frame without another code. Dropped while one is being read.
    void offer(const FrameCopy& frame);
    // From any thread: there is a machine-readable code in view; what was read meanwhile is void.
    void codeInView();
    void setPaused(bool paused);
    // From any thread: there was text in the frame that was offered last.
    [[nodiscard]] bool seesText() const { return m_seesText; }

Q_SIGNALS:
    // The whole text that was read, with the one code that two readers agree on, in two frames at
    // least. The same again and again while it is in view.
    void sighted(const Sighting& sighting);
    // Told once, when there was text to read.
    void availabilityChanged(PrintReading availability);

private:
    class Eye;

    void read(const FrameCopy& frame, int asked);
    void tell(const PrintedText& printed, int asked, qint64 rest);
    void tellAvailability(bool available);

    QThread m_thread;
    Eye* m_eye; // deleted by its thread
    std::atomic_bool m_busy = false;
    std::atomic_bool m_paused = false;
    std::atomic_bool m_seesText = false;
    bool m_told = false; // whether there is a reader
    TextVotes m_votes;
    std::atomic_int m_asked = 0;         // counts what made earlier readings void
    std::atomic<qint64> m_restUntil = 0; // milliseconds of the steady clock
};
