// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wedgefilter.h"

#include <QCoreApplication>

namespace {

WedgeDetector::Time timeOf(const QKeyEvent& key)
{
    return WedgeDetector::Time(static_cast<qint64>(key.timestamp()));
}

bool endsBurst(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab;
}

bool isModifier(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Shift || key.key() == Qt::Key_Control || key.key() == Qt::Key_Alt ||
           key.key() == Qt::Key_AltGr || key.key() == Qt::Key_Meta || key.key() == Qt::Key_CapsLock;
}

// Keys that write nothing a code could hold: a person is at work.
bool isCommand(const QKeyEvent& key, bool burstRuns)
{
    switch (key.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return true;
    default:
        break;
    }
    if (key.text().isEmpty() || key.isAutoRepeat())
        return true;
    const bool chord = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return chord && !burstRuns; // inside a burst it is a scanner's control character
}

} // namespace

WedgeFilter::WedgeFilter(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &WedgeFilter::letGo);
    QCoreApplication::instance()->installEventFilter(this);
}

// Keys are caught where they enter a window, once, before any widget sees them.
bool WedgeFilter::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if ((!press && event->type() != QEvent::KeyRelease) || m_replaying || !watched->isWindowType())
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    auto* window = static_cast<QWindow*>(watched);
    if (press)
        return pressed(window, key);
    if (m_waiting.empty() || isModifier(key))
        return false;
    keep(window, key); // a release never overtakes its press
    return true;
}

bool WedgeFilter::pressed(QWindow* window, const QKeyEvent& key)
{
    if (isModifier(key))
        return false;
    if (window != m_window)
        letGo();
    if (endsBurst(key))
        return ended(key);
    if (isCommand(key, !m_waiting.empty())) {
        letGo();
        return false;
    }
    m_detector.typed(key.text(), timeOf(key));
    const bool scanner = m_detector.looksLikeScanner();
    if (!scanner && m_detector.burst().size() >= WedgeDetector::shortest) {
        keep(window, key);
        const WedgeDetector kept = m_detector; // still counting, but nothing has to wait for it
        letGo();
        m_detector = kept;
        return true;
    }
    keep(window, key);
    m_pause.start(scanner ? WedgeDetector::longestWait : WedgeDetector::longestGap);
    return true;
}

bool WedgeFilter::ended(const QKeyEvent& key)
{
    const auto text = m_detector.ended(timeOf(key));
    if (!text) {
        letGo();
        return false;
    }
    m_pause.stop();
    m_waiting.clear();
    Q_EMIT scanned(text->toUtf8());
    return true;
}

void WedgeFilter::keep(QWindow* window, const QKeyEvent& key)
{
    m_window = window;
    m_waiting.emplace_back(key.clone());
}

void WedgeFilter::letGo()
{
    m_pause.stop();
    m_detector.clear();
    auto keys = std::move(m_waiting);
    m_waiting.clear();
    m_replaying = true;
    for (const auto& key : keys)
        if (m_window)
            QCoreApplication::sendEvent(m_window, key.get());
    m_replaying = false;
}
