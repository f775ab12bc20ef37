// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/backoffice.h"
#include "desk/deskstate.h"
#include "desk/records.h"
#include "desk/session.h"
#include "domain/office.h"
#include "domain/officer.h"
#include "domain/result.h"
#include "domain/walkin.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <memory>

class QVideoSink;
class Clock;
class Scanner;
class Settings;
class Store;
class CentreLink;

// The story as one state machine: a sighting comes in, a card opens, the officer decides, the
// journal records. Without widgets; the window is a picture of state() and calls the verbs below.
// All of it in the GUI thread; scanning and storing happen in their own and answer by futures.
class Desk : public QObject
{
    Q_OBJECT

public:
    // The collaborators outlive the desk. Without a centre the desk stands alone.
    Desk(Office office, DeskLetter letter, Settings& settings, const Clock& clock, Store& store,
         Scanner& scanner, CentreLink* centre = nullptr, QObject* parent = nullptr);
    ~Desk() override;

    [[nodiscard]] const DeskState& state() const;
    [[nodiscard]] const Office& office() const;
    [[nodiscard]] DeskLetter letter() const;
    [[nodiscard]] Settings& settings() const;
    [[nodiscard]] Instant now() const; // true time
    [[nodiscard]] QVideoSink* previewSink() const;
    [[nodiscard]] QVideoSink* secondPreviewSink() const;

    // Starts what may come after the first painted frame: the journal's integrity check (nothing is
    // recorded before it ends: decisions wait for it) and the camera.
    void begin();

    // Officers. Until officers are set up, a name is taken as given. Who signs in at a desk that is
    // in use or locked takes it over: the card stays. Refused: state().signIn says why.
    void signIn(const QString& name, const QString& pin = {});
    // The first administrator, who then signs in, as soon as the journal may be written.
    void setUpFirst(const QString& name, const QString& pin);
    void signOut();
    void lock();      // as signed out, until somebody signs in
    void noteInput(); // a key, a click, a scan: puts the automatic lock off
    [[nodiscard]] const Session& session() const;
    [[nodiscard]] Records& records() const;
    [[nodiscard]] BackOffice& backOffice() const;

    // Proofs. A scanner's text, or what the officer typed or pasted.
    void scanned(const QByteArray& text); // from a hand scanner
    void typed(const QString& text);      // a code; a text that is none: searchAsked
    void pasted(const QString& text);
    void picture(const QImage& image);
    void pictureFile(const QString& path);
    [[nodiscard]] const std::vector<Sighting>& pictureCodes() const; // after PictureHasCodes
    void openPictureCode(size_t index);
    // Part of a name, phone or application number; `days` around today (0: today only).
    [[nodiscard]] QFuture<Result<std::vector<SearchHit>>> search(const QString& text, int days = 0);
    void open(const BookingKey& booking, FoundBy foundBy); // a search hit, a suggestion, a held one
    void openRecent(quint64 card);
    void openNext();

    // On the card.
    void tick(int line, Aspect aspect, bool on);
    void setDiffers(int line, const QString& what);
    void tickRequired();
    void setOutsideArea(bool on);
    void changeService(const ServiceId& service);
    void setIdentityCompared(bool on);
    void selectPerson(size_t index);
    void tickPerson(size_t index, bool on);

    // Decisions. None is taken within half a second of a card's change (decides nothing, silently).
    void admit();         // the one who is shown; open ticks: Notice and documentsOpen()
    void admitTogether(); // those ticked, admitted by rule and complete, each with a number
    void hold(int minutes);
    void refuseDocuments();
    void refuse(const std::optional<ReasonId>& reason = {}); // one of the office's, if any
    void setPriority(bool on);                               // of the one who is shown
    // By another clock, where Person::timeDoubt asks; the verdict follows.
    void sayInTime(bool inTime);
    // Consent of a second person where needsApprover() says so; theirs becomes `approvedBy`.
    void admitAgainstRule(const decision::Override& override,
                          const std::optional<Consent>& consent = {});
    void askApproval(const ReasonId& reason, const QString& words); // parks; the line goes on
    void openParked(const EventId& request);
    void takeWalkIn(const WalkIn& walkIn, const std::optional<Consent>& consent = {});
    void undo(const EventId& event, const ReasonId& reason, const QString& words);
    void clear();                            // the card stays in the list of recent sightings
    [[nodiscard]] int holdDefault() const;   // minutes; 0: this office does not hold
    [[nodiscard]] Instant holdLimit() const; // closing time today
    [[nodiscard]] bool canDecide() const;    // false for half a second after a card changed

    // The centre.
    void standAlone(const Error& why); // there is one, but it cannot be used: state().sync
    void syncNow();                    // whatever the back-off says
    void confirmDate(); // the clock is suspect, and today's date was looked up elsewhere

    // Camera.
    void useCamera(const QByteArray& id);                   // or the address of one in the network
    void useSecondCamera(const QByteArray& id);             // empty: none
    void turnCamera(const QByteArray& id, CameraTurn turn); // as it hangs
    void askPrintReading(); // state().surroundings.printReading follows

    // Bookings and the day.
    void importFile(const QString& path, bool dryRun); // answer: importProgress, importFinished
    [[nodiscard]] QFuture<Result<std::vector<SlotCounts>>> dayTable(QDate date);
    [[nodiscard]] QFuture<Result<std::vector<SearchHit>>> dayList(QDate date);
    [[nodiscard]] QFuture<Result<int>> walkInsToday(const CategoryId& category);
    // Bookings of the same name and birth date, today's first: offered to a walk-in.
    [[nodiscard]] QFuture<Result<std::vector<SearchHit>>> bookingsOf(const QString& name,
                                                                     QDate birthDate);

Q_SIGNALS:
    void stateChanged(const DeskState& state);
    void noticed(const Notice& notice);
    void searchAsked(const QString& text); // typed text that is no code at all: a name
    // A code that was read as print and is not certain enough to open a card: for the code field,
    // where the officer decides. Never while a card is open.
    void codeSuggested(const QString& code);
    void sounded(Manner manner);                            // a new card was judged
    void recorded(const Outcome& outcome);                  // an arrival stands in the journal
    void documentsOpen(Checklist::Place place);             // Enter went here instead of admitting
    void codeInView(const std::array<QPointF, 4>& corners); // for the outline; 0 to 1
    void importProgress(qsizetype done, qsizetype total);   // bytes
    void importFinished(const Result<ImportReport>& report);
    void cardOpened(quint64 card);
    void dayChanged(); // something was recorded: figures of the day are to be read again
    void officeChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};
