// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/hint.h"
#include "domain/incident.h"
#include "domain/journalview.h"
#include "domain/load.h"
#include "domain/result.h"

#include <QFuture>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class Clock;
class Session;
class Store;

// What may be looked up besides the counter's work: the day's load, past days, walk-ins, the
// journal. Reads only. Each answers NotAllowed to whom the right is missing.
class Records
{
public:
    // The collaborators outlive it; `folder` is the data folder, read through connections of its
    // own where an answer takes long.
    Records(QString folder, const Office& office, const Session& session, const Clock& clock,
            Store& store);

    // As it stands now; today's with its forecast.
    [[nodiscard]] QFuture<Result<DayLoad>> load(QDate day);
    // Those days of a period that had bookings or walk-ins, in order. Both ends included.
    [[nodiscard]] QFuture<Result<PastPeriod>> period(QDate from, QDate to);
    [[nodiscard]] QFuture<Result<std::vector<Hint>>> hints(QDate day);
    // Part of a name or queue number; empty: all.
    [[nodiscard]] QFuture<Result<std::vector<WalkInEntry>>> walkIns(QDate from, QDate to,
                                                                    const QString& text = {});
    // The newest `limit` entries that fit, older than number `before` where it is given.
    [[nodiscard]] QFuture<Result<JournalSlice>> journal(const JournalFilter& filter, int limit,
                                                        std::optional<qint64> before = {});
    [[nodiscard]] QFuture<Result<ChainReport>> audit(); // takes seconds; beside the store's thread
    // Newest first. Everybody at a desk may see them.
    [[nodiscard]] QFuture<Result<std::vector<Incident>>> incidents(bool openOnly);
    [[nodiscard]] QFuture<Result<std::vector<SetAside>>> setAside(); // for the details and export
    // Everything of a day that a list on paper holds; personal data as the right allows.
    [[nodiscard]] QFuture<Result<DayFacts>> facts(QDate day);

private:
    QString m_folder;
    const Office& m_office;
    const Session& m_session;
    const Clock& m_clock;
    Store& m_store;
    struct Cache; // of past days, which change only by what other desks send late
    std::shared_ptr<Cache> m_past;
};
