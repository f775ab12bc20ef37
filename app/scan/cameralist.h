// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <vector>

// The cameras that are really there. Qt's GStreamer backend numbers them anew at each start and in
// 6.4 lists those that were there at the start twice; of a pulled one, one entry stays and opening
// it ends the process. Such entries are hidden, and a number is replaced by the camera's name.
class CameraList
{
public:
    struct Entry
    {
        size_t index = 0;    // into what was listed
        CameraChoice choice; // with an id that lasts
    };
    // As listed by the backend, each time it says that something changed.
    [[nodiscard]] std::vector<Entry> update(const std::vector<CameraChoice>& listed);

private:
    void pairNew(const std::vector<CameraChoice>& listed);
    void hideHalves(const std::vector<CameraChoice>& listed);

    std::vector<CameraChoice> m_first;     // there at the start
    QHash<QByteArray, QByteArray> m_twins; // second entry by the first one's id
    QSet<QByteArray> m_known, m_stale;
    bool m_started = false;
};
