// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentrow.h"

#include "ui/labels.h"
#include "ui/tickbox.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

DocumentRow::DocumentRow(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_name(labels::text("plain")),
      m_differs(labels::text("faultText")),
      m_question(new QLineEdit)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name);
    words->addWidget(m_differs);
    words->addWidget(m_question);
    m_question->hide();
    m_question->setMaxLength(120);
    m_question->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(0);
    row->addLayout(words, 1);
    row->addSpacing(8);
    for (int i = 0; i < 3; ++i) {
        auto* tick = new TickBox(theme, this);
        tick->installEventFilter(this);
        connect(tick, &QCheckBox::toggled, this,
                [this, i](bool on) { Q_EMIT ticked(static_cast<Aspect>(i), on); });
        auto* cell = new QWidget;
        m_cells.at(static_cast<size_t>(i)) = cell;
        auto* middle = new QHBoxLayout(cell);
        middle->setContentsMargins(0, 0, 0, 0);
        middle->addWidget(tick, 0, Qt::AlignCenter);
        row->addWidget(cell);
        m_ticks.at(static_cast<size_t>(i)) = tick;
    }
}

void DocumentRow::show(const DocumentCheck& check, const QString& name,
                       const std::array<QString, 3>& aspects, int columnWidth)
{
    labels::setText(*m_name,
                    check.required ? name : name + QLatin1Char(' ') + tr("(if there is one)"));
    labels::setText(*m_differs, check.differs.isEmpty()
                                    ? QString()
                                    : tr("Differs: %1", "data of a document").arg(check.differs));
    m_differs->setVisible(!check.differs.isEmpty() && !m_question->isVisible());
    m_question->setPlaceholderText(tr("What differs? Enter keeps it"));
    m_question->setAccessibleName(tr("%1: what differs?").arg(name));
    if (!m_question->isVisible())
        m_question->setText(check.differs);
    for (size_t i = 0; i < m_ticks.size(); ++i) {
        m_cells.at(i)->setFixedWidth(columnWidth);
        const auto aspect = static_cast<Aspect>(i);
        const QSignalBlocker quiet(m_ticks.at(i));
        m_ticks.at(i)->setVisible(check.asks(aspect));
        m_ticks.at(i)->setChecked(check.ticked(aspect));
        m_ticks.at(i)->setAccessibleName(name + QStringLiteral(": ") + aspects.at(i));
    }
}

void DocumentRow::setEditable(bool editable)
{
    for (TickBox* tick : m_ticks)
        tick->setEnabled(editable);
}

bool DocumentRow::takeFocus(int column)
{
    TickBox* tick = m_ticks.at(static_cast<size_t>(std::clamp(column, 0, 2)));
    if (tick->isHidden() || !tick->isEnabled())
        return false;
    tick->setFocus(Qt::OtherFocusReason);
    return true;
}

void DocumentRow::askWhatDiffers()
{
    m_differs->hide();
    m_question->show();
    m_question->setFocus();
    m_question->selectAll();
}

void DocumentRow::closeQuestion(bool keep)
{
    const QString words = m_question->text().simplified();
    m_question->hide();
    (void)takeFocus(m_askedFrom);
    m_differs->setVisible(!m_differs->text().isEmpty());
    if (keep)
        Q_EMIT differs(words);
}

bool DocumentRow::tickKey(int column, int key)
{
    switch (key) {
    case Qt::Key_Left:
        Q_EMIT moveWanted(column, 0, -1);
        return true;
    case Qt::Key_Right:
        Q_EMIT moveWanted(column, 0, 1);
        return true;
    case Qt::Key_Up:
        Q_EMIT moveWanted(column, -1, 0);
        return true;
    case Qt::Key_Down:
        Q_EMIT moveWanted(column, 1, 0);
        return true;
    case Qt::Key_B:
        m_askedFrom = column;
        askWhatDiffers();
        return true;
    default:
        return false;
    }
}

bool DocumentRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_question) {
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!enter && key->key() != Qt::Key_Escape)
            return false;
        closeQuestion(enter);
        return true;
    }
    const auto tick = std::ranges::find(m_ticks, watched);
    if (tick == m_ticks.end() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    return tickKey(static_cast<int>(tick - m_ticks.begin()), key->key());
}

void DocumentRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(Tint::Line));
    painter.drawLine(0, 0, width(), 0);
}
