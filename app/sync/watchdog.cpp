// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/watchdog.h"

#include <QHash>
#include <QLoggingCategory>
#include <QTimer>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
Q_LOGGING_CATEGORY(logWatchdog, "loket.watchdog")
}

// Lives in the watchdog's thread.
class Watchdog::Dog : public QObject
{
public:
    ~Dog() override
    {
        for (auto each = m_timers.cbegin(); each != m_timers.cend(); ++each)
            ::close(each.key());
        qDeleteAll(m_timers);
    }
    void take(int socket)
    {
        auto* timer = new QTimer;
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, [socket] {
            qCWarning(logWatchdog) << "a call took too long: its connection is ended";
            ::shutdown(socket, SHUT_RDWR);
        });
        m_timers.insert(socket, timer);
    }
    void begin(int socket, steady_clock::time_point latest)
    {
        const auto left = ceil<milliseconds>(latest - steady_clock::now());
        m_timers.value(socket)->start(m_ended ? 0ms : std::max(left, 0ms));
    }
    void end(int socket) { m_timers.value(socket)->stop(); }
    void forget(int socket)
    {
        delete m_timers.take(socket);
        ::close(socket);
    }
    void endAllWithin(milliseconds limit)
    {
        QTimer::singleShot(limit, this, [this] {
            m_ended = true;
            for (auto each = m_timers.cbegin(); each != m_timers.cend(); ++each)
                ::shutdown(each.key(), SHUT_RDWR);
        });
    }

private:
    QHash<int, QTimer*> m_timers;
    bool m_ended = false;
};

Watchdog::Watchdog() : m_dog(new Dog)
{
    m_thread.setObjectName(QStringLiteral("loket-watchdog"));
    m_dog->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_dog, &QObject::deleteLater);
    m_thread.start();
}

Watchdog::~Watchdog()
{
    // Posted last, so that every socket is forgotten before it.
    QMetaObject::invokeMethod(m_dog, [this] { m_thread.quit(); });
    m_thread.wait();
}

void Watchdog::endAllWithin(milliseconds limit)
{
    QMetaObject::invokeMethod(m_dog, [dog = m_dog, limit] { dog->endAllWithin(limit); });
}

Watched::Watched(Watchdog& watchdog, int socket)
    : m_watchdog(watchdog), m_number(::fcntl(socket, F_DUPFD_CLOEXEC, 0))
{
    if (m_number >= 0)
        QMetaObject::invokeMethod(m_watchdog.m_dog,
                                  [dog = m_watchdog.m_dog, n = m_number] { dog->take(n); });
}

Watched::~Watched()
{
    if (m_number >= 0)
        QMetaObject::invokeMethod(m_watchdog.m_dog,
                                  [dog = m_watchdog.m_dog, n = m_number] { dog->forget(n); });
}

void Watched::begin(milliseconds limit)
{
    m_latest = steady_clock::now() + limit;
    m_overran = false;
    if (m_number >= 0)
        QMetaObject::invokeMethod(m_watchdog.m_dog, [dog = m_watchdog.m_dog, n = m_number,
                                                     latest = m_latest] { dog->begin(n, latest); });
}

void Watched::end()
{
    m_overran = steady_clock::now() >= m_latest;
    if (m_number >= 0)
        QMetaObject::invokeMethod(m_watchdog.m_dog,
                                  [dog = m_watchdog.m_dog, n = m_number] { dog->end(n); });
}

bool Watched::overran() const
{
    return m_overran;
}
