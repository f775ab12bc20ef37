// SPDX-License-Identifier: GPL-3.0-or-later
// Two real windows over two data folders against one real PostgreSQL: what happens at one desk is
// seen at the other, and what neither could know comes out when they meet again.
#include "desk/desk.h"
#include "desk/settings.h"
#include "desk/systemclock.h"
#include "scan/scanner.h"
#include "store/pinhash.h"
#include "store/query.h"
#include "store/store.h"
#include "support/offices.h"
#include "support/tcpproxy.h"
#include "support/testcentre.h"
#include "support/testclock.h"
#include "sync/syncer.h"
#include "ui/counterpage.h"
#include "ui/decisionpane.h"
#include "ui/face.h"
#include "ui/mainwindow.h"
#include "ui/reasonpanels.h"
#include "ui/rowlist.h"
#include "ui/scanpane.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace {

constexpr int patience = 120'000;

// A Monday that no centre has forgotten yet.
QDate monday()
{
    static const QDate now = QDate::currentDate(); // one day, even at midnight
    return now.addDays((8 - now.dayOfWeek()) % 7);
}

Instant at(int hour, int minute)
{
    return instantOf(monday(), hour * 60 + minute, Zone::Wib);
}

Office officeOf(const OfficeId& id)
{
    QByteArray json = offices::json(QStringLiteral("bogor"));
    json.replace("\"id\": \"bogor\"", "\"id\": \"" + id.toString().toUtf8() + '"');
    const auto office = Office::parse(json, offices::rules());
    if (!office)
        qFatal("the profile: %s", qPrintable(offices::text(office.error())));
    return *office;
}

// One desk of the office: its folder, its link through a wire that can be cut, and its window.
class Counter
{
public:
    Counter(TestCentre& centre, const OfficeId& office, char letter)
        : wire(centre.server().port()),
          connection(centre.enrol(office, letter, wire.port())),
          settings(folder.path()),
          clock(at(7, 12))
    {
        if (!store.open({folder.path(), Access::ReadWrite, {}}).result() || !store.check().result())
            qFatal("no data folder");
        settings.setMuted(true);
        settings.setLanguage(QStringLiteral("id"));
        syncer = std::make_unique<Syncer>(store, folder.path(), [this] { return pc.rawClocks(); });
        desk = std::make_unique<Desk>(officeOf(office), connection.desk, settings, clock, store,
                                      scanner, syncer.get());
        QObject::connect(desk.get(), &Desk::noticed, desk.get(),
                         [this](const Notice& notice) { notices.push_back(notice.what); });
        window = std::make_unique<MainWindow>(*desk);
        window->show();
        desk->begin();
    }

    void goOnline() { syncer->start(connection); }
    void unplug()
    {
        wire.refuse(true);
        wire.cut();
    }
    void plugIn()
    {
        wire.refuse(false);
        desk->syncNow();
    }
    // Officers who are told from each other; as the administrator would have set them up.
    void addOfficer(const QString& name, Role role)
    {
        static const QString hash = hashOf(*Pin::parse(u"123456")).value();
        (void)store
            .ask([=](Tables& tables) -> Result<void> {
                Query insert(tables.journalFile,
                             "INSERT INTO officer (id, name, role, pin_hash, enabled)"
                             " VALUES (?, ?, ?, ?, 1)");
                return insert.exec(officerNamed(name)->toString(), name, roleName(role), hash);
            })
            .result();
    }
    [[nodiscard]] const DeskState& state() const { return desk->state(); }
    [[nodiscard]] LinkState link() const { return state().sync.link; }
    [[nodiscard]] bool isAtRest() const
    {
        return link() == LinkState::Connected && state().sync.waiting() == 0 &&
               state().surroundings.bookingsToday > 0;
    }

    void show(const QString& code)
    {
        Sighting sighting;
        sighting.bytes = code.toUtf8();
        sighting.symbology = Symbology::QrCode;
        sighting.foundBy = FoundBy::Camera;
        Q_EMIT scanner.sighted(sighting);
    }
    [[nodiscard]] bool isJudged() const { return state().phase == Phase::Judged; }
    void pass() { clock.advance(std::chrono::milliseconds(600)); } // the half second
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        QTest::keyClick(window->windowHandle(), key, modifiers);
        QTest::qWait(50);
    }
    [[nodiscard]] bool says(const QString& text) const // a label or a row, visibly
    {
        const auto labels = window->findChildren<QLabel*>();
        const bool label = std::ranges::any_of(labels, [&](const QLabel* each) {
            const QString words =
                each->accessibleName().isEmpty() ? each->text() : each->accessibleName();
            return each->isVisible() && words.contains(text);
        });
        if (label)
            return true;
        const auto lists = window->findChildren<RowList*>();
        return std::ranges::any_of(lists, [&](const RowList* list) {
            for (int row = 0; list->isVisible() && row < list->rowCount(); ++row)
                if (list->model()
                        ->index(row, 0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(text))
                    return true;
            return false;
        });
    }

    QTemporaryDir folder;
    TcpProxy wire;
    const Connection connection;
    SystemClock pc; // of this machine: what the sync thread reads
    Settings settings;
    TestClock clock;
    Store store;
    Scanner scanner;
    std::unique_ptr<Syncer> syncer;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<MainWindow> window;
    std::vector<Notice::What> notices;
};

} // namespace

class TestTwoWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_centre.start(), qPrintable(m_centre.server().problem())); }

    void init()
    {
        m_office = m_centre.newOffice();
        book(QStringLiteral("9ZZZZ"), QStringLiteral("JOHN DOE"), QStringLiteral("08:00-09:00"));
        book(QStringLiteral("8YYYY"), QStringLiteral("DEWI CONTOHAN"),
             QStringLiteral("08:00-09:00"));
        m_a = std::make_unique<Counter>(m_centre, *m_office, 'A');
        m_b = std::make_unique<Counter>(m_centre, *m_office, 'B');
    }
    void cleanup()
    {
        m_a.reset();
        m_b.reset();
    }

    void anArrivalShowsAtTheOtherDeskWithinASecond()
    {
        const auto nameOf = [](int n) { return QStringLiteral("TAMU %1").arg(QChar(u'A' + n)); };
        const auto codeOf = [](int n) { return QStringLiteral("7XXX%1").arg(n); };
        for (int n = 0; n < 5; ++n)
            book(codeOf(n), nameOf(n), QStringLiteral("08:00-09:00"));
        connectBoth();
        signInBoth();
        int came = 0;
        keepOnce([&](QString& late) {
            m_a->pass();
            admit(*m_a, codeOf(came));
            QTRY_COMPARE(m_a->state().lastAdmittedName, nameOf(came));
            QElapsedTimer waited;
            waited.start();
            QTRY_VERIFY_WITH_TIMEOUT(m_b->says(nameOf(came) + QStringLiteral(", loket A")),
                                     patience);
            ++came;
            IN_TIME(waited.elapsed() < 1000, QString::number(waited.elapsed()));
        });
        QTRY_COMPARE(m_a->state().lastAdmitted->confirmation, Confirmation::Confirmed);

        m_b->show(codeOf(came - 1)); // the same code at the other desk
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isJudged(), patience);
        QCOMPARE(m_b->state().card->person().verdict.name(), QStringLiteral("already_attended"));
        QTRY_VERIFY(m_b->says(m_a->state().lastAdmitted->queueNumber->toString()));
    }

    void bothOfflineAdmitTheSameBookingAndBothSeeTheIncident()
    {
        connectBoth();
        signInBoth();
        for (Counter* each : {m_a.get(), m_b.get()})
            each->unplug();
        for (Counter* each : {m_a.get(), m_b.get()})
            QTRY_COMPARE_WITH_TIMEOUT(each->link(), LinkState::Offline, patience);
        for (Counter* each : {m_a.get(), m_b.get()}) {
            admit(*each, QStringLiteral("9ZZZZ"));
            QTRY_COMPARE(each->state().lastAdmitted->confirmation, Confirmation::Provisional);
            QTRY_VERIFY(each->says(QStringLiteral("Masuk sementara")));
        }
        for (Counter* each : {m_a.get(), m_b.get()}) {
            each->plugIn();
            QTRY_VERIFY_WITH_TIMEOUT(each->isAtRest(), patience);
        }
        for (Counter* each : {m_a.get(), m_b.get()}) {
            QTRY_COMPARE_WITH_TIMEOUT(each->state().incidents.size(), 1U, patience);
            QTRY_VERIFY(each->says(QStringLiteral("Insiden di loket ini: Booking 9ZZZZ")));
            each->press(Qt::Key_8, Qt::ControlModifier);
            QTRY_VERIFY(each->says(QStringLiteral("Diterima dua kali")));
            QVERIFY(!each->says(QStringLiteral("Insiden di loket ini")));
            QTRY_VERIFY(each->says(QStringLiteral("Loket A · 07.12")));
            QTRY_VERIFY(each->says(QStringLiteral("Loket B · 07.12")));
        }
        QTRY_COMPARE(confirmations(), QStringLiteral("one confirmed, one elsewhere"));

        m_b->press(Qt::Key_Return); // settles it, by the first reason
        m_b->press(Qt::Key_Return);
        for (Counter* each : {m_a.get(), m_b.get()})
            QTRY_COMPARE_WITH_TIMEOUT(each->state().incidents.size(), 0U, patience);
        QTRY_VERIFY(m_a->says(QStringLiteral("Tidak ada yang terbuka")));
    }

    void whoWaitsAtOneDeskIsAnsweredAtTheOther()
    {
        for (Counter* each : {m_a.get(), m_b.get()}) {
            each->addOfficer(QStringLiteral("Ratna Dewi"), Role::Administrator);
            each->addOfficer(QStringLiteral("Sri Wahyuni"), Role::Officer);
            each->addOfficer(QStringLiteral("Agus Kasi"), Role::Supervisor);
        }
        for (Counter* each : {m_a.get(), m_b.get()})
            each->clock.set(at(8, 30)); // too late at this office
        connectBoth();
        QTRY_VERIFY(m_a->state().officersSetUp);
        m_a->desk->signIn(QStringLiteral("Sri Wahyuni"), QStringLiteral("123456"));
        m_b->desk->signIn(QStringLiteral("Agus Kasi"), QStringLiteral("123456"));
        for (Counter* each : {m_a.get(), m_b.get()})
            QTRY_VERIFY_WITH_TIMEOUT(each->state().isSignedIn(), patience);
        m_a->show(QStringLiteral("8YYYY"));
        QTRY_VERIFY_WITH_TIMEOUT(m_a->isJudged(), patience);
        QCOMPARE(m_a->state().card->person().verdict.name(), QStringLiteral("forfeited"));
        m_a->pass();
        m_a->press(Qt::Key_Return);
        m_a->press(Qt::Key_F8); // asks for approval
        QTRY_COMPARE_WITH_TIMEOUT(m_a->state().parked.size(), 1U, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_b->state().parked.size(), 1U, patience);

        m_b->clock.advance(std::chrono::minutes(2)); // it was asked before
        m_b->press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(m_b->says(QStringLiteral("loket A")));
        m_b->press(Qt::Key_Return);
        QTRY_VERIFY(m_b->state().card.has_value());
        m_b->pass();
        m_b->desk->tickRequired();
        m_b->press(Qt::Key_Return);
        QTRY_VERIFY(m_b->window->face().counter().decisions().openPanel() != nullptr);
        m_b->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_b->state().parked.size(), 0U, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_a->state().parked.size(), 0U, patience);
        QTRY_VERIFY(std::ranges::find(m_a->notices, Notice::What::ParkedDecided) !=
                    m_a->notices.end());
    }

private:
    void book(const QString& code, const QString& name, const QString& slot)
    {
        QVERIFY(m_centre.put(
            QStringLiteral("{\"office\":\"%1\",\"channel\":\"law\",\"code\":\"%2\",\"name\":\"%3\","
                           "\"service\":\"baru\",\"service_date\":\"%4\",\"slot\":\"%5\","
                           "\"status\":\"active\",\"birth_date\":\"1970-01-01\"}")
                .arg(m_office->toString(), code, name, monday().toString(Qt::ISODate), slot)));
    }
    void connectBoth()
    {
        for (Counter* each : {m_a.get(), m_b.get()})
            each->goOnline();
        for (Counter* each : {m_a.get(), m_b.get()})
            QTRY_VERIFY_WITH_TIMEOUT(each->isAtRest(), patience);
    }
    void signInBoth()
    {
        m_a->desk->signIn(QStringLiteral("Sari W."));
        m_b->desk->signIn(QStringLiteral("Rina A."));
        for (Counter* each : {m_a.get(), m_b.get()})
            QTRY_VERIFY(each->state().isSignedIn());
    }
    static void admit(Counter& counter, const QString& code)
    {
        counter.show(code);
        QTRY_VERIFY(counter.isJudged());
        QVERIFY(counter.state().card->person().verdict.admits());
        counter.pass();
        counter.desk->tickRequired();
        counter.press(Qt::Key_Return);
        QTRY_VERIFY(counter.state().lastAdmitted.has_value());
    }
    [[nodiscard]] QString confirmations() const
    {
        int confirmed = 0, elsewhere = 0;
        for (const Counter* each : {m_a.get(), m_b.get()}) {
            const auto& recent = each->state().recent;
            const auto own = std::ranges::find_if(
                recent, [](const RecentEntry& entry) { return !entry.elsewhere && entry.outcome; });
            if (own == recent.end())
                return QStringLiteral("an own arrival is missing");
            confirmed += own->outcome->confirmation == Confirmation::Confirmed ? 1 : 0;
            elsewhere += own->outcome->confirmation == Confirmation::Elsewhere ? 1 : 0;
        }
        return confirmed == 1 && elsewhere == 1
                   ? QStringLiteral("one confirmed, one elsewhere")
                   : QStringLiteral("%1 confirmed, %2 elsewhere").arg(confirmed).arg(elsewhere);
    }

    TestCentre m_centre;
    std::optional<OfficeId> m_office;
    std::unique_ptr<Counter> m_a, m_b;
};

QTEST_MAIN(TestTwoWindows)
#include "tst_two_windows.moc"
