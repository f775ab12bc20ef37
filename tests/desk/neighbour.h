// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskstand.h"
#include "domain/bookingwire.h"
#include "domain/eventwire.h"

#include <QJsonDocument>

// Desk A of the same office, whose events the centre's feed brings to a desk stand.
class Neighbour
{
    DeskStand& m_desk;

public:
    explicit Neighbour(DeskStand& desk) : m_desk(desk) {}

    [[nodiscard]] Event admitted(const Booking& booking, int number, const Verdict& verdict,
                                 const std::optional<EventId>& request = {}) const
    {
        Event event = decided(booking, verdict, decision::Admit{}, request);
        event.payload.insert(QStringLiteral("queue_number"),
                             QueueNumber{actor.desk, number}.toString());
        event.payload.insert(QStringLiteral("officer_name"), actor.officerName);
        return event;
    }
    [[nodiscard]] Event decided(const Booking& booking, const Verdict& verdict,
                                const Decision& decision,
                                const std::optional<EventId>& request = {}) const
    {
        const ClockReading time = m_desk.clock.read();
        const Circumstances circumstances{.actor = actor,
                                          .symbology = {},
                                          .seenAt = time.now,
                                          .decided = time,
                                          .request = request,
                                          .service = booking.service};
        return arrivalEvent(booking.key.toString(), m_desk.today(), verdict, decision,
                            circumstances);
    }
    [[nodiscard]] Event undone(const Event& event) const
    {
        return undoEvent(event.id, event.bookingKey, m_desk.today(),
                         *ReasonId::parse(u"salah-orang"), {}, actor, m_desk.clock.read());
    }

    FeedChange tell(const Event& event, const QString& outcome = QStringLiteral("ok"))
    {
        return tell({row(event, outcome)});
    }
    // The centre makes something else of it than it told before.
    [[nodiscard]] FeedRow classified(const Event& event, const QString& outcome)
    {
        return row(
            FeedKind::Outcome, event.id.toString(),
            {{QStringLiteral("outcome"), outcome}, {QStringLiteral("winner"), QJsonValue()}});
    }
    [[nodiscard]] FeedRow row(const Event& event, const QString& outcome = QStringLiteral("ok"))
    {
        ChainedEvent chained{++m_number, event, m_previous, {}};
        chained.hash = chainHash(chained.number, event, m_previous);
        m_previous = chained.hash;
        return row(FeedKind::Event, event.id.toString(),
                   {{QStringLiteral("event"), wireOf(chained)},
                    {QStringLiteral("install"), QStringLiteral("elsewhere")},
                    {QStringLiteral("outcome"), outcome},
                    {QStringLiteral("winner"), QJsonValue()},
                    {QStringLiteral("received_ms"), 1}});
    }
    FeedChange tell(const Booking& booking, qint64 rev)
    {
        QJsonObject body = bookingJson(booking);
        body.insert(QStringLiteral("rev"), rev);
        return tell(FeedKind::Booking, booking.key.toString(), body);
    }
    FeedChange tell(const Incident& incident)
    {
        return tell(FeedKind::Incident, incident.id, incidentJson(incident));
    }
    FeedChange tell(FeedKind kind, const QString& entity, const QJsonObject& body)
    {
        return tell({row(kind, entity, body)});
    }
    // A page of the feed, into the store as the sync thread does, and to the desk.
    FeedChange tell(const std::vector<FeedRow>& rows)
    {
        const auto change =
            m_desk.ask([rows](Tables& tables) { return tables.feed.apply(rows, {}); });
        if (!change)
            qFatal("not understood: %s", qPrintable(change.error().detail));
        if (m_desk.centre)
            Q_EMIT m_desk.centre->fed(*change);
        m_desk.settle();
        return *change;
    }
    // At this desk and another one, of one booking.
    [[nodiscard]] Incident incident(const QString& id, bool atOurs = true) const
    {
        Incident made{.id = id, .bookingKey = {}, .parties = {}, .openedAt = m_desk.at(7, 15)};
        made.parties.push_back(
            {EventId::make(1), m_desk.office.id, actor.desk, m_desk.at(7, 10), actor.officerName});
        made.parties.push_back({EventId::make(2), m_desk.office.id,
                                atOurs ? *DeskLetter::parse(u"B") : *DeskLetter::parse(u"C"),
                                m_desk.at(7, 12), QStringLiteral("Sri W.")});
        return made;
    }

    const Actor actor{m_desk.office.id, *DeskLetter::parse(u"A"), *OfficerId::parse(u"joko"),
                      QStringLiteral("Joko P.")};

private:
    [[nodiscard]] FeedRow row(FeedKind kind, const QString& entity, const QJsonObject& body)
    {
        return {++m_seq, kind, entity, QJsonDocument(body).toJson(QJsonDocument::Compact)};
    }

    qint64 m_number = 0, m_seq = 0;
    QByteArray m_previous = QByteArray(32, '\0');
};
