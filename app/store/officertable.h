// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/officer.h"
#include "domain/result.h"
#include "domain/rights.h"
#include "store/statements.h"

#include <QDate>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

class Journal;

// For how long no PIN is looked at after so many wrong ones in a row: the first two cost nothing.
[[nodiscard]] std::chrono::seconds waitAfter(int failures);

// Who works at the desks (table `officer` of journal.db). Every change and every wrong PIN is an
// event, in the transaction that changes the row.
class OfficerTable
{
public:
    OfficerTable(Database& database, Journal& journal);

    struct By // who changes or tries, where and when
    {
        Actor actor;
        QDate day;
        ClockReading time;
    };
    // Errors: UnknownOfficer (a name without a letter or too long), OfficerExists, PinUnusable,
    // LastAdministrator (the first one has to be an administrator).
    [[nodiscard]] Result<Officer> add(const QString& name, Role role, const QString& pin,
                                      const By& by);
    // Errors: UnknownOfficer, LastAdministrator. What is so already changes nothing.
    [[nodiscard]] Result<void> setEnabled(const OfficerId& officer, bool enabled, const By& by);
    [[nodiscard]] Result<void> setRole(const OfficerId& officer, Role role, const By& by);
    // Ends a delay, too. Errors: UnknownOfficer, PinUnusable.
    [[nodiscard]] Result<void> setPin(const OfficerId& officer, const QString& pin, const By& by);

    [[nodiscard]] Result<std::vector<Officer>> all(); // by name; disabled ones too
    [[nodiscard]] Result<bool> any();                 // false: names are taken as given
    [[nodiscard]] Result<std::optional<Officer>> byId(const OfficerId& officer);

    // Whether that is the PIN. Costs about a tenth of a second whatever the answer. Errors:
    // PinWrong and PinWait (subject: seconds, empty for none), UnknownOfficer, OfficerDisabled.
    enum class Purpose { SignIn, Consent };
    [[nodiscard]] Result<Officer> check(const OfficerId& officer, const QString& pin,
                                        Purpose purpose, const By& by);
    // As the table says now: a session may be older. Errors: UnknownOfficer, OfficerDisabled,
    // NotAllowed.
    [[nodiscard]] Result<void> allows(const OfficerId& officer, Right right);

private:
    struct Row;
    [[nodiscard]] Result<std::optional<Row>> row(const OfficerId& officer);
    [[nodiscard]] Result<Row> known(const OfficerId& officer);
    [[nodiscard]] Result<void> staysManaged(const Officer& without);
    [[nodiscard]] Result<void> change(const Officer& officer, QLatin1String what, const By& by,
                                      const std::function<Result<void>()>& write);
    [[nodiscard]] Error wrongOf(const Row& row, Purpose purpose, const By& by);
    [[nodiscard]] Result<void> failed(const Officer* officer, int failures, Purpose purpose,
                                      const By& by);
    [[nodiscard]] Result<std::chrono::seconds> stillToWait(const Row& row, const By& by);

    // Wrong PINs before the journal was checked, when nothing is written yet.
    struct Unwritten
    {
        int failures = 0;
        qint64 notBefore = 0;
    };
    Journal& m_journal;
    Statements m_prepared;
    std::map<OfficerId, Unwritten> m_unwritten;
};
