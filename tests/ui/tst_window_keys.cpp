// SPDX-License-Identifier: GPL-3.0-or-later
// Everything is done by keyboard alone, and the language changes while the window is open.
#include "ui/casepanels.h"
#include "ui/helpdrawer.h"
#include "ui/importdialog.h"
#include "ui/reasonpanels.h"
#include "ui/rowlist.h"
#include "ui/samplewindow.h"
#include "ui/settingsdialog.h"
#include "ui/walkindialog.h"
#include "ui/windowstand.h"

#include <QClipboard>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

class TestWindowKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedCodeAdmits()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.signIn();
        at.press(Qt::Key_F2);
        at.type(QStringLiteral("9zz"));
        at.type(QStringLiteral("zz"));
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.stand.state().card.has_value());
        at.stand.pass();
        at.press(Qt::Key_Space, Qt::ControlModifier);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
    }

    void searchShowsHitsAndAsksForTheIdentityCard()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.stand.add(at.stand.booking(QStringLiteral("8YYYY"), QStringLiteral("Dewi Lestari")));
        at.signIn();
        at.press(Qt::Key_F2);
        at.type(QStringLiteral("lestari"));
        QTest::qWait(300);
        at.settle();
        at.press(Qt::Key_Down);
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.stand.state().card.has_value());
        QCOMPARE(at.stand.card().person().booking->name, QStringLiteral("Dewi Lestari"));
        QVERIFY(at.stand.card().asksIdentity);
        at.stand.pass();
        at.press(Qt::Key_Space, Qt::ControlModifier);
        at.press(Qt::Key_Return);
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);
        QVERIFY(at.stand.noticed(Notice::What::IdentityOpen));
        at.press(Qt::Key_F11);
        QVERIFY(at.stand.card().person().identityCompared);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
    }

    void sampleProofsAreShownToTheCounterByKeys()
    {
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("01-tepat-waktu.png"));
        const QString message = folder.filePath(QStringLiteral("02-pesan-law.txt"));
        QVERIFY(sceneWith(qrImage("9ZZZZ")).save(picture));
        QFile text(message);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("Kode Booking: 8YYYY");
        text.close();
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.stand.add(at.stand.booking(QStringLiteral("8YYYY"), QStringLiteral("Dewi Lestari")));
        at.signIn();
        at.window->offerSamples({picture, message});
        at.press(Qt::Key_P, Qt::ControlModifier);
        SampleWindow* samples = at.window->samples();
        QVERIFY(samples->isVisible());
        QVERIFY(!samples->isModal());
        QCOMPARE(samples->title(0), QStringLiteral("1. Tepat waktu"));
        const auto shownName = [&] {
            const auto& card = at.stand.state().card;
            return card && card->person().booking ? card->person().booking->name : QString();
        };
        QTest::keyClick(samples->windowHandle(), Qt::Key_Return);
        QTRY_COMPARE(shownName(), QStringLiteral("John Doe"));
        at.stand.pass();
        at.press(Qt::Key_Escape);
        at.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(samples->isVisible());
        QTest::keyClick(samples->windowHandle(), Qt::Key_Down);
        QTest::keyClick(samples->windowHandle(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Kode Booking: 8YYYY"));
        QTest::keyClick(samples->windowHandle(), Qt::Key_Return);
        QTRY_COMPARE(shownName(), QStringLiteral("Dewi Lestari"));
    }

    void arrowsSpaceAndBWorkTheDocuments()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        const auto lines = [&]() -> const std::vector<DocumentCheck>& {
            return at.stand.card().person().checklist.lines;
        };
        at.press(Qt::Key_Space);
        at.press(Qt::Key_Right);
        at.press(Qt::Key_Space);
        at.press(Qt::Key_Down);
        at.press(Qt::Key_Space);
        QVERIFY(lines()[0].original);
        QVERIFY(lines()[0].copy);
        QVERIFY(lines()[1].copy);
        at.press(Qt::Key_B);
        at.type(QStringLiteral("nama"));
        at.press(Qt::Key_Return);
        QCOMPARE(lines()[1].differs, QStringLiteral("nama"));
        QTRY_VERIFY(at.says(QStringLiteral("nama")));
    }

    void refusingForDocumentsSaysWhatIsMissing()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.press(Qt::Key_F7);
        QVERIFY(qobject_cast<RefusePanel*>(at.panel()) != nullptr);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Refusal), 1);
    }

    void escapeGoesBackOneStepAtATime()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.press(Qt::Key_F7);
        QVERIFY(at.panel() != nullptr);
        at.press(Qt::Key_Escape);
        QVERIFY(at.panel() == nullptr);
        QVERIFY(at.stand.state().card.has_value());
        at.press(Qt::Key_Escape);
        QVERIFY(!at.stand.state().card);
        QCOMPARE(at.stand.state().recent.size(), 1U);
        at.press(Qt::Key_F3); // undecided: one key away
        QTRY_VERIFY(at.stand.state().card.has_value());
    }

    void holdingIsTwoKeysWhereTheOfficeHolds()
    {
        WindowStand at(QStringLiteral("bandung"));
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.press(Qt::Key_F6);
        QVERIFY(qobject_cast<HoldPanel*>(at.panel()) != nullptr);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Hold), 1);
        QCOMPARE(at.stand.state().held.size(), 1U);
        at.press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(at.window->face().page(), TopBar::Page::Held);
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.stand.state().card.has_value());
        QCOMPARE(at.window->face().page(), TopBar::Page::Counter);
        QCOMPARE(at.stand.verdict(), QStringLiteral("held"));
    }

    void anExceptionNeedsAReasonAndTheDocuments()
    {
        WindowStand at(QStringLiteral("bogor"));
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.clock.set(at.stand.at(8, 30));
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        QCOMPARE(at.stand.verdict(), QStringLiteral("forfeited"));
        at.press(Qt::Key_Return); // the right next step: ask for approval
        QVERIFY(qobject_cast<OverridePanel*>(at.panel()) != nullptr);
        at.press(Qt::Key_Return); // leads to the documents
        QCOMPARE(at.stand.events(EventKind::Attendance), 0);
        QVERIFY(at.panel() == nullptr);
        at.stand.desk->tickRequired();
        at.press(Qt::Key_Return);
        at.press(Qt::Key_Return); // nobody is set up: nobody has to consent
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
        const auto reason =
            std::ranges::find(at.stand.office.reasons, Reason::For::Override, &Reason::what);
        const QJsonObject payload = at.stand.last(EventKind::Attendance).event.payload;
        QVERIFY(QJsonDocument(payload).toJson().contains(reason->id.toString().toUtf8()));
    }

    void undoAsksForAReason()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.press(Qt::Key_Space, Qt::ControlModifier);
        at.press(Qt::Key_Return);
        QTRY_VERIFY(at.stand.state().lastAdmitted.has_value());
        at.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(qobject_cast<UndoPanel*>(at.panel()) != nullptr);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Undo), 1);
    }

    void aWalkInIsTakenIn()
    {
        WindowStand at;
        at.signIn();
        at.press(Qt::Key_F4);
        auto* dialog = at.open<WalkInDialog>();
        QVERIFY(dialog != nullptr);
        auto* list = dialog->findChild<RowList*>();
        const auto& categories = at.stand.office.walkIns;
        const auto easy = std::ranges::find_if(
            categories, [](const WalkInCategory& each) { return !each.minAge && !each.maxAge; });
        QVERIFY(easy != categories.end());
        list->setCurrentRow(static_cast<int>(easy - categories.begin()));
        at.press(Qt::Key_Return); // to the name
        at.type(QStringLiteral("Sari"));
        at.press(Qt::Key_Tab);
        at.type(QStringLiteral("02-03-1980"));
        at.press(Qt::Key_Space, Qt::ControlModifier); // the documents
        at.press(Qt::Key_Return);
        if (at.open<WalkInDialog>() != nullptr) { // the category asks for an approver
            at.type(QStringLiteral("budi"));
            at.press(Qt::Key_Return);
        }
        QTRY_COMPARE(at.stand.events(EventKind::WalkIn), 1);
    }

    void aPastedMessageOpensACard()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        QGuiApplication::clipboard()->setText(
            QStringLiteral("✅ Telah terjadwal layanan paspor Anda:\n🔸 Nama: BUDI SANTOSO\n"
                           "🔸 Tgl Kedatangan: 23-11-2026\n🔸 Jam: 08:00 - 09.00 WIB\n"
                           "🔸 Kode Booking: 9ZZZZ\n"));
        at.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(at.stand.state().card.has_value());
        QCOMPARE(at.stand.card().foundBy, FoundBy::Pasted);
    }

    void anImportIsTriedBeforeItIsTakenIn()
    {
        WindowStand at;
        at.signIn();
        const QString path = at.stand.folder.filePath(QStringLiteral("today.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("code;channel;name;birth_date;service;service_date;slot\n"
                   "9ZZZZ;law;JOHN DOE;01-01-1970;baru;23-11-2026;08:00 - 09.00\n");
        file.close();
        at.press(Qt::Key_I, Qt::ControlModifier);
        auto* dialog = at.open<ImportDialog>();
        QVERIFY(dialog != nullptr);
        dialog->openFile(path);
        QTest::qWait(100);
        at.settle();
        QCOMPARE(at.stand.events(EventKind::Import), 0);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Import), 1);
        at.press(Qt::Key_Escape);
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        QCOMPARE(at.stand.verdict(), QStringLiteral("on_time"));
    }

    void theLanguageChangesWhileTheWindowIsOpen()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        QTRY_VERIFY(at.says(QStringLiteral("Tepat waktu")));
        at.press(Qt::Key_Comma, Qt::ControlModifier);
        auto* dialog = at.open<SettingsDialog>();
        QVERIFY(dialog != nullptr);
        at.stand.settings.setLanguage(QStringLiteral("en"));
        Q_EMIT dialog->changed();
        at.settle();
        QTRY_VERIFY(at.says(QStringLiteral("On time")));
        QVERIFY(!at.says(QStringLiteral("Tepat waktu")));
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Settings"));
        at.stand.settings.setLanguage(QStringLiteral("id"));
        Q_EMIT dialog->changed();
        at.settle();
        QTRY_VERIFY(at.says(QStringLiteral("Tepat waktu")));
        QVERIFY(dialog->windowTitle() != QStringLiteral("Settings"));
    }

    // Before anybody showed any text.
    void theSettingsSayThatTextIsNotRead()
    {
        const QByteArray before = qgetenv("TESSDATA_PREFIX");
        qputenv("TESSDATA_PREFIX", "/nowhere");
        WindowStand at;
        at.signIn();
        at.press(Qt::Key_Comma, Qt::ControlModifier);
        const auto says = [&at](const QString& words) {
            const auto labels = at.open<SettingsDialog>()->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&words](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QVERIFY(at.open<SettingsDialog>() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Tesseract")), 120'000);
        if (before.isEmpty())
            qunsetenv("TESSDATA_PREFIX");
        else
            qputenv("TESSDATA_PREFIX", before);
    }

    void theSettingsAreSilentWhereTextIsRead()
    {
        WindowStand at;
        at.signIn();
        at.press(Qt::Key_Comma, Qt::ControlModifier);
        const auto& reading = at.stand.state().surroundings.printReading;
        QTRY_VERIFY_WITH_TIMEOUT(reading != PrintReading::NotTried, 120'000);
        if (reading == PrintReading::Missing)
            QSKIP("Tesseract or its trained data are not installed");
        const auto labels = at.open<SettingsDialog>()->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QVERIFY(!label->isVisible() || !label->text().contains(QStringLiteral("Tesseract")));
    }

    void textSizeAndLookChangeWhileTheWindowIsOpen()
    {
        WindowStand at;
        at.signIn();
        at.press(Qt::Key_Comma, Qt::ControlModifier);
        auto* dialog = at.open<SettingsDialog>();
        QVERIFY(dialog != nullptr);
        at.stand.settings.setTextPercent(175);
        at.stand.settings.setTheme(Settings::Theme::Dark);
        Q_EMIT dialog->changed();
        QCOMPARE(at.window->theme().textPercent(), 175);
        QVERIFY(at.window->theme().isDark());
        at.press(Qt::Key_Escape);
        QVERIFY(at.window->minimumSizeHint().width() <= 1366);
    }

    void helpExplainsTheVerdictAndLeavesTheKeysAlone()
    {
        WindowStand at;
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ")));
        at.signIn();
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.press(Qt::Key_F1);
        QVERIFY(at.window->face().help().isVisible());
        at.press(Qt::Key_Space, Qt::ControlModifier);
        at.press(Qt::Key_Return);
        QTRY_COMPARE(at.stand.events(EventKind::Attendance), 1);
        at.press(Qt::Key_F1);
        QVERIFY(!at.window->face().help().isVisible());
    }
};

QTEST_MAIN(TestWindowKeys)
#include "tst_window_keys.moc"
