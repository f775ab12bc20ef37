// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wedge.h"

#include <utility>

void WedgeDetector::typed(QStringView text, Time at)
{
    if (text.isEmpty())
        return;
    const bool goesOn = !m_burst.isEmpty() && at >= m_last && at - m_last <= longestGap;
    if (!goesOn || m_burst.size() + text.size() > longest) {
        m_burst.clear();
        m_first = at;
    }
    m_burst += text;
    m_last = at;
}

std::optional<QString> WedgeDetector::ended(Time at)
{
    const bool scanner = looksLikeScanner() && at >= m_last && at - m_last <= longestWait;
    const QString text = std::exchange(m_burst, {});
    return scanner ? std::optional(text) : std::nullopt;
}

bool WedgeDetector::looksLikeScanner() const
{
    return m_burst.size() >= shortest && m_last - m_first <= meanGap * (m_burst.size() - 1);
}

void WedgeDetector::clear()
{
    m_burst.clear();
}
