// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <vector>

// What several frames say of one code: a reading that only one of them gives may be a mistake of
// its light and its noise. Times are of one steady clock.
class TextVotes
{
public:
    using Time = std::chrono::milliseconds;

    // Whether the code counts: at least two frames of the last seconds said so, and more than said
    // anything else.
    [[nodiscard]] bool add(const QString& code, Time now);
    void clear() { m_votes.clear(); }

private:
    struct Vote
    {
        QString code;
        Time at;
    };
    std::vector<Vote> m_votes;
};
