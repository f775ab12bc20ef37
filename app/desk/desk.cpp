// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "desk/deskprivate.h"
#include "desk/settings.h"
#include "scan/scanner.h"

Desk::Private::Private(Desk& outer, Office profile, DeskLetter deskLetter, Settings& remembered,
                       const Clock& time, Store& storage, Scanner& eye)
    : q(outer),
      office(std::move(profile)),
      letter(deskLetter),
      settings(remembered),
      clock(time),
      store(storage),
      scanner(eye)
{
    everyHalfMinute.setInterval(std::chrono::seconds(30));
}

Phase Desk::Private::phase() const
{
    if (!officer)
        return Phase::SignedOut;
    if (locked)
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
    const bool seen = signedIn(); // nobody's data stands on a desk that nobody sits at
    state.card = open && seen ? std::optional(open->card) : std::nullopt;
    state.next = waiting && seen ? std::optional(recentEntry(waiting->card)) : std::nullopt;
    state.recent = seen ? recent.entries() : std::vector<RecentEntry>{};
    Q_EMIT q.stateChanged(state);
}

Actor Desk::Private::actor() const
{
    return {office.id, letter, *officer, state.officerName};
}

void Desk::Private::failed(const Error& error)
{
    Notice notice;
    notice.error = error;
    Q_EMIT q.noticed(notice);
}

Desk::Desk(Office office, DeskLetter letter, Settings& settings, const Clock& clock, Store& store,
           Scanner& scanner, QObject* parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, std::move(office), letter, settings, clock, store,
                                  scanner))
{
    scanner.setSymbologies(d->office.symbologies);
    scanner.setPaused(true);
    d->state.camera = scanner.camera();
    connect(&scanner, &Scanner::sighted, this, [this](const Sighting& s) { d->see(s); });
    connect(&scanner, &Scanner::cameraChanged, this, [this](const CameraState& camera) {
        const Private::Change change(*d);
        d->state.camera = camera;
    });
    connect(&d->everyHalfMinute, &QTimer::timeout, this, [this] { d->refresh(); });
    d->everyHalfMinute.start();
    d->refresh();
}

// Nobody answers into a desk that is going: questions are answered in order, so once the last one
// is, all are.
Desk::~Desk()
{
    d->store.ask([](Tables&) -> Result<int> { return 0; }).waitForFinished();
    d->checking.waitForFinished();
    d->importing.waitForFinished();
}

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

void Desk::begin()
{
    if (std::exchange(d->begun, true))
        return;
    d->scanner.start(d->settings.camera());
    d->checking = d->store.check();
    d->checking.then(this, [this](const Result<void>& checked) {
        const Private::Change change(*d);
        if (!checked) {
            d->checkFault = checked.error();
            d->state.surroundings.fault = checked.error();
        }
        d->setReady(checked.has_value());
    });
}

void Desk::signIn(const QString& name)
{
    const auto id = officerNamed(name);
    if (!id)
        return;
    const Private::Change change(*d);
    const bool back = d->officer == id && d->locked;
    d->officer = id;
    d->locked = false;
    d->state.officerName = name.simplified();
    d->settings.setOfficer(d->state.officerName);
    d->scanner.setPaused(false);
    if (!back)
        d->append(plainEvent(EventKind::SignIn, d->today(), {}, d->actor(), d->clock.read()));
}

void Desk::signOut()
{
    if (!d->officer || d->recording)
        return;
    const Private::Change change(*d);
    d->append(plainEvent(EventKind::SignOut, d->today(), {}, d->actor(), d->clock.read()));
    d->putAside();
    if (d->waiting)
        d->recent.put(*d->waiting);
    d->waiting.reset();
    d->officer.reset();
    d->state.officerName.clear();
    d->state.lastAdmitted.reset();
    d->state.lastAdmittedName.clear();
    d->state.lastTogether.clear();
    d->filter.forgetAll();
    d->forgetLookUps();
    d->scanner.setPaused(true);
}

void Desk::lock()
{
    if (!d->signedIn() || d->recording)
        return;
    const Private::Change change(*d);
    d->locked = true;
    d->scanner.setPaused(true);
}

void Desk::useCamera(const QByteArray& id)
{
    d->settings.setCamera(id);
    d->scanner.start(id);
}
