// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/recovery.h"

#include <QLoggingCategory>
#include <QTimer>

namespace {

Q_LOGGING_CATEGORY(logStore, "loket.store")

constexpr std::chrono::minutes copyEvery{10};
constexpr std::chrono::hours checkBookingsEvery{24};

// Checks and copies read through connections of their own and must not keep anybody waiting, so
// they have threads of their own, one after another.
class Aside
{
public:
    ~Aside() { wait(); }
    void wait()
    {
        if (m_thread)
            m_thread->wait();
        m_thread.reset();
    }
    [[nodiscard]] bool isBusy() const { return m_thread && m_thread->isRunning(); }
    template <typename Work>
    void run(Work work)
    {
        wait();
        m_thread.reset(QThread::create(std::move(work)));
        m_thread->setObjectName(QStringLiteral("loket-aside"));
        m_thread->start();
    }

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace

// Lives in the store thread.
class Store::Worker : public QObject
{
public:
    Result<void> open(const StoreFolder& folder)
    {
        auto opened = LocalStore::open(folder);
        if (!opened) {
            m_error = opened.error();
            qCWarning(logStore) << "not opened:" << int(m_error.fault) << m_error.detail;
            return tl::unexpected<Error>(m_error);
        }
        m_store = std::move(*opened);
        connect(&m_copyTimer, &QTimer::timeout, this, [this] { copy({}); });
        m_copyTimer.start(copyEvery);
        connect(&m_bookingsTimer, &QTimer::timeout, this, [this] { lookThroughBookings(); });
        m_bookingsTimer.start(checkBookingsEvery);
        return {};
    }

    Tables* tables() { return m_store ? &m_store->tables() : nullptr; }
    [[nodiscard]] const Error& error() const { return m_error; }

    using Answer = std::function<void(const Result<void>&)>;
    void check(Answer answer)
    {
        if (!m_store)
            return answer(tl::unexpected<Error>(m_error));
        m_check.run([this, folder = m_store->folder(), answer = std::move(answer)] {
            const auto checked = checkJournal(folder);
            // Posted before the answer: whoever then asks to record comes after it.
            QMetaObject::invokeMethod(this, [this, ready = checked.has_value()] {
                if (m_store)
                    m_store->tables().journal.setChecked(ready);
                lookThroughBookings(); // nobody waits for that
            });
            answer(checked);
        });
    }
    void lookThroughBookings()
    {
        if (!m_store || m_look.isBusy())
            return;
        m_look.run([this, folder = m_store->folder()] {
            const auto checked = checkBookings(folder);
            if (checked || checked.error().fault != Fault::FileDamaged)
                return;
            qCWarning(logStore) << "bookings damaged:" << checked.error().detail;
            QMetaObject::invokeMethod(this, [this] { putBookingsBack(); });
        });
    }
    // The journal is not touched, and what was checked of it stands.
    void putBookingsBack()
    {
        if (!m_store)
            return;
        m_copy.wait();
        const StoreFolder folder = m_store->folder();
        const bool ready = m_store->tables().journal.isChecked();
        const bool centre = hasCentre(m_store->tables().journalFile).value_or(false);
        m_store.reset();
        const auto restored = restoreBookings(folder, centre);
        auto opened =
            restored ? LocalStore::open(folder)
                     : Result<std::unique_ptr<LocalStore>>(tl::unexpected<Error>(restored.error()));
        if (!opened) {
            m_error = opened.error();
            qCWarning(logStore) << "not opened again:" << m_error.detail;
            return;
        }
        m_store = std::move(*opened);
        m_store->tables().journal.setChecked(ready);
        if (!centre)
            m_store->tables().restored =
                Error{Fault::BookingsRestored, m_store->tables().bookingsFile.fileName(), {}};
    }
    void takeCopy(const QString& file, const Answer& answer)
    {
        constexpr std::chrono::milliseconds soon{20};
        if (m_store && (m_look.isBusy() || m_copy.isBusy()))
            QTimer::singleShot(soon, this, [this, file, answer] { takeCopy(file, answer); });
        else
            answer(m_store ? m_store->takeCopy(file) : tl::unexpected<Error>(m_error));
    }
    void copy(Answer answer)
    {
        if (!m_store) {
            if (answer)
                answer(tl::unexpected<Error>(m_error));
            return;
        }
        m_copy.run([folder = m_store->folder(), answer = std::move(answer)] {
            const auto copied = makeCopies(folder);
            if (!copied)
                qCWarning(logStore) << "not copied:" << copied.error().detail;
            if (answer)
                answer(copied);
        });
    }
    // After everything that was asked: the last copy, then the folder is free.
    void close()
    {
        m_check.wait();
        m_look.wait();
        m_copy.wait();
        const bool writes = m_store && m_store->folder().access == Access::ReadWrite;
        if (const auto copied = writes ? makeCopies(m_store->folder()) : Result<void>{}; !copied)
            qCWarning(logStore) << "not copied:" << copied.error().detail;
        m_store.reset();
    }

private:
    std::unique_ptr<LocalStore> m_store;
    Error m_error{Fault::StorageFailed, {}, QStringLiteral("not opened")};
    QTimer m_copyTimer{this}, m_bookingsTimer{this};
    Aside m_check, m_look, m_copy;
};

Store::Store() : m_worker(new Worker)
{
    m_thread.setObjectName(QStringLiteral("loket-store"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Store::~Store()
{
    // Posted last, so that every question before it is answered.
    QMetaObject::invokeMethod(m_worker, [this] {
        m_worker->close();
        m_thread.quit();
    });
    m_thread.wait();
}

void Store::post(Task task)
{
    QMetaObject::invokeMethod(
        m_worker, [this, task = std::move(task)] { task(m_worker->tables(), m_worker->error()); });
}

namespace {

// A future that is finished by an answer, in whatever thread it comes.
struct Promised
{
    std::shared_ptr<QPromise<Result<void>>> promise = std::make_shared<QPromise<Result<void>>>();
    Promised() { promise->start(); }
    void operator()(const Result<void>& answer) const
    {
        promise->addResult(answer);
        promise->finish();
    }
};

} // namespace

QFuture<Result<void>> Store::open(const StoreFolder& folder)
{
    const Promised promised;
    QMetaObject::invokeMethod(m_worker,
                              [this, folder, promised] { promised(m_worker->open(folder)); });
    return promised.promise->future();
}

QFuture<Result<void>> Store::check()
{
    const Promised promised;
    QMetaObject::invokeMethod(m_worker, [this, promised] { m_worker->check(promised); });
    return promised.promise->future();
}

QFuture<Result<void>> Store::takeCopy(const QString& file)
{
    const Promised promised;
    QMetaObject::invokeMethod(m_worker,
                              [this, file, promised] { m_worker->takeCopy(file, promised); });
    return promised.promise->future();
}

QFuture<Result<void>> Store::copyNow()
{
    const Promised promised;
    QMetaObject::invokeMethod(m_worker, [this, promised] { m_worker->copy(promised); });
    return promised.promise->future();
}
