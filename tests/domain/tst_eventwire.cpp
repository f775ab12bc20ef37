// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre.h"
#include "domain/eventwire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <set>

namespace {

using Change = std::function<void(QJsonObject&)>;

QString anyText(QRandomGenerator& random)
{
    static const QString signs = QString::fromUtf8("abcXYZ 019-_./\"\\\n\t<>éñ漢字😀\u200b\u2028");
    QString text;
    for (quint32 left = random.bounded(12u); left > 0; --left) {
        const auto place = qsizetype(random.bounded(quint32(signs.size())));
        if (!signs[place].isSurrogate())
            text += signs[place];
    }
    return text;
}

QJsonValue anyValue(QRandomGenerator& random, int depth)
{
    switch (random.bounded(depth > 0 ? 9u : 7u)) {
    case 0:
        return QJsonValue();
    case 1:
        return random.bounded(2u) == 1;
    case 2:
        return qint64(random.generate64() >> (11 + random.bounded(50u)));
    case 3:
        return -qint64(random.bounded(100'000u));
    case 4:
        return double(random.bounded(1000u)) / 7.0;
    case 5:
        return double(10 + random.bounded(1000u)) * 1e18; // beyond what counts as a whole number
    case 6:
        return anyText(random);
    case 7: {
        QJsonArray array;
        for (quint32 left = random.bounded(4u); left > 0; --left)
            array.append(anyValue(random, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (quint32 left = random.bounded(4u); left > 0; --left)
            object.insert(anyText(random), anyValue(random, depth - 1));
        return object;
    }
    }
}

QByteArray bytes32(QRandomGenerator& random)
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(char(random.bounded(256u)));
    return bytes;
}

ChainedEvent anyEvent(EventKind kind, QRandomGenerator& random)
{
    const auto moment = [&random] {
        return Instant(
            std::chrono::milliseconds(1'700'000'000'000 + random.bounded(2'000'000'000)));
    };
    Event event{EventId::make(1'764'000'000'000 + random.bounded(1'000'000)), kind,
                *OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(u"B")};
    if (random.bounded(3u) > 0)
        event.officer = OfficerId::parse(u"sri-wahyuni");
    if (random.bounded(3u) > 0)
        event.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ") + anyText(random);
    if (random.bounded(9u) > 0)
        event.serviceDate = QDate(2026, 11, 23);
    event.time = ClockReading{moment(),        std::chrono::milliseconds(random.bounded(5000)),
                              moment(),        qint64(random.generate64() >> 20),
                              anyText(random), TimeQuality(random.bounded(4))};
    if (random.bounded(2u) == 1)
        event.rule = RuleRef{*RuleId::parse(u"law-jakarta-pusat"), random.bounded(40)};
    event.payload.insert(QStringLiteral("any"), anyValue(random, 3));
    event.payload.insert(anyText(random), anyValue(random, 2));
    const QByteArray previous = bytes32(random);
    const qint64 number = 1 + random.bounded(100'000);
    const QByteArray hash = chainHash(number, event, previous);
    return {number, std::move(event), previous, hash};
}

// As jsonb writes it back: its own order of keys, blanks, numbers written out, signs not escaped.
QByteArray numberAsJsonb(double value)
{
    QByteArray text = QByteArray::number(value, 'g', 17);
    if (!text.contains('e'))
        return text;
    text = QByteArray::number(value, 'f', value < 1e15 && value > -1e15 ? 25 : 0);
    return text;
}

QByteArray textAsJson(const QString& text)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact); // ["…"]
    return array.mid(1, array.size() - 2);
}

QByteArray asJsonb(const QJsonValue& value)
{
    if (value.isString())
        return textAsJson(value.toString());
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble()) {
        const qint64 whole = value.toInteger(-1);
        return whole != -1 || value.toDouble() == -1.0 ? QByteArray::number(whole)
                                                       : numberAsJsonb(value.toDouble());
    }
    QByteArrayList parts;
    if (value.isArray()) {
        for (const QJsonValue& part : value.toArray())
            parts.append(asJsonb(part));
        return '[' + parts.join(", ") + ']';
    }
    if (!value.isObject())
        return "null";
    const QJsonObject object = value.toObject();
    QStringList keys = object.keys();
    std::ranges::sort(keys, [](const QString& a, const QString& b) {
        const QByteArray one = a.toUtf8(), other = b.toUtf8();
        return std::pair(one.size(), one) < std::pair(other.size(), other);
    });
    for (const QString& key : keys)
        parts.append(textAsJson(key) + ": " + asJsonb(object.value(key)));
    return '{' + parts.join(", ") + '}';
}

ChainedEvent plain()
{
    QRandomGenerator random(7);
    ChainedEvent event = anyEvent(EventKind::Attendance, random);
    event.event.officer = OfficerId::parse(u"sari");
    event.event.rule = RuleRef{*RuleId::parse(u"law-jakarta-pusat"), 2};
    event.event.serviceDate = QDate(2026, 11, 23);
    event.event.payload = {{QStringLiteral("queue_number"), QStringLiteral("B017")}};
    event.hash = chainHash(event.number, event.event, event.previousHash);
    return event;
}

} // namespace
Q_DECLARE_METATYPE(Change)

class TestEventWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBack_data();
    void everyKindComesBack();
    void lackingPartsAreNull();
    void changedOnTheWay_data();
    void changedOnTheWay();
    void notUnderstood_data();
    void notUnderstood();
    void outcomesHaveNames();
};

void TestEventWire::everyKindComesBack_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(EventKind::IncidentSettled); ++kind)
        QTest::newRow(qPrintable(eventKindName(EventKind(kind)))) << kind;
}

void TestEventWire::everyKindComesBack()
{
    QFETCH(int, kind);
    QRandomGenerator random(quint32(kind) + 1);
    for (int i = 0; i < 200; ++i) {
        const ChainedEvent event = anyEvent(EventKind(kind), random);
        const QByteArray travelled = asJsonb(wireOf(event));
        const auto back = eventFromWire(QJsonDocument::fromJson(travelled).object());
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->number, event.number);
        QCOMPARE(back->hash, event.hash);
        QCOMPARE(canonical(back->number, back->event, back->previousHash),
                 canonical(event.number, event.event, event.previousHash));
    }
}

void TestEventWire::lackingPartsAreNull()
{
    ChainedEvent event = plain();
    event.event.officer.reset();
    event.event.rule.reset();
    event.hash = chainHash(event.number, event.event, event.previousHash);
    const QJsonObject wire = wireOf(event);
    for (const char* field : {"officer", "rule", "rule_version"}) {
        QVERIFY(wire.contains(QLatin1String(field)));
        QVERIFY(wire.value(QLatin1String(field)).isNull());
    }
    QVERIFY(eventFromWire(wire).has_value());
}

void TestEventWire::changedOnTheWay_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("another id") << "id"
                                << QJsonValue(
                                       QLatin1String("019a0000-0000-7000-8000-000000000001"));
    QTest::newRow("another number") << "n" << QJsonValue(99);
    QTest::newRow("another kind") << "kind" << QJsonValue(QLatin1String("refusal"));
    QTest::newRow("another office") << "office" << QJsonValue(QLatin1String("jakarta-utara"));
    QTest::newRow("another desk") << "desk" << QJsonValue(QLatin1String("C"));
    QTest::newRow("another officer") << "officer" << QJsonValue(QLatin1String("budi"));
    QTest::newRow("no officer") << "officer" << QJsonValue();
    QTest::newRow("another booking")
        << "booking" << QJsonValue(QLatin1String("jakarta-pusat/law/8YYYY"));
    QTest::newRow("another day") << "day" << QJsonValue(QLatin1String("2026-11-24"));
    QTest::newRow("another time") << "now_ms" << QJsonValue(1);
    QTest::newRow("another uncertainty") << "uncertainty_ms" << QJsonValue(1);
    QTest::newRow("another wall clock") << "wall_ms" << QJsonValue(1);
    QTest::newRow("another boot clock") << "boot_us" << QJsonValue(1);
    QTest::newRow("another start") << "boot_id" << QJsonValue(QLatin1String("other"));
    QTest::newRow("another rule") << "rule" << QJsonValue(QLatin1String("law-other"));
    QTest::newRow("another version of the rule") << "rule_version" << QJsonValue(3);
    QTest::newRow("no rule") << "rule" << QJsonValue();
    QTest::newRow("another payload")
        << "payload" << QJsonValue(QJsonObject{{QStringLiteral("x"), 1}});
    QTest::newRow("another event before it") << "previous" << QJsonValue(QString(64, u'0'));
    QTest::newRow("another hash") << "hash" << QJsonValue(QString(64, u'0'));
}

void TestEventWire::changedOnTheWay()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject wire = wireOf(plain());
    QVERIFY(eventFromWire(wire).has_value());
    wire.insert(field, value);
    const auto read = eventFromWire(wire);
    QVERIFY(!read);
    QCOMPARE(read.error().detail, QStringLiteral("wire: hash"));
}

void TestEventWire::notUnderstood_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no id") << "id" << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("an id of another sort")
        << "id" << QJsonValue(QLatin1String("b3a1c2d4-0000-4000-8000-000000000001"));
    QTest::newRow("a number below one") << "n" << QJsonValue(0);
    QTest::newRow("a number as text") << "n" << QJsonValue(QLatin1String("12"));
    QTest::newRow("a broken number") << "n" << QJsonValue(1.5);
    QTest::newRow("a kind of a newer program") << "kind" << QJsonValue(QLatin1String("teleport"));
    QTest::newRow("an office without a name") << "office" << QJsonValue(QLatin1String(""));
    QTest::newRow("a desk of two letters") << "desk" << QJsonValue(QLatin1String("BB"));
    QTest::newRow("an officer with blanks in the name")
        << "officer" << QJsonValue(QLatin1String("sri wahyuni"));
    QTest::newRow("a booking that is no text") << "booking" << QJsonValue();
    QTest::newRow("a day that no calendar has") << "day" << QJsonValue(QLatin1String("2026-02-30"));
    QTest::newRow("a day written otherwise") << "day" << QJsonValue(QLatin1String("23.11.2026"));
    QTest::newRow("a time as text") << "now_ms" << QJsonValue(QLatin1String("1764000000000"));
    QTest::newRow("a quality beyond three") << "quality" << QJsonValue(4);
    QTest::newRow("a rule without its version") << "rule_version" << QJsonValue();
    QTest::newRow("a payload that is a list") << "payload" << QJsonValue(QJsonArray{});
    QTest::newRow("half a hash") << "hash" << QJsonValue(QLatin1String("abcd"));
    QTest::newRow("a hash with other signs") << "previous" << QJsonValue(QString(64, u'z'));
}

void TestEventWire::notUnderstood()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject wire = wireOf(plain());
    if (value.isUndefined())
        wire.remove(field);
    else
        wire.insert(field, value);
    const auto read = eventFromWire(wire);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::Internal);
    QCOMPARE(read.error().detail, QStringLiteral("wire: ") + field);
}

void TestEventWire::outcomesHaveNames()
{
    std::set<QString> names;
    for (int i = 0; i <= int(CentreOutcome::IdReused); ++i) {
        const QString name = centreOutcomeName(CentreOutcome(i));
        QVERIFY(!name.isEmpty() && names.insert(name).second);
        QCOMPARE(parseCentreOutcome(name), CentreOutcome(i));
    }
    QVERIFY(!parseCentreOutcome(u"lost"));
}

QTEST_APPLESS_MAIN(TestEventWire)
#include "tst_eventwire.moc"
