// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/camerapick.h"

#include <algorithm>

int pickCamera(const std::vector<CameraChoice>& there, const CameraWish& wish, int opened,
               int preset)
{
    const auto wanted = std::ranges::find(there, wish.wanted, &CameraChoice::id);
    if (wanted != there.end())
        return int(wanted - there.begin());
    if (!wish.standIn)
        return -1;
    const auto free = [&](const CameraChoice& camera) { return camera.id != wish.reserved; };
    for (const int place : {opened, preset})
        if (place >= 0 && free(there[size_t(place)]))
            return place;
    const auto any = std::ranges::find_if(there, free);
    return any == there.end() ? -1 : int(any - there.begin());
}
