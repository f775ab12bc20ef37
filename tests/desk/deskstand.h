// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/settings.h"
#include "fakecentre.h"
#include "scan/scanner.h"
#include "store/pinhash.h"
#include "store/query.h"
#include "store/store.h"
#include "support/offices.h"
#include "support/testclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <memory>

// A whole desk at a counter: real store in a folder of its own, real scanner without a camera, and
// a clock that only the test moves. Monday, 23 November 2026, 07:12 at the office.
class DeskStand
{
public:
    explicit DeskStand(const QString& officeId = QStringLiteral("jakarta-pusat"),
                       bool journalChecked = true, qint64 reserve = 0)
        : office(offices::office(officeId)), settings(folder.path()), clock(at(7, 12))
    {
        openError = answer(store.open({folder.path(), Access::ReadWrite, {}, reserve}));
        if (journalChecked)
            checkError = answer(store.check());
        build();
    }

    void build() // anew, as after a restart of the window
    {
        desk = std::make_unique<Desk>(office, *DeskLetter::parse(u"B"), settings, clock, store,
                                      scanner, centre.get());
        QObject::connect(desk.get(), &Desk::stateChanged, desk.get(), [this] { ++changes; });
        QObject::connect(desk.get(), &Desk::noticed, desk.get(),
                         [this](const Notice& notice) { notices.push_back(notice); });
        QObject::connect(desk.get(), &Desk::recorded, desk.get(),
                         [this](const Outcome& outcome) { outcomes.push_back(outcome); });
        QObject::connect(desk.get(), &Desk::documentsOpen, desk.get(),
                         [this](Checklist::Place place) { places.push_back(place); });
        QObject::connect(desk.get(), &Desk::searchAsked, desk.get(),
                         [this](const QString& text) { searches.append(text); });
        QObject::connect(desk.get(), &Desk::sounded, desk.get(),
                         [this](Manner manner) { sounds.push_back(manner); });
        settle();
    }

    // From now on this desk has a centre, to which it is connected.
    FakeCentre& enrol()
    {
        centre = std::make_unique<FakeCentre>();
        build();
        return *centre;
    }

    [[nodiscard]] Instant at(int hour, int minute, int day = 23) const
    {
        return instantOf(QDate(2026, 11, day), hour * 60 + minute, office.zone);
    }
    [[nodiscard]] QDate today() const { return QDate(2026, 11, 23); }

    Booking booking(const QString& code, const QString& name = QStringLiteral("BUDI SANTOSO")) const
    {
        Booking made = offices::booking(office, QDate(2026, 11, 23));
        made.key.code = code;
        made.name = name;
        return made;
    }
    void add(const Booking& booking)
    {
        const auto added = ask(
            [booking](Tables& tables) { return tables.bookings.takeIn(booking, false, nullptr); });
        if (!added)
            qFatal("cannot add a booking: %s", qPrintable(added.error().detail));
    }
    void signIn() { signIn(QStringLiteral("Sri Wahyuni"), {}); }
    void signIn(const QString& name, const QString& pin)
    {
        desk->signIn(name, pin);
        settle();
    }
    // From now on names have PINs: an administrator, a supervisor and two officers.
    void setUpOfficers()
    {
        addOfficer(administrator, Role::Administrator);
        addOfficer(supervisor, Role::Supervisor);
        addOfficer(officer, Role::Officer);
        addOfficer(colleague, Role::Officer);
        build(); // which has heard of them
    }
    // Straight into the table, by a hash that is made once: the real way takes its time.
    Officer addOfficer(const QString& name, Role role)
    {
        static QHash<QString, QString> hashes;
        QString& hash = hashes[name];
        if (hash.isEmpty())
            hash = hashOf(*Pin::parse(pinOf(name))).value();
        const Officer added{*officerNamed(name), name, role, true};
        const auto done = ask([&](Tables& tables) -> Result<void> {
            Query insert(tables.journalFile, "INSERT INTO officer (id, name, role, pin_hash,"
                                             " enabled) VALUES (?, ?, ?, ?, 1)");
            return insert.exec(added.id.toString(), name, roleName(role), hash);
        });
        if (!done)
            qFatal("cannot add an officer: %s", qPrintable(done.error().detail));
        return added;
    }
    void setEnabled(const QString& name, bool enabled)
    {
        const auto done = ask([&](Tables& tables) {
            return tables.officers.setEnabled(*officerNamed(name), enabled, byNobody());
        });
        if (!done)
            qFatal("cannot change an officer: %s", qPrintable(done.error().detail));
    }
    void signInAs(const QString& name) { signIn(name, pinOf(name)); }
    // Made up: each has one of their own.
    [[nodiscard]] QString pinOf(const QString& name) const
    {
        return QString::number(100000 + qHash(name, 0) % 899999);
    }
    [[nodiscard]] OfficerTable::By byNobody() const
    {
        return {{office.id, *DeskLetter::parse(u"B"), *OfficerId::parse(u"penyiapan"), {}},
                today(),
                clock.read()};
    }
    [[nodiscard]] std::optional<Fault> fault() const // of the last notice
    {
        return notices.empty() || !notices.back().error
                   ? std::nullopt
                   : std::optional(notices.back().error->fault);
    }
    // A frame with this code: the scanner's own signal, as after decoding.
    void show(const QString& code)
    {
        Sighting sighting;
        sighting.bytes = code.toUtf8();
        sighting.symbology = Symbology::QrCode;
        sighting.foundBy = FoundBy::Camera;
        Q_EMIT scanner.sighted(sighting);
    }
    void showAndSettle(const QString& code)
    {
        show(code);
        settle();
        pass();
    }
    void pass() { clock.advance(std::chrono::milliseconds(600)); } // the half second
    // Everybody on the card, with all that is required.
    void admitAllTogether()
    {
        for (size_t i = 0; i < card().people.size(); ++i) {
            desk->selectPerson(i);
            desk->tickPerson(i, true);
            desk->tickRequired();
        }
        pass();
        desk->admitTogether();
        settle();
    }
    void admit()
    {
        desk->tickRequired();
        desk->admit();
        settle();
    }

    template <typename F>
    std::invoke_result_t<F&, Tables&> ask(F f)
    {
        return answer(store.ask(std::move(f)));
    }
    template <typename T>
    T answer(QFuture<T> future)
    {
        QElapsedTimer waited;
        waited.start();
        while (!future.isFinished() && waited.elapsed() < 120'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        if (!future.isFinished())
            qFatal("the store does not answer");
        return future.result();
    }
    // Until every question asked so far, and those its answers asked, is answered.
    void settle()
    {
        for (int round = 0; round < 5; ++round) {
            (void)ask([](Tables&) -> Result<int> { return 0; });
            for (int i = 0; i < 3; ++i)
                QCoreApplication::processEvents();
        }
    }
    int events(EventKind kind)
    {
        const auto all = ask([](Tables& tables) { return tables.journal.recent(1000); });
        if (!all)
            qFatal("cannot read the journal: %s", qPrintable(all.error().detail));
        return int(std::ranges::count_if(
            *all, [kind](const ChainedEvent& event) { return event.event.kind == kind; }));
    }
    ChainedEvent last(EventKind kind)
    {
        const auto all = ask([](Tables& tables) { return tables.journal.recent(1000); });
        for (const ChainedEvent& event : *all)
            if (event.event.kind == kind)
                return event;
        qFatal("no such event");
    }
    [[nodiscard]] const DeskState& state() const { return desk->state(); }
    [[nodiscard]] const Card& card() const { return *desk->state().card; }
    [[nodiscard]] QString verdict() const
    {
        return state().card ? state().card->person().verdict.name() : QStringLiteral("no card");
    }
    [[nodiscard]] bool noticed(Notice::What what) const
    {
        return std::ranges::any_of(notices,
                                   [what](const Notice& notice) { return notice.what == what; });
    }

    const QString administrator = QStringLiteral("Ratna Dewi");
    const QString supervisor = QStringLiteral("Agus Kasi");
    const QString officer = QStringLiteral("Sri Wahyuni");
    const QString colleague = QStringLiteral("Joko Petugas");

    QTemporaryDir folder;
    Office office;
    Settings settings;
    TestClock clock;
    Store store;
    Scanner scanner;
    std::unique_ptr<FakeCentre> centre;
    std::unique_ptr<Desk> desk;
    Result<void> openError, checkError;

    int changes = 0;
    std::vector<Notice> notices;
    std::vector<Outcome> outcomes;
    std::vector<Checklist::Place> places;
    std::vector<Manner> sounds;
    QStringList searches;
};
