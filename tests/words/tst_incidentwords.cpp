// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "words/incidentwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using words::Language;

namespace {

const QRegularExpression leftOver(QStringLiteral("%[0-9n]|  |\\.\\."));
constexpr int kinds = int(IncidentKind::ClonedDesk) + 1;

Office office()
{
    static const Office known = offices::office(QStringLiteral("jakarta-pusat"));
    return known;
}

Instant at(int hour, int minute)
{
    return instantOf(QDate(2026, 11, 23), hour * 60 + minute, Zone::Wib);
}

IncidentParty party(const char* letter, int minute, const char* number, const char* officer,
                    const char* of = "jakarta-pusat")
{
    return {EventId::make(minute),
            *OfficeId::parse(QString::fromLatin1(of)),
            *DeskLetter::parse(QString::fromLatin1(letter)),
            at(7, minute),
            QString::fromLatin1(officer),
            QueueNumber::parse(QString::fromLatin1(number))};
}

Incident incident(IncidentKind kind)
{
    Incident made;
    made.id = QStringLiteral("i1");
    made.kind = kind;
    made.bookingKey = QStringLiteral("jakarta-pusat/law/9ZZZZ");
    made.openedAt = at(7, 20);
    made.parties = {party("B", 14, "B031", "Rina A."), party("A", 12, "A014", "Sari W.")};
    return made;
}

} // namespace

// What went differently: who, where, when, in both languages.
class TestIncidentWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("en");
        const auto row = [](const char* phrase, IncidentKind kind, const char* id, const char* en) {
            QTest::newRow(phrase) << int(kind) << QString::fromUtf8(id) << QString::fromUtf8(en);
        };
        row("the same booking at two desks", IncidentKind::DoubleAdmission,
            "Booking 9ZZZZ diterima lebih dari sekali: loket A pukul 07.12 dan loket B pukul "
            "07.14.",
            "Booking 9ZZZZ was taken in more than once: desk A at 07:12 and desk B at 07:14.");
        row("a cancelled one", IncidentKind::AdmittedCancelled,
            "Booking 9ZZZZ diterima di loket A pukul 07.12 dan loket B pukul 07.14, padahal sudah "
            "dibatalkan.",
            "Booking 9ZZZZ was taken in at desk A at 07:12 and desk B at 07:14, but it had been "
            "cancelled.");
        row("a copied PC", IncidentKind::ClonedDesk,
            "Dua PC mencatat dengan huruf loket yang sama: loket A pukul 07.12 dan loket B pukul "
            "07.14.",
            "Two PCs record under one desk's letter: desk A at 07:12 and desk B at 07:14.");
    }
    void sentences()
    {
        QFETCH(int, kind);
        const Incident shown = incident(IncidentKind(kind));
        QTEST(words::say(shown, office(), at(8, 0), Language::Indonesian).sentence, "id");
        QTEST(words::say(shown, office(), at(8, 0), Language::English).sentence, "en");
    }

    void everyKindIsTold()
    {
        for (const Language language : {Language::Indonesian, Language::English}) {
            QSet<QString> titles, sentences;
            for (int kind = 0; kind < kinds; ++kind) {
                const auto said =
                    words::say(incident(IncidentKind(kind)), office(), at(8, 0), language);
                titles.insert(said.title);
                sentences.insert(said.sentence);
                for (const QString& text : {said.title, said.sentence, said.advice, said.state}) {
                    QVERIFY2(!text.isEmpty() && !leftOver.match(text).hasMatch(), qPrintable(text));
                }
                QVERIFY(said.advice.endsWith(u'.') && said.sentence.endsWith(u'.'));
            }
            QCOMPARE(titles.size(), kinds);
            QCOMPARE(sentences.size(), kinds);
        }
    }

    void whereNothingIsKnownItIsStillTold()
    {
        for (int kind = 0; kind < kinds; ++kind) {
            Incident bare = incident(IncidentKind(kind));
            bare.parties.clear();
            bare.bookingKey.clear();
            const auto said = words::say(bare, office(), at(8, 0), Language::Indonesian);
            QVERIFY2(!leftOver.match(said.sentence).hasMatch(), qPrintable(said.sentence));
        }
    }

    // Its record cannot be named, or there is none yet; the desk and the time can.
    void aDeskWithoutARecordIsNamed()
    {
        for (const IncidentKind kind : {IncidentKind::Quarantined, IncidentKind::ClonedDesk}) {
            Incident unnamed = incident(kind);
            unnamed.bookingKey.clear();
            unnamed.parties = {party("A", 12, "", "")};
            unnamed.parties[0].event.reset();
            const auto said = words::say(unnamed, office(), at(8, 0), Language::English);
            QVERIFY2(said.sentence.contains(QStringLiteral("desk A at 07:12")),
                     qPrintable(said.sentence));
            QVERIFY(!said.sentence.contains(QStringLiteral("unknown")));
            QCOMPARE(said.parties, QStringList(QStringLiteral("Desk A · 07:12")));
        }
    }

    void aCodeThatLooksLikeAPlaceStaysACode()
    {
        Incident odd = incident(IncidentKind::DoubleAdmission);
        odd.bookingKey = QStringLiteral("x/law/%2%1");
        QVERIFY(words::say(odd, office(), at(8, 0), Language::English)
                    .sentence.startsWith(
                        QStringLiteral("Booking %2%1 was taken in more than once: desk A")));
    }

    void partiesAreNamed()
    {
        const auto said = words::say(incident(IncidentKind::DoubleAdmission), office(), at(8, 0),
                                     Language::Indonesian);
        QCOMPARE(said.parties, QStringList({QStringLiteral("Loket B · 07.14 · B031 · Rina A."),
                                            QStringLiteral("Loket A · 07.12 · A014 · Sari W.")}));
        QCOMPARE(words::say(party("C", 15, "C002", "Budi S.", "bandung"), office(), at(8, 0),
                            Language::Indonesian),
                 QStringLiteral("Kantor bandung · Loket C · 07.15 · C002 · Budi S."));
    }

    void ofManyTheFirstAreNamedAndTheOthersCounted()
    {
        Incident shown = incident(IncidentKind::SamePersonTwice);
        shown.more = 37;
        const auto id = words::say(shown, office(), at(8, 0), Language::Indonesian);
        const auto en = words::say(shown, office(), at(8, 0), Language::English);
        QCOMPARE(id.parties.size(), 3);
        QCOMPARE(id.parties.last(), QStringLiteral("dan 37 lainnya"));
        QCOMPARE(en.parties.last(), QStringLiteral("and 37 others"));
        QVERIFY(
            en.sentence.contains(QStringLiteral("desk A at 07:12, desk B at 07:14 and 37 others")));
        shown.more = 1;
        QCOMPARE(words::say(shown, office(), at(8, 0), Language::English).parties.last(),
                 QStringLiteral("and 1 other"));
    }

    void aSentenceNamesNotMoreThanSixPlaces()
    {
        Incident shown = incident(IncidentKind::DoubleAdmission);
        shown.parties.clear();
        for (int minute = 10; minute < 20; ++minute)
            shown.parties.push_back(party("A", minute, "A014", "Sari W."));
        const auto said = words::say(shown, office(), at(8, 0), Language::Indonesian);
        QCOMPARE(said.parties.size(), 10);
        QVERIFY2(said.sentence.contains(QStringLiteral("loket A pukul 07.15 dan 4 lainnya")),
                 qPrintable(said.sentence));
    }

    void theStateSaysWhoSettledItAndWhy()
    {
        Incident shown = incident(IncidentKind::DoubleAdmission);
        const auto state = [&] {
            return words::say(shown, office(), at(8, 0), Language::Indonesian).state;
        };
        QCOMPARE(state(), QStringLiteral("Terbuka sejak 07.20"));
        shown.settled = Settlement{*OfficerId::parse(u"budi"),
                                   QStringLiteral("Budi S."),
                                   *DeskLetter::parse(u"B"),
                                   at(7, 40),
                                   *ReasonId::parse(u"same_person_served_once"),
                                   QStringLiteral("nomor kedua ditarik")};
        QCOMPARE(state(),
                 QStringLiteral("Diselesaikan pukul 07.40 oleh Budi S., loket B: Orang yang sama, "
                                "dilayani sekali (\"nomor kedua ditarik\")"));
        shown.settled.reset();
        shown.dissolved = true;
        QCOMPARE(state(), QStringLiteral("Selesai sendiri: penyebabnya sudah tidak ada."));
    }

    void everyReasonHasWords()
    {
        for (const Language language : {Language::Indonesian, Language::English}) {
            QSet<QString> said;
            for (const ReasonId& reason : settlementReasons()) {
                said.insert(words::settlementReason(reason, language));
                QVERIFY(words::settlementReason(reason, language) != reason.toString());
            }
            QCOMPARE(said.size(), qsizetype(settlementReasons().size()));
        }
    }
};

QTEST_APPLESS_MAIN(TestIncidentWords)
#include "tst_incidentwords.moc"
