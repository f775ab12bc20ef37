// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict.h"

namespace {

using namespace verdict;

// No default branch on purpose: a new kind of verdict does not compile until it stands here.
struct Admits
{
    bool operator()(const OnTime&) const { return true; }
    bool operator()(const LateToReport& late) const { return late.admits; }
    bool operator()(const SlotRunning& running) const { return running.admits; }
    bool operator()(const LateAdmitted& late) const { return late.admits; }
    bool operator()(const TooEarly&) const { return false; }
    bool operator()(const Forfeited&) const { return false; }
    bool operator()(const WrongDay& day) const { return day.doubtful; }
    bool operator()(const WrongOffice&) const { return false; }
    bool operator()(const Cancelled&) const { return false; }
    bool operator()(const NotReconfirmed&) const { return false; }
    bool operator()(const AlreadyAttended&) const { return false; }
    bool operator()(const Held&) const { return true; }
    bool operator()(const HoldExpired&) const { return false; }
    bool operator()(const NotForThisChannel&) const { return false; }
    bool operator()(const UnknownCode&) const { return false; }
    bool operator()(const NotABooking&) const { return false; }
};

struct NameOf
{
    QString operator()(const OnTime&) const { return QStringLiteral("on_time"); }
    QString operator()(const LateToReport&) const { return QStringLiteral("late_to_report"); }
    QString operator()(const SlotRunning&) const { return QStringLiteral("slot_running"); }
    QString operator()(const LateAdmitted&) const { return QStringLiteral("late_admitted"); }
    QString operator()(const TooEarly&) const { return QStringLiteral("too_early"); }
    QString operator()(const Forfeited&) const { return QStringLiteral("forfeited"); }
    QString operator()(const WrongDay&) const { return QStringLiteral("wrong_day"); }
    QString operator()(const WrongOffice&) const { return QStringLiteral("wrong_office"); }
    QString operator()(const Cancelled&) const { return QStringLiteral("cancelled"); }
    QString operator()(const NotReconfirmed&) const { return QStringLiteral("not_reconfirmed"); }
    QString operator()(const AlreadyAttended&) const { return QStringLiteral("already_attended"); }
    QString operator()(const Held&) const { return QStringLiteral("held"); }
    QString operator()(const HoldExpired&) const { return QStringLiteral("hold_expired"); }
    QString operator()(const NotForThisChannel&) const
    {
        return QStringLiteral("not_for_this_channel");
    }
    QString operator()(const UnknownCode&) const { return QStringLiteral("unknown_code"); }
    QString operator()(const NotABooking&) const { return QStringLiteral("not_a_booking"); }
};

} // namespace

bool Verdict::admits() const
{
    return std::visit(Admits{}, kind);
}

QString Verdict::name() const
{
    return std::visit(NameOf{}, kind);
}
