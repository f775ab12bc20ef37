// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/profilefile.h"
#include "deskstand.h"
#include "domain/officewrite.h"

#include <QDir>
#include <QFile>
#include <QTest>

// What is done beside the counter: by whom, and what stays of it.
class TestBackOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDoneByWhoMay_data();
    void isDoneByWhoMay();
    void asksNobodyBeforeOfficersAreSetUp();
    void isDoneByNobodyWhoLeft();
    void setsUpTheFirst_data();
    void setsUpTheFirst();
    void changesOnesOwnPin();
    void closesTheDay();
    void showsTheDayBeforeClosing();
    void changesTheProfile();
    void refusesAProfile_data();
    void refusesAProfile();
    void numbersVersionsOnwards();
    void notesAnExport_data();
    void notesAnExport();
    void purges();
};

namespace {

template <typename T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Internal : result.error().fault;
}

OfficerId idOf(const QString& name)
{
    return *officerNamed(name);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Fault attempt(DeskStand& stand, const QString& verb)
{
    BackOffice& office = stand.desk->backOffice();
    const OfficerId other = idOf(stand.colleague);
    const ExportNote plain{
        QStringLiteral("day"), stand.today(), stand.today(), QStringLiteral("csv"), false, {}, 12};
    ExportNote personal = plain;
    personal.personal = true;
    personal.reason = QStringLiteral("permintaan pengadilan");
    if (verb == u"list officers")
        return faultOf(stand.answer(office.officers()));
    if (verb == u"add an officer")
        return faultOf(stand.answer(
            office.addOfficer(QStringLiteral("Tono"), Role::Officer, QStringLiteral("2468"))));
    if (verb == u"shut an officer out")
        return faultOf(stand.answer(office.setEnabled(other, false)));
    if (verb == u"give a role")
        return faultOf(stand.answer(office.setRole(other, Role::Supervisor)));
    if (verb == u"give a PIN")
        return faultOf(stand.answer(office.setPin(other, {}, QStringLiteral("2468"))));
    if (verb == u"look before closing")
        return faultOf(stand.answer(office.beforeClosing(stand.today())));
    if (verb == u"close the day")
        return faultOf(stand.answer(office.closeDay(stand.today(), true)));
    if (verb == u"edit the profile")
        return faultOf(stand.answer(office.setOffice(stand.desk->office())));
    if (verb == u"export")
        return faultOf(stand.answer(office.noteExport(plain)));
    if (verb == u"export with names")
        return faultOf(stand.answer(office.noteExport(personal)));
    if (verb == u"purge")
        return faultOf(stand.answer(office.purge(stand.today())));
    qFatal("no such verb");
}

} // namespace

// Cell by cell: nobody, locked, officer, supervisor, administrator.
void TestBackOffice::isDoneByWhoMay_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* verb, bool supervisor, bool administrator) {
        const std::pair<const char*, bool> cells[]{{"nobody", false},
                                                   {"locked", false},
                                                   {"officer", false},
                                                   {"supervisor", supervisor},
                                                   {"administrator", administrator}};
        for (const auto& [who, allowed] : cells)
            QTest::addRow("%s, %s", verb, who)
                << QString::fromLatin1(verb) << QString::fromLatin1(who) << allowed;
    };
    row("list officers", false, true);
    row("add an officer", false, true);
    row("shut an officer out", false, true);
    row("give a role", false, true);
    row("give a PIN", false, true);
    row("look before closing", true, true);
    row("close the day", true, true);
    row("edit the profile", true, true);
    row("export", true, true);
    row("export with names", true, true);
    row("purge", false, true);
}

void TestBackOffice::isDoneByWhoMay()
{
    QFETCH(QString, verb);
    QFETCH(QString, who);
    QFETCH(bool, allowed);
    DeskStand stand;
    stand.setUpOfficers();
    if (who != u"nobody")
        stand.signInAs(who == u"officer"      ? stand.officer
                       : who == u"supervisor" ? stand.supervisor
                                              : stand.administrator);
    if (who == u"locked")
        stand.desk->lock();
    stand.settle();
    const int before = stand.events(EventKind::OfficerChange) + stand.events(EventKind::Export) +
                       stand.events(EventKind::DayClose) + stand.events(EventKind::ProfileChange);
    QCOMPARE(attempt(stand, verb), allowed ? Fault::Internal : Fault::NotAllowed);
    stand.settle();
    const int after = stand.events(EventKind::OfficerChange) + stand.events(EventKind::Export) +
                      stand.events(EventKind::DayClose) + stand.events(EventKind::ProfileChange);
    const bool reads = verb == u"list officers" || verb == u"look before closing";
    const bool nothingToPurge = verb == u"purge";
    QCOMPARE(after - before, allowed && !reads && !nothingToPurge ? 1 : 0);
}

void TestBackOffice::asksNobodyBeforeOfficersAreSetUp()
{
    DeskStand stand;
    QCOMPARE(attempt(stand, QStringLiteral("close the day")), Fault::NotAllowed); // nobody there
    stand.signIn();
    for (const char* verb : {"look before closing", "close the day", "edit the profile", "export",
                             "export with names", "purge", "list officers"})
        QCOMPARE(attempt(stand, QString::fromLatin1(verb)), Fault::Internal);
}

// The session is older than the table: somebody was removed while signed in here.
void TestBackOffice::isDoneByNobodyWhoLeft()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.supervisor);
    stand.setEnabled(stand.supervisor, false);
    QCOMPARE(attempt(stand, QStringLiteral("close the day")), Fault::OfficerDisabled);
    QCOMPARE(stand.events(EventKind::DayClose), 0);
}

void TestBackOffice::setsUpTheFirst_data()
{
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* phrase, bool signedIn, Role role, const char* pin,
                        Fault fault) {
        QTest::newRow(phrase) << signedIn << int(role) << QString::fromLatin1(pin) << int(fault);
    };
    row("before anybody signed in", false, Role::Administrator, "2468", Fault::Internal);
    row("by whoever sits there", true, Role::Administrator, "2468", Fault::Internal);
    row("who is no administrator", false, Role::Supervisor, "2468", Fault::LastAdministrator);
    row("with an unusable PIN", false, Role::Administrator, "12", Fault::PinUnusable);
}

void TestBackOffice::setsUpTheFirst()
{
    QFETCH(bool, signedIn);
    QFETCH(int, role);
    QFETCH(QString, pin);
    QFETCH(int, fault);
    DeskStand stand;
    if (signedIn)
        stand.signIn();
    const auto first = stand.answer(
        stand.desk->backOffice().addOfficer(QStringLiteral("Ratna Dewi"), Role(role), pin));
    QCOMPARE(int(faultOf(first)), fault);
    stand.settle();
    QCOMPARE(stand.state().officersSetUp, first.has_value());
    if (!first)
        return;
    if (!signedIn)
        QCOMPARE(stand.last(EventKind::OfficerChange).event.officer, first->id);
    // And nobody adds the next one without the right.
    const auto second = stand.answer(stand.desk->backOffice().addOfficer(
        QStringLiteral("Tono"), Role::Administrator, QStringLiteral("2468")));
    QVERIFY(!second);
    stand.signIn(QStringLiteral("Ratna Dewi"), pin);
    QVERIFY(stand.answer(stand.desk->backOffice().addOfficer(QStringLiteral("Tono"), Role::Officer,
                                                             QStringLiteral("2468"))));
}

void TestBackOffice::changesOnesOwnPin()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.officer);
    BackOffice& office = stand.desk->backOffice();
    const OfficerId own = idOf(stand.officer);
    const QString present = stand.pinOf(stand.officer), next = QStringLiteral("97531");
    const auto set = [&](const QString& old, const QString& pin) {
        return faultOf(stand.answer(office.setPin(own, old, pin)));
    };
    QCOMPARE(set(QStringLiteral("0000"), next), Fault::PinWrong);
    QCOMPARE(set(present, QStringLiteral("x")), Fault::PinUnusable);
    QCOMPARE(set(present, next), Fault::Internal);
    QCOMPARE(stand.last(EventKind::OfficerChange).event.officer, own);
    stand.desk->signOut();
    stand.settle();
    stand.signIn(stand.officer, present);
    QVERIFY(!stand.desk->session().isActive());
    stand.signIn(stand.officer, next);
    QVERIFY(stand.desk->session().isActive());
}

void TestBackOffice::closesTheDay()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.setUpOfficers();
    stand.signInAs(stand.supervisor);
    BackOffice& office = stand.desk->backOffice();
    QCOMPARE(faultOf(stand.answer(office.closeDay(stand.today(), false))), Fault::DayNotOver);
    stand.clock.set(stand.at(16, 30));
    const auto closed = stand.answer(office.closeDay(stand.today(), false));
    QVERIFY(closed);
    QCOMPARE(closed->noShow, 1);
    QCOMPARE(closed->officer, idOf(stand.supervisor));
    QCOMPARE(closingOf(stand.last(EventKind::DayClose).event), std::optional(*closed));
}

void TestBackOffice::showsTheDayBeforeClosing()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYYY"), QStringLiteral("ANI CONTOH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.admit();
    const auto before = stand.answer(stand.desk->backOffice().beforeClosing(stand.today()));
    QVERIFY(before);
    QCOMPARE(before->total.booked, 2);
    QCOMPARE(before->total.attended(), 1);
    QCOMPARE(before->total.waiting, 1);
    QCOMPARE(stand.events(EventKind::DayClose), 0);
}

void TestBackOffice::changesTheProfile()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.supervisor);
    const Office before = stand.desk->office();
    Office wanted = before;
    wanted.lockAfter = 3;
    wanted.walkIns.front().dailyQuota = 7;
    const auto changed = stand.answer(stand.desk->backOffice().setOffice(wanted));
    QVERIFY(changed);
    stand.settle();
    QCOMPARE(changed->version, before.version + 1);
    QCOMPARE(changed->lockAfter, 3);
    QCOMPARE(stand.desk->office().lockAfter, 3); // at once
    const auto read = loadProfileOf(stand.folder.path());
    QVERIFY(read);
    QCOMPARE(read->walkIns.front().dailyQuota, std::optional(7)); // and at the next start
    QCOMPARE(read->version, before.version + 1);
    const Event event = stand.last(EventKind::ProfileChange).event;
    QCOMPARE(event.officer, idOf(stand.supervisor));
    QCOMPARE(event.payload.value(QLatin1String("version")).toInt(), before.version + 1);
    // The old version stays for the events it judged.
    const auto kept = stand.ask(
        [&](Tables& tables) { return tables.profiles.byVersion(before.id, before.version); });
    QCOMPARE(**kept, writeOffice(before, *shippedRules()));
}

void TestBackOffice::refusesAProfile_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::newRow("of another office") << QStringLiteral("office");
    QTest::newRow("with hours that end before they begin") << QStringLiteral("hours");
    QTest::newRow("with two categories of one name") << QStringLiteral("category");
}

void TestBackOffice::refusesAProfile()
{
    QFETCH(QString, wrong);
    DeskStand stand;
    stand.signIn();
    Office office = stand.desk->office();
    if (wrong == u"office")
        office.id = *OfficeId::parse(u"bogor");
    if (wrong == u"hours")
        office.hours[1].closes = office.hours[1].opens - 60;
    if (wrong == u"category")
        office.walkIns.push_back(office.walkIns.front());
    const auto changed = stand.answer(stand.desk->backOffice().setOffice(office));
    QCOMPARE(faultOf(changed), Fault::ProfileInvalid);
    QCOMPARE(stand.events(EventKind::ProfileChange), 0);
    QVERIFY(!QFile::exists(QDir(stand.folder.path()).filePath(QStringLiteral("office.json"))));
    QCOMPARE(stand.desk->office().version, 1);
}

void TestBackOffice::numbersVersionsOnwards()
{
    DeskStand stand;
    stand.signIn();
    for (int version = 2; version <= 4; ++version) {
        const auto changed = stand.answer(stand.desk->backOffice().setOffice(stand.desk->office()));
        QCOMPARE(changed->version, version);
        stand.settle();
    }
    // The file was taken away: the numbers that were given are not given again.
    QVERIFY(QFile::remove(QDir(stand.folder.path()).filePath(QStringLiteral("office.json"))));
    stand.build(); // by the shipped one, version 1
    stand.signIn();
    QCOMPARE(stand.answer(stand.desk->backOffice().setOffice(stand.desk->office()))->version, 5);
}

void TestBackOffice::notesAnExport_data()
{
    QTest::addColumn<bool>("personal");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("fault");
    QTest::newRow("without names") << false << QString() << int(Fault::Internal);
    QTest::newRow("with names and a reason")
        << true << QStringLiteral("audit") << int(Fault::Internal);
    QTest::newRow("with names and no reason") << true << QString() << int(Fault::ReasonMissing);
    QTest::newRow("with names and blanks for a reason")
        << true << QStringLiteral("  ") << int(Fault::ReasonMissing);
}

void TestBackOffice::notesAnExport()
{
    QFETCH(bool, personal);
    QFETCH(QString, reason);
    QFETCH(int, fault);
    DeskStand stand;
    stand.signIn();
    const ExportNote note{QStringLiteral("period"),
                          stand.today().addDays(-7),
                          stand.today(),
                          QStringLiteral("pdf"),
                          personal,
                          reason,
                          480};
    QCOMPARE(int(faultOf(stand.answer(stand.desk->backOffice().noteExport(note)))), fault);
    QCOMPARE(stand.events(EventKind::Export), int(Fault(fault) == Fault::Internal));
    if (Fault(fault) != Fault::Internal)
        return;
    const QJsonObject said = stand.last(EventKind::Export).event.payload;
    QCOMPARE(said.value(QLatin1String("what")).toString(), QStringLiteral("period"));
    QCOMPARE(said.value(QLatin1String("from")).toString(), QStringLiteral("2026-11-16"));
    QCOMPARE(said.value(QLatin1String("personal")).toBool(), personal);
    QCOMPARE(said.value(QLatin1String("rows")).toInt(), 480);
    QCOMPARE(said.value(QLatin1String("reason")).toString(), reason);
}

void TestBackOffice::purges()
{
    DeskStand stand;
    Booking old = stand.booking(QStringLiteral("8YYYY"), QStringLiteral("RAHASIANAMA"));
    old.serviceDate = stand.today().addDays(-10);
    stand.add(old);
    QVERIFY(stand.answer(stand.store.copyNow()));
    const QString copy = stand.folder.filePath(QStringLiteral("copies/bookings.db"));
    QVERIFY(contentOf(copy).contains("RAHASIANAMA"));
    stand.signIn();
    BackOffice& office = stand.desk->backOffice();
    const auto purged = stand.answer(office.purge(stand.today()));
    QVERIFY(purged);
    QCOMPARE(purged->bookings, 1);
    QCOMPARE(purged->before, stand.today());
    QTRY_VERIFY(!contentOf(copy).contains("RAHASIANAMA")); // made anew beside the store
    QCOMPARE(stand.last(EventKind::Purge).event.officer, idOf(QStringLiteral("Sri Wahyuni")));
    QCOMPARE(faultOf(stand.answer(office.purge(stand.today().addDays(1)))), Fault::DayNotOver);
}

QTEST_GUILESS_MAIN(TestBackOffice)
#include "tst_backoffice.moc"
