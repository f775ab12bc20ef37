// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/content.h"

#include <QFrame>

class ElidedLabel;
class FigureLabel;
class QLabel;

// One figure of the day, large: what it is, how much, and of what.
class FigureCard : public QFrame
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget* parent = nullptr);

    void show(const report::Figure& figure);

private:
    ElidedLabel* m_label;
    FigureLabel* m_value;
    QLabel* m_detail;
};
