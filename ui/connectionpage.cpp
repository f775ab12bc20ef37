// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionpage.h"

#include "desk/whenanswered.h"
#include "ui/exportdialog.h"
#include "ui/exporter.h"
#include "ui/fieldgrid.h"
#include "ui/fitlist.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/outcomes.h"
#include "ui/scrollcolumn.h"
#include "ui/signs.h"
#include "ui/syncbadge.h"
#include "words/eventwords.h"
#include "words/syncwords.h"

#include <QHBoxLayout>
#include <QPainter>

#include <utility>

class ConnectionPage::Sign : public QWidget
{
public:
    Sign(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(side, side);
    }
    void show(Manner manner, LinkState link)
    {
        m_manner = manner;
        m_link = link;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(rolesOf(m_manner).sign));
        painter.drawEllipse(rect());
        constexpr int inset = 12;
        signs::link(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset),
                    SyncBadge::signOf(m_link), m_theme.color(Tint::OnSign));
    }

private:
    static constexpr int side = 64;
    const Theme& m_theme;
    Manner m_manner = Manner::Unknown;
    LinkState m_link = LinkState::NoCentre;
};

namespace {

Row rowOf(const SetAside& aside, const View& view)
{
    const Event& event = aside.event.event;
    Row row;
    row.sign = Manner::Attention;
    row.title = words::say(event, view.office, view.language) + u' ' +
                words::setAsideWords(aside.answer.outcome, view.language);
    row.wraps = true;
    QStringList parts{words::moment(event.time.now, view.now, view.office.zone, view.language)};
    if (event.officer)
        parts << event.officer->toString();
    if (!event.bookingKey.isEmpty())
        parts << event.bookingKey.section(u'/', -2);
    row.detail = parts.join(QStringLiteral(" · "));
    row.right = words::count(aside.event.number, view.language);
    return row;
}

} // namespace

ConnectionPage::ConnectionPage(const Theme& theme, QWidget* parent)
    : DeskPage(parent),
      m_theme(theme),
      m_sign(new Sign(theme, this)),
      m_title(labels::text("name")),
      m_sentence(labels::text("verdictSentence")),
      m_problem(new QFrame),
      m_problemWords(labels::text("strong")),
      m_fields(new FieldGrid),
      m_try(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("Ctrl+R"))),
      m_asideHeading(labels::text("heading")),
      m_asideWords(labels::text("small")),
      m_list(new FitList(theme)),
      m_export(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+E")))
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 16, 0, 16);
    column->setSpacing(16);
    column->addWidget(makeLink());
    m_aside = makeSetAside();
    column->addWidget(m_aside);
    column->addStretch(1);
    body->setMaximumWidth(1000);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->addStretch(1);
    row->addWidget(new ScrollColumn(body), 8);
    row->addStretch(1);
    m_aside->hide();
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (desk() != nullptr)
            desk()->syncNow();
    });
    connect(m_export, &QPushButton::clicked, this, &ConnectionPage::exportAsked);
    retranslate();
}

QWidget* ConnectionPage::makeLink()
{
    auto* card = labels::card();
    auto* words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(20);
    heading->addWidget(m_sign, 0, Qt::AlignTop);
    heading->addLayout(words, 1);
    m_problem->setProperty("look", QStringLiteral("note"));
    auto* problem = new QVBoxLayout(m_problem);
    problem->setContentsMargins(16, 10, 16, 10);
    problem->addWidget(m_problemWords);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 24, 24, 20);
    column->setSpacing(18);
    column->addLayout(heading);
    column->addWidget(m_problem);
    column->addWidget(labels::hairline());
    column->addWidget(m_fields);
    column->addWidget(m_try, 0, Qt::AlignLeft);
    m_problem->hide();
    return card;
}

QWidget* ConnectionPage::makeSetAside()
{
    auto* card = labels::card();
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(23, 14, 16, 0);
    heading->setSpacing(10);
    heading->addWidget(m_asideHeading, 1);
    heading->addWidget(m_export);
    m_asideWords->setContentsMargins(23, 0, 16, 0);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(8);
    column->addLayout(heading);
    column->addWidget(m_asideWords);
    column->addWidget(m_list);
    return card;
}

void ConnectionPage::retranslate()
{
    m_try->setWords(tr("Try now"));
    m_try->setShortcut(QKeySequence(m_try->key()));
    m_export->setWords(tr("Export…"));
    m_export->setShortcut(QKeySequence(m_export->key()));
    m_asideHeading->setText(tr("Set aside"));
    m_asideWords->setText(
        tr("Nothing is lost, and nothing waits for these records: their neighbours "
           "were accepted."));
    m_list->setAccessibleName(tr("Records that were set aside"));
}

void ConnectionPage::open(const View&)
{
    ask();
}

void ConnectionPage::showState(const DeskState& state, const View& view)
{
    const SyncState& sync = state.sync;
    const words::SyncScene scene{
        sync, {state.surroundings.dataAsOf}, view.now, view.office.zone, view.language};
    m_sign->show(SyncBadge::mannerOf(sync), sync.link);
    labels::setText(*m_title, words::syncTitle(scene));
    labels::setText(*m_sentence, words::syncSentence(scene));
    const QString problem = sync.problem ? words::say(*sync.problem, view.language) : QString();
    labels::setText(*m_problemWords, problem);
    m_problem->setVisible(!problem.isEmpty());
    m_fields->show(words::syncFields(scene));
    if (sync.link == LinkState::NoCentre && m_try->hasFocus())
        setFocus(); // not to whatever comes next
    m_try->setVisible(sync.link != LinkState::NoCentre);
    m_mayExport = state.may(Right::Export);
    m_export->setVisible(m_mayExport);
    if (std::exchange(m_setAside, sync.setAside) != sync.setAside)
        ask();
    showList(view);
}

void ConnectionPage::ask()
{
    if (desk() == nullptr)
        return;
    whenAnswered(desk()->records().setAside(), this,
                 [this](const Result<std::vector<SetAside>>& events) {
                     if (events)
                         showSetAside(*events, view());
                     else
                         Q_EMIT failed(events.error());
                 });
}

void ConnectionPage::showSetAside(std::vector<SetAside> events, const View& view)
{
    m_events = std::move(events);
    showList(view);
}

void ConnectionPage::showList(const View& view)
{
    std::vector<Row> rows;
    for (const SetAside& each : m_events)
        rows.push_back(rowOf(each, view));
    m_aside->setVisible(!rows.empty());
    m_list->setRows(std::move(rows));
}

void ConnectionPage::exportAsked()
{
    if (desk() == nullptr || m_dialog || m_events.empty() || !m_mayExport)
        return;
    report::Days days{view().today(), view().today()};
    for (const SetAside& each : m_events) {
        days.from = std::min(days.from, each.event.event.serviceDate);
        days.to = std::max(days.to, each.event.event.serviceDate);
    }
    m_dialog = new ExportDialog(view(), days, false, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->offerSetAside();
    auto* exporter = new Exporter(
        *desk(), [this] { return view(); }, m_dialog);
    connect(m_dialog, &ExportDialog::exportWanted, exporter, &Exporter::write);
    connect(exporter, &Exporter::done, m_dialog, &ExportDialog::showDone);
    connect(exporter, &Exporter::failed, m_dialog, &ExportDialog::showFailed);
    m_dialog->open();
}

void ConnectionPage::takeFocus()
{
    if (m_try->isVisibleTo(this))
        m_try->setFocus();
    else
        setFocus();
}
