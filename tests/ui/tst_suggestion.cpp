// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstand.h"

// A code that the camera read from a message stands in the field until somebody decides.
class TestSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInTheFieldWithItsWords();
    void aLaterReadingReplacesIt();
    void typingReplacesIt();
    void whatWasTypedStays_data();
    void whatWasTypedStays();
    void goesWhenSomebodyElseComes();
    void goesWithTheOfficer();
    void comesWhenTheCardIsGone();
};

namespace {

const QString compare = QStringLiteral("Terbaca dari pesan: cocokkan kodenya");

void showPrint(WindowStand& at, const QString& code)
{
    Sighting sighting;
    sighting.bytes = "Kode Booking: " + code.toUtf8();
    sighting.symbology = Symbology::Text;
    sighting.foundBy = FoundBy::Camera;
    Q_EMIT at.stand.scanner.sighted(sighting);
    at.settle();
}

Booking johnDoes(const WindowStand& at)
{
    return at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("JOHN DOE"));
}

} // namespace

void TestSuggestion::standsInTheFieldWithItsWords()
{
    WindowStand at;
    at.stand.add(johnDoes(at));
    at.signIn();
    QVERIFY(!at.says(compare));
    showPrint(at, QStringLiteral("9ZZZZ"));
    QCOMPARE(at.field().text(), QStringLiteral("9ZZZZ"));
    QVERIFY(at.says(compare));
    QCOMPARE(at.field().accessibleDescription(), compare);
    QVERIFY(!at.stand.state().card); // the officer's to decide
    at.press(Qt::Key_F2);
    at.press(Qt::Key_Return);
    QTRY_VERIFY(at.stand.state().card.has_value());
    QCOMPARE(at.stand.card().person().booking->name, QStringLiteral("JOHN DOE"));
    QCOMPARE(at.field().text(), QString());
    QVERIFY(!at.says(compare));
    QCOMPARE(at.field().accessibleDescription(), QString());
}

void TestSuggestion::aLaterReadingReplacesIt()
{
    WindowStand at;
    at.signIn();
    showPrint(at, QStringLiteral("92ZZZ"));
    showPrint(at, QStringLiteral("9ZZZZ"));
    QCOMPARE(at.field().text(), QStringLiteral("9ZZZZ"));
    QVERIFY(at.says(compare));
}

void TestSuggestion::typingReplacesIt()
{
    WindowStand at;
    at.signIn();
    showPrint(at, QStringLiteral("92ZZZ"));
    at.type(QStringLiteral("dewi")); // from anywhere on the page
    QCOMPARE(at.field().text(), QStringLiteral("dewi"));
    QVERIFY(!at.says(compare));
}

void TestSuggestion::whatWasTypedStays_data()
{
    QTest::addColumn<QString>("read"); // before
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<QString>("stays");
    const auto row = [](const char* title, const char* read, const QList<int>& keys,
                        const char* stays) {
        QTest::newRow(title) << QString::fromLatin1(read) << keys << QString::fromLatin1(stays);
    };
    row("into an empty field", "", {Qt::Key_D, Qt::Key_E}, "de");
    row("a suggestion mended", "92ZZZ", {Qt::Key_End, Qt::Key_Backspace}, "92ZZ");
    row("mended and back again", "92ZZZ", {Qt::Key_End, Qt::Key_X, Qt::Key_Backspace}, "92ZZZ");
}

void TestSuggestion::whatWasTypedStays()
{
    QFETCH(QString, read);
    QFETCH(QList<int>, keys);
    QFETCH(QString, stays);
    WindowStand at;
    at.signIn();
    at.press(Qt::Key_F2);
    if (!read.isEmpty())
        showPrint(at, read);
    QCOMPARE(at.says(compare), !read.isEmpty());
    for (const int key : keys) {
        at.press(Qt::Key(key));
        QTest::qWait(100); // no scanner
    }
    at.settle();
    QCOMPARE(at.field().text(), stays);
    showPrint(at, QStringLiteral("9ZZZZ"));
    QCOMPARE(at.field().text(), stays);
    QVERIFY(!at.says(compare));
}

void TestSuggestion::goesWhenSomebodyElseComes()
{
    WindowStand at;
    at.stand.add(johnDoes(at));
    at.signIn();
    showPrint(at, QStringLiteral("8YYYY"));
    QVERIFY(at.says(compare));
    at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QCOMPARE(at.stand.verdict(), QStringLiteral("on_time"));
    QCOMPARE(at.field().text(), QString());
    QVERIFY(!at.says(compare));
}

void TestSuggestion::goesWithTheOfficer()
{
    WindowStand at;
    at.signIn();
    showPrint(at, QStringLiteral("9ZZZZ"));
    QVERIFY(at.says(compare));
    at.stand.desk->signOut();
    at.settle();
    QCOMPARE(at.field().text(), QString());
}

void TestSuggestion::comesWhenTheCardIsGone()
{
    WindowStand at;
    at.stand.add(johnDoes(at));
    at.signIn();
    at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
    showPrint(at, QStringLiteral("8YYYY"));
    QCOMPARE(at.field().text(), QString());
    at.press(Qt::Key_Escape);
    QVERIFY(!at.stand.state().card);
    QCOMPARE(at.field().text(), QStringLiteral("8YYYY"));
    QVERIFY(at.says(compare));
}

QTEST_MAIN(TestSuggestion)
#include "tst_suggestion.moc"
