// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hint.h"
#include "domain/walkin.h"
#include "support/offices.h"

#include <QTest>

#include <functional>

using namespace std::chrono_literals;

// Signs of misuse: from when on each is shown, and what is no sign at all.
class TestHints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void masksWhoItNames();
    void saysWhereACodeWasShown();
    void countsOneApprover();
    void ordersByTime();
};

namespace {

// A day at Jakarta Pusat: twenty bookings, from 08:00 on two to a slot of an hour.
struct Day
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QDate date{2026, 11, 23};
    DayFacts facts{date, {}, {}};

    Day()
    {
        office.hintLimits = {};
        for (int i = 0; i < 20; ++i) {
            Booking booking = offices::booking(office, date);
            booking.key.code = QStringLiteral("C%1").arg(100 + i);
            booking.name = QStringLiteral("Orang %1").arg(QChar(u'A' + i));
            booking.phone = QStringLiteral("62812000%1").arg(1000 + i);
            booking.slot = Slot{480 + 60 * (i / 2), 540 + 60 * (i / 2)};
            facts.bookings.push_back(booking);
        }
    }
    [[nodiscard]] Instant at(int minute) const { return instantOf(date, minute, office.zone); }
    [[nodiscard]] QString key(int i) const { return facts.bookings[size_t(i)].key.toString(); }
    [[nodiscard]] static Actor actor(const QString& officer, char16_t desk = u'B')
    {
        return {*OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(QString(QChar(desk))),
                *OfficerId::parse(officer), officer};
    }
    Event& say(int i, int minute, VerdictKind verdict, const Decision& decision,
               FoundBy foundBy = FoundBy::Camera, const QString& officer = QStringLiteral("sari"),
               char16_t desk = u'B')
    {
        const Circumstances circumstances{
            .actor = actor(officer, desk),
            .foundBy = foundBy,
            .symbology = {},
            .seenAt = at(minute),
            .decided = {.now = at(minute), .wall = at(minute), .bootId = {}},
            .service = facts.bookings[size_t(i)].service};
        const Verdict judged{std::move(verdict), {}, {}, false, false};
        return facts.events.emplace_back(
            arrivalEvent(key(i), date, judged, decision, circumstances));
    }
    void admit(int i, int minute, FoundBy foundBy = FoundBy::Camera, char16_t desk = u'B')
    {
        say(i, minute, verdict::OnTime{}, decision::Admit{}, foundBy, QStringLiteral("sari"), desk);
    }
    Event& override(int i, int minute, const char16_t* approver = nullptr)
    {
        decision::Override excuse{*ReasonId::parse(u"office-fault"), {}, {}};
        if (approver)
            excuse.approvedBy = OfficerId::parse(approver);
        return say(i, minute, verdict::Forfeited{}, decision::Admit{excuse, false});
    }
    void undoLast(int minute)
    {
        const Event& last = facts.events.back();
        const ClockReading clock{.now = at(minute), .wall = at(minute), .bootId = {}};
        facts.events.push_back(undoEvent(last.id, last.bookingKey, date,
                                         *ReasonId::parse(u"wrong-person"), {},
                                         actor(QStringLiteral("sari")), clock));
    }
    void samePhone(int count)
    {
        for (int i = 0; i < count; ++i)
            facts.bookings[size_t(i)].phone = QStringLiteral("628120000001");
    }
    void bookedEvery(int seconds, int count)
    {
        for (int i = 0; i < count; ++i)
            facts.bookings[size_t(i)].bookedAt =
                at(0) - 72h + 450min + std::chrono::seconds(i * seconds);
    }
    [[nodiscard]] std::vector<Hint> hints() const { return hintsOf(facts, office); }
};

struct TextOf
{
    QString operator()(const hint::ManyNames& h) const
    {
        return QStringLiteral("names %1").arg(h.names);
    }
    QString operator()(const hint::ShownAgain& h) const
    {
        return QStringLiteral("again %1").arg(h.times);
    }
    QString operator()(const hint::ManyOverrides& h) const
    {
        return QStringLiteral("overrides %1").arg(h.count);
    }
    QString operator()(const hint::OverridesForOne& h) const
    {
        return QStringLiteral("for one %1").arg(h.count);
    }
    QString operator()(const hint::OutOfOrder& h) const
    {
        return QStringLiteral("order %1").arg(h.count);
    }
    QString operator()(const hint::SearchedWithoutProof& h) const
    {
        return QStringLiteral("searched %1 of %2").arg(h.count).arg(h.of);
    }
    QString operator()(const hint::UndoneThenAdmitted& h) const
    {
        return QStringLiteral("undone %1").arg(h.count);
    }
    QString operator()(const hint::BookedInABurst& h) const
    {
        return QStringLiteral("burst %1").arg(h.bookings) +
               (h.account.isEmpty() ? QString() : QStringLiteral(" of one"));
    }
};

using Tell = std::function<void(Day&)>;

} // namespace

void TestHints::finds_data()
{
    QTest::addColumn<Tell>("tell");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* found, const Tell& tell) {
        QTest::newRow(name) << tell << QString::fromUtf8(found);
    };
    row("an ordinary day", "", [](Day& d) {
        for (int i = 0; i < 20; ++i)
            d.admit(i, 440 + i * 10);
    });
    row("three names on a phone", "", [](Day& d) { d.samePhone(3); });
    row("four names on a phone", "names 4", [](Day& d) { d.samePhone(4); });
    row("four bookings of one name", "", [](Day& d) {
        d.samePhone(4);
        for (int i = 0; i < 4; ++i)
            d.facts.bookings[size_t(i)].name = QStringLiteral("orang  a");
    });
    row("a family of five on one phone", "", [](Day& d) {
        d.samePhone(5);
        for (int i = 0; i < 5; ++i)
            d.facts.bookings[size_t(i)].group = QStringLiteral("f1");
    });
    row("a family of seven: no source books so many", "names 7", [](Day& d) {
        d.samePhone(7);
        for (int i = 0; i < 7; ++i)
            d.facts.bookings[size_t(i)].group = QStringLiteral("f1");
    });
    row("purged names", "", [](Day& d) {
        d.samePhone(6);
        for (Booking& booking : d.facts.bookings)
            booking.name.clear();
    });
    row("shown again twice", "again 2", [](Day& d) {
        d.admit(0, 440);
        const verdict::AlreadyAttended first{d.at(440), *DeskLetter::parse(u"B"), {}};
        d.say(0, 500, first, decision::Refuse{});
        d.say(0, 505, first, decision::LeaveOpen{});
    });
    row("four overrides", "for one 4", [](Day& d) {
        d.samePhone(2);
        for (Booking& booking : d.facts.bookings)
            booking.account = QStringLiteral("A1");
        for (Booking& booking : d.facts.bookings)
            booking.name = QStringLiteral("Orang");
        for (int i = 0; i < 4; ++i)
            d.override(i, 600 + i);
    });
    row("five overrides by one officer", "overrides 5", [](Day& d) {
        for (int i = 0; i < 5; ++i)
            d.override(i, 600 + i);
    });
    row("five overrides, one undone", "", [](Day& d) {
        for (int i = 0; i < 5; ++i)
            d.override(i, 600 + i);
        d.undoLast(610);
    });
    row("nine found by search", "", [](Day& d) {
        for (int i = 0; i < 9; ++i)
            d.admit(i, 440 + i, FoundBy::Search);
    });
    row("ten found by search, of twelve", "searched 10 of 12", [](Day& d) {
        for (int i = 0; i < 12; ++i)
            d.admit(i, 440 + i, i < 10 ? FoundBy::Search : FoundBy::Camera);
    });
    row("five taken in while an earlier slot waited for approval", "order 5", [](Day& d) {
        d.say(0, 440, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}});
        for (int i = 2; i < 7; ++i)
            d.admit(i, 450 + i);
    });
    row("the same at another desk", "", [](Day& d) {
        d.say(0, 440, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}});
        for (int i = 2; i < 7; ++i)
            d.admit(i, 450 + i, FoundBy::Camera, u'C');
    });
    row("five of the same slot while one waited", "", [](Day& d) {
        for (Booking& booking : d.facts.bookings)
            booking.slot = Slot{480, 540};
        d.say(0, 440, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}});
        for (int i = 2; i < 7; ++i)
            d.admit(i, 450 + i);
    });
    row("five priority people before an earlier slot", "", [](Day& d) {
        d.say(0, 440, verdict::Forfeited{}, decision::AskApproval{*ReasonId::parse(u"other"), {}});
        for (int i = 2; i < 7; ++i) {
            d.admit(i, 450 + i);
            d.facts.events.back().payload.insert(QStringLiteral("priority"), true);
        }
    });
    row("while an earlier one fetched documents", "", [](Day& d) {
        d.say(0, 440, verdict::OnTime{}, decision::RefuseDocuments{});
        for (int i = 2; i < 7; ++i)
            d.admit(i, 450 + i);
        d.admit(0, 470);
    });
    row("an undone arrival and another one", "", [](Day& d) {
        d.admit(0, 440);
        d.undoLast(441);
        d.admit(1, 443);
    });
    row("the same twice", "undone 2", [](Day& d) {
        for (const int i : {0, 2}) {
            d.admit(i, 440 + i * 10);
            d.undoLast(441 + i * 10);
            d.admit(i + 1, 443 + i * 10);
        }
    });
    row("undone twice, and the same people again", "", [](Day& d) {
        for (const int i : {0, 2}) {
            d.admit(i, 440 + i * 10);
            d.undoLast(441 + i * 10);
            d.admit(i, 443 + i * 10);
        }
    });
    row("undone twice, and nobody for six minutes", "", [](Day& d) {
        for (const int i : {0, 2}) {
            d.admit(i, 440 + i * 10);
            d.undoLast(441 + i * 10);
            d.admit(i + 1, 447 + i * 10);
        }
    });
    row("ten booked within a minute", "burst 10", [](Day& d) { d.bookedEvery(6, 10); });
    row("ten booked in seventy seconds", "", [](Day& d) { d.bookedEvery(8, 10); });
    row("eighteen in a row: one burst", "burst 18", [](Day& d) { d.bookedEvery(6, 18); });
    row("ten by one account", "burst 10 of one", [](Day& d) {
        d.bookedEvery(1, 10);
        for (int i = 0; i < 10; ++i) {
            d.facts.bookings[size_t(i)].account = QStringLiteral("A1");
            d.facts.bookings[size_t(i)].name = QStringLiteral("Orang");
        }
    });
    row("a source that says the day of booking only", "", [](Day& d) {
        for (Booking& booking : d.facts.bookings)
            booking.bookedAt = d.at(0) - 72h;
    });
}

void TestHints::finds()
{
    QFETCH(Tell, tell);
    QFETCH(QString, found);
    Day day;
    tell(day);
    QStringList words;
    for (const Hint& hint : day.hints())
        words << std::visit(TextOf{}, hint.kind);
    QCOMPARE(words.join(QStringLiteral(", ")), found);
}

void TestHints::masksWhoItNames()
{
    Day day;
    day.samePhone(4);
    for (const auto& [account, shown] :
         {std::pair("CALO77", "CALO77"), std::pair("orang.contoh@example.org", "or•••@example.org"),
          std::pair("628120000001", "0812 ••• 0001")}) {
        for (int i = 0; i < 4; ++i)
            day.facts.bookings[size_t(i)].account = QString::fromUtf8(account);
        QStringList masked;
        for (const Hint& hint : day.hints())
            masked << std::get<hint::ManyNames>(hint.kind).masked;
        QVERIFY2(masked.contains(QString::fromUtf8(shown)), qPrintable(masked.join(u'|')));
        QVERIFY(masked.contains(maskedPhone(u"628120000001")));
    }
}

void TestHints::saysWhereACodeWasShown()
{
    Day day;
    day.admit(0, 440, FoundBy::Camera, u'A');
    day.say(0, 500, verdict::AlreadyAttended{day.at(440), *DeskLetter::parse(u"A"), {}},
            decision::Refuse{}, FoundBy::Camera, QStringLiteral("budi"), u'C');
    const auto hints = day.hints();
    QCOMPARE(hints.size(), size_t(1));
    const auto& again = std::get<hint::ShownAgain>(hints.front().kind);
    QCOMPARE(again.bookingKey, day.key(0));
    QVERIFY(again.firstAt == day.at(440) && again.againAt == day.at(500));
    QCOMPARE(again.firstDesk.toString() + again.againDesk.toString(), QStringLiteral("AC"));
    QVERIFY(hints.front().at == day.at(500));
}

void TestHints::countsOneApprover()
{
    Day day;
    for (int i = 0; i < 6; ++i)
        day.override(i, 600 + i, i % 3 == 0 ? u"tono" : u"umi");
    const auto hints = day.hints();
    QCOMPARE(hints.size(), size_t(1));
    const auto& overrides = std::get<hint::ManyOverrides>(hints.front().kind);
    QCOMPARE(overrides.count, 6);
    QCOMPARE(overrides.approvedBySame, 4);
    QCOMPARE(overrides.officer.toString(), QStringLiteral("sari"));
}

void TestHints::ordersByTime()
{
    Day day;
    day.samePhone(4);
    day.bookedEvery(6, 10);
    for (int i = 0; i < 10; ++i)
        day.admit(i, 440 + i, FoundBy::Search);
    const auto hints = day.hints();
    QCOMPARE(hints.size(), size_t(3));
    for (size_t i = 1; i < hints.size(); ++i)
        QVERIFY(hints[i - 1].at >= hints[i].at);
}

QTEST_GUILESS_MAIN(TestHints)
#include "tst_hints.moc"
