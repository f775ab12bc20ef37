// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdictpreview.h"

#include "domain/proof.h"
#include "domain/rules.h"
#include "ui/editfield.h"
#include "ui/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>

namespace {

// An arrival of the README's table: a day beside the slot's, and a minute of it.
struct Arrival
{
    int days;
    int minute;
};

std::vector<Arrival> arrivalsFor(const Slot& slot)
{
    const int start = slot.start, end = slot.end.value_or(slot.start + 60);
    std::vector<Arrival> all{{-1, start}};
    for (const int minute : {start - 50, start - 30, start - 29, start, start + 1, start + 30, end,
                             std::max(end + 60, 16 * 60)})
        all.push_back({0, std::clamp(minute, 0, 24 * 60 - 1)});
    all.push_back({1, start});
    return all;
}

// Somebody without a fault besides the time.
Booking bookingFor(const Office& office, Channel channel, const Slot& slot, QDate day)
{
    const auto service = std::ranges::find_if(
        office.services, [channel](const Service& each) { return each.bookableThrough(channel); });
    Booking made{.key = {office.id, channel, QStringLiteral("9ZZZZ")},
                 .service =
                     service != office.services.end() ? service->id : *ServiceId::parse(u"-")};
    made.serviceDate = day;
    made.slot = slot;
    made.reconfirmed = {Reconfirmation::Known::Given, day.addDays(-60)};
    return made;
}

QString verdictText(const Office& office, const Booking& booking, Instant at,
                    words::Language language)
{
    Proof proof;
    proof.kind = ProofKind::Booking;
    proof.codes = {booking.key.code};
    const Verdict verdict = judge(proof, booking, {}, {at, {}}, office);
    const QString title = words::say(verdict, &booking, office, at, language).title;
    return (verdict.admits() ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + title;
}

} // namespace

VerdictPreview::VerdictPreview(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_heading(labels::text("heading")),
      m_channel(new QComboBox),
      m_slot(new QLineEdit(QStringLiteral("08:00-09:00"))),
      m_day(new QLineEdit),
      m_table(new QTableWidget(0, 3))
{
    for (const Channel channel : allChannels)
        m_channel->addItem(QString(), channelName(channel));
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_heading, 1);
    choices->addWidget(m_channel);
    choices->addWidget(m_slot);
    choices->addWidget(m_day);
    for (QLineEdit* edit : {m_slot, m_day}) {
        edit->setMaximumWidth(m_theme.px(130));
        connect(edit, &QLineEdit::textChanged, this, &VerdictPreview::fill);
    }
    connect(m_channel, &QComboBox::currentIndexChanged, this, &VerdictPreview::fill);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(choices);
    column->addWidget(m_table, 1);
    makeTable();
}

void VerdictPreview::makeTable()
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.px(20) + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setMinimumHeight((m_theme.px(20) + 6) * 8);
}

void VerdictPreview::retranslate(words::Language language)
{
    m_language = language;
    const QSignalBlocker quiet(m_channel);
    for (size_t i = 0; i < allChannels.size(); ++i)
        m_channel->setItemText(static_cast<int>(i),
                               words::channelWords(allChannels.at(i), language));
    m_channel->setAccessibleName(tr("Channel"));
    m_slot->setAccessibleName(tr("Slot"));
    m_day->setAccessibleName(tr("Day"));
    m_table->setAccessibleName(tr("Verdicts before and after the change"));
    m_table->setHorizontalHeaderLabels({tr("Who comes"), tr("Now"), tr("After the change")});
    fill();
}

void VerdictPreview::setDay(QDate day)
{
    const QSignalBlocker quiet(m_day);
    m_day->setText(editfield::date(day));
    fill();
}

void VerdictPreview::show(const Office& before, const Office& after)
{
    m_before = before;
    m_after = after;
    fill();
}

void VerdictPreview::fill()
{
    const auto slot = Slot::parse(m_slot->text());
    const QDate day = parseDate(m_day->text());
    const auto channel = parseChannel(m_channel->currentData().toString());
    labels::setLook(*m_slot, slot ? "" : "faulty");
    labels::setLook(*m_day, day.isValid() ? "" : "faulty");
    m_changes = 0;
    m_table->setRowCount(0);
    if (slot && day.isValid() && channel && m_before) {
        const Booking booking = bookingFor(*m_before, *channel, *slot, day);
        const auto arrivals = arrivalsFor(*slot);
        m_table->setRowCount(static_cast<int>(arrivals.size()));
        for (int row = 0; row < static_cast<int>(arrivals.size()); ++row) {
            const Arrival& arrival = arrivals[static_cast<size_t>(row)];
            const QString time = words::minute(arrival.minute, m_language);
            const QString when = arrival.days < 0   ? tr("The day before")
                                 : arrival.days > 0 ? tr("The day after")
                                                    : time;
            fillRow(row, booking,
                    instantOf(day.addDays(arrival.days), arrival.minute, m_before->zone), when);
        }
    }
    m_heading->setText(m_changes == 0 ? tr("Tried out: the same verdicts")
                                      : tr("Tried out: %n verdict(s) change", "", m_changes));
}

void VerdictPreview::fillRow(int row, const Booking& booking, Instant at, const QString& when)
{
    const QString before = verdictText(*m_before, booking, at, m_language);
    const QString after = verdictText(*m_after, booking, at, m_language);
    const QStringList texts{when, before, after};
    const bool differs = before != after;
    m_changes += differs ? 1 : 0;
    for (int column = 0; column < 3; ++column) {
        auto* item = new QTableWidgetItem(texts.at(column));
        item->setToolTip(texts.at(column));
        if (differs && column == 2) {
            item->setBackground(m_theme.color(Tint::AttentionGround));
            item->setForeground(m_theme.color(Tint::AttentionText));
            item->setFont(m_theme.font(14, QFont::DemiBold));
        }
        m_table->setItem(row, column, item);
    }
}
