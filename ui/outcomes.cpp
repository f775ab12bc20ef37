// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outcomes.h"

#include "ui/scanpane.h"

namespace outcomes {

namespace {

QString whatWords(const Outcome& outcome, const View& view)
{
    switch (outcome.what) {
    case Outcome::What::Held:
        return outcome.heldUntil ? ScanPane::tr("held until %1").arg(view.time(*outcome.heldUntil))
                                 : QString();
    case Outcome::What::Parked:
        return ScanPane::tr("waits for approval");
    case Outcome::What::RefusedDocuments:
        return ScanPane::tr("documents refused");
    case Outcome::What::Refused:
        return ScanPane::tr("refused");
    case Outcome::What::Undone:
        return ScanPane::tr("undone");
    case Outcome::What::AdmittedByOverride:
        return ScanPane::tr("exception");
    case Outcome::What::Provisional:
        return ScanPane::tr("provisional");
    case Outcome::What::WalkIn:
        return ScanPane::tr("walk-in");
    case Outcome::What::Admitted:
        break;
    }
    return {};
}

Manner mannerOf(Confirmation confirmation)
{
    switch (confirmation) {
    case Confirmation::NotNeeded:
    case Confirmation::Awaited:
    case Confirmation::Confirmed:
        break;
    case Confirmation::Provisional:
    case Confirmation::Cancelled:
    case Confirmation::Rescheduled:
    case Confirmation::Moved:
    case Confirmation::SetAside:
        return Manner::Attention;
    case Confirmation::Elsewhere:
        return Manner::Refused;
    }
    return Manner::Admitted;
}

} // namespace

Manner mannerOf(const Outcome& outcome)
{
    if (outcome.confirmation == Confirmation::Elsewhere)
        return Manner::Refused;
    if (isAdmission(outcome.what))
        return mannerOf(outcome.confirmation);
    if (outcome.what == Outcome::What::Held || outcome.what == Outcome::What::Parked)
        return Manner::Attention;
    return outcome.what == Outcome::What::Undone ? Manner::Unknown : Manner::Refused;
}

Manner mannerOf(const std::vector<NamedOutcome>& together)
{
    Manner worst = Manner::Admitted;
    for (const NamedOutcome& each : together) {
        const Manner manner = mannerOf(each.outcome);
        if (manner == Manner::Refused || worst == Manner::Admitted)
            worst = manner;
    }
    return worst;
}

QString line(const NamedOutcome& one, const View& view)
{
    const Outcome& outcome = one.outcome;
    QString words = one.name;
    if (outcome.queueNumber && outcome.confirmation != Confirmation::Elsewhere)
        words = QStringLiteral("%1  %2").arg(outcome.queueNumber->toString(), one.name);
    if (mannerOf(outcome) != Manner::Admitted)
        words += QStringLiteral(" · ") + brief(outcome, view);
    return words;
}

const char* lookOf(Manner manner)
{
    switch (manner) {
    case Manner::Admitted:
        return "admitted";
    case Manner::Attention:
        return "attention";
    case Manner::Refused:
        return "refused";
    case Manner::Unknown:
        break;
    }
    return "unknown";
}

words::ConfirmationWords confirmation(const Outcome& outcome, const View& view)
{
    const bool counts =
        isAdmission(outcome.what) || outcome.confirmation == Confirmation::Elsewhere;
    return counts ? words::say(outcome.confirmation, outcome.winner, view.now, view.office.zone,
                               view.language)
                  : words::ConfirmationWords{};
}

QString brief(const Outcome& outcome, const View& view)
{
    const QString what = whatWords(outcome, view);
    if (outcome.confirmation == Confirmation::Confirmed)
        return what; // as it should be: nothing is said
    const QString said = confirmation(outcome, view).brief;
    if (said.isEmpty() || outcome.confirmation == Confirmation::Elsewhere)
        return said.isEmpty() ? what : said;
    return what.isEmpty() ? said : what + QStringLiteral(" · ") + said;
}

} // namespace outcomes
