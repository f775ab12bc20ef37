// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/days.h"
#include "support/testcentre.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <map>
#include <memory>

// An office at a real centre, played by lines such as "attend a1 A K1": what desks push and the
// ministry writes, in that order, and how it stands afterwards.
//
//   book K1 [rev=N name=… date=… slot=… status=… birth=… deleted=true]   by put_bookings()
//   replicate K1 …                                         the same, by logical replication's way
//   attend|hold|refuse EVENT DESK BOOKING [rev=N day=… verdict=… documents=… quality=N fresh]
//   undo EVENT DESK OTHER · again EVENT                     the same again
//   change EVENT                                            the same id with another content
//   walkin EVENT DESK NAME BIRTH NIK · close EVENT DESK DAY · settle EVENT DESK KIND
//   at EVENT now (its time) · away DESK · back DESK
//   disable DESK · garbage DESK · foreign EVENT DESK OFFICE · wait MS
//
// All of it is on THE_DAY, which is not over: tomorrow in Jakarta; THE_NEXT is the day after it.
class Stage
{
public:
    explicit Stage(TestCentre& centre);

    // What desks send goes at once, or what one desk sends in a row goes as one batch; beside what
    // is no event, if so.
    enum class Sending { OneByOne, Together, TogetherWithPoison };
    void setSending(Sending sending) { m_sending = sending; }
    [[nodiscard]] QString play(QString lines); // what went wrong; empty: nothing
    // "a1=ok a2=duplicate:a1", by the events' names; of those that are in the event table.
    [[nodiscard]] QString outcomes();
    // "double_admission(a1,a2)", settled and dissolved ones marked; only what desks were told.
    [[nodiscard]] QString incidents();
    // Replays the feed from its beginning: numbers without gaps, and its last words about events
    // and incidents are what the tables say. Empty: all well.
    [[nodiscard]] QString feedProblem();
    [[nodiscard]] const QStringList& answers() const { return m_answers; } // of each push and book
    [[nodiscard]] const OfficeId& office() const { return m_office; }
    [[nodiscard]] PgConnection& link(const QString& desk);
    [[nodiscard]] QJsonObject event(const QString& kind, const QString& name, const QString& desk,
                                    const QString& booking, QJsonObject payload = {});
    [[nodiscard]] QString idOf(const QString& name);
    [[nodiscard]] QString push(const QString& desk, const QJsonArray& batch); // outcomes
    [[nodiscard]] static QJsonObject batchItem(const QJsonObject& event, QJsonObject attach = {});

private:
    using Words = QStringList;
    [[nodiscard]] QString step(const QString& line);
    [[nodiscard]] QString book(const Words& words, bool replicated);
    [[nodiscard]] QString attend(const Words& words);
    [[nodiscard]] QString walkIn(const Words& words);
    [[nodiscard]] QString send(const QString& desk, const QString& name, const QJsonObject& event,
                               const QJsonObject& attach = {});
    void give(const QString& desk, const QJsonObject& element); // to push(), as m_sending says
    void giveAll();
    [[nodiscard]] QString nameOf(const QString& id) const;
    [[nodiscard]] QString named(const QJsonObject& incident) const;

    TestCentre& m_centre;
    OfficeId m_office;
    QDate m_day = tomorrowInJakarta();
    qint64 m_morning = sevenOClock(m_day);
    std::map<QString, std::unique_ptr<PgConnection>> m_links;
    QHash<QString, QString> m_ids;
    QHash<QString, QJsonObject> m_sent; // by name: the batch's element
    QHash<QString, QString> m_desks;    // by name
    QHash<QString, int> m_numbers;      // by desk
    QHash<QString, qint64> m_times;     // by name
    QStringList m_answers;
    Sending m_sending = Sending::OneByOne;
    QString m_waitsAt; // desk
    QJsonArray m_waiting;
};
