// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walkin.h"
#include "support/offices.h"

#include <QTest>

#include <algorithm>

namespace {

const QDate today(2026, 11, 23);

using Problems = std::vector<WalkInProblem>;

WalkIn somebody(const char* category, QDate birthDate)
{
    WalkIn walkIn{*CategoryId::parse(QString::fromLatin1(category)),
                  {},
                  {},
                  {},
                  {},
                  *ServiceId::parse(u"baru")};
    walkIn.name = QStringLiteral("SITI CONTOH");
    walkIn.birthDate = birthDate;
    walkIn.phone = QStringLiteral("628120000009");
    walkIn.nik = QStringLiteral("3171000000000009");
    return walkIn;
}

WalkInCategory category(const char* id)
{
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const auto wanted = *CategoryId::parse(QString::fromLatin1(id));
    return *std::ranges::find(office.walkIns, wanted, &WalkInCategory::id);
}

} // namespace
Q_DECLARE_METATYPE(Problems)

class TestWalkIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ages_data();
    void ages();
    void quotaAndApprover_data();
    void quotaAndApprover();
    void leavesPriorityOutsideTheQuota();
    void fieldsThatAreNeeded();
    void fields_data();
    void fields();
    void keepsFieldsAsTheyAreCompared();
    void hashIsSaltedAndUnambiguous();
    void eventNamesNobody();
};

void TestWalkIn::ages_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QDate>("birthDate");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* phrase, const char* id, QDate birthDate, bool fits) {
        QTest::newRow(phrase) << QString::fromLatin1(id) << birthDate << fits;
    };
    row("sixty today", "lansia", QDate(1966, 11, 23), true);
    row("sixty tomorrow", "lansia", QDate(1966, 11, 24), false);
    row("five, six tomorrow", "balita", QDate(2020, 11, 24), true);
    row("six today", "balita", QDate(2020, 11, 23), false);
    row("born today", "balita", today, true);
    row("any age where none is asked", "hamil", QDate(1990, 1, 1), true);
}

void TestWalkIn::ages()
{
    QFETCH(QString, category);
    QFETCH(QDate, birthDate);
    QFETCH(bool, fits);
    const QByteArray id = category.toLatin1();
    const auto problems =
        walkInProblems(somebody(id.constData(), birthDate), ::category(id.constData()), 0, today);
    QCOMPARE(problems, fits ? Problems{} : Problems{WalkInProblem::AgeOutsideCategory});
}

void TestWalkIn::quotaAndApprover_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<int>("takenToday");
    QTest::addColumn<bool>("approved");
    QTest::addColumn<Problems>("problems");
    const auto row = [](const char* phrase, const char* id, int taken, bool approved,
                        const Problems& problems) {
        QTest::newRow(phrase) << QString::fromLatin1(id) << taken << approved << problems;
    };
    row("the last of the quota", "hamil", 19, false, {});
    row("the quota is used up", "hamil", 20, false, {WalkInProblem::QuotaUsedUp});
    row("the quota is used up, approved", "hamil", 20, true, {});
    row("no quota", "paspor-hilang", 1000, false, {});
    row("an approver is needed", "mendesak", 0, false, {WalkInProblem::ApproverMissing});
    row("an approver is needed, and there", "mendesak", 0, true, {});
}

void TestWalkIn::quotaAndApprover()
{
    QFETCH(QString, category);
    QFETCH(int, takenToday);
    QFETCH(bool, approved);
    const QByteArray id = category.toLatin1();
    WalkIn walkIn = somebody(id.constData(), QDate(1990, 1, 1));
    if (approved)
        walkIn.approvedBy = OfficerId::parse(u"penyelia");
    QTEST(walkInProblems(walkIn, ::category(id.constData()), takenToday, today), "problems");
}

void TestWalkIn::fieldsThatAreNeeded()
{
    WalkIn walkIn = somebody("hamil", {});
    walkIn.name = QStringLiteral("  ");
    QCOMPARE(walkInProblems(walkIn, category("hamil"), 0, today),
             (Problems{WalkInProblem::NameMissing, WalkInProblem::BirthDateMissing}));
    walkIn = somebody("hamil", today.addDays(1));
    QCOMPARE(walkInProblems(walkIn, category("hamil"), 0, today),
             Problems{WalkInProblem::BirthDateInFuture});
}

void TestWalkIn::leavesPriorityOutsideTheQuota()
{
    WalkIn walkIn = somebody("hamil", QDate(1990, 1, 1));
    walkIn.priority = true;
    QCOMPARE(walkInProblems(walkIn, category("hamil"), 20, today), Problems{});
    walkIn = somebody("mendesak", QDate(1990, 1, 1));
    walkIn.priority = true; // whose consent is needed, stays
    QCOMPARE(walkInProblems(walkIn, category("mendesak"), 20, today),
             Problems{WalkInProblem::ApproverMissing});
}

void TestWalkIn::fields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problems>("problems");
    const auto row = [](const char* phrase, const char* field, const QString& text,
                        const Problems& problems) {
        QTest::newRow(phrase) << QString::fromLatin1(field) << text << problems;
    };
    using P = WalkInProblem;
    const auto utf8 = [](const char* text) { return QString::fromUtf8(text); };
    row("a name", "name", utf8("Siti Contoh"), {});
    row("one letter", "name", utf8("N"), {});
    row("accents, apostrophe, hyphen", "name", utf8("Zoé D’Arc-Núñez"), {});
    row("Javanese script", "name", utf8("ꦱꦶꦠꦶ"), {});
    row("Arabic script", "name", utf8("ستي"), {});
    row("letters beyond the basic plane", "name", utf8("𠀀𠀁"), {});
    row("an emoji beside letters", "name", utf8("Siti 😀"), {});
    row("a formula: kept, and never run", "name", utf8("=HYPERLINK(\"http://x\")"), {});
    row("SQL: kept, and never run", "name", utf8("'); DROP TABLE person; --"), {});
    row("no name", "name", {}, {P::NameMissing});
    row("blanks", "name", utf8(" \t "), {P::NameMissing});
    row("an emoji alone", "name", utf8("😀"), {P::NameUnreadable});
    row("digits alone", "name", utf8("12345"), {P::NameUnreadable});
    row("signs alone", "name", utf8("-.-"), {P::NameUnreadable});
    row("a bell", "name", utf8("Siti\aContoh"), {P::NameUnreadable});
    row("a line break", "name", utf8("Siti\nContoh"), {P::NameUnreadable});
    row("turned direction", "name", utf8("Siti\u202eContoh"), {P::NameUnreadable});
    row("half a sign", "name", QString(QChar(0xd83d)) + u'a', {P::NameUnreadable});
    row("the sign of a wrong encoding", "name", utf8("Siti \ufffd"), {P::NameUnreadable});
    row("a hundred letters", "name", QString(100, u'a'), {});
    row("a hundred and one", "name", QString(101, u'a'), {P::NameTooLong});
    row("a hundred emoji and a letter", "name", utf8("😀").repeated(99) + u'a', {});
    row("very long", "name", QString(1000000, u'a'), {P::NameTooLong});

    row("no birth date", "birth", {}, {P::BirthDateMissing});
    row("an impossible one", "birth", utf8("2001-02-29"), {P::BirthDateMissing});
    row("tomorrow", "birth", utf8("2026-11-24"), {P::BirthDateInFuture});
    row("today", "birth", utf8("2026-11-23"), {});
    row("a hundred and twenty years", "birth", utf8("1905-11-24"), {});
    row("and one", "birth", utf8("1905-11-23"), {P::BirthDateTooLongAgo});
    row("long ago", "birth", utf8("0026-11-23"), {P::BirthDateTooLongAgo});

    row("no phone", "phone", {}, {});
    row("a phone as people write it", "phone", utf8("+62 812-0000-0009"), {});
    row("a short phone", "phone", utf8("0812"), {P::PhoneUnreadable});
    row("a word for a phone", "phone", utf8("tidak ada"), {P::PhoneUnreadable});
    row("no NIK", "nik", {}, {});
    row("a NIK with blanks", "nik", utf8("3171 0000 0000 0009"), {});
    row("fifteen digits", "nik", utf8("317100000000000"), {P::NikUnreadable});
    row("seventeen digits", "nik", utf8("31710000000000090"), {P::NikUnreadable});
    row("letters in a NIK", "nik", utf8("31710000000O0009"), {P::NikUnreadable});
    row("no words", "words", {}, {});
    row("two hundred letters of words", "words", QString(200, u'x'), {});
    row("one more", "words", QString(201, u'x'), {P::WordsTooLong});
}

void TestWalkIn::fields()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    WalkIn walkIn = somebody("gangguan-sistem", QDate(1990, 1, 1));
    walkIn.approvedBy = OfficerId::parse(u"penyelia");
    if (field == u"birth")
        walkIn.birthDate = QDate::fromString(text, Qt::ISODate);
    else
        (field == u"name"    ? walkIn.name
         : field == u"phone" ? walkIn.phone
         : field == u"nik"   ? walkIn.nik
                             : walkIn.words) = text;
    QTEST(walkInProblems(walkIn, category("gangguan-sistem"), 0, today), "problems");
}

void TestWalkIn::keepsFieldsAsTheyAreCompared()
{
    WalkIn tidy = somebody("hamil", QDate(1990, 1, 1));
    WalkIn typed = tidy;
    typed.name = QStringLiteral("  SITI   CONTOH ");
    typed.phone = QStringLiteral("0812-0000-009");
    typed.nik = QStringLiteral("3171.0000.0000.0009");
    QCOMPARE(personFields(typed), personFields(tidy));
}

void TestWalkIn::hashIsSaltedAndUnambiguous()
{
    const QByteArray fields = personFields(somebody("hamil", QDate(1990, 1, 1)));
    const QByteArray hash = personHash("salt", fields);
    QCOMPARE(hash.size(), 32);
    QCOMPARE(hash, personHash("salt", fields));
    QVERIFY(hash != personHash("pepper", fields));
    QVERIFY(hash != personHash("salt", fields + ' '));
    QVERIFY(personHash("ab", "c") != personHash("a", "bc"));
    QVERIFY(fields != personFields(somebody("hamil", QDate(1990, 1, 2))));
}

void TestWalkIn::eventNamesNobody()
{
    WalkIn walkIn = somebody("mendesak", QDate(1990, 1, 1));
    walkIn.approvedBy = OfficerId::parse(u"penyelia");
    walkIn.words = QStringLiteral("rujukan dokter");
    walkIn.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ");
    const Actor actor{*OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(u"B"),
                      *OfficerId::parse(u"rina"), QStringLiteral("Rina")};
    const QByteArray hash = personHash("salt", personFields(walkIn));
    const Event event = walkInEvent(walkIn, hash, today, actor, {});
    QCOMPARE(event.kind, EventKind::WalkIn);
    QCOMPARE(event.bookingKey, walkIn.bookingKey);
    QCOMPARE(event.serviceDate, today);
    QCOMPARE(event.payload.value(QLatin1String("person")).toString().toLatin1(), hash.toHex());
    QCOMPARE(event.payload.value(QLatin1String("approved_by")).toString(),
             QStringLiteral("penyelia"));
    const QByteArray bytes = canonical(1, event, QByteArray(32, '\0'));
    for (const QString& personal : {walkIn.name, walkIn.phone, walkIn.nik})
        QVERIFY(!bytes.contains(personal.toUtf8()));
    QVERIFY(!bytes.contains("1990-01-01"));
}

QTEST_APPLESS_MAIN(TestWalkIn)
#include "tst_walkin.moc"
