// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "ui/publicmessages.h"
#include "words/publicwords.h"
#include "words/verdictsamples.h"

#include <QTest>

using What = PublicMessage::What;
using samples::at, samples::timed;
using words::Language;

Q_DECLARE_METATYPE(DeskState)
Q_DECLARE_METATYPE(PublicMessage::What)

namespace {

EventId event(int number)
{
    return EventId::make(1'780'000'000'000 + number);
}

Outcome outcome(Outcome::What what, const char16_t* number = nullptr,
                Confirmation confirmation = Confirmation::NotNeeded)
{
    Outcome made{what, event(1), at(7, 12), std::nullopt, std::nullopt};
    if (number != nullptr)
        made.queueNumber = QueueNumber::parse(number);
    if (what == Outcome::What::Held)
        made.heldUntil = at(7, 42);
    made.confirmation = confirmation;
    return made;
}

DeskState ready()
{
    DeskState state;
    state.phase = Phase::Ready;
    state.camera.phase = CameraState::Phase::Running;
    return state;
}

DeskState signedOut(Phase phase)
{
    DeskState state = ready();
    state.phase = phase;
    return state;
}

DeskState seeing(CameraState::Phase phase)
{
    DeskState state = ready();
    state.camera.phase = phase;
    return state;
}

DeskState judged(const Verdict& verdict, const std::optional<Outcome>& decided = {})
{
    DeskState state = ready();
    state.phase = Phase::Judged;
    Person person{.booking = samples::booking(),
                  .verdict = verdict,
                  .disagreements = {},
                  .service = *ServiceId::parse(u"baru"),
                  .checklist = {},
                  .hold = {},
                  .firstVerdict = {},
                  .outcome = decided};
    person.checklist = Checklist::of(*samples::office().service(person.service), false);
    state.card = Card();
    state.card->id = 7;
    state.card->people = {person};
    return state;
}

DeskState admitted(Confirmation confirmation, Outcome::What what = Outcome::What::Admitted)
{
    DeskState state = ready();
    state.lastAdmitted = outcome(what, u"B017", confirmation);
    state.lastAdmittedName = QStringLiteral("John Doe");
    return state;
}

DeskState doubtful(std::optional<bool> inTime)
{
    DeskState state = judged(timed(verdict::OnTime{18}));
    state.card->person().timeDoubt = TimeDoubt{{}, timed(verdict::Forfeited{}), inTime};
    return state;
}

DeskState uncertain()
{
    Verdict verdict = timed(verdict::TooEarly{12}, 450);
    verdict.uncertain = true;
    return judged(verdict);
}

What first(const DeskState& state, const std::optional<Outcome>& decided = {})
{
    return publicMessages(state, decided, samples::office()).front().message.what;
}

} // namespace

// What an applicant is told for each state of the desk. The table is to be checked by an officer.
class TestPublicMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsMessage_data()
    {
        QTest::addColumn<DeskState>("state");
        QTest::addColumn<What>("what");
        const auto row = [](const char* phrase, const DeskState& state, What what) {
            QTest::newRow(phrase) << state << what;
        };
        using enum Outcome::What;
        using C = Confirmation;
        row("nobody signed in", signedOut(Phase::SignedOut), What::Closed);
        row("locked", signedOut(Phase::Locked), What::Closed);
        row("nothing can be recorded", signedOut(Phase::Fault), What::Closed);
        row("ready", ready(), What::ShowToCamera);
        row("looking up", signedOut(Phase::LookingUp), What::ShowToCamera);
        row("camera starts", seeing(CameraState::Phase::Starting), What::ShowToCamera);
        row("no camera", seeing(CameraState::Phase::Off), What::ShowToOfficer);
        row("camera broken", seeing(CameraState::Phase::Faulty), What::ShowToOfficer);
        row("on time", judged(timed(verdict::OnTime{18})), What::HaveDocumentsReady);
        row("too early", judged(timed(verdict::TooEarly{12}, 450)), What::ComeBackAt);
        row("too early, opening not known", judged(timed(verdict::TooEarly{12})),
            What::WaitForOfficer);
        row("too early by an uncertain clock", uncertain(), What::WaitForOfficer);
        row("forfeited", judged(timed(verdict::Forfeited{})), What::WaitForOfficer);
        row("already attended",
            judged(timed(verdict::AlreadyAttended{at(7, 5), *DeskLetter::parse(u"B"), {}})),
            What::WaitForOfficer);
        row("unknown code", judged({verdict::UnknownCode{}, {}, {}}), What::WaitForOfficer);
        row("time in doubt", doubtful(std::nullopt), What::WaitForOfficer);
        row("time in doubt, said in time", doubtful(true), What::HaveDocumentsReady);
        row("admitted", admitted(C::Confirmed), What::GoIn);
        row("admitted, the centre is asked", admitted(C::Awaited), What::GoIn);
        row("admitted for the time being", admitted(C::Provisional), What::GoIn);
        row("admitted, set aside by the centre", admitted(C::SetAside), What::GoIn);
        row("admitted by exception", admitted(C::NotNeeded, AdmittedByOverride), What::GoIn);
        row("walk-in", admitted(C::NotNeeded, WalkIn), What::GoIn);
        row("taken in elsewhere before", admitted(C::Elsewhere), What::WaitForOfficer);
        row("decided card: admitted",
            judged(timed(verdict::OnTime{18}), outcome(Admitted, u"B017")), What::GoIn);
        row("decided card: held", judged(timed(verdict::OnTime{18}), outcome(Held)),
            What::ComeBackBy);
        row("decided card: parked", judged(timed(verdict::Forfeited{}), outcome(Parked)),
            What::WaitForOfficer);
        row("decided card: refused", judged(timed(verdict::Forfeited{}), outcome(Refused)),
            What::WaitForOfficer);
        row("decided card: documents refused",
            judged(timed(verdict::OnTime{18}), outcome(RefusedDocuments)), What::WaitForOfficer);
        row("decided card: undone", judged(timed(verdict::OnTime{18}), outcome(Undone)),
            What::WaitForOfficer);
    }
    void everyStateHasItsMessage()
    {
        QFETCH(DeskState, state);
        QFETCH(What, what);
        QCOMPARE(first(state), what);
    }

    // A reason of a refusal can be read from the words, or from there being other words.
    void refusalsAllLookAlike_data()
    {
        QTest::addColumn<DeskState>("state");
        for (const samples::Sample& sample : samples::all())
            if (!sample.verdict.admits() && !sample.verdict.as<verdict::TooEarly>())
                QTest::newRow(sample.phrase) << judged(sample.verdict);
    }
    void refusalsAllLookAlike()
    {
        QFETCH(DeskState, state);
        const auto all = publicMessages(state, {}, samples::office());
        QCOMPARE(all.front().message, (PublicMessage{.what = What::WaitForOfficer}));
    }

    void whoIsAdmittedIsToldHowMuch()
    {
        DeskState state = admitted(Confirmation::Confirmed);
        Office office = samples::office();
        office.goInTo = {QStringLiteral("Lantai 2"), QStringLiteral("Floor 2")};
        PublicMessage message = publicMessages(state, {}, office).front().message;
        QCOMPARE(message.numbers, std::vector{*QueueNumber::parse(u"B017")});
        QCOMPARE(message.where, office.goInTo);
        state.lastTogether = {
            {QStringLiteral("John Doe"), outcome(Outcome::What::Admitted, u"B017")},
            {QStringLiteral("Jane Doe"), outcome(Outcome::What::Admitted, u"B018")}};
        message = publicMessages(state, {}, office).front().message;
        QCOMPARE(message.numbers,
                 (std::vector{*QueueNumber::parse(u"B017"), *QueueNumber::parse(u"B018")}));
        state.lastTogether[1].outcome.confirmation = Confirmation::Elsewhere;
        QCOMPARE(first(state), What::WaitForOfficer);
    }

    // The card goes with the decision; whoever has to come back still has to read it.
    void whoIsSentAwayReadsUntilWhen()
    {
        DeskState state = ready();
        const Outcome held = outcome(Outcome::What::Held);
        const Outcome refused = outcome(Outcome::What::Refused);
        QCOMPARE(first(state, held), What::ComeBackBy);
        QCOMPARE(first(state, refused), What::ShowToCamera);
        state.recent = {{7, at(7, 12), {}, 0, timed(verdict::TooEarly{12}, 450), refused}};
        QCOMPARE(first(state, refused), What::ComeBackAt);
        QCOMPARE(first(state), What::ShowToCamera);
    }

    void documentsAreAskedForWhereTheyAreCheckedFirst()
    {
        DeskState state = judged(timed(verdict::OnTime{18}));
        Office office = samples::office();
        office.documentsBeforeNumber = false;
        QCOMPARE(publicMessages(state, {}, office).front().message.what, What::WaitForOfficer);
        state.card->person().checklist.lines.clear();
        QCOMPARE(first(state), What::WaitForOfficer);
    }

    void theSameWordsForTheNextOneAreNew()
    {
        DeskState state = judged(timed(verdict::Forfeited{}));
        const PublicCandidate one = publicMessages(state, {}, samples::office()).front();
        state.card->id = 8;
        const PublicCandidate other = publicMessages(state, {}, samples::office()).front();
        QCOMPARE(one.message, other.message);
        QVERIFY(one != other);
    }

    void somethingAlwaysStays()
    {
        for (const DeskState& state :
             {ready(), signedOut(Phase::Locked), admitted(Confirmation::Confirmed),
              judged(timed(verdict::Forfeited{}))})
            QVERIFY(!staysFor(publicMessages(state, {}, samples::office()).back().message.what));
        QVERIFY(staysFor(What::GoIn) && staysFor(What::WaitForOfficer));
        QVERIFY(!staysFor(What::HaveDocumentsReady)); // as long as they are checked
    }

    void onlyWhatHelpsTheHolderIsSaid_data()
    {
        QTest::addColumn<int>("advice");
        QTest::addColumn<bool>("said");
        const auto row = [](const char* phrase, Advice advice, bool said) {
            QTest::newRow(phrase) << static_cast<int>(advice) << said;
        };
        row("too far", Advice::TooFar, true);
        row("too close", Advice::TooClose, true);
        row("cut off", Advice::CutOff, true);
        row("slower", Advice::MoveSlower, true);
        row("glare", Advice::Glare, true);
        row("too dark", Advice::TooDark, true);
        row("only text", Advice::TextOnly, true);
        row("only text, and nobody to read it", Advice::TextUnreadable, false);
        row("camera covered", Advice::Black, false);
        row("camera frozen", Advice::Frozen, false);
        row("camera not sharp", Advice::OutOfFocus, false);
        row("camera slow", Advice::LowFrameRate, false);
        row("network camera slow", Advice::SlowNetwork, false);
    }
    void onlyWhatHelpsTheHolderIsSaid()
    {
        QFETCH(int, advice);
        QFETCH(bool, said);
        CameraState camera;
        camera.phase = CameraState::Phase::Running;
        camera.advice = static_cast<Advice>(advice);
        QCOMPARE(publicAdvice(camera), said ? camera.advice : Advice::None);
        camera.phase = CameraState::Phase::Faulty;
        QCOMPARE(publicAdvice(camera), Advice::None);
    }

    void saysExactly_data()
    {
        QTest::addColumn<What>("what");
        QTest::addColumn<QString>("indonesian");
        QTest::addColumn<QString>("english");
        const auto row = [](What what, const char* indonesian, const char* english) {
            QTest::newRow(english)
                << what << QString::fromUtf8(indonesian) << QString::fromUtf8(english);
        };
        row(What::Closed, "Loket ditutup sementara", "This counter is closed for the moment");
        row(What::ShowToCamera, "Tunjukkan kode QR Anda ke kamera",
            "Show your QR code to the camera");
        row(What::ShowToOfficer, "Tunjukkan kode QR Anda kepada petugas",
            "Show your QR code to the officer");
        row(What::HaveDocumentsReady, "Silakan siapkan berkas Anda",
            "Please have your documents ready");
        row(What::ComeBackAt, "Silakan kembali pukul 08.30", "Please come back at 08:30");
        row(What::ComeBackBy, "Silakan kembali paling lambat pukul 08.30",
            "Please come back by 08:30");
        row(What::GoIn, "Silakan masuk", "Please go in");
        row(What::WaitForOfficer, "Mohon tunggu petugas", "Please wait for the officer");
    }
    void saysExactly()
    {
        QFETCH(What, what);
        QFETCH(QString, indonesian);
        QFETCH(QString, english);
        PublicMessage message{.what = what};
        if (what == What::ComeBackAt || what == What::ComeBackBy)
            message.at = at(8, 30);
        QCOMPARE(words::say(message, Zone::Wib, Language::Indonesian), indonesian);
        QCOMPARE(words::say(message, Zone::Wib, Language::English), english);
    }
};

QTEST_MAIN(TestPublicMessages)
#include "tst_publicmessages.moc"
