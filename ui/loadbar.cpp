// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/loadbar.h"

#include "ui/flowlayout.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/tabbutton.h"
#include "words/reportwords.h"

#include <QDateEdit>
#include <QShortcut>
#include <QVBoxLayout>

LoadBar::LoadBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_title(labels::text("title")),
      m_updated(labels::text("small")),
      m_earlier(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+←"))),
      m_later(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+→"))),
      m_today(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Alt+T"))),
      m_choice(new QDateEdit),
      m_export(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+E"))),
      m_close(new KeyButton(theme, KeyButton::Kind::Plain, QStringLiteral("Ctrl+T")))
{
    const std::array keys{QStringLiteral("Alt 7"), QStringLiteral("Alt 8"),
                          QStringLiteral("Alt 9")};
    for (size_t i = 0; i < m_spans.size(); ++i)
        m_spans.at(i) = new TabButton(theme, keys.at(i));
    m_choice->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_choice->setDisplayFormat(QStringLiteral("dd-MM-yyyy"));
    m_choice->setKeyboardTracking(false); // half a date is not asked for
    makeRow();
    connectParts();
}

void LoadBar::makeRow()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_title, 1);
    m_updated->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    first->addWidget(m_updated, 1);
    column->addLayout(first);
    auto* keys = new FlowLayout(FlowLayout::Mode::Wrap, 8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_earlier, m_later, m_today, m_choice})
        keys->addWidget(each);
    for (TabButton* span : m_spans)
        keys->addWidget(span);
    keys->addWidget(m_export);
    keys->addWidget(m_close);
    column->addLayout(keys);
}

void LoadBar::connectParts()
{
    connect(m_earlier, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_today, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_todayDate, m_span); });
    connect(m_choice, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (day != m_day)
            Q_EMIT wanted(day, m_span);
    });
    for (size_t i = 0; i < m_spans.size(); ++i)
        connect(m_spans.at(i), &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT wanted(m_day, static_cast<Span>(i)); });
    connect(m_export, &QPushButton::clicked, this, &LoadBar::exportWanted);
    connect(m_close, &QPushButton::clicked, this, &LoadBar::closeWanted);
    auto* toDate = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), this);
    connect(toDate, &QShortcut::activated, m_choice, [this] {
        m_choice->setFocus(Qt::ShortcutFocusReason);
        m_choice->selectAll();
    });
}

void LoadBar::retranslate()
{
    m_earlier->setWords(tr("Before"));
    m_later->setWords(tr("After"));
    m_today->setWords(tr("Today"));
    m_earlier->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_later->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_today->setShortcut(QKeySequence(Qt::ALT | Qt::Key_T));
    m_choice->setAccessibleName(tr("Date (Ctrl+G)"));
    m_choice->setToolTip(m_choice->accessibleName());
    const std::array names{tr("Day"), tr("Week"), tr("Month")};
    const std::array keys{Qt::Key_7, Qt::Key_8, Qt::Key_9};
    for (size_t i = 0; i < m_spans.size(); ++i) {
        m_spans.at(i)->setWords(names.at(i));
        m_spans.at(i)->setShortcut(QKeySequence(Qt::ALT | keys.at(i)));
        m_spans.at(i)->setMaximumHeight(m_earlier->sizeHint().height());
    }
    m_export->setWords(tr("Export or print…"));
    m_close->setWords(tr("Close the day…"));
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_close->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
}

void LoadBar::show(QDate day, Span span, const View& view)
{
    m_day = day;
    m_span = span;
    m_todayDate = view.today();
    const QString words = words::fromTo(from(), to(), view.language);
    const bool today = span == Span::Day && day == m_todayDate;
    m_title->setText(today ? tr("Today, %1").arg(words) : words);
    const QSignalBlocker quiet(m_choice);
    m_choice->setDate(day);
    for (size_t i = 0; i < m_spans.size(); ++i)
        m_spans.at(i)->setChecked(static_cast<size_t>(span) == i);
}

void LoadBar::setUpdated(const QString& words)
{
    if (m_updated->text() != words)
        m_updated->setText(words);
}

void LoadBar::allow(bool exports, bool closing)
{
    m_export->setVisible(exports);
    m_close->setVisible(closing);
}

void LoadBar::takeFocus()
{
    m_earlier->setFocus();
}

QDate LoadBar::from() const
{
    if (m_span == Span::Week)
        return m_day.addDays(1 - m_day.dayOfWeek());
    return m_span == Span::Month ? QDate(m_day.year(), m_day.month(), 1) : m_day;
}

QDate LoadBar::to() const
{
    if (m_span == Span::Week)
        return from().addDays(6);
    return m_span == Span::Month ? from().addMonths(1).addDays(-1) : m_day;
}

void LoadBar::step(int spans)
{
    if (!m_day.isValid())
        return;
    const QDate day = m_span == Span::Month  ? m_day.addMonths(spans)
                      : m_span == Span::Week ? m_day.addDays(7 * spans)
                                             : m_day.addDays(spans);
    Q_EMIT wanted(day, m_span);
}
