// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"
#include "domain/office.h"
#include "domain/officer.h"
#include "domain/result.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <vector>

class Clock;
class Session;
class Store;

struct ClosingPreview // what is open before the day is closed
{
    LoadCounts total;
    int provisional = 0;
    int undecided = 0; // seen and put aside
};

struct ExportNote // goes into the journal before the file is written
{
    QString what; // "day", "period", "walk_ins", "journal"
    QDate from, to;
    QString format; // "csv", "pdf"
    bool personal = false;
    QString reason; // needed for personal data; the officer's words
    qint64 rows = 0;
};

[[nodiscard]] Event exportEvent(const ExportNote& note, const Actor& actor, QDate day,
                                const ClockReading& time);

struct PurgeReport
{
    QDate before; // service dates
    int bookings = 0, persons = 0;
};

// What is done beside the counter and needs a right of its own: officers, the office's profile,
// closing the day, exports, the purge. Every one is an event of the journal.
class BackOffice
{
public:
    struct Desk // what it needs to know of the desk it belongs to
    {
        std::function<Actor()> actor;
        const Session& session;
        const Clock& clock;
        Store& store;
        QString folder;
        std::function<void(const Office&)> officeChanged;
        std::function<void()> officersChanged; // somebody was added, changed or shut out
        std::function<void()> recorded{};      // something new stands in the journal
    };
    BackOffice(Desk desk, const Office& office);
    ~BackOffice();

    // Officers. Errors: NotAllowed, OfficerExists, PinUnusable, LastAdministrator.
    [[nodiscard]] QFuture<Result<std::vector<Officer>>> officers(); // by name
    // The first administrator needs no right: nobody has one yet.
    [[nodiscard]] QFuture<Result<Officer>> addOfficer(const QString& name, Role role,
                                                      const QString& pin);
    [[nodiscard]] QFuture<Result<void>> setEnabled(const OfficerId& officer, bool enabled);
    [[nodiscard]] QFuture<Result<void>> setRole(const OfficerId& officer, Role role);
    // One's own with the present PIN, others' by right (`present` is not looked at).
    [[nodiscard]] QFuture<Result<void>> setPin(const OfficerId& officer, const QString& present,
                                               const QString& pin);

    // The day. Errors: NotAllowed, DayNotOver (before closing time, unless `early`).
    [[nodiscard]] QFuture<Result<ClosingPreview>> beforeClosing(QDate day);
    [[nodiscard]] QFuture<Result<Closing>> closeDay(QDate day, bool early);

    // The profile: validated, stored beside its older versions, written to office.json, an event.
    // Its version is raised by one. Errors: NotAllowed, ProfileInvalid.
    [[nodiscard]] QFuture<Result<Office>> setOffice(const Office& profile);
    [[nodiscard]] QFuture<Result<void>> noteExport(const ExportNote& note);
    // Personal data of days before `before`, and the copies made anew. Errors: NotAllowed,
    // DayNotOver.
    [[nodiscard]] QFuture<Result<PurgeReport>> purge(QDate before);

    // Errors: NotAllowed, ReasonMissing, IncidentUnknown.
    [[nodiscard]] QFuture<Result<void>> settleIncident(const QString& id, const ReasonId& reason,
                                                       const QString& words);

private:
    class Private;
    std::unique_ptr<Private> d;
};
