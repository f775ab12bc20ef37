// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publicmessages.h"

#include <algorithm>

namespace {

using What = PublicMessage::What;

PublicMessage comeBackAt(const Verdict& verdict)
{
    const bool known = verdict.as<verdict::TooEarly>() && verdict.timing && verdict.timing->opensAt;
    if (!known || verdict.uncertain)
        return {.what = What::WaitForOfficer};
    return {.what = What::ComeBackAt, .at = verdict.timing->opensAt};
}

PublicMessage goIn(std::vector<QueueNumber> numbers, const Office& office)
{
    return {.what = What::GoIn, .numbers = std::move(numbers), .where = office.goInTo};
}

// A number that does not count is not shown; what else the centre says is the officer's matter.
PublicMessage messageOf(const Outcome& outcome, const Verdict& verdict, const Office& office)
{
    if (outcome.confirmation == Confirmation::Elsewhere)
        return {.what = What::WaitForOfficer};
    if (isAdmission(outcome.what))
        return goIn(outcome.queueNumber ? std::vector{*outcome.queueNumber}
                                        : std::vector<QueueNumber>{},
                    office);
    if (outcome.what == Outcome::What::Held && outcome.heldUntil)
        return {.what = What::ComeBackBy, .at = outcome.heldUntil};
    if (outcome.what == Outcome::What::Refused)
        return comeBackAt(verdict);
    return {.what = What::WaitForOfficer};
}

PublicMessage messageOf(const Person& person, const Office& office)
{
    if (person.outcome)
        return messageOf(*person.outcome, person.verdict, office);
    if (person.timeDoubt && !person.timeDoubt->inTime)
        return {.what = What::WaitForOfficer};
    if (!person.verdict.admits())
        return comeBackAt(person.verdict);
    const bool documents = office.documentsBeforeNumber && !person.checklist.lines.empty();
    return {.what = documents ? What::HaveDocumentsReady : What::WaitForOfficer};
}

// Where one of them was taken in elsewhere, the officer explains it to all.
PublicMessage together(const std::vector<NamedOutcome>& all, const Office& office)
{
    std::vector<QueueNumber> numbers;
    for (const NamedOutcome& each : all) {
        if (messageOf(each.outcome, {}, office).what != What::GoIn)
            return {.what = What::WaitForOfficer};
        if (each.outcome.queueNumber)
            numbers.push_back(*each.outcome.queueNumber);
    }
    return goIn(std::move(numbers), office);
}

// The number that the officer reads out, or those of a family.
std::optional<PublicCandidate> lastAdmitted(const DeskState& state, const Office& office)
{
    if (!state.lastAdmitted)
        return std::nullopt;
    PublicMessage message = messageOf(*state.lastAdmitted, {}, office);
    if (state.lastTogether.size() > 1)
        message = together(state.lastTogether, office);
    return PublicCandidate{message, state.lastAdmitted->event.toString()};
}

// Who was held, or sent away until later, reads it although the card has gone.
std::optional<PublicCandidate> sentAway(const DeskState& state,
                                        const std::optional<Outcome>& decided, const Office& office)
{
    if (!decided || isAdmission(decided->what))
        return std::nullopt;
    const auto entry = std::ranges::find_if(state.recent, [&](const RecentEntry& each) {
        return each.outcome && each.outcome->event == decided->event;
    });
    const PublicMessage message =
        messageOf(*decided, entry == state.recent.end() ? Verdict{} : entry->verdict, office);
    if (!message.at)
        return std::nullopt;
    return PublicCandidate{message, decided->event.toString()};
}

} // namespace

std::vector<PublicCandidate>
publicMessages(const DeskState& state, const std::optional<Outcome>& decided, const Office& office)
{
    if (!state.isSignedIn() || state.phase == Phase::Fault)
        return {{{.what = What::Closed}, {}}};
    std::vector<PublicCandidate> all;
    if (auto admitted = lastAdmitted(state, office))
        all.push_back(std::move(*admitted));
    if (auto away = sentAway(state, decided, office))
        all.push_back(std::move(*away));
    if (state.card) {
        const Person& person = state.card->person();
        all.push_back({messageOf(person, office), person.outcome
                                                      ? person.outcome->event.toString()
                                                      : QString::number(state.card->id)});
    }
    const bool seeing = state.camera.phase == CameraState::Phase::Running ||
                        state.camera.phase == CameraState::Phase::Starting;
    all.push_back({{.what = seeing ? What::ShowToCamera : What::ShowToOfficer}, {}});
    return all;
}

std::optional<std::chrono::milliseconds> staysFor(PublicMessage::What what)
{
    using std::chrono_literals::operator""s;
    switch (what) {
    case What::Closed:
    case What::ShowToCamera:
    case What::ShowToOfficer:
    case What::HaveDocumentsReady:
        return std::nullopt;
    case What::GoIn:
        return 12s;
    case What::ComeBackAt:
    case What::ComeBackBy:
    case What::WaitForOfficer:
        break;
    }
    return 15s;
}

Advice publicAdvice(const CameraState& camera)
{
    switch (camera.advice) {
    case Advice::TextUnreadable: // the officer's work
    case Advice::Black:
    case Advice::Frozen:
    case Advice::OutOfFocus:
    case Advice::LowFrameRate:
    case Advice::SlowNetwork:
        return Advice::None;
    case Advice::None:
    case Advice::TooFar:
    case Advice::TooClose:
    case Advice::CutOff:
    case Advice::MoveSlower:
    case Advice::Glare:
    case Advice::TooDark:
    case Advice::TextOnly:
        break;
    }
    return camera.phase == CameraState::Phase::Running ? camera.advice : Advice::None;
}
