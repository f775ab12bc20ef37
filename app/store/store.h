// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/localstore.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

// The thread "loket-store": the only writer of the data folder. Everybody else asks and gets a
// future; questions are answered in the order they were asked.
class Store
{
public:
    Store();
    ~Store(); // answers what was asked, makes the last verified copy, releases the folder

    // Quick; ask() works after it, recording after check(). Errors: see LocalStore::open.
    QFuture<Result<void>> open(const StoreFolder& folder);
    // Checks the journal beside the store thread, so that looking up goes on meanwhile.
    QFuture<Result<void>> check();
    // The verified copy now; also made every ten minutes and at the end.
    QFuture<Result<void>> copyNow();
    // LocalStore::takeCopy, once nothing else reads bookings.db for long.
    QFuture<Result<void>> takeCopy(const QString& file);

    // Runs `f(Tables&)`, which returns a Result<T>, in the store thread. Before open() succeeded
    // the answer is the error that stood in its way. Take it with desk/whenanswered.h.
    template <typename F>
    auto ask(F f) -> QFuture<std::invoke_result_t<F&, Tables&>>
    {
        using Answer = std::invoke_result_t<F&, Tables&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        post([promise, f = std::move(f)](Tables* tables, const Error& error) mutable {
            if (tables)
                promise->addResult(f(*tables));
            else
                promise->addResult(Answer(tl::unexpected<Error>(error)));
            promise->finish();
        });
        return future;
    }

private:
    using Task = std::function<void(Tables*, const Error&)>;
    void post(Task task);

    class Worker;
    QThread m_thread;
    Worker* m_worker; // lives in m_thread, deleted there
};
