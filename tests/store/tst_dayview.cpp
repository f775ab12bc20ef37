// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "support/tempstore.h"

#include <QTest>

// The day's load: where each booking stands at a moment, and that every booking is counted once.
class TestDayView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void addsUp();
    void separatesSlotsAndChannels();
    void countsTheFooter();
    void listsWithAttendance();
    void readsWhatOtherDaysSay();
    void readsWhatALoadNeeds();
};

namespace {

const QString key = QStringLiteral("jakarta-pusat/law/9ZZZZ");

QString describe(const SlotCounts& counts)
{
    const std::pair<const char*, int> all[]{
        {"on time", counts.onTime},        {"late", counts.late},
        {"overridden", counts.overridden}, {"forfeited", counts.forfeited},
        {"no-show", counts.noShow},        {"expected", counts.expected},
        {"cancelled", counts.cancelled}};
    QStringList words;
    for (const auto& [name, count] : all) {
        if (count)
            words << QStringLiteral("%1 %2").arg(count).arg(QLatin1String(name));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

void TestDayView::counts_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<int>("minute"); // the moment that is asked about
    QTest::addColumn<QString>("standing");
    const auto row = [](const char* name, const char* story, int minute, const char* standing) {
        QTest::newRow(name) << QString::fromUtf8(story) << minute << QString::fromUtf8(standing);
    };
    constexpr int early = 7 * 60, before = 8 * 60 + 59, after = 9 * 60, evening = 20 * 60;
    row("before the slot", "", early, "1 expected");
    row("in the last minute that is served", "", before, "1 expected");
    row("when the code is void", "", after, "1 no-show");
    row("arrived on time", "07:10 on time", evening, "1 on time");
    row("arrived late to report", "07:40 late to report", evening, "1 late");
    row("arrived while the slot ran", "08:20 running", evening, "1 late");
    row("before it arrived", "07:40 late to report", early, "1 expected");
    row("too late, refused", "09:30 forfeited", evening, "1 forfeited");
    row("too late, taken in on approval", "09:30 forfeited, 09:40 override", evening,
        "1 overridden");
    row("between the two", "09:30 forfeited, 09:40 override", 9 * 60 + 35, "1 forfeited");
    row("too early, and never came back", "06:30 too early", evening, "1 expected");
    row("held, and still expected", "07:10 held", evening, "1 expected");
    row("held on time and back in time", "07:10 held, 08:00 back", evening, "1 on time");
    row("held, and back too late", "07:10 held, 09:10 hold expired", evening, "1 forfeited");
    row("cancelled", "cancelled", evening, "1 cancelled");
    row("cancelled, taken in on approval", "cancelled, 07:20 override", evening, "1 overridden");
    row("arrived and undone", "07:10 on time, 07:20 undo", 7 * 60 + 30, "1 expected");
    row("just before it was undone", "07:10 on time, 07:20 undo", 7 * 60 + 19, "1 on time");
    row("parked for an approval", "09:30 parked", evening, "1 expected");
    row("parked, then refused as too late", "09:30 parked, 09:40 forfeited", evening,
        "1 forfeited");
    row("put aside undecided", "07:20 put aside", evening, "1 expected");
    row("never seen, and the day closed early", "08:10 closed", before, "1 no-show");
    row("held, and the day closed", "07:10 held, 16:10 closed", evening, "1 forfeited");
    row("a walk-in in its place", "09:30 forfeited, 09:45 walk-in", evening, "1 overridden");
}

void TestDayView::counts()
{
    QFETCH(QString, story);
    QFETCH(int, minute);
    QFETCH(QString, standing);
    TempStore temp;
    Journal& journal = temp.journal();
    Booking booking = sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh"));
    if (story.startsWith(QLatin1String("cancelled")))
        booking.status = BookingStatus::Cancelled;
    temp.add(booking);
    std::optional<EventId> last;
    for (const QString& step : story.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const auto at = parseMinute(step.left(5));
        if (!at)
            continue;
        const Instant now = sample::at(*at);
        const QString what = step.mid(6);
        const auto judged = [&](VerdictKind verdict) {
            Arrival arrival = sample::arrival(key, now);
            arrival.verdict.kind = std::move(verdict);
            return journal.record(arrival);
        };
        const auto decided = [&](VerdictKind verdict, Decision decision) {
            Arrival arrival = sample::arrival(key, now);
            arrival.verdict.kind = std::move(verdict);
            arrival.decision = std::move(decision);
            return journal.record(arrival);
        };
        WalkIn walkIn = sample::walkIn(QStringLiteral("Ani Contoh"));
        walkIn.bookingKey = key;
        const auto done =
            what == QLatin1String("on time")          ? judged(verdict::OnTime{20})
            : what == QLatin1String("late to report") ? judged(verdict::LateToReport{10})
            : what == QLatin1String("running")        ? judged(verdict::SlotRunning{20})
            : what == QLatin1String("back")           ? judged(verdict::Held{sample::at(600)})
            : what == QLatin1String("override")       ? journal.record(sample::overridden(key, now))
            : what == QLatin1String("forfeited")      ? journal.record(sample::refused(key, now))
            : what == QLatin1String("too early")
                ? journal.record(sample::refused(key, now, verdict::TooEarly{20}))
            : what == QLatin1String("hold expired")
                ? journal.record(sample::refused(key, now, verdict::HoldExpired{}))
            : what == QLatin1String("held")
                ? journal.record(sample::held(key, now, sample::at(600)))
            : what == QLatin1String("parked")
                ? decided(verdict::Forfeited{},
                          decision::AskApproval{*ReasonId::parse(u"other"), {}})
            : what == QLatin1String("put aside")
                ? decided(verdict::OnTime{20}, decision::LeaveOpen{})
            : what == QLatin1String("closed")
                ? journal.append(plainEvent(EventKind::DayClose, sample::day(), {}, sample::actor(),
                                            sample::reading(now)))
            : what == QLatin1String("undo")
                ? journal.undo(sample::undo(*last, now))
                : journal.recordWalkIn(walkIn, sample::category(), sample::day(), sample::actor(),
                                       sample::reading(now));
        QVERIFY2(done, qPrintable(step));
        last = done->event;
    }
    const auto table = temp.tables().day.table(offices::office(QStringLiteral("jakarta-pusat")),
                                               sample::day(), sample::at(minute));
    QVERIFY(table);
    QCOMPARE(table->slotLines.size(), size_t(1));
    QCOMPARE(describe(table->slotLines.front()), standing);
}

void TestDayView::addsUp()
{
    TempStore temp;
    for (int i = 0; i < 40; ++i) {
        Booking booking =
            sample::booking(QStringLiteral("C%1").arg(1000 + i), QStringLiteral("Orang Contoh"));
        booking.slot = Slot{(8 + i % 5) * 60, (9 + i % 5) * 60};
        if (i % 7 == 0)
            booking.status = BookingStatus::Cancelled;
        temp.add(booking);
        const QString of = booking.key.toString();
        if (i % 7 && i % 3 == 0)
            QVERIFY(temp.journal().record(sample::arrival(of, sample::at(400 + i))));
        else if (i % 4 == 0)
            QVERIFY(temp.journal().record(sample::refused(of, sample::at(600 + i))));
    }
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    for (int minute = 360; minute < 1200; minute += 60) {
        const auto table = temp.tables().day.table(office, sample::day(), sample::at(minute));
        int booked = 0;
        for (const SlotCounts& line : table->slotLines) {
            QCOMPARE(line.attended, line.onTime + line.late + line.overridden);
            QCOMPARE(line.attended + line.forfeited + line.noShow + line.expected,
                     line.booked - line.cancelled);
            booked += line.booked;
        }
        QCOMPARE(booked, 40);
    }
}

void TestDayView::separatesSlotsAndChannels()
{
    TempStore temp;
    Booking booking = sample::booking(QStringLiteral("AAAA1"), QStringLiteral("Ani Contoh"));
    temp.add(booking);
    booking.key.channel = Channel::Apapo;
    temp.add(booking);
    booking.key.code = QStringLiteral("AAAA2");
    temp.add(booking);
    booking.key.code = QStringLiteral("AAAA3");
    booking.slot = Slot{600, 660};
    temp.add(booking);
    booking.serviceDate = sample::day().addDays(1);
    booking.key.code = QStringLiteral("AAAA4");
    temp.add(booking);
    booking.serviceDate = sample::day();
    booking.key = BookingKey{*OfficeId::parse(u"bogor"), Channel::Law, QStringLiteral("AAAA5")};
    temp.add(booking);
    const auto table = temp.tables().day.table(offices::office(QStringLiteral("jakarta-pusat")),
                                               sample::day(), sample::at(400));
    QStringList lines;
    for (const SlotCounts& line : table->slotLines)
        lines << QStringLiteral("%1 %2 %3")
                     .arg(line.slot.toString(), channelName(line.channel))
                     .arg(line.booked);
    QCOMPARE(lines, (QStringList{QStringLiteral("08:00-09:00 law 1"),
                                 QStringLiteral("08:00-09:00 apapo 2"),
                                 QStringLiteral("10:00-11:00 apapo 1")}));
}

void TestDayView::countsTheFooter()
{
    TempStore temp;
    Journal& journal = temp.journal();
    for (int i = 0; i < 6; ++i) {
        Booking booking = sample::booking(QStringLiteral("A%1").arg(i), QStringLiteral("Contoh"));
        booking.slot = Slot{(8 + i / 3) * 60, (9 + i / 3) * 60};
        temp.add(booking);
    }
    const auto of = [](int i) { return QStringLiteral("jakarta-pusat/law/A%1").arg(i); };
    QVERIFY(journal.record(sample::arrival(of(0), sample::at(450))));
    QVERIFY(journal.record(sample::held(of(1), sample::at(451), sample::at(500))));
    QVERIFY(journal.record(sample::refused(of(3), sample::at(452), verdict::TooEarly{9})));
    QVERIFY(journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::category(),
                                 sample::day(), sample::actor(), sample::reading(sample::at(453))));
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const auto counts = temp.tables().day.counts(office, sample::day(), sample::at(8 * 60 + 10));
    const DayCounts expected{6, 1, 2, 5, 1, 0, 0, 1, 1};
    QVERIFY(*counts == expected);
}

void TestDayView::listsWithAttendance()
{
    TempStore temp;
    temp.add(sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh")));
    temp.add(sample::booking(QStringLiteral("8YYYY"), QStringLiteral("Budi Contoh")));
    QVERIFY(temp.journal().record(sample::arrival(key, sample::at(430))));
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const auto list = temp.tables().day.list(office, sample::day());
    QCOMPARE(list->size(), size_t(2));
    QVERIFY((*list)[0].attended && !(*list)[1].attended);
    QCOMPARE((*list)[0].attended->queueNumber->toString(), QStringLiteral("B001"));
    const auto found =
        temp.tables().day.search(QStringLiteral("budi"), office, sample::day(), sample::day());
    QCOMPARE(found->size(), size_t(1));
    QVERIFY(!found->front().attended);
}

void TestDayView::readsWhatOtherDaysSay()
{
    TempStore temp;
    const QDate sunday = sample::day().addDays(-1);
    temp.add(sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh")));
    temp.add(sample::booking(QStringLiteral("8YYYY"), QStringLiteral("Budi Contoh"), sunday));
    const QString budi = QStringLiteral("jakarta-pusat/law/8YYYY");
    // Ani is taken in the day before, against the rule; Budi's arrival is undone the day after.
    QVERIFY(temp.journal().record(
        sample::overridden(key, sample::at(450, sunday), verdict::WrongDay{1})));
    const auto arrived = temp.journal().record(sample::arrival(budi, sample::at(451, sunday)));
    QVERIFY(temp.journal().undo(sample::undo(arrived->event, sample::at(452))));
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const auto standing = [&](QDate day, Instant at) {
        const auto table = temp.tables().day.table(office, day, at);
        return describe(table->slotLines.front());
    };
    QCOMPARE(standing(sample::day(), sample::at(600)), QStringLiteral("1 overridden"));
    QCOMPARE(standing(sample::day(), sample::at(449, sunday)), QStringLiteral("1 expected"));
    QCOMPARE(standing(sunday, sample::at(600, sunday)), QStringLiteral("1 on time"));
    QCOMPARE(standing(sunday, sample::at(600)), QStringLiteral("1 no-show"));
    // Whoever was taken in on Sunday counts as that day's work, and not as Monday's.
    const auto facts = temp.tables().day.facts().of(office.id, sample::day(), sample::at(600));
    const DayLoad load = dayLoad(*facts, office, sample::at(600));
    QCOMPARE(load.total.attended(), 1);
    QCOMPARE(load.byDesk.at(*DeskLetter::parse(u"B")).served, 0);
    QCOMPARE(load.byDesk.at(*DeskLetter::parse(u"B")).undone, 1);
}

void TestDayView::readsWhatALoadNeeds()
{
    TempStore temp;
    Booking booking = sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh"));
    booking.account = QStringLiteral("A1");
    booking.group = QStringLiteral("keluarga");
    booking.bookedAt = sample::at(450, sample::day().addDays(-3));
    booking.status = BookingStatus::Moved;
    temp.add(booking);
    QVERIFY(temp.journal().record(sample::refused(key, sample::at(450), verdict::Cancelled{})));
    LoadFacts& reader = temp.tables().day.facts();
    const OfficeId office = booking.key.office;
    const auto facts = reader.of(office, sample::day(), sample::at(600));
    QVERIFY(facts && facts->bookings.size() == 1 && facts->events.size() == 1);
    Booking lite = booking; // of whom it reads no more
    lite.birthDate = {};
    QVERIFY(facts->bookings.front() == lite);
    const auto whole = temp.journal().recordedOn(sample::day());
    const Event &read = facts->events.front(), &written = whole->front().event;
    QVERIFY(read.id == written.id && read.kind == written.kind && read.desk == written.desk);
    QVERIFY(read.officer == written.officer && read.payload == written.payload);
    QVERIFY(read.bookingKey == written.bookingKey && read.serviceDate == written.serviceDate);
    QVERIFY(read.time.now == written.time.now);
    QVERIFY(reader.of(office, sample::day(), sample::at(449))->events.empty());
    const auto stamps = reader.stampsBetween(office, sample::day().addDays(-9), sample::day());
    QVERIFY(*stamps == std::vector<LoadFacts::Stamp>{(LoadFacts::Stamp{sample::day(), 1})});
    QVERIFY(reader.stamps({sample::day().addDays(-1)})->empty());
}

QTEST_GUILESS_MAIN(TestDayView)
#include "tst_dayview.moc"
