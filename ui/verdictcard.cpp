// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdictcard.h"

#include "ui/labels.h"
#include "ui/outcomes.h"
#include "ui/signs.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

class VerdictCard::Sign : public QWidget
{
public:
    Sign(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(side, side);
    }
    void show(Manner manner)
    {
        m_manner = manner;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        signs::disc(painter, rect(), m_manner, m_theme);
    }

private:
    static constexpr int side = 84;
    const Theme& m_theme;
    Manner m_manner = Manner::Unknown;
};

VerdictCard::VerdictCard(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_sign(new Sign(theme, this)),
      m_title(labels::text("verdictTitle")),
      m_sentence(labels::text("verdictSentence")),
      m_rule(labels::text("verdictRule")),
      m_queue(labels::text("verdictQueue"))
{
    setProperty("look", QStringLiteral("unknown"));
    setMinimumHeight(152);
    auto* text = new QWidget;
    auto* words = new QVBoxLayout(text);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(6);
    for (QLabel* label : {m_title, m_sentence, m_rule})
        words->addWidget(label);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 18, 20, 18);
    row->setSpacing(20);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addWidget(text, 1, Qt::AlignVCenter);
    row->addWidget(m_queue, 0, Qt::AlignVCenter);
    m_queue->setWordWrap(false);
}

QString VerdictCard::title() const
{
    return m_title->accessibleName();
}

void VerdictCard::setManner(Manner manner)
{
    m_sign->show(manner);
    labels::setLook(*this, outcomes::lookOf(manner));
}

void VerdictCard::showMessage(Manner manner, const QString& title, const QString& sentence,
                              const QString& small)
{
    setManner(manner);
    m_queue->hide();
    labels::setText(*m_title, title);
    labels::setText(*m_sentence, sentence);
    labels::setText(*m_rule, small);
    m_sentence->setVisible(!sentence.isEmpty());
    m_rule->setVisible(!small.isEmpty());
    const QString spoken = title + QStringLiteral(". ") + sentence;
    if (accessibleName() == spoken)
        return;
    setAccessibleName(spoken);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void VerdictCard::showCard(const Card& card, const View& view)
{
    const Person& person = card.person();
    if (person.outcome)
        return showOutcome(person, view);
    const auto said =
        words::say(person.verdict, person.booking ? &*person.booking : nullptr, view.office,
                   card.seenAt, view.language, words::DataAge{card.dataAsOf});
    showMessage(mannerOf(person.verdict), said.title, said.sentence, said.rule);
}

void VerdictCard::showOutcome(const Person& person, const View& view)
{
    const Outcome& outcome = *person.outcome;
    const QString at = view.time(outcome.at);
    const bool elsewhere = outcome.confirmation == Confirmation::Elsewhere;
    if (isAdmission(outcome.what) || elsewhere)
        return showAdmission(outcome, view);
    if (outcome.what == Outcome::What::Held)
        showMessage(Manner::Attention,
                    outcome.heldUntil ? tr("Held until %1").arg(view.time(*outcome.heldUntil))
                                      : tr("Held"),
                    tr("Back in time, this person goes on with the same verdict and ticks."));
    else if (outcome.what == Outcome::What::Parked)
        showMessage(
            Manner::Attention, tr("Waits for approval"),
            tr("The arrival at %1 is kept. The supervisor decides on the page Held.").arg(at));
    else if (outcome.what == Outcome::What::RefusedDocuments)
        showMessage(Manner::Refused, tr("Documents refused"),
                    tr("Recorded at %1. The booking is not used up.").arg(at));
    else if (outcome.what == Outcome::What::Refused)
        showMessage(Manner::Refused, tr("Refusal recorded"), tr("At %1.", "time").arg(at));
    else
        showMessage(Manner::Unknown, tr("Arrival undone"), tr("At %1.", "time").arg(at));
    showNumber(outcome, view);
}

// Recorded at once; what the centre says to it comes onto the same card.
void VerdictCard::showAdmission(const Outcome& outcome, const View& view)
{
    const auto said = outcomes::confirmation(outcome, view);
    const QString recorded = tr("Arrival recorded at %1").arg(view.time(outcome.at));
    if (said.title.isEmpty())
        showMessage(Manner::Admitted, tr("Arrival recorded"),
                    tr("At %1.", "time").arg(view.time(outcome.at)), said.sentence);
    else
        showMessage(outcomes::mannerOf(outcome), said.title, said.sentence, recorded);
    if (outcome.confirmation != Confirmation::Elsewhere) // another number counts
        showNumber(outcome, view);
}

// With large text there is no room beside the words.
void VerdictCard::showNumber(const Outcome& outcome, const View& view)
{
    if (!outcome.queueNumber)
        return;
    const QString number = outcome.queueNumber->toString();
    if (view.theme.textPercent() > 140)
        return labels::setText(*m_title, number + QStringLiteral(" · ") + title());
    m_queue->setText(number);
    m_queue->show();
}
