// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputwatch.h"

#include <QCoreApplication>
#include <QEvent>

InputWatch::InputWatch(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

// Events are seen where they enter a window, once.
bool InputWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (watched->isWindowType())
            Q_EMIT seen();
        break;
    default:
        break;
    }
    return false;
}
