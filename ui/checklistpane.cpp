// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklistpane.h"

#include "ui/documentrow.h"
#include "ui/labels.h"
#include "ui/personwords.h"
#include "ui/scrollcolumn.h"

#include <QHBoxLayout>
#include <QShortcut>

#include <algorithm>
#include <utility>

ChecklistPane::ChecklistPane(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_heading(labels::text("heading")),
      m_table(new QWidget),
      m_scroll(nullptr),
      m_hint(labels::text("small"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHeading();
    auto* rows = new QVBoxLayout(m_table);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_hint->setContentsMargins(16, 8, 16, 8);
    rows->addWidget(m_hint);
    rows->addStretch();
    m_scroll = new ScrollColumn(m_table);
    column->addWidget(m_scroll, 1);
    auto* all = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Space), this);
    all->setContext(Qt::WindowShortcut);
    connect(all, &QShortcut::activated, this, [this] {
        if (!m_calm)
            Q_EMIT requiredTicked();
    });
    retranslate();
}

void ChecklistPane::makeHeading()
{
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(16, 14, 12, 8);
    heading->setSpacing(0);
    heading->addWidget(m_heading, 1);
    heading->addSpacing(8);
    for (QLabel*& aspect : m_aspects) {
        aspect = labels::text("label");
        aspect->setWordWrap(false);
        aspect->setAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        heading->addWidget(aspect);
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(heading);
}

void ChecklistPane::retranslate()
{
    m_aspects[0]->setText(tr("Original", "document, short heading"));
    m_aspects[1]->setText(tr("A4", "A4 copy handed in, short heading"));
    m_aspects[2]->setText(tr("Same", "data identical, short heading"));
}

QString ChecklistPane::keysWords()
{
    return tr("Space ticks, arrows move, B says what differs, "
              "Ctrl+Space ticks all that is required");
}

// As wide as the widest of the three headings, so that ticks stand under them.
int ChecklistPane::columnWidth() const
{
    const QFontMetrics metrics(m_theme.font(13));
    int widest = m_theme.px(36);
    for (const QLabel* aspect : m_aspects)
        widest = std::max(widest, metrics.horizontalAdvance(aspect->text()));
    return widest + 8;
}

bool ChecklistPane::hasRows() const
{
    return !m_documents.empty() && !m_calm;
}

void ChecklistPane::showNothing()
{
    m_calm = false;
    rebuild({});
    m_heading->setText(tr("Documents"));
    m_hint->setText(tr("The documents to check appear here with the next applicant."));
    for (QLabel* aspect : m_aspects)
        aspect->hide();
}

void ChecklistPane::rebuild(const Checklist& checklist)
{
    std::vector<DocumentId> documents;
    for (const DocumentCheck& line : checklist.lines)
        documents.push_back(line.document.id);
    if (documents == m_documents)
        return;
    m_documents = documents;
    auto* column = static_cast<QVBoxLayout*>(m_table->layout());
    while (m_rows.size() < documents.size()) {
        const int line = static_cast<int>(m_rows.size());
        auto* row = new DocumentRow(m_theme);
        connect(row, &DocumentRow::ticked, this,
                [this, line](Aspect aspect, bool on) { Q_EMIT ticked(line, aspect, on); });
        connect(row, &DocumentRow::differs, this,
                [this, line](const QString& what) { Q_EMIT differs(line, what); });
        connect(row, &DocumentRow::moveWanted, this,
                [this, line](int at, int dLine, int dColumn) { move(line, at, dLine, dColumn); });
        column->insertWidget(line, row);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setVisible(i < documents.size());
}

void ChecklistPane::showCard(const Card& card, const View& view)
{
    const Person& person = card.person();
    m_card = card.id;
    // Nothing to check for a code that stands for nobody, until the officer takes it in all the
    // same.
    m_calm = person.verdict.as<verdict::AlreadyAttended>() != nullptr ||
             (!person.booking && nextStep(person.verdict) != NextStep::TakeProvisionally &&
              (m_asked != card.id || !canOverride(person.verdict)));
    rebuild(person.checklist);
    m_heading->setText(
        m_calm
            ? tr("Documents")
            : tr("Documents · %1", "service").arg(personwords::serviceName(person.service, view)));
    const std::array<QString, 3> aspects{tr("original seen"), tr("A4 copy handed in"),
                                         tr("data identical")};
    const int column = columnWidth();
    for (QLabel* aspect : m_aspects) {
        aspect->setFixedWidth(column);
        aspect->setVisible(hasRows());
    }
    m_hint->setText(hasRows() ? keysWords()
                    : canOverride(person.verdict)
                        ? tr("Nothing to check yet: the documents appear once the booking is "
                             "found.")
                    : person.verdict.as<verdict::NotABooking>() != nullptr
                        ? tr("Nothing to check: this is not a booking.")
                        : tr("Nothing to check."));
    for (size_t i = 0; i < person.checklist.lines.size(); ++i) {
        const DocumentCheck& line = person.checklist.lines[i];
        m_rows[i]->setVisible(!m_calm);
        m_rows[i]->show(line, words::text(line.document.name, view.language), aspects, column);
        m_rows[i]->setEditable(!person.outcome);
    }
}

void ChecklistPane::goTo(Checklist::Place place)
{
    const auto line = static_cast<size_t>(place.line);
    if (line >= m_documents.size())
        return;
    reveal();
    (void)m_rows[line]->takeFocus(static_cast<int>(place.aspect));
    m_scroll->ensureWidgetVisible(m_rows[line]);
}

void ChecklistPane::reveal()
{
    if (!std::exchange(m_calm, false))
        return;
    m_asked = m_card;
    for (size_t i = 0; i < m_documents.size(); ++i)
        m_rows[i]->setVisible(true);
    for (QLabel* aspect : m_aspects)
        aspect->show();
    m_hint->setText(keysWords());
}

void ChecklistPane::takeFocus()
{
    if (m_calm)
        return;
    for (size_t line = 0; line < m_documents.size(); ++line)
        for (int column = 0; column < 3; ++column)
            if (m_rows[line]->takeFocus(column))
                return;
}

// One step in a direction, over places without a tick.
void ChecklistPane::move(int line, int column, int dLine, int dColumn)
{
    const int lines = static_cast<int>(m_documents.size());
    for (int step = 1; step <= std::max(3, lines); ++step) {
        int toLine = line + dLine * step, toColumn = column + dColumn * step;
        if (dColumn != 0 && (toColumn < 0 || toColumn > 2)) { // on to the next or last line
            toLine += dColumn;
            toColumn = dColumn > 0 ? 0 : 2;
        }
        if (toLine < 0 || toLine >= lines)
            return;
        if (m_rows[static_cast<size_t>(toLine)]->takeFocus(toColumn)) {
            m_scroll->ensureWidgetVisible(m_rows[static_cast<size_t>(toLine)]);
            return;
        }
    }
}
