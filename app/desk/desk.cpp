// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "desk/deskprivate.h"
#include "desk/settings.h"
#include "scan/scanner.h"

Desk::Private::Private(Desk& outer, Office profile, DeskLetter deskLetter, Settings& remembered,
                       const Clock& time, Store& storage, Scanner& eye, CentreLink* way)
    : q(outer),
      office(std::move(profile)),
      letter(deskLetter),
      settings(remembered),
      clock(time),
      store(storage),
      scanner(eye),
      centre(way),
      records(remembered.folder(), office, session, time, storage),
      backOffice({.actor = [this] { return actor(); },
                  .session = session,
                  .clock = time,
                  .store = storage,
                  .folder = remembered.folder(),
                  .officeChanged = [this](const Office& changed) { takeOffice(changed); },
                  .officersChanged = [this] { refresh(); },
                  .recorded =
                      [this] {
                          wakeCentre();
                          askForIncidents(); // one may have been settled
                      }},
                 office)
{
    everyHalfMinute.setInterval(std::chrono::seconds(30));
    idle.setInterval(std::chrono::seconds(5));
    idle.setObjectName(QStringLiteral("idle"));
    idle.setParent(&outer);
}

Phase Desk::Private::phase() const
{
    if (!session.officer())
        return Phase::SignedOut;
    if (session.isLocked())
        return Phase::Locked;
    if (state.surroundings.fault)
        return Phase::Fault;
    if (recording)
        return Phase::Recording;
    if (open)
        return Phase::Judged;
    return lookingUp > 0 ? Phase::LookingUp : Phase::Ready;
}

void Desk::Private::endChange()
{
    if (--changeDepth > 0)
        return;
    state.phase = phase();
    state.role = session.role();
    const bool seen = signedIn(); // nobody's data stands on a desk that nobody sits at
    state.card = open && seen ? std::optional(open->card) : std::nullopt;
    state.next = waiting && seen ? std::optional(recentEntry(waiting->card)) : std::nullopt;
    state.recent = seen ? recent.entries() : std::vector<RecentEntry>{};
    Q_EMIT q.stateChanged(state);
    offerSuggestion();
}

Actor Desk::Private::actor() const
{
    static const Officer nobody{.id = *OfficerId::parse(u"loket")};
    const Officer officer = session.officer().value_or(nobody);
    return {office.id, letter, officer.id, officer.name};
}

bool Desk::Private::allowed(Right right)
{
    if (session.may(right))
        return true;
    if (session.isActive())
        failed({Fault::NotAllowed, {}, {}});
    return false;
}

void Desk::Private::failed(const Error& error)
{
    Notice notice;
    notice.error = error;
    Q_EMIT q.noticed(notice);
}

Desk::Desk(Office office, DeskLetter letter, Settings& settings, const Clock& clock, Store& store,
           Scanner& scanner, CentreLink* centre, QObject* parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, std::move(office), letter, settings, clock, store, scanner,
                                  centre))
{
    scanner.setSymbologies(d->office.symbologies);
    scanner.setPaused(true);
    d->state.camera = scanner.camera();
    connect(&scanner, &Scanner::sighted, this, [this](const Sighting& s) { d->see(s); });
    connect(&scanner, &Scanner::printReadingChanged, this, [this](PrintReading reading) {
        const Private::Change change(*d);
        d->state.surroundings.printReading = reading;
    });
    connect(&scanner, &Scanner::cameraChanged, this, [this](const CameraState& camera) {
        const Private::Change change(*d);
        d->state.camera = camera;
        d->watchCamera(camera);
    });
    connect(&scanner, &Scanner::secondCameraChanged, this, [this](const CameraState& camera) {
        const Private::Change change(*d);
        d->state.secondCamera = camera;
    });
    connect(&d->everyHalfMinute, &QTimer::timeout, this, [this] { d->refresh(); });
    connect(&d->idle, &QTimer::timeout, this, [this] { d->lockWhenIdle(); });
    d->everyHalfMinute.start();
    d->idle.start();
    d->noteProgramOutage();
    d->followCentre();
    d->refresh();
}

// Questions may be under way: what they ask with is their own, and nobody answers into a desk that
// is gone (see whenAnswered).
Desk::~Desk() = default;

const DeskState& Desk::state() const
{
    return d->state;
}

const Office& Desk::office() const
{
    return d->office;
}

DeskLetter Desk::letter() const
{
    return d->letter;
}

Settings& Desk::settings() const
{
    return d->settings;
}

Instant Desk::now() const
{
    return d->now();
}

QVideoSink* Desk::previewSink() const
{
    return d->scanner.sink();
}

QVideoSink* Desk::secondPreviewSink() const
{
    return d->scanner.secondSink();
}

const Session& Desk::session() const
{
    return d->session;
}

Records& Desk::records() const
{
    return d->records;
}

BackOffice& Desk::backOffice() const
{
    return d->backOffice;
}

void Desk::begin()
{
    if (std::exchange(d->begun, true))
        return;
    const QByteArray camera = d->settings.camera(), second = d->settings.secondCamera();
    d->scanner.setTurns(d->settings.cameraTurns());
    if (!second.isEmpty() && second != camera) // first: what is its own stands in for nothing
        d->scanner.startSecond(second);
    d->scanner.start(camera);
    whenAnswered(d->store.check(), this, [this](const Result<void>& checked) {
        const Private::Change change(*d);
        if (!checked) {
            d->checkFault = checked.error();
            d->state.surroundings.fault = checked.error();
        }
        d->setReady(checked.has_value());
    });
}

void Desk::useCamera(const QByteArray& id)
{
    if (!id.isEmpty() && id == d->settings.secondCamera())
        useSecondCamera({}); // it cannot be both
    d->settings.setCamera(id);
    d->scanner.start(id);
}

void Desk::useSecondCamera(const QByteArray& id)
{
    d->settings.setSecondCamera(id);
    d->scanner.startSecond(id);
}

void Desk::turnCamera(const QByteArray& id, CameraTurn turn)
{
    d->settings.setCameraTurn(id, turn);
    d->scanner.setTurns(d->settings.cameraTurns());
}

void Desk::askPrintReading()
{
    d->scanner.askPrintReading();
}
