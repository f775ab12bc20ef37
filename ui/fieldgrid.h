// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class FlowLayout;

// Facts with their labels above them, in as many columns as fit.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget* parent = nullptr);

    void setColumnWidth(int least);
    void show(const std::vector<std::pair<QString, QString>>& fields); // label, value

private:
    class Field;
    FlowLayout* m_flow;
    std::vector<Field*> m_fields;
};
