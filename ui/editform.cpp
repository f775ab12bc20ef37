// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editform.h"

#include "ui/flowlayout.h"
#include "ui/labels.h"
#include "ui/tickbox.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

EditForm::EditForm(const Theme& theme, std::vector<EditField> fields, QWidget* parent)
    : QWidget(parent), m_fields(std::move(fields)), m_choices(m_fields.size())
{
    auto* flow = new FlowLayout(FlowLayout::Mode::Columns, 12, this);
    flow->setColumns(200, 3);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        auto* both = new QWidget;
        auto* column = new QVBoxLayout(both);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto* label = labels::text("label");
        m_labels.push_back(label);
        m_editors.push_back(makeEditor(i, theme));
        label->setBuddy(m_editors.back());
        column->addWidget(label);
        column->addWidget(m_editors.back());
        column->addStretch(1);
        flow->addWidget(both);
    }
}

QWidget* EditForm::makeEditor(size_t field, const Theme& theme)
{
    switch (m_fields[field].kind) {
    case EditField::Kind::Flag: {
        auto* box = new TickBox(theme);
        connect(box, &QCheckBox::toggled, this, [this, field] { tell(field); });
        return box;
    }
    case EditField::Kind::Choice: {
        auto* box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::activated, this, [this, field] { tell(field); });
        return box;
    }
    case EditField::Kind::Fixed:
    case EditField::Kind::Text:
    case EditField::Kind::Number:
    case EditField::Kind::Date:
    case EditField::Kind::Time:
    case EditField::Kind::Slot:
    case EditField::Kind::Spans:
        break;
    }
    auto* edit = new QLineEdit;
    edit->setMaxLength(300);
    edit->setReadOnly(m_fields[field].kind == EditField::Kind::Fixed);
    connect(edit, &QLineEdit::textEdited, this, [this, field] { tell(field); });
    return edit;
}

void EditForm::setColumnWidth(int least, int most)
{
    static_cast<FlowLayout*>(layout())->setColumns(least, most);
}

void EditForm::setLabels(const QStringList& labels)
{
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(labels.value(static_cast<qsizetype>(i)));
        m_editors[i]->setAccessibleName(m_labels[i]->text());
    }
}

void EditForm::setChoices(int field, EditChoices choices)
{
    const auto at = static_cast<size_t>(field);
    if (m_choices.at(at) == choices)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    const QString now = value(at);
    m_choices[at] = std::move(choices);
    auto* box = static_cast<QComboBox*>(m_editors.at(at));
    box->clear();
    for (const auto& [given, words] : m_choices[at])
        box->addItem(words, given);
    setValue(at, now);
}

QString EditForm::value(size_t field) const
{
    if (const auto* box = qobject_cast<QComboBox*>(m_editors[field]))
        return box->currentData().toString();
    if (const auto* tick = qobject_cast<TickBox*>(m_editors[field]))
        return editfield::flag(tick->isChecked());
    return static_cast<QLineEdit*>(m_editors[field])->text().simplified();
}

void EditForm::setValue(size_t field, const QString& value)
{
    if (auto* box = qobject_cast<QComboBox*>(m_editors[field])) {
        if (box->findData(value) < 0 && !value.isEmpty())
            box->addItem(value, value); // what is no choice any more is still shown
        box->setCurrentIndex(box->findData(value));
    } else if (auto* tick = qobject_cast<TickBox*>(m_editors[field])) {
        tick->setChecked(editfield::isOn(value));
    } else if (this->value(field) != value) {
        auto* edit = static_cast<QLineEdit*>(m_editors[field]);
        edit->setText(value);
        edit->setCursorPosition(0); // long texts show their beginning
    }
}

void EditForm::setValues(const QStringList& values)
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (size_t i = 0; i < m_fields.size(); ++i)
        setValue(i, values.value(static_cast<qsizetype>(i)));
    showFaults();
}

QStringList EditForm::values() const
{
    QStringList all;
    for (size_t i = 0; i < m_fields.size(); ++i)
        all += value(i);
    return all;
}

void EditForm::tell(size_t field)
{
    if (m_quiet)
        return;
    m_marks.erase(static_cast<int>(field));
    showFaults();
    Q_EMIT edited(static_cast<int>(field), value(field));
}

void EditForm::setMarks(const std::set<int>& marks)
{
    m_marks = marks;
    showFaults();
}

void EditForm::showFaults()
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const bool faulty = m_marks.contains(static_cast<int>(i)) ||
                            !editfield::complaint(m_fields[i], value(i)).isEmpty();
        labels::setLook(*m_editors[i], faulty && isEnabled() ? "faulty" : "");
    }
}

QStringList EditForm::complaints() const
{
    QStringList all;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const QString said = editfield::complaint(m_fields[i], value(i));
        if (!said.isEmpty())
            all += QStringLiteral("%1: %2").arg(m_labels[i]->text(), said);
    }
    return all;
}

void EditForm::takeFocus()
{
    if (!m_editors.empty())
        m_editors.front()->setFocus();
}
