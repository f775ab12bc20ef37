// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checklist.h"
#include "support/offices.h"

#include <QTest>

#include <algorithm>

namespace {

Service service(const char* office, const char* id)
{
    const Office whole = offices::office(QString::fromLatin1(office));
    return *whole.service(*ServiceId::parse(QString::fromLatin1(id)));
}

Checklist fresh(const char* id = "baru", bool outsideArea = false)
{
    return Checklist::of(service("bandung", id), outsideArea);
}

QStringList ids(const Checklist& checklist)
{
    QStringList found;
    for (const DocumentCheck& line : checklist.lines)
        found.append(line.document.id.toString());
    return found;
}

} // namespace

class TestChecklist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentsOfTheService_data();
    void documentsOfTheService();
    void ifAnyIsShownButNotRequired();
    void onlyWhatIsAskedHasToBeTicked();
    void oneKeyTicksAllThatIsRequired();
    void firstOpenWalksThroughTheTicks();
    void whatDiffersIsNeverComplete();
    void ticksSurviveAChangeOfService();
};

void TestChecklist::documentsOfTheService_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<bool>("outsideArea");
    QTest::addColumn<QStringList>("documents");
    const auto row = [](const char* phrase, const char* id, bool outside, const char* documents) {
        QTest::newRow(phrase) << QString::fromLatin1(id) << outside
                              << QString::fromLatin1(documents).split(u' ');
    };
    row("new passport", "baru", false, "ektp kk bukti-lahir ganti-nama");
    row("new passport, e-KTP from elsewhere", "baru", true,
        "ektp kk bukti-lahir ganti-nama domisili");
    row("renewal", "penggantian", false, "ektp paspor-lama berkas-seperti-baru");
    row("child", "anak", false,
        "akta-lahir kk ektp-orang-tua akta-nikah-orang-tua paspor-orang-tua orang-tua-hadir");
    row("lost", "hilang", false, "lapor-polisi ektp kk bukti-lahir salinan-paspor-lama");
    row("damaged", "rusak", false, "paspor-rusak ektp kk bukti-lahir");
    row("data change", "perubahan-data", false, "penetapan ektp kk paspor-lama");
}

void TestChecklist::documentsOfTheService()
{
    QFETCH(QString, service);
    QFETCH(bool, outsideArea);
    const Checklist checklist = fresh(service.toLatin1().constData(), outsideArea);
    QTEST(ids(checklist), "documents");
    QVERIFY(!checklist.complete());
    QCOMPARE(checklist.firstOpen(), (std::optional(Checklist::Place{0, Aspect::Original})));
}

void TestChecklist::ifAnyIsShownButNotRequired()
{
    Checklist checklist = fresh();
    QVERIFY(!checklist.lines.at(3).required); // change of name
    checklist.tickRequired();
    QVERIFY(checklist.complete());
    QVERIFY(!checklist.lines.at(3).original);
}

void TestChecklist::onlyWhatIsAskedHasToBeTicked()
{
    Checklist checklist = fresh("anak");
    DocumentCheck& present = checklist.lines.back();
    QVERIFY(present.asks(Aspect::Original));
    QVERIFY(!present.asks(Aspect::Copy) && !present.asks(Aspect::Identical));
    QVERIFY(!present.complete());
    present.tick(Aspect::Original, true);
    QVERIFY(present.complete());
    present.tick(Aspect::Original, false);
    QVERIFY(!present.complete());
}

void TestChecklist::oneKeyTicksAllThatIsRequired()
{
    for (const char* id : {"baru", "penggantian", "anak", "hilang", "rusak", "perubahan-data"}) {
        Checklist checklist = fresh(id, true);
        QVERIFY2(!checklist.missing().empty(), id);
        checklist.tickRequired();
        QVERIFY2(checklist.complete() && checklist.missing().empty(), id);
        QVERIFY2(!checklist.firstOpen(), id);
    }
}

// Every open tick is asked for once, in reading order, and then there is none.
void TestChecklist::firstOpenWalksThroughTheTicks()
{
    Checklist checklist = fresh();
    std::vector<Checklist::Place> walked;
    while (const auto place = checklist.firstOpen()) {
        QVERIFY(walked.size() < 100);
        walked.push_back(*place);
        checklist.lines.at(static_cast<size_t>(place->line)).tick(place->aspect, true);
    }
    QCOMPARE(walked.size(), size_t(9)); // three documents, three ticks each
    QCOMPARE(walked.at(1), (Checklist::Place{0, Aspect::Copy}));
    QCOMPARE(walked.back(), (Checklist::Place{2, Aspect::Identical}));
    QVERIFY(checklist.complete());
}

void TestChecklist::whatDiffersIsNeverComplete()
{
    Checklist checklist = fresh();
    checklist.tickRequired();
    checklist.lines.at(1).differs = QStringLiteral("nama orang tua");
    QVERIFY(!checklist.complete());
    QCOMPARE(checklist.firstOpen(), (std::optional(Checklist::Place{1, Aspect::Identical})));
    QCOMPARE(checklist.differing().size(), size_t(1));
    QVERIFY(checklist.missing().empty());
    checklist.tickRequired(); // the one key does not wipe away what differs
    QVERIFY(!checklist.complete());
    checklist.lines.at(1).tick(Aspect::Identical, true); // found identical after all
    QVERIFY(checklist.complete() && checklist.differing().empty());

    Checklist ifAny = fresh();
    ifAny.tickRequired();
    ifAny.lines.at(3).differs = QStringLiteral("tanggal");
    QVERIFY(!ifAny.complete());
}

void TestChecklist::ticksSurviveAChangeOfService()
{
    Checklist renewal = fresh("penggantian");
    renewal.tickRequired();
    const Checklist lost = Checklist::of(service("bandung", "hilang"), false, renewal);
    QVERIFY(lost.lines.at(1).complete()); // e-KTP
    QVERIFY(!lost.lines.at(0).original);  // police report
    QCOMPARE(lost.missing().size(), size_t(3));
    const Checklist outside = Checklist::of(service("bandung", "penggantian"), true, renewal);
    QCOMPARE(outside.missing().size(), size_t(1)); // the letter of domicile alone
}

QTEST_APPLESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
