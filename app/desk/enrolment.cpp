// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/enrolment.h"

#include "desk/demo.h"

Result<std::optional<Connection>> enrolmentOf(const QString& folder, const OfficeId& office,
                                              const DeskLetter& desk)
{
    if (isDemoFolder(folder))
        return std::nullopt;
    auto connection = Connection::read(folder);
    if (!connection || !*connection)
        return connection;
    const Connection& known = **connection;
    if (known.office != office || known.desk != desk)
        return failure(Fault::CentreOtherOffice,
                       known.office.toString() + u'/' + known.desk.toString());
    return connection;
}

std::optional<DeskLetter> enrolledLetter(const QString& folder)
{
    const auto connection = Connection::read(folder);
    if (!connection || !*connection)
        return std::nullopt;
    return (*connection)->desk;
}
