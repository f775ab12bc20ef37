// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scanpane.h"

#include "ui/camerapreview.h"
#include "ui/codefield.h"
#include "ui/labels.h"
#include "ui/outcomes.h"
#include "ui/personwords.h"
#include "ui/rowlist.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int daysAround = 7;

Row rowOf(const RecentEntry& entry, const View& view)
{
    Row row;
    row.title = entry.name.isEmpty()
                    ? words::say(entry.verdict, nullptr, view.office, view.now, view.language).title
                    : entry.name;
    if (entry.others > 0)
        row.title += QLatin1Char(' ') + ScanPane::tr("(+%n family)", "", entry.others);
    row.sign = entry.outcome ? outcomes::mannerOf(*entry.outcome) : mannerOf(entry.verdict);
    QStringList details;
    if (entry.elsewhere)
        details << ScanPane::tr("desk %1").arg(entry.elsewhere->toString());
    if (entry.elsewhere && entry.outcome && entry.outcome->queueNumber &&
        entry.outcome->confirmation != Confirmation::Elsewhere) // another number counts
        details << entry.outcome->queueNumber->toString();
    details << (entry.outcome ? outcomes::brief(*entry.outcome, view)
                              : ScanPane::tr("not decided yet"));
    if (entry.priority)
        details << ScanPane::tr("priority");
    details.removeAll(QString());
    row.detail = details.join(QStringLiteral(" · "));
    row.strong = !entry.outcome;
    row.right = view.time(entry.at);
    return row;
}

} // namespace

ScanPane::ScanPane(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_preview(new CameraPreview(theme, this)),
      m_field(new CodeField(theme, this)),
      m_compare(labels::text("small")),
      m_heading(labels::text("heading")),
      m_empty(labels::text("small")),
      m_moreDays(new QPushButton),
      m_rows(new RowList(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_preview);
    column->addWidget(m_field);
    column->addWidget(m_compare);
    m_compare->hide();
    makeList();
    connect(m_rows, &RowList::chosen, this, &ScanPane::choose);
    connect(m_field, &CodeField::searchWanted, this, [this](const QString& text) {
        m_days = 0;
        if (text.isEmpty() && m_listing == Listing::Hits)
            closeList();
        if (!text.isEmpty())
            Q_EMIT searchWanted(text, 0);
    });
    connect(m_field, &CodeField::textChanged, this, [this] {
        m_compare->setVisible(m_field->isSuggested());
        m_field->setAccessibleDescription(m_field->isSuggested() ? m_compare->text() : QString());
    });
    connect(m_field, &CodeField::downWanted, m_rows, [this] { m_rows->setFocus(); });
    connect(m_moreDays, &QPushButton::clicked, this, [this] {
        m_days = daysAround;
        Q_EMIT searchWanted(m_searched, m_days);
    });
    retranslate();
}

void ScanPane::makeList()
{
    auto* card = labels::card(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 12, 1, 6);
    column->setSpacing(8);
    m_heading->setContentsMargins(15, 0, 15, 0);
    m_empty->setContentsMargins(15, 4, 15, 4);
    m_moreDays->setProperty("look", QStringLiteral("link"));
    m_moreDays->hide();
    column->addWidget(m_heading);
    column->addWidget(m_empty);
    column->addWidget(m_rows, 1);
    column->addWidget(m_moreDays, 0, Qt::AlignLeft);
    layout()->addWidget(card);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(card, 1);
}

void ScanPane::retranslate()
{
    m_field->retranslate();
    m_compare->setText(tr("Read from a message: compare the code"));
    m_moreDays->setText(tr("Search %1 days around today (Ctrl+D)").arg(daysAround));
    m_moreDays->setShortcut(QKeySequence(QStringLiteral("Ctrl+D")));
    m_rows->setAccessibleName(tr("List of people"));
    list(m_listing);
}

void ScanPane::list(Listing what)
{
    m_listing = what;
    const int found = static_cast<int>(m_hits.size());
    switch (what) {
    case Listing::Recent:
        m_heading->setText(tr("Just now"));
        m_rows->setRows(m_recentRows);
        m_empty->setText(tr("Whoever is seen today appears here."));
        break;
    case Listing::Hits:
        m_heading->setText(tr("Found: %n person(s)", "", found));
        m_empty->setText(m_days == 0 ? tr("Nobody today is called so. Enter checks it as a code.")
                                     : tr("Nobody in these days is called so."));
        break;
    case Listing::PictureCodes:
        m_heading->setText(tr("Several codes in this picture: choose one"));
        break;
    }
    m_moreDays->setVisible(what == Listing::Hits && m_days == 0);
    m_empty->setVisible(m_rows->rowCount() == 0);
}

void ScanPane::closeList()
{
    m_hits.clear();
    m_rows->setCurrentIndex({});
    list(Listing::Recent);
}

void ScanPane::showState(const DeskState& state, const View& view)
{
    m_preview->showCamera(state.camera, view);
    m_preview->showSecond(state.secondCamera, view);
    showRecent(state, view);
}

void ScanPane::showRecent(const DeskState& state, const View& view)
{
    m_recent = state.recent;
    m_recentRows.clear();
    bool keyShown = false;
    for (const RecentEntry& entry : m_recent) {
        m_recentRows.push_back(rowOf(entry, view));
        const bool open = state.card && state.card->id == entry.id;
        if (!entry.outcome && !entry.elsewhere && !open && !keyShown) {
            keyShown = true;
            m_recentRows.back().key = QStringLiteral("F3");
        }
    }
    if (m_listing == Listing::Recent)
        list(Listing::Recent);
}

void ScanPane::openUndecided()
{
    const auto open = std::ranges::find_if(
        m_recent, [](const RecentEntry& entry) { return !entry.outcome && !entry.elsewhere; });
    if (open != m_recent.end())
        Q_EMIT recentChosen(open->id);
}

void ScanPane::showHits(const QString& text, std::vector<SearchHit> hits, const View& view)
{
    m_searched = text;
    m_hits = std::move(hits);
    std::vector<Row> rows;
    for (const SearchHit& hit : m_hits)
        rows.push_back(personwords::row(hit, view));
    m_rows->setRows(std::move(rows));
    list(Listing::Hits);
}

void ScanPane::showPictureCodes(const std::vector<Sighting>& codes, const View& view)
{
    std::vector<Row> rows;
    for (const Sighting& code : codes) {
        const Proof proof = readProof(proofText(code.bytes), view.office.patterns);
        Row row;
        row.title = proof.codes.isEmpty() ? tr("not a booking code") : proof.codes.front();
        row.detail = symbologyName(code.symbology);
        rows.push_back(row);
    }
    m_rows->setRows(std::move(rows));
    list(Listing::PictureCodes);
    m_rows->setFocus();
}

void ScanPane::choose(int row)
{
    const auto index = static_cast<size_t>(row);
    switch (m_listing) {
    case Listing::Recent:
        if (index < m_recent.size() && !m_recent[index].elsewhere)
            Q_EMIT recentChosen(m_recent[index].id);
        return;
    case Listing::Hits:
        if (index < m_hits.size())
            Q_EMIT hitChosen(m_hits[index].booking.key);
        break;
    case Listing::PictureCodes:
        Q_EMIT pictureCodeChosen(index);
        break;
    }
    m_field->clear();
    closeList();
}
