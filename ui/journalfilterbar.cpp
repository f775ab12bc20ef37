// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journalfilterbar.h"

#include "domain/officer.h"
#include "domain/proof.h"
#include "ui/flowlayout.h"
#include "ui/labels.h"
#include "words/eventwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace {

constexpr int kinds = static_cast<int>(EventKind::Outage) + 1;

// A day, or a day and a time: "23-11-2026", "23-11-2026 07.30".
struct Limit
{
    QDate day;
    std::optional<int> minute;
};

std::optional<Limit> readLimit(const QString& text)
{
    const QString plain = text.simplified();
    if (const QDate day = parseDate(plain); day.isValid())
        return Limit{day, std::nullopt};
    const qsizetype blank = plain.lastIndexOf(u' ');
    const QDate day = parseDate(plain.left(blank));
    const auto minute = parseMinute(plain.mid(blank + 1));
    if (blank < 0 || !day.isValid() || !minute)
        return std::nullopt;
    return Limit{day, minute};
}

bool isUnreadable(const QLineEdit& field)
{
    return !field.text().trimmed().isEmpty() && !readLimit(field.text());
}

} // namespace

JournalFilterBar::JournalFilterBar(QWidget* parent)
    : QWidget(parent),
      m_kind(new QComboBox),
      m_officer(new QComboBox),
      m_desk(new QComboBox),
      m_from(new QLineEdit),
      m_to(new QLineEdit),
      m_booking(new QLineEdit),
      m_complaint(labels::text("faultText"))
{
    m_officer->setEditable(true);
    m_officer->setInsertPolicy(QComboBox::NoInsert);
    m_officer->addItem(QString());
    m_kind->addItem(QString(), -1);
    for (int kind = 0; kind < kinds; ++kind)
        m_kind->addItem(QString(), kind);
    m_desk->addItem(QString());
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter)
        m_desk->addItem(QString(QChar(letter)), QString(QChar(letter)));
    for (QComboBox* box : {m_kind, m_officer, m_desk}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    auto* fields = new QWidget;
    auto* flow = new FlowLayout(FlowLayout::Mode::Columns, 12, fields);
    flow->setColumns(104, 6);
    const std::array<QWidget*, 6> editors{m_from, m_to, m_kind, m_officer, m_desk, m_booking};
    for (size_t i = 0; i < editors.size(); ++i)
        flow->addWidget(field(m_labels.at(i), editors.at(i)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(fields);
    column->addWidget(m_complaint);
    m_complaint->hide();
    connectFields();
}

QWidget* JournalFilterBar::field(QLabel*& label, QWidget* editor)
{
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    label = labels::text("label");
    label->setWordWrap(false);
    label->setBuddy(editor);
    column->addWidget(label);
    column->addWidget(editor);
    return both;
}

void JournalFilterBar::connectFields()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(&m_pause, &QTimer::timeout, this, &JournalFilterBar::changed);
    const auto later = [this] {
        check();
        m_pause.start();
    };
    for (QLineEdit* edit : {m_from, m_to, m_booking})
        connect(edit, &QLineEdit::textChanged, this, later);
    connect(m_kind, &QComboBox::currentIndexChanged, this, later);
    connect(m_desk, &QComboBox::currentIndexChanged, this, later);
    connect(m_officer, &QComboBox::currentTextChanged, this, later);
}

void JournalFilterBar::retranslate(words::Language language)
{
    const QStringList names{tr("From"),    tr("To"),   tr("Kind"),
                            tr("Officer"), tr("Desk"), tr("Booking code")};
    for (size_t i = 0; i < m_labels.size(); ++i)
        m_labels.at(i)->setText(names.at(static_cast<qsizetype>(i)));
    m_kind->setItemText(0, tr("All"));
    for (int i = 1; i < m_kind->count(); ++i)
        m_kind->setItemText(i, words::eventKindWords(
                                   static_cast<EventKind>(m_kind->itemData(i).toInt()), language));
    m_desk->setItemText(0, tr("All"));
    m_from->setPlaceholderText(tr("dd-mm-yyyy hh.mm"));
    m_to->setPlaceholderText(tr("dd-mm-yyyy hh.mm"));
    m_officer->lineEdit()->setPlaceholderText(tr("All"));
    m_booking->setPlaceholderText(tr("Part of it"));
    m_from->setAccessibleName(names.at(0));
    m_to->setAccessibleName(names.at(1));
    m_kind->setAccessibleName(names.at(2));
    m_officer->setAccessibleName(names.at(3));
    m_officer->lineEdit()->setAccessibleName(names.at(3));
    m_desk->setAccessibleName(names.at(4));
    m_booking->setAccessibleName(names.at(5));
    check();
}

void JournalFilterBar::check()
{
    const bool unreadable = isUnreadable(*m_from) || isUnreadable(*m_to);
    m_complaint->setText(
        unreadable ? tr("Write the date as 23-11-2026, with a time if needed: 23-11-2026 07.30")
                   : QString());
    m_complaint->setVisible(unreadable);
}

void JournalFilterBar::offerOfficers(const std::set<OfficerId>& officers)
{
    const QSignalBlocker quiet(m_officer);
    const QString typed = m_officer->currentText();
    for (const OfficerId& officer : officers) {
        if (m_officer->findText(officer.toString()) < 0)
            m_officer->addItem(officer.toString());
    }
    m_officer->setCurrentText(typed);
}

JournalFilter JournalFilterBar::filter(Zone zone) const
{
    JournalFilter made;
    const auto from = readLimit(m_from->text()), to = readLimit(m_to->text());
    if (from && from->minute)
        made.after = instantOf(from->day, *from->minute, zone);
    else if (from)
        made.from = from->day;
    if (to && to->minute) // the minute itself is included
        made.before = instantOf(to->day, *to->minute, zone) + std::chrono::milliseconds(59'999);
    else if (to)
        made.to = to->day;
    made.officer = officerNamed(m_officer->currentText());
    made.desk = DeskLetter::parse(m_desk->currentData().toString());
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        made.kind = static_cast<EventKind>(kind);
    made.booking = m_booking->text().trimmed();
    return made;
}

bool JournalFilterBar::isUsed() const
{
    return m_kind->currentIndex() > 0 || m_desk->currentIndex() > 0 ||
           !m_officer->currentText().trimmed().isEmpty() || !m_from->text().isEmpty() ||
           !m_to->text().isEmpty() || !m_booking->text().isEmpty();
}

void JournalFilterBar::clear()
{
    for (QLineEdit* edit : {m_from, m_to, m_booking})
        edit->clear();
    m_kind->setCurrentIndex(0);
    m_desk->setCurrentIndex(0);
    m_officer->setCurrentIndex(0);
}

void JournalFilterBar::takeFocus()
{
    m_from->setFocus();
}
