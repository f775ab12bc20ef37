// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/cardmaker.h"
#include "desk/desk.h"
#include "desk/identity.h"
#include "desk/lookup.h"
#include "desk/recentlist.h"
#include "desk/sightingfilter.h"
#include "desk/whenanswered.h"
#include "store/store.h"
#include "sync/centrelink.h"

#include <QTimer>

#include <functional>

// The desk's inside, in one file per part of the story: desksignin (who sits here), deskproofs and
// deskpictures (sighting to card), deskline (one after another), deskcard (what the officer does on
// it), deskdecisions and deskrecording (to the journal), deskapproval (against the rule, parked
// people), deskexceptions (walk-ins, undo), deskexcuses (what speaks for late people), deskday
// (counts), deskclock (true time and its doubts), deskcentre (the centre's answers), deskfeed (what
// other desks do), deskoffice (the office's profile, look-ups), deskimport.
class Desk::Private
{
public:
    Private(Desk& outer, Office profile, DeskLetter deskLetter, Settings& remembered,
            const Clock& time, Store& storage, Scanner& eye, CentreLink* way);

    // One signal per change, however many steps it took: emitted when the outermost ends.
    class Change
    {
    public:
        explicit Change(Private& desk) : m_desk(desk) { ++m_desk.changeDepth; }
        ~Change() { m_desk.endChange(); }
        Change(const Change&) = delete;
        Change& operator=(const Change&) = delete;

    private:
        Private& m_desk;
    };
    void endChange();
    [[nodiscard]] Phase phase() const;

    [[nodiscard]] Instant now() const { return clock.read().now; }
    [[nodiscard]] QDate today() const { return localMinute(now(), office.zone).date; }
    [[nodiscard]] Actor actor() const; // the program, while nobody is signed in
    [[nodiscard]] bool signedIn() const { return session.isActive(); }
    [[nodiscard]] bool allowed(Right right); // or says that it is not
    void notice(Notice::What what) { Q_EMIT q.noticed(Notice{.what = what}); }
    void failed(const Error& error);

    // Asks the store; the answer never comes before the asker has returned.
    template <typename Question, typename Answer>
    void ask(Question question, Answer answer)
    {
        whenAnswered(store.ask(std::move(question)), &q, std::move(answer));
    }

    // desksignin
    void identified(const Officer& claimed, const Result<Identity>& found);
    void sitDown(const Officer& officer, bool officersSetUp);
    void standUp(); // nobody sits here; the open card stays
    void lock(const QString& by);
    void lockWhenIdle();
    void letGo(const Error& error); // who may not work here any more
    void followOfficers(const std::optional<OfficerId>& asked, const Identity& identity);
    void appendSession(EventKind kind, const QJsonObject& payload = {});

    // deskproofs
    void see(const Sighting& sighting);
    void receive(Sighting sighting, bool deliberate);
    [[nodiscard]] QString textOf(const Sighting& sighting) const;
    [[nodiscard]] bool takePrint(DeskCard& seen, const Found& found);
    void offerSuggestion();
    void receivePicture(const Result<std::vector<Sighting>>& codes);
    void lookFor(DeskCard draft, std::variant<Proof, BookingKey> what, bool deliberate);
    void answered(DeskCard draft, const Result<Found>& found, bool deliberate, bool late);
    void forgetLookUps();
    [[nodiscard]] DeskCard draft(FoundBy foundBy);

    // deskline
    void arrived(DeskCard card, bool deliberate);
    [[nodiscard]] bool isOpenAlready(const Card& other);
    [[nodiscard]] bool isReplaceable() const;
    void present(DeskCard card);
    void putAside();          // the present card into the list of recent sightings
    void keep(DeskCard card); // there; who is undecided was seen, which is an event
    void noteSeen(DeskCard& card);
    void judgeAnew(DeskCard& card); // by the office's new profile
    void openWaiting();

    // deskdecisions
    [[nodiscard]] bool mayDecide() const;
    [[nodiscard]] bool mayAdmit(); // identity compared, documents checked; or says what is open
    [[nodiscard]] bool documentsStand(const Person& person) const;
    [[nodiscard]] static bool timeStands(const Person& person);
    [[nodiscard]] bool identityStands(const Person& person) const;
    [[nodiscard]] QString keyOf(const Card& card, const Person& person) const;
    [[nodiscard]] Circumstances circumstances(const Card& card, const Person& person) const;
    [[nodiscard]] Arrival arrival(const Person& person, Decision decision) const;
    void decide(Decision decision, Outcome::What what, const Approval& approval = {});
    void record(std::vector<size_t> indexes, std::vector<Arrival> arrivals, Outcome::What what,
                const Approval& approval = {});
    void written(quint64 id, const std::vector<size_t>& indexes, const std::vector<Arrival>& asked,
                 Outcome::What what, const Result<std::vector<Recorded>>& result);
    void notWritten(const Error& error);
    void settle(const Outcome& outcome); // the card after somebody on it was decided
    void countAdmitted(const Outcome& outcome, const QString& name);
    void whenReady(std::function<void()> f); // the journal was checked
    void append(const Event& event);

    // deskapproval
    [[nodiscard]] const ParkedEntry* parkedAs(const Card& card, const Found& found) const;
    void openAgain(const ParkedEntry& parked);

    // deskexcuses
    void askForExcuses();
    void watchCamera(const CameraState& camera);
    void noteProgramOutage();
    void noteOutage(Outage outage);

    // deskclock
    void checkClock();
    void noteClock(const ClockReading& reading);
    [[nodiscard]] ClockDoubt doubt() const;
    void judgeAllAnew();

    // deskcentre
    void followCentre();
    void linkChanged(const SyncState& sync);
    void rememberAnchor(const TimeAnchor& anchor);
    [[nodiscard]] Confirmation firstWord(); // to an admission that was just recorded
    void askCentre(const std::vector<EventId>& admissions);
    void wakeCentre();
    void overdue(const EventId& event);
    void centreAnswered(const std::vector<CentreAnswer>& answers);
    void confirm(const EventId& event, Confirmation said,
                 const std::optional<Attendance>& winner = {});
    void forgetAdmitted(const EventId& event);
    void takeBack(const EventId& event, const Attendance& winner, const Actor& actor);
    void takenBack(const EventId& event, const Attendance& winner);
    [[nodiscard]] std::optional<Outcome> outcomeOf(const EventId& event) const;

    // deskfeed
    void fed(const FeedChange& change);
    void copiedAnew();
    void askForIncidents();
    void takeIncidents(const std::vector<Incident>& changed);
    void heardOfArrivals(const FeedChange& news);
    void heardOfDecision(const ChainedEvent& decided);
    void receiveProfile(const QByteArray& json);
    void lookAgain(); // at the booking on the open card
    void lookedAgain(const Found& found);

    // deskimport
    [[nodiscard]] Result<void> mayImport();

    // deskexceptions
    void walkInWritten(const WalkIn& walkIn, const Result<Recorded>& result);
    [[nodiscard]] DeskCard walkInCard(const WalkIn& walkIn, const Outcome& outcome);
    void undone(const EventId& event, const Result<Recorded>& result);

    // deskday
    void refresh();
    void recordedSomething(); // the day's figures are to be read again
    void takeOffice(const Office& profile);
    void purgeExpired();
    void checkDay();
    void bringBack(); // what was recorded today before a restart
    void toldOfRestored(const std::optional<Error>& restored);
    void toldOfSpace(qint64 bytesFree, bool reserveUsed);
    void setReady(bool ready);

    Desk& q;
    Office office;
    const DeskLetter letter;
    Settings& settings;
    const Clock& clock;
    Store& store;
    Scanner& scanner;
    CentreLink* const centre; // none: the desk stands alone

    DeskState state;
    int changeDepth = 0;

    Session session;
    Records records;
    BackOffice backOffice;
    qint64 lastInput = 0; // boot clock
    bool begun = false;

    std::optional<DeskCard> open; // state.card is its picture
    std::optional<DeskCard> waiting;
    RecentList recent;
    SightingFilter filter;
    QString suggested; // a code read as print while a card is open: offered when that is gone
    TickMemory ticks;
    std::vector<Sighting> pictureCodes;
    quint64 lastId = 0;
    int generation = 0;   // a look-up of an earlier one opens nothing any more
    int lookingUp = 0;    // look-ups of this generation under way
    qint64 changedAt = 0; // boot clock, when a card last changed
    qint64 toldToSignIn = 0;

    bool recording = false;
    std::vector<std::function<void()>> afterCheck;
    std::optional<Error> checkFault; // of the integrity check: stays
    QDate day;                       // that the counts are of
    bool toldRestored = false;
    std::chrono::milliseconds clockSet{0}; // by which the PC's clock was set, as last noted
    QString zone;                          // of the PC, as last noted
    TimeQuality quality = TimeQuality::RealTime;
    qint64 anchorSaved = 0;           // boot clock
    QHash<QString, Actor> awaited;    // admissions without the centre's word yet, by event
    std::optional<Instant> lastAlive; // of the program, before it was started
    std::optional<Instant> cameraDown;
    std::optional<Instant> networkDown;
    bool cameraWorked = false;
    QTimer everyHalfMinute;
    QTimer idle;
};
