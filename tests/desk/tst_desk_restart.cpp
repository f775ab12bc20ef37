// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QTest>

// After a restart the list of recent sightings has everything that was recorded today.
class TestDeskRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsBackWhatWasRecorded();
    void bringsNothingBackTwice();
    void bringsBackNobodyOfYesterday();
    void undoesWhatWasRecordedBefore();
    void everyVerdictComesBackFromItsEvent_data();
    void everyVerdictComesBackFromItsEvent();

private:
    static QStringList lines(const DeskStand& stand)
    {
        QStringList lines;
        for (const RecentEntry& entry : stand.state().recent) {
            if (!entry.outcome)
                continue;
            const auto& outcome = *entry.outcome;
            lines << QStringLiteral("%1 | %2 | %3 | %4 | %5 | %6")
                         .arg(entry.name, entry.verdict.name())
                         .arg(int(outcome.what))
                         .arg(outcome.queueNumber ? outcome.queueNumber->toString()
                                                  : QStringLiteral("-"))
                         .arg(entry.at.time_since_epoch().count())
                         .arg(outcome.heldUntil ? outcome.heldUntil->time_since_epoch().count()
                                                : 0);
        }
        return lines;
    }
};

namespace {

decision::Override byTheSupervisor()
{
    return {*ReasonId::parse(u"keputusan-penyelia"), {}, *OfficerId::parse(u"kasi")};
}

void admitted(DeskStand& stand, const char* code)
{
    stand.showAndSettle(QLatin1String(code));
    stand.admit();
    stand.pass();
}

} // namespace

void TestDeskRestart::bringsBackWhatWasRecorded()
{
    DeskStand stand(QStringLiteral("bandung")); // which holds
    stand.clock.set(stand.at(8, 10));
    for (const char* code : {"9AAAA", "9BBBB", "9CCCC", "9DDDD", "9EEEE", "9FFFF"})
        stand.add(
            stand.booking(QLatin1String(code), QStringLiteral("CONTOH ") + QLatin1String(code)));
    stand.signIn();
    admitted(stand, "9AAAA");
    admitted(stand, "9BBBB");
    const auto undone = stand.outcomes.back().event;
    stand.desk->undo(undone, *ReasonId::parse(u"salah-orang"), {});
    stand.settle();
    stand.showAndSettle(QStringLiteral("9CCCC"));
    stand.desk->hold(20);
    stand.settle();
    stand.showAndSettle(QStringLiteral("9DDDD"));
    stand.desk->refuseDocuments();
    stand.settle();
    stand.clock.set(stand.at(11, 0));
    stand.showAndSettle(QStringLiteral("9EEEE")); // forfeited
    stand.desk->refuse();
    stand.settle();
    stand.showAndSettle(QStringLiteral("9FFFF"));
    stand.desk->tickRequired();
    stand.desk->admitAgainstRule(byTheSupervisor());
    stand.settle();
    const WalkIn walkIn{.category = *CategoryId::parse(u"paspor-hilang"),
                        .name = QStringLiteral("TONO CONTOH"),
                        .birthDate = QDate(1980, 5, 5),
                        .phone = {},
                        .nik = {},
                        .service = *ServiceId::parse(u"hilang"),
                        .approvedBy = {},
                        .words = {},
                        .bookingKey = {}};
    stand.desk->takeWalkIn(walkIn);
    stand.settle();
    stand.showAndSettle(QStringLiteral("8XXXX")); // never decided: not in the journal
    const QStringList before = lines(stand);
    QVERIFY2(before.size() == 7, qPrintable(before.join(u'\n')));

    stand.build();
    QVERIFY2(stand.state().recent.empty(), "nobody sits here: nobody's data is shown");
    stand.signIn();
    QCOMPARE(lines(stand).join(u'\n'), before.join(u'\n'));
}

void TestDeskRestart::bringsNothingBackTwice()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9AAAA")));
    stand.signIn();
    admitted(stand, "9AAAA");
    stand.clock.set(stand.at(8, 0, 24));
    stand.build();
    stand.clock.set(stand.at(8, 0));
    stand.build();
    stand.signIn();
    QCOMPARE(lines(stand).size(), 1);
}

void TestDeskRestart::bringsBackNobodyOfYesterday()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9AAAA")));
    stand.signIn();
    admitted(stand, "9AAAA");
    stand.clock.set(stand.at(7, 30, 24));
    stand.build();
    stand.signIn();
    QVERIFY(stand.state().recent.empty());
}

void TestDeskRestart::undoesWhatWasRecordedBefore()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9AAAA")));
    stand.signIn();
    admitted(stand, "9AAAA");
    stand.build();
    stand.signIn();
    QCOMPARE(stand.state().recent.size(), size_t(1));
    const RecentEntry entry = stand.state().recent.front();
    stand.desk->undo(entry.outcome->event, *ReasonId::parse(u"salah-orang"), {});
    stand.settle();
    QCOMPARE(stand.state().recent.front().outcome->what, Outcome::What::Undone);
    stand.desk->openRecent(entry.id);
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
}

void TestDeskRestart::everyVerdictComesBackFromItsEvent_data()
{
    QTest::addColumn<VerdictKind>("kind");
    const Instant moment{std::chrono::milliseconds(1'795'000'000'000)};
    const DeskLetter desk = *DeskLetter::parse(u"C");
    const auto row = [](VerdictKind kind) {
        Verdict verdict;
        verdict.kind = std::move(kind);
        QTest::addRow("%s %s", qPrintable(verdict.name()), verdict.admits() ? "admits" : "refuses")
            << verdict.kind;
    };
    row(verdict::OnTime{7});
    row(verdict::LateToReport{8, true});
    row(verdict::LateToReport{8, false});
    row(verdict::SlotRunning{9, true});
    row(verdict::SlotRunning{9, false});
    row(verdict::LateAdmitted{10, true});
    row(verdict::LateAdmitted{10, false});
    row(verdict::TooEarly{11});
    row(verdict::Forfeited{verdict::Forfeited::Missed::End, 12});
    row(verdict::WrongDay{-3});
    row(verdict::WrongOffice{QStringLiteral("bogor")});
    row(verdict::Cancelled{BookingStatus::Moved});
    row(verdict::NotReconfirmed{QDate(2026, 11, 20)});
    row(verdict::AlreadyAttended{moment, desk, {}});
    row(verdict::Held{moment});
    row(verdict::HoldExpired{moment});
    row(verdict::NotForThisChannel{*ServiceId::parse(u"hilang"), Channel::Mpaspor});
    row(verdict::UnknownCode{true});
    row(verdict::NotABooking{});
}

void TestDeskRestart::everyVerdictComesBackFromItsEvent()
{
    QFETCH(VerdictKind, kind);
    DeskStand stand;
    Verdict verdict;
    verdict.kind = kind;
    verdict.rule = RuleRef{*RuleId::parse(u"regel"), 3};
    verdict.uncertain = true;
    const auto eventFor = [&stand](const Verdict& of) {
        return arrivalEvent(QStringLiteral("x"), stand.today(), of, decision::Refuse{},
                            Circumstances{.actor = {stand.office.id,
                                                    *DeskLetter::parse(u"C"),
                                                    *OfficerId::parse(u"agus"),
                                                    {}},
                                          .symbology = {},
                                          .seenAt = stand.clock.read().now,
                                          .decided = stand.clock.read(),
                                          .service = stand.office.services.front().id});
    };
    const Event event = eventFor(verdict);
    const auto back = recordedVerdict(event);
    QVERIFY(back);
    QCOMPARE(back->name(), verdict.name());
    QCOMPARE(back->rule, verdict.rule);
    QCOMPARE(eventFor(*back).payload, event.payload); // every fact
}

QTEST_MAIN(TestDeskRestart)
#include "tst_desk_restart.moc"
