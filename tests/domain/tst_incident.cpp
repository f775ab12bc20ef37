// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <set>

namespace {

Instant at(qint64 millis)
{
    return Instant(std::chrono::milliseconds(millis));
}

Incident doubleAdmission()
{
    Incident incident;
    incident.id = QStringLiteral("i-1");
    incident.kind = IncidentKind::DoubleAdmission;
    incident.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ");
    incident.openedAt = at(1'764'000'001'000);
    for (const char16_t* desk : {u"A", u"B"}) {
        incident.parties.push_back(
            {EventId::make(1'764'000'000'000), *OfficeId::parse(u"jakarta-pusat"),
             *DeskLetter::parse(QStringView(desk)), at(1'764'000'000'000), QStringLiteral("Sari"),
             QueueNumber{*DeskLetter::parse(QStringView(desk)), 7}});
    }
    incident.parties.back().queueNumber.reset();
    return incident;
}

Settlement settlement()
{
    return {*OfficerId::parse(u"budi"), QStringLiteral("Budi"),      *DeskLetter::parse(u"A"),
            at(1'764'000'002'000),      settlementReasons().front(), QStringLiteral("dua berkas")};
}

} // namespace

class TestIncident : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsHaveNames();
    void comesBack_data();
    void comesBack();
    void aDeskWithoutARecordIsNamed_data();
    void aDeskWithoutARecordIsNamed();
    void notUnderstood_data();
    void notUnderstood();
    void reasonsAreIds();
};

void TestIncident::kindsHaveNames()
{
    std::set<QString> names;
    for (int i = 0; i <= int(IncidentKind::ClonedDesk); ++i) {
        const QString name = incidentKindName(IncidentKind(i));
        QVERIFY(!name.isEmpty() && names.insert(name).second);
        QCOMPARE(parseIncidentKind(name), IncidentKind(i));
    }
    QVERIFY(!parseIncidentKind(u"bad_luck"));
}

void TestIncident::comesBack_data()
{
    QTest::addColumn<bool>("settled");
    QTest::addColumn<bool>("dissolved");
    QTest::addColumn<bool>("open");
    QTest::addColumn<int>("more");
    QTest::newRow("an open one") << false << false << true << 0;
    QTest::newRow("a settled one") << true << false << false << 0;
    QTest::newRow("one that an undo dissolved") << false << true << false << 0;
    QTest::newRow("one of very many people") << false << false << true << 37;
}

void TestIncident::comesBack()
{
    QFETCH(bool, settled);
    QFETCH(bool, dissolved);
    QFETCH(bool, open);
    QFETCH(int, more);
    Incident incident = doubleAdmission();
    incident.dissolved = dissolved;
    incident.more = more;
    if (settled)
        incident.settled = settlement();
    const QByteArray json = QJsonDocument(incidentJson(incident)).toJson();
    const auto back = incidentOf(QJsonDocument::fromJson(json).object());
    QVERIFY(back.has_value());
    QCOMPARE(back->isOpen(), open);
    QCOMPARE(back->id, incident.id);
    QCOMPARE(back->kind, incident.kind);
    QCOMPARE(back->openedAt, incident.openedAt);
    QCOMPARE(back->parties.size(), size_t(2));
    QCOMPARE(back->more, more);
    QCOMPARE(back->parties[0].event, incident.parties[0].event);
    QVERIFY(back->parties[0].queueNumber == incident.parties[0].queueNumber);
    QVERIFY(!back->parties[1].queueNumber);
    QCOMPARE(back->settled.has_value(), settled);
    QCOMPARE(incidentJson(*back), incidentJson(incident));
}

void TestIncident::aDeskWithoutARecordIsNamed_data()
{
    QTest::addColumn<QJsonValue>("event");
    QTest::addColumn<bool>("understood");
    QTest::newRow("null") << QJsonValue() << true;
    QTest::newRow("nothing") << QJsonValue(QJsonValue::Undefined) << true;
    QTest::newRow("no id") << QJsonValue(QLatin1String("x")) << false;
    QTest::newRow("an empty text") << QJsonValue(QLatin1String("")) << false;
    QTest::newRow("a number") << QJsonValue(17) << false;
}

void TestIncident::aDeskWithoutARecordIsNamed()
{
    QFETCH(QJsonValue, event);
    QFETCH(bool, understood);
    QJsonObject json = incidentJson(doubleAdmission());
    QJsonArray parties = json.value(QLatin1String("parties")).toArray();
    QJsonObject party = parties[1].toObject();
    party[QLatin1String("event")] = event;
    parties[1] = party;
    json.insert(QStringLiteral("parties"), parties);
    const auto incident = incidentOf(json);
    QCOMPARE(incident.has_value(), understood);
    if (!understood)
        return;
    QVERIFY(incident->parties[0].event && !incident->parties[1].event);
    QCOMPARE(incident->parties[1].desk.toString(), QStringLiteral("B"));
    const QJsonValue written =
        incidentJson(*incident).value(QLatin1String("parties"))[1][QLatin1String("event")];
    QVERIFY(written.isNull());
}

void TestIncident::notUnderstood_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no id") << "id" << QJsonValue(QLatin1String(""));
    QTest::newRow("a kind of a newer centre") << "kind" << QJsonValue(QLatin1String("bad_luck"));
    QTest::newRow("opened at a text") << "opened_ms" << QJsonValue(QLatin1String("now"));
    QTest::newRow("a party without a desk")
        << "parties"
        << QJsonValue(QJsonArray{QJsonObject{{QStringLiteral("event"), QStringLiteral("x")}}});
    QTest::newRow("settled by nobody")
        << "settled" << QJsonValue(QJsonObject{{QStringLiteral("at_ms"), 1}});
}

void TestIncident::notUnderstood()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject json = incidentJson(doubleAdmission());
    json.insert(field, value);
    const auto read = incidentOf(json);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Internal);
    QCOMPARE(read.error().detail, QStringLiteral("incident: ") + field);
}

void TestIncident::reasonsAreIds()
{
    std::set<QString> reasons;
    for (const ReasonId& reason : settlementReasons())
        reasons.insert(reason.toString());
    QCOMPARE(reasons.size(), size_t(5));
    QVERIFY(reasons.contains(QStringLiteral("same_person_served_once")));
    QVERIFY(reasons.contains(QStringLiteral("other")));
}

QTEST_APPLESS_MAIN(TestIncident)
#include "tst_incident.moc"
