// SPDX-License-Identifier: GPL-3.0-or-later
// The journal page in the real window, by keys: what was recorded stands there in words, is found
// by its fields, and the chain's state is shown.
#include "ui/journalpage.h"
#include "ui/rowlist.h"
#include "ui/windowstand.h"

#include <QComboBox>
#include <QLineEdit>

namespace {

class JournalStand
{
public:
    JournalStand()
    {
        at.stand.add(at.stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("John Doe")));
        at.stand.add(at.stand.booking(QStringLiteral("8YYYY"), QStringLiteral("Dewi Lestari")));
        at.signIn();
        for (const char* code : {"9ZZZZ", "8YYYY"}) {
            at.stand.showAndSettle(QString::fromLatin1(code));
            at.stand.admit();
            at.stand.pass();
        }
        at.press(Qt::Key_6, Qt::ControlModifier);
        settle();
    }
    void settle()
    {
        QTest::qWait(400); // the pause of the fields, and answers from beside the store
        at.settle();
    }
    [[nodiscard]] JournalPage& page()
    {
        return static_cast<JournalPage&>(at.window->face().deskPage(TopBar::Page::Journal));
    }
    [[nodiscard]] RowList& list() { return *page().findChild<RowList*>(); }
    [[nodiscard]] QString row(int row)
    {
        return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] QLineEdit* field(const QString& name)
    {
        for (QLineEdit* edit : page().findChildren<QLineEdit*>())
            if (edit->accessibleName() == name)
                return edit;
        return nullptr;
    }

    WindowStand at;
};

} // namespace

class TestWindowJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasRecordedStandsThereInWords()
    {
        JournalStand journal;
        QTRY_COMPARE(journal.list().rowCount(), 3); // two arrivals and the sign-in
        QVERIFY2(journal.row(0).contains(QStringLiteral("Dewi Lestari: Hadir, nomor B002")),
                 qPrintable(journal.row(0)));
        QVERIFY(journal.row(2).contains(QStringLiteral("Masuk.")));
        QTRY_VERIFY(journal.at.says(QStringLiteral("Rantai utuh: 3 catatan.")));
        // The chosen entry in full, down to its hash.
        QTRY_VERIFY(journal.at.says(QStringLiteral("Hash sebelumnya")));
        QTRY_VERIFY(journal.at.says(QStringLiteral("found_by: camera")));
    }

    void theArrowsLeadThroughTheEntries()
    {
        JournalStand journal;
        QTRY_COMPARE(journal.list().rowCount(), 3);
        QVERIFY(journal.list().hasFocus());
        journal.at.press(Qt::Key_Down);
        QTRY_VERIFY(journal.at.says(QStringLiteral("John Doe: Hadir, nomor B001")));
    }

    void aBookingAndAKindAreFound()
    {
        JournalStand journal;
        QTRY_COMPARE(journal.list().rowCount(), 3);
        journal.field(QStringLiteral("Kode booking"))->setText(QStringLiteral("9zzz"));
        journal.settle();
        QTRY_COMPARE(journal.list().rowCount(), 1);
        QVERIFY(journal.row(0).contains(QStringLiteral("John Doe")));
        journal.at.press(Qt::Key_R, Qt::ControlModifier); // empties the fields
        journal.settle();
        QTRY_COMPARE(journal.list().rowCount(), 3);
    }

    void aDayBeforeHasNothing()
    {
        JournalStand journal;
        QTRY_COMPARE(journal.list().rowCount(), 3);
        journal.field(QStringLiteral("Sampai"))->setText(QStringLiteral("22-11-2026"));
        journal.settle();
        QTRY_COMPARE(journal.list().rowCount(), 0);
        QTRY_VERIFY(journal.at.says(QStringLiteral("Tidak ada catatan yang cocok")));
        journal.field(QStringLiteral("Sampai"))->setText(QStringLiteral("23-11-2026 07.12"));
        journal.settle();
        QTRY_COMPARE(journal.list().rowCount(), 3);
        journal.field(QStringLiteral("Sampai"))->setText(QStringLiteral("kemarin"));
        QTRY_VERIFY(journal.at.says(QStringLiteral("Tulis tanggal seperti 23-11-2026")));
    }

    void whatWasRecordedMeanwhileAppears()
    {
        JournalStand journal;
        QTRY_COMPARE(journal.list().rowCount(), 3);
        journal.at.stand.add(journal.at.stand.booking(QStringLiteral("7XXXX")));
        journal.at.stand.showAndSettle(QStringLiteral("7XXXX"));
        journal.at.stand.admit();
        journal.at.press(Qt::Key_6, Qt::ControlModifier); // a card leads to the counter
        QTRY_COMPARE(journal.list().rowCount(), 4);
    }

    void anOfficerSeesNothingOfIt()
    {
        WindowStand at(QStringLiteral("jakarta-pusat"), WindowStand::Staff::SetUp);
        at.signInAs(at.stand.officer);
        at.press(Qt::Key_6, Qt::ControlModifier);
        at.settle();
        QVERIFY(
            at.window->face().page() != TopBar::Page::Journal ||
            at.window->face().deskPage(TopBar::Page::Journal).findChild<RowList*>()->rowCount() ==
                0);
    }
};

QTEST_MAIN(TestWindowJournal)
#include "tst_window_journal.moc"
