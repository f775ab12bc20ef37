// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fieldgrid.h"

#include "ui/flowlayout.h"
#include "ui/labels.h"

#include <QVBoxLayout>

class FieldGrid::Field : public QWidget
{
public:
    explicit Field(QWidget* parent)
        : QWidget(parent),
          m_label(labels::text("label", this)),
          m_value(labels::text("value", this))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(m_label);
        column->addWidget(m_value);
        column->addStretch();
    }
    void show(const QString& label, const QString& value)
    {
        m_label->setText(label);
        labels::setText(*m_value, value);
        setAccessibleName(label + QStringLiteral(": ") + value);
    }

private:
    QLabel* m_label;
    QLabel* m_value;
};

FieldGrid::FieldGrid(QWidget* parent)
    : QWidget(parent), m_flow(new FlowLayout(FlowLayout::Mode::Columns, 14, this))
{
    setColumnWidth(160);
}

void FieldGrid::setColumnWidth(int least)
{
    m_flow->setColumns(least, 3);
}

void FieldGrid::show(const std::vector<std::pair<QString, QString>>& fields)
{
    while (m_fields.size() < fields.size()) {
        m_fields.push_back(new Field(this));
        m_flow->addWidget(m_fields.back());
    }
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const bool used = i < fields.size();
        if (used)
            m_fields[i]->show(fields[i].first, fields[i].second);
        m_fields[i]->setVisible(used);
    }
    m_flow->invalidate();
    updateGeometry();
}
