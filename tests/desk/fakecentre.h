// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "sync/centrelink.h"

#include <algorithm>
#include <vector>

// A way to a centre that a test drives: it answers what the test says, when the test says it.
class FakeCentre : public CentreLink
{
public:
    [[nodiscard]] const SyncState& state() const override { return m_state; }
    void wake() override { ++woken; }
    void confirm(const EventId& event) override
    {
        asked.push_back(event);
        if (m_atOnce)
            answer(event, *m_atOnce);
    }
    void tryNow() override { ++tried; }

    void become(LinkState link)
    {
        m_state.link = link;
        tellState(m_state);
    }
    void tellState(const SyncState& state)
    {
        m_state = state;
        Q_EMIT stateChanged(m_state);
    }
    void answer(const EventId& event, CentreOutcome outcome,
                const std::optional<Attendance>& winner = {})
    {
        Q_EMIT answered({CentreAnswer{event, outcome, winner, {}}});
    }
    // Every question is answered with this before its asker has returned.
    void answerAtOnce(CentreOutcome outcome) { m_atOnce = outcome; }

    std::vector<EventId> asked;
    int woken = 0, tried = 0;

private:
    SyncState m_state{.link = LinkState::Connected};
    std::optional<CentreOutcome> m_atOnce;
};
