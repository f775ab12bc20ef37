// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walkinpage.h"

#include "desk/whenanswered.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/personwords.h"
#include "ui/rowlist.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace {

QString categoryName(const CategoryId& category, const View& view)
{
    const auto& all = view.office.walkIns;
    const auto known = std::ranges::find(all, category, &WalkInCategory::id);
    return known == all.end() ? category.toString() : words::text(known->name, view.language);
}

Row rowOf(const WalkInEntry& entry, const View& view)
{
    Row row;
    row.sign = entry.undone ? Manner::Unknown : Manner::Admitted;
    row.title = entry.name.isEmpty() ? WalkInPage::tr("(name purged)") : entry.name;
    QStringList parts{categoryName(entry.category, view),
                      personwords::serviceName(entry.service, view)};
    if (entry.birthDate.isValid())
        parts << maskedBirthDate(entry.birthDate);
    if (entry.priority)
        parts << WalkInPage::tr("priority");
    if (!entry.bookingKey.isEmpty())
        parts << WalkInPage::tr("closes booking %1")
                     .arg(entry.bookingKey.section(QLatin1Char('/'), -1));
    if (entry.approvedBy)
        parts << WalkInPage::tr("approved by %1").arg(entry.approvedBy->toString());
    if (entry.undone)
        parts << WalkInPage::tr("undone");
    if (!entry.words.isEmpty())
        parts << entry.words;
    row.detail = parts.join(QStringLiteral(" · "));
    row.right = QStringLiteral("%1  %2").arg(view.time(entry.at), entry.queueNumber.toString());
    return row;
}

} // namespace

WalkInPage::WalkInPage(const Theme& theme, QWidget* parent)
    : DeskPage(parent),
      m_heading(labels::text("title")),
      m_earlier(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+←"))),
      m_later(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+→"))),
      m_new(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("F4"))),
      m_search(new QLineEdit),
      m_list(new RowList(theme)),
      m_empty(labels::text("plain")),
      m_quotaHeading(labels::text("heading")),
      m_quotas(new RowList(theme))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    row->addWidget(makeList(), 3);
    row->addWidget(makeQuotas(), 1);
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_new, &QPushButton::clicked, this, &DeskPage::walkInWanted);
    connect(m_search, &QLineEdit::textChanged, this, &WalkInPage::ask);
    connect(m_search, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    retranslate();
}

QWidget* WalkInPage::makeList()
{
    auto* card = labels::card();
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(16, 14, 16, 4);
    heading->setSpacing(10);
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_earlier);
    heading->addWidget(m_later);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(16, 4, 16, 8);
    field->setSpacing(10);
    field->addWidget(m_search, 1);
    field->addWidget(m_new);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(0);
    column->addLayout(heading);
    column->addLayout(field);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    m_empty->setContentsMargins(17, 8, 17, 8);
    return card;
}

QWidget* WalkInPage::makeQuotas()
{
    auto* card = labels::card();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 14, 1, 6);
    column->setSpacing(10);
    m_quotaHeading->setContentsMargins(15, 0, 15, 0);
    m_quotas->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_quotaHeading);
    column->addWidget(m_quotas, 1);
    return card;
}

void WalkInPage::retranslate()
{
    m_earlier->setWords(tr("Day before"));
    m_later->setWords(tr("Day after"));
    m_earlier->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_later->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_new->setWords(tr("Take in a walk-in"));
    m_search->setPlaceholderText(tr("Part of a name or a queue number"));
    m_search->setAccessibleName(tr("Search the walk-ins"));
    m_list->setAccessibleName(tr("Walk-ins of this day"));
    m_empty->setText(tr("No walk-ins."));
    m_quotaHeading->setText(tr("By category"));
    m_quotas->setAccessibleName(tr("Quotas by category"));
}

void WalkInPage::useDesk(Desk& desk, std::function<View()> view)
{
    DeskPage::useDesk(desk, std::move(view));
    connect(&desk, &Desk::dayChanged, this, [this] {
        if (isVisible())
            ask();
    });
}

void WalkInPage::open(const View& view)
{
    openDay(view.today(), view);
}

void WalkInPage::openDay(QDate day, const View& view)
{
    m_day = day;
    const QString name = words::date(day, view.language);
    m_heading->setText(day == view.today() ? tr("Walk-ins today, %1").arg(name)
                                           : tr("Walk-ins, %1").arg(name));
    ask();
}

void WalkInPage::ask()
{
    if (desk() == nullptr || !m_day.isValid())
        return;
    const auto current = [this, day = m_day, text = m_search->text()] {
        return m_day == day && m_search->text() == text;
    };
    whenAnswered(desk()->records().walkIns(m_day, m_day, m_search->text().simplified()), this,
                 [this, current](const Result<std::vector<WalkInEntry>>& entries) {
                     if (!entries)
                         Q_EMIT failed(entries.error());
                     else if (current())
                         showList(*entries, view());
                 });
    for (const WalkInCategory& category : view().office.walkIns)
        whenAnswered(desk()->walkInsToday(category.id), this,
                     [this, id = category.id](const Result<int>& taken) {
                         if (taken)
                             showTaken(id, *taken, view());
                     });
}

void WalkInPage::showList(std::vector<WalkInEntry> entries, const View& view)
{
    std::vector<Row> rows;
    for (const WalkInEntry& entry : entries)
        rows.push_back(rowOf(entry, view));
    m_empty->setVisible(rows.empty());
    m_list->setRows(std::move(rows));
}

void WalkInPage::showTaken(const CategoryId& category, int taken, const View& view)
{
    m_taken[category] = taken;
    showQuotas(view);
}

void WalkInPage::showQuotas(const View& view)
{
    std::vector<Row> rows;
    for (const WalkInCategory& category : view.office.walkIns) {
        const auto found = m_taken.find(category.id);
        const int taken = found == m_taken.end() ? 0 : found->second;
        Row row;
        row.title = words::text(category.name, view.language);
        row.wraps = true;
        row.right = category.dailyQuota
                        ? tr("%1 of %2", "taken, quota").arg(taken).arg(*category.dailyQuota)
                        : QString::number(taken);
        if (category.dailyQuota && taken >= *category.dailyQuota)
            row.sign = Manner::Attention;
        rows.push_back(row);
    }
    m_quotas->setRows(std::move(rows));
}

void WalkInPage::showState(const DeskState&, const View& view)
{
    showQuotas(view);
}

void WalkInPage::step(int days)
{
    if (m_day.isValid() && desk() != nullptr)
        openDay(m_day.addDays(days), view());
}

void WalkInPage::takeFocus()
{
    m_search->setFocus();
}
