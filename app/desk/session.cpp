// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/session.h"

void Session::open(const Officer& officer, bool officersSetUp)
{
    m_officer = officer;
    m_setUp = officersSetUp;
    m_locked = false;
}

void Session::close()
{
    m_officer.reset();
    m_locked = false;
}

bool Session::may(Right right) const
{
    return isActive() && ::may(role(), right);
}

Role Session::role() const
{
    if (!m_officer)
        return Role::Officer;
    return m_setUp ? m_officer->role : Role::Administrator;
}
