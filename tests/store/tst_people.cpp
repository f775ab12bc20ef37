// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "support/tempstore.h"

#include <QTest>

// Who waits for an approval, and who is taken in without a booking.
class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parks();
    void endsParking_data();
    void endsParking();
    void asksAgain();
    void parksNobodyWhoIsHere();
    void undoesAnAsking();
    void remembersWhoWasHere_data();
    void remembersWhoWasHere();
    void rebuildsWhatIsParked();
    void keepsTheQuota_data();
    void keepsTheQuota();
    void leavesPriorityOutsideTheQuota();
    void countsWhatWasUndoneNoMore();
    void listsWalkIns();
    void keepsAnyName_data();
    void keepsAnyName();
    void findsBookingsOfAPerson_data();
    void findsBookingsOfAPerson();
};

namespace {

const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ");
const QString budi = QStringLiteral("jakarta-pusat/law/8YYYY");
const QString supervisor = QStringLiteral("Budi"), officer = QStringLiteral("Sari");

template <typename T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Internal : result.error().fault;
}

Arrival asking(const QString& key, Instant now, const QString& words = {})
{
    Arrival arrival = sample::refused(key, now, verdict::Forfeited{{}, 12});
    arrival.decision = decision::AskApproval{*ReasonId::parse(u"antrean-pintu"), words};
    return arrival;
}

Arrival leftOpen(const QString& key, Instant now)
{
    Arrival arrival = sample::refused(key, now);
    arrival.decision = decision::LeaveOpen{};
    return arrival;
}

Result<Recorded> takeIn(TempStore& temp, const WalkIn& walkIn, const WalkInCategory& category,
                        Instant now = sample::at(430))
{
    return temp.journal().recordWalkIn(walkIn, category, sample::day(), sample::actor(),
                                       sample::reading(now));
}

void setUpOfficers(TempStore& temp)
{
    temp.addOfficer(officer, Role::Officer);
    temp.addOfficer(supervisor, Role::Supervisor);
}

} // namespace

void TestPeople::parks()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(545))));
    const auto asked = journal.record(asking(budi, sample::at(540), QStringLiteral("antre")));
    const auto parked = journal.parked(sample::day());
    QVERIFY(parked);
    QCOMPARE(parked->size(), size_t(2));
    const ParkedRow& first = parked->front(); // longest waiting first
    QCOMPARE(first.request, asked->event);
    QCOMPARE(first.bookingKey, budi);
    QCOMPARE(first.seenAt, sample::at(540));
    QVERIFY(first.verdict.as<verdict::Forfeited>());
    QCOMPARE(first.verdict.as<verdict::Forfeited>()->minutes, 12);
    QCOMPARE(first.reason.toString(), QStringLiteral("antrean-pintu"));
    QCOMPARE(first.words, QStringLiteral("antre"));
    QCOMPARE(first.officerName, QStringLiteral("Sari"));
    QCOMPARE(journal.parked(sample::day().addDays(1))->size(), size_t(0));
    QVERIFY(!journal.history(budi)->attended); // waits, and has not arrived
}

void TestPeople::endsParking_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<bool>("ended");
    QTest::newRow("taken in") << QStringLiteral("attendance") << true;
    QTest::newRow("taken in against the rule") << QStringLiteral("override") << true;
    QTest::newRow("refused") << QStringLiteral("refusal") << true;
    QTest::newRow("held") << QStringLiteral("hold") << true;
    QTest::newRow("a walk-in in the booking's place") << QStringLiteral("walk-in") << true;
    QTest::newRow("shown again and put aside") << QStringLiteral("seen") << false;
}

void TestPeople::endsParking()
{
    QFETCH(QString, by);
    QFETCH(bool, ended);
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(540))));
    WalkIn walkIn = sample::walkIn(QStringLiteral("Ani Contoh"));
    walkIn.bookingKey = ani;
    const Instant now = sample::at(550);
    const auto decided = by == u"attendance" ? journal.record(sample::arrival(ani, now))
                         : by == u"override" ? journal.record(sample::overridden(ani, now))
                         : by == u"refusal"  ? journal.record(sample::refused(ani, now))
                         : by == u"hold" ? journal.record(sample::held(ani, now, sample::at(600)))
                         : by == u"walk-in" ? takeIn(temp, walkIn, sample::category(), now)
                                            : journal.record(leftOpen(ani, now));
    QVERIFY(decided);
    QCOMPARE(journal.parked(sample::day())->size(), size_t(ended ? 0 : 1));
    QCOMPARE(journal.verifyTables()->broken, ChainReport::Break::None);
    if (!ended)
        return;
    // What ended it is undone: the person waits again.
    QVERIFY(journal.undo(sample::undo(decided->event, sample::at(551))));
    QCOMPARE(journal.parked(sample::day())->size(), size_t(1));
    QCOMPARE(journal.verifyTables()->broken, ChainReport::Break::None);
}

void TestPeople::asksAgain()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(540))));
    const auto again = journal.record(asking(ani, sample::at(545)));
    const auto parked = journal.parked(sample::day());
    QCOMPARE(parked->size(), size_t(1));
    QCOMPARE(parked->front().request, again->event);
}

void TestPeople::parksNobodyWhoIsHere()
{
    TempStore temp;
    QVERIFY(temp.journal().record(sample::arrival(ani, sample::at(430))));
    QCOMPARE(faultOf(temp.journal().record(asking(ani, sample::at(540)))), Fault::AlreadyAttended);
}

void TestPeople::undoesAnAsking()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const auto asked = journal.record(asking(ani, sample::at(540)));
    QVERIFY(journal.undo(sample::undo(asked->event, sample::at(541))));
    QCOMPARE(journal.parked(sample::day())->size(), size_t(0));
    QCOMPARE(faultOf(journal.undo(sample::undo(asked->event, sample::at(542)))),
             Fault::AlreadyUndone);
    QCOMPARE(journal.verifyTables()->broken, ChainReport::Break::None);
}

void TestPeople::remembersWhoWasHere_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("remembered");
    QTest::newRow("refused") << QStringLiteral("refusal") << true;
    QTest::newRow("held") << QStringLiteral("hold") << true;
    QTest::newRow("parked") << QStringLiteral("asking") << true;
    QTest::newRow("put aside undecided") << QStringLiteral("seen") << true;
    QTest::newRow("never") << QString() << false;
}

void TestPeople::remembersWhoWasHere()
{
    QFETCH(QString, how);
    QFETCH(bool, remembered);
    TempStore temp;
    Journal& journal = temp.journal();
    const Instant now = sample::at(420);
    if (!how.isEmpty())
        QVERIFY(journal.record(how == u"refusal"  ? sample::refused(ani, now)
                               : how == u"hold"   ? sample::held(ani, now, sample::at(500))
                               : how == u"asking" ? asking(ani, now)
                                                  : leftOpen(ani, now)));
    const auto seen = journal.earlierSighting(ani, sample::day());
    QCOMPARE(seen->has_value(), remembered);
    if (remembered)
        QCOMPARE(**seen, now);
    QCOMPARE(journal.eventsOf({ani}, sample::at(600))->size(), size_t(remembered));
    QCOMPARE(journal.recordedOn(sample::day())->size(), size_t(remembered));
}

void TestPeople::rebuildsWhatIsParked()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(540))));
    QVERIFY(journal.record(asking(budi, sample::at(541))));
    QVERIFY(journal.record(sample::refused(budi, sample::at(542))));
    const QString before = sample::projections(temp.tables().journalFile);
    QVERIFY(journal.rebuild());
    QCOMPARE(sample::projections(temp.tables().journalFile), before);
    QVERIFY(temp.tables().journalFile.exec(
        QStringLiteral("UPDATE parked SET ended_by = 'x' WHERE ended_by IS NULL")));
    const auto report = journal.verifyTables();
    QCOMPARE(report->broken, ChainReport::Break::TablesWrong);
    QCOMPARE(report->place, QStringLiteral("parked ") + ani);
}

// Every category of a shipped office, with its quota at 0, 1 left and over, by every role.
void TestPeople::keepsTheQuota_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<int>("left"); // of the quota; -1: one over it
    QTest::addColumn<QString>("actor");
    QTest::addColumn<bool>("consent");
    QTest::addColumn<bool>("takenIn");
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QVERIFY(office.walkIns.size() >= 10);
    for (const WalkInCategory& category : office.walkIns) {
        const QString id = category.id.toString();
        for (const int left : {1, 0, -1}) {
            const bool used = category.dailyQuota && left <= 0;
            const bool asks = category.needsApprover || used;
            const char* stand = left == 1 ? "one left" : left == 0 ? "none left" : "one over";
            const auto row = [&](const char* who, const QString& actor, bool consent, bool in) {
                QTest::addRow("%s, %s, %s", qPrintable(id), stand, who)
                    << id << left << actor << consent << in;
            };
            row("an officer", officer, false, !asks);
            row("an officer with consent", officer, true, true);
            row("a supervisor", supervisor, false, true);
        }
    }
}

void TestPeople::keepsTheQuota()
{
    QFETCH(QString, category);
    QFETCH(int, left);
    QFETCH(QString, actor);
    QFETCH(bool, consent);
    QFETCH(bool, takenIn);
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    WalkInCategory limited =
        *std::ranges::find(office.walkIns, *CategoryId::parse(category), &WalkInCategory::id);
    constexpr int quota = 2; // of what it was; a limit stays one
    if (limited.dailyQuota)
        limited.dailyQuota = quota;
    TempStore temp;
    WalkIn walkIn = sample::walkIn(QStringLiteral("Oma Contoh"));
    walkIn.category = limited.id;
    WalkInCategory open = limited;
    open.dailyQuota.reset();
    open.needsApprover = false;
    for (int taken = 0; taken < quota - left; ++taken)
        QVERIFY(takeIn(temp, walkIn, open));
    setUpOfficers(temp);
    if (consent)
        walkIn.approvedBy = officerNamed(supervisor);
    Actor who = sample::actor();
    who.officer = *officerNamed(actor);
    const auto recorded = temp.journal().recordWalkIn(walkIn, limited, sample::day(), who,
                                                      sample::reading(sample::at(440)));
    QCOMPARE(faultOf(recorded), takenIn ? Fault::Internal : Fault::ApproverMissing);
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), limited.id), quota - left + int(takenIn));
    QCOMPARE(temp.journal().walkIns(sample::day(), sample::day())->size(),
             size_t(quota - left + int(takenIn)));
    // Yesterday's quota is another one.
    QCOMPARE(*temp.journal().walkInsOn(sample::day().addDays(-1), limited.id), 0);
}

void TestPeople::leavesPriorityOutsideTheQuota()
{
    TempStore temp;
    setUpOfficers(temp);
    const WalkInCategory one = sample::category(1);
    WalkIn walkIn = sample::walkIn(QStringLiteral("Oma Contoh"));
    walkIn.priority = true;
    QVERIFY(takeIn(temp, walkIn, one));
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), one.id), 0);
    walkIn.priority = false;
    QVERIFY(takeIn(temp, walkIn, one));
    QCOMPARE(faultOf(takeIn(temp, walkIn, one)), Fault::ApproverMissing);
    walkIn.priority = true;
    QVERIFY(takeIn(temp, walkIn, one));
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), one.id), 1);
    QVERIFY(temp.journal().rebuild());
    QCOMPARE(*temp.journal().walkInsOn(sample::day(), one.id), 1);
}

void TestPeople::countsWhatWasUndoneNoMore()
{
    TempStore temp;
    setUpOfficers(temp);
    const WalkInCategory one = sample::category(1);
    const WalkIn walkIn = sample::walkIn(QStringLiteral("Oma Contoh"));
    const auto first = takeIn(temp, walkIn, one);
    QCOMPARE(faultOf(takeIn(temp, walkIn, one)), Fault::ApproverMissing);
    QVERIFY(temp.journal().undo(sample::undo(first->event, sample::at(431))));
    QVERIFY(takeIn(temp, walkIn, one));
    const auto all = temp.journal().walkIns(sample::day(), sample::day());
    QCOMPARE(all->size(), size_t(2));
    QVERIFY(all->front().undone);
    QVERIFY(!all->back().undone);
}

void TestPeople::listsWalkIns()
{
    TempStore temp;
    WalkIn walkIn = sample::walkIn(QStringLiteral("Oma  Contoh "));
    walkIn.phone = QStringLiteral("0812-0000-0009");
    walkIn.nik = QStringLiteral("3171 0000 0000 0009");
    walkIn.words = QStringLiteral("kursi roda");
    walkIn.bookingKey = ani;
    walkIn.approvedBy = OfficerId::parse(u"budi");
    walkIn.priority = true;
    QVERIFY(takeIn(temp, walkIn, sample::category(), sample::at(430)));
    // The clock was set back: the order of entering stays, nothing is lost.
    QVERIFY(
        takeIn(temp, sample::walkIn(QStringLiteral("Opa")), sample::category(), sample::at(400)));
    const auto all = temp.journal().walkIns(sample::day().addDays(-7), sample::day());
    QCOMPARE(all->size(), size_t(2));
    const WalkInEntry& entry = all->front();
    QCOMPARE(entry.name, QStringLiteral("Oma Contoh"));
    QCOMPARE(entry.birthDate, QDate(1950, 5, 5));
    QCOMPARE(entry.phone, QStringLiteral("6281200000009"));
    QCOMPARE(entry.nik, QStringLiteral("3171000000000009"));
    QCOMPARE(entry.words, QStringLiteral("kursi roda"));
    QCOMPARE(entry.bookingKey, ani);
    QCOMPARE(entry.officer.toString(), QStringLiteral("sari"));
    QCOMPARE(entry.approvedBy->toString(), QStringLiteral("budi"));
    QCOMPARE(entry.queueNumber.toString(), QStringLiteral("B001"));
    QVERIFY(entry.priority);
    QCOMPARE(entry.at, sample::at(430));
    QCOMPARE(all->back().name, QStringLiteral("Opa"));
    QCOMPARE(all->back().queueNumber.toString(), QStringLiteral("B002"));
    QCOMPARE(temp.journal().walkIns(sample::day().addDays(1), sample::day().addDays(9))->size(),
             size_t(0));
}

void TestPeople::keepsAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("an emoji among letters") << QStringLiteral("Siti 😀 Contoh");
    QTest::newRow("SQL") << QStringLiteral("Robert'); DROP TABLE person; --");
    QTest::newRow("a formula") << QStringLiteral("=HYPERLINK(\"http://x\";\"klik\")");
    QTest::newRow("JSON") << QStringLiteral("{\"name\":\"x\"}\\");
    QTest::newRow("Javanese script") << QStringLiteral("ꦱꦶꦠꦶ");
    QTest::newRow("very long") << QString(100000, u'a');
}

void TestPeople::keepsAnyName()
{
    QFETCH(QString, name);
    TempStore temp;
    QVERIFY(takeIn(temp, sample::walkIn(name), sample::category()));
    QVERIFY(temp.open());
    QCOMPARE(temp.journal().walkIns(sample::day(), sample::day())->front().name, name);
    const auto events = temp.journal().recent(10);
    for (const ChainedEvent& chained : *events)
        QVERIFY(!canonical(1, chained.event, {}).contains(name.toUtf8()));
}

void TestPeople::findsBookingsOfAPerson_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("birthDate");
    QTest::addColumn<QString>("codes");
    const QDate born(1970, 1, 1);
    // Today's first, then the next, then the last one.
    const QString all = QStringLiteral("TODAY NEXTW LASTW");
    QTest::newRow("as it is written") << QStringLiteral("Ani Contoh") << born << all;
    QTest::newRow("in capitals, blanks more") << QStringLiteral(" ANI   CONTOH") << born << all;
    QTest::newRow("another birth date")
        << QStringLiteral("Ani Contoh") << QDate(1970, 1, 2) << QString();
    QTest::newRow("part of the name") << QStringLiteral("Ani") << born << QString();
    QTest::newRow("a wildcard") << QStringLiteral("%") << born << QString();
    QTest::newRow("no name") << QString() << born << QString();
    QTest::newRow("no birth date") << QStringLiteral("Ani Contoh") << QDate() << QString();
}

void TestPeople::findsBookingsOfAPerson()
{
    QFETCH(QString, name);
    QFETCH(QDate, birthDate);
    QFETCH(QString, codes);
    TempStore temp;
    const auto add = [&](const char* code, const char* who, int days) {
        temp.add(
            sample::booking(QLatin1String(code), QLatin1String(who), sample::day().addDays(days)));
    };
    add("LASTW", "ANI CONTOH", -7);
    add("NEXTW", "Ani Contoh", 7);
    add("TODAY", "Ani  Contoh", 0);
    add("OTHER", "Ana Contoh", 0);
    const auto found =
        temp.bookings().byPerson(name, birthDate, sample::actor().office, sample::day());
    QVERIFY(found);
    QStringList got;
    for (const Booking& booking : *found)
        got << booking.key.code;
    QCOMPARE(got.join(u' '), codes);
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
