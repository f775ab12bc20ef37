// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"
#include "support/offices.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>
#include <set>

namespace {

const QDate day(2026, 11, 23);
const QByteArray zeroes(32, '\0');

Instant at(const char* time)
{
    return instantOf(day, *parseMinute(QString::fromLatin1(time)), Zone::Wib);
}

Actor actor()
{
    return {*OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(u"B"),
            *OfficerId::parse(u"rina"), QStringLiteral("Rina Contoh")};
}

ClockReading reading()
{
    ClockReading time;
    time.now = at("07:13");
    time.wall = at("07:14");
    time.uncertainty = std::chrono::milliseconds(20);
    time.bootMicros = 1'234'567;
    time.bootId = QStringLiteral("b0");
    return time;
}

Circumstances circumstances()
{
    Circumstances c{actor(),
                    FoundBy::Camera,
                    Symbology::QrCode,
                    at("07:12"),
                    reading(),
                    DocumentsSeen::Complete,
                    true,
                    true,
                    false,
                    {},
                    {},
                    *ServiceId::parse(u"baru"),
                    7};
    return c;
}

Verdict onTime()
{
    return {verdict::OnTime{18}, RuleRef{*RuleId::parse(u"law-jakarta-pusat"), 2}, {}};
}

Event arrival(const Decision& decision, const Verdict& verdict = onTime())
{
    return arrivalEvent(QStringLiteral("jakarta-pusat/law/9ZZZZ"), day, verdict, decision,
                        circumstances());
}

Event sample()
{
    Event event = arrival(decision::Admit{});
    event.id = *EventId::parse(u"019a0000-0000-7000-8000-000000000001");
    return event;
}

QJsonValue value(const Event& event, const char* key)
{
    return event.payload.value(QLatin1String(key));
}

std::vector<DocumentId> documents(std::initializer_list<const char*> ids)
{
    std::vector<DocumentId> found;
    for (const char* id : ids)
        found.push_back(*DocumentId::parse(QString::fromLatin1(id)));
    return found;
}

using Change = std::function<void(Event&)>;

} // namespace
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(VerdictKind)

class TestEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsHaveNames();
    void admission();
    void override();
    void hold();
    void refusals();
    void factsOfVerdicts_data();
    void factsOfVerdicts();
    void undoAndServiceChange();
    void noPersonalData();
    void formIsAsDocumented();
    void everyFieldIsHashed_data();
    void everyFieldIsHashed();
    void payloadSurvivesStorage();
    void fieldsCannotBeShifted();
};

void TestEvent::kindsHaveNames()
{
    std::set<QString> names;
    for (int i = 0; i <= static_cast<int>(EventKind::Purge); ++i) {
        const auto kind = static_cast<EventKind>(i);
        const QString name = eventKindName(kind);
        QVERIFY(!name.isEmpty() && names.insert(name).second);
        QCOMPARE(parseEventKind(name), std::optional(kind));
    }
    QVERIFY(!parseEventKind(u"party"));
}

void TestEvent::admission()
{
    const Event event = arrival(decision::Admit{});
    QCOMPARE(event.kind, EventKind::Attendance);
    QCOMPARE(event.serviceDate, day);
    QCOMPARE(event.desk, *DeskLetter::parse(u"B"));
    QCOMPARE(event.officer->toString(), QStringLiteral("rina"));
    QCOMPARE(event.rule->version, 2);
    QCOMPARE(event.time.now, at("07:13"));
    const QJsonObject wanted{
        {QStringLiteral("decision"), QStringLiteral("admit")},
        {QStringLiteral("verdict"), QStringLiteral("on_time")},
        {QStringLiteral("admits"), true},
        {QStringLiteral("facts"), QJsonObject{{QStringLiteral("minutes"), 18}}},
        {QStringLiteral("found_by"), QStringLiteral("camera")},
        {QStringLiteral("symbology"), QStringLiteral("QRCode")},
        {QStringLiteral("seen_at"), qint64(at("07:12").time_since_epoch().count())},
        {QStringLiteral("documents"), QStringLiteral("complete")},
        {QStringLiteral("outside_area"), true},
        {QStringLiteral("identity_compared"), true},
        {QStringLiteral("service"), QStringLiteral("baru")},
        {QStringLiteral("rev"), 7},
    };
    QCOMPARE(event.payload, wanted);
    QVERIFY(event.id != arrival(decision::Admit{}).id);
}

// What the rule said and what the officer decided are two facts.
void TestEvent::override()
{
    const decision::Override why{*ReasonId::parse(u"antrean-di-pintu"),
                                 QStringLiteral(" antre sejak 07.20 "),
                                 *OfficerId::parse(u"penyelia")};
    const Verdict forfeited{
        verdict::Forfeited{verdict::Forfeited::Missed::Start, 4}, onTime().rule, {}};
    const Event event = arrival(decision::Admit{why, true}, forfeited);
    QCOMPARE(event.kind, EventKind::Attendance);
    QCOMPARE(value(event, "verdict").toString(), QStringLiteral("forfeited"));
    QCOMPARE(value(event, "admits").toBool(), false);
    QVERIFY(value(event, "provisional").toBool());
    const QJsonObject recorded = value(event, "override").toObject();
    QCOMPARE(recorded.value(QLatin1String("reason")).toString(),
             QStringLiteral("antrean-di-pintu"));
    QCOMPARE(recorded.value(QLatin1String("words")).toString(),
             QStringLiteral("antre sejak 07.20"));
    QCOMPARE(recorded.value(QLatin1String("approved_by")).toString(), QStringLiteral("penyelia"));
}

void TestEvent::hold()
{
    const Event event = arrival(decision::HoldUntil{at("07:42"), documents({"domisili", "kk"})});
    QCOMPARE(event.kind, EventKind::Hold);
    QCOMPARE(value(event, "until").toInteger(), qint64(at("07:42").time_since_epoch().count()));
    QCOMPARE(value(event, "missing").toArray(),
             (QJsonArray{QStringLiteral("domisili"), QStringLiteral("kk")}));
}

void TestEvent::refusals()
{
    const Event papers = arrival(decision::RefuseDocuments{
        documents({"kk"}), {{documents({"ektp"}).front(), QStringLiteral("JOHN bukan JON")}}});
    QCOMPARE(papers.kind, EventKind::Refusal);
    QCOMPARE(value(papers, "decision").toString(), QStringLiteral("refuse_documents"));
    QCOMPARE(value(papers, "differing").toArray(), QJsonArray{QStringLiteral("ektp")});
    QVERIFY(!QJsonDocument(papers.payload).toJson().contains("JON"));

    const Event plain = arrival(decision::Refuse{ReasonId::parse(u"menjadwal-ulang")});
    QCOMPARE(plain.kind, EventKind::Refusal);
    QCOMPARE(value(plain, "reason").toString(), QStringLiteral("menjadwal-ulang"));
    QVERIFY(!arrival(decision::Refuse{}).payload.contains(QLatin1String("reason")));
}

void TestEvent::factsOfVerdicts_data()
{
    QTest::addColumn<VerdictKind>("kind");
    QTest::addColumn<QByteArray>("facts");
    using namespace verdict;
    const auto row = [](const char* phrase, const VerdictKind& kind, const char* facts) {
        QTest::newRow(phrase) << kind << QByteArray(facts);
    };
    row("forfeited", Forfeited{Forfeited::Missed::End, 3}, R"({"minutes":3,"missed":"end"})");
    row("wrong day", WrongDay{-2}, R"({"days":-2})");
    row("an office with a name of ours", WrongOffice{QStringLiteral("bogor")},
        R"({"office":"bogor"})");
    row("words of a proof stay out", WrongOffice{QStringLiteral("Budi, Jl. Contoh 1")}, "{}");
    row("moved", Cancelled{BookingStatus::Moved}, R"({"status":"moved"})");
    row("not reconfirmed", NotReconfirmed{QDate(2026, 11, 19)}, R"({"last_day":"2026-11-19"})");
    row("unknown", UnknownCode{true}, R"({"law_message_whole":true})");
    row("foreign codes leave nothing", NotABooking{ForeignKind::Payment}, "{}");
    row("not for this channel", NotForThisChannel{*ServiceId::parse(u"hilang"), Channel::Apapo},
        R"({"channel":"apapo","service":"hilang"})");
}

void TestEvent::factsOfVerdicts()
{
    QFETCH(VerdictKind, kind);
    const Event event = arrival(decision::Refuse{}, Verdict{kind, {}, {}});
    const QJsonObject facts = value(event, "facts").toObject();
    QTEST(QJsonDocument(facts).toJson(QJsonDocument::Compact), "facts");
}

void TestEvent::undoAndServiceChange()
{
    const EventId undone = EventId::make(1);
    const Event undo =
        undoEvent(undone, QStringLiteral("jakarta-pusat/law/9ZZZZ"), day,
                  *ReasonId::parse(u"salah-orang"), QStringLiteral(" "), actor(), reading());
    QCOMPARE(undo.kind, EventKind::Undo);
    QCOMPARE(value(undo, "undoes").toString(), undone.toString());
    QCOMPARE(value(undo, "reason").toString(), QStringLiteral("salah-orang"));
    QVERIFY(!undo.payload.contains(QLatin1String("words")));

    const Event change = serviceChangeEvent(QStringLiteral("jakarta-pusat/law/9ZZZZ"), day,
                                            *ServiceId::parse(u"penggantian"),
                                            *ServiceId::parse(u"hilang"), actor(), reading());
    QCOMPARE(change.kind, EventKind::ServiceChange);
    QCOMPARE(value(change, "from").toString(), QStringLiteral("penggantian"));
    QCOMPARE(value(change, "to").toString(), QStringLiteral("hilang"));
}

void TestEvent::noPersonalData()
{
    const QByteArray bytes = canonical(1, arrival(decision::Admit{}), zeroes);
    QVERIFY(!bytes.contains("Contoh")); // not even the officer's name
    QVERIFY(bytes.contains("9ZZZZ"));
}

// The form of docs/events.md, byte by byte.
void TestEvent::formIsAsDocumented()
{
    Event event = sample();
    event.payload = {{QStringLiteral("b"), 1}, {QStringLiteral("a"), QStringLiteral("é")}};
    const QByteArray now = QByteArray::number(qint64(at("07:13").time_since_epoch().count()));
    const QByteArray wall = QByteArray::number(qint64(at("07:14").time_since_epoch().count()));
    const QByteArray wanted = "13:loket-event-1"
                              "1:7"
                              "32:" +
                              zeroes +
                              "36:019a0000-0000-7000-8000-000000000001"
                              "10:attendance"
                              "13:jakarta-pusat"
                              "1:B"
                              "4:rina"
                              "23:jakarta-pusat/law/9ZZZZ"
                              "10:2026-11-23"
                              "13:" +
                              now +
                              "2:20"
                              "13:" +
                              wall +
                              "7:1234567"
                              "2:b0"
                              "1:2"
                              "17:law-jakarta-pusat"
                              "1:2"
                              "16:{\"a\":\"é\",\"b\":1}";
    QCOMPARE(canonical(7, event, zeroes), wanted);
    QCOMPARE(chainHash(7, event, zeroes),
             QCryptographicHash::hash(wanted, QCryptographicHash::Sha256));
}

void TestEvent::everyFieldIsHashed_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* phrase, const Change& change) {
        QTest::newRow(phrase) << change;
    };
    row("id", [](Event& e) { e.id = EventId::make(5); });
    row("kind", [](Event& e) { e.kind = EventKind::Refusal; });
    row("office", [](Event& e) { e.office = *OfficeId::parse(u"bogor"); });
    row("desk", [](Event& e) { e.desk = *DeskLetter::parse(u"C"); });
    row("officer", [](Event& e) { e.officer = OfficerId::parse(u"budi"); });
    row("no officer", [](Event& e) { e.officer.reset(); });
    row("booking", [](Event& e) { e.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZY"); });
    row("service date", [](Event& e) { e.serviceDate = day.addDays(1); });
    row("true time", [](Event& e) { e.time.now += std::chrono::milliseconds(1); });
    row("uncertainty", [](Event& e) { e.time.uncertainty += std::chrono::milliseconds(1); });
    row("wall clock", [](Event& e) { e.time.wall += std::chrono::milliseconds(1); });
    row("time since start", [](Event& e) { ++e.time.bootMicros; });
    row("start", [](Event& e) { e.time.bootId = QStringLiteral("b1"); });
    row("quality", [](Event& e) { e.time.quality = TimeQuality::Suspect; });
    row("rule", [](Event& e) { e.rule->id = *RuleId::parse(u"law-bogor"); });
    row("rule's version", [](Event& e) { e.rule->version = 3; });
    row("no rule", [](Event& e) { e.rule.reset(); });
    row("payload", [](Event& e) { e.payload.insert(QStringLiteral("decision"), 1); });
    row("one more key", [](Event& e) { e.payload.insert(QStringLiteral("x"), QJsonValue()); });
}

void TestEvent::everyFieldIsHashed()
{
    QFETCH(Change, change);
    Event changed = sample();
    change(changed);
    QVERIFY(chainHash(1, changed, zeroes) != chainHash(1, sample(), zeroes));
    QVERIFY(chainHash(2, sample(), zeroes) != chainHash(1, sample(), zeroes));
    QVERIFY(chainHash(1, sample(), QByteArray(32, '1')) != chainHash(1, sample(), zeroes));
}

void TestEvent::payloadSurvivesStorage()
{
    Event stored = sample();
    const QByteArray text = QJsonDocument(stored.payload).toJson(QJsonDocument::Compact);
    stored.payload = QJsonDocument::fromJson(text).object();
    QCOMPARE(chainHash(1, stored, zeroes), chainHash(1, sample(), zeroes));
}

void TestEvent::fieldsCannotBeShifted()
{
    Event one = sample();
    Event other = sample();
    one.bookingKey = QStringLiteral("AB");
    one.time.bootId = QStringLiteral("C");
    other.bookingKey = QStringLiteral("A");
    other.time.bootId = QStringLiteral("BC");
    QVERIFY(canonical(1, one, zeroes) != canonical(1, other, zeroes));
}

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"
