// SPDX-License-Identifier: GPL-3.0-or-later
// Says when a program's window has been painted, without a change in the program: Qt loads this
// plugin into any of its programs (QT_QPA_GENERIC_PLUGINS=firstpaint). On stderr, once each:
// "painted" after the first frame, "ready" after the first one in which something can be typed.
#include <QApplication>
#include <QEvent>
#include <QGenericPlugin>
#include <QLineEdit>

#include <unistd.h>

namespace {

const QEvent::Type painted = QEvent::Type(QEvent::registerEventType());

bool canBeTypedInto(const QWidget& window)
{
    const auto fields = window.findChildren<QLineEdit*>();
    return std::any_of(fields.begin(), fields.end(), [](const QLineEdit* field) {
        return field->isVisible() && field->isEnabled() && !field->isReadOnly();
    });
}

void say(bool& said, const char* line, size_t size)
{
    if (!said)
        said = ::write(STDERR_FILENO, line, size) > 0;
}

class Watcher : public QObject
{
public:
    Watcher() { QCoreApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject* object, QEvent* event) override
    {
        // The frame reaches the screen after all of its paint events, and before posted ones.
        if (!m_ready && event->type() == QEvent::Paint && object->isWidgetType())
            QCoreApplication::postEvent(this, new QEvent(painted), Qt::HighEventPriority);
        return false;
    }

protected:
    void customEvent(QEvent*) override
    {
        say(m_painted, "painted\n", 8);
        for (const QWidget* window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && canBeTypedInto(*window))
                say(m_ready, "ready\n", 6);
        }
    }

private:
    bool m_painted = false, m_ready = false;
};

} // namespace

class FirstPaintPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "firstpaint.json")

public:
    QObject* create(const QString&, const QString&) override { return new Watcher; }
};

#include "firstpaint.moc"
