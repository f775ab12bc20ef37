// SPDX-License-Identifier: GPL-3.0-or-later
// Office and nation while all is well: what goes up, what comes down, one booking at two offices.
#include "joinedoffices.h"

#include <optional>

class TestNation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_stand.start(); }
    void aBookingReachesItsOfficeOnly();
    void whatOfficesRecordComesTogether();
    void theSameBookingAtTwoOffices_data();
    void theSameBookingAtTwoOffices();
    void anUndoDissolvesTheIncident();
    void settledAtOneOfficeIsSettledAtBoth();
    void aMovedBookingIsUsedUpAtBoth();
    void anOfficeReadsNoOthers();
    void joiningAgainChangesNothing();

private:
    // A booking that was moved and is taken in at both offices all the same; both know it then.
    struct Twice
    {
        QString atBogor, atBatam; // its keys
        std::optional<EventId> wrong{};
        bool isKnown = false;
    };
    [[nodiscard]] Twice takenInTwice();
    [[nodiscard]] static bool isTold(Place& office, const QString& subject)
    {
        return office.openIncidents(subject).contains(u"other_office");
    }

    JoinedOffices m_stand;
};

TestNation::Twice TestNation::takenInTwice()
{
    const QString code = m_stand.newCode();
    Twice made{JoinedOffices::key(m_stand.bogor, code), JoinedOffices::key(m_stand.batam, code)};
    m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)});
    m_stand.nation.put({bookingJson(QStringLiteral("batam"), code,
                                    {{QStringLiteral("moved_from"), made.atBogor}})});
    const bool came = QTest::qWaitFor(
        [&] {
            return JoinedOffices::has(m_stand.bogor, made.atBogor) &&
                   JoinedOffices::has(m_stand.batam, made.atBatam);
        },
        patience);
    (void)m_stand.bogor.attend(made.atBogor);
    made.wrong = m_stand.batam.attend(made.atBatam);
    made.isKnown = came && QTest::qWaitFor(
                               [&] {
                                   return isTold(m_stand.bogor, made.atBogor) &&
                                          isTold(m_stand.batam, made.atBatam);
                               },
                               patience);
    return made;
}

void TestNation::aBookingReachesItsOfficeOnly()
{
    const QString code = m_stand.newCode();
    QCOMPARE(m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)}),
             QStringLiteral("new"));
    QTRY_SAYS(
        m_stand.bogor.pulled(QStringLiteral("booking"), JoinedOffices::key(m_stand.bogor, code))
            .value(u"status")
            .toString(),
        "active");
    QCOMPARE(m_stand.nation.put(
                 {bookingJson(QStringLiteral("bogor"), code,
                              {{QStringLiteral("status"), QStringLiteral("cancelled")}})}),
             QStringLiteral("changed"));
    QTRY_SAYS(
        m_stand.bogor.pulled(QStringLiteral("booking"), JoinedOffices::key(m_stand.bogor, code))
            .value(u"status")
            .toString(),
        "cancelled");
    QCOMPARE(m_stand.batam.value(QStringLiteral("SELECT count(*) FROM loket.booking")),
             QStringLiteral("0"));
    QCOMPARE(m_stand.bogor.value(QStringLiteral("SELECT count(*) FROM nation.booking")),
             QStringLiteral("0"));
}

void TestNation::whatOfficesRecordComesTogether()
{
    const QString code = m_stand.newCode();
    m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)});
    QTRY_VERIFY_WITH_TIMEOUT(
        JoinedOffices::has(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)), patience);
    const EventId first = m_stand.bogor.attend(JoinedOffices::key(m_stand.bogor, code));
    const EventId second = m_stand.batam.attend(QStringLiteral("9QQQQ")); // by reference
    QTRY_SAYS(m_stand.nation.outcome(first), "ok");
    QTRY_SAYS(m_stand.nation.outcome(second), "unknown_booking");
    m_stand.bogor.undo(first); // what becomes of it later goes up, too
    QTRY_SAYS(m_stand.nation.outcome(first), "voided");
    QCOMPARE(m_stand.nation.value(QStringLiteral("SELECT count(*) FROM nation.incident")),
             QStringLiteral("0"));
    // The source is told that somebody came, and makes a new booking.
    const EventId again = m_stand.bogor.attend(JoinedOffices::key(m_stand.bogor, code));
    QTRY_SAYS(m_stand.nation.outcome(again), "ok");
    QTRY_COMPARE(m_stand.nation.put(
                     {bookingJson(QStringLiteral("bogor"), code,
                                  {{QStringLiteral("slot"), QStringLiteral("10:00-11:00")}})}),
                 QStringLiteral("already_attended"));
}

void TestNation::theSameBookingAtTwoOffices_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("moved to the other office, and taken in at both") << QStringLiteral("moved");
    QTest::newRow("by reference at an office that had not heard of the move")
        << QStringLiteral("reference");
    QTest::newRow("another code, but one application number") << QStringLiteral("application");
}

void TestNation::theSameBookingAtTwoOffices()
{
    QFETCH(QString, how);
    const QString code = m_stand.newCode(),
                  other = how == u"application" ? m_stand.newCode() : code;
    const QJsonObject number =
        how == u"application"
            ? QJsonObject{{QStringLiteral("application_number"), QStringLiteral("1234567")}}
            : QJsonObject();
    m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code, number)});
    QTRY_VERIFY_WITH_TIMEOUT(
        JoinedOffices::has(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)), patience);
    EventId atBatam = EventId::make(0);
    if (how == u"reference")
        atBatam = m_stand.batam.attend(code);
    QJsonObject there = number;
    if (how != u"application")
        there.insert(QStringLiteral("moved_from"), JoinedOffices::key(m_stand.bogor, code));
    if (how == u"moved")
        m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code,
                                        {{QStringLiteral("status"), QStringLiteral("moved")}})});
    if (how != u"reference") {
        m_stand.nation.put({bookingJson(QStringLiteral("batam"), other, there)});
        QTRY_VERIFY_WITH_TIMEOUT(
            JoinedOffices::has(m_stand.batam, JoinedOffices::key(m_stand.batam, other)), patience);
        m_stand.up->stall(true); // Bogor's word is late: Batam cannot know yet
    }
    const EventId atBogor = m_stand.bogor.attend(JoinedOffices::key(m_stand.bogor, code));
    if (how != u"reference")
        atBatam = m_stand.batam.attend(JoinedOffices::key(m_stand.batam, other));
    m_stand.up->stall(false);
    const QString subject = how == u"reference" ? code : JoinedOffices::key(m_stand.batam, other);
    QTRY_VERIFY_WITH_TIMEOUT(isTold(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(isTold(m_stand.batam, subject), patience);
    // Both know who, where and when; both arrivals stand.
    for (Place* place : {&m_stand.bogor, &m_stand.batam}) {
        const QString id = place->value(QStringLiteral(
            "SELECT id FROM loket.incident WHERE kind = 'other_office' "
            "AND NOT dissolved AND settled IS NULL ORDER BY opened_at DESC LIMIT 1"));
        const QJsonArray parties =
            place->pulled(QStringLiteral("incident"), id).value(u"parties").toArray();
        QCOMPARE(parties.size(), 2);
        const auto office = [&](int n) {
            return parties[n].toObject().value(u"office").toString();
        };
        QCOMPARE(QSet<QString>({office(0), office(1)}),
                 QSet<QString>({QStringLiteral("bogor"), QStringLiteral("batam")}));
        for (const auto& party : parties)
            QVERIFY(!party.toObject().value(u"queue_number").toString().isEmpty());
    }
    QTRY_COMPARE_WITH_TIMEOUT(
        m_stand.batam.outcome(atBatam),
        how == u"reference" ? QStringLiteral("unknown_booking") : QStringLiteral("ok"), patience);
    QVERIFY(m_stand.bogor.outcome(atBogor) != u"voided");
}

void TestNation::anUndoDissolvesTheIncident()
{
    const Twice made = takenInTwice();
    QVERIFY(made.isKnown);
    m_stand.batam.undo(*made.wrong);
    QTRY_VERIFY_WITH_TIMEOUT(!isTold(m_stand.batam, made.atBatam), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!isTold(m_stand.bogor, made.atBogor), patience);
}

void TestNation::settledAtOneOfficeIsSettledAtBoth()
{
    const Twice made = takenInTwice();
    QVERIFY(made.isKnown);
    const QString id = m_stand.bogor.value(
        QStringLiteral(
            "SELECT id FROM loket.incident WHERE kind = 'other_office' AND booking = '%1'")
            .arg(made.atBogor));
    m_stand.bogor.settle(id);
    QTRY_SAYS(m_stand.batam.pulled(QStringLiteral("incident"), id)
                  .value(u"settled")
                  .toObject()
                  .value(u"reason")
                  .toString(),
              "clerical_error");
    QVERIFY(!isTold(m_stand.batam, made.atBatam));
}

void TestNation::aMovedBookingIsUsedUpAtBoth()
{
    const QString code = m_stand.newCode();
    m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)});
    QTRY_VERIFY_WITH_TIMEOUT(
        JoinedOffices::has(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)), patience);
    const EventId came = m_stand.bogor.attend(JoinedOffices::key(m_stand.bogor, code));
    QTRY_SAYS(m_stand.nation.outcome(came), "ok");
    m_stand.nation.put(
        {bookingJson(QStringLiteral("bogor"), code,
                     {{QStringLiteral("status"), QStringLiteral("moved")}}),
         bookingJson(QStringLiteral("batam"), code,
                     {{QStringLiteral("moved_from"), JoinedOffices::key(m_stand.bogor, code)}})});
    QTRY_SAYS(
        m_stand.batam.pulled(QStringLiteral("booking"), JoinedOffices::key(m_stand.batam, code))
            .value(u"status")
            .toString(),
        "moved");
    QTRY_SAYS(m_stand.bogor.outcome(came), "not_valid:moved");
    QVERIFY(m_stand.batam.pulled(QStringLiteral("booking"), JoinedOffices::key(m_stand.batam, code))
                .value(u"note")
                .toString()
                .contains(u"bogor"));
    m_stand.bogor.undo(came);
    QTRY_SAYS(
        m_stand.batam.pulled(QStringLiteral("booking"), JoinedOffices::key(m_stand.batam, code))
            .value(u"status")
            .toString(),
        "active");
}

// Its password for the nation opens its own database and no other.
void TestNation::anOfficeReadsNoOthers()
{
    const auto password = m_stand.bogor.value(QStringLiteral(
        "SELECT substring(subconninfo FROM 'password=([0-9a-f]+)') FROM pg_subscription"));
    const auto opens = [&](const QString& database) {
        return PgConnection::openBy(m_stand.nation.server().conninfo(
                                        database, QStringLiteral("loket_office_bogor"), password))
            .has_value();
    };
    QVERIFY(opens(QStringLiteral("loket_down_bogor")));
    QVERIFY(!opens(QStringLiteral("loket_down_batam")));
    QVERIFY(!opens(QStringLiteral("loket")));
    auto own = PgConnection::openBy(m_stand.nation.server().conninfo(
        QStringLiteral("loket_down_bogor"), QStringLiteral("loket_office_bogor"), password));
    QVERIFY(own.has_value());
    for (const char* attempt : {"INSERT INTO nation.booking VALUES ('bogor', 'x', 1, false, '{}')",
                                "DELETE FROM nation.booking", "CREATE TABLE nation.x (a int)",
                                "SELECT * FROM pg_user_mapping"})
        QVERIFY2(!(*own)->exec(attempt), attempt);
}

void TestNation::joiningAgainChangesNothing()
{
    runTool({QStringLiteral("nation"), QStringLiteral("up"), QStringLiteral("--db"),
             m_stand.nation.db()});
    m_stand.join(m_stand.batam, m_stand.nation.server().port(), m_stand.batam.server().port());
    // As after Loket was updated.
    for (Place* place : {&m_stand.nation, &m_stand.batam}) {
        runTool({QStringLiteral("nation"), QStringLiteral("update"), QStringLiteral("--db"),
                 place->db()});
        const auto again = place->admin()->init({});
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    }
    const QString code = m_stand.newCode();
    m_stand.nation.put({bookingJson(QStringLiteral("batam"), code)});
    QTRY_VERIFY_WITH_TIMEOUT(
        JoinedOffices::has(m_stand.batam, JoinedOffices::key(m_stand.batam, code)), patience);
    const EventId event = m_stand.batam.attend(JoinedOffices::key(m_stand.batam, code));
    QTRY_SAYS(m_stand.nation.outcome(event), "ok");
    for (Place* place : {&m_stand.nation, &m_stand.batam})
        QTRY_SAYS(place->health(), "");
}

QTEST_GUILESS_MAIN(TestNation)
#include "tst_nation.moc"
