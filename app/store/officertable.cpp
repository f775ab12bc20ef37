// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officertable.h"

#include "store/eventrow.h"
#include "store/journal.h"
#include "store/pinhash.h"

#include <algorithm>
#include <array>

namespace {

constexpr char allSql[] = "SELECT id, name, role, enabled FROM officer ORDER BY name, id";
constexpr char anySql[] = "SELECT 1 FROM officer LIMIT 1";
constexpr char byIdSql[] = "SELECT id, name, role, enabled, pin_hash, failures, not_before_ms"
                           " FROM officer WHERE id = ?";
constexpr char otherAdministrators[] = "SELECT count(*) FROM officer WHERE role = 'administrator'"
                                       " AND enabled <> 0 AND id <> ?";
constexpr char insertSql[] = "INSERT INTO officer (id, name, role, pin_hash, enabled, changed_ms)"
                             " VALUES (?, ?, ?, ?, 1, ?)";
constexpr char enableSql[] = "UPDATE officer SET enabled = ?, changed_ms = ? WHERE id = ?";
constexpr char roleSql[] = "UPDATE officer SET role = ?, changed_ms = ? WHERE id = ?";
constexpr char pinSql[] = "UPDATE officer SET pin_hash = ?, failures = 0, not_before_ms = 0,"
                          " changed_ms = ? WHERE id = ?";
constexpr char failSql[] = "UPDATE officer SET failures = ?, not_before_ms = ? WHERE id = ?";

constexpr qsizetype longestName = 60;

QString secondsText(std::chrono::seconds seconds)
{
    return seconds.count() > 0 ? QString::number(seconds.count()) : QString();
}

} // namespace

struct OfficerTable::Row
{
    Officer officer;
    QString pinHash;
    int failures = 0;
    qint64 notBefore = 0;
};

std::chrono::seconds waitAfter(int failures)
{
    constexpr std::array steps{5, 15, 30, 60, 120, 240, 300};
    constexpr int free = 2;
    if (failures <= free)
        return std::chrono::seconds(0);
    const auto step = std::min(size_t(failures - free - 1), steps.size() - 1);
    return std::chrono::seconds(steps[step]);
}

OfficerTable::OfficerTable(Database& database, Journal& journal)
    : m_journal(journal), m_prepared(database)
{}

Result<bool> OfficerTable::any()
{
    Query& query = m_prepared(anySql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    return query.next();
}

namespace {

std::optional<Officer> officerOf(const Query& row)
{
    const auto id = OfficerId::parse(row.text(0));
    const auto role = parseRole(row.text(2));
    if (!id || !role)
        return std::nullopt;
    return Officer{*id, row.text(1), *role, row.number(3) != 0};
}

Error unreadable()
{
    return Error{Fault::FileDamaged, QStringLiteral("journal.db"),
                 QStringLiteral("an officer's row is not readable")};
}

} // namespace

Result<std::vector<Officer>> OfficerTable::all()
{
    Query& query = m_prepared(allSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<Officer> officers;
    while (query.next()) {
        auto officer = officerOf(query);
        if (!officer)
            return tl::unexpected<Error>(unreadable());
        officers.push_back(std::move(*officer));
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return officers;
}

Result<std::optional<OfficerTable::Row>> OfficerTable::row(const OfficerId& officer)
{
    Query& query = m_prepared(byIdSql);
    const Rows rows(query);
    if (const auto done = query.exec(officer.toString()); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    const auto found = officerOf(query);
    if (!found)
        return tl::unexpected<Error>(unreadable());
    Row known{*found, query.text(4), int(query.number(5)), query.number(6)};
    if (const auto unwritten = m_unwritten.find(officer); unwritten != m_unwritten.end()) {
        known.failures = std::max(known.failures, unwritten->second.failures);
        known.notBefore = std::max(known.notBefore, unwritten->second.notBefore);
    }
    return known;
}

Result<OfficerTable::Row> OfficerTable::known(const OfficerId& officer)
{
    auto found = row(officer);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return failure(Fault::UnknownOfficer, officer.toString());
    return std::move(**found);
}

Result<std::optional<Officer>> OfficerTable::byId(const OfficerId& officer)
{
    const auto found = row(officer);
    if (!found)
        return tl::unexpected<Error>(found.error());
    return *found ? std::optional((*found)->officer) : std::nullopt;
}

Result<void> OfficerTable::allows(const OfficerId& officer, Right right)
{
    const auto found = row(officer);
    const auto setUp = any();
    if (!found || !setUp)
        return tl::unexpected<Error>(!found ? found.error() : setUp.error());
    if (!*setUp)
        return {};
    if (!*found)
        return failure(Fault::UnknownOfficer, officer.toString());
    if (!(*found)->officer.enabled)
        return failure(Fault::OfficerDisabled, officer.toString());
    if (!may((*found)->officer.role, right))
        return failure(Fault::NotAllowed);
    return {};
}

// Somebody enabled has to be left who may manage the officers.
Result<void> OfficerTable::staysManaged(const Officer& without)
{
    if (without.role != Role::Administrator || !without.enabled)
        return {};
    Query& query = m_prepared(otherAdministrators);
    const Rows rows(query);
    if (const auto done = query.exec(without.id.toString()); !done)
        return done;
    if (!query.next() || query.number(0) == 0)
        return failure(Fault::LastAdministrator);
    return {};
}

Result<void> OfficerTable::change(const Officer& officer, QLatin1String what, const By& by,
                                  const std::function<Result<void>()>& write)
{
    const Event event = plainEvent(EventKind::OfficerChange, by.day,
                                   {{QStringLiteral("officer"), officer.id.toString()},
                                    {QStringLiteral("name"), officer.name},
                                    {QStringLiteral("change"), what},
                                    {QStringLiteral("role"), roleName(officer.role)}},
                                   by.actor, by.time);
    return m_journal.inOneGo([&](const Pen& pen) -> Result<void> {
        if (const auto written = write(); !written)
            return written;
        const auto told = pen(event);
        return told ? Result<void>{} : tl::unexpected<Error>(told.error());
    });
}

Result<Officer> OfficerTable::add(const QString& name, Role role, const QString& pin, const By& by)
{
    const QString written = name.simplified();
    const auto id = officerNamed(written);
    const auto secret = Pin::parse(pin);
    if (!id || written.size() > longestName)
        return failure(Fault::UnknownOfficer, written.left(longestName));
    if (!secret)
        return failure(Fault::PinUnusable);
    const auto present = row(*id);
    const auto others = any();
    if (!present || !others)
        return tl::unexpected<Error>(!present ? present.error() : others.error());
    if (*present)
        return failure(Fault::OfficerExists, id->toString());
    if (!*others && role != Role::Administrator)
        return failure(Fault::LastAdministrator);
    const auto hash = hashOf(*secret);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    const Officer officer{*id, written, role, true};
    const auto added = change(officer, QLatin1String("added"), by, [&] {
        return m_prepared(insertSql).exec(id->toString(), written, roleName(role), *hash,
                                          millisOf(by.time.now));
    });
    return added.map([&] { return officer; });
}

Result<void> OfficerTable::setEnabled(const OfficerId& officer, bool enabled, const By& by)
{
    auto found = known(officer);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->officer.enabled == enabled)
        return {};
    if (const auto managed = staysManaged(found->officer); !managed)
        return managed;
    found->officer.enabled = enabled;
    const QLatin1String what(enabled ? "enabled" : "disabled");
    return change(found->officer, what, by, [&] {
        return m_prepared(enableSql).exec(int(enabled), millisOf(by.time.now), officer.toString());
    });
}

Result<void> OfficerTable::setRole(const OfficerId& officer, Role role, const By& by)
{
    auto found = known(officer);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->officer.role == role)
        return {};
    if (const auto managed = staysManaged(found->officer); !managed)
        return managed;
    found->officer.role = role;
    return change(found->officer, QLatin1String("role"), by, [&] {
        return m_prepared(roleSql).exec(roleName(role), millisOf(by.time.now), officer.toString());
    });
}

Result<void> OfficerTable::setPin(const OfficerId& officer, const QString& pin, const By& by)
{
    const auto found = known(officer);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const auto secret = Pin::parse(pin);
    if (!secret)
        return failure(Fault::PinUnusable);
    const auto hash = hashOf(*secret);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    return change(found->officer, QLatin1String("pin"), by, [&] {
        return m_prepared(pinSql).exec(*hash, millisOf(by.time.now), officer.toString());
    });
}

// A wait longer than any means that the clock was set back: it begins anew.
Result<std::chrono::seconds> OfficerTable::stillToWait(const Row& row, const By& by)
{
    const qint64 now = millisOf(by.time.now);
    const std::chrono::seconds wait = waitAfter(row.failures);
    std::chrono::milliseconds left(std::max<qint64>(row.notBefore - now, 0));
    if (left > wait) {
        left = wait;
        if (!m_journal.isChecked())
            return wait;
        m_unwritten.erase(row.officer.id);
        const auto done =
            m_prepared(failSql).exec(row.failures, now + left.count(), row.officer.id.toString());
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    return std::chrono::ceil<std::chrono::seconds>(left);
}

// An unknown name leaves its try, but not itself: it may be anybody's, or a PIN typed there.
Result<void> OfficerTable::failed(const Officer* officer, int failures, Purpose purpose,
                                  const By& by)
{
    const std::chrono::seconds wait = waitAfter(failures);
    const qint64 notBefore = millisOf(by.time.now + wait);
    if (!m_journal.isChecked()) {
        if (officer)
            m_unwritten[officer->id] = {failures, notBefore};
        return {};
    }
    const bool signsIn = purpose == Purpose::SignIn;
    QJsonObject payload{
        {QStringLiteral("what"), signsIn ? QStringLiteral("sign_in") : QStringLiteral("consent")}};
    if (officer) {
        payload.insert(QStringLiteral("officer"), officer->id.toString());
        payload.insert(QStringLiteral("name"), officer->name);
        payload.insert(QStringLiteral("tries"), failures);
        payload.insert(QStringLiteral("wait"), qint64(wait.count()));
    }
    Event event = plainEvent(EventKind::SignInFailed, by.day, payload, by.actor, by.time);
    if (signsIn)
        event.officer = officer ? std::optional(officer->id) : std::nullopt;
    return m_journal.inOneGo([&](const Pen& pen) -> Result<void> {
        if (const auto told = pen(event); !told)
            return tl::unexpected<Error>(told.error());
        return officer ? m_prepared(failSql).exec(failures, notBefore, officer->id.toString())
                       : Result<void>{};
    });
}

Error OfficerTable::wrongOf(const Row& row, Purpose purpose, const By& by)
{
    const int failures = row.failures + 1;
    if (const auto told = failed(&row.officer, failures, purpose, by); !told)
        return told.error();
    return Error{Fault::PinWrong, secondsText(waitAfter(failures)), {}};
}

Result<Officer> OfficerTable::check(const OfficerId& officer, const QString& pin, Purpose purpose,
                                    const By& by)
{
    const auto found = row(officer);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found) {
        spendTheTime();
        const auto told = failed(nullptr, 0, purpose, by);
        return told ? failure(Fault::UnknownOfficer) : tl::unexpected<Error>(told.error());
    }
    const Row& row = **found;
    const auto wait = stillToWait(row, by);
    if (!wait)
        return tl::unexpected<Error>(wait.error());
    if (wait->count() > 0)
        return failure(Fault::PinWait, secondsText(*wait));
    const auto secret = Pin::parse(pin);
    if (!secret)
        spendTheTime();
    if (!secret || !fits(*secret, row.pinHash))
        return tl::unexpected<Error>(wrongOf(row, purpose, by));
    if (!row.officer.enabled)
        return failure(Fault::OfficerDisabled, officer.toString());
    m_unwritten.erase(officer);
    if (row.failures > 0 && m_journal.isChecked()) {
        const auto reset = m_prepared(failSql).exec(0, qint64(0), officer.toString());
        if (!reset)
            return tl::unexpected<Error>(reset.error());
    }
    return row.officer;
}
