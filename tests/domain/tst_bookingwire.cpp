// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bookingwire.h"

#include <QJsonDocument>
#include <QTest>

namespace {

Booking full()
{
    Booking booking{{*OfficeId::parse(u"jakarta-pusat"), Channel::Apapo, QStringLiteral("9ZZZZ")},
                    QStringLiteral("Ani Contoh"),
                    QDate(1970, 1, 1),
                    QStringLiteral("628120000001"),
                    QStringLiteral("3171000000000001"),
                    *ServiceId::parse(u"baru"),
                    QDate(2026, 11, 23),
                    Slot{8 * 60, 9 * 60}};
    booking.account = QStringLiteral("akun");
    booking.group = QStringLiteral("g1");
    booking.relation = QStringLiteral("istri");
    booking.passportType = QStringLiteral("48");
    booking.applicationNumber = QStringLiteral("1000000000");
    booking.alias = QStringLiteral("opaque");
    booking.bookedAt = instantOf(QDate(2026, 11, 20), 600, Zone::Wit);
    booking.status = BookingStatus::Rescheduled;
    booking.reconfirmed = {Reconfirmation::Known::Given, QDate(2026, 11, 22)};
    booking.note = QStringLiteral("catatan");
    return booking;
}

} // namespace

class TestBookingWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void littleIsEnough();
    void notUnderstood_data();
    void notUnderstood();
};

void TestBookingWire::comesBack_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<bool>("withDay");
    QTest::newRow("reconfirmed on a day") << int(Reconfirmation::Known::Given) << true;
    QTest::newRow("reconfirmed") << int(Reconfirmation::Known::Given) << false;
    QTest::newRow("not reconfirmed") << int(Reconfirmation::Known::Missing) << false;
    QTest::newRow("nothing said of it") << int(Reconfirmation::Known::NotSaid) << false;
}

void TestBookingWire::comesBack()
{
    QFETCH(int, known);
    QFETCH(bool, withDay);
    Booking booking = full();
    booking.reconfirmed.known = Reconfirmation::Known(known);
    if (!withDay)
        booking.reconfirmed.on = {};
    const QByteArray json = QJsonDocument(bookingJson(booking)).toJson();
    const auto back = bookingFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().detail));
    QVERIFY(*back == booking);
}

void TestBookingWire::littleIsEnough()
{
    const auto read =
        bookingFromJson({{QStringLiteral("code"), QStringLiteral("9zzzz")},
                         {QStringLiteral("office"), QStringLiteral("jakarta-pusat")},
                         {QStringLiteral("service"), QStringLiteral("baru")},
                         {QStringLiteral("service_date"), QStringLiteral("2026-11-23")},
                         {QStringLiteral("slot"), QStringLiteral("08:00")},
                         {QStringLiteral("name"), QJsonValue()}});
    QVERIFY(read.has_value());
    QCOMPARE(read->key.toString(), QStringLiteral("jakarta-pusat/law/9ZZZZ"));
    QCOMPARE(read->status, BookingStatus::Active);
    QCOMPARE(read->reconfirmed.known, Reconfirmation::Known::NotSaid);
}

void TestBookingWire::notUnderstood_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char* name, const char* field, const QJsonValue& value) {
        QTest::newRow(name) << QString::fromLatin1(field) << value;
    };
    row("no code", "code", QJsonValue(QString()));
    row("an office without a name", "office", QJsonValue());
    row("a channel that is unknown", "channel", QJsonValue(QLatin1String("pigeon")));
    row("a status that is unknown", "status", QJsonValue(QLatin1String("perhaps")));
    row("no service", "service", QJsonValue());
    row("a day that no calendar has", "service_date", QJsonValue(QLatin1String("2026-02-30")));
    row("no slot", "slot", QJsonValue(QLatin1String("later")));
    row("a name that is a number", "name", QJsonValue(7));
    row("a birth date in words", "birth_date", QJsonValue(QLatin1String("1 Mei")));
    row("booked at some time", "booked_at", QJsonValue(QLatin1String("kemarin")));
    row("reconfirmed at some time", "reconfirmed_at", QJsonValue(QLatin1String("kemarin")));
}

void TestBookingWire::notUnderstood()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject json = bookingJson(full());
    json.insert(field, value);
    const auto read = bookingFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().detail, QStringLiteral("booking: ") + field);
}

QTEST_APPLESS_MAIN(TestBookingWire)
#include "tst_bookingwire.moc"
