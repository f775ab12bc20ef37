// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the desk and who may what, by the keyboard alone: signing in, the lock, handing over,
// approvals, and the officers themselves.
#include "ui/casepanels.h"
#include "ui/consentfields.h"
#include "ui/keybutton.h"
#include "ui/officersdialog.h"
#include "ui/pindialogs.h"
#include "ui/pinfield.h"
#include "ui/reasonpanels.h"
#include "ui/rowlist.h"
#include "ui/signincard.h"
#include "ui/walkindialog.h"
#include "ui/windowstand.h"

#include <QJsonDocument>

namespace {

// The officers are set up; the window is open and nobody has signed in.
class StaffedWindow : public WindowStand
{
public:
    explicit StaffedWindow(const QString& office = QStringLiteral("jakarta-pusat"))
        : WindowStand(office, Staff::SetUp)
    {}

    void signInByKeys(const QString& name)
    {
        focusedLine()->clear();
        fill(name);
        press(Qt::Key_Return);
        fill(stand.pinOf(name));
        press(Qt::Key_Return);
    }
    [[nodiscard]] QLineEdit* focusedLine() const
    {
        return qobject_cast<QLineEdit*>(QApplication::focusWidget());
    }
    [[nodiscard]] QString focusedName() const
    {
        return focusedLine() != nullptr ? focusedLine()->text() : QString();
    }
    [[nodiscard]] SignInCard& card() { return window->face().counter().signIn(); }
    // Forfeited in Bogor: half an hour late.
    void showLateApplicant()
    {
        stand.add(stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        stand.clock.set(stand.at(8, 30));
        stand.showAndSettle(QStringLiteral("9ZZZZ"));
    }
    [[nodiscard]] QByteArray payload(EventKind kind)
    {
        return QJsonDocument(stand.last(kind).event.payload).toJson();
    }
};

} // namespace

class TestWindowPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameLeadsToThePinAndThePinToWork()
    {
        StaffedWindow at;
        QVERIFY(at.focusedLine() != nullptr);
        at.signInByKeys(at.stand.officer);
        QCOMPARE(at.stand.state().phase, Phase::Ready);
        QCOMPARE(at.stand.state().officerName, at.stand.officer);
    }

    void aWrongPinIsToldAndTheNameStays()
    {
        StaffedWindow at;
        for (int tried = 0; tried < 6; ++tried) {
            if (tried == 0) {
                at.fill(at.stand.officer);
                at.press(Qt::Key_Return);
            }
            at.fill(QStringLiteral("000000"));
            at.press(Qt::Key_Return);
        }
        QCOMPARE(at.stand.state().phase, Phase::SignedOut);
        QTRY_VERIFY(at.says(QStringLiteral("PIN")));
        QVERIFY(at.card().findChild<PinField*>()->hasFocus());
        at.stand.clock.advance(std::chrono::minutes(30)); // however long the wait was
        QTRY_VERIFY_WITH_TIMEOUT(at.card().findChild<KeyButton*>()->isEnabled(), 30000);
        at.card().findChild<PinField*>()->clear();
        at.fill(at.stand.pinOf(at.stand.officer));
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.state().phase, Phase::Ready);
    }

    void theLockHidesEverybodyAndTheCardComesBack()
    {
        StaffedWindow at;
        at.signInAs(at.stand.officer);
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        QTRY_VERIFY(at.says(QStringLiteral("John Doe")));
        at.press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(at.stand.state().phase, Phase::Locked);
        QVERIFY(!at.says(QStringLiteral("John Doe")));
        QVERIFY(at.card().findChild<PinField*>()->hasFocus()); // the name is there already
        at.press(Qt::Key_F8);
        at.press(Qt::Key_Escape);
        at.fill(at.stand.pinOf(at.stand.officer));
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.state().phase, Phase::Judged);
        QTRY_VERIFY(at.says(QStringLiteral("John Doe")));
        QCOMPARE(at.stand.events(EventKind::Lock), 1);
    }

    void handingOverKeepsTheScreen()
    {
        StaffedWindow at;
        at.signInAs(at.stand.officer);
        at.press(Qt::Key_3, Qt::ControlModifier);
        at.press(Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(at.stand.state().phase, Phase::Locked);
        at.signInByKeys(at.stand.supervisor);
        QCOMPARE(at.stand.state().officerName, at.stand.supervisor);
        QCOMPARE(at.window->face().page(), TopBar::Page::Held);
    }

    void whatWasBeingTypedWaitsBehindTheLock()
    {
        StaffedWindow at;
        at.signInAs(at.stand.officer);
        at.press(Qt::Key_F4);
        QPointer<WalkInDialog> dialog = at.open<WalkInDialog>();
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>();
        name->setText(QStringLiteral("Sari"));
        at.stand.desk->lock(); // by itself, after a time without input
        at.settle();
        QVERIFY(dialog && !dialog->isVisible());
        at.window->activateWindow();
        at.settle();
        at.card().takeFocus();
        at.fill(at.stand.pinOf(at.stand.officer));
        at.press(Qt::Key_Return);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(name->text(), QStringLiteral("Sari"));
        dialog->reject();
    }

    void askedForApprovalTheLineGoesOnAndTheArrivalTimeStays()
    {
        StaffedWindow at(QStringLiteral("bogor"));
        at.signInAs(at.stand.officer);
        at.showLateApplicant();
        QCOMPARE(at.stand.verdict(), QStringLiteral("forfeited"));
        at.press(Qt::Key_Return);
        QVERIFY(qobject_cast<OverridePanel*>(at.panel()) != nullptr);
        at.press(Qt::Key_F8); // ask for approval
        QTRY_COMPARE(at.stand.state().parked.size(), 1U);
        QVERIFY(!at.stand.state().card);
        QVERIFY(at.panel() == nullptr);
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);

        at.stand.clock.set(at.stand.at(8, 50));
        at.press(Qt::Key_3, Qt::ControlModifier);
        at.press(Qt::Key_Return); // opens the one who waits
        QTRY_VERIFY(at.stand.state().card.has_value());
        QCOMPARE(at.window->face().page(), TopBar::Page::Counter);
        QCOMPARE(at.stand.card().seenAt, at.stand.at(8, 30));
        QTRY_VERIFY(at.says(QStringLiteral("08.30")));
        at.stand.pass();
        at.stand.desk->tickRequired();
        at.press(Qt::Key_Return);
        QVERIFY(qobject_cast<OverridePanel*>(at.panel()) != nullptr);
        at.press(Qt::Key_Return); // leads to the approver
        at.fill(at.stand.supervisor);
        at.press(Qt::Key_Return);
        at.fill(at.stand.pinOf(at.stand.supervisor));
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
        QVERIFY(at.payload(EventKind::Attendance)
                    .contains(officerNamed(at.stand.supervisor)->toString().toUtf8()));
        QTRY_VERIFY(at.panel() == nullptr);
        QCOMPARE(at.stand.state().parked.size(), 0U);
    }

    void aWrongPinOfTheApproverKeepsWhatWasTyped()
    {
        StaffedWindow at(QStringLiteral("bogor"));
        at.signInAs(at.stand.officer);
        at.showLateApplicant();
        at.stand.desk->tickRequired();
        at.press(Qt::Key_Return);
        auto* panel = qobject_cast<OverridePanel*>(at.panel());
        QVERIFY(panel != nullptr);
        at.press(Qt::Key_Tab);
        at.fill(QStringLiteral("hujan deras"));
        at.press(Qt::Key_Return);
        at.fill(at.stand.supervisor);
        at.press(Qt::Key_Return);
        at.fill(QStringLiteral("000000"));
        at.press(Qt::Key_Return);
        QCOMPARE(at.panel(), panel);
        QTRY_VERIFY(at.says(QStringLiteral("PIN")));
        auto* pin = panel->findChild<PinField*>();
        QVERIFY(pin->hasFocus());
        QVERIFY(pin->text().isEmpty());
        at.fill(at.stand.pinOf(at.stand.supervisor));
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
        QVERIFY(at.payload(EventKind::Attendance).contains("hujan deras"));
    }

    void nobodyApprovesForThemselves()
    {
        StaffedWindow at(QStringLiteral("bogor"));
        at.signInAs(at.stand.officer);
        at.showLateApplicant();
        at.stand.desk->tickRequired();
        at.press(Qt::Key_Return);
        at.press(Qt::Key_Return);
        at.fill(at.stand.officer);
        at.press(Qt::Key_Return);
        at.fill(at.stand.pinOf(at.stand.officer));
        at.press(Qt::Key_Return);
        QVERIFY(at.panel() != nullptr);
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);
    }

    void aSupervisorDecidesAlone()
    {
        StaffedWindow at(QStringLiteral("bogor"));
        at.signInAs(at.stand.supervisor);
        at.showLateApplicant();
        at.stand.desk->tickRequired();
        at.press(Qt::Key_Return);
        QVERIFY(at.panel() != nullptr);
        QVERIFY(!at.panel()->findChild<ConsentFields*>()->isVisible());
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
        QVERIFY(at.panel() == nullptr);
    }

    void aRefusalNamesOneOfTheOfficesReasons()
    {
        StaffedWindow at(QStringLiteral("bogor"));
        at.signInAs(at.stand.officer);
        at.showLateApplicant();
        at.press(Qt::Key_F7);
        QVERIFY(qobject_cast<RefusePanel*>(at.panel()) != nullptr);
        at.press(Qt::Key_Down); // below "as the rule says"
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Refusal), 1);
        const auto reason =
            std::ranges::find(at.stand.office.reasons, Reason::For::Refusal, &Reason::what);
        QVERIFY(at.payload(EventKind::Refusal).contains(reason->id.toString().toUtf8()));
    }

    void theEntryOfAColleagueIsUndoneByASupervisorOnly()
    {
        StaffedWindow at;
        at.signInAs(at.stand.officer);
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.stand.admit();
        at.signInAs(at.stand.colleague);
        at.press(Qt::Key_Z, Qt::ControlModifier);
        auto* panel = qobject_cast<UndoPanel*>(at.panel());
        QVERIFY(panel != nullptr);
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.events(EventKind::Undo), 0);
        QCOMPARE(at.panel(), panel); // and says why
        at.signInAs(at.stand.supervisor);
        at.press(Qt::Key_Escape);
        at.press(Qt::Key_Z, Qt::ControlModifier);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Undo), 1);
        QTRY_VERIFY(at.panel() == nullptr);
    }

    void priorityIsOneKeyAndStandsInTheList()
    {
        StaffedWindow at;
        at.signInAs(at.stand.officer);
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.press(Qt::Key_F12);
        QVERIFY(at.stand.card().person().priority);
        at.stand.admit();
        QVERIFY(at.stand.state().recent.front().priority);
    }

    void anAdministratorAddsAnOfficerWhoSignsIn()
    {
        StaffedWindow at;
        at.signInAs(at.stand.administrator);
        Q_EMIT at.window->face().top().officersWanted();
        at.settle();
        auto* dialog = at.open<OfficersDialog>();
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<RowList*>();
        QTRY_COMPARE(list->rowCount(), 4);
        at.press(Qt::Key_F4);
        at.fill(QStringLiteral("Joko Petugas")); // there is one already
        at.press(Qt::Key_Return);
        at.fill(QStringLiteral("482915"));
        at.press(Qt::Key_Return);
        at.fill(QStringLiteral("482915"));
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.focusedName() == QStringLiteral("Joko Petugas")); // told, and to be changed
        at.focusedLine()->clear();
        at.fill(QStringLiteral("Nur Aini"));
        at.press(Qt::Key_Return);
        QTRY_COMPARE(list->rowCount(), 5);
        at.press(Qt::Key_Escape);
        at.stand.signIn(QStringLiteral("Nur Aini"), QStringLiteral("482915"));
        QCOMPARE(at.stand.state().officerName, QStringLiteral("Nur Aini"));
        QCOMPARE(at.stand.state().role, Role::Officer);
    }

    void theLastAdministratorStays()
    {
        StaffedWindow at;
        at.signInAs(at.stand.administrator);
        Q_EMIT at.window->face().top().officersWanted();
        at.settle();
        auto* dialog = at.open<OfficersDialog>();
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<RowList*>();
        QTRY_COMPARE(list->rowCount(), 4);
        for (int row = 0; row < 4; ++row)
            if (list->model()->index(row, 0).data().toString().startsWith(at.stand.administrator))
                list->setCurrentRow(row);
        at.press(Qt::Key_F3);
        const auto officers = at.stand.answer(at.stand.desk->backOffice().officers());
        QVERIFY(officers);
        QVERIFY(std::ranges::all_of(*officers, &Officer::enabled));
        dialog->done(0);
    }

    void whatARoleMayNotDoIsNotOffered()
    {
        StaffedWindow at;
        at.signInAs(at.stand.officer);
        at.press(Qt::Key_6, Qt::ControlModifier); // the journal
        QCOMPARE(at.window->face().page(), TopBar::Page::Counter);
        Q_EMIT at.window->face().top().officersWanted();
        QVERIFY(at.open<OfficersDialog>() == nullptr);
        at.press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }

    void onesOwnPinIsChangedWithThePresentOne()
    {
        StaffedWindow at;
        at.signInAs(at.stand.officer);
        Q_EMIT at.window->face().top().pinChangeWanted();
        at.settle();
        QVERIFY(at.open<OwnPinDialog>() != nullptr);
        at.fill(at.stand.pinOf(at.stand.officer));
        at.press(Qt::Key_Return);
        at.fill(QStringLiteral("1234"));
        at.press(Qt::Key_Return);
        at.fill(QStringLiteral("1234"));
        at.press(Qt::Key_Return);
        QVERIFY(at.open<OwnPinDialog>() != nullptr); // easily guessed: said once
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.open<OwnPinDialog>() == nullptr);
        at.window->activateWindow();
        at.settle();
        at.press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(at.stand.state().phase, Phase::Locked);
        QVERIFY(at.card().findChild<PinField*>()->hasFocus());
        at.fill(QStringLiteral("1234"));
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.state().phase, Phase::Ready);
    }

    void theFirstAdministratorIsSetUpFromTheSignInCard()
    {
        WindowStand at;
        at.signIn();
        at.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(at.stand.state().phase, Phase::SignedOut);
        Q_EMIT at.window->face().counter().signIn().setUpWanted();
        at.settle();
        QVERIFY(at.open<FirstOfficerDialog>() != nullptr);
        at.press(Qt::Key_Return); // the name is known
        at.fill(QStringLiteral("739104"));
        at.press(Qt::Key_Return);
        at.fill(QStringLiteral("739104"));
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.stand.state().officersSetUp);
        QTRY_COMPARE(at.stand.state().phase, Phase::Ready);
        QCOMPARE(at.stand.state().role, Role::Administrator);
    }
};

QTEST_MAIN(TestWindowPeople)
#include "tst_window_people.moc"
