// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/event.h"
#include "domain/result.h"
#include "store/statements.h"

#include <QJsonObject>

#include <optional>
#include <vector>

// An event on its way to the centre, with what it names and does not hold: {"person": {"hash",
// "day","salt","fields"}} (salt and fields in base64) of a walk-in, {"officer": {"id","name",
// "role","pin_hash","enabled","changed_ms"}} of an officer's change, {"profile": {"version",
// "sha256","json","at_ms"}} of a new profile; each as it stands now.
struct Outgoing
{
    ChainedEvent event;
    QJsonObject attachment;
};

struct OutboxCounts
{
    qint64 recorded = 0, answered = 0; // by the centre
    int setAside = 0;                  // quarantined, reused ids, kept here
    int keptHere = 0;                  // of those; never answered
};

// The sending state of this desk's events (table `outbox` of journal.db): no answer is unsent.
// Answers are idempotent; a later one replaces an earlier one. Events stay here for ever: a centre
// that lost some is given all of them again.
class Outbox
{
public:
    explicit Outbox(Database& journal);

    [[nodiscard]] Result<std::vector<Outgoing>> unsent(int limit); // in their order
    [[nodiscard]] Result<std::optional<Outgoing>> one(const EventId& event);
    // What is not in this journal is passed over.
    [[nodiscard]] Result<void> mark(const std::vector<CentreAnswer>& answers,
                                    const QString& generation, Instant at);
    [[nodiscard]] Result<void> markWithin(const CentreAnswer& answer, const QString& generation,
                                          Instant at); // the caller's transaction
    // The centre is another one than before: everything is unsent.
    [[nodiscard]] Result<void> forgetAnswers();
    [[nodiscard]] Result<OutboxCounts> counts();
    [[nodiscard]] Result<std::optional<CentreAnswer>> answerTo(const EventId& event);
    // To those of these events that were answered; newest first.
    [[nodiscard]] Result<std::vector<CentreAnswer>> answersOf(const std::vector<EventId>& events);
    [[nodiscard]] Result<std::vector<SetAside>> setAside(); // the newest first
    [[nodiscard]] Result<QString> installId();              // of this journal; a clone shares it

private:
    [[nodiscard]] Result<qint64> sentUpTo();
    [[nodiscard]] Result<std::vector<ChainedEvent>> events(Query& query,
                                                           const Result<void>& started);
    [[nodiscard]] Result<Outgoing> withAttachment(ChainedEvent chained);
    [[nodiscard]] Result<QJsonObject> personNamed(const QString& hash);
    [[nodiscard]] Result<QJsonObject> officerNamed(const QString& id);
    [[nodiscard]] Result<QJsonObject> profileNamed(const QString& sha256);

    Database& m_database;
    Statements m_prepared;
    qint64 m_sentUpTo = 0; // nothing up to this number is unsent
};
