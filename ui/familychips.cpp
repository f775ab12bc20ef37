// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/familychips.h"

#include "ui/flowlayout.h"
#include "ui/personchip.h"

namespace {

// What a chip says of one person: state in words, never by colour alone.
QString stateWords(const Person& person, const View& view)
{
    if (person.outcome) {
        const Outcome& outcome = *person.outcome;
        if (outcome.queueNumber)
            return outcome.queueNumber->toString();
        if (outcome.what == Outcome::What::Held)
            return FamilyChips::tr("held");
        return outcome.what == Outcome::What::Undone ? FamilyChips::tr("undone")
                                                     : FamilyChips::tr("refused");
    }
    if (const auto* attended = person.verdict.as<verdict::AlreadyAttended>())
        return FamilyChips::tr("here since %1").arg(view.time(attended->at));
    if (person.verdict.as<verdict::Held>() != nullptr)
        return FamilyChips::tr("held");
    if (!person.verdict.admits())
        return FamilyChips::tr("not admitted by the rule");
    return person.checklist.complete() ? FamilyChips::tr("documents complete")
                                       : FamilyChips::tr("not here yet");
}

Manner signOf(const Person& person)
{
    if (person.outcome) {
        if (person.outcome->queueNumber)
            return Manner::Admitted;
        return person.outcome->what == Outcome::What::Held ? Manner::Attention : Manner::Refused;
    }
    if (person.verdict.as<verdict::AlreadyAttended>() != nullptr)
        return Manner::Admitted;
    return mannerOf(person.verdict);
}

} // namespace

FamilyChips::FamilyChips(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_flow(new FlowLayout(FlowLayout::Mode::Columns, 8, this))
{}

void FamilyChips::showCard(const Card& card, const View& view)
{
    while (m_chips.size() < card.people.size()) {
        const size_t index = m_chips.size();
        auto* chip = new PersonChip(m_theme, static_cast<int>(index) + 1, this);
        connect(chip, &PersonChip::chosen, this, [this, index] { Q_EMIT personChosen(index); });
        connect(chip, &PersonChip::ticked, this,
                [this, index](bool on) { Q_EMIT personTicked(index, on); });
        m_chips.push_back(chip);
        m_flow->addWidget(chip);
    }
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(i < card.people.size());
        if (i >= card.people.size())
            continue;
        const Person& person = card.people[i];
        PersonChip::Shown shown;
        shown.name = person.booking ? person.booking->name : tr("unknown code");
        shown.relation = person.booking ? person.booking->relation : QString();
        shown.state = stateWords(person, view);
        shown.sign = signOf(person);
        shown.current = i == card.current;
        shown.ticked = person.ticked;
        shown.canTick = !person.outcome && person.verdict.admits();
        m_chips[i]->show(shown);
    }
    m_flow->setColumns(m_theme.px(230), 3);
    setVisible(card.people.size() > 1);
    m_flow->invalidate();
    updateGeometry();
}
