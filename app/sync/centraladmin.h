// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/officetime.h"
#include "domain/result.h"
#include "sync/connection.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class PgConnection;

struct CentreDesk
{
    DeskLetter letter;
    QString name{};
    bool enabled = true;
    std::optional<Instant> lastSeen{};
    // Of its events: how many are here, the highest number, and how many below it are missing.
    qint64 events = 0, highest = 0, missing = 0;
};

struct CentreOffice
{
    OfficeId id;
    qint64 head = 0; // of the feed
    qint64 bookings = 0, quarantined = 0, openIncidents = 0;
    std::vector<CentreDesk> desks{};
};

struct CentreExchange // one part of that with the nation, in the server's English words
{
    QString part, problem{}, error{}; // problem: empty, it is in step; error: the server's log
    std::optional<Instant> since{};   // when it was last in step, as far as anybody looked
    std::optional<Instant> lastMessage{};
    std::optional<qint64> waitingBytes{};
};

struct CentreStatus
{
    int version = 0, latest = 0; // of the schema: there, and of this program
    std::vector<CentreOffice> offices{};
    std::optional<std::vector<CentreExchange>> nation{}; // none: not joined
};

// How a desk is to be let in, and how it reaches the centre.
struct DeskWish
{
    OfficeId office;
    std::optional<DeskLetter> letter{}; // none: the next free one; a used one: a desk made anew
    QString name{};
    bool password = true; // without one: its certificate alone
    QString host{};       // as desks name it; empty: as this connection does
    int port = 0;
    // Beside the connection file; empty: without TLS, for loopback only.
    QString serverCertificate{}, certificate{}, key{}, revoked{};
};

struct CentreImport
{
    qsizetype rows = 0, added = 0, changed = 0, same = 0;
    qsizetype elsewhere = 0; // of offices that this centre does not keep
    struct Row
    {
        size_t index; // among the bookings
        QString what; // its key; of a refused one, the field
    };
    std::vector<Row> attended{}; // given another slot, but the person came; left as they are
    std::vector<Row> refused{};  // not understood there: then nothing is taken in
};

// What administrators do at the centre, as a superuser of PostgreSQL, from any PC.
class CentralAdmin
{
public:
    // Errors: see PgConnection::open().
    [[nodiscard]] static Result<std::unique_ptr<CentralAdmin>> connect(const QString& conninfo);
    ~CentralAdmin();

    // Makes it or brings it up, all or nothing; the version that was there. Again: changes nothing.
    [[nodiscard]] Result<int> init(const std::optional<OfficeId>& office);
    // A new password each time; whoever was connected by the old one is cut off. `keep` writes the
    // connection down before anything changes at the centre, and stops it by failing.
    // Errors: CentreOlder (init first), NothingToExport (no letter is left), and of PostgreSQL.
    using Keeping = std::function<Result<void>(const Connection&)>;
    [[nodiscard]] Result<Connection> enrol(const DeskWish& wish, const Keeping& keep = {});
    [[nodiscard]] Result<void> disable(const OfficeId& office, const DeskLetter& letter);
    // In parts of 5,000, all or nothing.
    [[nodiscard]] Result<CentreImport> import(const std::vector<Booking>& bookings);
    [[nodiscard]] Result<CentreStatus> status();
    [[nodiscard]] PgConnection& link() { return *m_link; }

private:
    explicit CentralAdmin(std::unique_ptr<PgConnection> link);
    [[nodiscard]] Result<void> needsLatest();
    [[nodiscard]] Result<DeskLetter> letterFor(const DeskWish& wish);
    [[nodiscard]] Result<void> makeRole(const QString& role, const QString& password);
    [[nodiscard]] Result<void> cutOff(const QString& role);
    [[nodiscard]] Result<void> importPart(const std::vector<Booking>& bookings, size_t from,
                                          CentreImport& report);
    [[nodiscard]] Result<std::optional<std::vector<CentreExchange>>> nationStatus();
    [[nodiscard]] Result<CentreOffice> officeStatus(const QString& id, qint64 head);

    std::unique_ptr<PgConnection> m_link;
};

// "c_jakarta-pusat_b": one per desk, in all databases of the server.
[[nodiscard]] QString deskRole(const OfficeId& office, const DeskLetter& letter);
