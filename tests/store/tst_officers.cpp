// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinnedpeople.h"

#include <QTest>

// Who works here: nobody is locked out of managing, and only who may records.
class TestOfficers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adds_data();
    void adds();
    void keepsOneAdministrator_data();
    void keepsOneAdministrator();
    void recordsEachChange();
    void letsOnlyWhoMayRecord_data();
    void letsOnlyWhoMayRecord();
    void allowsByTheRowAsItIsNow();
};

using namespace pinned;

namespace {

const QString bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ");

} // namespace

void TestOfficers::adds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* phrase, const QString& name, const char* pin, const char* id,
                        Fault fault) {
        QTest::newRow(phrase) << name << QString::fromLatin1(pin) << QString::fromLatin1(id)
                              << int(fault);
    };
    row("a name", QStringLiteral("Sri Wahyuni"), "1234", "sri-wahyuni", Fault::Internal);
    row("blanks around and within", QStringLiteral("  Sri   Wahyuni "), "1234", "sri-wahyuni",
        Fault::Internal);
    row("accents and an emoji", QStringLiteral("José 😀"), "1234", "jose", Fault::Internal);
    row("a formula", QStringLiteral("=HYPERLINK(\"x\")"), "1234", "hyperlink-x", Fault::Internal);
    row("SQL", QStringLiteral("x'); DROP TABLE officer; --"), "1234", "x-drop-table-officer",
        Fault::Internal);
    row("an emoji alone", QStringLiteral("😀"), "1234", "", Fault::UnknownOfficer);
    row("no name", QStringLiteral("   "), "1234", "", Fault::UnknownOfficer);
    row("a very long name", QString(61, u'a'), "1234", "", Fault::UnknownOfficer);
    row("somebody who is there", QStringLiteral("SARI"), "1234", "", Fault::OfficerExists);
    row("somebody who left", QStringLiteral("Wati"), "1234", "", Fault::OfficerExists);
    row("three digits", QStringLiteral("Tono"), "123", "", Fault::PinUnusable);
    row("a word", QStringLiteral("Tono"), "rahasia", "", Fault::PinUnusable);
}

void TestOfficers::adds()
{
    QFETCH(QString, name);
    QFETCH(QString, pin);
    QFETCH(QString, id);
    QFETCH(int, fault);
    TempStore temp;
    setUp(temp);
    const auto added = temp.tables().officers.add(name, Role::Officer, pin, by());
    QCOMPARE(int(faultOf(added)), fault);
    QCOMPARE(temp.tables().officers.all()->size(), size_t(added ? 5 : 4));
    if (added) {
        QCOMPARE(added->id.toString(), id);
        QCOMPARE(**temp.tables().officers.byId(added->id), *added);
    }
}

void TestOfficers::keepsOneAdministrator_data()
{
    QTest::addColumn<bool>("another");  // a second administrator
    QTest::addColumn<bool>("disabled"); // who may not sign in
    QTest::addColumn<bool>("allowed");
    QTest::newRow("the only one") << false << false << false;
    QTest::newRow("one of two") << true << false << true;
    QTest::newRow("the other one left") << true << true << false;
}

void TestOfficers::keepsOneAdministrator()
{
    QFETCH(bool, another);
    QFETCH(bool, disabled);
    QFETCH(bool, allowed);
    TempStore temp;
    OfficerTable& officers = temp.tables().officers;
    QCOMPARE(faultOf(officers.add(QStringLiteral("Sari"), Role::Supervisor, right, by())),
             Fault::LastAdministrator); // the first one is an administrator
    setUp(temp);
    if (another)
        QVERIFY(officers.add(QStringLiteral("Dewi"), Role::Administrator, right, by()));
    if (disabled)
        QVERIFY(officers.setEnabled(id("dewi"), false, by()));
    const size_t before = temp.journal().recent(1000)->size();
    const auto demoted = officers.setRole(id("ani"), Role::Supervisor, by());
    QCOMPARE(demoted.has_value(), allowed);
    if (allowed)
        QVERIFY(officers.setRole(id("ani"), Role::Administrator, by()));
    const auto shutOut = officers.setEnabled(id("ani"), false, by());
    QCOMPARE(shutOut.has_value(), allowed);
    if (allowed)
        return;
    QCOMPARE(faultOf(demoted), Fault::LastAdministrator);
    QCOMPARE(faultOf(shutOut), Fault::LastAdministrator);
    QCOMPARE(temp.journal().recent(1000)->size(), before);
    QVERIFY((*officers.byId(id("ani")))->enabled);
}

void TestOfficers::recordsEachChange()
{
    TempStore temp;
    setUp(temp);
    OfficerTable& officers = temp.tables().officers;
    QVERIFY(officers.add(QStringLiteral("Tono"), Role::Officer, right, by()));
    QVERIFY(officers.setEnabled(id("tono"), false, by()));
    QVERIFY(officers.setEnabled(id("tono"), true, by()));
    QVERIFY(officers.setEnabled(id("tono"), true, by())); // is so already: nothing to tell
    QVERIFY(officers.setRole(id("tono"), Role::Supervisor, by()));
    QVERIFY(officers.setPin(id("tono"), QStringLiteral("1357"), by()));
    QVERIFY(officers.check(id("tono"), QStringLiteral("1357"), Purpose::SignIn, by()));
    QCOMPARE(faultOf(officers.setPin(id("joko"), right, by())), Fault::UnknownOfficer);
    QCOMPARE(faultOf(officers.setPin(id("tono"), QStringLiteral("1"), by())), Fault::PinUnusable);
    QStringList told;
    for (const Event& event : eventsOf(temp, EventKind::OfficerChange)) {
        if (said(event, "officer") == u"tono")
            told << said(event, "change") + u' ' + said(event, "role");
    }
    QCOMPARE(told.join(QStringLiteral(", ")),
             QStringLiteral("added officer, disabled officer, enabled officer, role supervisor, "
                            "pin supervisor"));
    // A row and its event stand together or not at all.
    temp.journal().setChecked(false);
    QCOMPARE(faultOf(officers.setEnabled(id("tono"), false, by())), Fault::RecordingNotReady);
    QVERIFY((*officers.byId(id("tono")))->enabled);
    QCOMPARE(faultOf(officers.add(QStringLiteral("Joko"), Role::Officer, right, by())),
             Fault::RecordingNotReady);
    QVERIFY(!*officers.byId(id("joko")));
}

void TestOfficers::letsOnlyWhoMayRecord_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("approver"); // empty: none
    QTest::addColumn<int>("fault");
    const auto row = [](const char* phrase, const char* actor, const char* approver, Fault fault) {
        QTest::newRow(phrase) << QString::fromLatin1(actor) << QString::fromLatin1(approver)
                              << int(fault);
    };
    row("an officer", "sari", "", Fault::Internal);
    row("an officer, with a supervisor's consent", "sari", "budi", Fault::Internal);
    row("removed while signed in elsewhere", "wati", "", Fault::OfficerDisabled);
    row("a name that nobody knows", "tono", "", Fault::UnknownOfficer);
    row("an approver who left", "sari", "wati", Fault::OfficerDisabled);
    row("an approver without the right", "budi", "sari", Fault::NotAllowed);
    row("an approver whom nobody knows", "sari", "tono", Fault::UnknownOfficer);
    row("their own approver", "budi", "budi", Fault::SamePerson);
}

void TestOfficers::letsOnlyWhoMayRecord()
{
    QFETCH(QString, actor);
    QFETCH(QString, approver);
    QFETCH(int, fault);
    TempStore temp;
    // Before officers are set up, names are taken as given.
    QVERIFY(temp.journal().record(sample::arrival(QStringLiteral("before"), sample::at(429))));
    setUp(temp);
    Arrival arrival = approver.isEmpty() ? sample::arrival(bookingKey, sample::at(430))
                                         : sample::overridden(bookingKey, sample::at(430));
    arrival.circumstances.actor.officer = *OfficerId::parse(actor);
    if (!approver.isEmpty())
        std::get<decision::Admit>(arrival.decision).override->approvedBy =
            OfficerId::parse(approver);
    QCOMPARE(int(faultOf(temp.journal().record(arrival))), fault);

    WalkIn walkIn = sample::walkIn(QStringLiteral("Oma Contoh"));
    walkIn.approvedBy = OfficerId::parse(approver);
    QCOMPARE(int(faultOf(temp.journal().recordWalkIn(walkIn, sample::category(), sample::day(),
                                                     arrival.circumstances.actor,
                                                     sample::reading(sample::at(431))))),
             fault);
    if (!approver.isEmpty())
        return;
    const auto first = temp.journal().recordedOn(sample::day())->front().event.id;
    UndoRequest undo = sample::undo(first, sample::at(432));
    undo.actor = arrival.circumstances.actor;
    QCOMPARE(int(faultOf(temp.journal().undo(undo))), fault);
}

void TestOfficers::allowsByTheRowAsItIsNow()
{
    TempStore temp;
    OfficerTable& officers = temp.tables().officers;
    QVERIFY(officers.allows(id("anybody"), Right::ManageOfficers)); // not set up
    setUp(temp);
    QVERIFY(officers.allows(id("budi"), Right::CloseDay));
    QCOMPARE(faultOf(officers.allows(id("sari"), Right::CloseDay)), Fault::NotAllowed);
    QCOMPARE(faultOf(officers.allows(id("wati"), Right::RecordArrivals)), Fault::OfficerDisabled);
    QCOMPARE(faultOf(officers.allows(id("anybody"), Right::SeeLoad)), Fault::UnknownOfficer);
    QVERIFY(officers.setRole(id("budi"), Role::Officer, by()));
    QCOMPARE(faultOf(officers.allows(id("budi"), Right::CloseDay)), Fault::NotAllowed);
}

QTEST_GUILESS_MAIN(TestOfficers)
#include "tst_officers.moc"
