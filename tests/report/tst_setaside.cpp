// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventwire.h"
#include "report/report.h"
#include "support/offices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace report;

namespace {

ChainedEvent chained(qint64 number, EventKind kind, const QJsonObject& payload)
{
    ClockReading time;
    time.now = time.wall = instantOf(QDate(2026, 11, 23), 7 * 60 + 12, Zone::Wib);
    const Actor actor{*OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(u"B"),
                      *OfficerId::parse(u"sri-wahyuni"), QStringLiteral("Sri W.")};
    ChainedEvent made{number,
                      plainEvent(kind, QDate(2026, 11, 23), payload, actor, time),
                      QByteArray(32, '\0'),
                      {}};
    made.hash = chainHash(made.number, made.event, made.previousHash);
    return made;
}

std::vector<SetAside> both()
{
    std::vector<SetAside> all;
    const std::pair<CentreOutcome, QString> answers[] = {
        {CentreOutcome::Quarantined, QStringLiteral("unknown kind of event")},
        {CentreOutcome::IdReused, QStringLiteral("another event has this id")}};
    for (const auto& [outcome, problem] : answers) {
        ChainedEvent event = chained(qint64(all.size()) + 41, EventKind::SignIn,
                                     {{QStringLiteral("role"), QStringLiteral("officer")}});
        const EventId id = event.event.id;
        all.push_back({std::move(event), {id, outcome, {}, problem}});
    }
    return all;
}

} // namespace

// What the centre set aside, as an administrator takes it away: readable, and whole.
class TestSetAside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowForEach()
    {
        const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const Days days{QDate(2026, 11, 23), QDate(2026, 11, 23)};
        const Instant at = instantOf(days.to, 10 * 60, office.zone);
        for (const auto language : {words::Language::Indonesian, words::Language::English}) {
            const Report made = setAsideReport(both(), days, at, {office, language});
            QCOMPARE(made.rows(), qint64(2));
            const Table& table = made.tables.front();
            for (size_t i = 0; i < 2; ++i) {
                const auto& row = table.rows[i];
                QCOMPARE(row.size(), table.columns.size());
                QCOMPARE(text(row[0], language), QString::number(41 + i));
                QCOMPARE(text(row[1], language), QStringLiteral("2026-11-23"));
                QCOMPARE(text(row[3], language), QStringLiteral("B"));
                QCOMPARE(text(row[4], language), QStringLiteral("sri-wahyuni"));
                QCOMPARE(text(row.back(), language).size(), 36); // its id
            }
            QVERIFY(text(table.rows[0][7], language) != text(table.rows[1][7], language));
            QCOMPARE(text(table.rows[0][8], language), QStringLiteral("unknown kind of event"));
            const QByteArray csv = csvOf(made);
            QVERIFY(csv.contains("unknown kind of event"));
        }
    }

    // As it travels: the centre may take it in from that once it understands it.
    void theEventsAreWhole()
    {
        const auto all = both();
        const QJsonArray json = QJsonDocument::fromJson(setAsideJson(all)).array();
        QCOMPARE(json.size(), 2);
        for (int i = 0; i < json.size(); ++i) {
            const QJsonObject each = json[i].toObject();
            const auto event = eventFromWire(each.value(QLatin1String("event")).toObject());
            QVERIFY(event.has_value());
            QCOMPARE(event->number, all[size_t(i)].event.number);
            QCOMPARE(event->hash, all[size_t(i)].event.hash);
            QVERIFY(event->event.id == all[size_t(i)].event.event.id);
            QCOMPARE(event->event.payload, all[size_t(i)].event.event.payload);
            QCOMPARE(each.value(QLatin1String("outcome")).toString(),
                     centreOutcomeName(all[size_t(i)].answer.outcome));
            QCOMPARE(each.value(QLatin1String("problem")).toString(),
                     all[size_t(i)].answer.problem);
        }
    }

    void nothingWasSetAside()
    {
        QCOMPARE(QJsonDocument::fromJson(setAsideJson({})).array().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSetAside)
#include "tst_setaside.moc"
