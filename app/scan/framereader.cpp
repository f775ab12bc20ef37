// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framereader.h"

#include <QLoggingCategory>

#include <ctime>

Q_LOGGING_CATEGORY(logScan, "loket.scan")

namespace {

constexpr Pace::Time logEvery = std::chrono::minutes(1);
constexpr Pace::Time coachEvery = std::chrono::milliseconds(150);

// What this thread alone has used: a machine that is busy otherwise must not slow the eye down.
Pace::Time used()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

Pace::Time FrameReader::now()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

FrameReader::Looked FrameReader::read(size_t camera, FrameWatch::Taken& taken, Around around)
{
    const Pace::Time start = now(), before = used();
    Eye& eye = m_eyes[camera];
    Looked looked;
    taken.copy = decoded(taken.copy);
    looked.sighting = eye.lookout.look(taken.copy, symbologies);
    logCutShort(start);
    if (looked.sighting || start - eye.coached >= coachEvery) {
        coach(eye, taken, looked.sighting.has_value(), around);
        eye.coached = start;
    }
    looked.advice = eye.advice;
    looked.cost = used() - before;
    return looked;
}

void FrameReader::coach(Eye& eye, const FrameWatch::Taken& taken, bool codeRead, Around around)
{
    CoachingFrame frame;
    frame.codeRead = codeRead;
    if (!codeRead)
        frame.impression = impressionOf(grayOf(taken.copy));
    frame.text = around.text;
    frame.network = around.network;
    frame.moved = eye.glance && taken.glance ? cellsThatDiffer(*eye.glance, *taken.glance) : 0;
    frame.somebodyThere = taken.awake;
    frame.sameFor = taken.sameFor;
    frame.framesPerSecond = taken.framesPerSecond;
    eye.advice = eye.coach.hear(frame, now());
    eye.glance = taken.glance;
}

void FrameReader::logCutShort(Pace::Time now)
{
    int frames = 0;
    for (const Eye& eye : m_eyes)
        frames += eye.lookout.cutShort();
    if (frames == m_logged || (m_loggedAt && now - *m_loggedAt < logEvery))
        return;
    qCWarning(logScan) << "too slow: frames not searched to their end:" << frames - m_logged;
    m_logged = frames;
    m_loggedAt = now;
}
