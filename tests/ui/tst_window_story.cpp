// SPDX-License-Identifier: GPL-3.0-or-later
// The whole story through the real window: a frame goes in, a card opens, Enter is pressed, and a
// row stands in the journal.
#include "ui/windowstand.h"

class TestWindowStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frameToJournal()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.signIn();
        at.showFrame("9ZZZZ");
        QTRY_VERIFY(at.stand.state().card.has_value());
        QTRY_VERIFY(at.says(QStringLiteral("John Doe")));
        QTRY_VERIFY(at.says(QStringLiteral("Tepat waktu")));
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);

        at.stand.pass();
        at.press(Qt::Key_Space, Qt::ControlModifier);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
        QTRY_VERIFY(at.says(QStringLiteral("B001")));
        QTRY_VERIFY(at.says(QStringLiteral("John Doe")));
        QVERIFY(!at.stand.state().card);
    }

    void enterWithOpenTicksGoesToTheFirstOpenOne()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.press(Qt::Key_Space); // the first tick has the focus
        QVERIFY(at.stand.card().person().checklist.lines.front().original);
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);
        QVERIFY(at.stand.noticed(Notice::What::DocumentsOpen));
        at.press(Qt::Key_Space); // Enter led to the next open one
        QVERIFY(at.stand.card().person().checklist.lines.front().copy);
    }

    void nothingIsDecidedWithinHalfASecond()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.show(QStringLiteral("9ZZZZ"));
        at.settle();
        at.stand.desk->tickRequired();
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);
        at.stand.pass();
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
    }

    void theNextOneWaitsAndComesByItself()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.stand.add(at.stand.booking(QStringLiteral("8YYYY"), QStringLiteral("Dewi Lestari")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.stand.showAndSettle(QStringLiteral("8YYYY"));
        QTRY_VERIFY(at.says(QStringLiteral("John Doe")));
        QVERIFY(at.stand.state().next.has_value());
        at.press(Qt::Key_Space, Qt::ControlModifier);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
        QTRY_VERIFY(at.stand.state().card.has_value());
        QTRY_VERIFY(at.says(QStringLiteral("Dewi Lestari")));
    }

    void signedOutNothingIsReadAndTheCardSaysSo()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        QVERIFY(!at.stand.state().card);
        QVERIFY(!at.says(QStringLiteral("John Doe")));
        at.type(QStringLiteral("Rina"));
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.state().phase, Phase::Ready);
        QCOMPARE(at.stand.state().officerName, QStringLiteral("Rina"));
    }

    void aDayWithoutBookingsIsSaidBeforeTheFirstApplicant()
    {
        WindowStand at;
        at.signIn();
        QTRY_VERIFY(at.says(QStringLiteral("23 November 2026")));
        QCOMPARE(at.stand.state().surroundings.bookingsToday, 0);
    }
};

QTEST_MAIN(TestWindowStory)
#include "tst_window_story.moc"
