// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncer.h"

#include "sync/syncworker.h"

#include <QThread>

namespace {
constexpr std::chrono::milliseconds flushWithin{3000};
}

class Syncer::Private
{
public:
    Private(Store& store, QString folder, std::function<RawClocks()> raw)
        : worker(new SyncWorker(store, std::move(folder), std::move(raw)))
    {
        thread.setObjectName(QStringLiteral("loket-sync"));
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
    }
    // Never waits for the sync thread.
    template <typename F>
    void post(F f)
    {
        QMetaObject::invokeMethod(worker, [w = worker, f = std::move(f)] { f(*w); });
    }

    QThread thread;
    SyncWorker* worker; // lives in the thread, deleted there
    SyncState state;
};

Syncer::Syncer(Store& store, QString folder, std::function<RawClocks()> raw, QObject* parent)
    : CentreLink(parent), d(std::make_unique<Private>(store, std::move(folder), std::move(raw)))
{
    SyncWorker* worker = d->worker;
    connect(worker, &SyncWorker::stateChanged, this, [this](const SyncState& state) {
        d->state = state;
        Q_EMIT stateChanged(state);
    });
    connect(worker, &SyncWorker::answered, this, &Syncer::answered);
    connect(worker, &SyncWorker::fed, this, &Syncer::fed);
    connect(worker, &SyncWorker::copied, this, &Syncer::copied);
    connect(worker, &SyncWorker::timeKnown, this, &Syncer::timeKnown);
    connect(worker, &SyncWorker::deskRefused, this, &Syncer::deskRefused);
}

Syncer::~Syncer()
{
    d->worker->disconnect(this);
    d->worker->hurry(flushWithin);
    d->post([thread = &d->thread](SyncWorker& worker) {
        worker.finish();
        thread->quit();
    });
    d->thread.wait();
}

void Syncer::start(const Connection& connection)
{
    d->post([connection](SyncWorker& worker) { worker.start(connection); });
}

const SyncState& Syncer::state() const
{
    return d->state;
}

void Syncer::wake()
{
    d->post([](SyncWorker& worker) { worker.wake(); });
}

void Syncer::confirm(const EventId& event)
{
    d->post([event](SyncWorker& worker) { worker.confirm(event); });
}

void Syncer::tryNow()
{
    d->post([](SyncWorker& worker) { worker.tryNow(); });
}
