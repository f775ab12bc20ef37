// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/wedge.h"

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWindow>

#include <memory>
#include <vector>

// Catches hand scanners that type, whatever page is shown and whatever has the focus. Keys wait
// here until their speed tells a scanner from a person; a person's go on in their order, a
// scanner's never reach a field or a button, its closing Enter or Tab neither.
class WedgeFilter : public QObject
{
    Q_OBJECT

public:
    explicit WedgeFilter(QObject* parent = nullptr); // watches the whole application

Q_SIGNALS:
    void scanned(const QByteArray& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool pressed(QWindow* window, const QKeyEvent& key);
    [[nodiscard]] bool ended(const QKeyEvent& key);
    void keep(QWindow* window, const QKeyEvent& key);
    void letGo(); // those that wait are a person's

    WedgeDetector m_detector;
    std::vector<std::unique_ptr<QKeyEvent>> m_waiting;
    QPointer<QWindow> m_window;
    QTimer m_pause;
    bool m_replaying = false;
};
