// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/textvotes.h"

#include <QHash>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto remembered = 12s; // reading a frame may take some of them
constexpr int needed = 2;

} // namespace

bool TextVotes::add(const QString& code, Time now)
{
    std::erase_if(m_votes, [&](const Vote& vote) { return now - vote.at > remembered; });
    if (code.isEmpty())
        return false;
    m_votes.push_back({code, now});
    QHash<QString, int> counts;
    for (const Vote& vote : m_votes)
        ++counts[vote.code];
    const int votes = counts.value(code);
    counts.remove(code);
    return votes >= needed &&
           std::ranges::all_of(counts, [&](int others) { return others < votes; });
}
