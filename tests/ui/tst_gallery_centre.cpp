// SPDX-License-Identifier: GPL-3.0-or-later
// The counter among other desks: the link, what the centre says, incidents and a doubtful clock,
// drawn. With LOKET_SHOTS=FOLDER the pictures are kept for looking at.
#include "ui/bands.h"
#include "ui/connectionpage.h"
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/fits.h"
#include "ui/incidentpage.h"
#include "ui/languageswitch.h"
#include "ui/noticeline.h"
#include "ui/settlepanel.h"
#include "ui/states.h"
#include "words/incidentwords.h"

#include <QTest>

using namespace fits;

namespace {

const QDate today(2026, 11, 23);

Instant at(int hour, int minute, int second = 0)
{
    return instantOf(today, hour * 60 + minute, Zone::Wib) + std::chrono::seconds(second);
}

DeskLetter desk(const char16_t* letter)
{
    return *DeskLetter::parse(letter);
}

SyncState linked(LinkState link, qint64 waiting = 0)
{
    SyncState sync;
    sync.link = link;
    sync.since = at(6, 58);
    sync.recorded = 418 + waiting;
    sync.atCentre = 418;
    sync.dataAsOf = at(7, 11);
    sync.last = SyncCycle{at(7, 11, 40), std::chrono::milliseconds(180), 3, 12};
    if (link == LinkState::Offline) {
        sync.problem = Error{Fault::CentreUnreachable, {}, {}};
        sync.nextTry = at(7, 13, 8);
        sync.since = at(7, 1);
    }
    return sync;
}

IncidentParty party(const char16_t* letter, int minute, const char16_t* number,
                    const char16_t* officer)
{
    return {EventId::make(1'780'000'000'000 + minute),
            *OfficeId::parse(u"jakarta-pusat"),
            desk(letter),
            at(7, minute),
            QString::fromUtf16(officer),
            QueueNumber::parse(QString::fromUtf16(number))};
}

Incident incident(const QString& id, IncidentKind kind, int minute)
{
    Incident made;
    made.id = id;
    made.kind = kind;
    made.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ");
    made.openedAt = at(7, minute);
    made.parties = {party(u"A", 2, u"A014", u"Sari W."), party(u"B", 4, u"B012", u"Rina A.")};
    return made;
}

std::vector<Incident> openOnes()
{
    std::vector<Incident> all{incident(QStringLiteral("1"), IncidentKind::DoubleAdmission, 11),
                              incident(QStringLiteral("2"), IncidentKind::AdmittedCancelled, 9),
                              incident(QStringLiteral("3"), IncidentKind::SuspectClock, 5)};
    all[1].parties.pop_back();
    all[2].parties.erase(all[2].parties.begin());
    all[2].bookingKey.clear();
    return all;
}

std::vector<Incident> allOnes()
{
    std::vector<Incident> all = openOnes();
    all.push_back(incident(QStringLiteral("4"), IncidentKind::DoubleAdmission, 3));
    all.back().settled = Settlement{*OfficerId::parse(u"budi"),
                                    QStringLiteral("Budi S."),
                                    desk(u"B"),
                                    at(7, 8),
                                    *ReasonId::parse(u"same_person_served_once"),
                                    QStringLiteral("nomor kedua ditarik")};
    all.push_back(incident(QStringLiteral("5"), IncidentKind::SamePersonTwice, 2));
    all.back().dissolved = true;
    return all;
}

Attendance firstArrival()
{
    return {EventId::make(7), at(7, 2), desk(u"A"), QueueNumber::parse(u"A014"),
            QStringLiteral("Sari W.")};
}

void addOthers(DeskState& state)
{
    RecentEntry other = state.recent.front();
    other.id = 0;
    other.name = QStringLiteral("Wayan Sudarma");
    other.elsewhere = desk(u"A");
    other.outcome->queueNumber = QueueNumber::parse(u"A021");
    other.outcome->confirmation = Confirmation::Confirmed;
    state.recent.insert(state.recent.begin() + 1, other);
    state.recent.front().outcome->confirmation = Confirmation::Provisional;
    RecentEntry& lost = state.recent.at(5);
    lost.outcome->confirmation = Confirmation::Elsewhere;
    lost.outcome->winner = firstArrival();
}

states::Scene recorded(Confirmation confirmation, LinkState link)
{
    states::Scene scene = states::named(QStringLiteral("recorded"));
    scene.state.sync = linked(link, link == LinkState::Offline ? 14 : 0);
    scene.state.lastAdmitted->confirmation = confirmation;
    if (confirmation == Confirmation::Elsewhere)
        scene.state.lastAdmitted->winner = firstArrival();
    scene.now += std::chrono::seconds(1);
    addOthers(scene.state);
    return scene;
}

Outcome outcomeOf(int event, Instant when, const char16_t* number, Confirmation confirmation)
{
    Outcome made{Outcome::What::Admitted, EventId::make(event), when, std::nullopt, std::nullopt};
    made.queueNumber = QueueNumber::parse(QString::fromUtf16(number));
    made.confirmation = confirmation;
    return made;
}

states::Scene card(Confirmation confirmation)
{
    states::Scene scene = states::named(QStringLiteral("admitted"));
    scene.state.sync = linked(LinkState::Connected);
    Outcome made = outcomeOf(5, scene.now, u"B017", confirmation);
    if (confirmation == Confirmation::Elsewhere)
        made.winner = firstArrival();
    scene.state.card->person().outcome = made;
    addOthers(scene.state);
    return scene;
}

states::Scene withIncidents()
{
    states::Scene scene = states::named(QStringLiteral("ready"));
    scene.state.surroundings.demo = false;
    scene.state.sync = linked(LinkState::Connected);
    scene.state.incidents = openOnes();
    scene.state.officersSetUp = true;
    scene.state.role = Role::Supervisor;
    scene.state.officerName = QStringLiteral("Budi S.");
    addOthers(scene.state);
    return scene;
}

states::Scene doubtfulTime()
{
    states::Scene scene = states::named(QStringLiteral("attention"));
    scene.state.sync = linked(LinkState::Offline, 3);
    Person& person = scene.state.card->person();
    person.disagreements.clear();
    Verdict severer = person.verdict;
    severer.kind = verdict::Forfeited{verdict::Forfeited::Missed::Start, 1};
    person.timeDoubt = TimeDoubt{person.verdict, severer, std::nullopt};
    return scene;
}

states::Scene nextWhileProvisional()
{
    states::Scene scene = states::named(QStringLiteral("admitted"));
    scene.state.sync = linked(LinkState::Offline, 15);
    scene.state.lastAdmitted = outcomeOf(6, at(7, 11), u"B016", Confirmation::Provisional);
    scene.state.lastAdmittedName = QStringLiteral("Budi Santoso");
    return scene;
}

states::Scene doubtfulDate()
{
    states::Scene scene = states::named(QStringLiteral("ready"));
    scene.state.sync = linked(LinkState::Offline, 14);
    scene.state.surroundings.timeQuality = TimeQuality::Suspect;
    scene.state.surroundings.dateDoubtful = true;
    return scene;
}

states::Scene wrongClock()
{
    states::Scene scene = withIncidents();
    scene.state.surroundings.pcClockOff = -std::chrono::hours(2);
    scene.state.sync.pcClockOff = -std::chrono::hours(2);
    return scene;
}

std::vector<SetAside> aside(const Office& office)
{
    const Actor actor{office.id, desk(u"B"), *OfficerId::parse(u"rina"), QStringLiteral("Rina A.")};
    ClockReading time;
    time.now = time.wall = at(7, 9);
    Event event =
        plainEvent(EventKind::Attendance, today,
                   {{QStringLiteral("verdict"), QStringLiteral("on_time")},
                    {QStringLiteral("facts"), QJsonObject{{QStringLiteral("minutes"), 12}}},
                    {QStringLiteral("queue_number"), QStringLiteral("B011")}},
                   actor, time);
    event.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ");
    const ChainedEvent chained{391, event, {}, {}};
    return {{chained, {event.id, CentreOutcome::Quarantined, {}, {}}},
            {chained, {event.id, CentreOutcome::IdReused, {}, {}}}};
}

View viewOf(const states::Scene& scene, const Theme& theme, words::Language language)
{
    return {scene.office, desk(u"B"), theme, language, scene.now, 30, at(16, 0)};
}

} // namespace

class TestGalleryCentre : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void everyPictureFits_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        for (const char* picture :
             {"awaited",        "confirmed",  "provisional",   "elsewhere",      "card-provisional",
              "card-elsewhere", "card-odd",   "card-setaside", "incidents-band", "time-doubt",
              "next",           "date-panel", "wrong-clock",   "incidents",      "incidents-all",
              "settle",         "connected",  "offline",       "alone",          "aside",
              "parked",         "notice"}) {
            const auto row = [picture](const char* language, bool dark, int percent) {
                QTest::addRow("%s %s %s %d", picture, language, dark ? "dark" : "light", percent)
                    << QString::fromLatin1(picture) << QString::fromLatin1(language) << dark
                    << percent;
            };
            row("id", false, 100);
            row("en", true, 100);
            row("id", true, 175);
        }
    }
    void everyPictureFits()
    {
        QFETCH(QString, picture);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(int, percent);
        m_language.use(words::languageOf(language));
        const states::Scene scene = sceneOf(picture);
        const Theme theme(dark, percent);
        theme.applyToApplication();
        Face face(theme);
        const View view = viewOf(scene, theme, words::languageOf(language));
        face.retranslate();
        face.resize(smallest);
        face.show();
        face.showState(scene.state, view);
        openPart(face, picture, scene, view);
        QTest::qWait(30);
        keep(face, QStringLiteral("centre-%1-%2-%3-%4")
                       .arg(picture, language, QLatin1String(dark ? "dark" : "light"))
                       .arg(percent));
        QVERIFY2(face.minimumSizeHint().width() <= smallest.width(),
                 qPrintable(QString::number(face.minimumSizeHint().width())));
        QVERIFY2(face.minimumSizeHint().height() <= smallest.height(),
                 qPrintable(QString::number(face.minimumSizeHint().height())));
        QCOMPARE(face.size(), smallest);
        everythingIsNamed(face);
        noTextIsCut(face);
    }

private:
    static states::Scene sceneOf(const QString& picture)
    {
        static const std::map<QString, states::Scene> scenes{
            {QStringLiteral("awaited"), recorded(Confirmation::Awaited, LinkState::Connected)},
            {QStringLiteral("confirmed"), recorded(Confirmation::Confirmed, LinkState::Connected)},
            {QStringLiteral("provisional"),
             recorded(Confirmation::Provisional, LinkState::Offline)},
            {QStringLiteral("elsewhere"), recorded(Confirmation::Elsewhere, LinkState::Connected)},
            {QStringLiteral("card-provisional"), card(Confirmation::Provisional)},
            {QStringLiteral("card-elsewhere"), card(Confirmation::Elsewhere)},
            {QStringLiteral("card-odd"), card(Confirmation::Cancelled)},
            {QStringLiteral("card-setaside"), card(Confirmation::SetAside)},
            {QStringLiteral("time-doubt"), doubtfulTime()},
            {QStringLiteral("next"), nextWhileProvisional()},
            {QStringLiteral("date-panel"), doubtfulDate()},
            {QStringLiteral("wrong-clock"), wrongClock()},
            {QStringLiteral("offline"), recorded(Confirmation::Provisional, LinkState::Offline)},
            {QStringLiteral("alone"), states::named(QStringLiteral("ready"))},
        };
        if (const auto found = scenes.find(picture); found != scenes.end())
            return found->second;
        states::Scene scene = withIncidents();
        if (picture == u"aside")
            scene.state.sync.setAside = 2;
        if (picture == u"parked") {
            scene.state.parked = states::named(QStringLiteral("waiting")).state.parked;
            scene.state.parked.front().elsewhere = desk(u"A");
        }
        return scene;
    }

    static void openPart(Face& face, const QString& picture, const states::Scene& scene,
                         const View& view)
    {
        if (picture == u"date-panel")
            face.counter().decisions().askDate(view);
        if (picture == u"parked")
            face.showPage(TopBar::Page::Held);
        if (picture == u"notice")
            face.notice().say(Manner::Attention, words::say(scene.state.incidents.front(),
                                                            scene.office, scene.now, view.language)
                                                     .sentence);
        const bool incidents =
            picture == u"incidents" || picture == u"incidents-all" || picture == u"settle";
        const bool connection = picture == u"connected" || picture == u"offline" ||
                                picture == u"alone" || picture == u"aside";
        if (!incidents && !connection)
            return;
        const auto page = incidents ? TopBar::Page::Incidents : TopBar::Page::Connection;
        face.showPage(page);
        face.bands().markSeen(scene.state);
        face.showState(scene.state, view);
        if (picture == u"incidents-all")
            static_cast<IncidentPage&>(face.deskPage(page)).showAll(allOnes(), view);
        if (picture == u"settle")
            static_cast<IncidentPage&>(face.deskPage(page)).settle();
        if (picture == u"aside")
            static_cast<ConnectionPage&>(face.deskPage(page))
                .showSetAside(aside(scene.office), view);
    }

    LanguageSwitch m_language;
};

QTEST_MAIN(TestGalleryCentre)
#include "tst_gallery_centre.moc"
