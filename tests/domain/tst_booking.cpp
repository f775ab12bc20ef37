// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking.h"

#include <QTest>

// Keys, names in files, and what of a person may be shown in lists.
class TestBooking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channels_data();
    void channels();
    void statuses_data();
    void statuses();
    void keys_data();
    void keys();
    void notAKey_data();
    void notAKey();
    void phonesAreMasked_data();
    void phonesAreMasked();
    void identityNumbersAreMasked_data();
    void identityNumbersAreMasked();
    void birthDatesAreMasked();
    void ages_data();
    void ages();
};

void TestBooking::channels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // empty: none
    for (const Channel channel : allChannels)
        QTest::addRow("%s itself", qPrintable(channelName(channel)))
            << channelName(channel) << channelName(channel);
    QTest::newRow("capitals") << "LAW"
                              << "law";
    QTest::newRow("as the app is written") << "M-Paspor"
                                           << "mpaspor";
    QTest::newRow("blanks around") << " apapo "
                                   << "apapo";
    QTest::newRow("walk-in is no booking") << "walkin"
                                           << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestBooking::channels()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto channel = parseChannel(text);
    QCOMPARE(channel ? channelName(*channel) : QString(), name);
}

void TestBooking::statuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("active") << "active"
                            << "active";
    QTest::newRow("cancelled") << "Cancelled"
                               << "cancelled";
    QTest::newRow("cancelled, as an office writes") << "Dibatalkan"
                                                    << "cancelled";
    QTest::newRow("rescheduled") << "rescheduled"
                                 << "rescheduled";
    QTest::newRow("moved") << "moved"
                           << "moved";
    QTest::newRow("moved, in Indonesian") << "pindah"
                                          << "moved";
    QTest::newRow("unknown") << "perhaps"
                             << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestBooking::statuses()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto status = parseBookingStatus(text);
    QCOMPARE(status ? bookingStatusName(*status) : QString(), name);
}

void TestBooking::keys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("as written") << "jakarta-pusat/law/9ZZZZ"
                                << "jakarta-pusat/law/9ZZZZ";
    QTest::newRow("small letters") << "Bogor/LAW/9zzzz"
                                   << "bogor/law/9ZZZZ";
    QTest::newRow("a zero in front stays") << "batam/apapo/01234567"
                                           << "batam/apapo/01234567";
    QTest::newRow("a slash in the code stays") << "batam/mpaspor/A/12"
                                               << "batam/mpaspor/A/12";
}

void TestBooking::keys()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    const auto parsed = BookingKey::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), key);
    QCOMPARE(BookingKey::parse(parsed->toString()), parsed);
}

void TestBooking::notAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("code alone") << "9ZZZZ";
    QTest::newRow("no channel") << "bogor/9ZZZZ";
    QTest::newRow("unknown channel") << "bogor/fax/9ZZZZ";
    QTest::newRow("no code") << "bogor/law/";
    QTest::newRow("blank code") << "bogor/law/ - ";
    QTest::newRow("no office") << "/law/9ZZZZ";
}

void TestBooking::notAKey()
{
    QFETCH(QString, text);
    QVERIFY(!BookingKey::parse(text));
}

void TestBooking::phonesAreMasked_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("masked");
    QTest::newRow("as stored") << "628120000001" << QStringLiteral("0812 \u2022\u2022\u2022 0001");
    QTest::newRow("as typed") << "0812-3456-7890" << QStringLiteral("0812 \u2022\u2022\u2022 7890");
    QTest::newRow("too short to show eight") << "62812345" << QStringLiteral("\u2022\u2022\u2022");
    QTest::newRow("none") << ""
                          << "";
}

void TestBooking::phonesAreMasked()
{
    QFETCH(QString, phone);
    QFETCH(QString, masked);
    QCOMPARE(maskedPhone(phone), masked);
}

void TestBooking::identityNumbersAreMasked_data()
{
    QTest::addColumn<QString>("nik");
    QTest::addColumn<QString>("masked");
    const QString hidden(4, u'\u2022');
    QTest::newRow("whole") << "3171010101700001" << QStringLiteral("3171 %1 %1 0001").arg(hidden);
    QTest::newRow("of wrong length") << "31710101017" << hidden;
    QTest::newRow("none") << ""
                          << "";
}

void TestBooking::identityNumbersAreMasked()
{
    QFETCH(QString, nik);
    QFETCH(QString, masked);
    QCOMPARE(maskedNik(nik), masked);
}

void TestBooking::birthDatesAreMasked()
{
    QCOMPARE(maskedBirthDate(QDate(1970, 1, 1)), QStringLiteral("\u2022\u2022 \u2022\u2022 1970"));
    QCOMPARE(maskedBirthDate({}), QString());
}

void TestBooking::ages_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("age");
    QTest::newRow("the day before the 17th birthday")
        << QDate(2009, 11, 24) << QDate(2026, 11, 23) << 16;
    QTest::newRow("the 17th birthday") << QDate(2009, 11, 23) << QDate(2026, 11, 23) << 17;
    QTest::newRow("born on that day") << QDate(2026, 11, 23) << QDate(2026, 11, 23) << 0;
    QTest::newRow("born tomorrow") << QDate(2026, 11, 24) << QDate(2026, 11, 23) << -1;
    QTest::newRow("leap day, 28 February") << QDate(2008, 2, 29) << QDate(2025, 2, 28) << 16;
    QTest::newRow("leap day, 1 March") << QDate(2008, 2, 29) << QDate(2025, 3, 1) << 17;
    QTest::newRow("not known") << QDate() << QDate(2026, 11, 23) << -1;
}

void TestBooking::ages()
{
    QFETCH(QDate, born);
    QFETCH(QDate, day);
    QFETCH(int, age);
    QCOMPARE(ageOn(born, day), age);
}

QTEST_APPLESS_MAIN(TestBooking)
#include "tst_booking.moc"
