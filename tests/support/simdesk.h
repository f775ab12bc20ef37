// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/syncer.h"

#include <QHash>

#include <atomic>
#include <memory>
#include <optional>

// A desk without its window: the real store and the real syncer over a data folder, and a clock
// that may be set wrong. Tests, the chaos run and the bench drive it. Its thread needs an event
// loop now and then; it never waits for the centre.
class SimDesk : public QObject
{
    Q_OBJECT

public:
    SimDesk(QString folder, Connection connection);
    ~SimDesk() override; // sends what waits, as the window does

    [[nodiscard]] Result<void> open(); // the data folder, checked
    void online();                     // begins to look for the centre
    void offline();                    // ends it, as if the program were closed
    void close();                      // the folder too; open() again goes on from the disk
    [[nodiscard]] Syncer* syncer() const { return m_syncer.get(); }
    [[nodiscard]] Connection& connection() { return m_connection; } // in force by online()

    // On this disk when they come back. Admissions are sent ahead of all others while connected.
    [[nodiscard]] Result<Recorded> admit(const QString& bookingKey);
    [[nodiscard]] Result<Recorded> walkIn(const QString& name);
    [[nodiscard]] Result<Recorded> undo(const EventId& event, const char* reason = "wrong-person");
    [[nodiscard]] Result<Recorded> settle(const QString& incident);
    [[nodiscard]] Result<Recorded> append(EventKind kind, const QJsonObject& payload);

    // What was told since open().
    [[nodiscard]] const SyncState& state() const { return m_state; }
    [[nodiscard]] bool isConnected() const { return m_state.link == LinkState::Connected; }
    // Nothing waits on the disk.
    [[nodiscard]] bool isSent();
    // Connected, nothing waits, and this desk knows what the centre knew.
    [[nodiscard]] bool isAtRest();
    [[nodiscard]] std::optional<CentreAnswer> answer(const EventId& event) const;
    [[nodiscard]] int arrivals() const { return m_arrivals; } // of other desks
    [[nodiscard]] int copies() const { return m_copies; }
    [[nodiscard]] int pulls() const { return m_pulls; }
    [[nodiscard]] const std::optional<Error>& refused() const { return m_refused; }
    [[nodiscard]] const std::optional<TimeAnchor>& anchor() const { return m_anchor; }

    // Asks the store and waits.
    template <typename F>
    auto ask(F f)
    {
        return m_store->ask(std::move(f)).result();
    }
    [[nodiscard]] Watermark watermark();
    [[nodiscard]] std::vector<Incident> incidents(bool openOnly = true);
    [[nodiscard]] std::vector<SetAside> setAside();
    [[nodiscard]] OutboxCounts counts();

    void shiftClock(std::chrono::milliseconds by) { m_shift = by.count(); } // of the PC
    [[nodiscard]] ClockReading now() const;
    [[nodiscard]] Actor actor() const;

Q_SIGNALS:
    void changed();
    void confirmed(const CentreAnswer& answer);
    void heard(const FeedChange& change);

private:
    [[nodiscard]] RawClocks raw() const; // in any thread
    void recorded(const Result<Recorded>& recorded, bool urgent);

    QString m_folder;
    Connection m_connection;
    std::atomic<qint64> m_shift{0};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Syncer> m_syncer;
    SyncState m_state;
    QHash<QString, CentreAnswer> m_answers;
    std::optional<TimeAnchor> m_anchor;
    std::optional<Error> m_refused;
    int m_arrivals = 0, m_copies = 0, m_pulls = 0;
};
