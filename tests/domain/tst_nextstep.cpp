// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict.h"

#include <QTest>

// For every kind of verdict its name, manner, main button, and whether it can be overridden.
class TestNextStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void uncertainAdmissionWantsAttention();
    void everyKindHasItsRow();
};

namespace {

struct Row
{
    const char* phrase;
    VerdictKind kind;
    const char* name;
    bool admits;
    Manner manner;
    NextStep step;
    bool overridable;
};

std::vector<Row> rows()
{
    using namespace verdict;
    const DeskLetter desk = *DeskLetter::parse(u"B");
    const ServiceId lost = *ServiceId::parse(u"hilang");
    using M = Manner;
    using N = NextStep;
    // clang-format off
    return {
        {"on time", OnTime{5}, "on_time", true, M::Admitted, N::Admit, false},
        {"late to report", LateToReport{5}, "late_to_report", true, M::Attention, N::Admit, false},
        {"late to report, required", LateToReport{5, false}, "late_to_report", false, M::Refused, N::AskApproval, true},
        {"slot running", SlotRunning{5}, "slot_running", true, M::Attention, N::Admit, false},
        {"slot running, required", SlotRunning{5, false}, "slot_running", false, M::Refused, N::AskApproval, true},
        {"late admitted", LateAdmitted{5}, "late_admitted", true, M::Attention, N::Admit, false},
        {"late admitted, required", LateAdmitted{5, false}, "late_admitted", false, M::Refused, N::AskApproval, true},
        {"too early", TooEarly{5}, "too_early", false, M::Attention, N::ComeBackAt, true},
        {"forfeited", Forfeited{}, "forfeited", false, M::Refused, N::AskApproval, true},
        {"a later day", WrongDay{2}, "wrong_day", false, M::Refused, N::ComeBackAt, true},
        {"an earlier day", WrongDay{-2}, "wrong_day", false, M::Refused, N::AskApproval, true},
        {"another office", WrongOffice{}, "wrong_office", false, M::Refused, N::GoToOtherOffice, true},
        {"cancelled", Cancelled{}, "cancelled", false, M::Refused, N::AskApproval, true},
        {"rescheduled", Cancelled{BookingStatus::Rescheduled}, "cancelled", false, M::Refused, N::SearchByName, true},
        {"moved", Cancelled{BookingStatus::Moved}, "cancelled", false, M::Refused, N::GoToOtherOffice, true},
        {"not reconfirmed", NotReconfirmed{}, "not_reconfirmed", false, M::Refused, N::AskApproval, true},
        {"attended", AlreadyAttended{{}, desk, {}}, "already_attended", false, M::Refused, N::CompareFirstArrival, false},
        {"held", Held{}, "held", true, M::Attention, N::Admit, false},
        {"hold expired", HoldExpired{}, "hold_expired", false, M::Refused, N::AskApproval, true},
        {"lost passport", NotForThisChannel{lost}, "not_for_this_channel", false, M::Refused, N::OpenWalkIn, true},
        {"unknown code", UnknownCode{}, "unknown_code", false, M::Unknown, N::SearchByName, true},
        {"unknown code, whole message", UnknownCode{true}, "unknown_code", false, M::Unknown, N::TakeProvisionally, true},
        {"not a booking", NotABooking{}, "not_a_booking", false, M::Unknown, N::Clear, false},
    };
    // clang-format on
}

Verdict verdictOf(const VerdictKind& kind)
{
    return Verdict{kind, {}, {}};
}

} // namespace

void TestNextStep::table_data()
{
    QTest::addColumn<int>("row");
    int index = 0;
    for (const Row& row : rows())
        QTest::newRow(row.phrase) << index++;
}

void TestNextStep::table()
{
    QFETCH(int, row);
    const Row wanted = rows().at(static_cast<size_t>(row));
    const Verdict verdict = verdictOf(wanted.kind);
    QCOMPARE(verdict.name(), QString::fromLatin1(wanted.name));
    QCOMPARE(verdict.admits(), wanted.admits);
    QCOMPARE(mannerOf(verdict), wanted.manner);
    QCOMPARE(nextStep(verdict), wanted.step);
    QCOMPARE(canOverride(verdict), wanted.overridable);
}

void TestNextStep::uncertainAdmissionWantsAttention()
{
    Verdict verdict = verdictOf(verdict::OnTime{5});
    verdict.uncertain = true;
    QCOMPARE(mannerOf(verdict), Manner::Attention);
    QCOMPARE(nextStep(verdict), NextStep::Admit);
}

void TestNextStep::everyKindHasItsRow()
{
    std::vector<bool> seen(std::variant_size_v<VerdictKind>);
    for (const Row& row : rows())
        seen.at(row.kind.index()) = true;
    QVERIFY(std::find(seen.begin(), seen.end(), false) == seen.end());
}

QTEST_APPLESS_MAIN(TestNextStep)
#include "tst_nextstep.moc"
