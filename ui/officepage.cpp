// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officepage.h"

#include "desk/profilefile.h"
#include "desk/whenanswered.h"
#include "domain/officewrite.h"
#include "ui/confirmdialog.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/officerulessection.h"
#include "ui/officesections.h"
#include "ui/rowlist.h"
#include "ui/scrollcolumn.h"
#include "words/eventwords.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

OfficePage::OfficePage(const Theme& theme, QWidget* parent)
    : DeskPage(parent),
      m_theme(theme),
      m_shipped(shippedRules().value_or(std::vector<Rule>{})),
      m_rules(new RulesSection(theme, m_shipped)),
      m_heading(labels::text("title")),
      m_version(labels::text("small")),
      m_side(new RowList(theme)),
      m_title(labels::text("title")),
      m_stack(new QStackedWidget),
      m_complaint(new QFrame),
      m_complaintWords(labels::text("plain")),
      m_save(new KeyButton(theme, KeyButton::Kind::Main, QStringLiteral("Ctrl+S"))),
      m_discard(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+D")))
{
    m_sections = {m_rules,
                  new HoursSection(theme),
                  new HolidaysSection(theme),
                  new SlotsSection(theme),
                  new ServicesSection(theme),
                  new DocumentsSection(theme),
                  new WalkInsSection(theme),
                  new ReasonsSection(theme),
                  new PrivacySection(theme),
                  new NamesSection(theme)};
    m_complaints.resize(m_sections.size());
    for (OfficeSection* section : m_sections) {
        m_stack->addWidget(new ScrollColumn(section));
        connect(section, &OfficeSection::changed, this, &OfficePage::check);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    row->addWidget(makeSide(), 1);
    row->addWidget(makeBody(), 4);
    m_side->showChoice();
    connect(m_side, &RowList::rowChanged, this, &OfficePage::showSection);
    connect(m_side, &RowList::chosen, this,
            [this](int section) { m_sections.at(static_cast<size_t>(section))->takeFocus(); });
    connect(m_save, &QPushButton::clicked, this, &OfficePage::save);
    connect(m_discard, &QPushButton::clicked, this, &OfficePage::askDiscard);
    retranslate();
    m_side->setCurrentRow(0);
}

OfficePage::~OfficePage() = default;

QWidget* OfficePage::makeSide()
{
    auto* card = labels::card();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 14, 1, 12);
    column->setSpacing(8);
    m_heading->setContentsMargins(15, 0, 15, 0);
    m_version->setContentsMargins(15, 0, 15, 0);
    auto* keys = new QVBoxLayout;
    keys->setContentsMargins(15, 0, 15, 0);
    keys->setSpacing(8);
    keys->addWidget(m_save);
    keys->addWidget(m_discard);
    column->addWidget(m_heading);
    column->addWidget(m_version);
    column->addWidget(m_side, 1);
    column->addLayout(keys);
    return card;
}

QWidget* OfficePage::makeBody()
{
    auto* card = labels::card();
    auto* complaint = new QVBoxLayout(m_complaint);
    complaint->setContentsMargins(12, 8, 12, 8);
    complaint->addWidget(m_complaintWords);
    m_complaint->setProperty("look", QStringLiteral("refused"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(17, 14, 17, 12);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_complaint);
    column->addWidget(m_stack, 1);
    m_complaint->hide();
    return card;
}

void OfficePage::retranslate()
{
    m_heading->setText(tr("Office rules"));
    m_save->setWords(tr("Save…"));
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_discard->setWords(tr("Discard the changes"));
    m_discard->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_side->setAccessibleName(tr("Parts of the office's rules"));
    for (OfficeSection* section : m_sections)
        section->retranslate(m_language);
    showSide(m_complaints);
    showSection(m_side->currentRow());
    m_version->setText(versionWords());
}

void OfficePage::open(const View& view)
{
    if (!m_isChanged)
        showOffice(view.office, view);
    askLastChange();
}

void OfficePage::askLastChange()
{
    if (desk() == nullptr)
        return;
    JournalFilter filter;
    filter.kind = EventKind::ProfileChange;
    whenAnswered(desk()->records().journal(filter, 1), this,
                 [this](const Result<JournalSlice>& slice) {
                     if (slice && !slice->entries.empty())
                         showLastChange(slice->entries.front(), view());
                 });
}

void OfficePage::showLastChange(const std::optional<JournalEntry>& entry, const View& view)
{
    m_changedBy.clear();
    if (entry) {
        const Event& event = entry->chained.event;
        const QString who = event.officer ? event.officer->toString() : QString();
        m_changedBy =
            tr("changed by %1, %2", "%1: officer, %2: moment")
                .arg(who, words::moment(event.time.now, view.now, view.office.zone, view.language));
    }
    m_version->setText(versionWords());
}

QString OfficePage::versionWords() const
{
    if (!m_before)
        return {};
    const QString version = tr("Version %1").arg(m_before->version);
    return m_changedBy.isEmpty() ? version : version + QStringLiteral(", ") + m_changedBy;
}

void OfficePage::showOffice(const Office& office, const View& view)
{
    m_before = office;
    m_draft = office;
    m_isChanged = false;
    m_language = view.language;
    for (OfficeSection* section : m_sections) {
        section->retranslate(m_language);
        section->show(office);
    }
    m_rules->setDay(view.today());
    check();
    m_version->setText(versionWords());
}

void OfficePage::showState(const DeskState&, const View& view)
{
    if (m_language == view.language)
        return;
    m_language = view.language;
    retranslate();
    if (!m_isChanged && m_before)
        showOffice(*m_before, view);
}

void OfficePage::chooseSection(int section)
{
    m_side->setCurrentRow(section);
}

void OfficePage::showSection(int section)
{
    if (section < 0 || static_cast<size_t>(section) >= m_sections.size())
        return;
    m_stack->setCurrentIndex(section);
    m_title->setText(m_sections[static_cast<size_t>(section)]->title());
    QStringList said = m_complaints[static_cast<size_t>(section)];
    const qsizetype more = said.size() - 3;
    if (more > 0) {
        said.resize(3);
        said += tr("and %n more", "", static_cast<int>(more));
    }
    m_complaintWords->setText(said.join(u'\n'));
    m_complaint->setVisible(!said.isEmpty());
}

// What stands in the fields, as a profile: written and read back, so that it is checked exactly as
// its file would be.
void OfficePage::check()
{
    if (!m_before)
        return;
    Office written = *m_before;
    // Documents are read before the services that name them.
    m_sections.at(5)->read(written);
    for (const OfficeSection* section : m_sections)
        section->read(written);
    const auto checked = checkedOffice(written, m_shipped);
    if (checked)
        m_draft = *checked;
    tell(checked ? std::vector<ProfileError>{} : checked.error());
    m_isChanged =
        !checked || *checked != *m_before ||
        std::ranges::any_of(m_complaints, [](const QStringList& each) { return !each.isEmpty(); });
    const bool sound =
        std::ranges::all_of(m_complaints, [](const QStringList& each) { return each.isEmpty(); });
    m_save->setEnabled(m_isChanged && sound && !m_storing);
    m_discard->setEnabled(m_isChanged && !m_storing);
    for (OfficeSection* section : m_sections)
        section->lookAt(*m_draft, *m_before);
}

// Errors by the section that can mend them; what belongs to none is told by the last one.
void OfficePage::tell(const std::vector<ProfileError>& errors)
{
    std::vector<std::vector<ProfileError>> bySection(m_sections.size());
    for (const ProfileError& error : errors) {
        const auto section = std::ranges::find_if(
            m_sections, [&](const OfficeSection* each) { return each->isAbout(error); });
        const auto at = section == m_sections.end() ? m_sections.size() - 1
                                                    : size_t(section - m_sections.begin());
        bySection[at].push_back(error);
    }
    for (size_t i = 0; i < m_sections.size(); ++i) {
        m_complaints[i] = m_sections[i]->complaints();
        if (m_complaints[i].isEmpty()) // a field that cannot be read says so itself
            for (const ProfileError& error : bySection[i])
                m_complaints[i] += words::say(error, m_language);
        m_sections[i]->mark(bySection[i]);
    }
    showSide(m_complaints);
    showSection(m_side->currentRow());
}

void OfficePage::showSide(const std::vector<QStringList>& complaints)
{
    std::vector<Row> rows;
    for (size_t i = 0; i < m_sections.size(); ++i) {
        Row row;
        row.title = m_sections[i]->title();
        if (!complaints[i].isEmpty()) {
            row.sign = Manner::Refused;
            row.detail = tr("%n mistake(s)", "", static_cast<int>(complaints[i].size()));
        }
        rows.push_back(row);
    }
    m_side->setRows(std::move(rows));
}

void OfficePage::save()
{
    if (!m_isChanged || !m_draft || m_storing)
        return;
    QStringList parts;
    for (const QString& part : changedParts(*m_before, *m_draft, m_shipped))
        parts += words::profilePartWords(part, m_language);
    ConfirmDialog::Texts texts{
        tr("Save the office's rules?"),
        {tr("Version %1 becomes version %2, from now on and at this desk.")
             .arg(m_before->version)
             .arg(m_before->version + 1),
         tr("Changed: %1").arg(parts.join(QStringLiteral(", "))),
         tr("What was decided so far stays with the old version, which is kept.")},
        tr("Save"),
        tr("Back")};
    auto* dialog = new ConfirmDialog(m_theme, std::move(texts), window());
    connect(dialog, &QDialog::accepted, this, [this, office = *m_draft] { store(office); });
    dialog->open();
}

void OfficePage::store(const Office& office)
{
    if (desk() == nullptr)
        return;
    m_storing = true;
    check();
    whenAnswered(desk()->backOffice().setOffice(office), this,
                 [this](const Result<Office>& stored) {
                     m_storing = false;
                     if (!stored) {
                         Q_EMIT failed(stored.error());
                         return check();
                     }
                     showOffice(*stored, view());
                     askLastChange();
                 });
}

void OfficePage::askDiscard()
{
    if (!m_isChanged || !m_before)
        return;
    auto* dialog = new ConfirmDialog(
        m_theme,
        {tr("Discard the changes?"),
         {tr("What was changed on this page since version %1 is lost.").arg(m_before->version)},
         tr("Discard"),
         tr("Back")},
        window());
    connect(dialog, &QDialog::accepted, this,
            [this] { showOffice(desk() != nullptr ? view().office : *m_before, view()); });
    dialog->open();
}

void OfficePage::showEvent(QShowEvent* event)
{
    DeskPage::showEvent(event);
    window()->installEventFilter(this);
}

// A draft is not lost by closing the window unless somebody says so.
bool OfficePage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Close || watched != window() || !m_isChanged || m_closes)
        return DeskPage::eventFilter(watched, event);
    event->ignore();
    auto* dialog = new ConfirmDialog(m_theme,
                                     {tr("Close Loket?"),
                                      {tr("The office's rules were changed and not saved.")},
                                      tr("Close without saving"),
                                      tr("Back")},
                                     window());
    connect(dialog, &QDialog::accepted, this, [this] {
        m_closes = true;
        window()->close();
    });
    dialog->open();
    return true;
}

void OfficePage::takeFocus()
{
    m_side->setFocus();
}
