// SPDX-License-Identifier: GPL-3.0-or-later
// The journal and the office's rules, drawn: that everything fits the smallest screen, is named and
// not cut. With LOKET_SHOTS=FOLDER the pictures are kept for looking at.
#include "ui/edittable.h"
#include "ui/face.h"
#include "ui/fits.h"
#include "ui/journalpage.h"
#include "ui/languageswitch.h"
#include "ui/officepage.h"
#include "ui/ruledialog.h"
#include "ui/states.h"

#include <QJsonDocument>
#include <QTest>

using namespace fits;

namespace {

Event eventAt(const states::Scene& scene, int minute, EventKind kind, const char* payload)
{
    const Actor actor{scene.office.id, *DeskLetter::parse(u"B"), *OfficerId::parse(u"rina-a"),
                      QStringLiteral("Rina A.")};
    ClockReading time;
    time.now = time.wall = instantOf(QDate(2026, 11, 23), minute, scene.office.zone);
    return plainEvent(kind, QDate(2026, 11, 23), QJsonDocument::fromJson(payload).object(), actor,
                      time);
}

JournalSlice someEntries(const states::Scene& scene)
{
    JournalSlice slice;
    qint64 number = 4812;
    const auto add = [&](int minute, EventKind kind, const char* payload, const char* booking = "",
                         const char* person = "") {
        Event event = eventAt(scene, minute, kind, payload);
        event.bookingKey = QString::fromLatin1(booking);
        event.rule = RuleRef{*RuleId::parse(u"law-jakarta-pusat"), 1};
        slice.entries.push_back({{number--, event, QByteArray(32, '\x5A'), QByteArray(32, '\xC3')},
                                 QString::fromLatin1(person),
                                 kind == EventKind::WalkIn});
    };
    add(432, EventKind::Attendance,
        R"({"verdict":"forfeited","facts":{"minutes":30,"missed":"end"},"queue_number":"B018",
            "documents":"complete","found_by":"camera","symbology":"QRCode",
            "override":{"reason":"antrean-di-pintu","words":"sejak 07.20","approved_by":"budi"}})",
        "jakarta-pusat/law/9ZZZZ", "Raden Ayu Kusumaningtyas Notohadiprodjo");
    add(431, EventKind::Attendance,
        R"({"verdict":"on_time","admits":true,"facts":{"minutes":18},"queue_number":"B017"})",
        "jakarta-pusat/law/8YYYY", "John Doe");
    add(430, EventKind::Refusal,
        R"({"decision":"refuse_documents","missing":["kk"],"differing":["ektp"]})",
        "jakarta-pusat/mpaspor/1234567890123456", "Siti Aminah");
    add(429, EventKind::WalkIn, R"({"category":"lansia","service":"baru","queue_number":"B016"})",
        "", "Maria Ulfah");
    add(428, EventKind::SignInFailed, R"({"name":"budi","tries":4,"wait":8})");
    add(427, EventKind::Outage, R"({"what":"camera","from":1795392000000,"to":1795392300000})");
    add(426, EventKind::ProfileChange, R"({"version":4,"parts":["rules","walk_ins"]})");
    add(425, EventKind::Import, R"({"rows":1412,"new":1400,"changed":2})");
    add(424, EventKind::SignIn, "{}");
    slice.older = number;
    return slice;
}

} // namespace

class TestGalleryOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void pagesFit_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        for (const char* page :
             {"journal", "broken", "rules", "hours", "holidays", "slots", "services", "documents",
              "walkins", "reasons", "privacy", "names", "mistakes", "tried"}) {
            const auto row = [&](const char* language, bool dark, int percent) {
                QTest::addRow("%s %s %s %d", page, language, dark ? "dark" : "light", percent)
                    << QString::fromLatin1(page) << QString::fromLatin1(language) << dark
                    << percent;
            };
            row("id", false, 100);
            row("en", true, 100);
            row("id", true, 175);
            row("en", false, 175);
        }
    }
    void pagesFit()
    {
        QFETCH(QString, page);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(int, percent);
        const auto spoken = words::languageOf(language);
        m_language.use(spoken);
        const states::Scene scene = states::named(QStringLiteral("ready"));
        const Theme theme(dark, percent);
        theme.applyToApplication();
        Face face(theme);
        const View view{scene.office, *DeskLetter::parse(u"B"), theme, spoken, scene.now};
        face.resize(smallest);
        face.show();
        face.showState(scene.state, view);
        if (page == u"journal" || page == u"broken")
            showJournal(face, scene, view, page == u"broken");
        else
            showOffice(face, scene, view, page);
        face.retranslate();
        face.showState(scene.state, view);
        QTest::qWait(40);
        keep(face, QStringLiteral("office-%1-%2-%3-%4")
                       .arg(page, language, QLatin1String(dark ? "dark" : "light"))
                       .arg(percent));
        const QWidget& drawn = face.deskPage(face.page());
        QVERIFY2(drawn.minimumSizeHint().width() <= smallest.width(),
                 qPrintable(QString::number(drawn.minimumSizeHint().width())));
        QVERIFY2(face.minimumSizeHint().height() <= smallest.height(),
                 qPrintable(QString::number(face.minimumSizeHint().height())));
        everythingIsNamed(face);
        noTextIsCut(face);
    }

    void theRuleDialogFits_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addRow("100 percent") << 100;
        QTest::addRow("175 percent") << 175;
    }
    void theRuleDialogFits()
    {
        QFETCH(int, percent);
        m_language.use(words::Language::Indonesian);
        const states::Scene scene = states::named(QStringLiteral("ready"));
        const Theme theme(false, percent);
        theme.applyToApplication();
        const View view{scene.office, *DeskLetter::parse(u"B"), theme, words::Language::Indonesian,
                        scene.now};
        RuleDialog dialog(view, scene.office.rules.front(), true);
        dialog.show();
        QTest::qWait(20);
        keep(dialog, QStringLiteral("office-rule-%1").arg(percent));
        QVERIFY(dialog.width() <= smallest.width() && dialog.height() <= smallest.height());
        everythingIsNamed(dialog);
        noTextIsCut(dialog);
    }

private:
    static void showJournal(Face& face, const states::Scene& scene, const View& view, bool broken)
    {
        face.showPage(TopBar::Page::Journal);
        auto& page = static_cast<JournalPage&>(face.deskPage(TopBar::Page::Journal));
        page.showState(scene.state, view);
        page.showSlice(broken ? JournalSlice{} : someEntries(scene), false, view);
        ChainReport report{4812, ChainReport::Break::None, 0, {}};
        if (broken)
            report = {4812, ChainReport::Break::HashWrong, 1007, {}};
        page.showChain(report, view);
    }
    static void showOffice(Face& face, const states::Scene& scene, const View& view,
                           const QString& what)
    {
        face.showPage(TopBar::Page::Office);
        auto& page = static_cast<OfficePage&>(face.deskPage(TopBar::Page::Office));
        page.showOffice(scene.office, view);
        page.showLastChange(
            JournalEntry{
                {7, eventAt(scene, 430, EventKind::ProfileChange, "{}"), {}, {}}, {}, false},
            view);
        static const QStringList sections{
            QStringLiteral("rules"),   QStringLiteral("hours"),    QStringLiteral("holidays"),
            QStringLiteral("slots"),   QStringLiteral("services"), QStringLiteral("documents"),
            QStringLiteral("walkins"), QStringLiteral("reasons"),  QStringLiteral("privacy"),
            QStringLiteral("names"),   QStringLiteral("mistakes"), QStringLiteral("tried")};
        const auto at = sections.indexOf(what);
        page.chooseSection(at < 10 ? static_cast<int>(at) : (what == u"tried" ? 0 : 6));
        if (what == u"mistakes")
            edit(page, "walk_ins", 3, {{"name.en", ""}, {"daily_quota", "lima"}});
        if (what == u"tried")
            edit(page, "", 0, {{"rule", "law-strict"}});
    }
    static void edit(OfficePage& page, const char* list, int row,
                     const std::vector<std::pair<const char*, const char*>>& cells)
    {
        for (EditTable* table : page.findChildren<EditTable*>()) {
            if (table->list() != QLatin1String(list) || !table->isVisible())
                continue;
            for (const auto& [key, text] : cells) {
                const auto& fields = table->model().fields();
                const auto field =
                    std::ranges::find(fields, QString::fromLatin1(key), &EditField::key);
                QVERIFY(field != fields.end());
                table->setCurrentRow(row);
                table->model().setCell(row, static_cast<int>(field - fields.begin()),
                                       QString::fromLatin1(text));
            }
            return;
        }
        QFAIL("no such table");
    }

    LanguageSwitch m_language;
};

QTEST_MAIN(TestGalleryOffice)
#include "tst_gallery_office.moc"
