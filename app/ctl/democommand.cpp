// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "desk/demo.h"
#include "desk/profilefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace ctl {

namespace {

void tell(const DemoReport& report, const Call& call)
{
    if (call.output.json()) {
        return call.output.object({
            {QStringLiteral("folder"), call.folder},
            {QStringLiteral("bookings"), report.bookings},
            {QStringLiteral("arrivals"), report.arrivals},
            {QStringLiteral("samples"), QJsonArray::fromStringList(report.pictures)},
        });
    }
    call.output.line(QStringLiteral("%1: bookings %2, arrivals %3")
                         .arg(call.folder)
                         .arg(report.bookings)
                         .arg(report.arrivals));
    for (const QString& picture : report.pictures)
        call.output.line(picture);
}

// A file's whole path, so that the folder finds its office again from anywhere.
QString officeNamed(const Office& office, const Call& call)
{
    const QString named = call.arguments.option(QLatin1String("office")).value_or(QString());
    return !named.isEmpty() && !shippedOffices().contains(named.toLower())
               ? QFileInfo(named).absoluteFilePath()
               : office.id.toString();
}

} // namespace

ExitCode demo(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();
    const auto actor = call.actor(*office);
    if (!actor)
        return actor.error();
    const auto samples = call.arguments.option(QLatin1String("samples"));
    const DemoOrder order{.folder = call.folder,
                          .samples =
                              samples ? QDir::current().absoluteFilePath(*samples) : QString(),
                          .office = *office,
                          .officeNamed = officeNamed(*office, call),
                          .desk = actor->desk,
                          .time = *moment};
    const auto report = makeDemo(order);
    if (!report)
        return call.failed(report.error());
    tell(*report, call);
    return ExitCode::Done;
}

} // namespace ctl
