// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verdictscene.h"

namespace words {

namespace {

// One title per kind of verdict: std::visit has no default, so that a new kind does not compile
// until it has its words.
struct Title
{
    const VerdictScene& scene;

    QString operator()(const verdict::OnTime&) const;
    QString operator()(const verdict::LateToReport& v) const;
    QString operator()(const verdict::SlotRunning& v) const;
    QString operator()(const verdict::LateAdmitted& v) const;
    QString operator()(const verdict::TooEarly& v) const;
    QString operator()(const verdict::Forfeited& v) const;
    QString operator()(const verdict::WrongDay& v) const;
    QString operator()(const verdict::WrongOffice& v) const;
    QString operator()(const verdict::Cancelled& v) const;
    QString operator()(const verdict::NotReconfirmed&) const;
    QString operator()(const verdict::AlreadyAttended& v) const;
    QString operator()(const verdict::Held& v) const;
    QString operator()(const verdict::HoldExpired& v) const;
    QString operator()(const verdict::NotForThisChannel&) const;
    QString operator()(const verdict::UnknownCode&) const;
    QString operator()(const verdict::NotABooking& v) const;
};

QString Title::operator()(const verdict::OnTime&) const
{
    return scene.translate("Verdict", "On time");
}

QString Title::operator()(const verdict::LateToReport& v) const
{
    const QString title = v.admits ? scene.translate("Verdict", "Late to report: %1")
                                   : scene.translate("Verdict", "Refused: %1 late to report");
    return title.arg(scene.length(v.minutes));
}

QString Title::operator()(const verdict::SlotRunning& v) const
{
    return v.admits ? scene.translate("Verdict", "The slot is running")
                    : scene.translate("Verdict", "Refused: the slot has begun");
}

QString Title::operator()(const verdict::LateAdmitted& v) const
{
    return v.admits ? scene.translate("Verdict", "Slot is over, still admitted")
                    : scene.translate("Verdict", "Refused: the slot is over");
}

QString Title::operator()(const verdict::TooEarly& v) const
{
    const QString opens = scene.opens();
    return opens.isEmpty()
               ? scene.translate("Verdict", "Too early: come back in %1", "%1: a length of time")
                     .arg(scene.length(v.minutes))
               : scene.translate("Verdict", "Too early: come back at %1", "%1: a time").arg(opens);
}

QString Title::operator()(const verdict::Forfeited& v) const
{
    return v.minutes > 0
               ? scene.translate("Verdict", "Forfeited: %1 late").arg(scene.length(v.minutes))
               : scene.translate("Verdict", "Forfeited: the slot is over");
}

QString Title::operator()(const verdict::WrongDay& v) const
{
    const QString day = shortDate(scene.serviceDate(v.days), scene.in.language());
    const QString title = v.days > 0 ? scene.translate("Verdict", "Not today: come on %1")
                                     : scene.translate("Verdict", "Void: the date was %1");
    return title.arg(day);
}

QString Title::operator()(const verdict::WrongOffice& v) const
{
    const QString office = quoted(v.office);
    return office.isEmpty() || office.size() > 28
               ? scene.translate("Verdict", "Booked at another office")
               : scene.translate("Verdict", "Booked elsewhere: %1", "%1: an office").arg(office);
}

QString Title::operator()(const verdict::Cancelled& v) const
{
    switch (v.status) {
    case BookingStatus::Active:
    case BookingStatus::Cancelled:
        return scene.translate("Verdict", "The booking is cancelled");
    case BookingStatus::Rescheduled:
        return scene.translate("Verdict", "Booked for another time");
    case BookingStatus::Moved:
        return scene.translate("Verdict", "Moved to another office");
    }
    return {};
}

QString Title::operator()(const verdict::NotReconfirmed&) const
{
    return scene.translate("Verdict", "Not reconfirmed with #hadir");
}

QString Title::operator()(const verdict::AlreadyAttended& v) const
{
    const QString at = scene.at(v.at);
    return v.queueNumber
               ? scene.translate("Verdict", "Already here: %1, %2", "%1: time, %2: number")
                     .arg(at, v.queueNumber->toString())
               : scene.translate("Verdict", "Already here: %1", "%1: a time").arg(at);
}

QString Title::operator()(const verdict::Held& v) const
{
    return scene.translate("Verdict", "On hold until %1").arg(scene.at(v.until));
}

QString Title::operator()(const verdict::HoldExpired& v) const
{
    return scene.translate("Verdict", "Forfeited: hold ended at %1").arg(scene.at(v.until));
}

QString Title::operator()(const verdict::NotForThisChannel&) const
{
    return scene.translate("Verdict", "This service is walk-in only");
}

QString Title::operator()(const verdict::UnknownCode&) const
{
    return scene.translate("Verdict", "Unknown code");
}

QString Title::operator()(const verdict::NotABooking& v) const
{
    switch (v.what) {
    case ForeignKind::Payment:
        return scene.translate("Verdict", "Not a booking: payment QR");
    case ForeignKind::IdentityCard:
        return scene.translate("Verdict", "Not a booking: identity card");
    case ForeignKind::Wifi:
        return scene.translate("Verdict", "Not a booking: Wi-Fi code");
    case ForeignKind::Contact:
        return scene.translate("Verdict", "Not a booking: contact card");
    case ForeignKind::Vaccination:
        return scene.translate("Verdict", "Not a booking: vaccination QR");
    case ForeignKind::WebAddress:
        return scene.translate("Verdict", "Not a booking: web address");
    case ForeignKind::BillingCode:
        return scene.translate("Verdict", "Not a booking: billing code");
    case ForeignKind::ApprovalCode:
        return scene.translate("Verdict", "Not a booking: approval code");
    case ForeignKind::Nothing:
        return scene.translate("Verdict", "The code is empty");
    case ForeignKind::None:
    case ForeignKind::Unknown:
        return scene.translate("Verdict", "Not a booking code");
    }
    return {};
}

} // namespace

QString verdictTitle(const VerdictScene& scene)
{
    return std::visit(Title{scene}, scene.verdict.kind);
}

} // namespace words
