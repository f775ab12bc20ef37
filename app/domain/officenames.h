// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nametable.h"
#include "domain/office.h"

// How a profile's choices are written in its file: one table reads and writes them
// (docs/office-profile.md).
namespace officenames {

inline constexpr std::array weekdays{
    Named<int>{1, u"mon"}, Named<int>{2, u"tue"}, Named<int>{3, u"wed"}, Named<int>{4, u"thu"},
    Named<int>{5, u"fri"}, Named<int>{6, u"sat"}, Named<int>{7, u"sun"}};

inline constexpr std::array documentWhens{
    Named<Document::When>{Document::When::Always, u"always"},
    Named<Document::When>{Document::When::IfAny, u"if_any"},
    Named<Document::When>{Document::When::OutsideArea, u"outside_area"}};

inline constexpr std::array reasonFors{Named<Reason::For>{Reason::For::Override, u"override"},
                                       Named<Reason::For>{Reason::For::Undo, u"undo"},
                                       Named<Reason::For>{Reason::For::Refusal, u"refusal"}};

inline constexpr std::array excuses{Named<Reason::Excuses>{Reason::Excuses::Nothing, u"nothing"},
                                    Named<Reason::Excuses>{Reason::Excuses::Queue, u"queue"},
                                    Named<Reason::Excuses>{Reason::Excuses::Failure, u"failure"}};

inline constexpr std::array reportMarks{Named<ReportMark>{ReportMark::Advice, u"advice"},
                                        Named<ReportMark>{ReportMark::Required, u"required"}};

inline constexpr std::array lateAfters{Named<LateAfter>{LateAfter::Start, u"start"},
                                       Named<LateAfter>{LateAfter::End, u"end"},
                                       Named<LateAfter>{LateAfter::Day, u"day"}};

} // namespace officenames
