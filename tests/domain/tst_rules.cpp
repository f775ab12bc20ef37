// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"
#include "support/offices.h"

#include <QTest>

#include <functional>

// The order of the checks and every verdict besides those of the clock (tst_verdict has these).
namespace {

const QDate serviceDay(2026, 11, 23);

// A case that would be admitted, on time. Each row spoils it.
struct Scene
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    std::optional<Booking> booking = offices::booking(office, serviceDay);
    Proof proof = readProof(QStringLiteral("9ZZZZ"), office.patterns);
    History history{};
    Situation situation{.at = time(QStringLiteral("07:12"))};

    [[nodiscard]] Instant time(const QString& local, int days = 0) const
    {
        return instantOf(serviceDay.addDays(days), *parseMinute(local), office.zone);
    }
    [[nodiscard]] Verdict judged() const
    {
        return judge(proof, booking, history, situation, office);
    }
    void attend()
    {
        history.attended = Attendance{.event = EventId::make(0),
                                      .at = time(QStringLiteral("07:05")),
                                      .desk = *DeskLetter::parse(u"B"),
                                      .queueNumber = QueueNumber{*DeskLetter::parse(u"B"), 17},
                                      .officerName = QStringLiteral("Rina")};
    }
    void hold(const QString& until, int days = 0)
    {
        history.hold = Hold{EventId::make(0), time(until, days), time(QStringLiteral("07:00"))};
    }
};

Proof foreign(ForeignKind what)
{
    Proof proof;
    proof.foreign = what;
    return proof;
}

Proof onlyApprovalCode()
{
    Proof proof;
    proof.kind = ProofKind::LawMessage;
    proof.approvalCode = QStringLiteral("01234567");
    return proof;
}

using Spoil = std::function<void(Scene&)>;

Proof wholeMessage(const Office& office)
{
    return readProof(QStringLiteral("Telah terjadwal layanan paspor Anda:\n"
                                    "No. WA: 628120000001\nNama: JOHN DOE\n"
                                    "Tgl Lahir: 01-01-1970\nTgl Kedatangan: 23-11-2026\n"
                                    "Jam: 08:00 - 09.00 WIB\nKode Booking: 9ZZZZ"),
                     office.patterns);
}

void reconfirm(Scene& scene, Reconfirmation::Known known, QDate on = {})
{
    scene.booking->reconfirmed = {known, on};
}

} // namespace
Q_DECLARE_METATYPE(Spoil)

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdict_data();
    void everyVerdict();
    void orderOfTheChecks();
    void factsAreKept();
    void foreignCodesAreNamed();
    void namedRuleJudgesWithoutHistory();
    void uncertainClock_data();
    void uncertainClock();
    void unknownReconfirmationPassesWithANote();
    void ruleOfTheServiceDay();
    void disagreements_data();
    void disagreements();
};

void TestRules::everyVerdict_data()
{
    using Known = Reconfirmation::Known;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* phrase, const char* verdict, const Spoil& spoil) {
        QTest::newRow(phrase) << spoil << QString::fromLatin1(verdict);
    };
    row("nothing is wrong", "on_time", [](Scene&) {});
    row("a payment code, nothing found", "not_a_booking", [](Scene& s) {
        s.booking.reset();
        s.proof = foreign(ForeignKind::Payment);
    });
    row("an opaque code that the look-up knows", "on_time",
        [](Scene& s) { s.proof = foreign(ForeignKind::Unknown); });
    row("only the approval code of a message", "not_a_booking", [](Scene& s) {
        s.booking.reset();
        s.proof = onlyApprovalCode();
    });
    row("the proof names another office", "wrong_office",
        [](Scene& s) { s.proof.office = QStringLiteral("Kanim Bogor"); });
    row("the proof names another office, nothing found", "wrong_office", [](Scene& s) {
        s.booking.reset();
        s.proof.office = QStringLiteral("BDG");
    });
    row("the proof names this office by an alias", "on_time",
        [](Scene& s) { s.proof.office = QStringLiteral("jkp"); });
    row("the proof names this office with its class", "on_time", [](Scene& s) {
        s.proof.office = QStringLiteral("Kantor Imigrasi Kelas I Khusus Jakarta Pusat");
    });
    row("the proof says only that it is an immigration office", "on_time",
        [](Scene& s) { s.proof.office = QStringLiteral("KANTOR IMIGRASI"); });
    row("the source says another office", "wrong_office",
        [](Scene& s) { s.booking->key.office = *OfficeId::parse(u"bogor"); });
    row("nobody knows the code", "unknown_code", [](Scene& s) { s.booking.reset(); });
    row("attended at another desk", "already_attended", [](Scene& s) { s.attend(); });
    row("held and back in time", "held", [](Scene& s) { s.hold(QStringLiteral("07:42")); });
    row("held and back in the last minute", "held",
        [](Scene& s) { s.hold(QStringLiteral("07:12")); });
    row("held and back too late", "hold_expired",
        [](Scene& s) { s.hold(QStringLiteral("07:11")); });
    row("held yesterday", "hold_expired", [](Scene& s) { s.hold(QStringLiteral("15:00"), -1); });
    row("cancelled", "cancelled", [](Scene& s) { s.booking->status = BookingStatus::Cancelled; });
    row("moved to another day", "cancelled",
        [](Scene& s) { s.booking->status = BookingStatus::Rescheduled; });
    row("moved to another office", "cancelled",
        [](Scene& s) { s.booking->status = BookingStatus::Moved; });
    row("a lost passport cannot be booked", "not_for_this_channel",
        [](Scene& s) { s.booking->service = *ServiceId::parse(u"hilang"); });
    row("a service that the office does not know", "not_for_this_channel",
        [](Scene& s) { s.booking->service = *ServiceId::parse(u"terbang"); });
    row("a channel that the office does not run", "not_for_this_channel",
        [](Scene& s) { s.office.uses.clear(); });
    row("tomorrow's booking", "wrong_day",
        [](Scene& s) { s.booking->serviceDate = serviceDay.addDays(1); });
    row("reconfirmed on the last day", "on_time",
        [](Scene& s) { reconfirm(s, Known::Given, serviceDay.addDays(-4)); });
    row("reconfirmed long before", "on_time",
        [](Scene& s) { reconfirm(s, Known::Given, serviceDay.addDays(-20)); });
    row("reconfirmed a day late", "not_reconfirmed",
        [](Scene& s) { reconfirm(s, Known::Given, serviceDay.addDays(-3)); });
    row("known not to be reconfirmed", "not_reconfirmed",
        [](Scene& s) { reconfirm(s, Known::Missing); });
    row("nothing said of reconfirmation", "on_time",
        [](Scene& s) { reconfirm(s, Known::NotSaid); });
    row("known not to be reconfirmed where nobody asks", "on_time", [](Scene& s) {
        s.booking->key.channel = Channel::Apapo;
        reconfirm(s, Known::Missing);
    });
}

void TestRules::everyVerdict()
{
    QFETCH(Spoil, spoil);
    Scene scene;
    spoil(scene);
    QTEST(scene.judged().name(), "verdict");
}

// Everything is wrong at once; what hits first is mended, one after the other.
void TestRules::orderOfTheChecks()
{
    Scene scene;
    const Booking good = *scene.booking;
    scene.proof = foreign(ForeignKind::Wifi);
    scene.proof.office = QStringLiteral("Kanim Bogor");
    scene.booking.reset();
    scene.attend();
    scene.hold(QStringLiteral("07:05"));
    QCOMPARE(scene.judged().name(), QStringLiteral("not_a_booking"));
    scene.proof.kind = ProofKind::Booking;
    QCOMPARE(scene.judged().name(), QStringLiteral("wrong_office"));
    scene.proof.office.clear();
    QCOMPARE(scene.judged().name(), QStringLiteral("unknown_code"));
    scene.booking = good;
    scene.booking->status = BookingStatus::Cancelled;
    scene.booking->service = *ServiceId::parse(u"hilang");
    scene.booking->serviceDate = serviceDay.addDays(-1);
    scene.booking->reconfirmed.known = Reconfirmation::Known::Missing;
    scene.situation.at = scene.time(QStringLiteral("16:00"));
    QCOMPARE(scene.judged().name(), QStringLiteral("already_attended"));
    scene.history.attended.reset();
    QCOMPARE(scene.judged().name(), QStringLiteral("hold_expired"));
    scene.history.hold.reset();
    QCOMPARE(scene.judged().name(), QStringLiteral("cancelled"));
    scene.booking->status = BookingStatus::Active;
    QCOMPARE(scene.judged().name(), QStringLiteral("not_for_this_channel"));
    scene.booking->service = good.service;
    QCOMPARE(scene.judged().name(), QStringLiteral("wrong_day"));
    scene.booking->serviceDate = serviceDay;
    QCOMPARE(scene.judged().name(), QStringLiteral("not_reconfirmed"));
    scene.booking->reconfirmed.known = Reconfirmation::Known::NotSaid;
    QCOMPARE(scene.judged().name(), QStringLiteral("forfeited"));
    scene.situation.at = scene.time(QStringLiteral("07:00"));
    QCOMPARE(scene.judged().name(), QStringLiteral("on_time"));
}

void TestRules::factsAreKept()
{
    Scene scene;
    scene.attend();
    const Verdict attended = scene.judged();
    const auto* first = attended.as<verdict::AlreadyAttended>();
    QVERIFY(first);
    QCOMPARE(isoText(first->at, Zone::Wib), QStringLiteral("2026-11-23T07:05:00+07:00"));
    QCOMPARE(first->desk.toString(), QStringLiteral("B"));
    QCOMPARE(first->queueNumber->toString(), QStringLiteral("B017"));

    scene.history.attended.reset();
    scene.hold(QStringLiteral("07:42"));
    QCOMPARE(scene.judged().as<verdict::Held>()->until, scene.time(QStringLiteral("07:42")));
    QVERIFY(scene.judged().admits());

    scene.history.hold.reset();
    scene.booking->reconfirmed.known = Reconfirmation::Known::Missing;
    QCOMPARE(scene.judged().as<verdict::NotReconfirmed>()->lastDay, QDate(2026, 11, 19));

    scene.booking->key.office = *OfficeId::parse(u"bogor");
    QCOMPARE(scene.judged().as<verdict::WrongOffice>()->office, QStringLiteral("bogor"));
    QVERIFY(!scene.judged().rule); // another office's rules are not ours to name

    scene.booking.reset();
    QVERIFY(!scene.judged().as<verdict::UnknownCode>()->lawMessageWhole);
    scene.proof = wholeMessage(scene.office);
    QVERIFY(scene.judged().as<verdict::UnknownCode>()->lawMessageWhole);
    QVERIFY(!scene.judged().rule && !scene.judged().timing);
    scene.proof.birthDate = {};
    QVERIFY(!scene.judged().as<verdict::UnknownCode>()->lawMessageWhole);
}

void TestRules::foreignCodesAreNamed()
{
    Scene scene;
    scene.booking.reset();
    scene.proof = foreign(ForeignKind::Vaccination);
    QCOMPARE(scene.judged().as<verdict::NotABooking>()->what, ForeignKind::Vaccination);
    scene.proof.foreign = ForeignKind::None;
    QCOMPARE(scene.judged().as<verdict::NotABooking>()->what, ForeignKind::Unknown);
    scene.proof = onlyApprovalCode();
    QCOMPARE(scene.judged().as<verdict::NotABooking>()->what, ForeignKind::ApprovalCode);
}

void TestRules::namedRuleJudgesWithoutHistory()
{
    const Scene scene;
    const Rule strict = offices::rule(QStringLiteral("law-strict"));
    const Situation late{.at = scene.time(QStringLiteral("07:40"))};
    const Verdict verdict = judgeBy(strict, *scene.booking, late, scene.office);
    QCOMPARE(verdict.name(), QStringLiteral("late_to_report"));
    QVERIFY(!verdict.admits());
    QCOMPARE(verdict.rule->id.toString(), QStringLiteral("law-strict"));
    Booking cancelled = *scene.booking;
    cancelled.status = BookingStatus::Cancelled;
    QCOMPARE(judgeBy(strict, cancelled, late, scene.office).name(), QStringLiteral("cancelled"));
}

void TestRules::uncertainClock_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("uncertain");
    const auto row = [](const char* phrase, const char* time, int seconds, const char* rule,
                        const char* verdict, bool uncertain) {
        QTest::newRow(phrase) << QString::fromLatin1(time) << seconds << QString::fromLatin1(rule)
                              << QString::fromLatin1(verdict) << uncertain;
    };
    row("sure, and forfeited", "09:00", 0, "law-batam", "forfeited", false);
    row("may still be in the slot", "09:00", 60, "law-batam", "slot_running", true);
    row("over by more than the band", "09:10", 60, "law-batam", "forfeited", false);
    row("may be over already", "08:59", 120, "law-batam", "slot_running", true);
    row("may be on the mark", "07:32", 120, "law-batam", "on_time", true);
    row("may be open", "07:29", 60, "mpaspor-strict-hour", "on_time", true);
    row("surely not open", "07:20", 60, "mpaspor-strict-hour", "too_early", false);
    row("only the minutes differ", "07:10", 300, "law-batam", "on_time", false);
    row("may still be yesterday", "00:01", 300, "law-batam", "on_time", true);
    row("refused at both ends, the milder refusal", "08:01", 120, "law-strict", "late_to_report",
        true);
}

void TestRules::uncertainClock()
{
    QFETCH(QString, time);
    QFETCH(int, seconds);
    QFETCH(QString, rule);
    const Scene scene;
    const Situation situation{scene.time(time), std::chrono::seconds(seconds)};
    const Verdict verdict = judgeBy(offices::rule(rule), *scene.booking, situation, scene.office);
    QTEST(verdict.name(), "verdict");
    QTEST(verdict.uncertain, "uncertain");
}

void TestRules::unknownReconfirmationPassesWithANote()
{
    Scene scene;
    QVERIFY(scene.judged().reconfirmationUnknown);
    reconfirm(scene, Reconfirmation::Known::Given, serviceDay.addDays(-5));
    QVERIFY(!scene.judged().reconfirmationUnknown);
    reconfirm(scene, Reconfirmation::Known::NotSaid);
    scene.booking->key.channel = Channel::Mpaspor;
    QVERIFY(!scene.judged().reconfirmationUnknown);
}

// The rule in force on the service date judges, not the one of any other day.
void TestRules::ruleOfTheServiceDay()
{
    Scene scene;
    scene.office = offices::office(QStringLiteral("makassar"));
    scene.booking = offices::booking(scene.office, QDate(2027, 2, 7));
    scene.booking->key.channel = Channel::Mpaspor;
    QCOMPARE(scene.judged().rule->id.toString(), QStringLiteral("mpaspor-same-day"));
    scene.booking->serviceDate = QDate(2027, 2, 8);
    QCOMPARE(scene.judged().rule->id.toString(), QStringLiteral("mpaspor-strict-hour"));
    scene.booking->serviceDate = QDate(2027, 3, 10);
    QCOMPARE(scene.judged().rule->id.toString(), QStringLiteral("mpaspor-same-day"));
}

void TestRules::disagreements_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("field"); // -1: none
    const auto row = [](const char* phrase, int field, const Spoil& spoil) {
        QTest::newRow(phrase) << spoil << field;
    };
    const auto is = [](ProofField field) { return static_cast<int>(field); };
    row("all the same", -1, [](Scene&) {});
    row("a name in small letters and two blanks", -1,
        [](Scene& s) { s.proof.name = QStringLiteral(" John  Doe "); });
    row("another name", is(ProofField::Name),
        [](Scene& s) { s.proof.name = QStringLiteral("JANE DOE"); });
    row("another birth date", is(ProofField::BirthDate),
        [](Scene& s) { s.proof.birthDate = QDate(1970, 1, 2); });
    row("another phone", is(ProofField::Phone),
        [](Scene& s) { s.proof.phone = QStringLiteral("628120000002"); });
    row("another office", is(ProofField::Office),
        [](Scene& s) { s.proof.office = QStringLiteral("Bogor"); });
    row("another day", is(ProofField::ServiceDate),
        [](Scene& s) { s.proof.serviceDate = serviceDay.addDays(1); });
    row("another slot", is(ProofField::Slot), [](Scene& s) {
        s.proof.slot = Slot{9 * 60, 10 * 60};
    });
    row("only the start of the slot", -1, [](Scene& s) {
        s.proof.slot = Slot{8 * 60, std::nullopt};
    });
    row("the booking says no phone", -1, [](Scene& s) { s.booking->phone.clear(); });
}

void TestRules::disagreements()
{
    QFETCH(Spoil, spoil);
    QFETCH(int, field);
    Scene scene;
    scene.proof = wholeMessage(scene.office);
    spoil(scene);
    const auto found = ::disagreements(scene.proof, *scene.booking, scene.office);
    QCOMPARE(found.size(), size_t(field < 0 ? 0 : 1));
    if (field >= 0)
        QCOMPARE(static_cast<int>(found.front().field), field);
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
