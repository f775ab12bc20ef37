// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbour.h"

#include <QtTest>

#include <map>

using namespace std::chrono_literals;

namespace {

const ReasonId queue = *ReasonId::parse(u"antrean-di-pintu");
const ReasonId mistake = *ReasonId::parse(u"salah-orang");

// What came of trying: nothing stands in the way, or a fault.
using Tried = std::optional<Fault>;

template <typename T>
Tried triedBy(const Result<T>& result)
{
    return result ? Tried() : Tried(result.error().fault);
}

// A desk at which one tries after the other; codes and people never meet again.
class Trial
{
public:
    explicit Trial(Role role) : m_name(nameOf(role))
    {
        m_stand.setUpOfficers();
        m_stand.signInAs(m_name);
    }
    Tried attempt(Right right);

private:
    QString nameOf(Role role) const
    {
        switch (role) {
        case Role::Officer:
            return m_stand.officer;
        case Role::Supervisor:
            return m_stand.supervisor;
        case Role::Administrator:
            return m_stand.administrator;
        }
        return {};
    }
    // Whether the verb left its event.
    template <typename Verb>
    Tried leaves(EventKind kind, Verb verb)
    {
        const int before = m_stand.events(kind);
        m_stand.notices.clear();
        verb();
        m_stand.settle();
        m_stand.pass();
        return m_stand.events(kind) > before ? Tried() : m_stand.fault();
    }
    void somebodyComes(bool late)
    {
        Booking booking = m_stand.booking(QStringLiteral("7%1X").arg(++m_code));
        if (late)
            booking.slot = Slot{6 * 60, 7 * 60};
        m_stand.add(booking);
        m_stand.showAndSettle(booking.key.code);
        m_stand.desk->tickRequired();
    }
    EventId admittedByAnother()
    {
        m_stand.signInAs(m_stand.colleague);
        somebodyComes(false);
        m_stand.admit();
        m_stand.pass();
        m_stand.signInAs(m_name);
        return m_stand.outcomes.back().event;
    }
    Tried arrivals(Right right);
    Tried exceptions(Right right);
    Tried lookUps(Right right);
    Tried office(Right right);
    Tried imported();

    DeskStand m_stand;
    QString m_name;
    int m_code = 100;
};

Tried Trial::attempt(Right right)
{
    switch (right) {
    case Right::RecordArrivals:
    case Right::MarkPriority:
    case Right::UndoOwn:
    case Right::UndoAny:
        return arrivals(right);
    case Right::RegisterWalkIns:
    case Right::Override:
    case Right::Approve:
        return exceptions(right);
    case Right::SeeLoad:
    case Right::SeeHints:
    case Right::ReadJournal:
    case Right::ManageOfficers:
        return lookUps(right);
    case Right::CloseDay:
    case Right::Export:
    case Right::ExportPersonal:
    case Right::EditOffice:
    case Right::SettleIncidents:
    case Right::PurgePersonal:
        return office(right);
    case Right::ImportBookings:
        return imported();
    }
    return Fault::Internal;
}

Tried Trial::arrivals(Right right)
{
    if (right == Right::UndoAny) {
        const EventId event = admittedByAnother();
        return leaves(EventKind::Undo, [&] { m_stand.desk->undo(event, mistake, {}); });
    }
    somebodyComes(false);
    if (right == Right::MarkPriority) {
        m_stand.notices.clear();
        m_stand.desk->setPriority(true);
        const bool marked = m_stand.card().person().priority;
        m_stand.desk->clear();
        return marked ? Tried() : m_stand.fault();
    }
    const Tried admitted = leaves(EventKind::Attendance, [&] { m_stand.desk->admit(); });
    if (right == Right::RecordArrivals || admitted)
        return admitted;
    const EventId own = m_stand.outcomes.back().event;
    return leaves(EventKind::Undo, [&] { m_stand.desk->undo(own, mistake, {}); });
}

Tried Trial::exceptions(Right right)
{
    if (right == Right::RegisterWalkIns)
        return leaves(EventKind::WalkIn, [&] {
            m_stand.desk->takeWalkIn({.category = *CategoryId::parse(u"paspor-hilang"),
                                      .name = QStringLiteral("TONO"),
                                      .birthDate = QDate(1980, 5, 5),
                                      .service = *ServiceId::parse(u"hilang")});
        });
    std::optional<Consent> consent;
    if (right == Right::Approve) { // what a colleague asks for
        m_stand.signInAs(m_stand.colleague);
        consent = Consent{m_name, m_stand.pinOf(m_name)};
    }
    somebodyComes(true);
    const Tried tried = leaves(EventKind::Attendance, [&] {
        m_stand.desk->admitAgainstRule({queue, {}, {}}, consent);
    });
    m_stand.desk->clear();
    if (right == Right::Approve)
        m_stand.signInAs(m_name);
    return tried;
}

Tried Trial::lookUps(Right right)
{
    Desk& desk = *m_stand.desk;
    if (right == Right::SeeLoad)
        return triedBy(m_stand.answer(desk.records().load(m_stand.today())));
    if (right == Right::SeeHints)
        return triedBy(m_stand.answer(desk.records().hints(m_stand.today())));
    if (right == Right::ReadJournal)
        return triedBy(m_stand.answer(desk.records().journal({}, 10)));
    return triedBy(m_stand.answer(desk.backOffice().officers()));
}

Tried Trial::office(Right right)
{
    BackOffice& back = m_stand.desk->backOffice();
    const QDate today = m_stand.today();
    if (right == Right::CloseDay)
        return triedBy(m_stand.answer(back.closeDay(today, true)));
    if (right == Right::EditOffice)
        return triedBy(m_stand.answer(back.setOffice(m_stand.desk->office())));
    if (right == Right::SettleIncidents) {
        Neighbour(m_stand).tell(Neighbour(m_stand).incident(QStringLiteral("i-1")));
        return triedBy(m_stand.answer(
            back.settleIncident(QStringLiteral("i-1"), settlementReasons().front(), {})));
    }
    if (right == Right::PurgePersonal)
        return triedBy(m_stand.answer(back.purge(today.addDays(-400))));
    const bool personal = right == Right::ExportPersonal;
    const QString reason = personal ? QStringLiteral("permintaan tertulis") : QString();
    const ExportNote note{
        QStringLiteral("day"), today, today, QStringLiteral("csv"), personal, reason, 1};
    return triedBy(m_stand.answer(back.noteExport(note)));
}

Tried Trial::imported()
{
    const QString path = m_stand.folder.filePath(QStringLiteral("bookings.csv"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("code,channel,name,birth_date,service,service_date,slot\n"
                   "6WWW1,law,BUDI,1970-01-01,baru,2026-11-23,08:00-09:00\n");
    file.close();
    Tried tried = Fault::Internal;
    bool finished = false;
    const auto heard = QObject::connect(m_stand.desk.get(), &Desk::importFinished,
                                        m_stand.desk.get(), [&](const Result<ImportReport>& done) {
                                            tried = triedBy(done);
                                            finished = true;
                                        });
    m_stand.desk->importFile(path, true);
    (void)QTest::qWaitFor([&] { return finished; }, 120'000);
    QObject::disconnect(heard);
    return tried;
}

struct Cell
{
    Right right;
    const char* verb;
    bool officer, supervisor, administrator;
    Fault otherwise = Fault::NotAllowed;
};

// The table as the office's rules say it, written down a second time on purpose.
constexpr std::array cells{
    Cell{Right::RecordArrivals, "admit by rule", true, true, true},
    Cell{Right::RegisterWalkIns, "take a walk-in in", true, true, true},
    Cell{Right::MarkPriority, "mark priority", true, true, true},
    Cell{Right::UndoOwn, "undo one's own entry", true, true, true},
    Cell{Right::UndoAny, "undo another's entry", false, true, true},
    Cell{Right::Override, "admit against the rule alone", false, true, true,
         Fault::ApproverMissing},
    Cell{Right::Approve, "approve what a colleague asks", false, true, true},
    Cell{Right::SeeLoad, "see the load", true, true, true},
    Cell{Right::SeeHints, "see signs of misuse", false, true, true},
    Cell{Right::ReadJournal, "read the journal", false, true, true},
    Cell{Right::ImportBookings, "import bookings", false, true, true},
    Cell{Right::Export, "export", false, true, true},
    Cell{Right::ExportPersonal, "export personal data", false, true, true},
    Cell{Right::EditOffice, "edit the office's rules", false, true, true},
    Cell{Right::ManageOfficers, "manage officers", false, false, true},
    Cell{Right::SettleIncidents, "settle an incident", false, true, true},
    Cell{Right::PurgePersonal, "purge personal data", false, false, true},
    Cell{Right::CloseDay, "close the day", false, true, true}, // last: it settles the others
};

bool mayIn(const Cell& cell, Role role)
{
    return role == Role::Officer      ? cell.officer
           : role == Role::Supervisor ? cell.supervisor
                                      : cell.administrator;
}

} // namespace

// Who may do what, cell by cell, through the desk's verbs and not its buttons.
class TestDeskRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellHolds_data();
    void everyCellHolds();
    void everyRightIsTried();
    void nobodyMayAnythingAtALockedDesk();

private:
    std::map<Role, std::unique_ptr<Trial>> m_trials;
};

void TestDeskRights::everyCellHolds_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("cell");
    for (const Role role : allRoles)
        for (size_t i = 0; i < cells.size(); ++i)
            QTest::addRow("%s: %s", qPrintable(roleName(role)), cells[i].verb) << role << int(i);
}

void TestDeskRights::everyCellHolds()
{
    QFETCH(Role, role);
    QFETCH(int, cell);
    const Cell& expected = cells[size_t(cell)];
    auto& trial = m_trials[role];
    if (!trial)
        trial = std::make_unique<Trial>(role);
    const Tried tried = trial->attempt(expected.right);
    const Tried wanted = mayIn(expected, role) ? Tried() : Tried(expected.otherwise);
    QVERIFY2(tried == wanted, qPrintable(tried ? QStringLiteral("fault %1").arg(int(*tried))
                                               : QStringLiteral("it was done")));
    QCOMPARE(may(role, expected.right), mayIn(expected, role));
}

void TestDeskRights::everyRightIsTried()
{
    for (const Right right : allRights)
        QVERIFY(std::ranges::find(cells, right, &Cell::right) != cells.end());
    QCOMPARE(cells.size(), allRights.size());
}

void TestDeskRights::nobodyMayAnythingAtALockedDesk()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.administrator);
    stand.desk->lock();
    for (const Right right : allRights)
        QVERIFY(!stand.desk->session().may(right) && !stand.state().may(right));
    QCOMPARE(triedBy(stand.answer(stand.desk->records().load(stand.today()))),
             Tried(Fault::NotAllowed));
    QCOMPARE(triedBy(stand.answer(stand.desk->backOffice().officers())), Tried(Fault::NotAllowed));
}

QTEST_MAIN(TestDeskRights)
#include "tst_desk_rights.moc"
