// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cardnotes.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/personwords.h"

#include <QKeySequence>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr size_t mostSuggestions = 5;

QFrame* framed(const char* look, QLabel* words)
{
    auto* frame = new QFrame;
    frame->setProperty("look", QString::fromLatin1(look));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(8);
    column->addWidget(words);
    frame->hide();
    return frame;
}

} // namespace

CardNotes::CardNotes(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_disagreementWords(labels::text("strong")),
      m_requestWords(labels::text("strong")),
      m_doubtWords(labels::text("strong")),
      m_notesWords(labels::text("plain")),
      m_lookAlikesHeading(labels::text("strong"))
{
    m_disagreement = framed("note", m_disagreementWords);
    m_request = framed("note", m_requestWords);
    makeDoubt();
    m_notes = framed("card", m_notesWords);
    m_lookAlikes = framed("card", m_lookAlikesHeading);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QFrame* frame : {m_doubt, m_request, m_disagreement, m_lookAlikes, m_notes})
        column->addWidget(frame);
}

QStringList CardNotes::notesOf(const Card& card, const View& view) const
{
    const Person& person = card.person();
    QStringList notes = words::say(person.verdict, person.booking ? &*person.booking : nullptr,
                                   view.office, card.seenAt, view.language)
                            .notes;
    if (person.verdict.uncertain && !person.timeDoubt)
        notes << tr("The clock is uncertain here; the milder verdict stands.");
    const bool late = person.verdict.as<verdict::Forfeited>() != nullptr ||
                      person.verdict.as<verdict::LateToReport>() != nullptr ||
                      person.verdict.as<verdict::SlotRunning>() != nullptr;
    const bool told = std::ranges::any_of(card.excuses, [](const Excuse& excuse) {
        return excuse.what == Excuse::What::SeenEarlier;
    });
    if (card.earlierSighting && late && !told)
        notes << tr("Was already seen here today at %1: this may excuse a late arrival.")
                     .arg(view.time(*card.earlierSighting));
    for (const Excuse& excuse : card.excuses)
        notes << words::say(excuse, view.office.zone, view.language);
    if (!card.excuses.empty())
        notes << tr(
            "This may excuse the late arrival: the exception (F8) offers it as the reason.");
    return notes;
}

void CardNotes::showCard(const Card& card, const DeskState& state, const View& view)
{
    showDoubt(card, view);
    showRequest(card, state, view);
    showDisagreements(card, view);
    showLookAlikes(card, view);
    const QStringList notes = notesOf(card, view);
    labels::setText(*m_notesWords, notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    setVisible(!m_doubt->isHidden() || !m_request->isHidden() || !m_notes->isHidden() ||
               !m_lookAlikes->isHidden() || !m_disagreement->isHidden());
}

void CardNotes::makeDoubt()
{
    m_doubt = framed("note", m_doubtWords);
    const auto button = [this](const char* key, bool inTime) {
        auto* made = new KeyButton(m_theme, KeyButton::Kind::Plain, QString::fromLatin1(key));
        m_doubt->layout()->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, inTime] { Q_EMIT saidInTime(inTime); });
        return made;
    };
    m_inTime = button("Ctrl+Y", true);
    m_late = button("Ctrl+N", false);
}

// Nobody is forfeited by a guess of the PC's clock: somebody looks at another one.
void CardNotes::showDoubt(const Card& card, const View& view)
{
    const Person& person = card.person();
    m_doubt->setVisible(person.timeDoubt && !person.outcome);
    if (!person.timeDoubt)
        return;
    const TimeDoubt& doubt = *person.timeDoubt;
    const auto title = [&](const Verdict& verdict) {
        return words::say(verdict, person.booking ? &*person.booking : nullptr, view.office,
                          card.seenAt, view.language)
            .title;
    };
    labels::setText(*m_doubtWords,
                    !doubt.inTime
                        ? tr("The clock of this PC is not certain enough here. Look at another "
                             "clock: did this person come in time?")
                    : *doubt.inTime ? tr("Said by another clock: this person came in time.")
                                    : tr("Said by another clock: this person came too late."));
    m_inTime->setWords(tr("In time: %1", "%1: a verdict").arg(title(doubt.milder)));
    m_late->setWords(tr("Not in time: %1", "%1: a verdict").arg(title(doubt.severer)));
    for (KeyButton* button : {m_inTime, m_late})
        button->setShortcut(QKeySequence(button->key()));
}

void CardNotes::showRequest(const Card& card, const DeskState& state, const View& view)
{
    const auto found = std::ranges::find_if(state.parked, [&](const ParkedEntry& each) {
        return card.request && each.request == *card.request;
    });
    const bool open = card.request && !card.person().outcome;
    m_request->setVisible(open);
    if (!open)
        return;
    QStringList lines{
        tr("Waits for approval. Arrived at %1, and that time stays.").arg(view.time(card.seenAt))};
    if (found != state.parked.end()) {
        QStringList asked{
            found->elsewhere
                ? tr("Asked by %1, desk %2").arg(found->askedBy, found->elsewhere->toString())
                : tr("Asked by %1").arg(found->askedBy)};
        if (const Reason* reason = view.office.reason(found->reason))
            asked << words::text(reason->name, view.language);
        if (!found->words.isEmpty())
            asked << found->words;
        lines << asked.join(QStringLiteral(" · "));
    }
    labels::setText(*m_requestWords, lines.join(QLatin1Char('\n')));
}

void CardNotes::showDisagreements(const Card& card, const View& view)
{
    QStringList lines{tr("The proof does not agree with the booking:")};
    for (const Disagreement& each : card.person().disagreements)
        lines << QStringLiteral("•  ") + words::say(each, view.office, view.language);
    labels::setText(*m_disagreementWords, lines.join(QLatin1Char('\n')));
    m_disagreement->setVisible(lines.size() > 1);
}

void CardNotes::showLookAlikes(const Card& card, const View& view)
{
    const size_t count = std::min(card.lookAlikes.size(), mostSuggestions);
    m_lookAlikes->setVisible(count > 0);
    m_lookAlikesHeading->setText(tr("Today's codes that look alike. Compare with the e-KTP:"));
    m_keys.clear();
    for (size_t i = 0; i < count; ++i)
        m_keys.push_back(card.lookAlikes[i].key);
    while (m_suggestions.size() < count) {
        const size_t index = m_suggestions.size();
        const QString key = QStringLiteral("Alt+%1").arg(index + 1);
        auto* button = new KeyButton(m_theme, KeyButton::Kind::Plain, key);
        connect(button, &QPushButton::clicked, this, [this, index] {
            if (index < m_keys.size())
                Q_EMIT lookAlikeChosen(m_keys[index]);
        });
        m_suggestions.push_back(button);
        m_lookAlikes->layout()->addWidget(button);
    }
    for (size_t i = 0; i < m_suggestions.size(); ++i) {
        m_suggestions[i]->setVisible(i < count);
        if (i >= count)
            continue;
        const Booking& booking = card.lookAlikes[i];
        m_suggestions[i]->setWords(QStringLiteral("%1 · %2 · %3")
                                       .arg(booking.key.code, booking.name,
                                            words::slotWords(booking.slot, view.language)));
        m_suggestions[i]->setShortcut(QKeySequence(m_suggestions[i]->key()));
    }
}
