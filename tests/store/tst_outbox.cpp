// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"
#include "support/tempstore.h"

#include <QCryptographicHash>
#include <QSqlQuery>
#include <QTest>

namespace {

const QString generation = QStringLiteral("system|00000001|1");

QString keyOf(int number)
{
    return QStringLiteral("jakarta-pusat/law/C%1").arg(number, 5, 10, QLatin1Char('0'));
}

std::vector<EventId> record(TempStore& desk, int count)
{
    std::vector<EventId> events;
    for (int i = 0; i < count; ++i)
        events.push_back(desk.journal().record(sample::arrival(keyOf(i), sample::at(440)))->event);
    return events;
}

CentreAnswer answer(const EventId& event, CentreOutcome outcome = CentreOutcome::Ok)
{
    return {event, outcome, std::nullopt, {}};
}

std::vector<qint64> numbersOf(const std::vector<Outgoing>& outgoing)
{
    std::vector<qint64> numbers;
    for (const Outgoing& one : outgoing)
        numbers.push_back(one.event.number);
    return numbers;
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsInOrder();
    void answersAreKept_data();
    void answersAreKept();
    void aLaterAnswerReplaces();
    void anotherCentreIsGivenAll();
    void whatIsSetAside();
    void whatOldFilesSetAsideHere();
    void walkInsTakeTheirPersonAlong();
    void officersAndProfilesGoAlong();
    void unknownAnswersArePassedOver();
    void theInstallationIsNamed();
    void theAnchorStandsBesideTheFloor();
};

void TestOutbox::sendsInOrder()
{
    TempStore desk;
    Outbox& outbox = desk.tables().outbox;
    QVERIFY(outbox.unsent(9)->empty());
    const auto events = record(desk, 4);
    QVERIFY(numbersOf(*outbox.unsent(9)) == (std::vector<qint64>{1, 2, 3, 4}));
    QVERIFY(numbersOf(*outbox.unsent(2)) == (std::vector<qint64>{1, 2}));
    QCOMPARE(outbox.unsent(1)->front().event.hash.size(), 32);
    // One that was sent ahead of the others leaves them waiting.
    QVERIFY(outbox.mark({answer(events[2])}, generation, sample::at(441)).has_value());
    QVERIFY(numbersOf(*outbox.unsent(9)) == (std::vector<qint64>{1, 2, 4}));
    QVERIFY(outbox.mark({answer(events[0]), answer(events[1])}, generation, sample::at(441)));
    QVERIFY(numbersOf(*outbox.unsent(9)) == (std::vector<qint64>{4}));
    QCOMPARE(outbox.counts()->recorded, 4);
    QCOMPARE(outbox.counts()->answered, 3);
    QVERIFY(desk.open().has_value()); // another start knows the same
    QVERIFY(numbersOf(*desk.tables().outbox.unsent(9)) == (std::vector<qint64>{4}));
    QVERIFY((*desk.tables().outbox.one(events[3]))->event.number == 4);
    QVERIFY(!*desk.tables().outbox.one(EventId::make(1)));
}

void TestOutbox::answersAreKept_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("winner");
    QTest::addColumn<QString>("problem");
    for (int outcome = 0; outcome <= int(CentreOutcome::KeptHere); ++outcome)
        QTest::newRow(qPrintable(centreOutcomeName(CentreOutcome(outcome))))
            << outcome << (CentreOutcome(outcome) == CentreOutcome::Duplicate)
            << (CentreOutcome(outcome) == CentreOutcome::Quarantined
                    ? QStringLiteral("SQLSTATE 22P05")
                    : QString());
}

void TestOutbox::answersAreKept()
{
    QFETCH(int, outcome);
    QFETCH(bool, winner);
    QFETCH(QString, problem);
    TempStore desk;
    const auto events = record(desk, 1);
    CentreAnswer given{events.front(), CentreOutcome(outcome), std::nullopt, problem};
    if (winner)
        given.winner = Attendance{EventId::make(7), sample::at(430), *DeskLetter::parse(u"C"),
                                  QueueNumber::parse(u"C017"), QStringLiteral("Budi")};
    Outbox& outbox = desk.tables().outbox;
    QVERIFY(!*outbox.answerTo(events.front()));
    QVERIFY(outbox.answersOf(events)->empty());
    for (int twice = 0; twice < 2; ++twice)
        QVERIFY(outbox.mark({given}, generation, sample::at(441)).has_value());
    const auto kept = outbox.answerTo(events.front());
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->outcome, given.outcome);
    QCOMPARE((*kept)->problem, problem);
    QCOMPARE((*kept)->winner.has_value(), winner);
    if (winner) {
        QVERIFY((*kept)->winner->event == given.winner->event);
        QVERIFY((*kept)->winner->at == given.winner->at);
        QVERIFY((*kept)->winner->queueNumber == given.winner->queueNumber);
        QCOMPARE((*kept)->winner->officerName, QStringLiteral("Budi"));
    }
    QCOMPARE(outbox.answersOf(events)->size(), size_t(1));
    QVERIFY(outbox.unsent(9)->empty());
}

void TestOutbox::aLaterAnswerReplaces()
{
    TempStore desk;
    const auto events = record(desk, 1);
    Outbox& outbox = desk.tables().outbox;
    QVERIFY(outbox.mark({answer(events.front(), CentreOutcome::Duplicate)}, generation,
                        sample::at(441)));
    QVERIFY(outbox.mark({answer(events.front())}, generation, sample::at(442)).has_value());
    QCOMPARE((*outbox.answerTo(events.front()))->outcome, CentreOutcome::Ok);
    QCOMPARE(outbox.counts()->answered, 1);
}

void TestOutbox::anotherCentreIsGivenAll()
{
    TempStore desk;
    const auto events = record(desk, 3);
    Outbox& outbox = desk.tables().outbox;
    std::vector<CentreAnswer> answers;
    for (const EventId& event : events)
        answers.push_back(answer(event));
    QVERIFY(outbox.mark(answers, generation, sample::at(441)).has_value());
    QVERIFY(outbox.unsent(9)->empty());
    QVERIFY(outbox.forgetAnswers().has_value());
    QCOMPARE(outbox.unsent(9)->size(), size_t(3));
    QVERIFY(!*outbox.answerTo(events.front()));
    QCOMPARE(desk.journal().verify()->broken, ChainReport::Break::None);
}

void TestOutbox::whatIsSetAside()
{
    TempStore desk;
    const auto events = record(desk, 6);
    Outbox& outbox = desk.tables().outbox;
    QVERIFY(outbox.mark({answer(events[0]), answer(events[1], CentreOutcome::Quarantined),
                         answer(events[2], CentreOutcome::IdReused),
                         answer(events[3], CentreOutcome::Duplicate),
                         answer(events[4], CentreOutcome::KeptHere)},
                        generation, sample::at(441)));
    const auto counts = outbox.counts();
    QCOMPARE(counts->recorded, 6);
    QCOMPARE(counts->answered, 4); // one is kept here, one waits
    QCOMPARE(counts->setAside, 3);
    QCOMPARE(counts->keptHere, 1);
    const auto apart = outbox.setAside();
    QCOMPARE(apart->size(), size_t(3));
    QVERIFY(apart->front().event.event.id == events[4]);
    QCOMPARE(apart->front().answer.outcome, CentreOutcome::KeptHere);
    QVERIFY((*apart)[1].event.event.id == events[2]);
    QCOMPARE(apart->back().answer.outcome, CentreOutcome::Quarantined);
}

// Until version 4 it bore the centre's word.
void TestOutbox::whatOldFilesSetAsideHere()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("journal.db"));
    const auto kind = DatabaseKind::Journal;
    {
        auto old = Database::openAt(path, kind, 3);
        QVERIFY(old && (*old)->exec(QStringLiteral("PRAGMA foreign_keys=OFF")));
        QVERIFY((*old)->exec(QStringLiteral(
            "INSERT INTO outbox (n, outcome, problem) VALUES (1, 'quarantined', 'SQLSTATE 22P05'),"
            " (2, 'quarantined', 'not understood (22P05)'), (3, 'ok', NULL)")));
    }
    auto file = Database::openAt(path, kind, latestVersion(kind));
    QVERIFY(file.has_value());
    const auto counts = Outbox(**file).counts();
    QCOMPARE(counts->answered, 2);
    QCOMPARE(counts->setAside, 2);
    QCOMPARE(counts->keptHere, 1);
}

void TestOutbox::walkInsTakeTheirPersonAlong()
{
    TempStore desk;
    QVERIFY(desk.journal().recordWalkIn(sample::walkIn(QStringLiteral("Ani Contoh")),
                                        sample::category(), sample::day(), sample::actor(),
                                        sample::reading(sample::at(440))));
    const auto outgoing = desk.tables().outbox.unsent(1);
    const QJsonObject person =
        outgoing->front().attachment.value(QLatin1String("person")).toObject();
    const auto bytes = [&](QLatin1String key) {
        return QByteArray::fromBase64(person.value(key).toString().toLatin1());
    };
    const QString hash =
        outgoing->front().event.event.payload.value(QLatin1String("person")).toString();
    QCOMPARE(person.value(QLatin1String("hash")).toString(), hash);
    QCOMPARE(QString::fromLatin1(
                 personHash(bytes(QLatin1String("salt")), bytes(QLatin1String("fields"))).toHex()),
             hash);
    QCOMPARE(person.value(QLatin1String("day")).toString(), QStringLiteral("2026-11-23"));
    QVERIFY(desk.tables().journalFile.exec(QStringLiteral("DELETE FROM person")).has_value());
    QVERIFY(desk.tables().outbox.unsent(1)->front().attachment.isEmpty()); // purged meanwhile
}

void TestOutbox::officersAndProfilesGoAlong()
{
    TempStore desk;
    const OfficerTable::By by{sample::actor(), sample::day(), sample::reading(sample::at(440))};
    const auto added = desk.tables().officers.add(QStringLiteral("Budi"), Role::Administrator,
                                                  QStringLiteral("246810"), by);
    QVERIFY(added.has_value());
    const QByteArray json = R"({"version":2,"name":"ä"})";
    QVERIFY(desk.tables().profiles.change({sample::actor().office,
                                           "{}",
                                           1,
                                           json,
                                           2,
                                           {},
                                           sample::actor(),
                                           sample::day(),
                                           sample::reading(sample::at(441))},
                                          [] { return Result<void>{}; }));
    const auto outgoing = desk.tables().outbox.unsent(9);
    QCOMPARE(outgoing->size(), size_t(2));
    const QJsonObject officer =
        outgoing->front().attachment.value(QLatin1String("officer")).toObject();
    QCOMPARE(officer.value(QLatin1String("id")).toString(), QStringLiteral("budi"));
    QCOMPARE(officer.value(QLatin1String("role")).toString(), QStringLiteral("administrator"));
    QVERIFY(officer.value(QLatin1String("pin_hash")).toString().startsWith(u"$argon2id$"));
    QVERIFY(officer.value(QLatin1String("enabled")).toBool());
    QVERIFY(officer.value(QLatin1String("changed_ms")).toInteger() > 0);
    const QJsonObject profile =
        outgoing->back().attachment.value(QLatin1String("profile")).toObject();
    QCOMPARE(profile.value(QLatin1String("json")).toString().toUtf8(), json);
    QCOMPARE(profile.value(QLatin1String("version")).toInt(), 2);
    QCOMPARE(profile.value(QLatin1String("sha256")).toString().toLatin1(),
             QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

void TestOutbox::unknownAnswersArePassedOver()
{
    TempStore desk;
    record(desk, 1);
    Outbox& outbox = desk.tables().outbox;
    QVERIFY(outbox.mark({answer(EventId::make(9))}, generation, sample::at(441)).has_value());
    QCOMPARE(outbox.counts()->answered, 0);
}

void TestOutbox::theInstallationIsNamed()
{
    TempStore one, other;
    const QString id = *one.tables().outbox.installId();
    QCOMPARE(id.size(), 32);
    QVERIFY(id != *other.tables().outbox.installId());
    QVERIFY(one.open().has_value());
    QCOMPARE(*one.tables().outbox.installId(), id);
}

void TestOutbox::theAnchorStandsBesideTheFloor()
{
    TempStore desk;
    Journal& journal = desk.journal();
    QVERIFY(!*journal.anchor());
    const TimeAnchor first{QStringLiteral("boot-1"), 1'000'000, 1'764'000'000'000'000, 2'000};
    QVERIFY(journal.saveAnchor(first).has_value());
    QVERIFY(*journal.anchor() == first);
    // A comparison is a true time that was read.
    QVERIFY(**journal.floor() == Instant(std::chrono::milliseconds(1'764'000'000'000)));
    const Instant read(std::chrono::milliseconds(1'764'000'009'000));
    QVERIFY(journal.saveFloor(sample::reading(read)).has_value());
    const TimeAnchor later{QStringLiteral("boot-2"), 5, 1'764'000'001'000'000, 900};
    QVERIFY(journal.saveAnchor(later).has_value());
    QVERIFY(*journal.anchor() == later);
    QVERIFY(**journal.floor() == read);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
