// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journalpage.h"

#include "desk/whenanswered.h"
#include "ui/fieldgrid.h"
#include "ui/journalfilterbar.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/rowlist.h"
#include "ui/scrollcolumn.h"
#include "words/eventwords.h"

#include <QHBoxLayout>

#include <utility>

namespace {

constexpr int atOnce = 100; // entries per question

Manner mannerOf(const JournalEntry& entry)
{
    const Event& event = entry.chained.event;
    if (entry.undone)
        return Manner::Unknown;
    switch (event.kind) {
    case EventKind::Attendance:
        return event.payload.contains(QLatin1String("override")) ? Manner::Attention
                                                                 : Manner::Admitted;
    case EventKind::Refusal:
    case EventKind::SignInFailed:
        return Manner::Refused;
    case EventKind::Hold:
    case EventKind::WalkIn:
    case EventKind::ApprovalAsked:
    case EventKind::Seen:
    case EventKind::Undo:
    case EventKind::Outage:
    case EventKind::ClockChange:
        return Manner::Attention;
    case EventKind::ServiceChange:
    case EventKind::Import:
    case EventKind::SignIn:
    case EventKind::SignOut:
    case EventKind::DemoStart:
    case EventKind::ProfileChange:
    case EventKind::Purge:
    case EventKind::Lock:
    case EventKind::OfficerChange:
    case EventKind::DayClose:
    case EventKind::Export:
    case EventKind::IncidentSettled:
        break;
    }
    return Manner::Unknown;
}

Row rowOf(const JournalEntry& entry, const View& view)
{
    const Event& event = entry.chained.event;
    Row row;
    row.sign = mannerOf(entry);
    row.title = words::say(entry, view.office, view.language);
    row.wraps = true;
    QStringList parts{words::moment(event.time.now, view.now, view.office.zone, view.language),
                      JournalPage::tr("Desk %1").arg(event.desk.toString())};
    if (event.officer)
        parts += event.officer->toString();
    if (!event.bookingKey.isEmpty())
        parts += event.bookingKey.section(u'/', -2);
    row.detail = parts.join(QStringLiteral(" · "));
    row.right = words::count(entry.chained.number, view.language);
    return row;
}

} // namespace

JournalPage::JournalPage(const Theme& theme, QWidget* parent)
    : DeskPage(parent),
      m_theme(theme),
      m_heading(labels::text("title")),
      m_chain(new QFrame),
      m_chainWords(labels::text("strong")),
      m_check(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+K"))),
      m_filters(new JournalFilterBar),
      m_clear(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Ctrl+R"))),
      m_list(new RowList(theme)),
      m_empty(labels::text("plain")),
      m_older(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+↓"))),
      m_entryHeading(labels::text("heading")),
      m_entrySentence(labels::text("strong")),
      m_fields(new FieldGrid)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    row->addWidget(makeList(), 5);
    row->addWidget(makeDetails(), 2);
    m_list->showChoice();
    connectParts();
    retranslate();
}

QWidget* JournalPage::makeList()
{
    auto* card = labels::card();
    auto* chain = new QHBoxLayout(m_chain);
    chain->setContentsMargins(12, 6, 12, 6);
    chain->addWidget(m_chainWords);
    m_chain->setProperty("look", QStringLiteral("unknown"));
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(16, 14, 16, 8);
    heading->setSpacing(10);
    heading->addWidget(m_heading);
    heading->addWidget(m_chain, 1);
    heading->addWidget(m_check);
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(16, 0, 16, 8);
    filters->addWidget(m_filters, 1);
    filters->addWidget(m_clear, 0, Qt::AlignBottom);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 6, 16, 4);
    foot->addStretch(1);
    foot->addWidget(m_older);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(0);
    column->addLayout(heading);
    column->addLayout(filters);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    m_empty->setContentsMargins(17, 8, 17, 8);
    m_empty->hide();
    return card;
}

QWidget* JournalPage::makeDetails()
{
    auto* card = labels::card();
    auto* inner = new QWidget;
    auto* fields = new QVBoxLayout(inner);
    fields->setContentsMargins(16, 0, 12, 8);
    fields->setSpacing(12);
    fields->addWidget(m_entrySentence);
    fields->addWidget(m_fields);
    fields->addStretch(1);
    m_fields->setColumnWidth(m_theme.px(900)); // one below the other
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 14, 1, 6);
    column->setSpacing(8);
    m_entryHeading->setContentsMargins(15, 0, 15, 0);
    column->addWidget(m_entryHeading);
    column->addWidget(new ScrollColumn(inner), 1);
    return card;
}

void JournalPage::connectParts()
{
    connect(m_filters, &JournalFilterBar::changed, this, &JournalPage::ask);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_filters->clear();
        m_filters->takeFocus();
    });
    connect(m_check, &QPushButton::clicked, this, &JournalPage::askChain);
    connect(m_older, &QPushButton::clicked, this, &JournalPage::askFurther);
    connect(m_list, &RowList::rowChanged, this, &JournalPage::showEntry);
}

void JournalPage::retranslate()
{
    m_heading->setText(tr("Journal"));
    m_check->setWords(tr("Check the chain"));
    m_check->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_clear->setWords(tr("Clear"));
    m_clear->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_older->setWords(tr("Older entries"));
    m_older->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_empty->setText(tr("No entry fits. Clear a field or choose other days."));
    m_list->setAccessibleName(tr("Entries, newest first"));
    m_entryHeading->setText(tr("The entry in full"));
    m_filters->retranslate(m_language);
}

void JournalPage::useDesk(Desk& desk, std::function<View()> view)
{
    DeskPage::useDesk(desk, std::move(view));
    // What is recorded now appears at once; who reads further down is not disturbed.
    connect(&desk, &Desk::dayChanged, this, [this] {
        if (isVisible() && m_entries.size() <= atOnce && m_list->currentRow() <= 0)
            ask();
    });
}

void JournalPage::open(const View&)
{
    ask();
    askChain();
}

void JournalPage::ask()
{
    if (desk() == nullptr)
        return;
    const int asked = ++m_asked;
    whenAnswered(desk()->records().journal(m_filters->filter(view().office.zone), atOnce), this,
                 [this, asked](const Result<JournalSlice>& slice) {
                     if (asked != m_asked)
                         return;
                     if (!slice)
                         Q_EMIT failed(slice.error());
                     else
                         showSlice(*slice, false, view());
                 });
}

void JournalPage::askFurther()
{
    if (desk() == nullptr || !m_next)
        return;
    const int asked = ++m_asked;
    whenAnswered(desk()->records().journal(m_filters->filter(view().office.zone), atOnce, m_next),
                 this, [this, asked](const Result<JournalSlice>& slice) {
                     if (asked != m_asked)
                         return;
                     if (!slice)
                         Q_EMIT failed(slice.error());
                     else
                         showSlice(*slice, true, view());
                 });
}

void JournalPage::askChain()
{
    if (desk() == nullptr || m_checking)
        return;
    m_checking = true;
    m_check->setEnabled(false);
    m_chainWords->setText(tr("Checking every entry…"));
    labels::setLook(*m_chain, "unknown");
    whenAnswered(desk()->records().audit(), this, [this](const Result<ChainReport>& report) {
        m_checking = false;
        m_check->setEnabled(true);
        if (report)
            return showChain(*report, view());
        m_chainWords->setText(tr("The chain was not checked."));
        Q_EMIT failed(report.error());
    });
}

void JournalPage::showChain(const ChainReport& report, const View& view)
{
    m_report = report;
    const bool whole = report.broken == ChainReport::Break::None;
    m_chainWords->setText(words::say(report, view.language));
    labels::setLook(*m_chain, whole ? "admitted" : "refused");
}

void JournalPage::showSlice(const JournalSlice& slice, bool further, const View& view)
{
    if (!further)
        m_entries.clear();
    m_entries.insert(m_entries.end(), slice.entries.begin(), slice.entries.end());
    m_next = slice.older;
    std::set<OfficerId> officers;
    for (const JournalEntry& entry : slice.entries)
        if (entry.chained.event.officer)
            officers.insert(*entry.chained.event.officer);
    m_filters->offerOfficers(officers);
    showRows(view);
}

void JournalPage::showRows(const View& view)
{
    std::vector<Row> rows;
    for (const JournalEntry& entry : m_entries)
        rows.push_back(rowOf(entry, view));
    m_office = &view.office;
    m_empty->setVisible(rows.empty());
    m_older->setEnabled(m_next.has_value());
    const int current = std::max(0, m_list->currentRow());
    m_list->setRows(std::move(rows));
    if (m_list->rowCount() > 0)
        m_list->setCurrentRow(std::min(current, m_list->rowCount() - 1));
    showEntry(m_list->currentRow());
}

void JournalPage::showEntry(int row)
{
    const bool any = row >= 0 && static_cast<size_t>(row) < m_entries.size() && m_office != nullptr;
    m_entrySentence->setVisible(any);
    m_fields->setVisible(any);
    if (!any)
        return;
    const JournalEntry& entry = m_entries.at(static_cast<size_t>(row));
    labels::setText(*m_entrySentence, words::say(entry, *m_office, m_language));
    m_fields->show(words::eventFields(entry, *m_office, m_language));
}

void JournalPage::showState(const DeskState&, const View& view)
{
    if (std::exchange(m_language, view.language) == view.language)
        return;
    m_filters->retranslate(m_language);
    if (m_report)
        showChain(*m_report, view);
    if (m_office != nullptr)
        showRows(view);
}

void JournalPage::takeFocus()
{
    m_list->setFocus();
}
