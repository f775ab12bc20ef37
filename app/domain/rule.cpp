// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rule.h"

namespace {

// 09:01-10:00 is how offices write "the hour up to and with 10:00".
bool endMinuteBelongs(const Slot& slot)
{
    return slot.end && slot.start % 60 == 1;
}

std::optional<int> firstForfeited(const Rule& rule, const SlotTimes& times)
{
    switch (rule.lateAfter) {
    case LateAfter::Start:
        return times.start + rule.grace + 1;
    case LateAfter::End:
        return times.end + rule.grace;
    case LateAfter::Day:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

SlotTimes slotTimes(const Rule& rule, const Slot& slot)
{
    SlotTimes times;
    times.start = slot.start;
    times.writtenEnd = slot.end.value_or(slot.start + rule.singleTimeLasts);
    times.end = times.writtenEnd + (endMinuteBelongs(slot) ? 1 : 0);
    times.reportBy = slot.start - rule.reportBefore;
    if (rule.opensBefore)
        times.opens = slot.start - *rule.opensBefore;
    times.forfeits = firstForfeited(rule, times);
    return times;
}
