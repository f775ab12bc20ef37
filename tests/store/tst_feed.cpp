// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefeed.h"
#include "store/recovery.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

namespace {

const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ");
const QString other = QStringLiteral("another system|00000002|1");

Booking booked(const QString& code, const QString& name = QStringLiteral("Ani Contoh"))
{
    return sample::booking(code, name);
}

QJsonObject officer(const char* id, const char* role, qint64 changed, bool enabled = true)
{
    return {{QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("name"), QLatin1String(id)},
            {QStringLiteral("role"), QLatin1String(role)},
            {QStringLiteral("pin_hash"), QStringLiteral("$argon2id$made-up")},
            {QStringLiteral("enabled"), enabled},
            {QStringLiteral("changed_ms"), changed}};
}

QJsonObject incident(const QString& id, bool dissolved = false)
{
    Incident incident;
    incident.id = id;
    incident.bookingKey = ani;
    incident.openedAt = sample::at(440);
    incident.dissolved = dissolved;
    return incidentJson(incident);
}

std::vector<FeedRow> numbered(std::vector<FeedRow> rows, std::initializer_list<qint64> numbers)
{
    auto row = rows.begin();
    for (const qint64 number : numbers)
        row++->seq = number;
    return rows;
}

std::vector<FeedRow> bookings(int count)
{
    OfficeFeed feed;
    for (int i = 0; i < count; ++i)
        feed.book(booked(QStringLiteral("C%1").arg(i, 5, 10, QLatin1Char('0'))));
    return feed.rows();
}

std::vector<FeedRow> asSnapshot(std::vector<FeedRow> rows)
{
    for (FeedRow& row : rows)
        row.seq = 0;
    return rows;
}

Result<void> copyInto(TempStore& desk, const std::vector<FeedRow>& rows, const Watermark& mark)
{
    auto copy = FeedCopy::begin(desk.folder().path);
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    if (auto added = (*copy)->add(asSnapshot(rows)); !added)
        return added;
    if (const auto done = (*copy)->finish(mark); !done)
        return tl::unexpected<Error>(done.error());
    return desk.store().takeCopy((*copy)->file());
}

qint64 bookingsOf(TempStore& desk)
{
    return *desk.bookings().countOn(sample::actor().office, sample::day());
}

void damage(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(8192, 'x'));
}

} // namespace

Q_DECLARE_METATYPE(std::vector<FeedRow>)

class TestFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data();
    void pages();
    void unreadableRows_data();
    void unreadableRows();
    void aForgedEventIsNotTakenInAndTold();
    void twiceIsOnce();
    void aKillBetweenTheFiles();
    void revisionsDecide();
    void localBookingsStayUntilTheCentresCome();
    void officersByTheNewestChange_data();
    void officersByTheNewestChange();
    void profilesAreHandedOn();
    void incidentsAreSettledHereAtOnce();
    void answersComeBack();
    void theLastAnswerOfAPageCounts();
    void anotherGeneration();
    void aCopyTakesThePlace();
    void anInterruptedCopyLeavesTheOldOne();
    void theOldOneIsBeingRead();
    void theStoreTakesACopy();
    void damagedBookingsWithACentre_data();
    void damagedBookingsWithACentre();
    void forgetsBefore();
    void manyRows();
};

void TestFeed::pages_data()
{
    QTest::addColumn<std::vector<FeedRow>>("rows");
    QTest::addColumn<QString>("generation");
    QTest::addColumn<int>("bookingsAfter");
    QTest::addColumn<qint64>("watermark");
    QTest::addColumn<bool>("gap");
    const auto three = bookings(3);
    const QString same = OfficeFeed::generation;
    QTest::newRow("in order") << three << same << 3 << qint64(3) << false;
    QTest::newRow("none") << std::vector<FeedRow>{} << same << 0 << qint64(0) << false;
    QTest::newRow("a number missing among them")
        << numbered(three, {1, 2, 4}) << same << 0 << qint64(0) << true;
    QTest::newRow("a number missing before them")
        << numbered(three, {2, 3, 4}) << same << 0 << qint64(0) << true;
    QTest::newRow("a number twice") << numbered(three, {1, 1, 2}) << same << 0 << qint64(0) << true;
    QTest::newRow("out of order") << numbered(three, {1, 3, 2}) << same << 0 << qint64(0) << true;
    QTest::newRow("of another history") << three << other << 0 << qint64(0) << true;
}

void TestFeed::pages()
{
    QFETCH(std::vector<FeedRow>, rows);
    QFETCH(QString, generation);
    QFETCH(int, bookingsAfter);
    QFETCH(qint64, watermark);
    QFETCH(bool, gap);
    TempStore desk;
    QVERIFY(OfficeFeed().give(desk).has_value());
    const auto applied = desk.tables().feed.apply(rows, generation);
    QCOMPARE(applied.has_value(), !gap);
    if (gap)
        QCOMPARE(applied.error().fault, Fault::FeedHasGap);
    else
        QCOMPARE(applied->bookings, bookingsAfter > 0);
    QCOMPARE(bookingsOf(desk), bookingsAfter);
    QVERIFY(*desk.tables().feed.watermark() == (Watermark{OfficeFeed::generation, watermark}));
}

void TestFeed::unreadableRows_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, FeedKind kind, const char* entity, const char* body) {
        QTest::newRow(name) << int(kind) << QString::fromLatin1(entity) << QByteArray(body);
    };
    row("no JSON", FeedKind::Booking, "jakarta-pusat/law/9ZZZZ", "{");
    row("a list", FeedKind::Booking, "jakarta-pusat/law/9ZZZZ", "[]");
    row("a booking without a day", FeedKind::Booking, "jakarta-pusat/law/9ZZZZ",
        R"({"code":"9ZZZZ","office":"jakarta-pusat","service":"baru","slot":"08:00-09:00"})");
    row("a booking under another one's key", FeedKind::Booking, "jakarta-pusat/law/8YYYY",
        R"({"code":"9ZZZZ","office":"jakarta-pusat","service":"baru","slot":"08:00-09:00",)"
        R"("service_date":"2026-11-23"})");
    row("an event that is none", FeedKind::Event, "019a0000-0000-7000-8000-000000000001",
        R"({"event":{},"outcome":"ok"})");
    row("an outcome of no event", FeedKind::Outcome, "x", R"({"outcome":"ok"})");
    row("an incident of no kind", FeedKind::Incident, "i", R"({"id":"i","opened_ms":1})");
    row("a person that does not fit its hash", FeedKind::Person, "abcd",
        R"({"hash":"abcd","day":"2026-11-23","salt":"eA==","fields":"eA=="})");
    row("an officer without a role", FeedKind::Officer, "sari", R"({"id":"sari"})");
    row("a profile that does not fit its hash", FeedKind::Profile, "jakarta-pusat",
        R"({"version":1,"sha256":"00","json":"{}","at_ms":1})");
    row("a desk of two letters", FeedKind::Desk, "BB", "{}");
}

void TestFeed::unreadableRows()
{
    QFETCH(int, kind);
    QFETCH(QString, entity);
    QFETCH(QByteArray, body);
    TempStore desk;
    QVERIFY(OfficeFeed().give(desk).has_value());
    auto rows = bookings(2);
    rows.push_back({3, FeedKind(kind), entity, body});
    const auto applied = desk.tables().feed.apply(rows, OfficeFeed::generation);
    QVERIFY(!applied);
    QCOMPARE(applied.error().fault, Fault::FeedNotUnderstood);
    QCOMPARE(applied.error().subject, QStringLiteral("3"));
    QCOMPARE(bookingsOf(desk), 0);
    QCOMPARE(desk.tables().feed.watermark()->seq, 0);
}

// Made by hand with a desk's credentials: the hash is not its own.
void TestFeed::aForgedEventIsNotTakenInAndTold()
{
    TempStore desk;
    TempStore sibling;
    OfficeFeed feed;
    const auto arrived = sibling.journal().record(sample::arrival(ani, sample::at(432)));
    QVERIFY(arrived.has_value());
    Outgoing sent = sibling.tables().outbox.unsent(10)->back();
    sent.event.hash[0] = char(sent.event.hash[0] ^ 1);
    feed.event(sent);
    feed.book(booked(QStringLiteral("8YYYY")));
    const auto given = feed.give(desk);
    QVERIFY(given.has_value());
    QCOMPARE(bookingsOf(desk), 1); // what follows passes
    QVERIFY(!desk.journal().history(ani)->attended);
    const auto incidents = desk.tables().feed.incidents(true);
    QCOMPARE(incidents->size(), size_t(1));
    QCOMPARE(incidents->front().kind, IncidentKind::Quarantined);
    QVERIFY(incidents->front().parties.front().event == arrived->event);
}

void TestFeed::twiceIsOnce()
{
    TempStore b, c;
    OfficeFeed feed;
    feed.book(booked(QStringLiteral("9ZZZZ")));
    QVERIFY(c.journal().record(sample::arrival(ani, sample::at(440), 'C')).has_value());
    feed.takeFrom(c);
    QVERIFY(feed.give(b).has_value());
    const auto again = b.tables().feed.apply(feed.rows(), OfficeFeed::generation);
    QVERIFY(again && again->arrivals.empty() && !again->bookings);
    feed.add(FeedKind::Event, feed.rows().back().entity,
             QJsonDocument::fromJson(feed.rows().back().body).object()); // told again by the centre
    const auto repeated = b.tables().feed.apply(feed.rows(), OfficeFeed::generation);
    QVERIFY(repeated && repeated->arrivals.empty());
    QCOMPARE(b.journal().arrivalsElsewhere(sample::day(), 9)->size(), size_t(1));
    QCOMPARE(b.tables().feed.watermark()->seq, 3);
}

// Officers and answers are in journal.db, the rest is not in bookings.db: it is told again.
void TestFeed::aKillBetweenTheFiles()
{
    TempStore b, c;
    OfficeFeed feed;
    const auto own = b.journal().record(sample::arrival(ani, sample::at(440), 'B'));
    feed.add(FeedKind::Officer, QStringLiteral("budi"), officer("budi", "supervisor", 5));
    feed.takeFrom(b);
    QVERIFY(b.tables().outbox.forgetAnswers().has_value());
    QVERIFY(OfficeFeed().give(b).has_value());
    QVERIFY(b.tables().bookingsFile.exec(
        QStringLiteral("CREATE TEMP TRIGGER killed BEFORE UPDATE ON main.sync BEGIN"
                       " SELECT RAISE(ABORT, 'killed'); END")));
    QVERIFY(!feed.give(b));
    QVERIFY(b.tables().officers.byId(*OfficerId::parse(u"budi"))->has_value());
    QVERIFY(b.tables().outbox.answerTo(own->event)->has_value());
    QCOMPARE(b.tables().feed.watermark()->seq, 0);
    QVERIFY(b.open().has_value());
    QVERIFY(feed.give(b).has_value());
    QCOMPARE(b.tables().feed.watermark()->seq, 2);
    QCOMPARE(b.tables().officers.all()->size(), size_t(1));
}

void TestFeed::revisionsDecide()
{
    TempStore desk;
    OfficeFeed feed;
    const auto nameNow = [&] {
        const auto found = desk.bookings().byKey(*BookingKey::parse(ani));
        return *found ? (*found)->name : QStringLiteral("none");
    };
    feed.book(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Satu")), 3);
    QVERIFY(feed.give(desk).has_value());
    QCOMPARE(nameNow(), QStringLiteral("Satu"));
    feed.book(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Nol")), 2);
    feed.book(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Sama")), 3);
    QVERIFY(feed.give(desk).has_value());
    QCOMPARE(nameNow(), QStringLiteral("Satu"));
    feed.book(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Dua")), 4);
    QVERIFY(feed.give(desk).has_value());
    QCOMPARE(nameNow(), QStringLiteral("Dua"));
    feed.add(FeedKind::Booking, ani, {{QStringLiteral("deleted"), true}});
    QVERIFY(feed.give(desk).has_value());
    QCOMPARE(nameNow(), QStringLiteral("none"));
}

void TestFeed::localBookingsStayUntilTheCentresCome()
{
    TempStore desk;
    desk.add(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Di sini")));
    desk.add(booked(QStringLiteral("8YYYY"), QStringLiteral("Hanya di sini")));
    QVERIFY(desk.bookings().setDataAsOf(sample::at(400)).has_value());
    OfficeFeed feed;
    feed.book(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Pusat")));
    QVERIFY(copyInto(desk, feed.rows(), feed.head()).has_value());
    QCOMPARE(bookingsOf(desk), 2);
    const auto named = [&](const char16_t* code) {
        return (*desk.bookings().byKey(
                    {sample::actor().office, Channel::Law, QString::fromUtf16(code)}))
            ->name;
    };
    QCOMPARE(named(u"9ZZZZ"), QStringLiteral("Pusat"));
    QCOMPARE(named(u"8YYYY"), QStringLiteral("Hanya di sini"));
    // Imported in an emergency, and of an older revision than the centre's next word.
    desk.add(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Darurat")));
    QVERIFY(desk.bookings().setDataAsOf(sample::at(500)).has_value());
    QCOMPARE(named(u"9ZZZZ"), QStringLiteral("Darurat"));
    feed.book(booked(QStringLiteral("9ZZZZ"), QStringLiteral("Pusat lagi")), 1);
    QVERIFY(feed.give(desk).has_value());
    QCOMPARE(named(u"9ZZZZ"), QStringLiteral("Pusat lagi"));
    // A copy anew keeps what only this desk has, also what came while it was made.
    auto copy = FeedCopy::begin(desk.folder().path);
    QVERIFY((*copy)->add(asSnapshot(feed.rows())).has_value());
    QVERIFY((*copy)->finish(feed.head()).has_value());
    desk.add(booked(QStringLiteral("7XXXX"), QStringLiteral("Baru saja")));
    QVERIFY(desk.bookings().setDataAsOf(sample::at(510)).has_value());
    QVERIFY(desk.store().takeCopy((*copy)->file()).has_value());
    QCOMPARE(bookingsOf(desk), 3);
    QCOMPARE(named(u"7XXXX"), QStringLiteral("Baru saja"));
    QVERIFY(**desk.bookings().dataAsOf() == sample::at(510));
    QVERIFY(desk.bookings().setFedAsOf(sample::at(600)).has_value());
    QVERIFY(**desk.bookings().dataAsOf() == sample::at(600));
}

void TestFeed::officersByTheNewestChange_data()
{
    QTest::addColumn<qint64>("changed");
    QTest::addColumn<bool>("taken");
    QTest::newRow("older than what is known here") << qint64(9) << false;
    QTest::newRow("of the same moment: the centre's") << qint64(10) << true;
    QTest::newRow("newer") << qint64(11) << true;
}

void TestFeed::officersByTheNewestChange()
{
    QFETCH(qint64, changed);
    QFETCH(bool, taken);
    TempStore desk;
    OfficeFeed feed;
    const OfficerId budi = *OfficerId::parse(u"budi");
    feed.add(FeedKind::Officer, QStringLiteral("budi"), officer("budi", "officer", 10));
    QVERIFY(feed.give(desk)->officers);
    QCOMPARE((*desk.tables().officers.byId(budi))->role, Role::Officer);
    feed.add(FeedKind::Officer, QStringLiteral("budi"),
             officer("budi", "supervisor", changed, false));
    const auto given = feed.give(desk);
    QCOMPARE(given->officers, taken);
    QCOMPARE((*desk.tables().officers.byId(budi))->role, taken ? Role::Supervisor : Role::Officer);
    QCOMPARE((*desk.tables().officers.byId(budi))->enabled, !taken);
    QCOMPARE(desk.journal().verifyTables()->broken, ChainReport::Break::None);
}

void TestFeed::profilesAreHandedOn()
{
    TempStore b, c;
    OfficeFeed feed;
    const auto change = [](TempStore& desk, int version, const QByteArray& json) {
        return desk.tables().profiles.change({sample::actor().office,
                                              "{}",
                                              version - 1,
                                              json,
                                              version,
                                              {},
                                              sample::actor('C'),
                                              sample::day(),
                                              sample::reading(sample::at(440 + version))},
                                             [] { return Result<void>{}; });
    };
    QVERIFY(change(c, 2, R"({"two":"ä"})").has_value());
    feed.takeFrom(c);
    const auto given = feed.give(b);
    QVERIFY(given && given->profile);
    QCOMPARE(*given->profile, QByteArray(R"({"two":"ä"})"));
    QVERIFY(b.tables().profiles.byVersion(sample::actor().office, 2)->has_value());
    // A newer one was made here meanwhile.
    QVERIFY(change(b, 4, R"({"four":4})").has_value());
    QVERIFY(change(c, 3, R"({"three":3})").has_value());
    feed.takeFrom(c);
    const auto older = feed.give(b);
    QVERIFY(older && !older->profile);
    QVERIFY(b.tables().profiles.byVersion(sample::actor().office, 3)->has_value());
}

void TestFeed::incidentsAreSettledHereAtOnce()
{
    TempStore desk;
    OfficeFeed feed;
    for (const char16_t* id : {u"i1", u"i2"})
        feed.add(FeedKind::Incident, QString::fromUtf16(id), incident(QString::fromUtf16(id)));
    const auto given = feed.give(desk);
    QCOMPARE(given->incidents.size(), size_t(2));
    QCOMPARE(*desk.tables().feed.openIncidents(), 2);
    const SettleRequest request{QStringLiteral("i1"),
                                settlementReasons().front(),
                                QStringLiteral("satu orang"),
                                sample::day(),
                                sample::actor(),
                                sample::reading(sample::at(450))};
    const auto settled = desk.journal().settle(request);
    QVERIFY(settled.has_value());
    const auto event = desk.journal().event(settled->event);
    QCOMPARE((*event)->event.kind, EventKind::IncidentSettled);
    QCOMPARE((*event)->event.payload.value(QLatin1String("incident")).toString(),
             QStringLiteral("i1"));
    QCOMPARE(*desk.tables().feed.openIncidents(), 1);
    QCOMPARE(desk.tables().feed.incidents(true)->front().id, QStringLiteral("i2"));
    const auto all = desk.tables().feed.incidents(false);
    QCOMPARE(all->size(), size_t(2));
    QCOMPARE(all->front().settled->officerName, QStringLiteral("Sari"));
    QCOMPARE(all->front().settled->words, QStringLiteral("satu orang"));
    QCOMPARE(desk.journal().settle(request).error().fault, Fault::IncidentUnknown);
    SettleRequest unknown = request;
    unknown.incident = QStringLiteral("i3");
    QCOMPARE(desk.journal().settle(unknown).error().fault, Fault::IncidentUnknown);
    feed.add(FeedKind::Incident, QStringLiteral("i2"), incident(QStringLiteral("i2"), true));
    QVERIFY(feed.give(desk).has_value());
    QCOMPARE(*desk.tables().feed.openIncidents(), 0);
    QCOMPARE(desk.journal().verifyTables()->broken, ChainReport::Break::None);
}

void TestFeed::answersComeBack()
{
    TempStore desk;
    OfficeFeed feed;
    const auto recorded = desk.journal().record(sample::arrival(ani, sample::at(440)));
    feed.takeFrom(desk, QStringLiteral("duplicate"));
    auto given = feed.give(desk);
    QVERIFY(given && given->answers.empty()); // nothing new in it
    feed.classify(recorded->event, QStringLiteral("ok"));
    given = feed.give(desk);
    QCOMPARE(given->answers.size(), size_t(1));
    QCOMPARE(given->answers.front().outcome, CentreOutcome::Ok);
    QCOMPARE((*desk.tables().outbox.answerTo(recorded->event))->outcome, CentreOutcome::Ok);
    QVERIFY(given->arrivals.empty());
}

// The desk was told by a later answer than the page's first row.
void TestFeed::theLastAnswerOfAPageCounts()
{
    TempStore desk;
    OfficeFeed feed;
    const auto recorded = desk.journal().record(sample::arrival(ani, sample::at(440)));
    feed.takeFrom(desk, QStringLiteral("duplicate"));
    feed.classify(recorded->event, QStringLiteral("voided"));
    Outbox& outbox = desk.tables().outbox;
    QVERIFY(outbox.mark({{recorded->event, CentreOutcome::Voided, std::nullopt, {}}},
                        OfficeFeed::generation, sample::at(441)));
    QVERIFY(feed.give(desk).has_value());
    QCOMPARE((*outbox.answerTo(recorded->event))->outcome, CentreOutcome::Voided);
}

void TestFeed::anotherGeneration()
{
    TempStore b, c;
    OfficeFeed feed;
    QVERIFY(c.journal().record(sample::arrival(ani, sample::at(440), 'C')).has_value());
    const auto own = b.journal().record(
        sample::arrival(QStringLiteral("jakarta-pusat/law/8YYYY"), sample::at(441)));
    feed.takeFrom(c);
    feed.takeFrom(b);
    QVERIFY(feed.give(b).has_value());
    // Another server, which knows this desk's event, but not C's; nothing is lost here.
    QVERIFY(b.tables().outbox.forgetAnswers().has_value());
    QCOMPARE(b.tables().outbox.counts()->answered, 0);
    QVERIFY(copyInto(b, {feed.rows().back()}, {other, 7}).has_value());
    QVERIFY(*b.tables().feed.watermark() == (Watermark{other, 7}));
    QVERIFY(b.journal().event(own->event)->has_value());
    QVERIFY(!b.journal().history(ani)->attended);
    QCOMPARE(b.tables().outbox.counts()->recorded, 1);
    QCOMPARE(b.tables().outbox.counts()->answered, 1); // it is there already
    QCOMPARE(auditJournal(b.folder())->broken, ChainReport::Break::None);
}

void TestFeed::aCopyTakesThePlace()
{
    TempStore b, c;
    OfficeFeed feed;
    feed.book(booked(QStringLiteral("9ZZZZ")));
    feed.add(FeedKind::Officer, QStringLiteral("sari"), officer("sari", "supervisor", 5));
    feed.add(FeedKind::Desk, QStringLiteral("C"), {});
    feed.add(FeedKind::Incident, QStringLiteral("i1"), incident(QStringLiteral("i1")));
    QVERIFY(c.journal().record(sample::arrival(ani, sample::at(440), 'C')).has_value());
    feed.takeFrom(c);
    QVERIFY(!b.journal().history(ani)->attended); // statements are prepared by now
    QVERIFY(copyInto(b, feed.rows(), feed.head()).has_value());
    QVERIFY(b.journal().history(ani)->attended);
    QCOMPARE(bookingsOf(b), 1);
    QCOMPARE(b.tables().feed.desks()->size(), size_t(1));
    QCOMPARE(*b.tables().feed.openIncidents(), 1);
    QCOMPARE(b.tables().officers.all()->size(), size_t(1));
    QVERIFY(!QFile::exists(b.folder().path + QStringLiteral("/bookings.new")));
    QCOMPARE(b.journal().record(sample::arrival(ani, sample::at(450))).error().fault,
             Fault::AlreadyAttended);
    feed.book(booked(QStringLiteral("8YYYY")));
    QVERIFY(feed.give(b).has_value());
    QVERIFY(b.open().has_value()); // and it is a whole file
    QCOMPARE(bookingsOf(b), 2);
    QVERIFY(checkBookings(b.folder()).has_value());
}

void TestFeed::anInterruptedCopyLeavesTheOldOne()
{
    TempStore desk;
    desk.add(booked(QStringLiteral("9ZZZZ")));
    const QString fresh = desk.folder().path + QStringLiteral("/bookings.new");
    {
        auto copy = FeedCopy::begin(desk.folder().path);
        QVERIFY((*copy)->add(asSnapshot(bookings(3))).has_value());
        QVERIFY(QFile::exists(fresh));
        // Half a copy does not take the place, whatever asks for it.
        QVERIFY(!desk.store().takeCopy(fresh));
    }
    QVERIFY(!QFile::exists(fresh));
    QCOMPARE(bookingsOf(desk), 1);
    {
        QFile left(fresh); // of a program that was killed
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("half a page");
    }
    QVERIFY(desk.open().has_value());
    QCOMPARE(bookingsOf(desk), 1);
    QVERIFY(copyInto(desk, bookings(3), {OfficeFeed::generation, 3}).has_value());
    QCOMPARE(bookingsOf(desk), 3);
}

void TestFeed::theOldOneIsBeingRead()
{
    TempStore desk;
    desk.add(booked(QStringLiteral("9ZZZZ")));
    auto reader = LocalStore::open({desk.folder().path, Access::ReadOnly, {}});
    QVERIFY((*reader)->tables().bookingsFile.exec(QStringLiteral("BEGIN")).has_value());
    QVERIFY((*reader)->tables().bookings.dataAsOf().has_value());
    desk.add(booked(QStringLiteral("8YYYY")));
    const auto refused = copyInto(desk, bookings(3), {OfficeFeed::generation, 3});
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::StorageFailed);
    QCOMPARE(bookingsOf(desk), 2);
    QVERIFY((*reader)->tables().bookingsFile.exec(QStringLiteral("COMMIT")).has_value());
    QVERIFY(copyInto(desk, bookings(3), {OfficeFeed::generation, 3}).has_value());
    desk.add(booked(QStringLiteral("7XXXX")));
    // Whoever still has the old one open reads the old one.
    QCOMPARE(*(*reader)->tables().bookings.countOn(sample::actor().office, sample::day()), 2);
    reader->reset();
    QCOMPARE(bookingsOf(desk), 4);
    QVERIFY(checkBookings(desk.folder()).has_value());
}

void TestFeed::theStoreTakesACopy()
{
    TempStore desk;
    const StoreFolder folder = desk.folder();
    desk.close();
    Store store;
    QVERIFY(store.open(folder).result().has_value());
    QVERIFY(store.check().result().has_value());
    auto copy = FeedCopy::begin(folder.path);
    QVERIFY((*copy)->add(asSnapshot(bookings(3))).has_value());
    QVERIFY((*copy)->finish({OfficeFeed::generation, 3}).has_value());
    QVERIFY(store.takeCopy((*copy)->file()).result().has_value());
    const auto counted =
        store
            .ask([](Tables& tables) {
                return tables.bookings.countOn(sample::actor().office, sample::day());
            })
            .result();
    QCOMPARE(*counted, 3);
}

void TestFeed::damagedBookingsWithACentre_data()
{
    QTest::addColumn<bool>("centre");
    QTest::addColumn<bool>("copied");
    QTest::addColumn<bool>("opens");
    QTest::addColumn<bool>("told");
    QTest::addColumn<int>("bookingsAfter");
    QTest::newRow("alone, with a copy") << false << true << true << true << 1;
    QTest::newRow("alone, without one") << false << false << false << false << 0;
    QTest::newRow("with a centre, and a copy") << true << true << true << false << 1;
    QTest::newRow("with a centre, which copies anew") << true << false << true << false << 0;
}

void TestFeed::damagedBookingsWithACentre()
{
    QFETCH(bool, centre);
    QFETCH(bool, copied);
    QFETCH(bool, opens);
    QFETCH(bool, told);
    QFETCH(int, bookingsAfter);
    TempStore desk;
    OfficeFeed feed;
    feed.book(booked(QStringLiteral("9ZZZZ")));
    if (centre)
        QVERIFY(feed.give(desk).has_value());
    else
        desk.add(booked(QStringLiteral("9ZZZZ")));
    const auto recorded = desk.journal().record(sample::arrival(ani, sample::at(440)));
    if (copied)
        QVERIFY(makeCopies(desk.folder()).has_value());
    desk.close();
    damage(bookingsPath(desk.folder()));
    const auto opened = desk.open();
    QCOMPARE(opened.has_value(), opens);
    if (!opens)
        return;
    QCOMPARE(desk.tables().restored.has_value(), told);
    QCOMPARE(bookingsOf(desk), bookingsAfter);
    QVERIFY(desk.journal().event(recorded->event)->has_value());
    QCOMPARE(desk.tables().feed.watermark()->seq, centre && copied ? 1 : 0);
}

void TestFeed::forgetsBefore()
{
    TempStore b, c;
    OfficeFeed feed;
    const QDate before = sample::day().addDays(-1);
    const auto old = c.journal().record(sample::arrival(ani, sample::at(440, before), 'C'));
    const auto kept = c.journal().record(
        sample::arrival(QStringLiteral("jakarta-pusat/law/8YYYY"), sample::at(441), 'C'));
    feed.takeFrom(c);
    QVERIFY(feed.give(b).has_value());
    QVERIFY(b.tables().feed.forgetBefore(sample::day()).has_value());
    QVERIFY(!b.tables().others.event(old->event)->has_value());
    QVERIFY(b.tables().others.event(kept->event)->has_value());
    QVERIFY(c.journal().event(old->event)->has_value()); // its own desk keeps it for ever
}

void TestFeed::manyRows()
{
    TempStore b, c;
    OfficeFeed feed;
    for (int i = 0; i < 500; ++i) {
        const QString key = QStringLiteral("jakarta-pusat/law/C%1").arg(i, 5, 10, QLatin1Char('0'));
        feed.book(booked(key.section(u'/', 2)));
        auto arrival = sample::arrival(key, sample::at(440), 'C');
        Event event = arrivalEvent(key, sample::day(), arrival.verdict, arrival.decision,
                                   arrival.circumstances);
        const QByteArray previous(32, '\0');
        const QByteArray hash = chainHash(i + 1, event, previous);
        feed.event({{i + 1, std::move(event), previous, hash}, {}});
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(feed.give(b).has_value());
    qInfo("1000 rows applied in %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 30000);
    QCOMPARE(bookingsOf(b), 500);
    QCOMPARE(b.journal().arrivalsElsewhere(sample::day(), 1000)->size(), size_t(500));
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
