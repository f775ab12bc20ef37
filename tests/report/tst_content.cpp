// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, notes and tables against counts written by hand.
#include "report/content.h"
#include "support/loads.h"
#include "support/offices.h"
#include "words/reportwords.h"

#include <QTest>

using namespace report;

namespace {

Office jakarta()
{
    return offices::office(QStringLiteral("jakarta-pusat"));
}

QStringList texts(const std::vector<Cell>& row, words::Language language)
{
    QStringList all;
    for (const Cell& cell : row)
        all << text(cell, language);
    return all;
}

DayLoad twoSlots(const Office& office)
{
    DayLoad load;
    load.day = loads::monday;
    load.at = instantOf(load.day, 9 * 60 + 31, office.zone);
    LoadCounts over;
    over.booked = 10;
    over.cancelled = 1;
    over.onTime = 5;
    over.lateToReport = 1;
    over.forfeited = 1;
    over.noShow = 2;
    LoadCounts running;
    running.booked = 4;
    running.onTime = 1;
    running.waiting = 3;
    load.bySlot[{Slot{480, 540}, Channel::Law}] = over;
    load.bySlot[{Slot{540, 600}, Channel::Mpaspor}] = running;
    load.total += over;
    load.total += running;
    load.byHalfHour[480] = {9, 4, 2, 1, 0, 0, 0};
    load.byHalfHour[510] = {0, 2, 0, 0, 1, 0, 0};
    load.byHalfHour[540] = {4, 1, 0, 0, 0, 0, 0};
    load.byHalfHour[570] = {};
    return load;
}

} // namespace

class TestContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void figuresSayWhatTheyAreOf()
    {
        const Office office = jakarta();
        const auto figures = figuresOf(twoSlots(office), {office, words::Language::English});
        QCOMPARE(figures.size(), size_t(6));
        QCOMPARE(figures[0].value, QStringLiteral("7"));
        QCOMPARE(figures[0].detail, QStringLiteral("of 13 booked"));
        QCOMPARE(figures[1].value, QStringLiteral("2")); // of the 9 whose slot is over
        QCOMPARE(figures[1].detail, QStringLiteral("22\u00A0% of the slots that are over"));
        QCOMPARE(figures[4].value, QStringLiteral("–"));
        QCOMPARE(figures[4].detail, QStringLiteral("4 arrivals from 08:30 to 09:30"));
        QCOMPARE(figures[5].value, QStringLiteral("–"));
        QCOMPARE(figures[5].detail, QStringLiteral("no earlier days to go by"));
    }

    void theForecastNamesItsBasis()
    {
        const Office office = jakarta();
        const auto figures = figuresOf(loads::morning(office), {office, words::Language::English});
        QCOMPARE(figures[5].value, QStringLiteral("478"));
        QCOMPARE(figures[5].detail, QStringLiteral("±14, from the last 12 Mondays"));
        QVERIFY(figures[5].basis.contains(QStringLiteral("Between 464 and 491")));
        QVERIFY(figures[5].basis.contains(QStringLiteral("16 November")));
    }

    void aSlotOfTwoChannelsIsTwoLinesAndOneBar()
    {
        const Office office = jakarta();
        DayLoad load = twoSlots(office);
        load.bySlot[{Slot{480, 540}, Channel::Apapo}] =
            load.bySlot[{Slot{540, 600}, Channel::Mpaspor}];
        const Section section = sectionOf(load, By::Slot, {office, words::Language::Indonesian});
        QCOMPARE(section.table.rows.size(), size_t(4)); // and the whole day
        QCOMPARE(section.chart.bars.size(), size_t(2));
        QCOMPARE(section.chart.bars[0].label, QStringLiteral("08.00"));
        QCOMPARE(section.chart.bars[0].below, QStringLiteral("7/13"));
    }

    void tableLinesAddUp_data()
    {
        QTest::addColumn<int>("by");
        for (const By by : {By::Slot, By::Channel})
            QTest::addRow("%d", int(by)) << int(by);
    }
    void tableLinesAddUp()
    {
        QFETCH(int, by);
        const Office office = jakarta();
        const Table table = sectionOf(loads::morning(office), static_cast<By>(by),
                                      {office, words::Language::English})
                                .table;
        QVERIFY(table.hasTotal);
        for (size_t column = 0; column < table.columns.size(); ++column) {
            QCOMPARE(table.rows.back().size(), table.columns.size());
            if (!table.columns[column].number)
                continue;
            int sum = 0;
            for (size_t row = 0; row + 1 < table.rows.size(); ++row)
                sum += std::get<int>(table.rows[row][column]);
            QCOMPARE(sum, std::get<int>(table.rows.back()[column]));
        }
    }

    void everyRowHasEveryCell()
    {
        const Office office = jakarta();
        const Context context{office, words::Language::Indonesian};
        std::vector<Table> tables{walkInQuotas(loads::morning(office), context),
                                  channelQuotas(loads::morning(office), context)};
        for (const By by : daySections())
            tables.push_back(sectionOf(loads::morning(office), by, context).table);
        for (const By by : periodSections())
            tables.push_back(sectionOf(loads::past(3), by, context).table);
        for (const Table& table : tables) {
            QVERIFY(!table.title.isEmpty());
            QVERIFY(!table.rows.empty());
            for (const auto& row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
        }
    }

    void weekdaysAreMeans()
    {
        const Office office = jakarta();
        std::vector<DaySummary> days(3);
        days[0].day = QDate(2026, 11, 9); // Mondays
        days[1].day = QDate(2026, 11, 16);
        days[2].day = QDate(2026, 11, 17);
        for (size_t i = 0; i < days.size(); ++i) {
            days[i].total.booked = 10;
            days[i].total.onTime = 5 + static_cast<int>(i);
            days[i].total.noShow = 5 - static_cast<int>(i);
        }
        const Table table =
            sectionOf(days, By::Weekday, {office, words::Language::Indonesian}).table;
        QCOMPARE(texts(table.rows[0], words::Language::Indonesian),
                 QStringList({QStringLiteral("Senin"), QStringLiteral("2"), QStringLiteral("10"),
                              QStringLiteral("5,5"), QStringLiteral("0"), QStringLiteral("4,5"),
                              QStringLiteral("45\u00A0%"), QStringLiteral("0")}));
        QCOMPARE(text(table.rows[1][0], words::Language::Indonesian), QStringLiteral("Selasa"));
    }

    void notesNameTheDesksNotHeardFrom()
    {
        const Office office = jakarta();
        const Context context{office, words::Language::English};
        const QString notes = notesOf(loads::morning(office), context).join(u'\n');
        QVERIFY(notes.contains(QStringLiteral("C (09:41)")));
        QVERIFY(!notes.contains(QStringLiteral("A (")));
        QVERIFY(notes.contains(QStringLiteral("Never heard from yet: D.")));
        QVERIFY(notes.contains(QStringLiteral("2 incidents open.")));
        QVERIFY(!notes.contains(words::term(words::Term::OneDeskOnly, context.language)));
        QVERIFY(notesOf(loads::oneDesk(office), context)
                    .contains(words::term(words::Term::OneDeskOnly, context.language)));
        QVERIFY(notesOf(loads::closed(office), context)
                    .contains(QStringLiteral("Closed at 16:12 by Rina A.")));
    }

    // With a centre, and long ago.
    void notesTellOfWhatOtherDesksAreNotKnownFor()
    {
        const Office office = jakarta();
        const Context context{office, words::Language::English};
        DayLoad load = loads::morning(office);
        const int before = int(notesOf(load, context).size());
        load.othersSince = load.day;
        QCOMPARE(int(notesOf(load, context).size()), before);
        load.othersSince = load.day.addDays(1);
        QCOMPARE(int(notesOf(load, context).size()), before + 1);
        PastPeriod past{loads::past(4)};
        QVERIFY(notesOf(past, context).isEmpty());
        past.othersSince = QDate(2026, 9, 22);
        QVERIFY(notesOf(past, context)
                    .join(u' ')
                    .contains(QStringLiteral("22 September 2026 are left out")));
    }

    void anEmptyDaySaysSoCalmly()
    {
        const Office office = jakarta();
        const Context context{office, words::Language::English};
        const DayLoad load = loads::empty(office);
        QCOMPARE(figuresOf(load, context)[1].detail,
                 QStringLiteral("– of the slots that are over"));
        for (const By by : daySections())
            QVERIFY(sectionOf(load, by, context).chart.series.empty());
        QCOMPARE(figuresOf(std::vector<DaySummary>{}, context).size(), size_t(6));
    }
};

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
