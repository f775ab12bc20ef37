// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/decision.h"
#include "domain/officer.h"
#include "domain/result.h"
#include "domain/rights.h"

#include <optional>

// A person's consent, as typed at the desk.
struct Consent
{
    QString name;
    QString pin;
};

// Who sits at the desk and what they may. Until officers are set up, a name is taken as given and
// may do everything.
class Session
{
public:
    void open(const Officer& officer, bool officersSetUp);
    void lock() { m_locked = m_officer.has_value(); }
    void close();

    [[nodiscard]] const std::optional<Officer>& officer() const { return m_officer; }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] bool isActive() const { return m_officer && !m_locked; }
    [[nodiscard]] bool officersSetUp() const { return m_setUp; }
    void setOfficersSetUp(bool setUp) { m_setUp = setUp; }
    // False while nobody is signed in or the desk is locked.
    [[nodiscard]] bool may(Right right) const;
    [[nodiscard]] Role role() const;

private:
    std::optional<Officer> m_officer;
    bool m_locked = false;
    bool m_setUp = false;
};
