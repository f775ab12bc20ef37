// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk recorded comes in batches; they mean what their events mean one by one, also where
// one of them is set aside.
#include "central/stage.h"

#include <QRandomGenerator>
#include <QTest>

class TestBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stories_data();
    void stories();
    void anyStory_data();
    void anyStory();

private:
    struct Told
    {
        QString outcomes, incidents, answers, problem;
    };
    [[nodiscard]] Told tell(const QString& before, const QString& story, Stage::Sending sending);
    void compare(const QString& before, const QString& story);

    TestCentre m_centre;
};

void TestBatches::initTestCase()
{
    QVERIFY2(m_centre.start(), qPrintable(m_centre.server().problem()));
}

TestBatches::Told TestBatches::tell(const QString& before, const QString& story,
                                    Stage::Sending sending)
{
    Stage stage(m_centre);
    Told told;
    told.problem = stage.play(before);
    stage.setSending(sending);
    told.problem += stage.play(story) + stage.feedProblem();
    told.outcomes = stage.outcomes();
    told.incidents = stage.incidents();
    told.answers = stage.answers().join(u' ');
    return told;
}

void TestBatches::compare(const QString& before, const QString& story)
{
    const Told alone = tell(before, story, Stage::Sending::OneByOne);
    const Told together = tell(before, story, Stage::Sending::Together);
    const Told poisoned = tell(before, story, Stage::Sending::TogetherWithPoison);
    QCOMPARE(alone.problem, QString());
    QCOMPARE(together.problem, QString());
    QCOMPARE(poisoned.problem, QString());
    QCOMPARE(together.outcomes, alone.outcomes);
    QCOMPARE(together.incidents, alone.incidents);
    QCOMPARE(together.answers, alone.answers);
    QCOMPARE(poisoned.outcomes, alone.outcomes);
    QCOMPARE(QString(poisoned.incidents).remove(QStringLiteral("quarantined()")).simplified(),
             alone.incidents);
}

void TestBatches::stories_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("story");
    const auto row = [](const char* title, const char* before, const char* story) {
        QTest::newRow(title) << QString::fromLatin1(before) << QString::fromLatin1(story);
    };
    row("an ordinary morning", "book K1; book K2; book K3",
        "attend a1 A K1 documents=complete; hold d1 A K2; attend a2 A K3; attend a3 A K2");
    row("taken in twice by one desk", "book K1", "attend a1 A K1; attend a2 A K1; attend a3 A K1");
    row("the undoing before what it undoes", "book K1",
        "undo v1 A a1; attend a1 A K1; attend a2 A K1");
    row("undone, and taken in again", "book K1", "attend a1 A K1; undo v1 A a1; attend a2 A K1");
    row("the same event twice", "book K1", "attend a1 A K1; again a1; attend a2 A K1; again a2");
    row("the same id with another content", "book K1", "attend a1 A K1; change a1; hold d1 A K1");
    row("one that is known already", "book K1; book K2; attend a1 A K1",
        "again a1; attend a2 A K2");
    row("one that is known with another content", "book K1; attend a1 A K1",
        "hold d1 A K1; change a1; hold d2 A K1");
    row("a duplicate of another desk's", "book K1; attend a1 B K1",
        "hold d1 A K1; attend a2 A K1; undo v1 A a2");
    row("papers judged differently at another desk", "book K1; attend a1 B K1 documents=complete",
        "refuse d1 A K1 documents=incomplete; hold d2 A K1");
    row("by reference, and again by key", "book K1", "attend a1 A ?k1; attend a2 A K1");
    row("by reference, the same twice", "book K1", "attend a1 A ?k9; attend a2 A ?k9");
    row("cancelled, and the desk had not heard", "book K1 rev=1; book K1 rev=2 status=cancelled",
        "hold d1 A K1; attend a1 A K1 rev=1; undo v1 A a1");
    row("another slot, and the desk had not heard",
        "book K1 rev=1; book K1 rev=2 slot=10:00-11:00; book K2",
        "attend a1 A K1 rev=1; attend a2 A K2; attend a3 A K1 rev=2");
    row("another name, and the desk had not heard", "book K1 rev=1; book K1 rev=2 name=JANE",
        "attend a1 A K1 rev=1; hold d1 A K1");
    row("walk-ins of one person", "book K1",
        "walkin w1 A SITI 1980-05-05; attend a1 A K1; walkin w2 A SITI 1980-05-05; "
        "walkin w3 A DEWI 1980-05-05; undo v1 A w2");
    row("a clock that cannot be trusted", "book K1; book K2",
        "attend a1 A K1 quality=3; hold d1 A K2; attend a2 A K2 quality=3");
    row("settled in the same breath", "book K1; attend a1 B K1; attend a2 C K1",
        "settle s1 A double_admission; attend a3 A K1");
    row("a day that is closed", "book K1", "attend a1 A ?K9; close c1 A THE_DAY; attend a2 A K1");
}

void TestBatches::stories()
{
    QFETCH(QString, before);
    QFETCH(QString, story);
    compare(before, story);
}

void TestBatches::anyStory_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("made up by chance, %u", seed) << seed;
}

void TestBatches::anyStory()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto any = [&](std::initializer_list<const char*> of) {
        return QString::fromLatin1(of.begin()[random.bounded(int(of.size()))]);
    };
    QStringList before, story;
    for (int k = 1; k <= 6; ++k) {
        before << QStringLiteral("book K%1 rev=1").arg(k);
        if (random.bounded(3) == 0)
            before << QStringLiteral("book K%1 rev=2 %2")
                          .arg(k)
                          .arg(any({"status=cancelled", "slot=10:00-11:00", "name=JANE"}));
        if (random.bounded(3) == 0)
            before << QStringLiteral("attend b%1 B K%1 documents=%2")
                          .arg(k)
                          .arg(any({"complete", "incomplete"}));
    }
    for (int n = 1; n <= 30; ++n) {
        const QString event = QStringLiteral("e%1").arg(n);
        const int what = random.bounded(10);
        if (what < 6)
            story << QStringLiteral("%1 %2 A %3K%4 rev=1 documents=%5 quality=%6")
                         .arg(any({"attend", "attend", "attend", "hold", "refuse"}), event,
                              any({"", "", "", "?"}))
                         .arg(1 + random.bounded(8))
                         .arg(any({"complete", "incomplete", "not_checked"}),
                              any({"0", "0", "0", "0", "3"}));
        else if (what < 8)
            story << QStringLiteral("undo %1 A e%2").arg(event).arg(1 + random.bounded(n + 2));
        else if (what < 9 || n < 3)
            story << QStringLiteral("walkin %1 A %2 1980-05-05").arg(event, any({"SITI", "DEWI"}));
        else
            story << QStringLiteral("again %1").arg(story.first().section(u' ', 1, 1));
    }
    compare(before.join(u';'), story.join(u';'));
}

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
