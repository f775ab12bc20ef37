// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "ui/theme.h"

#include <QWidget>

class QComboBox;
class TickBox;

// How a camera hangs.
class TurnBox : public QWidget
{
    Q_OBJECT

public:
    explicit TurnBox(const Theme& theme, QWidget* parent = nullptr);

    void showTurn(CameraTurn turn);
    void retranslate(const QString& name); // for screen readers

Q_SIGNALS:
    void turned(CameraTurn turn); // by hand

private:
    QComboBox* m_degrees;
    TickBox* m_mirrored;
};
