// SPDX-License-Identifier: GPL-3.0-or-later
// A code that is read as text counts when several frames say the same.
#include "scan/textvotes.h"

#include <QStringList>
#include <QTest>

using namespace std::chrono_literals;

class TestTextVotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCounts_data()
    {
        QTest::addColumn<QStringList>("read"); // one a second
        QTest::addColumn<bool>("counts");      // the last one
        QTest::newRow("once") << QStringList{QStringLiteral("9ZZZZ")} << false;
        QTest::newRow("twice") << QStringList{QStringLiteral("9ZZZZ"), QStringLiteral("9ZZZZ")}
                               << true;
        QTest::newRow("something else first")
            << QStringList{QStringLiteral("9Z2ZZ"), QStringLiteral("9ZZZZ")} << false;
        QTest::newRow("two against one")
            << QStringList{QStringLiteral("9Z2ZZ"), QStringLiteral("9ZZZZ"),
                           QStringLiteral("9ZZZZ")}
            << true;
        QTest::newRow("two against two")
            << QStringList{QStringLiteral("9Z2ZZ"), QStringLiteral("9ZZZZ"),
                           QStringLiteral("9Z2ZZ"), QStringLiteral("9ZZZZ")}
            << false;
        QTest::newRow("the one against two")
            << QStringList{QStringLiteral("9ZZZZ"), QStringLiteral("9ZZZZ"),
                           QStringLiteral("9Z2ZZ")}
            << false;
        QTest::newRow("nothing between")
            << QStringList{QStringLiteral("9ZZZZ"), QString(), QString(), QStringLiteral("9ZZZZ")}
            << true;
        QTest::newRow("nothing twice") << QStringList{QString(), QString()} << false;
        QTest::newRow("too long ago")
            << (QStringList{QStringLiteral("9ZZZZ")} + QStringList(13, QString()) +
                QStringList{QStringLiteral("9ZZZZ")})
            << false;
    }
    void whatCounts()
    {
        QFETCH(QStringList, read);
        TextVotes votes;
        bool last = false;
        auto now = 100s;
        for (const QString& code : read)
            last = votes.add(code, now += 1s);
        QTEST(last, "counts");
    }

    void clearedItBeginsAnew()
    {
        TextVotes votes;
        QVERIFY(!votes.add(QStringLiteral("9ZZZZ"), 1s));
        votes.clear();
        QVERIFY(!votes.add(QStringLiteral("9ZZZZ"), 2s));
    }
};

QTEST_GUILESS_MAIN(TestTextVotes)
#include "tst_textvotes.moc"
