// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidentpage.h"

#include "desk/whenanswered.h"
#include "ui/fitlist.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/scrollcolumn.h"
#include "ui/settlepanel.h"
#include "words/incidentwords.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>
#include <span>

namespace {

constexpr size_t partiesInARow = 4;

Row rowOf(const Incident& incident, const View& view)
{
    const auto said = words::say(incident, view.office, view.now, view.language);
    Row row;
    row.sign = incident.isOpen() ? Manner::Attention : Manner::Admitted;
    row.title = said.title;
    row.strong = incident.isOpen();
    const QString code = incident.bookingKey.section(u'/', -1);
    QStringList details;
    if (!code.isEmpty())
        details << code;
    const size_t named = std::min(incident.parties.size(), partiesInARow);
    for (const IncidentParty& party : std::span(incident.parties).first(named))
        details << IncidentPage::tr("%1 %2", "desk letter, time")
                       .arg(party.desk.toString(), view.time(party.at));
    if (const int others = int(incident.parties.size() - named) + incident.more; others > 0)
        details << words::andOthers(others, view.language);
    if (!incident.isOpen())
        details << said.state;
    row.detail = details.join(QStringLiteral(" · "));
    row.right = words::moment(incident.openedAt, view.now, view.office.zone, view.language);
    return row;
}

} // namespace

IncidentPage::IncidentPage(const Theme& theme, QWidget* parent)
    : DeskPage(parent),
      m_heading(labels::text("title")),
      m_filter(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+R"))),
      m_empty(labels::text("plain")),
      m_list(new RowList(theme)),
      m_side(new QStackedWidget),
      m_title(labels::text("title")),
      m_sentence(labels::text("value")),
      m_partiesHeading(labels::text("heading")),
      m_parties(new FitList(theme)),
      m_advice(labels::text("plain")),
      m_state(labels::text("small")),
      m_whoMay(labels::text("small")),
      m_settle(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("F8"))),
      m_panel(new SettlePanel(theme))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    row->addWidget(makeList(), 3);
    row->addWidget(makeDetails(), 2);
    m_list->showChoice();
    connect(m_list, &RowList::rowChanged, this, &IncidentPage::showChosen);
    connect(m_list, &RowList::chosen, this, &IncidentPage::settle);
    connect(m_filter, &QPushButton::clicked, this, &IncidentPage::toggleAll);
    connect(m_settle, &QPushButton::clicked, this, &IncidentPage::settle);
    connect(m_panel, &AskPanel::closed, this, &IncidentPage::closePanel);
    connect(m_panel, &SettlePanel::decided, this, &IncidentPage::settleNow);
    retranslate();
}

QWidget* IncidentPage::makeList()
{
    auto* card = labels::card();
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(16, 14, 16, 8);
    heading->setSpacing(10);
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_filter);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(0);
    column->addLayout(heading);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    m_empty->setContentsMargins(17, 8, 17, 8);
    return card;
}

QWidget* IncidentPage::makeDetails()
{
    auto* card = labels::card();
    auto* inner = new QWidget;
    auto* facts = new QVBoxLayout(inner);
    facts->setContentsMargins(20, 4, 16, 8);
    facts->setSpacing(12);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_sentence, m_state,
                                                         m_partiesHeading, m_parties, m_advice})
        facts->addWidget(each);
    facts->addStretch(1);
    m_parties->setFocusPolicy(Qt::NoFocus);
    m_details = new QWidget;
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 12, 0, 16);
    details->setSpacing(8);
    details->addWidget(new ScrollColumn(inner), 1);
    auto* keys = new QVBoxLayout;
    keys->setContentsMargins(16, 0, 16, 0);
    keys->addWidget(m_whoMay);
    keys->addWidget(m_settle);
    details->addLayout(keys);
    m_side->addWidget(m_details);
    m_side->addWidget(m_panel);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_side);
    return card;
}

void IncidentPage::retranslate()
{
    m_heading->setText(m_all ? tr("Incidents, settled ones too") : tr("Open incidents"));
    m_filter->setWords(m_all ? tr("Only open ones") : tr("Settled ones too"));
    m_filter->setShortcut(QKeySequence(m_filter->key()));
    m_empty->setText(m_all ? tr("There were no incidents.")
                           : tr("Nothing is open: everything went as the rules promise."));
    m_list->setAccessibleName(tr("Incidents, newest first"));
    m_partiesHeading->setText(tr("Who, where, when"));
    m_parties->setAccessibleName(tr("Who, where, when"));
    m_whoMay->setText(tr("A supervisor settles it, at any desk."));
    m_settle->setWords(tr("Settle…"));
    m_settle->setShortcut(QKeySequence(m_settle->key()));
    m_panel->retranslate();
}

void IncidentPage::open(const View&)
{
    closePanel();
    if (m_all)
        ask();
}

void IncidentPage::showState(const DeskState& state, const View& view)
{
    m_office = &view.office;
    m_now = view.now;
    m_language = view.language;
    m_maySettle = state.may(Right::SettleIncidents);
    const auto names = [](const std::vector<Incident>& incidents) {
        QStringList ids;
        for (const Incident& incident : incidents)
            ids << incident.id;
        return ids;
    };
    const bool changed = names(m_open) != names(state.incidents);
    m_open = state.incidents;
    if (!m_all)
        show(m_open, view);
    else if (changed)
        ask();
    showChosen();
}

void IncidentPage::ask()
{
    if (desk() == nullptr)
        return;
    whenAnswered(desk()->records().incidents(false), this,
                 [this](const Result<std::vector<Incident>>& incidents) {
                     if (!incidents)
                         Q_EMIT failed(incidents.error());
                     else if (m_all)
                         show(*incidents, view());
                 });
}

void IncidentPage::showAll(std::vector<Incident> incidents, const View& view)
{
    m_all = true;
    retranslate();
    show(std::move(incidents), view);
}

void IncidentPage::toggleAll()
{
    m_all = !m_all;
    retranslate();
    if (desk() == nullptr)
        return;
    if (m_all)
        ask();
    else
        show(m_open, view());
}

// Who reads one keeps it, though others come or go.
void IncidentPage::show(std::vector<Incident> incidents, const View& view)
{
    const Incident* before = chosen();
    const QString id = before != nullptr ? before->id : QString();
    m_shown = std::move(incidents);
    m_office = &view.office;
    m_now = view.now;
    m_language = view.language;
    std::vector<Row> rows;
    for (const Incident& incident : m_shown)
        rows.push_back(rowOf(incident, view));
    m_empty->setVisible(rows.empty());
    m_list->setRows(std::move(rows));
    const auto found = std::ranges::find(m_shown, id, &Incident::id);
    if (found != m_shown.end())
        m_list->setCurrentRow(static_cast<int>(found - m_shown.begin()));
    else if (!m_shown.empty())
        m_list->setCurrentRow(std::clamp(m_list->currentRow(), 0, m_list->rowCount() - 1));
    showChosen();
}

const Incident* IncidentPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<size_t>(row) < m_shown.size()
               ? &m_shown[static_cast<size_t>(row)]
               : nullptr;
}

void IncidentPage::showChosen()
{
    const Incident* incident = chosen();
    const bool any = incident != nullptr && m_office != nullptr;
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_sentence, m_state,
                                                         m_partiesHeading, m_parties, m_advice})
        each->setVisible(any);
    m_settle->setVisible(any && incident->isOpen() && m_maySettle);
    m_whoMay->setVisible(any && incident->isOpen() && !m_maySettle);
    const bool other = incident == nullptr || incident->id != m_panel->incident();
    if (m_side->currentWidget() == m_panel && (other || !incident->isOpen() || !m_maySettle))
        closePanel();
    if (!any)
        return;
    const auto said = words::say(*incident, *m_office, m_now, m_language);
    labels::setText(*m_title, said.title);
    labels::setText(*m_sentence, said.sentence);
    labels::setText(*m_state, said.state);
    labels::setText(*m_advice, said.advice);
    m_advice->setVisible(incident->isOpen());
    std::vector<Row> rows;
    for (const QString& party : said.parties) {
        rows.emplace_back();
        rows.back().title = party;
        rows.back().wraps = true;
    }
    m_partiesHeading->setVisible(!rows.empty());
    m_parties->setVisible(!rows.empty());
    m_parties->setRows(std::move(rows));
}

void IncidentPage::settle()
{
    const Incident* incident = chosen();
    if (incident == nullptr || m_office == nullptr || !incident->isOpen() || !m_maySettle)
        return;
    m_panel->ask(*incident, *m_office, m_now, m_language);
    m_side->setCurrentWidget(m_panel);
    m_panel->takeFocus();
}

void IncidentPage::closePanel()
{
    if (m_side->currentWidget() != m_panel)
        return;
    m_side->setCurrentWidget(m_details);
    takeFocus();
}

void IncidentPage::settleNow(const QString& id, const ReasonId& reason, const QString& words)
{
    if (desk() == nullptr)
        return;
    whenAnswered(desk()->backOffice().settleIncident(id, reason, words), this,
                 [this, id](const Result<void>& settled) {
                     if (!settled && m_side->currentWidget() == m_panel)
                         return m_panel->fail(words::say(settled.error(), m_language));
                     if (!settled)
                         return Q_EMIT failed(settled.error());
                     if (m_panel->incident() == id)
                         closePanel();
                     if (m_all)
                         ask();
                 });
}

void IncidentPage::takeFocus()
{
    m_list->setFocus();
}
