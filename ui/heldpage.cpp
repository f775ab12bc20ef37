// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heldpage.h"

#include "ui/labels.h"
#include "ui/rowlist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace {

// "12.34" left; minutes and seconds, because the person may stand in front of the desk.
QString countdown(Instant until, Instant now)
{
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(until - now).count();
    if (left <= 0)
        return HeldPage::tr("time is up");
    return QStringLiteral("%1:%2")
        .arg(left / 60, 2, 10, QLatin1Char('0'))
        .arg(left % 60, 2, 10, QLatin1Char('0'));
}

Manner mannerOfTime(Instant until, Instant now)
{
    return until <= now ? Manner::Refused : Manner::Attention;
}

} // namespace

HeldPage::HeldPage(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_waiting(makeSection(theme)), m_held(makeSection(theme))
{
    auto* column = new QVBoxLayout;
    column->setSpacing(16);
    column->addWidget(m_waiting.card, 1);
    column->addWidget(m_held.card, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->addStretch(1);
    row->addLayout(column, 8);
    row->addStretch(1);
    connect(m_waiting.list, &RowList::chosen, this, [this](int at) {
        if (static_cast<size_t>(at) < m_requests.size())
            Q_EMIT requestChosen(EventId(m_requests[static_cast<size_t>(at)]));
    });
    connect(m_held.list, &RowList::chosen, this, [this](int at) {
        if (static_cast<size_t>(at) < m_keys.size())
            Q_EMIT personChosen(BookingKey(m_keys[static_cast<size_t>(at)]));
    });
    retranslate();
}

HeldPage::Section HeldPage::makeSection(const Theme& theme)
{
    Section made{labels::card(), labels::text("title"), labels::text("small"),
                 labels::text("plain"), new RowList(theme)};
    made.card->setMaximumWidth(900);
    auto* column = new QVBoxLayout(made.card);
    column->setContentsMargins(1, 16, 1, 6);
    column->setSpacing(6);
    for (QLabel* label : {made.heading, made.words, made.empty}) {
        label->setContentsMargins(17, 0, 17, 0);
        column->addWidget(label);
    }
    column->addSpacing(4);
    column->addWidget(made.list, 1);
    return made;
}

void HeldPage::retranslate()
{
    m_waiting.heading->setText(tr("Waiting for approval"));
    m_waiting.words->setText(tr("The arrival time is kept. A supervisor decides here with a PIN: "
                                "Enter opens the card."));
    m_waiting.empty->setText(tr("Nobody waits for approval."));
    m_waiting.list->setAccessibleName(tr("People who wait for approval"));
    m_held.heading->setText(tr("Held for missing documents"));
    m_held.words->setText(tr("Back in time, a person goes on with the first verdict and the ticks "
                             "already made. Enter opens the card."));
    m_held.empty->setText(tr("Nobody is held."));
    m_held.list->setAccessibleName(tr("People who are held"));
}

void HeldPage::showState(const DeskState& state, const View& view)
{
    showParked(state, view);
    showHeld(state, view);
}

void HeldPage::showParked(const DeskState& state, const View& view)
{
    std::vector<Row> rows;
    m_requests.clear();
    for (const ParkedEntry& parked : state.parked) {
        Row row;
        row.sign = Manner::Attention;
        row.title =
            parked.name.isEmpty() ? tr("Unknown code %1").arg(parked.booking.code) : parked.name;
        const Reason* reason = view.office.reason(parked.reason);
        QStringList details{
            parked.elsewhere
                ? tr("asked by %1, desk %2").arg(parked.askedBy, parked.elsewhere->toString())
                : tr("asked by %1").arg(parked.askedBy)};
        if (reason != nullptr)
            details << words::text(reason->name, view.language);
        if (!parked.words.isEmpty())
            details << parked.words;
        details
            << words::say(parked.verdict, nullptr, view.office, parked.seenAt, view.language).title;
        row.detail = details.join(QStringLiteral(" · "));
        row.right = tr("arrived %1", "time").arg(view.time(parked.seenAt));
        rows.push_back(row);
        m_requests.push_back(parked.request);
    }
    m_waiting.empty->setVisible(rows.empty());
    m_waiting.list->setVisible(!rows.empty());
    m_waiting.list->setRows(std::move(rows));
}

void HeldPage::showHeld(const DeskState& state, const View& view)
{
    std::vector<Row> rows;
    m_keys.clear();
    for (const HeldEntry& held : state.held) {
        Row row;
        row.sign = mannerOfTime(held.until, view.now);
        row.title = held.name;
        QStringList missing;
        for (const LocalText& document : held.missing)
            missing << words::text(document, view.language);
        row.detail = tr("until %1", "time").arg(view.time(held.until));
        if (!missing.isEmpty())
            row.detail += QStringLiteral(" · ") + missing.join(QStringLiteral(", "));
        row.right = countdown(held.until, view.now);
        rows.push_back(row);
        m_keys.push_back(held.booking);
    }
    m_held.empty->setVisible(rows.empty());
    m_held.list->setVisible(!rows.empty());
    m_held.list->setRows(std::move(rows));
}

// To those who wait for somebody's word, if any.
void HeldPage::takeFocus()
{
    const bool requests = m_waiting.list->rowCount() > 0;
    (requests ? m_waiting : m_held).list->setFocus();
}
