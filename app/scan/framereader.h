// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/coaching.h"
#include "scan/framewatch.h"
#include "scan/lookout.h"

#include <QObject>

#include <array>

// Reads the frames of the cameras, one after the other. Lives in the scan thread, which alone
// touches its members. Frames that were given up for lack of time are said in the log, once a
// minute at most: a PC that is too slow shows there.
class FrameReader : public QObject
{
public:
    static constexpr size_t cameras = 2;

    struct Looked // what became of a frame
    {
        std::optional<Sighting> sighting;
        Advice advice = Advice::None;
        Pace::Time cost{0};
    };
    struct Around // what else is known of the camera
    {
        TextInView text = TextInView::None;
        bool network = false;
    };
    explicit FrameReader(const Lookout::Spending& spending = {})
    {
        for (Eye& eye : m_eyes)
            eye.lookout = Lookout(spending);
    }
    [[nodiscard]] static Pace::Time now();

    // Leaves the frame decoded, for who else wants to look at it.
    [[nodiscard]] Looked read(size_t camera, FrameWatch::Taken& taken, Around around);
    std::vector<Symbology> symbologies{Symbology::QrCode, Symbology::Code128};

private:
    struct Eye // what is remembered of each camera's frames
    {
        Lookout lookout;
        Coach coach;
        Advice advice = Advice::None;
        std::optional<Glance> glance; // when it was coached last
        Pace::Time coached{0};
    };
    static void coach(Eye& eye, const FrameWatch::Taken& taken, bool codeRead, Around around);
    void logCutShort(Pace::Time now);

    std::array<Eye, cameras> m_eyes;
    int m_logged = 0; // frames that were left before all had been tried
    std::optional<Pace::Time> m_loggedAt;
};
