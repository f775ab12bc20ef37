// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

// Tells when somebody is at the keyboard or the mouse, in any window of the program: it puts the
// automatic lock off.
class InputWatch : public QObject
{
    Q_OBJECT

public:
    explicit InputWatch(QObject* parent);

Q_SIGNALS:
    void seen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};
