// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centralschema.h"

#include "store/frozentext.h"
#include "sync/centraltexts.h"
#include "sync/pgconnection.h"

#include <array>

namespace {

// Append only, like the local migrations: centres were made by these very texts.
constexpr std::array versions{
    FrozenText{centraltexts::central_0001, 0x602b38b29596679fULL},
    FrozenText{centraltexts::central_0002, 0x963438be58b0e12dULL},
    FrozenText{centraltexts::central_0003, 0xf636ddd7bb174fc0ULL},
    FrozenText{centraltexts::central_0004, 0xf2aa0fde2ddb332dULL},
    FrozenText{centraltexts::central_0005, 0xa5b504a330901339ULL},
    FrozenText{centraltexts::central_0006, 0xc8d4bebf374990ffULL},
    FrozenText{centraltexts::central_0007, 0x6ee00fcb68488e02ULL},
    FrozenText{centraltexts::central_0008, 0x6e0eb33942b3c257ULL},
};

static_assert(unchanged(versions), "a released version of the centre was changed");

Result<QString> answer(PgConnection& link, const QByteArray& sql)
{
    auto rows = link.exec(sql);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return rows->next() ? rows->text(0) : QString();
}

// As its owner, who is nobody's login: so nothing here belongs to an administrator by accident.
Result<void> apply(PgConnection& link, const char* text)
{
    auto done = link.execAll("SET LOCAL ROLE loket_owner; SET LOCAL search_path = loket");
    if (done)
        done = link.execAll(text);
    if (done)
        done = link.execAll("RESET ROLE; SET LOCAL search_path = pg_catalog");
    return done;
}

Result<void> mayInit(PgConnection& link)
{
    const auto super = answer(link, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
    if (!super)
        return tl::unexpected<Error>(super.error());
    if (*super != u"t")
        return failure(Fault::NotAllowed, {}, QStringLiteral("not a superuser of PostgreSQL"));
    return {};
}

} // namespace

int latestCentralVersion()
{
    return int(versions.size());
}

Result<int> centralVersion(PgConnection& link)
{
    const auto any = answer(link, "SELECT count(*) FROM pg_class "
                                  "WHERE relnamespace = to_regnamespace('loket')");
    const auto ours = answer(link, "SELECT to_regclass('loket.meta') IS NOT NULL");
    if (!any || !ours)
        return tl::unexpected<Error>(!any ? any.error() : ours.error());
    if (*ours != u"t")
        return *any == u"0" ? Result<int>(0)
                            : Result<int>(failure(Fault::CentreNotOurs, {},
                                                  QStringLiteral("a foreign schema loket")));
    const auto version = answer(link, "SELECT value FROM loket.meta WHERE name = 'schema'");
    if (!version)
        return tl::unexpected<Error>(version.error());
    return version->toInt();
}

Result<int> bringUpCentre(PgConnection& link, int upTo)
{
    const auto before = centralVersion(link);
    if (!before)
        return before;
    if (*before > latestCentralVersion())
        return failure(Fault::CentreNewer, QString::number(*before));
    auto done = mayInit(link);
    if (done)
        done = link.execAll(centraltexts::central_cluster);
    for (int version = *before; done && version < upTo; ++version)
        done = apply(link, versions[size_t(version)].sql);
    if (done && *before < upTo)
        done = link.execAll("UPDATE loket.meta SET value = '" + QByteArray::number(upTo) +
                            "' WHERE name = 'schema'");
    if (done && upTo == latestCentralVersion())
        done = apply(link, centraltexts::central_rights);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return *before;
}
