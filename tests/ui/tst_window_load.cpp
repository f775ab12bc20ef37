// SPDX-License-Identifier: GPL-3.0-or-later
// The load page in the real window over a real desk: it follows what is recorded, writes its
// reports and closes the day; each of them stands in the journal.
#include "ui/closedaydialog.h"
#include "ui/exportdialog.h"
#include "ui/figurecard.h"
#include "ui/labels.h"
#include "ui/loadpage.h"
#include "ui/windowstand.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace {

class LoadStand
{
public:
    LoadStand()
    {
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.stand.add(at.stand.booking(QStringLiteral("8YYYY"), QStringLiteral("Dewi Lestari")));
        at.signIn();
        at.window->activateWindow();
        (void)QTest::qWaitForWindowActive(at.window.get());
        at.stand.showAndSettle(QStringLiteral("9ZZZZ"));
        at.stand.admit();
        at.stand.pass();
        at.press(Qt::Key_5, Qt::ControlModifier);
    }
    ~LoadStand() // a modal dialog that dies with its window keeps the next one from the keys
    {
        while (QWidget* modal = QApplication::activeModalWidget())
            modal->close();
    }
    LoadStand(const LoadStand&) = delete;
    LoadStand& operator=(const LoadStand&) = delete;

    [[nodiscard]] QString figure(qsizetype index) const
    {
        const auto cards = at.window->findChildren<FigureCard*>();
        return cards.value(index) ? cards[index]->findChild<FigureLabel*>()->text() : QString();
    }
    void takeWalkIn()
    {
        const Office& office = at.stand.office;
        WalkIn walkIn{.category = office.walkIns.front().id, .service = office.services.front().id};
        walkIn.name = QStringLiteral("Sari Contohan");
        walkIn.birthDate = QDate(1980, 3, 2);
        at.stand.desk->takeWalkIn(walkIn);
    }
    [[nodiscard]] ExportDialog* exportDialog()
    {
        at.press(Qt::Key_E, Qt::ControlModifier);
        // A button that is pressed by its key clicks a moment later.
        (void)QTest::qWaitFor([this] { return at.open<ExportDialog>() != nullptr; }, 30000);
        return at.open<ExportDialog>();
    }

    WindowStand at;
    static constexpr qsizetype arrived = 0, walkIns = 2;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWindowLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArrivalShowsWithinASecond()
    {
        LoadStand stand;
        QTRY_COMPARE(stand.figure(LoadStand::arrived), QStringLiteral("1"));
        QTRY_COMPARE(stand.figure(LoadStand::walkIns), QStringLiteral("0"));
        int taken = 0;
        keepOnce([&](QString& late) {
            stand.takeWalkIn();
            ++taken;
            QTRY_COMPARE(stand.at.stand.events(EventKind::WalkIn), taken);
            QElapsedTimer waited;
            waited.start();
            QTRY_COMPARE(stand.figure(LoadStand::walkIns), QString::number(taken));
            IN_TIME(waited.elapsed() < 1000, QString::number(waited.elapsed()));
        });
    }

    void aReportIsNotedAndWritten_data()
    {
        QTest::addColumn<report::Format>("format");
        QTest::addColumn<QByteArray>("begins");
        QTest::addRow("CSV") << report::Format::Csv << QByteArray("\xEF\xBB\xBF");
        QTest::addRow("PDF") << report::Format::Pdf << QByteArray("%PDF");
    }
    void aReportIsNotedAndWritten()
    {
        QFETCH(report::Format, format);
        QFETCH(QByteArray, begins);
        LoadStand stand;
        QTRY_COMPARE(stand.figure(LoadStand::arrived), QStringLiteral("1"));
        ExportDialog* dialog = stand.exportDialog();
        QVERIFY(dialog != nullptr);
        const QTemporaryDir folder;
        dialog->choose(report::What::Day, format);
        dialog->setPath(folder.filePath(QStringLiteral("beban")));
        stand.at.press(Qt::Key_Return);
        QTRY_COMPARE(stand.at.stand.events(EventKind::Export), 1);
        const QString path = dialog->choice().path;
        QTRY_VERIFY(contentOf(path).startsWith(begins));
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        LoadStand stand;
        QTRY_COMPARE(stand.figure(LoadStand::arrived), QStringLiteral("1"));
        ExportDialog* dialog = stand.exportDialog();
        QVERIFY(dialog != nullptr);
        dialog->choose(report::What::Day, report::Format::Csv);
        dialog->setPath(QStringLiteral("/nowhere/at/all/beban.csv"));
        stand.at.press(Qt::Key_Return);
        const auto told = [dialog] {
            const auto labels = dialog->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String("/nowhere"));
            });
        };
        QTRY_VERIFY(told());
    }

    void theDayIsClosedOnceTheOfficeIs()
    {
        LoadStand stand;
        stand.at.stand.clock.advance(std::chrono::hours(10)); // past closing
        stand.at.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(stand.at.open<CloseDayDialog>() != nullptr);
        stand.at.press(Qt::Key_Return);
        QTRY_COMPARE(stand.at.stand.events(EventKind::DayClose), 1);
    }

    void anOfficerMayNotClose()
    {
        LoadStand stand;
        stand.at.stand.addOfficer(QStringLiteral("Rina Contohan"), Role::Officer);
        const auto closed = stand.at.stand.answer(
            stand.at.stand.desk->backOffice().closeDay(stand.at.stand.today(), true));
        QVERIFY(!closed);
        QCOMPARE(stand.at.stand.events(EventKind::DayClose), 0);
    }
};

QTEST_MAIN(TestWindowLoad)
#include "tst_window_load.moc"
