// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readycard.h"

#include "ui/labels.h"
#include "ui/outcomes.h"
#include "ui/signs.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

// A phone with a code held up: what to do, without a word.
class ReadyCard::Drawing : public QWidget
{
public:
    Drawing(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(120, high);
    }
    static constexpr int high = 132, low = 88;

    // A sign instead of the phone.
    void show(std::optional<Manner> sign)
    {
        m_sign = sign;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_sign)
            return signs::disc(painter, QRectF(18, height() == low ? 2 : 32, 84, 84), *m_sign,
                               m_theme);
        const QColor accent = m_theme.color(Tint::Accent);
        painter.setPen(QPen(accent, 3));
        painter.setBrush(m_theme.color(Tint::Card));
        painter.drawRoundedRect(QRectF(26, 4, 68, 124), 12, 12);
        painter.drawLine(QPointF(52, 118), QPointF(68, 118));
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        for (const QPointF at : {QPointF(38, 36), QPointF(66, 36), QPointF(38, 64)}) {
            painter.drawRoundedRect(QRectF(at, QSizeF(17, 17)), 3, 3);
            painter.setBrush(m_theme.color(Tint::Card));
            painter.drawRoundedRect(QRectF(at + QPointF(4, 4), QSizeF(9, 9)), 1, 1);
            painter.setBrush(accent);
        }
        for (const QPointF at :
             {QPointF(67, 65), QPointF(77, 65), QPointF(72, 70), QPointF(67, 76), QPointF(78, 76)})
            painter.drawRect(QRectF(at, QSizeF(5, 5)));
    }

private:
    const Theme& m_theme;
    std::optional<Manner> m_sign;
};

ReadyCard::ReadyCard(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_drawing(new Drawing(theme, this)),
      m_caption(labels::text("ticketText")),
      m_big(labels::text("queueNumber")),
      m_name(labels::text("ticketName")),
      m_state(labels::text("title")),
      m_words(labels::text("ticketText"))
{
    setProperty("look", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    for (QLabel* label : {m_caption, m_big, m_name, m_state, m_words}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch();
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (!m_slowWords.isEmpty())
            labels::setText(*m_words, m_slowWords);
    });
}

void ReadyCard::lines(const QString& big, const QString& name, const QString& words,
                      const QString& state)
{
    m_big->setText(big);
    labels::setText(*m_name, name);
    labels::setText(*m_words, words);
    m_big->setVisible(!big.isEmpty());
    m_words->setVisible(!words.isEmpty());
    labels::setText(*m_state, state);
    m_state->setVisible(!state.isEmpty());
    setAccessibleName(QStringList{m_caption->text(), big, name, state, words}
                          .join(QLatin1Char(' '))
                          .simplified());
}

// Large text wants the room that the drawing can spare.
void ReadyCard::fit()
{
    const bool large = m_theme.textPercent() > 140;
    m_drawing->setFixedHeight(large ? Drawing::low : Drawing::high);
    const int edge = large ? 12 : 32;
    layout()->setContentsMargins(edge, edge, edge, edge);
}

void ReadyCard::showState(const DeskState& state, const View& view)
{
    fit();
    const bool ticket = state.lastAdmitted && state.lastAdmitted->queueNumber;
    const bool together = ticket && state.lastTogether.size() > 1;
    const bool elsewhere = state.lastAdmitted && !together &&
                           state.lastAdmitted->confirmation == Confirmation::Elsewhere;
    m_caption->setVisible(ticket || elsewhere);
    if (together)
        m_drawing->show(outcomes::mannerOf(state.lastTogether));
    else
        m_drawing->show(ticket || elsewhere ? std::optional(outcomes::mannerOf(*state.lastAdmitted))
                                            : std::nullopt);
    const bool awaited = state.lastAdmitted && isAdmission(state.lastAdmitted->what) &&
                         state.lastAdmitted->confirmation == Confirmation::Awaited;
    if (!awaited)
        m_slow.stop();
    m_slowWords.clear();
    if (elsewhere)
        showElsewhere(state, view);
    else if (together)
        showTogether(state, view);
    else if (ticket)
        showTicket(state, view);
    else
        showReady(state, view);
    if (awaited && ticket)
        showAwaited(*state.lastAdmitted, view);
}

void ReadyCard::showTicket(const DeskState& state, const View& view)
{
    const Outcome& last = *state.lastAdmitted;
    labels::setLook(*this, outcomes::lookOf(outcomes::mannerOf(last)));
    labels::setLook(*m_big, "queueNumber");
    m_caption->setText(tr("Queue number"));
    const auto said = outcomes::confirmation(last, view);
    lines(last.queueNumber->toString(), state.lastAdmittedName,
          said.title.isEmpty() ? tr("Arrival recorded at %1").arg(view.time(last.at))
                               : said.sentence,
          said.title);
}

// What the centre says to all of them alike is said once, else to each by itself.
void ReadyCard::showTogether(const DeskState& state, const View& view)
{
    const auto& together = state.lastTogether;
    const Outcome& first = together.front().outcome;
    const bool alike = std::ranges::all_of(together, [&first](const NamedOutcome& each) {
        return each.outcome.confirmation == first.confirmation &&
               first.confirmation != Confirmation::Elsewhere;
    });
    labels::setLook(*this, outcomes::lookOf(outcomes::mannerOf(together)));
    labels::setLook(*m_big, "queueNumberSmall");
    m_caption->setText(tr("Queue numbers"));
    QStringList numbers, names;
    for (const NamedOutcome& each : together) {
        const QString number = each.outcome.queueNumber->toString();
        if (each.outcome.confirmation != Confirmation::Elsewhere)
            numbers << number;
        names << (alike ? QStringLiteral("%1  %2").arg(number, each.name)
                        : outcomes::line(each, view));
    }
    const auto said = alike ? outcomes::confirmation(first, view) : words::ConfirmationWords{};
    lines(numbers.join(QStringLiteral("  ")), names.join(QLatin1Char('\n')),
          said.title.isEmpty() ? QString() : said.sentence, said.title);
}

// The number that counts is the first desk's.
void ReadyCard::showElsewhere(const DeskState& state, const View& view)
{
    const auto& first = state.lastAdmitted->winner;
    const auto said = outcomes::confirmation(*state.lastAdmitted, view);
    labels::setLook(*this, "refused");
    labels::setLook(*m_big, "queueNumber");
    const bool number = first && first->queueNumber;
    m_caption->setText(tr("The number that counts"));
    m_caption->setVisible(number);
    lines(number ? first->queueNumber->toString() : QString(), state.lastAdmittedName,
          said.sentence, said.title);
}

// Nothing is shown while the answer is as quick as usual.
void ReadyCard::showAwaited(const Outcome& last, const View& view)
{
    constexpr auto unnoticed = std::chrono::milliseconds(300);
    m_slowWords = m_words->accessibleName() + u'\n' + tr("The office server is being asked…");
    if (view.now - last.at >= unnoticed)
        return labels::setText(*m_words, m_slowWords);
    if (!m_slow.isActive())
        m_slow.start(unnoticed);
}

// Words for a day without bookings: with an office server nobody has to import anything here.
QString ReadyCard::whereBookingsComeFrom(const DeskState& state)
{
    if (state.sync.link == LinkState::NoCentre) {
        return state.surroundings.dataAsOf
                   ? tr("Every code will be unknown. Import today's list of bookings (Ctrl+I).")
                   : tr("No list of bookings was ever imported. Import today's list (Ctrl+I).");
    }
    if (state.sync.copying)
        return tr("The bookings are on their way from the office server. One moment, please.");
    if (state.sync.link == LinkState::Connected)
        return tr("The office server has none for today either, so every code will be unknown. "
                  "Tell a supervisor.");
    return tr("The office server cannot be reached, so every code will be unknown. "
              "Tell a supervisor: in an emergency the list can be taken in here (Ctrl+I).");
}

void ReadyCard::showReady(const DeskState& state, const View& view)
{
    const Surroundings& around = state.surroundings;
    if (around.bookingsToday == 0) {
        labels::setLook(*this, "attention");
        m_drawing->show(Manner::Attention);
        const QString day = words::date(view.today(), view.language);
        lines({}, tr("No bookings for today, %1").arg(day), whereBookingsComeFrom(state));
        return;
    }
    labels::setLook(*this, "card");
    lines({}, tr("Ready for the next applicant"),
          tr("Hold the code into the camera, scan it, or type it (F2).") + QLatin1Char('\n') +
              tr("%n booking(s) today", "", around.bookingsToday) + QStringLiteral(" · ") +
              tr("%n still expected", "", state.counts.expected));
}
