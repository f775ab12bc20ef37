// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/cameralist.h"

#include <algorithm>

namespace {

bool isNumber(const QByteArray& id)
{
    return !id.isEmpty() &&
           std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool lists(const std::vector<CameraChoice>& listed, const QByteArray& id)
{
    return std::any_of(listed.begin(), listed.end(), [&](const auto& c) { return c.id == id; });
}

} // namespace

std::vector<CameraList::Entry> CameraList::update(const std::vector<CameraChoice>& listed)
{
    pairNew(listed);
    hideHalves(listed);
    std::vector<Entry> entries;
    QHash<QByteArray, int> sameName;
    for (size_t i = 0; i < listed.size(); ++i) {
        CameraChoice choice = listed[i];
        const bool numbered = isNumber(choice.id);
        if (numbered && (m_stale.contains(choice.id) || m_twins.values().contains(choice.id)))
            continue;
        if (numbered) {
            choice.id = choice.name.toUtf8();
            const int count = ++sameName[choice.id];
            if (count > 1)
                choice.id += '#' + QByteArray::number(count);
        }
        entries.push_back({i, choice});
    }
    return entries;
}

// A new entry is the second one of a camera that was there at the start and has none yet.
void CameraList::pairNew(const std::vector<CameraChoice>& listed)
{
    if (!m_started)
        m_first = listed;
    for (const CameraChoice& camera : listed) {
        const bool isNew = !m_known.contains(camera.id);
        m_known.insert(camera.id);
        if (!m_started || !isNew || !isNumber(camera.id))
            continue;
        const auto first = std::find_if(m_first.begin(), m_first.end(), [&](const auto& other) {
            return other.name == camera.name && !m_twins.contains(other.id) &&
                   lists(listed, other.id);
        });
        if (first != m_first.end())
            m_twins.insert(first->id, camera.id);
    }
    m_started = true;
}

// When one of the two entries goes, the camera is gone.
void CameraList::hideHalves(const std::vector<CameraChoice>& listed)
{
    for (auto twin = m_twins.cbegin(); twin != m_twins.cend(); ++twin) {
        if (lists(listed, twin.key()) != lists(listed, twin.value()))
            m_stale.unite({twin.key(), twin.value()});
    }
}
