// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heldpage.h"

#include "ui/labels.h"
#include "ui/rowlist.h"

#include <QHBoxLayout>

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
    : QWidget(parent),
      m_heading(labels::text("title")),
      m_words(labels::text("small")),
      m_empty(labels::text("plain")),
      m_list(new RowList(theme))
{
    auto* card = labels::card();
    card->setMaximumWidth(900);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 16, 1, 6);
    column->setSpacing(6);
    for (QLabel* label : {m_heading, m_words, m_empty}) {
        label->setContentsMargins(17, 0, 17, 0);
        column->addWidget(label);
    }
    column->addSpacing(4);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->addStretch(1);
    row->addWidget(card, 8);
    row->addStretch(1);
    connect(m_list, &RowList::chosen, this, [this](int at) {
        if (static_cast<size_t>(at) < m_keys.size())
            Q_EMIT personChosen(m_keys[static_cast<size_t>(at)]);
    });
    retranslate();
}

void HeldPage::retranslate()
{
    m_heading->setText(tr("Held for missing documents"));
    m_words->setText(tr("Back in time, a person goes on with the first verdict and the ticks "
                        "already made. Enter opens the card."));
    m_empty->setText(tr("Nobody is held."));
    m_list->setAccessibleName(tr("People who are held"));
}

void HeldPage::showState(const DeskState& state, const View& view)
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
    m_list->setRows(std::move(rows));
    m_empty->setVisible(state.held.empty());
}

void HeldPage::takeFocus()
{
    m_list->setFocus();
}
