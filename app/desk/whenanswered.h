// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

// Calls `f(const T&)` in the thread of `context` with the answer of `future`, once, and never
// before the caller has returned. Nothing is called when `context` goes first, or when the future
// was cancelled without an answer; the returned one, of what `f` gives, is then cancelled too.
//
// It stands for QFuture::then(), which Qt 6.4 may run twice: a producer first marks its future
// finished and then, in a second step, takes the continuation that is stored there. Who attaches
// one between the two steps sees a finished future and runs it at once, but Qt stores it all the
// same, and the producer runs it again with a promise that was moved away: a crash. The events of a
// QFutureWatcher are posted under the future's lock, once each.
template <typename T, typename F>
auto whenAnswered(const QFuture<T>& future, QObject* context, F f)
    -> QFuture<std::invoke_result_t<F&, const T&>>
{
    using Answer = std::invoke_result_t<F&, const T&>;
    Q_ASSERT(context->thread() == QThread::currentThread());
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto* watcher = new QFutureWatcher<T>(context);
    auto finish = [watcher, promise, f = std::move(f)]() mutable {
        watcher->deleteLater(); // first, since `f` may delete the context
        if (watcher->future().resultCount() == 0) {
            promise->future().cancel();
            return promise->finish();
        }
        const T answer = watcher->result();
        if constexpr (std::is_void_v<Answer>)
            f(answer);
        else
            promise->addResult(f(answer));
        promise->finish();
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, std::move(finish));
    watcher->setFuture(future); // after connecting: it may be finished
    return promise->future();
}
