// SPDX-License-Identifier: GPL-3.0-or-later
// What the load page asks the desk for, and when.
#include "desk/whenanswered.h"
#include "ui/closedaydialog.h"
#include "ui/exportdialog.h"
#include "ui/exporter.h"
#include "ui/hintlist.h"
#include "ui/loadpage.h"

void LoadPage::useDesk(Desk& desk, std::function<View()> view)
{
    DeskPage::useDesk(desk, std::move(view));
    connect(&desk, &Desk::dayChanged, this, [this] {
        if (isVisible() && !m_soon.isActive()) // many arrivals, one question
            m_soon.start();
    });
    connect(&desk, &Desk::officeChanged, this, [this] { m_soon.start(); });
    m_later.start();
}

void LoadPage::open(const View& view)
{
    goTo(m_day.isValid() && m_bar->span() != LoadBar::Span::Day ? m_day : view.today(),
         m_bar->span(), view);
}

void LoadPage::goTo(QDate day, LoadBar::Span span, const View& view)
{
    if (!day.isValid())
        return;
    const bool other = day != m_day || span != m_bar->span();
    m_day = day;
    m_bar->show(day, span, view);
    if (other)
        m_hintsShown.clear();
    ask();
}

// The newest question alone is answered on the page.
void LoadPage::ask()
{
    if (desk() == nullptr || !m_day.isValid())
        return;
    const auto question = ++m_question;
    const auto take = [this, question](const auto& answer, auto&& show) {
        if (question != m_question)
            return;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_askedAt = view().now;
        show(*answer);
    };
    if (m_bar->span() == LoadBar::Span::Day) {
        whenAnswered(desk()->records().load(m_day), this,
                     [this, take](const Result<DayLoad>& load) {
                         take(load, [this](const DayLoad& day) { showDay(day, view()); });
                     });
        return askHints();
    }
    whenAnswered(desk()->records().period(m_bar->from(), m_bar->to()), this,
                 [this, take](const Result<PastPeriod>& past) {
                     take(past, [this](const PastPeriod& all) { showPeriod(all, view()); });
                 });
}

void LoadPage::askHints()
{
    if (!desk()->session().may(Right::SeeHints))
        return;
    whenAnswered(desk()->records().hints(m_day), this,
                 [this, day = m_day](const Result<std::vector<Hint>>& hints) {
                     if (hints && day == m_day)
                         showHints(*hints, view());
                 });
}

void LoadPage::showState(const DeskState&, const View& view)
{
    showRights();
    if (m_day.isValid() && !std::holds_alternative<std::monostate>(m_content))
        restyle(view);
}

// Buttons that could only be refused are not shown; the desk asks for the right all the same.
void LoadPage::showRights()
{
    if (desk() == nullptr)
        return;
    const Session& session = desk()->session();
    const bool day = m_bar->span() == LoadBar::Span::Day;
    const auto* load = std::get_if<DayLoad>(&m_content);
    const bool closed = load != nullptr && load->closed.has_value();
    m_bar->allow(session.may(Right::Export),
                 day && !closed && m_day <= view().today() && session.may(Right::CloseDay));
    m_hints->setVisible(session.may(Right::SeeHints));
}

void LoadPage::exportAsked()
{
    if (desk() == nullptr || m_export)
        return;
    m_export = new ExportDialog(view(), {m_bar->from(), m_bar->to()},
                                desk()->session().may(Right::ExportPersonal), this);
    m_export->setAttribute(Qt::WA_DeleteOnClose);
    auto* exporter = new Exporter(
        *desk(), [this] { return view(); }, m_export);
    connect(m_export, &ExportDialog::exportWanted, exporter, &Exporter::write);
    connect(exporter, &Exporter::done, m_export, &ExportDialog::showDone);
    connect(exporter, &Exporter::failed, m_export, &ExportDialog::showFailed);
    m_export->open();
}

void LoadPage::closeAsked()
{
    if (desk() == nullptr || m_close)
        return;
    const View shown = view();
    const bool open = m_day == shown.today() && shown.now < shown.holdLimit;
    m_close = new CloseDayDialog(shown, m_day, open, this);
    m_close->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_close, &CloseDayDialog::pageWanted, this, &DeskPage::pageWanted);
    connect(m_close, &CloseDayDialog::closeWanted, this, &LoadPage::closeDay);
    whenAnswered(desk()->backOffice().beforeClosing(m_day), m_close,
                 [dialog = m_close.data()](const Result<ClosingPreview>& preview) {
                     if (preview)
                         dialog->showOpen(*preview);
                     else
                         dialog->showFailed(preview.error());
                 });
    m_close->open();
}

void LoadPage::closeDay(QDate day, bool early)
{
    whenAnswered(desk()->backOffice().closeDay(day, early), this,
                 [this](const Result<Closing>& closing) {
                     if (m_close && closing)
                         m_close->showClosed(*closing);
                     else if (m_close)
                         m_close->showFailed(closing.error());
                     ask();
                 });
}
