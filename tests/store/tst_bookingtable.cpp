// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/namesearch.h"
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QSqlQuery>
#include <QTest>

// Proof ─► Booking: which booking a proof means, and how one is found by hand.
class TestBookingTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedRowIsNoUnknownCode();
    void looksUp_data();
    void looksUp();
    void prefersTheNearest_data();
    void prefersTheNearest();
    void looksUpByAnIndexOnly_data();
    void looksUpByAnIndexOnly();
    void findsTheFamily();
    void offersLookAlikes();
    void searches_data();
    void searches();
    void comparesWords_data();
    void comparesWords();
    void searchesADayAtOnce();
};

namespace {

const OfficeId office = *OfficeId::parse(u"jakarta-pusat");

Proof proof(const QString& text, const QStringList& codes)
{
    Proof said;
    said.kind = codes.isEmpty() ? ProofKind::NotABooking : ProofKind::Booking;
    said.text = text;
    said.codes = codes;
    return said;
}

QStringList codesOf(const Result<std::vector<Booking>>& bookings)
{
    QStringList codes;
    for (const Booking& booking : bookings.value())
        codes << booking.key.code;
    return codes;
}

} // namespace

void TestBookingTable::looksUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* text, const QStringList& codes,
                        const char* found) {
        QTest::newRow(name) << QString::fromUtf8(text) << codes << QString::fromUtf8(found);
    };
    const QString ani = QStringLiteral("9ZZZZ"), budi = QStringLiteral("8YYYY");
    row("a bare code", "9ZZZZ", {ani}, "9ZZZZ");
    row("the second candidate, the first is unknown", "x", {QStringLiteral("0AAAA"), ani}, "9ZZZZ");
    row("the first candidate, both are known", "x", {budi, ani}, "8YYYY");
    row("an application number", "0012345678901234", {QStringLiteral("0012345678901234")}, "8YYYY");
    row("an opaque text that the source knows", "{\"q\":\"#7!\"}", {}, "8YYYY");
    row("an alias around another code", "https://x.example/9ZZZZ", {ani}, "7XXXX");
    row("a code that no pattern of the office knows", "odd-code-1", {}, "ODDCODE1");
    row("a look-alike is not taken", "9ZZZ2", {QStringLiteral("9ZZZ2")}, "");
    row("nothing", "", {}, "");
    row("quotes and all", "'; DROP TABLE booking; --", {}, "");
}

void TestBookingTable::looksUp()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    QFETCH(QString, found);
    TempStore temp;
    temp.add(sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh")));
    temp.add(sample::booking(QStringLiteral("ODDCODE1"), QStringLiteral("Odi Contoh")));
    Booking budi = sample::booking(QStringLiteral("8YYYY"), QStringLiteral("Budi Contoh"));
    budi.applicationNumber = QStringLiteral("0012345678901234");
    budi.alias = QStringLiteral("{\"q\":\"#7!\"}");
    temp.add(budi);
    Booking citra = sample::booking(QStringLiteral("7XXXX"), QStringLiteral("Citra Contoh"));
    citra.alias = QStringLiteral("https://x.example/9ZZZZ");
    temp.add(citra);
    const auto booking = temp.bookings().lookUp(proof(text, codes), office, sample::day());
    QVERIFY(booking);
    QCOMPARE(*booking ? (*booking)->key.code : QString(), found);
}

void TestBookingTable::prefersTheNearest_data()
{
    QTest::addColumn<QList<int>>("days"); // of law, apapo and mpaspor, from today
    QTest::addColumn<int>("chosen");
    QTest::newRow("today before tomorrow") << QList<int>{1, 0, -1} << 1;
    QTest::newRow("the nearest to come") << QList<int>{9, -1, 3} << 2;
    QTest::newRow("what comes before what is past") << QList<int>{-1, 30, -2} << 1;
    QTest::newRow("the latest past") << QList<int>{-5, -40, -3} << 2;
}

void TestBookingTable::prefersTheNearest()
{
    QFETCH(QList<int>, days);
    QFETCH(int, chosen);
    TempStore temp;
    for (int i = 0; i < 3; ++i) {
        Booking booking = sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani"),
                                          sample::day().addDays(days[i]));
        booking.key.channel = allChannels[size_t(i)];
        temp.add(booking);
    }
    Booking other = sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Elsewhere"));
    other.key.office = *OfficeId::parse(u"bogor");
    temp.add(other);
    const QString code = QStringLiteral("9ZZZZ");
    const auto found = temp.bookings().lookUp(proof(code, {code}), office, sample::day());
    QCOMPARE(int((*found)->key.channel), int(allChannels[size_t(chosen)]));
    const auto elsewhere =
        temp.bookings().lookUp(proof(code, {code}), *OfficeId::parse(u"bogor"), sample::day());
    QCOMPARE((*elsewhere)->name, QStringLiteral("Elsewhere"));
}

void TestBookingTable::looksUpByAnIndexOnly_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("code") << QStringLiteral("code = 'x'");
    QTest::newRow("key") << QStringLiteral("code = 'x' AND office = 'y' AND channel = 'z'");
    QTest::newRow("application number")
        << QStringLiteral("application_number = 'x' AND application_number <> ''");
    QTest::newRow("alias") << QStringLiteral("alias = 'x' AND alias <> ''");
    QTest::newRow("family") << QStringLiteral(
        "family = 'x' AND service_date = 'y' AND family <> ''");
    QTest::newRow("look-alikes") << QStringLiteral("fold = 'x' AND service_date = 'y'");
    QTest::newRow("day") << QStringLiteral("service_date BETWEEN 'x' AND 'y' AND office = 'z'");
}

void TestBookingTable::looksUpByAnIndexOnly()
{
    QFETCH(QString, where);
    TempStore temp;
    QSqlQuery query(temp.tables().bookingsFile.handle());
    QVERIFY(
        query.exec(QStringLiteral("EXPLAIN QUERY PLAN SELECT name FROM booking WHERE ") + where));
    QVERIFY(query.next());
    QVERIFY2(query.value(3).toString().startsWith(QLatin1String("SEARCH booking USING INDEX")),
             qPrintable(query.value(3).toString()));
}

void TestBookingTable::findsTheFamily()
{
    TempStore temp;
    const auto member = [&](const char* code, const char* group, int days, Channel channel) {
        Booking booking = sample::booking(QString::fromUtf8(code), QStringLiteral("Contoh"),
                                          sample::day().addDays(days));
        booking.group = QString::fromUtf8(group);
        booking.key.channel = channel;
        temp.add(booking);
        return booking;
    };
    const Booking head = member("F1", "k1", 0, Channel::Apapo);
    (void)member("F3", "k1", 0, Channel::Apapo);
    (void)member("F2", "k1", 0, Channel::Apapo);
    (void)member("F4", "k1", 1, Channel::Apapo); // another day
    (void)member("F5", "k2", 0, Channel::Apapo); // another family
    (void)member("F6", "k1", 0, Channel::Law);   // another channel
    const Booking alone = member("F7", "", 0, Channel::Apapo);
    (void)member("F8", "", 0, Channel::Apapo);
    QCOMPARE(codesOf(temp.bookings().groupOf(head)),
             (QStringList{QStringLiteral("F2"), QStringLiteral("F3")}));
    QCOMPARE(codesOf(temp.bookings().groupOf(alone)), QStringList{});
}

void TestBookingTable::offersLookAlikes()
{
    TempStore temp;
    for (const char* code : {"9ZOS1", "9Z051", "92O5L", "9ZOS7"})
        temp.add(sample::booking(QString::fromUtf8(code), QStringLiteral("Contoh")));
    temp.add(sample::booking(QStringLiteral("92051"), QStringLiteral("Contoh"),
                             sample::day().addDays(1)));
    QCOMPARE(
        codesOf(temp.bookings().lookAlikes(QStringLiteral("9z05-i"), office, sample::day())),
        (QStringList{QStringLiteral("92O5L"), QStringLiteral("9Z051"), QStringLiteral("9ZOS1")}));
    QCOMPARE(codesOf(temp.bookings().lookAlikes(QStringLiteral("9ZOS7"), office, sample::day())),
             QStringList{}); // not itself
}

void TestBookingTable::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char* name, const char* text, const QStringList& codes) {
        QTest::newRow(name) << QString::fromUtf8(text) << codes;
    };
    const QString siti = QStringLiteral("S1TI1"), nur = QStringLiteral("NUR22"),
                  agus = QStringLiteral("AGU33");
    row("a part of a name", "sit", {siti});
    row("the end of a name", "mawati", {nur});
    row("any case", "SITI AMINAH", {siti});
    row("another order of words", "contoh siti", {siti});
    row("one letter wrong", "amimah", {siti});
    row("one letter missing", "aminh", {siti});
    row("one letter too many", "amiinah", {siti});
    row("two letters swapped", "rahmawtai", {nur});
    row("an apostrophe left out", "nuraini", {nur});
    row("an accent left out", "rene", {agus});
    row("two letters wrong", "amomeh", {});
    row("short words are not guessed", "sut", {});
    row("every word has to fit", "siti rahmawati", {});
    row("words that all have", "contoh", {siti, nur, agus});
    row("part of a phone", "0812-3456", {siti});
    row("part of an application number", "900123", {nur});
    row("part of a code", "u33", {agus});
    row("nothing", "", {});
    row("signs only", "%_'\"", {});
}

void TestBookingTable::searches()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    TempStore temp;
    Booking siti = sample::booking(QStringLiteral("S1TI1"), QStringLiteral("Siti Aminah Contoh"));
    siti.phone = QStringLiteral("6281234567890");
    siti.slot = Slot{480, 540};
    Booking nur =
        sample::booking(QStringLiteral("NUR22"), QStringLiteral("Nur'aini Rahmawati Contoh"));
    nur.applicationNumber = QStringLiteral("3171000000900123");
    nur.slot = Slot{540, 600};
    Booking agus = sample::booking(QStringLiteral("AGU33"), QStringLiteral("AGUS RENÉ CONTOH"));
    agus.slot = Slot{600, 660};
    Booking tomorrow = sample::booking(QStringLiteral("T0M44"), QStringLiteral("Siti Contoh"),
                                       sample::day().addDays(1));
    for (const Booking& booking : {siti, nur, agus, tomorrow})
        temp.add(booking);
    QCOMPARE(codesOf(temp.bookings().search(text, office, sample::day(), sample::day())), codes);
}

void TestBookingTable::comparesWords_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("almost");
    const auto row = [](const char* a, const char* b, bool almost) {
        QTest::addRow("%s and %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << almost;
    };
    row("sari", "sari", true);
    row("sari", "sati", true);
    row("sari", "sarii", true);
    row("sari", "ari", true);
    row("sari", "sair", true);
    row("sari", "iras", false);
    row("sari", "saraa", false);
    row("sari", "sa", false);
    row("", "a", true);
    row("", "ab", false);
}

void TestBookingTable::comparesWords()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, almost);
    QCOMPARE(almostEqual(a, b), almost);
    QCOMPARE(almostEqual(b, a), almost);
}

void TestBookingTable::searchesADayAtOnce()
{
    TempStore temp;
    Transaction transaction(temp.tables().bookingsFile);
    QVERIFY(transaction.begin());
    for (int i = 0; i < 1000; ++i)
        temp.add(sample::booking(QStringLiteral("C%1").arg(10000 + i),
                                 QStringLiteral("Orang Contoh Nomor%1").arg(i)));
    QVERIFY(transaction.commit());
    QElapsedTimer timer;
    timer.start();
    const auto found = temp.bookings().search(QStringLiteral("nomro77 orang"), office,
                                              sample::day(), sample::day());
    qInfo("1000 bookings searched in %lld ms", timer.elapsed());
    QCOMPARE(codesOf(found).first(), QStringLiteral("C10077"));
}

void TestBookingTable::aDamagedRowIsNoUnknownCode()
{
    TempStore temp;
    temp.add(sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh")));
    temp.add(sample::booking(QStringLiteral("8YYYY"), QStringLiteral("Budi Contoh")));
    QVERIFY(temp.tables().bookingsFile.exec(
        QStringLiteral("UPDATE booking SET slot = '0x:00' WHERE code = '9ZZZZ'")));
    Proof proof;
    proof.kind = ProofKind::Booking;
    proof.codes = {QStringLiteral("9ZZZZ")};
    proof.text = QStringLiteral("9ZZZZ");
    const OfficeId office = *OfficeId::parse(u"jakarta-pusat");
    const auto found = temp.bookings().lookUp(proof, office, sample::day());
    QVERIFY(!found);
    QCOMPARE(found.error().fault, Fault::FileDamaged);
    QCOMPARE(temp.bookings().onDay(office, sample::day())->size(), size_t(1)); // the day goes on
}

QTEST_GUILESS_MAIN(TestBookingTable)
#include "tst_bookingtable.moc"
