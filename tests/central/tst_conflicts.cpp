// SPDX-License-Identifier: GPL-3.0-or-later
// The conflict table, row by row, at a real centre: what it makes of facts that meet. BN: a new
// booking, BC changed, BX cancelled, BR rescheduled, BM moved, BI reinstated; A attended, D
// documents checked, W walk-in, V undone.
#include "central/stage.h"

#include <QTest>

class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pairs_data();
    void pairs();
    void ofManyTheFirstTwentyAreNamed_data();
    void ofManyTheFirstTwentyAreNamed();

private:
    TestCentre m_centre;
};

void TestConflicts::initTestCase()
{
    QVERIFY2(m_centre.start(), qPrintable(m_centre.server().problem()));
}

void TestConflicts::pairs_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<QString>("outcomes");
    QTest::addColumn<QString>("incidents");
    QTest::addColumn<QString>("lastAnswer");
    const auto row = [](const char* title, const char* story, const char* outcomes,
                        const char* incidents, const char* lastAnswer = "") {
        QTest::newRow(title) << QString::fromLatin1(story) << QString::fromLatin1(outcomes)
                             << QString::fromLatin1(incidents) << QString::fromLatin1(lastAnswer);
    };
    row("B - B: the higher rev wins", "book K1 rev=1; book K1 rev=3 name=NEW", "", "", "changed");
    row("B - B: a lower rev later is ignored", "book K1 rev=3; book K1 rev=2 status=cancelled", "",
        "", "older");
    row("B - B: the same rev again is ignored", "book K1 rev=3; book K1 rev=3", "", "", "same");
    row("B - B: a lower rev by replication is ignored",
        "book K1 rev=3; replicate K1 rev=2 status=cancelled; attend a1 A K1", "a1=ok", "", "ok");
    row("A - A, same counter, from two journals", "book K1; attend a1 A K1; attend a2 A K1",
        "a1=ok a2=duplicate:a1", "double_admission(a1,a2)");
    row("A - A, connected: the second one undoes its own",
        "book K1; attend a1 A K1 fresh; attend a2 B K1 fresh; undo v1 B a2; wait 1800",
        "a1=ok a2=voided", "");
    row("A - A, connected, but the second one stays",
        "book K1; attend a1 A K1 fresh; attend a2 B K1 fresh; wait 1800", "a1=ok a2=duplicate:a1",
        "double_admission(a1,a2)");
    row("A - A, not connected", "book K1; attend a1 A K1; attend a2 B K1", "a1=ok a2=duplicate:a1",
        "double_admission(a1,a2)", "duplicate");
    row("A - A - A, three desks", "book K1; attend a1 A K1; attend a2 B K1; attend a3 C K1",
        "a1=ok a2=duplicate:a1 a3=duplicate:a1", "double_admission(a1,a2,a3)");
    // Two offices that take one booking in meet at the nation: tst_nation.
    row("A - A, different offices: no other office's booking is looked at",
        "attend a1 A elsewhere/law/K1", "a1=ok", "");
    row("A - A, same id (retry)", "book K1; attend a1 A K1; again a1", "a1=ok", "", "ok");
    row("A - A, same id, of a duplicate (retry)",
        "book K1; attend a1 A K1; attend a2 B K1; again a2", "a1=ok a2=duplicate:a1",
        "double_admission(a1,a2)", "duplicate");
    row("A - BN: by reference, linked when the booking comes", "attend a1 A ?k1; book K1", "a1=ok",
        "");
    row("A - BN: by reference, the booking comes by replication", "attend a1 A ?K1; replicate K1",
        "a1=ok", "");
    row("A - BN: by key, the booking comes later", "attend a1 A K1; book K1", "a1=ok", "");
    row("A - BN: by reference, and the booking comes cancelled",
        "attend a1 A ?K1; book K1 status=cancelled", "a1=not_valid:cancelled",
        "admitted_cancelled(a1)");
    row("A - BN: by reference at one desk, by key at another",
        "attend a1 A ?K1; attend a2 B K1; book K1", "a1=ok a2=duplicate:a1",
        "double_admission(a1,a2)");
    row("A - BN: the booking is known, the desk did not know it", "book K1; attend a1 A ?K1",
        "a1=ok", "", "ok");
    row("A - BN: never booked, the day is closed", "attend a1 A ?NOBODY; close c1 A THE_DAY",
        "a1=unknown_booking", "never_booked(a1)");
    row("A - BN: booked after all, after the day's closing",
        "attend a1 A ?K1; close c1 A THE_DAY; book K1", "a1=ok", "never_booked(a1)+dissolved");
    row("A - BN: the day is not over", "attend a1 A ?NOBODY", "a1=unknown_booking", "");
    row("A - BN: never booked, the day ended and nobody closed it",
        "attend a1 A ?NOBODY day=YESTERDAY", "a1=unknown_booking", "never_booked(a1)");
    row("A - BC: both stand",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 slot=08:00-09:00 "
        "service=x",
        "a1=ok", "", "changed");
    row("A - BC: the name is another one", "book K1 rev=1; attend a1 A K1; book K1 rev=2 name=JANE",
        "a1=ok", "details_changed(a1)");
    row("A - BC: the desk had not heard of the other name",
        "book K1 rev=1; book K1 rev=2 name=JANE; attend a1 A K1 rev=1", "a1=ok",
        "details_changed(a1)");
    row("A - BC: the name is corrected back",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 name=JANE; book K1 rev=3", "a1=ok",
        "details_changed(a1)+dissolved");
    row("A - BX: cancelled after the arrival",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 status=cancelled", "a1=not_valid:cancelled",
        "admitted_cancelled(a1)", "changed");
    row("A - BX: cancelled before it, the desk had not heard",
        "book K1 rev=1; book K1 rev=2 status=cancelled; attend a1 A K1 rev=1",
        "a1=not_valid:cancelled", "admitted_cancelled(a1)", "not_valid:cancelled");
    row("A - BC: recorded before the other name came, sent after",
        "book K1 rev=1; wait 300; at a1 now; book K1 rev=2 name=JANE; attend a1 A K1", "a1=ok",
        "details_changed(a1)");
    row("A - BC: the desk was away when the other name came",
        "book K1 rev=1; away B; book K1 rev=2 name=JANE; wait 300; at a1 now; wait 300; back B; "
        "attend a1 B K1",
        "a1=ok", "details_changed(a1)");
    row("A - BR: the desk was away when the slot changed",
        "book K1 rev=1; away B; book K1 rev=2 slot=10:00-11:00; wait 300; at a1 now; wait 300; "
        "back B; attend a1 B K1",
        "a1=not_valid:rescheduled", "admitted_rescheduled(a1)");
    row("A - BR: the desk was there when the slot changed",
        "book K1 rev=1; away B; back B; book K1 rev=2 slot=10:00-11:00; wait 300; at a1 now; "
        "attend a1 B K1",
        "a1=ok", "");
    row("A - BR: the desk was away, and had heard of the other slot before it went",
        "book K1 rev=1; away B; book K1 rev=2 slot=10:00-11:00; wait 300; at a1 now; wait 300; "
        "back B; attend a1 B K1 rev=2",
        "a1=ok", "");
    row("A - BR: the desk was there, and looked at what it was before",
        "book K1 rev=1; away B; back B; book K1 rev=2 slot=10:00-11:00; wait 300; at a1 now; "
        "attend a1 B K1 rev=1",
        "a1=not_valid:rescheduled", "admitted_rescheduled(a1)");
    row("A - BC: the desk says which name it saw, whatever its clock says",
        "book K1 rev=1; book K1 rev=2 name=JANE; attend a1 A K1 rev=2", "a1=ok", "");
    row("A - BC: a state that the centre does not know yet is not believed",
        "book K1 rev=1; wait 300; at a1 now; book K1 rev=2 name=JANE; attend a1 A K1 rev=3",
        "a1=ok", "details_changed(a1)");
    row("A - BC: neither is one before the first",
        "book K1 rev=1; wait 300; at a1 now; book K1 rev=2 name=JANE; attend a1 A K1 rev=0",
        "a1=ok", "details_changed(a1)");
    row("A - BN: by key, of a state that comes later",
        "attend a1 A K1 rev=2; book K1 rev=2; book K1 rev=3 name=JANE", "a1=ok",
        "details_changed(a1)");
    row("A - BX: deleted by the source",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 deleted=true", "a1=not_valid:cancelled",
        "admitted_cancelled(a1)");
    row("A - BR: refused where the ministry writes",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 slot=10:00-11:00", "a1=ok", "",
        "already_attended");
    row("A - BR: another day is refused too",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 date=THE_NEXT", "a1=ok", "",
        "already_attended");
    row("A - BR: by replication it never fails",
        "book K1 rev=1; attend a1 A K1; replicate K1 rev=2 slot=10:00-11:00",
        "a1=not_valid:rescheduled", "admitted_rescheduled(a1)");
    row("A - BR: and back again by replication",
        "book K1 rev=1; attend a1 A K1; replicate K1 rev=2 slot=10:00-11:00; replicate K1 rev=3",
        "a1=ok", "admitted_rescheduled(a1)+dissolved");
    row("A - BR: rescheduled before, the desk had not heard",
        "book K1 rev=1; book K1 rev=2 slot=10:00-11:00; attend a1 A K1 rev=1",
        "a1=not_valid:rescheduled", "admitted_rescheduled(a1)");
    row("A - BR: another day, the desk had not heard",
        "book K1 rev=1; book K1 rev=2 date=THE_NEXT; attend a1 A K1", "a1=not_valid:rescheduled",
        "admitted_rescheduled(a1)");
    row("A - BR: the officer knew of the other day",
        "book K1 date=THE_NEXT; attend a1 A K1 verdict=wrong_day", "a1=ok", "");
    row("A - BR: old slot at one desk, new slot at another",
        "book K1 rev=1; attend a1 A K1 rev=1; replicate K1 rev=2 slot=10:00-11:00; "
        "attend a2 B K1 rev=2",
        "a1=not_valid:rescheduled a2=duplicate:a1",
        "admitted_rescheduled(a1) double_admission(a1,a2)");
    row("A - BM: stands at the old office",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 status=moved", "a1=not_valid:moved",
        "admitted_moved(a1)");
    row("A - BI: reinstated before the arrival",
        "book K1 rev=1 status=cancelled; book K1 rev=2; attend a1 A K1", "a1=ok", "");
    row("A - BI: reinstated after it",
        "book K1 rev=1; book K1 rev=2 status=cancelled; attend a1 A K1 rev=1; book K1 rev=3",
        "a1=ok", "admitted_cancelled(a1)+dissolved");
    row("D - D: all kept", "book K1; hold d1 A K1; hold d2 B K1", "d1=ok d2=ok", "");
    row("D - D: complete after they were incomplete",
        "book K1; refuse d1 A K1 documents=incomplete; attend a1 B K1 documents=complete",
        "a1=ok d1=ok", "");
    row("D - D: refused after they were complete",
        "book K1; attend a1 A K1 documents=complete; refuse d1 B K1 documents=incomplete",
        "a1=ok d1=ok", "documents_differ(a1,d1)");
    row("D - A: independent", "book K1; hold d1 A K1; attend a1 A K1", "a1=ok d1=ok", "");
    row("D - BX: kept and marked", "book K1 status=cancelled; hold d1 A K1",
        "d1=not_valid:cancelled", "");
    row("D - BX: cancelled after the check, which stands",
        "book K1 rev=1; hold d1 A K1; book K1 rev=2 "
        "status=cancelled",
        "d1=ok", "", "changed");
    row("D - BC: both stand", "book K1 rev=1; hold d1 A K1; book K1 rev=2 name=JANE", "d1=ok", "",
        "changed");
    row("D - BR: both stand, and who comes at the other time is taken in",
        "book K1 rev=1; hold d1 A K1; book K1 rev=2 slot=10:00-11:00; attend a1 A K1 rev=2",
        "a1=ok d1=ok", "");
    row("D - BM: moved after the check, which stands",
        "book K1 rev=1; hold d1 A K1; book K1 rev=2 status=moved", "d1=ok", "", "changed");
    row("D - BI: reinstated after the check, which was of a cancelled one",
        "book K1 rev=1 status=cancelled; hold d1 A K1; book K1 rev=2", "d1=not_valid:cancelled", "",
        "changed");
    row("D - V: the undoing removes no check",
        "book K1; hold d1 A K1; attend a1 A K1; undo v1 A a1", "a1=voided d1=ok", "");
    row("W - W: the same number twice",
        "walkin w1 A SITI 1980-05-05 3171000000000001; walkin w2 B ANOTHER 1981-01-01 "
        "3171000000000001",
        "w1=ok w2=ok", "same_person_twice(w1,w2)");
    row("W - W: the same name and birth date",
        "walkin w1 A SITI_A 1980-05-05; walkin w2 B siti-a 1980-05-05", "w1=ok w2=ok",
        "same_person_twice(w1,w2)");
    row("W - W: three times, one incident",
        "walkin w1 A SITI 1980-05-05; walkin w2 B SITI 1980-05-05; walkin w3 A SITI 1980-05-05",
        "w1=ok w2=ok w3=ok", "same_person_twice(w1,w2,w3)");
    row("W - W: one of them is undone",
        "walkin w1 A SITI 1980-05-05; walkin w2 B SITI 1980-05-05; undo v1 B w2", "w1=ok w2=voided",
        "same_person_twice(w1,w2)+dissolved");
    row("W - W: other people", "walkin w1 A SITI 1980-05-05; walkin w2 B DEWI 1980-05-05",
        "w1=ok w2=ok", "");
    row("W - B: independent", "walkin w1 A JOHN_DOE 1970-01-01; book K1; attend a1 B K1",
        "a1=ok w1=ok", "");
    row("W - BC, BR: independent",
        "walkin w1 A JOHN_DOE 1970-01-01; book K1 rev=1; book K1 rev=2 name=JANE; "
        "book K1 rev=3 slot=10:00-11:00",
        "w1=ok", "", "changed");
    row("W - BX, BM: independent",
        "book K1 rev=1; walkin w1 A JOHN_DOE 1970-01-01; book K1 rev=2 status=cancelled; "
        "book K2 rev=1; book K2 rev=2 status=moved",
        "w1=ok", "", "changed");
    row("V - A: the place is free again", "book K1; attend a1 A K1; undo v1 A a1; attend a2 B K1",
        "a1=voided a2=ok", "", "ok");
    row("V - A: the undoing comes first", "book K1; undo v1 A a1; attend a1 A K1; attend a2 B K1",
        "a1=voided a2=ok", "");
    row("V - A': the earliest of the others is promoted",
        "book K1; attend a1 A K1; attend a2 B K1; undo v1 A a1", "a1=voided a2=ok",
        "double_admission(a1,a2)+dissolved");
    row("V - A': promoted, and the third one hears who is first now",
        "book K1; attend a1 A K1; attend a2 B K1; attend a3 C K1; undo v1 A a1",
        "a1=voided a2=ok a3=duplicate:a2", "double_admission(a2,a3)");
    row("V - A': promoted to what the booking is now",
        "book K1 rev=1; attend a1 A K1; attend a2 B K1; book K1 rev=2 status=cancelled; "
        "undo v1 A a1",
        "a1=voided a2=not_valid:cancelled",
        "admitted_cancelled(a2) double_admission(a1,a2)+dissolved");
    row("V - A': the duplicate is undone", "book K1; attend a1 A K1; attend a2 B K1; undo v1 B a2",
        "a1=ok a2=voided", "double_admission(a1,a2)+dissolved");
    row("V - V: the second one changes nothing",
        "book K1; attend a1 A K1; undo v1 A a1; undo v2 B a1", "a1=voided", "", "ok");
    row("V - BX: after it the booking is what its rev says",
        "book K1 rev=1; attend a1 A K1; undo v1 A a1; book K1 rev=2 status=cancelled; "
        "attend a2 B K1",
        "a1=voided a2=not_valid:cancelled", "admitted_cancelled(a2)");
    row("V - BX: the incident goes with the arrival",
        "book K1 rev=1; attend a1 A K1; book K1 rev=2 status=cancelled; undo v1 A a1", "a1=voided",
        "admitted_cancelled(a1)+dissolved");
    row("V - BR: after it the slot may change",
        "book K1 rev=1; attend a1 A K1; undo v1 A a1; book K1 rev=2 slot=10:00-11:00", "a1=voided",
        "", "changed");
    row("V - BC: after it the name may change, and nobody is asked about",
        "book K1 rev=1; attend a1 A K1; undo v1 A a1; book K1 rev=2 name=JANE", "a1=voided", "",
        "changed");
    row("V - BM: after it the booking is where it was moved to",
        "book K1 rev=1; attend a1 A K1; undo v1 A a1; book K1 rev=2 status=moved; attend a2 B K1",
        "a1=voided a2=not_valid:moved", "admitted_moved(a2)");
    row("V - BI: after it the reinstated booking is free",
        "book K1 rev=1 status=cancelled; attend a1 A K1; undo v1 A a1; book K1 rev=2; "
        "attend a2 B K1",
        "a1=voided a2=ok", "admitted_cancelled(a1)+dissolved");
    row("V - BN: undone before its booking comes, which is free",
        "attend a1 A ?K1; undo v1 A a1; book K1; attend a2 B K1", "a1=voided a2=ok", "");
    row("an event from a disabled counter", "book K1; disable B; attend a1 B K1", "",
        "quarantined(a1)", "quarantined");
    row("an event of another office", "foreign a1 A elsewhere", "", "quarantined(a1)",
        "quarantined");
    row("what is no event", "garbage A; garbage A", "", "quarantined()", "quarantined");
    row("same id, other body", "book K1; attend a1 A K1; change a1; change a1", "a1=ok",
        "id_reused(a1)", "id_reused");
    row("a clock that cannot be trusted",
        "book K1; book K2; attend a1 A K1 quality=3; attend a2 A K2 quality=3", "a1=ok a2=ok",
        "suspect_clock(a1)");
    row("settled by a person",
        "book K1; attend a1 A K1; attend a2 B K1; settle s1 C double_admission",
        "a1=ok a2=duplicate:a1", "double_admission(a1,a2)+settled");
    row("settled twice",
        "book K1; attend a1 A K1; attend a2 B K1; settle s1 C double_admission; "
        "settle s2 A double_admission",
        "a1=ok a2=duplicate:a1", "double_admission(a1,a2)+settled", "ok");
    row("settled, and somebody new takes part",
        "book K1; attend a1 A K1; attend a2 B K1; settle s1 C double_admission; attend a3 C K1",
        "a1=ok a2=duplicate:a1 a3=duplicate:a1",
        "double_admission(a1,a2)+settled double_admission(a1,a2,a3)");
}

void TestConflicts::pairs()
{
    QFETCH(QString, story);
    QFETCH(QString, outcomes);
    QFETCH(QString, incidents);
    QFETCH(QString, lastAnswer);
    keepOnce([&](QString& late) {
        Stage stage(m_centre);
        QCOMPARE(stage.play(story), QString());
        QCOMPARE(stage.outcomes(), outcomes);
        if (story.contains(QStringLiteral(" fresh"))) // these have a second to be sent in
            IN_TIME(stage.incidents() == incidents, stage.incidents());
        QCOMPARE(stage.incidents(), incidents);
        if (!lastAnswer.isEmpty())
            QCOMPARE(stage.answers().value(stage.answers().size() - 1), lastAnswer);
        QCOMPARE(stage.feedProblem(), QString());
    });
}

void TestConflicts::ofManyTheFirstTwentyAreNamed_data()
{
    QTest::addColumn<QString>("line"); // played 25 times
    QTest::addColumn<QString>("kind");
    QTest::newRow("walk-ins under one name") << "walkin e%1 A SITI 1980-05-05"
                                             << "same_person_twice";
    QTest::newRow("arrivals for one booking") << "attend e%1 A K1"
                                              << "double_admission";
    QTest::newRow("papers refused again and again") << "refuse e%1 A K1 documents=incomplete"
                                                    << "documents_differ";
}

void TestConflicts::ofManyTheFirstTwentyAreNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, kind);
    Stage stage(m_centre);
    const QString size = QStringLiteral("SELECT string_agg(jsonb_array_length(parties) || '+' || "
                                        "more, ' ' ORDER BY opened_at) FROM loket.incident "
                                        "WHERE office = '%1' AND kind = '%2'")
                             .arg(stage.office().toString(), kind);
    const auto play = [&](const QString& lines) { QCOMPARE(stage.play(lines), QString()); };
    stage.setSending(Stage::Sending::Together);
    play(QStringLiteral("book K1; attend b1 B K1 documents=complete"));
    for (int n = 1; n <= 25; ++n)
        play(line.arg(n));
    const int all = kind == u"same_person_twice" ? 25 : 26;
    const auto told = [&](int of) { return QStringLiteral("20+%1").arg(of - 20); };
    QCOMPARE(m_centre.value(size), told(all));
    QVERIFY(stage.incidents().contains(QStringLiteral("e19")));
    QVERIFY(!stage.incidents().contains(QStringLiteral("e21")));
    QCOMPARE(stage.feedProblem(), QString());
    // Settled: it stays so when there is one fewer, and there is a new one with whoever comes.
    play(QStringLiteral("settle s1 B ") + kind);
    play(QStringLiteral("undo v1 A e3"));
    QCOMPARE(m_centre.value(size), told(all));
    play(line.arg(26) + u';' + line.arg(27));
    QCOMPARE(m_centre.value(size), told(all) + u' ' + told(all + 1));
    QCOMPARE(stage.feedProblem(), QString());
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
