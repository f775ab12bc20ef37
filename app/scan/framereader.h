// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "scan/coaching.h"
#include "scan/framewatch.h"
#include "scan/lookout.h"
#include "scan/picture.h"

#include <QObject>

#include <array>
#include <atomic>

// Reads the frames of the cameras and pictures, one after the other. Lives in the scan thread,
// which alone touches its members but the counter.
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
    [[nodiscard]] static Pace::Time now();

    [[nodiscard]] Looked read(size_t camera, const FrameWatch::Taken& taken, Around around);
    template <typename Source>
    [[nodiscard]] Result<std::vector<Sighting>> readPicture(const Source& source)
    {
        const auto codes = readPictureCodes(source, symbologies);
        m_pictures += codes && codes->cutShort;
        count();
        return codes.map(&PictureCodes::sightings);
    }

    std::vector<Symbology> symbologies{Symbology::QrCode, Symbology::Code128};
    std::atomic_int overBudget = 0; // read by other threads

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
    void count();

    std::array<Eye, cameras> m_eyes;
    int m_pictures = 0; // over their budget
};
