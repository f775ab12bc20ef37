// SPDX-License-Identifier: GPL-3.0-or-later
// A hand scanner that types is caught on every page, whatever has the focus; a person is not.
#include "ui/settingsdialog.h"
#include "ui/windowstand.h"

#include <QLineEdit>

class TestWedgeFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scannersAreCaughtOnAnyPage_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("end");
        QTest::addRow("arrivals, Enter") << 0 << int(Qt::Key_Return);
        QTest::addRow("arrivals, Tab") << 0 << int(Qt::Key_Tab);
        QTest::addRow("the day's queue, Enter") << 1 << int(Qt::Key_Return);
        QTest::addRow("those held, Tab") << 2 << int(Qt::Key_Tab);
    }
    void scannersAreCaughtOnAnyPage()
    {
        QFETCH(int, page);
        QFETCH(int, end);
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.press(Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        at.scan(QStringLiteral("9ZZZZ"), Qt::Key(end));
        QTRY_VERIFY(at.stand.state().card.has_value());
        QCOMPARE(at.stand.card().foundBy, FoundBy::HandScanner);
        QCOMPARE(at.window->face().page(), TopBar::Page::Counter);
    }

    void aScannersKeysReachNoFieldAndItsEnterNoButton()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.stand.add(at.stand.booking(QStringLiteral("8YYYY")));
        at.signIn();
        at.press(Qt::Key_F2);
        at.scan(QStringLiteral("9ZZZZ"));
        QTRY_VERIFY(at.stand.state().card.has_value());
        QVERIFY(at.field().text().isEmpty());
        at.stand.desk->tickRequired();
        at.scan(QStringLiteral("8YYYY")); // with a card open: its Enter must not admit
        QTRY_VERIFY(at.stand.state().next.has_value());
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);
    }

    void aScannerIsCaughtOverADialog()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(at.open<SettingsDialog>() != nullptr);
        at.scan(QStringLiteral("9ZZZZ"));
        QTRY_VERIFY(at.stand.state().card.has_value());
        QVERIFY(at.open<SettingsDialog>() != nullptr);
        at.press(Qt::Key_Escape);
    }

    void aPersonsTypingArrivesUntouched()
    {
        WindowStand at;
        at.signIn();
        at.press(Qt::Key_F2);
        at.type(QStringLiteral("dewi l"));
        QTRY_COMPARE(at.field().text(), QStringLiteral("dewi l"));
        QTest::keyClick(at.shown(), Qt::Key_X); // at once, then a correction
        QTest::keyClick(at.shown(), Qt::Key_Backspace);
        at.settle();
        QTRY_COMPARE(at.field().text(), QStringLiteral("dewi l"));
    }

    void shortBurstsAreAPersons()
    {
        WindowStand at;
        at.signIn();
        at.press(Qt::Key_F2);
        QTest::keyClick(at.shown(), Qt::Key_A);
        QTest::keyClick(at.shown(), Qt::Key_B);
        at.settle();
        QTRY_COMPARE(at.field().text().toLower(), QStringLiteral("ab"));
    }
};

QTEST_MAIN(TestWedgeFilter)
#include "tst_wedgefilter.moc"
