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
    void fieldsThatAreNeeded();
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
