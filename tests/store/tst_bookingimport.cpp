// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingimport.h"
#include "support/offices.h"
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

// Bookings as offices export them: what is understood, what is refused and why, and that a file is
// taken in as a whole or not at all.
class TestBookingImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void namesEveryBadRow_data();
    void namesEveryBadRow();
    void understandsNoneOf_data();
    void understandsNoneOf();
    void keepsEveryDigitOfAJsonNumber();
    void readsEveryColumn();
    void tellsReconfirmation_data();
    void tellsReconfirmation();

private:
    const Office m_office = offices::office(QStringLiteral("jakarta-pusat"));
};

namespace {

QString describe(const Booking& booking)
{
    return QStringList{booking.key.toString(),
                       booking.name,
                       booking.birthDate.toString(Qt::ISODate),
                       booking.phone,
                       booking.service.toString(),
                       booking.serviceDate.toString(Qt::ISODate),
                       booking.slot.toString()}
        .join(u'|');
}

QString describe(const RowError& error)
{
    static const QHash<RowFault, QString> names{
        {RowFault::Missing, QStringLiteral("missing")},
        {RowFault::NotADate, QStringLiteral("not a date")},
        {RowFault::NotASlot, QStringLiteral("not a slot")},
        {RowFault::NotAPhone, QStringLiteral("not a phone")},
        {RowFault::NotANik, QStringLiteral("not a nik")},
        {RowFault::UnknownChannel, QStringLiteral("unknown channel")},
        {RowFault::UnknownService, QStringLiteral("unknown service")},
        {RowFault::UnknownOffice, QStringLiteral("unknown office")},
        {RowFault::UnknownStatus, QStringLiteral("unknown status")},
        {RowFault::OtherOffice, QStringLiteral("other office")},
        {RowFault::CodeLooksLikeNumber, QStringLiteral("looks like a number")},
        {RowFault::TooLong, QStringLiteral("too long")},
        {RowFault::DuplicateInFile, QStringLiteral("duplicate")},
        {RowFault::ColumnCount, QStringLiteral("column count")},
        {RowFault::QuoteNotClosed, QStringLiteral("quote not closed")},
        {RowFault::NotText, QStringLiteral("not text")},
    };
    return QStringLiteral("%1 %2: %3")
        .arg(error.line)
        .arg(importFieldName(error.field), names.value(error.reason));
}

ImportOrder order(const QByteArray& file, bool dryRun = false, int minute = 400)
{
    return {file, dryRun, sample::day(), sample::actor(), sample::reading(sample::at(minute))};
}

const QByteArray head = "code,channel,name,birth_date,phone,service,service_date,slot\n";
const QByteArray aniRow =
    "9ZZZZ,law,Ani Contoh,1970-01-01,628120000001,baru,2026-11-23,08:00-09:00\n";
const QByteArray budiRow = "8YYYY,law,Budi Contoh,1980-02-02,,baru,2026-11-23,09:00-10:00\n";
const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ|Ani Contoh|1970-01-01|628120000001|"
                                   "baru|2026-11-23|08:00-09:00");

} // namespace

void TestBookingImport::understands_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("bookings");
    const auto row = [](const char* name, const QByteArray& file, const QStringList& expected) {
        QTest::newRow(name) << file << expected;
    };
    const auto code = [](const char* text) {
        return QString(ani).replace(QLatin1String("9ZZZZ"), QLatin1String(text));
    };
    row("plain", head + aniRow, {ani});
    row("a heading alone", head, {});
    row("with a byte order mark", "\xef\xbb\xbf" + head + aniRow, {ani});
    row("with carriage returns", QByteArray(head + aniRow).replace("\n", "\r\n"), {ani});
    row("without a last line end", (head + aniRow).chopped(1), {ani});
    row("semicolons", QByteArray(head + aniRow).replace(",", ";"), {ani});
    row("tabs", QByteArray(head + aniRow).replace(",", "\t"), {ani});
    row("Excel's own first line", "sep=;\n" + QByteArray(head + aniRow).replace(",", ";"), {ani});
    row("empty columns at the end", QByteArray(head + aniRow).replace("\n", ",,\n"), {ani});
    row("blank lines between", head + "\n" + aniRow + ",,,,,,,\n\n", {ani});
    row("quoted, with the delimiter inside",
        head +
            "\"9ZZZZ\",law,\"Contoh, Ani \"\"Nani\"\"\",1970-01-01,,baru,2026-11-23,08:00-09:00\n",
        {QStringLiteral("jakarta-pusat/law/9ZZZZ|Contoh, Ani \"Nani\"|1970-01-01||baru|"
                        "2026-11-23|08:00-09:00")});
    row("a name over two lines",
        head + "9ZZZZ,law,\"Ani\nContoh\",1970-01-01,0812-0000-001,baru,2026-11-23,08:00-09:00\n",
        {ani});
    row("Indonesian headings, dates and times, no channel",
        "Kode Booking;Nama;Tgl Lahir;No. WA;Layanan;Tgl Kedatangan;Jam\n"
        "9zz-zz;Ani Contoh;01-01-1970;08120000001;Baru;23 November 2026;08:00 - 09.00 WIB\n",
        {ani});
    row("the contract's Indonesian headings",
        "kode_booking,nama,tgl_lahir,no_wa,layanan,tgl_kedatangan,jam\n"
        "9ZZZZ,Ani Contoh,01/01/1970,+62 812-0000-001,baru,23/11/2026,08.00-09.00\n",
        {ani});
    row("columns in any order, and foreign ones",
        "slot,x,service_date,service,name,code,birth_date,phone,colour\n"
        "08:00-09:00,1,2026-11-23,baru,Ani Contoh,9ZZZZ,1970-01-01,628120000001,red\n",
        {ani});
    row("a code with a zero in front", QByteArray(head + aniRow).replace("9ZZZZ", "01234567"),
        {code("01234567")});
    row("a code as a formula", QByteArray(head + aniRow).replace("9ZZZZ", "=\"01234567\""),
        {code("01234567")});
    row("a code as a quoted formula",
        QByteArray(head + aniRow).replace("9ZZZZ", "\"=\"\"01234567\"\"\""), {code("01234567")});
    row("a code behind an apostrophe", QByteArray(head + aniRow).replace("9ZZZZ", "'01234567"),
        {code("01234567")});
    row("dashes where nothing is known",
        QByteArray(head + aniRow).replace("1970-01-01", "-").replace("628120000001", "-"),
        {QStringLiteral("jakarta-pusat/law/9ZZZZ|Ani Contoh|||baru|2026-11-23|08:00-09:00")});
    row("1E234 is text", QByteArray(head + aniRow).replace("9ZZZZ", "1E234"), {code("1E234")});
    row("a single time", QByteArray(head + aniRow).replace("08:00-09:00", "14.00"),
        {QString(ani).replace(QLatin1String("08:00-09:00"), QLatin1String("14:00"))});
    row("Windows-1252", QByteArray(head + aniRow).replace("Ani Contoh", "Ren\xe9\x65 d\x92\x41rc"),
        {QString(ani).replace(QLatin1String("Ani Contoh"), QStringLiteral("Renée d’Arc"))});
    row("UTF-8", QByteArray(head + aniRow).replace("Ani Contoh", "Ren\xc3\xa9\x65"),
        {QString(ani).replace(QLatin1String("Ani Contoh"), QStringLiteral("Renée"))});
    row("the same row twice", head + aniRow + aniRow, {ani});
    row("another office's booking",
        "code,name,service,service_date,slot,office\n9ZZZZ,Ani,baru,2026-11-23,08:00-09:00,bogor\n",
        {QStringLiteral("bogor/law/9ZZZZ|Ani|||baru|2026-11-23|08:00-09:00")});
    row("this office by its alias",
        "code,name,service,service_date,slot,office\n9ZZZZ,Ani,baru,2026-11-23,08:00-09:00,jkp\n",
        {QStringLiteral("jakarta-pusat/law/9ZZZZ|Ani|||baru|2026-11-23|08:00-09:00")});
    const QByteArray object = "{\"code\":\"9ZZZZ\",\"channel\":\"law\",\"name\":\"Ani Contoh\","
                              "\"birth_date\":\"1970-01-01\",\"phone\":628120000001,"
                              "\"service\":\"baru\",\"service_date\":\"2026-11-23\","
                              "\"slot\":\"08:00-09:00\",\"alias\":null}";
    row("a JSON array", "[" + object + "]", {ani});
    row("an empty JSON array", "[]", {});
    row("JSON under \"bookings\"", "\n{\"bookings\":[" + object + "]}", {ani});
    row("a JSON object per line",
        object + "\n" + QByteArray(object).replace("9ZZZZ", "8YYYY") + "\n", {ani, code("8YYYY")});
}

void TestBookingImport::understands()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, bookings);
    const auto parsed = parseBookings(file, m_office);
    QVERIFY(parsed);
    QStringList found;
    for (const RowError& error : parsed->errors)
        found << describe(error);
    for (const Booking& booking : parsed->bookings)
        found << describe(booking);
    QCOMPARE(found, bookings);
}

void TestBookingImport::namesEveryBadRow_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("errors");
    const auto row = [](const char* name, const QByteArray& file, const QStringList& expected) {
        QTest::newRow(name) << file << expected;
    };
    const auto with = [](const char* from, const char* to) {
        return QByteArray(head + aniRow).replace(from, to);
    };
    row("no code", with("9ZZZZ", ""), {QStringLiteral("2 code: missing")});
    row("a code of dashes", with("9ZZZZ", "---"), {QStringLiteral("2 code: missing")});
    row("a code that Excel made a number", with("9ZZZZ", "1.23E+10"),
        {QStringLiteral("2 code: looks like a number")});
    row("the same, Indonesian",
        "code;name;service;service_date;slot\n"
        "1,23E+10;Ani;baru;2026-11-23;08:00-09:00\n",
        {QStringLiteral("2 code: looks like a number")});
    row("1E+234", with("9ZZZZ", "1E+234"), {QStringLiteral("2 code: looks like a number")});
    row("an endless code", with("9ZZZZ", QByteArray(65, 'A').constData()),
        {QStringLiteral("2 code: too long")});
    row("no name", with("Ani Contoh", " "), {QStringLiteral("2 name: missing")});
    row("a strange channel", with(",law,", ",fax,"),
        {QStringLiteral("2 channel: unknown channel")});
    row("a day that is none", with("2026-11-23", "31-02-2026"),
        {QStringLiteral("2 service_date: not a date")});
    row("Excel's number of a day", with("2026-11-23", "46349"),
        {QStringLiteral("2 service_date: not a date")});
    row("a birth date in words", with("1970-01-01", "lama"),
        {QStringLiteral("2 birth_date: not a date")});
    row("a slot that ends before it starts", with("08:00-09:00", "09:00-08:00"),
        {QStringLiteral("2 slot: not a slot")});
    row("no slot", with("08:00-09:00", ""), {QStringLiteral("2 slot: missing")});
    row("a phone that is none", with("628120000001", "none"),
        {QStringLiteral("2 phone: not a phone")});
    row("a service nobody offers", with(",baru,", ",sim,"),
        {QStringLiteral("2 service: unknown service")});
    row("a nik with a digit too few",
        "code,name,service,service_date,slot,nik\n"
        "9ZZZZ,Ani,baru,2026-11-23,08:00-09:00,317100000000000\n",
        {QStringLiteral("2 nik: not a nik")});
    row("a status nobody knows",
        "code,name,service,service_date,slot,status\n"
        "9ZZZZ,Ani,baru,2026-11-23,08:00-09:00,maybe\n",
        {QStringLiteral("2 status: unknown status")});
    row("an office that is no name",
        "code,name,service,service_date,slot,office\n"
        "9ZZZZ,Ani,baru,2026-11-23,08:00-09:00,Kanim Bogor!\n",
        {QStringLiteral("2 office: unknown office")});
    row("several faults in one row", head + ",fax,,x,y,baru,2026-11-23,08:00-09:00\n",
        {QStringLiteral("2 code: missing"), QStringLiteral("2 channel: unknown channel"),
         QStringLiteral("2 name: missing"), QStringLiteral("2 birth_date: not a date"),
         QStringLiteral("2 phone: not a phone")});
    row("a field too few", head + "9ZZZZ,law,Ani\n" + budiRow,
        {QStringLiteral("2 row: column count")});
    row("an unquoted comma", with("Ani Contoh", "Contoh, Ani"),
        {QStringLiteral("2 row: column count")});
    row("a quote that never closes", head + aniRow + "\"8YYYY,law,Budi\n" + budiRow,
        {QStringLiteral("3 row: quote not closed")});
    row("the line after one with two lines",
        head + QByteArray(aniRow).replace("Ani ", "\"Ani \n\"") +
            QByteArray(budiRow).replace("8YYYY", ""),
        {QStringLiteral("4 code: missing")});
    row("the same code with other data", head + aniRow + QByteArray(aniRow).replace("Ani", "Ina"),
        {QStringLiteral("3 code: duplicate")});
    row("zero bytes", head + QByteArray(aniRow).replace(5, 1, QByteArray(1, '\0')),
        {QStringLiteral("2 row: column count")});
    row("a zero byte in a name",
        QByteArray(head + aniRow).replace("Ani Contoh", QByteArray("Ani\0Contoh", 10)),
        {QStringLiteral("2 name: not text")});
    row("bytes that no character has", with("Ani Contoh", "Ani\x81"),
        {QStringLiteral("2 name: not text")});
    row("JSON: a code that is a number",
        "[\n{\"code\":\"9ZZZZ\",\"name\":\"Ani\",\"service\":\"baru\","
        "\"service_date\":\"2026-11-23\",\"slot\":\"08:00-09:00\"},\n"
        "{\"code\":1234567,\"name\":\"{Ina}\",\n\"service\":\"baru\","
        "\"service_date\":\"2026-11-23\",\"slot\":\"08:00-09:00\"},\n"
        "{\"code\":\"8YYYY\"}]",
        {QStringLiteral("3 code: looks like a number"), QStringLiteral("5 name: missing"),
         QStringLiteral("5 service: missing"), QStringLiteral("5 service_date: missing"),
         QStringLiteral("5 slot: missing")});
    row("JSON: a name that is a list",
        "[{\"code\":\"9ZZZZ\",\"name\":[\"Ani\"],\"service\":\"baru\","
        "\"service_date\":\"2026-11-23\",\"slot\":\"08:00-09:00\"}]",
        {QStringLiteral("1 name: not text"), QStringLiteral("1 name: missing")});
}

void TestBookingImport::namesEveryBadRow()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, errors);
    const auto parsed = parseBookings(file, m_office);
    QVERIFY(parsed);
    QStringList found;
    for (const RowError& error : parsed->errors)
        found << describe(error);
    QCOMPARE(found, errors);
}

void TestBookingImport::understandsNoneOf_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a letter") << QByteArray("Dear officer,\nhere are the bookings.\n");
    QTest::newRow("CSV without a code") << QByteArray("name,slot\nAni,08:00-09:00\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("half a JSON array") << QByteArray("[{\"code\":\"9ZZZZ\"");
    QTest::newRow("JSON of something else") << QByteArray("[{\"colour\":\"red\"}]");
    QTest::newRow("a JSON list of texts") << QByteArray("[\"9ZZZZ\"]");
}

void TestBookingImport::understandsNoneOf()
{
    QFETCH(QByteArray, file);
    const auto parsed = parseBookings(file, m_office);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fault, Fault::ImportNotUnderstood);
}

// A double holds the NIK of Jayapura only rounded.
void TestBookingImport::keepsEveryDigitOfAJsonNumber()
{
    const auto parsed = parseBookings(
        R"([{"code":"9ZZZZ","name":"Ani","service":"baru","service_date":"2026-11-23",)"
        R"("slot":"08:00","nik":9171010101700003,"phone":628120000001}])",
        m_office);
    QVERIFY(parsed && parsed->errors.empty());
    QCOMPARE(parsed->bookings.front().nik, QStringLiteral("9171010101700003"));
    QCOMPARE(parsed->bookings.front().phone, QStringLiteral("628120000001"));
}

void TestBookingImport::readsEveryColumn()
{
    const QByteArray file =
        "code,channel,name,birth_date,phone,nik,service,service_date,slot,office,account,group,"
        "relation,passport_type,application_number,alias,booked_at,status,reconfirmed_at,note\n"
        "9ZZZZ,M-Paspor,Ani Contoh,1970-01-01,628120000001,3171.0000.0000.0001,penggantian,"
        "2026-11-23,09:01-10:00,jakarta-pusat,akun-1,keluarga-1,istri,e-paspor,"
        "\"'0012345678901234\",{qr: 7},2026-11-01T10:00:00+07:00,dibatalkan,19-11-2026,kursi "
        "roda\n";
    const auto parsed = parseBookings(file, m_office);
    QVERIFY(parsed && parsed->errors.empty());
    Booking expected = sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh"));
    expected.key.channel = Channel::Mpaspor;
    expected.nik = QStringLiteral("3171000000000001");
    expected.service = *ServiceId::parse(u"penggantian");
    expected.slot = Slot{9 * 60 + 1, 10 * 60};
    expected.account = QStringLiteral("akun-1");
    expected.group = QStringLiteral("keluarga-1");
    expected.relation = QStringLiteral("istri");
    expected.passportType = QStringLiteral("e-paspor");
    expected.applicationNumber = QStringLiteral("0012345678901234");
    expected.alias = QStringLiteral("{qr: 7}");
    expected.bookedAt = sample::at(600, QDate(2026, 11, 1));
    expected.status = BookingStatus::Cancelled;
    expected.reconfirmed = {Reconfirmation::Known::Given, QDate(2026, 11, 19)};
    expected.note = QStringLiteral("kursi roda");
    QVERIFY(parsed->bookings.front() == expected);

    TempStore temp; // and all of it comes back from the table
    QVERIFY(importBookings(temp.tables(), order(file), m_office));
    QVERIFY(**temp.bookings().byKey(expected.key) == expected);
}

void TestBookingImport::tellsReconfirmation_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("known");
    using Known = Reconfirmation::Known;
    const auto row = [](const char* name, const char* column, const char* value, Known known) {
        QTest::newRow(name) << QByteArray(column) << QByteArray(value) << int(known);
    };
    row("without the column", "x", "", Known::NotSaid);
    row("with the column, empty", "reconfirmed_at", "", Known::Missing);
    row("with the column, a date", "reconfirmed_at", "2026-11-19", Known::Given);
    row("with a time", "reconfirmed_at", "2026-11-19T22:00:00+07:00", Known::Given);
    row("in words", "konfirmasi", "sudah", Known::Given);
    row("belum", "konfirmasi", "belum", Known::Missing);
}

void TestBookingImport::tellsReconfirmation()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, value);
    QFETCH(int, known);
    const auto parsed = parseBookings(QByteArray(head).chopped(1) + "," + column + "\n" +
                                          QByteArray(aniRow).chopped(1) + "," + value + "\n",
                                      m_office);
    QVERIFY(parsed && parsed->errors.empty());
    QCOMPARE(int(parsed->bookings.front().reconfirmed.known), known);
}

QTEST_GUILESS_MAIN(TestBookingImport)
#include "tst_bookingimport.moc"
