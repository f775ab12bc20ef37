// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bookingwire.h"
#include "domain/eventwire.h"
#include "store/feed.h"
#include "support/tempstore.h"

#include <QJsonDocument>
#include <QtTest>

// The centre's feed without a centre: numbers what desks recorded, in the order it is given.
class OfficeFeed
{
public:
    static inline const QString generation = QStringLiteral("system|00000001|1");

    void add(FeedKind kind, const QString& entity, const QJsonObject& body)
    {
        const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
        m_rows.push_back({qint64(m_rows.size()) + 1, kind, entity, json});
    }
    void book(const Booking& booking, qint64 rev = 1)
    {
        QJsonObject body = bookingJson(booking);
        body.insert(QStringLiteral("rev"), rev);
        add(FeedKind::Booking, booking.key.toString(), body);
    }
    void event(const Outgoing& outgoing, const QString& outcome = QStringLiteral("ok"))
    {
        const Event& event = outgoing.event.event;
        add(FeedKind::Event, event.id.toString(),
            {{QStringLiteral("event"), wireOf(outgoing.event)},
             {QStringLiteral("install"), QStringLiteral("elsewhere")},
             {QStringLiteral("outcome"), outcome},
             {QStringLiteral("winner"), QJsonValue()},
             {QStringLiteral("received_ms"), 1}});
        const QJsonObject& attached = outgoing.attachment;
        for (const auto& [name, kind, key] : {std::tuple("person", FeedKind::Person, "hash"),
                                              std::tuple("officer", FeedKind::Officer, "id")}) {
            const QJsonObject body = attached.value(QLatin1String(name)).toObject();
            if (!body.isEmpty())
                add(kind, body.value(QLatin1String(key)).toString(), body);
        }
        const QJsonObject profile = attached.value(QLatin1String("profile")).toObject();
        if (!profile.isEmpty())
            add(FeedKind::Profile, event.office.toString(), profile);
    }
    // All that the desk has not sent yet; it is answered.
    void takeFrom(TempStore& desk, const QString& outcome = QStringLiteral("ok"))
    {
        const auto unsent = desk.tables().outbox.unsent(100'000);
        QVERIFY(unsent.has_value());
        std::vector<CentreAnswer> answers;
        for (const Outgoing& outgoing : *unsent) {
            event(outgoing, outcome);
            answers.push_back(
                {outgoing.event.event.id, *parseCentreOutcome(outcome), std::nullopt, {}});
        }
        QVERIFY(desk.tables().outbox.mark(answers, generation, sample::at(0)).has_value());
    }
    void classify(const EventId& event, const QString& outcome)
    {
        add(FeedKind::Outcome, event.toString(),
            {{QStringLiteral("outcome"), outcome}, {QStringLiteral("winner"), QJsonValue()}});
    }
    [[nodiscard]] const std::vector<FeedRow>& rows() const { return m_rows; }
    // What a desk does not know yet. The first time it makes its (empty) copy.
    [[nodiscard]] Result<FeedChange> give(TempStore& desk) const
    {
        Feed& feed = desk.tables().feed;
        if (feed.watermark()->generation.isEmpty()) {
            auto copy = FeedCopy::begin(desk.folder().path);
            if (!copy)
                return tl::unexpected<Error>(copy.error());
            if (const auto done = (*copy)->finish({generation, 0}); !done)
                return done;
            if (const auto taken = desk.store().takeCopy((*copy)->file()); !taken)
                return tl::unexpected<Error>(taken.error());
        }
        const auto from = m_rows.begin() + feed.watermark()->seq;
        return feed.apply(std::vector<FeedRow>(from, m_rows.end()), generation);
    }
    [[nodiscard]] Watermark head() const { return {generation, qint64(m_rows.size())}; }

private:
    std::vector<FeedRow> m_rows;
};
