// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/records.h"
#include "desk/session.h"
#include "store/store.h"
#include "support/offices.h"
#include "support/tempstore.h"
#include "support/testclock.h"

#include <QTest>

// What a supervisor looks up: who may, what is in it, and that it follows what is recorded.
class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheRight_data();
    void asksForTheRight();
    void followsTheDay();
    void forecastsFromPastMondays();
    void noticesWhatChangedInThePast();
    void givesThePeriod();
    void leavesPersonalDataOut();
    void filtersTheJournal_data();
    void filtersTheJournal();
    void turnsTheJournalsPages();
    void takesNoFilterForSql();
    void listsWalkIns();
    void showsHints();
    void verifiesTheChain();
    void readsAFolderThatIsGone();
};

namespace {

const QDate monday = sample::day();

QString codeOf(int number)
{
    return QStringLiteral("C%1").arg(1000 + number);
}

QString keyOf(int number)
{
    return QStringLiteral("jakarta-pusat/law/") + codeOf(number);
}

// A folder that is filled by one writer, and then read by the window's store.
struct Stand
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    TempStore temp;
    TestClock clock{sample::at(10 * 60)};
    Session session;
    std::unique_ptr<Store> store;
    std::unique_ptr<Records> records;

    Stand() { session.open(Officer{*OfficerId::parse(u"umi"), {}, Role::Supervisor}, true); }
    void book(int number, QDate day = monday)
    {
        temp.add(
            sample::booking(codeOf(number), QStringLiteral("Orang Contoh %1").arg(number), day));
    }
    Recorded admit(int number, int minute, QDate day = monday)
    {
        const auto recorded =
            temp.journal().record(sample::arrival(keyOf(number), sample::at(minute, day)));
        if (!recorded)
            qFatal("not recorded: %d", int(recorded.error().fault));
        return *recorded;
    }
    // Ten bookings, of which so many came.
    void pastDay(int weeksAgo, int came)
    {
        const QDate day = monday.addDays(-7 * weeksAgo);
        for (int i = 0; i < 10; ++i)
            book(100 * weeksAgo + i, day);
        for (int i = 0; i < came; ++i)
            admit(100 * weeksAgo + i, 450 + i, day);
    }
    void open()
    {
        temp.close();
        store = std::make_unique<Store>();
        const auto opened = store->open(temp.folder()).result();
        const auto checked = store->check().result();
        if (!opened || !checked)
            qFatal("no store");
        records = std::make_unique<Records>(temp.folder().path, office, session, clock, *store);
    }
    // Through the window's store, while it is open.
    Result<Recorded> record(int number, int minute)
    {
        return store
            ->ask([arrival = sample::arrival(keyOf(number), sample::at(minute))](Tables& tables) {
                return tables.journal.record(arrival);
            })
            .result();
    }
    [[nodiscard]] DayLoad load(QDate day = monday) const
    {
        const auto load = records->load(day).result();
        if (!load)
            qFatal("no load: %d", int(load.error().fault));
        return *load;
    }
};

template <typename T>
bool isRefused(const QFuture<Result<T>>& future)
{
    const Result<T> result = future.result();
    return !result && result.error().fault == Fault::NotAllowed;
}

} // namespace

void TestRecords::asksForTheRight_data()
{
    QTest::addColumn<int>("role"); // -1: nobody signed in, -2: locked
    QTest::newRow("nobody") << -1;
    QTest::newRow("a locked desk") << -2;
    for (const Role role : allRoles)
        QTest::newRow(qPrintable(roleName(role))) << int(role);
}

void TestRecords::asksForTheRight()
{
    QFETCH(int, role);
    Stand stand;
    stand.open();
    stand.session.close();
    if (role != -1)
        stand.session.open(Officer{*OfficerId::parse(u"umi"), {}, Role(std::max(role, 0))}, true);
    if (role == -2)
        stand.session.lock();
    const auto refused = [&](Right right) { return role < 0 || !may(Role(role), right); };
    Records& records = *stand.records;
    QCOMPARE(isRefused(records.load(monday)), refused(Right::SeeLoad));
    QCOMPARE(isRefused(records.period(monday, monday)), refused(Right::SeeLoad));
    QCOMPARE(isRefused(records.hints(monday)), refused(Right::SeeHints));
    QCOMPARE(isRefused(records.walkIns(monday, monday)),
             refused(Right::RegisterWalkIns) && refused(Right::SeeLoad));
    QCOMPARE(isRefused(records.journal({}, 10)), refused(Right::ReadJournal));
    QCOMPARE(isRefused(records.audit()), refused(Right::ReadJournal));
    QCOMPARE(isRefused(records.facts(monday)), refused(Right::Export));
}

void TestRecords::followsTheDay()
{
    Stand stand;
    for (int i = 0; i < 3; ++i)
        stand.book(i);
    stand.open();
    QCOMPARE(stand.load().total.attended(), 0);
    QVERIFY(stand.record(1, 450));
    QCOMPARE(stand.load().total.attended(), 1);
    QCOMPARE(stand.load().byDesk.begin()->second.served, 1);
    stand.clock.set(sample::at(449)); // nothing after the moment counts
    QCOMPARE(stand.load().total.attended(), 0);
    QCOMPARE(stand.load(monday.addDays(1)).total.booked, 0);
}

void TestRecords::forecastsFromPastMondays()
{
    Stand stand;
    for (int i = 0; i < 10; ++i)
        stand.book(i);
    stand.pastDay(1, 8);
    stand.pastDay(2, 6);
    stand.open();
    stand.clock.set(sample::at(420));
    QVERIFY(!stand.load().forecast); // two days are too few
    stand.store.reset();
    QVERIFY(stand.temp.open());
    stand.pastDay(4, 9);
    stand.open();
    const DayLoad load = stand.load();
    QVERIFY(load.forecast);
    QCOMPARE(load.forecast->basis.size(), size_t(3));
    QCOMPARE(load.forecast->basis.back(), monday.addDays(-28));
    QCOMPARE(load.forecast->least, 6);
    QCOMPARE(load.forecast->attendedAtClose, 8);
    QCOMPARE(load.forecast->most, 9);
    QVERIFY(!stand.load(monday.addDays(-7)).forecast); // over
}

void TestRecords::noticesWhatChangedInThePast()
{
    Stand stand;
    for (int i = 0; i < 10; ++i)
        stand.book(i);
    stand.pastDay(2, 5);
    stand.pastDay(3, 6);
    stand.pastDay(1, 7);
    const Recorded eighth = stand.admit(107, 470, monday.addDays(-7));
    stand.open();
    stand.clock.set(sample::at(420));
    QCOMPARE(stand.load().forecast->most, 8);
    const auto undone = stand.store
                            ->ask([undo = sample::undo(eighth.event, sample::at(415))](
                                      Tables& tables) { return tables.journal.undo(undo); })
                            .result();
    QVERIFY(undone);
    // Last Monday has seven now, though the undoing is an event of today.
    QCOMPARE(stand.load(monday.addDays(-7)).total.attended(), 7);
    QCOMPARE(stand.load().forecast->most, 7);
    const auto period = stand.records->period(monday.addDays(-7), monday.addDays(-7)).result();
    QCOMPARE(period->days.front().total.attended(), 7);
}

void TestRecords::givesThePeriod()
{
    Stand stand;
    stand.book(1);
    stand.book(2, monday.addDays(1)); // not yet
    stand.pastDay(1, 4);
    stand.pastDay(2, 7);
    QVERIFY(
        stand.temp.journal().append(plainEvent(EventKind::SignIn, monday.addDays(-3), {},
                                               sample::actor(), sample::reading(sample::at(0)))));
    stand.open();
    for (int again = 0; again < 2; ++again) {
        const auto period = stand.records->period(monday.addDays(-20), monday.addDays(5)).result();
        QVERIFY(period);
        QCOMPARE(period->days.size(), size_t(3)); // a day with nothing but a sign-in is none
        QCOMPARE(period->days.at(0).day, monday.addDays(-14));
        QCOMPARE(period->days.at(0).total.attended(), 7);
        QCOMPARE(period->days.at(1).total.attended(), 4);
        QCOMPARE(period->days.at(2).day, monday);
        QCOMPARE(period->days.at(2).total.attended(), again);
        if (again == 0)
            QVERIFY(stand.record(1, 450));
    }
    QVERIFY(stand.records->period(monday, monday.addDays(-1)).result()->days.empty());
}

void TestRecords::leavesPersonalDataOut()
{
    Stand stand;
    stand.book(1);
    stand.open();
    stand.session.open(Officer{*OfficerId::parse(u"umi"), {}, Role::Administrator}, true);
    const auto whole = stand.records->facts(monday).result();
    QVERIFY(whole && !whole->bookings.front().name.isEmpty());
    QVERIFY(whole->bookings.front().birthDate.isValid());
    for (const Role role : allRoles) {
        stand.session.open(Officer{*OfficerId::parse(u"umi"), {}, role}, true);
        const auto facts = stand.records->facts(monday).result();
        if (!facts || may(role, Right::ExportPersonal))
            continue;
        const Booking& booking = facts->bookings.front();
        QVERIFY(booking.name.isEmpty() && booking.phone.isEmpty() && !booking.birthDate.isValid());
        QCOMPARE(booking.key.code, codeOf(1));
    }
}

void TestRecords::filtersTheJournal_data()
{
    QTest::addColumn<JournalFilter>("filter");
    QTest::addColumn<QList<int>>("numbers");
    const auto row = [](const char* name, const QList<int>& numbers, const auto& set) {
        JournalFilter filter;
        set(filter);
        QTest::newRow(name) << filter << numbers;
    };
    row("everything, newest first", {4, 3, 2, 1}, [](JournalFilter&) {});
    row("of a kind", {3}, [](JournalFilter& f) { f.kind = EventKind::Refusal; });
    row("of a desk", {2}, [](JournalFilter& f) { f.desk = DeskLetter::parse(u"C"); });
    row("of nobody", {}, [](JournalFilter& f) { f.officer = OfficerId::parse(u"nobody"); });
    row("of a day", {4}, [](JournalFilter& f) { f.from = f.to = monday; });
    row("up to a day", {3, 2, 1}, [](JournalFilter& f) { f.to = monday.addDays(-1); });
    row("after a moment", {4, 3},
        [](JournalFilter& f) { f.after = sample::at(452, monday.addDays(-1)); });
    row("before a moment", {2, 1},
        [](JournalFilter& f) { f.before = sample::at(451, monday.addDays(-1)); });
    row("of a booking, in any case", {3, 1},
        [](JournalFilter& f) { f.booking = codeOf(1).toLower(); });
    row("two parts at once", {1}, [](JournalFilter& f) {
        f.booking = codeOf(1);
        f.kind = EventKind::Attendance;
    });
}

void TestRecords::filtersTheJournal()
{
    QFETCH(JournalFilter, filter);
    QFETCH(QList<int>, numbers);
    Stand stand;
    const QDate sunday = monday.addDays(-1);
    for (int i = 1; i <= 3; ++i)
        stand.book(i);
    stand.admit(1, 450, sunday);
    QVERIFY(stand.temp.journal().record(sample::arrival(keyOf(2), sample::at(451, sunday), 'C')));
    QVERIFY(stand.temp.journal().record(
        sample::refused(keyOf(1), sample::at(452, sunday),
                        verdict::AlreadyAttended{{}, *DeskLetter::parse(u"B"), {}})));
    stand.admit(3, 453);
    stand.open();
    const auto slice = stand.records->journal(filter, 10).result();
    QVERIFY(slice);
    QList<int> found;
    for (const JournalEntry& entry : slice->entries)
        found << int(entry.chained.number);
    QCOMPARE(found, numbers);
    QVERIFY(!slice->older);
}

void TestRecords::turnsTheJournalsPages()
{
    Stand stand;
    for (int i = 0; i < 7; ++i) {
        stand.book(i);
        stand.admit(i, 450 + i);
    }
    const auto walkIn = stand.temp.journal().recordWalkIn(
        sample::walkIn(QStringLiteral("Oma Contoh")), sample::category(), monday, sample::actor(),
        sample::reading(sample::at(460)));
    QVERIFY(walkIn);
    QVERIFY(stand.temp.journal().undo(sample::undo(walkIn->event, sample::at(461))));
    stand.open();
    QList<int> numbers;
    std::optional<qint64> before;
    do {
        const auto slice = stand.records->journal({}, 4, before).result();
        QVERIFY(slice);
        for (const JournalEntry& entry : slice->entries) {
            numbers << int(entry.chained.number);
            QCOMPARE(entry.undone, entry.chained.number == walkIn->number);
            if (entry.chained.number == walkIn->number)
                QCOMPARE(entry.person, QStringLiteral("Oma Contoh"));
            if (entry.chained.number == 1)
                QCOMPARE(entry.person, QStringLiteral("Orang Contoh 0"));
        }
        before = slice->older;
    } while (before);
    QCOMPARE(numbers, (QList<int>{9, 8, 7, 6, 5, 4, 3, 2, 1}));
}

void TestRecords::takesNoFilterForSql()
{
    Stand stand;
    stand.book(1);
    stand.admit(1, 450);
    stand.open();
    for (const char* text : {"' OR 1=1 --", "%", "_", "\"", "'; DROP TABLE event; --", "\\"}) {
        JournalFilter filter;
        filter.booking = QString::fromUtf8(text);
        const auto slice = stand.records->journal(filter, 10).result();
        QVERIFY2(slice && slice->entries.empty(), text);
    }
    QCOMPARE(stand.records->journal({}, 10).result()->entries.size(), size_t(1));
}

void TestRecords::listsWalkIns()
{
    Stand stand;
    for (const char* name : {"Oma Contoh", "Opa Misal"})
        QVERIFY(stand.temp.journal().recordWalkIn(sample::walkIn(QString::fromUtf8(name)),
                                                  sample::category(), monday, sample::actor(),
                                                  sample::reading(sample::at(460))));
    stand.open();
    const auto names = [&](const QString& text) {
        QStringList found;
        const auto entries = stand.records->walkIns(monday, monday, text).result();
        for (const WalkInEntry& entry : entries.value())
            found << entry.name;
        return found;
    };
    QCOMPARE(names({}), (QStringList{QStringLiteral("Oma Contoh"), QStringLiteral("Opa Misal")}));
    QCOMPARE(names(QStringLiteral(" misal ")), QStringList{QStringLiteral("Opa Misal")});
    QCOMPARE(names(QStringLiteral("b001")), QStringList{QStringLiteral("Oma Contoh")});
    QVERIFY(stand.records->walkIns(monday.addDays(1), monday.addDays(9)).result()->empty());
}

void TestRecords::showsHints()
{
    Stand stand;
    for (int i = 0; i < stand.office.hintLimits.namesPerPhone; ++i)
        stand.book(i); // all with the sample's phone
    stand.open();
    const auto hints = stand.records->hints(monday).result();
    QVERIFY(hints);
    QCOMPARE(hints->size(), size_t(1));
    QVERIFY(std::holds_alternative<hint::ManyNames>(hints->front().kind));
}

void TestRecords::verifiesTheChain()
{
    Stand stand;
    stand.book(1);
    stand.admit(1, 450);
    stand.open();
    const auto report = stand.records->audit().result();
    QVERIFY(report);
    QCOMPARE(int(report->broken), int(ChainReport::Break::None));
    QCOMPARE(report->events, qint64(1));
}

void TestRecords::readsAFolderThatIsGone()
{
    Stand stand;
    stand.book(1);
    stand.open();
    Records elsewhere(stand.temp.folder().path + QStringLiteral("/nowhere"), stand.office,
                      stand.session, stand.clock, *stand.store);
    // Today comes from the store; what is read beside it says what stands in its way or is empty.
    QVERIFY(elsewhere.load(monday).result());
    const auto slice = elsewhere.journal({}, 10).result();
    QVERIFY(!slice || slice->entries.empty());
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
