// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closedaydialog.h"

#include "ui/fitlist.h"
#include "ui/labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

CloseDayDialog::CloseDayDialog(const View& view, QDate day, bool officeOpen, QWidget* parent)
    : Dialog(view.theme, parent),
      m_view(view),
      m_day(day),
      m_officeOpen(officeOpen),
      m_about(labels::text("strong")),
      m_heading(labels::text("heading")),
      m_list(new FitList(view.theme)),
      m_outcome(labels::text("plain")),
      m_early(new QCheckBox)
{
    openAs(620, 680);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_about, m_heading, m_list, m_outcome, m_early})
        body().addWidget(each);
    body().addStretch(1);
    m_early->setVisible(officeOpen);
    connect(m_early, &QCheckBox::toggled, this, [this](bool on) { setGoEnabled(on && m_open); });
    connect(m_list, &RowList::chosen, this, [this](int row) {
        if (row < 0 || static_cast<size_t>(row) >= m_pages.size())
            return;
        Q_EMIT pageWanted(m_pages[static_cast<size_t>(row)]);
        reject();
    });
    setGoEnabled(false);
    retranslate();
}

void CloseDayDialog::retranslate()
{
    setTitle(tr("Close the day"));
    m_about->setText(words::date(m_day, m_view.language));
    m_early->setText(tr("The office is still open: close the day all the same"));
    m_list->setAccessibleName(tr("What is still open"));
    setSteps(tr("Close the day"), m_closed ? tr("Close the window") : tr("Not yet"));
    showRows();
}

void CloseDayDialog::showOpen(const ClosingPreview& open)
{
    m_open = open;
    setGoEnabled(!m_officeOpen || m_early->isChecked());
    showRows();
}

// Enter on a line goes to where it can be settled.
void CloseDayDialog::showRows()
{
    if (m_closed)
        return;
    if (!m_open) {
        m_heading->setText(tr("Looking at what is still open…"));
        m_list->hide();
        return;
    }
    std::vector<Row> rows;
    m_pages.clear();
    const auto add = [&](int count, const QString& title, const QString& detail,
                         TopBar::Page page) {
        if (count == 0)
            return;
        Row row;
        row.sign = Manner::Attention;
        row.title = title;
        row.detail = detail;
        row.right = QString::number(count);
        rows.push_back(row);
        m_pages.push_back(page);
    };
    const LoadCounts& total = m_open->total;
    add(m_open->undecided, tr("Seen and put aside"), tr("become: was here, not taken in"),
        TopBar::Page::Counter);
    add(total.held, tr("Held"), tr("their time is over when the day is"), TopBar::Page::Held);
    add(total.parked, tr("Waiting for approval"), tr("become: was here, not approved"),
        TopBar::Page::Held);
    add(m_open->provisional, tr("Taken in by reference"), tr("stay so; compare with the source"),
        TopBar::Page::Journal);
    add(total.forfeited, tr("Forfeitures proposed"), tr("become final"), TopBar::Page::Queue);
    add(total.waiting, tr("Not seen yet"), tr("become: not come"), TopBar::Page::Queue);
    m_heading->setText(rows.empty() ? tr("Nothing is open.")
                                    : tr("Still open. Enter on a line goes there."));
    m_list->setVisible(!rows.empty());
    m_list->setRows(std::move(rows));
    m_outcome->setText(tr("Closing makes the day's figures final: who was not seen counts as not "
                          "come. It stands in the journal with your name."));
}

void CloseDayDialog::go()
{
    if (m_closed)
        return reject();
    setGoEnabled(false);
    complain({});
    Q_EMIT closeWanted(m_day, m_officeOpen && m_early->isChecked());
}

void CloseDayDialog::showFailed(const Error& error)
{
    setGoEnabled(m_open.has_value());
    complain(words::say(error, m_view.language));
}

void CloseDayDialog::showClosed(const Closing& closing)
{
    m_closed = true;
    hideGo();
    m_list->hide();
    m_early->hide();
    m_heading->setText(tr("The day is closed."));
    m_outcome->setText(
        tr("%1 did not come, %2 forfeited.")
            .arg(QString::number(closing.noShow), QString::number(closing.forfeited)));
    retranslate();
}
