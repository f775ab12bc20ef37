// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a desk that has a centre: what the link says is seen, and every page of it is
// worked by keys. The link is the test's own.
#include "desk/neighbour.h"
#include "domain/eventwire.h"
#include "ui/bands.h"
#include "ui/connectionpage.h"
#include "ui/counterpage.h"
#include "ui/datepanel.h"
#include "ui/decisionpane.h"
#include "ui/exportdialog.h"
#include "ui/face.h"
#include "ui/mainwindow.h"
#include "ui/outcomes.h"
#include "ui/rowlist.h"
#include "ui/scanpane.h"
#include "ui/syncbadge.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QTest>

namespace {

// The real window and desk over a real store.
class CentreWindow
{
public:
    explicit CentreWindow(bool withBookings = true) : link(stand.enrol())
    {
        stand.settings.setMuted(true);
        stand.settings.setLanguage(QStringLiteral("id"));
        if (withBookings)
            stand.add(stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("JOHN DOE")));
        window = std::make_unique<MainWindow>(*stand.desk);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        stand.signIn();
        connected();
    }
    void connected()
    {
        SyncState sync;
        sync.link = LinkState::Connected;
        sync.since = stand.at(7, 0);
        sync.recorded = sync.atCentre = 418;
        link.tellState(sync);
        stand.settle();
    }
    void offline(int waiting)
    {
        SyncState sync;
        sync.link = LinkState::Offline;
        sync.since = stand.at(7, 5);
        sync.recorded = 418 + waiting;
        sync.atCentre = 418;
        sync.problem = Error{Fault::CentreUnreachable, {}, {}};
        link.tellState(sync);
        stand.settle();
    }
    void admit()
    {
        stand.showAndSettle(QStringLiteral("9ZZZZ"));
        stand.desk->tickRequired();
        press(Qt::Key_Return);
        stand.settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window->windowHandle(), key, modifiers);
        QTest::qWait(120); // a button that is pressed by its key clicks a moment later
        stand.settle();
    }
    [[nodiscard]] QString badge() const { return window->findChild<SyncBadge*>()->text(); }
    [[nodiscard]] bool says(const QString& text) const
    {
        const auto all = window->findChildren<QLabel*>();
        return std::ranges::any_of(all, [&](const QLabel* label) {
            const QString words =
                label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
            return label->isVisible() && words.contains(text);
        });
    }

    DeskStand stand;
    FakeCentre& link;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestWindowCentre : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBadgeFollowsTheLink()
    {
        CentreWindow at;
        QTRY_COMPARE(at.badge(), QStringLiteral("Tersambung"));
        at.offline(14);
        QTRY_COMPARE(at.badge(), QStringLiteral("Luring sejak 07.05 · 14 menunggu"));
        at.connected();
        QTRY_COMPARE(at.badge(), QStringLiteral("Tersambung"));
    }

    void aDayWithoutBookingsSaysWhereTheyComeFrom()
    {
        CentreWindow at(false);
        QTRY_VERIFY(at.says(QStringLiteral("Server kantor juga belum memilikinya")));
        at.offline(0);
        QTRY_VERIFY(at.says(QStringLiteral("Server kantor tidak dapat dihubungi")));
        SyncState copying;
        copying.link = LinkState::Connected;
        copying.copying = true;
        at.link.tellState(copying);
        at.stand.settle();
        QTRY_VERIFY(at.says(QStringLiteral("sedang diambil dari server kantor")));
    }

    void theDetailsAreOneKeyAwayAndTryAgainByAnother()
    {
        CentreWindow at;
        at.offline(14);
        at.press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(at.says(QStringLiteral("Luring sejak 07.05")));
        QTRY_VERIFY(at.says(QStringLiteral("418 dari 432 sudah di server kantor")));
        QTRY_VERIFY(at.says(QStringLiteral("Server kantor tidak dapat dihubungi")));
        at.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(at.link.tried, 1);
        at.press(Qt::Key_Escape);
        QCOMPARE(at.window->face().page(), TopBar::Page::Counter);
    }

    void aDeskAloneSaysSo()
    {
        CentreWindow at;
        at.link.tellState({});
        at.press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(at.says(QStringLiteral("Loket ini bekerja sendiri")));
        QTRY_VERIFY(at.says(QStringLiteral("tidak saling melihat")));
        at.press(Qt::Key_R, Qt::ControlModifier); // there is nothing to try
        QCOMPARE(at.link.tried, 0);
    }

    void anAdmissionThatIsNotAnsweredIsProvisionalAndSettledLater()
    {
        keepOnce([](QString& late) {
            CentreWindow at;
            at.admit();
            QTRY_COMPARE(at.link.asked.size(), 1U);
            QTRY_VERIFY(at.says(QStringLiteral("Kehadiran tercatat")) ||
                        at.says(QStringLiteral("Masuk sementara")));
            IN_TIME(!at.says(QStringLiteral("Masuk sementara")), QStringLiteral("already"));
            QVERIFY(at.says(QStringLiteral("Kehadiran tercatat")));
            QTRY_VERIFY(at.says(QStringLiteral("Masuk sementara")));
            at.link.answer(at.link.asked.front(), CentreOutcome::Ok);
            QTRY_VERIFY(!at.says(QStringLiteral("Masuk sementara")));
            QTRY_VERIFY(at.says(QStringLiteral("Kehadiran tercatat")));
        });
    }

    void aProvisionalOneThatLostNamesTheFirstArrival()
    {
        CentreWindow at;
        at.offline(0);
        at.admit();
        QTRY_VERIFY(at.says(QStringLiteral("Masuk sementara")));
        const EventId event = at.stand.state().lastAdmitted->event;
        const Attendance first{EventId::make(7), at.stand.at(7, 2), *DeskLetter::parse(u"A"),
                               QueueNumber::parse(u"A014"), QStringLiteral("Sari W.")};
        at.link.answer(event, CentreOutcome::Duplicate, first);
        QTRY_VERIFY(at.says(QStringLiteral("Sudah diterima di tempat lain")));
        QTRY_VERIFY(at.says(QStringLiteral("A014")));
        QTRY_VERIFY(at.says(QStringLiteral("loket A pukul 07.02, nomor A014 (petugas Sari W.)")));
    }

    void theArrivalOfAnotherDeskThatLostIsNotGreen()
    {
        CentreWindow at;
        Neighbour there(at.stand);
        at.offline(0);
        at.admit();
        Verdict onTime;
        onTime.kind = verdict::OnTime{3};
        const Event lost = there.admitted(at.stand.booking(QStringLiteral("9ZZZZ")), 16, onTime);
        at.stand.clock.advance(std::chrono::minutes(1));
        there.tell(lost, QStringLiteral("duplicate"));
        const auto& list = *at.window->face().counter().scanPane().findChild<RowList*>();
        const auto said = [&list] {
            return list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        };
        const auto manner = [&at] {
            return outcomes::mannerOf(*at.stand.state().recent.front().outcome);
        };
        QTRY_VERIFY(said().contains(QStringLiteral("loket A · sebelumnya: loket B 07.12, B001")));
        QCOMPARE(manner(), Manner::Refused);
        there.tell({there.classified(lost, QStringLiteral("voided"))});
        QTRY_VERIFY(said().contains(QStringLiteral("loket A · A016 · dibatalkan")));
        QCOMPARE(manner(), Manner::Unknown);
    }

    void whatIsSetAsideIsExportedByKeys()
    {
        CentreWindow at;
        const EventId event = at.stand.last(EventKind::SignIn).event.id;
        const CentreAnswer apart{event, CentreOutcome::Quarantined, {}, QStringLiteral("no such")};
        QVERIFY(at.stand.ask([apart](Tables& tables) {
            return tables.outbox.mark({apart}, QStringLiteral("g"), Instant{});
        }));
        SyncState sync = at.link.state();
        sync.setAside = 1;
        at.link.tellState(sync);
        at.press(Qt::Key_9, Qt::ControlModifier);
        QTRY_VERIFY(at.says(QStringLiteral("Disisihkan")));
        at.press(Qt::Key_E, Qt::ControlModifier);
        const auto dialog = [] {
            return qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
        };
        QTRY_VERIFY(dialog() != nullptr);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("disisihkan.json"));
        dialog()->choose(report::What::SetAside, report::Format::Json);
        dialog()->setPath(path);
        QTest::keyClick(dialog()->windowHandle(), Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(all.size(), 1);
        const auto whole = eventFromWire(all[0].toObject()[QLatin1String("event")].toObject());
        QVERIFY(whole && whole->event.id == event);
        QCOMPARE(at.stand.last(EventKind::Export).event.payload[QLatin1String("what")].toString(),
                 QStringLiteral("set_aside"));
    }

    void incidentsAreOneKeyAway()
    {
        CentreWindow at;
        at.press(Qt::Key_8, Qt::ControlModifier);
        QCOMPARE(at.window->face().page(), TopBar::Page::Incidents);
        QTRY_VERIFY(at.says(QStringLiteral("Tidak ada yang terbuka")));
        at.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(at.says(QStringLiteral("Belum ada insiden")));
        at.press(Qt::Key_Escape);
        QCOMPARE(at.window->face().page(), TopBar::Page::Counter);
    }

    void aDoubtfulDateIsConfirmedByKeys()
    {
        CentreWindow at;
        at.stand.clock.setQuality(TimeQuality::Suspect);
        at.offline(0);
        QTRY_VERIFY(at.stand.state().surroundings.dateDoubtful);
        QTRY_VERIFY(at.says(QStringLiteral("Konfirmasi tanggal hari ini")));
        at.press(Qt::Key_J, Qt::ControlModifier);
        DecisionPane& pane = at.window->face().counter().decisions();
        QVERIFY(qobject_cast<DatePanel*>(pane.openPanel()) != nullptr);
        QTRY_VERIFY(at.says(QStringLiteral("Senin 23 November 2026")));
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.stand.state().surroundings.dateConfirmed);
        QVERIFY(pane.openPanel() == nullptr);
        QVERIFY(!at.says(QStringLiteral("Konfirmasi tanggal hari ini")));
    }
};

QTEST_MAIN(TestWindowCentre)
#include "tst_window_centre.moc"
