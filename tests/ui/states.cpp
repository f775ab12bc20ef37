// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/states.h"

#include <QImage>

namespace states {
namespace {

const QDate today(2026, 11, 23);

Instant at(const Office& office, int hour, int minute)
{
    return instantOf(today, hour * 60 + minute, office.zone);
}

EventId someEvent(int number)
{
    return EventId::make(1'780'000'000'000 + number);
}

Booking john(const Office& office)
{
    Booking booking = offices::booking(office, today);
    booking.name = QStringLiteral("John Doe");
    booking.birthDate = QDate(1970, 1, 1);
    booking.phone = QStringLiteral("628120000001");
    booking.nik = QStringLiteral("3171234567890001");
    booking.reconfirmed = {Reconfirmation::Known::Given, QDate(2026, 11, 19)};
    return booking;
}

Outcome outcome(Outcome::What what, Instant when, const char* number = nullptr)
{
    Outcome made{what, someEvent(1), when, std::nullopt, std::nullopt};
    if (number != nullptr)
        made.queueNumber = QueueNumber::parse(QString::fromLatin1(number));
    return made;
}

RecentEntry recent(quint64 id, Instant when, const char* name, std::optional<Outcome> decided,
                   VerdictKind kind = verdict::OnTime{20}, int others = 0)
{
    return {id,
            when,
            QString::fromUtf8(name),
            others,
            Verdict{kind, {}, {}, false, false},
            std::move(decided)};
}

DeskState calm(const Office& office)
{
    DeskState state;
    state.phase = Phase::Ready;
    state.officerName = QStringLiteral("Rina A.");
    state.counts = {536, 96, 31, 214, 2, 3, 8, 4, 6};
    state.surroundings.dataAsOf = at(office, 7, 0);
    state.surroundings.bookingsToday = 536;
    state.surroundings.recordingReady = true;
    state.camera.phase = CameraState::Phase::Running;
    Outcome held = outcome(Outcome::What::Held, at(office, 7, 9));
    held.heldUntil = at(office, 15, 0);
    state.recent = {
        recent(9, at(office, 7, 11), "Budi Santoso",
               outcome(Outcome::What::Admitted, at(office, 7, 11), "B016")),
        recent(8, at(office, 7, 10), "Siti Aminah", held),
        recent(7, at(office, 7, 8), "Dewi Lestari Wulandari", std::nullopt,
               verdict::LateToReport{8, true}),
        recent(6, at(office, 7, 6), "", outcome(Outcome::What::Refused, at(office, 7, 6)),
               verdict::AlreadyAttended{at(office, 7, 2), *DeskLetter::parse(u"A"),
                                        QueueNumber::parse(u"A003")}),
        recent(5, at(office, 7, 5), "I Made Wirawan",
               outcome(Outcome::What::Admitted, at(office, 7, 5), "B015")),
        recent(4, at(office, 7, 3), "Maria Ulfah",
               outcome(Outcome::What::Admitted, at(office, 7, 3), "B014"), verdict::OnTime{20}, 2),
    };
    state.held = {
        {john(office).key,
         QStringLiteral("Siti Aminah"),
         at(office, 7, 32),
         {{QStringLiteral("Surat keterangan domisili"), QStringLiteral("Letter of domicile")}}},
        {john(office).key,
         QStringLiteral("Bambang Hariyanto Kusumo"),
         at(office, 7, 55),
         {{QStringLiteral("Kartu keluarga"), QStringLiteral("Family card")}}}};
    return state;
}

Person somebody() // no booking, for a new passport
{
    return {.booking = {},
            .verdict = {},
            .disagreements = {},
            .service = *ServiceId::parse(u"baru"),
            .checklist = {},
            .hold = {},
            .firstVerdict = {},
            .outcome = {}};
}

Person personOf(const Office& office, const Booking& booking, Instant when,
                const History& history = {}, const Proof& proof = {})
{
    Person person = somebody();
    Proof shown = proof;
    shown.kind = ProofKind::Booking;
    if (shown.codes.isEmpty())
        shown.codes = {booking.key.code};
    person.booking = booking;
    person.service = booking.service;
    person.verdict = judge(shown, booking, history, {when, {}}, office);
    person.disagreements = disagreements(shown, booking, office);
    if (const Service* service = office.service(booking.service))
        person.checklist = Checklist::of(*service, false);
    return person;
}

Card cardOf(const Office& office, Instant when, std::vector<Person> people)
{
    Card card;
    card.id = 10;
    card.symbology = Symbology::QrCode;
    card.seenAt = when;
    card.proof.kind = ProofKind::Booking;
    card.proof.codes = {QStringLiteral("9ZZZZ")};
    card.people = std::move(people);
    card.dataAsOf = at(office, 7, 0);
    return card;
}

Scene scene(const char* name, const char* officeId, int hour, int minute)
{
    const Office office = offices::office(QString::fromLatin1(officeId));
    Scene made{QString::fromLatin1(name), office, at(office, hour, minute), calm(office)};
    return made;
}

Scene judged(const char* name, const char* officeId, int hour, int minute)
{
    Scene made = scene(name, officeId, hour, minute);
    made.state.phase = Phase::Judged;
    made.state.card =
        cardOf(made.office, made.now, {personOf(made.office, john(made.office), made.now)});
    return made;
}

Scene admitted()
{
    Scene made = judged("admitted", "jakarta-pusat", 7, 12);
    Checklist& list = made.state.card->person().checklist;
    list.tickRequired();
    return made;
}

Scene refused()
{
    return judged("refused", "bogor", 8, 30);
}

Scene attention()
{
    Scene made = judged("attention", "bandung", 7, 48);
    Person& person = made.state.card->person();
    made.state.card->foundBy = FoundBy::Search;
    made.state.card->asksIdentity = true;
    person.outsideArea = true;
    person.checklist = Checklist::of(*made.office.service(person.service), true, person.checklist);
    person.checklist.lines.front().original = true;
    person.checklist.lines.front().copy = true;
    person.checklist.lines.front().differs = QStringLiteral("tanggal lahir 02-01-1970");
    person.priority = true;
    Proof proof;
    proof.name = QStringLiteral("JOHN DOES");
    proof.birthDate = QDate(1970, 1, 2);
    person.disagreements = disagreements(proof, *person.booking, made.office);
    made.state.next = made.state.recent.at(2);
    return made;
}

Scene unknown()
{
    Scene made = scene("unknown", "jakarta-pusat", 7, 20);
    made.state.phase = Phase::Judged;
    Person person = somebody();
    Proof proof;
    proof.kind = ProofKind::LawMessage;
    proof.codes = {QStringLiteral("9ZZZ2")};
    proof.name = QStringLiteral("JOHN DOE");
    proof.birthDate = QDate(1970, 1, 1);
    proof.phone = QStringLiteral("628120000001");
    proof.serviceDate = today;
    proof.slot = Slot{480, 540};
    person.verdict = judge(proof, std::nullopt, {}, {made.now, {}}, made.office);
    Card card = cardOf(made.office, made.now, {person});
    card.proof = proof;
    Booking like = john(made.office);
    card.lookAlikes = {like};
    like.key.code = QStringLiteral("92ZZZ");
    like.name = QStringLiteral("Sri Rahayu");
    card.lookAlikes.push_back(like);
    made.state.card = card;
    return made;
}

Scene family()
{
    Scene made = admitted();
    made.name = QStringLiteral("family");
    Booking wife = john(made.office), son = wife, mother = wife;
    wife.name = QStringLiteral("Jane Doe");
    wife.relation = QStringLiteral("istri");
    son.name = QStringLiteral("Joni Doe");
    son.relation = QStringLiteral("anak");
    mother.name = QStringLiteral("Raden Ayu Kusumaningtyas Notohadiprodjo");
    mother.relation = QStringLiteral("ibu");
    auto& people = made.state.card->people;
    people.push_back(personOf(made.office, wife, made.now));
    people.back().checklist.tickRequired();
    people.back().ticked = true;
    people.front().ticked = true;
    people.push_back(personOf(made.office, son, made.now));
    people.push_back(personOf(made.office, mother, made.now));
    people.back().outcome = outcome(Outcome::What::Admitted, made.now, "B017");
    return made;
}

Scene longNames()
{
    Scene made = family();
    made.name = QStringLiteral("longnames");
    made.state.card->people[0].booking->name =
        QStringLiteral("Kanjengratumasayuraraningrumkusumawardhani Y");
    made.state.card->people[1].booking->name = QStringLiteral("Y");
    made.state.officerName = QStringLiteral("Raden Mas Suryaningrat Hadikusumo");
    return made;
}

Scene recorded()
{
    Scene made = scene("recorded", "jakarta-pusat", 7, 13);
    made.state.lastAdmitted = outcome(Outcome::What::Admitted, made.now, "B017");
    made.state.lastAdmittedName = QStringLiteral("John Doe");
    return made;
}

Scene together()
{
    Scene made = recorded();
    made.name = QStringLiteral("together");
    for (const auto& [name, number] : {std::pair("John Doe", "B017"), std::pair("Jane Doe", "B018"),
                                       std::pair("Joni Doe", "B019")})
        made.state.lastTogether.push_back(
            {QString::fromLatin1(name), outcome(Outcome::What::Admitted, made.now, number)});
    return made;
}

Scene empty()
{
    Scene made = scene("empty", "makassar", 7, 0);
    made.state.recent.clear();
    made.state.held.clear();
    made.state.counts = {};
    made.state.surroundings.bookingsToday = 0;
    made.state.surroundings.dataAsOf = std::nullopt;
    made.state.surroundings.foreignZone = QStringLiteral("America/St_Johns (UTC-3:30)");
    made.state.camera.phase = CameraState::Phase::Faulty;
    made.state.camera.fault = Error{Fault::NoCamera, {}, {}};
    return made;
}

Scene ready()
{
    Scene made = scene("ready", "jakarta-pusat", 7, 12);
    made.state.surroundings.demo = true;
    return made;
}

Scene signedOut()
{
    Scene made = scene("signedout", "jakarta-pusat", 7, 0);
    made.state.phase = Phase::SignedOut;
    made.state.officerName.clear();
    made.state.recent.clear();
    return made;
}

Scene wrongPin()
{
    Scene made = signedOut();
    made.name = QStringLiteral("wrongpin");
    made.state.officersSetUp = true;
    made.state.signIn.problem = Error{Fault::PinWrong, QStringLiteral("15"), {}};
    made.state.signIn.notBefore = made.now + std::chrono::seconds(15);
    return made;
}

Scene locked()
{
    Scene made = signedOut();
    made.name = QStringLiteral("locked");
    made.state.phase = Phase::Locked;
    made.state.officersSetUp = true;
    made.state.officerName = QStringLiteral("Rina A.");
    return made;
}

// Late, and the office's own journal knows why it may be excused.
Scene excuse()
{
    Scene made = refused();
    made.name = QStringLiteral("excuse");
    made.state.officersSetUp = true;
    const Instant seen = at(made.office, 7, 52);
    made.state.card->excuses = {
        {Excuse::What::SeenEarlier, seen, seen},
        {Excuse::What::CameraDown, at(made.office, 7, 40), at(made.office, 8, 5)}};
    return made;
}

std::vector<ParkedEntry> parkedPeople(const Office& office)
{
    const Booking booking = john(office);
    Verdict forfeited, unknownCode;
    forfeited.kind = verdict::Forfeited{};
    unknownCode.kind = verdict::UnknownCode{};
    return {{someEvent(21), booking.key.toString(), booking.key, booking.name, at(office, 8, 12),
             forfeited, *ReasonId::parse(u"antrean-di-pintu"),
             QStringLiteral("antrean sampai ke jalan"), QStringLiteral("Rina A.")},
            {someEvent(22),
             booking.key.toString(),
             booking.key,
             {},
             at(office, 8, 24),
             unknownCode,
             *ReasonId::parse(u"gangguan-sistem"),
             {},
             QStringLiteral("Sari W.")}};
}

Scene request() // opened by a supervisor
{
    Scene made = refused();
    made.name = QStringLiteral("request");
    made.state.officersSetUp = true;
    made.state.officerName = QStringLiteral("Budi S.");
    made.state.role = Role::Supervisor;
    made.state.parked = parkedPeople(made.office);
    made.state.card->request = made.state.parked.front().request;
    made.state.card->seenAt = at(made.office, 8, 12);
    return made;
}

Scene waiting()
{
    Scene made = scene("waiting", "bogor", 8, 40);
    made.state.parked = parkedPeople(made.office);
    made.state.officersSetUp = true;
    return made;
}

Scene again()
{
    Scene made = judged("again", "jakarta-pusat", 7, 40);
    History history;
    history.attended = Attendance{someEvent(2), at(made.office, 7, 12), *DeskLetter::parse(u"A"),
                                  QueueNumber::parse(u"A017"), QStringLiteral("Sari W.")};
    made.state.card->people = {personOf(made.office, john(made.office), made.now, history)};
    return made;
}

Scene foreign()
{
    Scene made = scene("foreign", "jakarta-pusat", 7, 12);
    made.state.phase = Phase::Judged;
    Person person = somebody();
    person.verdict.kind = verdict::NotABooking{ForeignKind::Payment};
    Card card = cardOf(made.office, made.now, {person});
    card.proof = {};
    card.proof.foreign = ForeignKind::Payment;
    made.state.card = card;
    return made;
}

} // namespace

std::vector<Scene> all()
{
    return {admitted(), refused(),  attention(), unknown(), family(),    longNames(),
            recorded(), together(), empty(),     ready(),   signedOut(), wrongPin(),
            locked(),   excuse(),   request(),   waiting(), again(),     foreign()};
}

Scene named(const QString& name)
{
    for (Scene& each : all())
        if (each.name == name)
            return each;
    qFatal("no such scene");
}

} // namespace states
