// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/loadchart.h"

namespace report {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

} // namespace

// Arrivals are one dark block; everything late shares one hue and differs by pattern; who did not
// come is pale, and what is not yet is only outlined. A test compares the lightness of each pair as
// people see it who do not tell red from green, or blue from yellow, and as a printer prints it.
Fill fillOf(Tone tone, bool dark)
{
    switch (tone) {
    case Tone::OnTime:
        return {rgb(dark ? 0xFF3490BA : 0xFF0B4F6C), Qt::SolidPattern, Qt::NoPen};
    case Tone::LateToReport:
        return {rgb(dark ? 0xFFF0B45C : 0xFFD98A2B), Qt::SolidPattern, Qt::NoPen};
    case Tone::SlotRunning:
        return {rgb(dark ? 0xFFF0B45C : 0xFFB25E09), Qt::BDiagPattern, Qt::SolidLine};
    case Tone::LateAdmitted:
        return {rgb(dark ? 0xFFF0B45C : 0xFFB25E09), Qt::DiagCrossPattern, Qt::SolidLine};
    case Tone::Overridden:
        return {rgb(dark ? 0xFFC9A8E8 : 0xFF5B2A86), Qt::VerPattern, Qt::SolidLine};
    case Tone::Forfeited:
        return {rgb(dark ? 0xFFF2867C : 0xFFB3261E), Qt::HorPattern, Qt::SolidLine};
    case Tone::NoShow:
        return {rgb(dark ? 0xFF46535F : 0xFFC9D1DA), Qt::SolidPattern, Qt::NoPen};
    case Tone::WalkIn:
        return {rgb(dark ? 0xFF6CC0E5 : 0xFF0B4F6C), Qt::FDiagPattern, Qt::SolidLine};
    case Tone::Expected:
        return {rgb(dark ? 0xFF8FB7CC : 0xFF0B4F6C), Qt::NoBrush, Qt::DashLine};
    }
    return {};
}

ChartLook paperLook()
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                           QStringLiteral("DejaVu Sans")});
    font.setPixelSize(8); // the paper is measured in points
    return {Qt::white, rgb(0xFF17212B), rgb(0xFF526170), rgb(0xFFDDE3E8), font, false};
}

} // namespace report
