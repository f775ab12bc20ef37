// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "desk/settings.h"
#include "scan/scanner.h"

// Who sits at the desk: signing in and out, handing over, the lock.
namespace {

constexpr qint64 microsPerMinute = 60'000'000;

// The try failed because of who tried, not because the store did not answer.
bool isRefusal(Fault fault)
{
    switch (fault) {
    case Fault::PinWrong:
    case Fault::PinWait:
    case Fault::UnknownOfficer:
    case Fault::OfficerDisabled:
    case Fault::RecordingNotReady:
    case Fault::NoRoomForSession:
        return true;
    default:
        return false;
    }
}

bool hasRoom(Tables& tables)
{
    return tables.ballast.allowsNewSession(tables.journalFile.bytesFree());
}

tl::unexpected<Error> noRoom()
{
    return failure(Fault::NoRoomForSession);
}

} // namespace

void Desk::signIn(const QString& name, const QString& pin)
{
    const auto id = officerNamed(name);
    if (!id || d->recording || d->state.signIn.checking)
        return;
    const Private::Change change(*d);
    d->state.signIn = {};
    d->state.signIn.checking = true;
    const bool begins = !d->session.officer() || d->session.officer()->id != *id;
    const auto look = [this, pin, begins, claimed = Officer{.id = *id, .name = name.simplified()}] {
        const Actor actor{d->office.id, d->letter, claimed.id, claimed.name};
        const OfficerTable::By by{actor, d->today(), d->clock.read()};
        d->ask(
            [claimed, pin, by, begins](Tables& tables) {
                return begins && !hasRoom(tables) ? Result<Identity>(noRoom())
                                                  : identify(tables, claimed, pin, by);
            },
            [this, claimed](const Result<Identity>& found) { d->identified(claimed, found); });
    };
    // A wrong PIN is counted in the journal: none is looked at before that may be written.
    if (d->state.officersSetUp)
        d->whenReady(look);
    else
        look();
}

void Desk::setUpFirst(const QString& name, const QString& pin)
{
    d->whenReady([this, name, pin] {
        whenAnswered(d->backOffice.addOfficer(name, Role::Administrator, pin), this,
                     [this, name, pin](const Result<Officer>& added) {
                         if (added)
                             signIn(name, pin);
                         else
                             d->failed(added.error());
                     });
    });
}

void Desk::Private::identified(const Officer& claimed, const Result<Identity>& found)
{
    const Change change(*this);
    state.signIn = {};
    if (found)
        return sitDown(*found->officer, found->officersSetUp);
    if (!isRefusal(found.error().fault) && !state.officersSetUp) {
        // Nothing can be looked up or recorded; whoever sits there is to see why. Once the store
        // answers and has officers, followOfficers() asks for the PIN.
        sitDown(claimed, false);
        return refresh();
    }
    state.signIn.problem = found.error();
    const std::chrono::seconds wait(found.error().subject.toInt());
    const bool counted =
        found.error().fault == Fault::PinWrong || found.error().fault == Fault::PinWait;
    if (counted && wait.count() > 0)
        state.signIn.notBefore = now() + wait;
}

// In the place of somebody else, the open card and all that waits stay as they are.
void Desk::Private::sitDown(const Officer& officer, bool officersSetUp)
{
    const std::optional<Officer> before = session.officer();
    const bool same = before && before->id == officer.id;
    const bool unlocks = session.isLocked();
    if (before && !same)
        appendSession(EventKind::SignOut, {{QStringLiteral("hand_over"), true}});
    session.open(officer, officersSetUp);
    state.officersSetUp = state.officersSetUp || officersSetUp;
    state.officerName = officer.name;
    settings.setOfficer(officer.name);
    lastInput = clock.read().bootMicros;
    scanner.setPaused(false);
    QJsonObject payload;
    if (officersSetUp)
        payload.insert(QStringLiteral("role"), roleName(officer.role));
    if (same)
        payload.insert(QStringLiteral("unlock"), true);
    else if (before) {
        payload.insert(QStringLiteral("hand_over"), true);
        payload.insert(QStringLiteral("takes_over"), before->id.toString());
    }
    if (!same || unlocks)
        appendSession(EventKind::SignIn, payload);
}

void Desk::Private::appendSession(EventKind kind, const QJsonObject& payload)
{
    append(plainEvent(kind, today(), payload, actor(), clock.read()));
}

void Desk::signOut()
{
    if (!d->session.officer() || d->recording)
        return;
    const Private::Change change(*d);
    d->putAside();
    if (d->waiting)
        d->keep(std::move(*d->waiting));
    d->waiting.reset();
    d->appendSession(EventKind::SignOut);
    d->standUp();
}

void Desk::Private::standUp()
{
    session.close();
    state.officerName.clear();
    state.lastAdmitted.reset();
    state.lastAdmittedName.clear();
    state.lastTogether.clear();
    filter.forgetAll();
    suggested.clear();
    forgetLookUps();
    scanner.setPaused(true);
}

// Removed meanwhile, perhaps at another desk: whoever stands at the counter stays there.
void Desk::Private::letGo(const Error& error)
{
    appendSession(EventKind::SignOut, {{QStringLiteral("removed"), true}});
    standUp();
    failed(error);
}

void Desk::Private::followOfficers(const std::optional<OfficerId>& asked, const Identity& identity)
{
    state.officersSetUp = identity.officersSetUp;
    const std::optional<Officer> sits = session.officer();
    if (!sits || !asked || sits->id != *asked || !identity.officersSetUp)
        return session.setOfficersSetUp(identity.officersSetUp);
    if (!session.officersSetUp()) { // without a PIN until now
        appendSession(EventKind::SignOut);
        standUp();
        return notice(Notice::What::SignInFirst);
    }
    if (!identity.officer || !identity.officer->enabled)
        return letGo({identity.officer ? Fault::OfficerDisabled : Fault::UnknownOfficer, {}, {}});
    if (*identity.officer == *sits)
        return;
    const bool locked = session.isLocked();
    session.open(*identity.officer, true);
    state.officerName = identity.officer->name;
    if (locked)
        session.lock();
}

void Desk::lock()
{
    d->lock(QStringLiteral("officer"));
}

void Desk::Private::lock(const QString& by)
{
    if (!signedIn() || recording)
        return;
    const Change change(*this);
    appendSession(EventKind::Lock, {{QStringLiteral("by"), by}});
    session.lock();
    scanner.setPaused(true);
}

// A PC that slept comes back locked: looked at before what wakes it counts as input.
void Desk::noteInput()
{
    d->lockWhenIdle();
    d->lastInput = d->clock.read().bootMicros;
}

void Desk::Private::lockWhenIdle()
{
    const qint64 passed = clock.read().bootMicros - lastInput;
    const bool locks = session.officersSetUp() && office.lockAfter > 0;
    if (locks && passed >= office.lockAfter * microsPerMinute)
        lock(QStringLiteral("idle"));
}
