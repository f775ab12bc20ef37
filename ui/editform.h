// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editfield.h"
#include "ui/theme.h"

#include <QWidget>

#include <set>

class QLabel;

// The fields of one thing, each with its label above it, in as many columns as fit.
class EditForm : public QWidget
{
    Q_OBJECT

public:
    EditForm(const Theme& theme, std::vector<EditField> fields, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<EditField>& fields() const { return m_fields; }
    void setColumnWidth(int least, int most = 3);
    void setLabels(const QStringList& labels);
    void setChoices(int field, EditChoices choices);
    void setValues(const QStringList& values); // quietly
    [[nodiscard]] QStringList values() const;
    void setMarks(const std::set<int>& marks); // besides what cannot be read
    [[nodiscard]] QStringList complaints() const;
    void takeFocus();

Q_SIGNALS:
    void edited(int field, const QString& value);

private:
    [[nodiscard]] QWidget* makeEditor(size_t field, const Theme& theme);
    [[nodiscard]] QString value(size_t field) const;
    void setValue(size_t field, const QString& value);
    void showFaults();
    void tell(size_t field);

    std::vector<EditField> m_fields;
    std::vector<QLabel*> m_labels;
    std::vector<QWidget*> m_editors;
    std::vector<EditChoices> m_choices;
    std::set<int> m_marks;
    bool m_quiet = false;
};
