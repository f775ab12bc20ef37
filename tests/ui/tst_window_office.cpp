// SPDX-License-Identifier: GPL-3.0-or-later
// The office's rules in the real window: edited by keys, checked at once, tried out, saved as the
// next version and in force at this desk.
#include "desk/profilefile.h"
#include "ui/confirmdialog.h"
#include "ui/officepage.h"
#include "ui/officesection.h"
#include "ui/rowlist.h"
#include "ui/ruledialog.h"
#include "ui/verdictpreview.h"
#include "ui/windowstand.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace {

enum Section { Rules, Hours, Holidays, Slots, Services, Documents, WalkIns, Reasons, Privacy };

class OfficeStand
{
public:
    OfficeStand()
    {
        at.signIn();
        at.press(Qt::Key_7, Qt::ControlModifier);
        settle();
    }
    void settle()
    {
        QTest::qWait(100);
        at.settle();
    }
    [[nodiscard]] OfficePage& page()
    {
        return static_cast<OfficePage&>(at.window->face().deskPage(TopBar::Page::Office));
    }
    EditTable& table(Section section, int which = 0)
    {
        page().chooseSection(section);
        QList<EditTable*> shown;
        for (EditTable* each : page().findChildren<EditTable*>())
            if (each->isVisible())
                shown.append(each);
        return *shown.at(which);
    }
    void set(EditTable& table, int row, const char* key, const QString& text)
    {
        const auto& fields = table.model().fields();
        const auto field = std::ranges::find(fields, QString::fromLatin1(key), &EditField::key);
        QVERIFY(field != fields.end());
        table.model().setCell(row, static_cast<int>(field - fields.begin()), text);
    }
    [[nodiscard]] QPushButton& button(const QString& words)
    {
        for (QPushButton* each : page().findChildren<QPushButton*>())
            if (each->text() == words)
                return *each;
        qFatal("no button %s", qPrintable(words));
    }
    void back() // from a dialog: the offscreen platform leaves that to the test
    {
        at.window->activateWindow();
        settle();
    }
    void save()
    {
        at.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(at.open<ConfirmDialog>());
        at.press(Qt::Key_Return);
        settle();
    }
    [[nodiscard]] const Office& office() const { return at.stand.desk->office(); }

    WindowStand at;
};

} // namespace

class TestWindowOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsChangedByLooking()
    {
        OfficeStand office;
        for (int section = Rules; section <= Privacy + 1; ++section) {
            office.page().chooseSection(section);
            QVERIFY2(!office.page().isChanged(), qPrintable(QString::number(section)));
        }
        QVERIFY(!office.button(QStringLiteral("Simpan…")).isEnabled());
        QTRY_VERIFY(office.at.says(QStringLiteral("Versi 1")));
    }

    void everyShippedProfileIsShownWithoutAChange_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString& id : offices::ids())
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyShippedProfileIsShownWithoutAChange()
    {
        QFETCH(QString, id);
        const Theme theme;
        const Office office = offices::office(id);
        for (const auto language : {words::Language::Indonesian, words::Language::English}) {
            const View view{office, *DeskLetter::parse(u"B"), theme, language};
            OfficePage page(theme);
            page.showOffice(office, view);
            QVERIFY(!page.isChanged());
            QVERIFY(*page.draft() == office);
        }
    }

    void aQuotaIsEditedByKeysAndSaved()
    {
        OfficeStand office;
        EditTable& table = office.table(WalkIns);
        table.view().setFocus();
        const int quota = 6;
        table.view().setCurrentIndex(table.model().index(3, quota));
        office.at.type(QStringLiteral("7")); // typing edits the cell
        office.at.press(Qt::Key_Return);
        QCOMPARE(table.rows()[3][quota], QStringLiteral("7"));
        QVERIFY(office.page().isChanged());
        office.save();
        QTRY_COMPARE(office.office().version, 2);
        QCOMPARE(office.office().walkIns[3].dailyQuota, std::optional(7));
        QCOMPARE(office.at.stand.events(EventKind::ProfileChange), 1);
        QVERIFY(!office.page().isChanged());
        QTRY_VERIFY(office.at.says(QStringLiteral("Versi 2, diubah oleh sri-wahyuni")));
        // And so it is read at the next start.
        const auto stored = loadProfileOf(office.at.stand.folder.path());
        QVERIFY(stored);
        QVERIFY(*stored == office.office());
    }

    void aMistakeIsSaidWhereItIs()
    {
        OfficeStand office;
        EditTable& table = office.table(WalkIns);
        office.set(table, 3, "daily_quota", QStringLiteral("lima"));
        QTRY_VERIFY(office.at.says(QStringLiteral("Baris 4, Kuota per hari")));
        QVERIFY(!office.button(QStringLiteral("Simpan…")).isEnabled());
        office.set(table, 3, "daily_quota", QStringLiteral("5"));
        office.set(table, 3, "max_age", QStringLiteral("200"));
        QVERIFY(!office.button(QStringLiteral("Simpan…")).isEnabled());
        office.set(table, 3, "max_age", QStringLiteral("5"));
        QVERIFY(office.button(QStringLiteral("Simpan…")).isEnabled());
        // What only the profile's own check finds is marked in its cell, too.
        office.set(table, 4, "min_age", QStringLiteral("60"));
        office.set(table, 4, "max_age", QStringLiteral("50"));
        QVERIFY(!office.button(QStringLiteral("Simpan…")).isEnabled());
        QVERIFY(table.model().isFaulty(4, 8));
    }

    void aRuleIsChosenForRamadanAndTriedOut()
    {
        OfficeStand office;
        EditTable& table = office.table(Rules);
        QCOMPARE(table.rows().size(), size_t(3));
        auto* preview = office.page().findChild<VerdictPreview*>();
        QCOMPARE(preview->changes(), 0);
        office.set(table, 0, "rule", QStringLiteral("law-strict"));
        // As the README's table says: 07:31 and 08:00 not admitted, 08:01 and 08:30 forfeited, and
        // at 09:00 and 16:00 by an hour more.
        QCOMPARE(preview->changes(), 6);
        office.set(table, 0, "to", QStringLiteral("31-12-2026"));
        table.view().setFocus();
        office.at.press(Qt::Key_Insert);
        QCOMPARE(table.rows().size(), size_t(4));
        office.set(table, 3, "rule", QStringLiteral("law-bogor"));
        office.set(table, 3, "from", QStringLiteral("31-12-2026")); // a day with two rules
        QVERIFY(!office.button(QStringLiteral("Simpan…")).isEnabled());
        office.set(table, 3, "from", QStringLiteral("01-01-2027"));
        QVERIFY(office.button(QStringLiteral("Simpan…")).isEnabled());
        office.save();
        QTRY_COMPARE(office.office().version, 2);
        QCOMPARE(office.office().ruleFor(Channel::Law, QDate(2026, 12, 31))->id.toString(),
                 QStringLiteral("law-strict"));
        QCOMPARE(office.office().ruleFor(Channel::Law, QDate(2027, 1, 1))->id.toString(),
                 QStringLiteral("law-bogor"));
    }

    void anEditedShippedRuleBecomesTheOfficesOwn()
    {
        OfficeStand office;
        office.table(Rules).view().setFocus();
        office.at.press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(office.at.open<RuleDialog>()); // a button clicks a moment after its key
        auto* dialog = office.at.open<RuleDialog>();
        QLineEdit* grace = nullptr;
        for (QLineEdit* each : dialog->findChildren<QLineEdit*>())
            if (each->accessibleName() == u"Menit kelonggaran")
                grace = each;
        QVERIFY(grace);
        grace->setFocus();
        grace->selectAll();
        QTest::keyClicks(grace, QStringLiteral("10"));
        office.at.press(Qt::Key_Return);
        QTRY_VERIFY(!office.at.open<RuleDialog>());
        office.back();
        office.save();
        QTRY_COMPARE(office.office().version, 2);
        const Rule* rule = office.office().ruleFor(Channel::Law, QDate(2026, 11, 23));
        QCOMPARE(rule->id.toString(), QStringLiteral("jakarta-pusat-law"));
        QCOMPARE(rule->grace, 10);
        QCOMPARE(rule->version, 1);
    }

    void rowsAreAddedAndTakenOutWithWhatBelongsToThem()
    {
        OfficeStand office;
        EditTable& special = office.table(Hours, 1);
        special.view().setFocus();
        office.at.press(Qt::Key_Insert);
        office.set(special, 1, "name.id", QStringLiteral("Pindahan"));
        office.set(special, 1, "name.en", QStringLiteral("Moving house"));
        office.set(special, 1, "from", QStringLiteral("01-12-2026"));
        office.set(special, 1, "to", QStringLiteral("04-12-2026"));
        office.set(office.table(Hours, 2), 0, "closes", QStringLiteral("10.00"));
        office.set(office.table(Hours, 2), 0, "breaks", QString());
        special.setCurrentRow(0);
        special.view().setFocus();
        office.at.press(Qt::Key_Delete); // Ramadan goes, the new one stays as it is
        QCOMPARE(special.rows().size(), size_t(1));
        QVERIFY(office.page().isChanged());
        const Office& draft = *office.page().draft();
        QCOMPARE(draft.specialHours.size(), size_t(1));
        QCOMPARE(draft.hoursOn(QDate(2026, 11, 30))->closes, 16 * 60);
        QCOMPARE(draft.specialHours[0].hours.at(1).closes, 10 * 60);
        QCOMPARE(draft.specialHours[0].hours.at(2).closes, 16 * 60);
    }

    void aServiceKeepsItsDocumentsWhenAnotherGoes()
    {
        OfficeStand office;
        EditTable& services = office.table(Services);
        const auto before = office.office().services;
        services.setCurrentRow(2); // the children's
        services.view().setFocus();
        office.at.press(Qt::Key_Delete);
        const auto& after = office.page().draft()->services;
        // The walk-in for infants named it: the page says so and keeps the last whole draft.
        QTRY_VERIFY(office.at.says(QStringLiteral("Layanan")));
        QVERIFY(!office.button(QStringLiteral("Simpan…")).isEnabled());
        EditTable& categories = office.table(WalkIns);
        office.set(categories, 3, "service", QString());
        QVERIFY(office.button(QStringLiteral("Simpan…")).isEnabled());
        QCOMPARE(office.page().draft()->services.size(), before.size() - 1);
        QVERIFY(office.page().draft()->services[2] == before[3]);
        Q_UNUSED(after);
    }

    void aDraftOutlivesAVisitToTheCounterAndIsNotLostSilently()
    {
        OfficeStand office;
        office.set(office.table(WalkIns), 3, "daily_quota", QStringLiteral("9"));
        office.at.press(Qt::Key_1, Qt::ControlModifier);
        office.at.press(Qt::Key_7, Qt::ControlModifier);
        QVERIFY(office.page().isChanged());
        // Closing the window asks; back keeps everything.
        office.at.window->close();
        QVERIFY(office.at.window->isVisible());
        QTRY_VERIFY(office.at.open<ConfirmDialog>());
        office.at.press(Qt::Key_Escape);
        QTRY_VERIFY(!office.at.open<ConfirmDialog>());
        office.back();
        QVERIFY(office.page().isChanged());
        // Discarding asks, too.
        office.at.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(office.at.open<ConfirmDialog>());
        office.at.press(Qt::Key_Return);
        QTRY_VERIFY(!office.page().isChanged());
        QCOMPARE(office.office().version, 1);
    }
};

QTEST_MAIN(TestWindowOffice)
#include "tst_window_office.moc"
