// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuepage.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/personwords.h"
#include "ui/rowlist.h"
#include "ui/slottable.h"

#include <QHBoxLayout>
#include <QLineEdit>

QueuePage::QueuePage(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_date(labels::text("title")),
      m_earlier(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+←"))),
      m_later(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+→"))),
      m_table(new SlotTable(theme)),
      m_noTable(labels::text("plain")),
      m_legend(labels::text("small")),
      m_peopleHeading(labels::text("heading")),
      m_search(new QLineEdit),
      m_list(new RowList(theme))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    row->addWidget(makeTable(), 3);
    row->addWidget(makeList(), 1);
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_search, &QLineEdit::textChanged, this, &QueuePage::filter);
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &RowList::chosen, this, [this](int at) {
        if (static_cast<size_t>(at) < m_shown.size())
            Q_EMIT personChosen(m_people[m_shown[static_cast<size_t>(at)]].booking.key);
    });
    retranslate();
}

QWidget* QueuePage::makeTable()
{
    auto* card = labels::card();
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(16, 14, 16, 10);
    heading->setSpacing(10);
    heading->addWidget(m_date, 1);
    heading->addWidget(m_earlier);
    heading->addWidget(m_later);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(2, 1, 2, 12);
    column->setSpacing(0);
    column->addLayout(heading);
    column->addWidget(m_table, 1);
    m_noTable->setAlignment(Qt::AlignCenter);
    column->addWidget(m_noTable, 1);
    m_noTable->hide();
    m_legend->setContentsMargins(14, 8, 14, 0);
    column->addWidget(m_legend);
    return card;
}

QWidget* QueuePage::makeList()
{
    auto* card = labels::card();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 14, 1, 6);
    column->setSpacing(10);
    m_peopleHeading->setContentsMargins(15, 0, 15, 0);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(15, 0, 15, 0);
    field->addWidget(m_search);
    column->addWidget(m_peopleHeading);
    column->addLayout(field);
    column->addWidget(m_list, 1);
    return card;
}

void QueuePage::retranslate()
{
    m_earlier->setWords(tr("Day before"));
    m_later->setWords(tr("Day after"));
    m_earlier->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_later->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_noTable->setText(tr("No bookings on this day."));
    m_legend->setText(tr("Bar, from the left: on time, late, exception, forfeited, no show; "
                         "dotted: still expected."));
    m_search->setPlaceholderText(tr("Part of a name"));
    m_search->setAccessibleName(tr("Search the day's list"));
    m_list->setAccessibleName(tr("People booked on this day"));
    m_table->retranslate();
}

void QueuePage::step(int days)
{
    if (m_day.isValid())
        Q_EMIT dayWanted(m_day.addDays(days));
}

void QueuePage::openDay(QDate day, const View& view)
{
    m_day = day;
    const QString name = words::date(day, view.language);
    m_date->setText(day == view.today() ? tr("Today, %1").arg(name) : name);
}

void QueuePage::showTable(std::vector<SlotCounts> counts, const View& view)
{
    m_table->setVisible(!counts.empty());
    m_noTable->setVisible(counts.empty());
    m_legend->setVisible(!counts.empty());
    m_table->show(std::move(counts), view.language);
}

void QueuePage::showList(std::vector<SearchHit> people, const View& view)
{
    m_people = std::move(people);
    m_rows.clear();
    for (const SearchHit& hit : m_people)
        m_rows.push_back(personwords::row(hit, view));
    const int count = static_cast<int>(m_people.size());
    m_peopleHeading->setText(tr("%n person(s) booked", "", count));
    filter();
}

void QueuePage::filter()
{
    const QString part = m_search->text().simplified();
    std::vector<Row> rows;
    m_shown.clear();
    for (size_t i = 0; i < m_people.size(); ++i) {
        const Booking& booking = m_people[i].booking;
        if (!part.isEmpty() && !booking.name.contains(part, Qt::CaseInsensitive) &&
            !booking.key.code.startsWith(part, Qt::CaseInsensitive))
            continue;
        rows.push_back(m_rows[i]);
        m_shown.push_back(i);
    }
    m_list->setRows(std::move(rows));
}

void QueuePage::takeFocus()
{
    m_search->setFocus();
}
