// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hintlist.h"

#include "ui/fitlist.h"
#include "ui/labels.h"
#include "words/hintwords.h"

#include <QVBoxLayout>

HintList::HintList(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_heading(labels::text("heading")),
      m_note(labels::text("small")),
      m_list(new FitList(theme))
{
    setProperty("look", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 4);
    column->setSpacing(6);
    m_heading->setContentsMargins(15, 0, 15, 0);
    m_note->setContentsMargins(15, 0, 15, 4);
    column->addWidget(m_heading);
    column->addWidget(m_note);
    column->addWidget(m_list);
    connect(m_list, &RowList::chosen, this, &HintList::choose);
}

void HintList::show(std::vector<Hint> hints, const std::map<OfficerId, QString>& names,
                    const View& view)
{
    m_hints = std::move(hints);
    std::vector<Row> rows;
    for (const Hint& hint : m_hints) {
        Row row;
        row.sign = Manner::Attention;
        row.title = words::say(hint, names, view.office, view.language);
        row.right = view.time(hint.at);
        row.wraps = true;
        rows.push_back(row);
    }
    const auto count = static_cast<int>(rows.size());
    m_heading->setText(count > 0 ? tr("To look at · %1").arg(count) : tr("To look at"));
    m_note->setText(count > 0 ? words::hintsNote(view.language)
                              : tr("Nothing has stood out today."));
    m_list->setVisible(count > 0);
    m_list->setAccessibleName(m_heading->text());
    m_list->setRows(std::move(rows));
}

void HintList::choose(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_hints.size())
        return;
    const auto* again = std::get_if<hint::ShownAgain>(&m_hints[static_cast<size_t>(row)].kind);
    const auto booking = again != nullptr ? BookingKey::parse(again->bookingKey) : std::nullopt;
    if (booking)
        Q_EMIT bookingWanted(*booking);
    else
        Q_EMIT journalWanted();
}
