// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "ctl/acting.h"
#include "ctl/commands.h"
#include "ctl/reportjson.h"
#include "desk/backoffice.h"
#include "desk/pastdays.h"

#include <QFile>
#include <QJsonDocument>

#include <array>

namespace ctl {

namespace {

using report::Format;
using report::What;

struct Order // what is asked for
{
    Office office;
    ClockReading moment;
    What what = What::Day;
    std::optional<Format> format; // none: JSON
    report::Days days;
    bool personal = false;
    QString reason, out;
};

struct Answer // as a report, and as JSON
{
    report::Report report;
    QJsonObject json;
};

Step<std::optional<Format>> formatOf(const Call& call)
{
    const QString named =
        call.arguments.option(QLatin1String("format"))
            .value_or(call.output.json() ? QStringLiteral("json") : QStringLiteral("csv"));
    if (named == u"json")
        return std::optional<Format>();
    if (named == u"csv")
        return std::optional(Format::Csv);
    if (named == u"pdf")
        return std::optional(Format::Pdf);
    return tl::unexpected(call.wrongUsage(QStringLiteral("--format is csv, pdf or json")));
}

// Personal data stand in lists only: without --list, that of the day's people or of walk-ins.
Step<What> whatOf(const Call& call, bool period)
{
    const auto list = call.arguments.option(QLatin1String("list"));
    const bool personal = call.arguments.is(QLatin1String("personal"));
    if (!list && !personal)
        return period ? What::Period : What::Day;
    if (list == u"walk-ins" || (!list && period))
        return What::WalkIns;
    if ((list == u"people" || !list) && !period)
        return What::People;
    return tl::unexpected(
        call.wrongUsage(QStringLiteral("--list is walk-ins, or people of a single day")));
}

Step<report::Days> daysOf(const Call& call, QDate today, bool period)
{
    std::array<QDate, 3> given;
    constexpr std::array names{QLatin1String("date"), QLatin1String("from"), QLatin1String("to")};
    for (size_t i = 0; i < names.size(); ++i) {
        const auto date = call.date(names.at(i));
        if (!date)
            return tl::unexpected(date.error());
        given.at(i) = date->value_or(QDate());
    }
    if (!period) {
        const QDate day = given[0].isValid() ? given[0] : today;
        return report::Days{day, day};
    }
    const report::Days days{given[1], given[2].isValid() ? given[2] : today};
    if (days.to < days.from)
        return tl::unexpected(call.wrongUsage(QStringLiteral("--to is before --from")));
    return days;
}

Step<Order> orderOf(const Call& call, bool period)
{
    const auto office = call.office();
    if (!office)
        return tl::unexpected(office.error());
    const auto moment = call.moment(*office);
    if (!moment)
        return tl::unexpected(moment.error());
    const auto format = formatOf(call);
    if (!format)
        return tl::unexpected(format.error());
    const auto what = whatOf(call, period);
    if (!what)
        return tl::unexpected(what.error());
    const auto days = daysOf(call, localMinute(moment->now, office->zone).date, period);
    if (!days)
        return tl::unexpected(days.error());
    Order order{*office, *moment, *what, *format, *days, false, {}, {}};
    order.personal = call.arguments.is(QLatin1String("personal"));
    order.reason = call.arguments.option(QLatin1String("reason")).value_or(QString()).simplified();
    order.out = call.arguments.option(QLatin1String("out")).value_or(QString());
    if (order.personal && order.reason.isEmpty())
        return tl::unexpected(call.failed({Fault::ReasonMissing, {}, {}}));
    return order;
}

Result<Answer> dayAnswer(Tables& tables, const Call& call, const Order& order)
{
    const Instant at = order.moment.now;
    const QDate day = order.days.from;
    auto facts = tables.day.facts().of(order.office.id, day, at);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    DayLoad load = dayLoad(*facts, order.office, at);
    if (day == localMinute(at, order.office.zone).date)
        if (const auto marks = PastDays::marksOf(tables, *facts))
            load.forecast = forecastOf(
                load, PastDays().sameWeekday(*marks, call.folder, order.office, at), order.office);
    return Answer{report::dayReport(load, {order.office, call.output.language()}),
                  loadJson(load, order.office.zone)};
}

Result<Answer> peopleAnswer(Tables& tables, const Call& call, const Order& order)
{
    auto facts = tables.day.facts().of(order.office.id, order.days.from, order.moment.now);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    auto bookings = tables.bookings.onDay(order.office.id, order.days.from);
    if (!bookings)
        return tl::unexpected<Error>(bookings.error());
    facts->bookings = std::move(*bookings);
    Answer answer{report::peopleReport(*facts, order.moment.now, order.personal,
                                       {order.office, call.output.language()}),
                  {}};
    answer.json = listJson(answer.report);
    return answer;
}

Result<Answer> walkInAnswer(Tables& tables, const Call& call, const Order& order)
{
    const auto entries = tables.journal.walkIns(order.days.from, order.days.to);
    if (!entries)
        return tl::unexpected<Error>(entries.error());
    Answer answer{report::walkInReport(*entries, order.days, order.moment.now, order.personal,
                                       {order.office, call.output.language()}),
                  {}};
    answer.json = listJson(answer.report);
    return answer;
}

Result<Answer> periodAnswer(const Call& call, const Order& order)
{
    const auto days = PastDays().between(order.days.from, order.days.to, call.folder, order.office,
                                         order.moment.now);
    if (!days)
        return tl::unexpected<Error>(days.error());
    return Answer{report::periodReport(*days, order.days, order.moment.now,
                                       {order.office, call.output.language()}),
                  periodJson(*days, order.days)};
}

Result<Answer> answerOf(Tables& tables, const Call& call, const Order& order)
{
    switch (order.what) {
    case What::Day:
        return dayAnswer(tables, call, order);
    case What::People:
        return peopleAnswer(tables, call, order);
    case What::WalkIns:
        return walkInAnswer(tables, call, order);
    case What::SetAside: // shown by `sync status`, exported by the window; never asked for here
    case What::Period:
        break;
    }
    return periodAnswer(call, order);
}

// Before the file: no file with personal data that the journal does not know of.
Result<void> note(Tables& tables, const Order& order, const Acting& acting, qint64 rows)
{
    const QString format =
        order.format ? report::formatName(*order.format) : QStringLiteral("json");
    const ExportNote made{report::whatName(order.what),
                          order.days.from,
                          order.days.to,
                          format,
                          true,
                          order.reason,
                          rows};
    const auto told =
        tables.journal.append(exportEvent(made, acting.by.actor, acting.by.day, acting.by.time));
    return told ? Result<void>{} : tl::unexpected<Error>(told.error());
}

ExitCode write(const Call& call, const Order& order, const Answer& answer)
{
    QByteArray content = QJsonDocument(answer.json).toJson(QJsonDocument::Compact) + '\n';
    if (order.format)
        content = *order.format == Format::Csv ? report::csvOf(answer.report)
                                               : report::pdfOf(answer.report);
    if (order.out.isEmpty()) {
        QFile answers;
        const bool written = answers.open(stdout, QIODevice::WriteOnly) &&
                             answers.write(content) == content.size() && answers.flush();
        return written ? ExitCode::Done : call.failed({Fault::FileNotWritten, {}, {}});
    }
    if (const auto saved = report::save(order.out, content); !saved)
        return call.failed(saved.error());
    if (call.output.json())
        call.output.object(
            {{QStringLiteral("file"), order.out}, {QStringLiteral("rows"), answer.report.rows()}});
    return ExitCode::Done;
}

ExitCode readOnly(const Call& call, const Order& order)
{
    const auto store = call.openForReading();
    if (!store)
        return store.error();
    if (!*store) // a folder without data: a day without anybody
        return call.failed({Fault::NothingToExport, {}, {}});
    const auto answer = answerOf((*store)->tables(), call, order);
    return answer ? write(call, order, *answer) : call.failed(answer.error());
}

ExitCode personal(const Call& call, const Order& order)
{
    const auto store = call.openForWriting();
    if (!store)
        return store.error();
    Tables& tables = (*store)->tables();
    const auto acting =
        actingOfficer(call, tables, order.office, order.moment, Right::ExportPersonal);
    if (!acting)
        return acting.error();
    const auto answer = answerOf(tables, call, order);
    if (!answer)
        return call.failed(answer.error());
    if (answer->report.rows() == 0)
        return call.failed({Fault::NothingToExport, {}, {}});
    if (const auto noted = note(tables, order, *acting, answer->report.rows()); !noted)
        return call.failed(noted.error());
    return write(call, order, *answer);
}

ExitCode reportOf(const Call& call, bool period)
{
    const auto order = orderOf(call, period);
    if (!order)
        return order.error();
    return order->personal ? personal(call, *order) : readOnly(call, *order);
}

} // namespace

ExitCode reportDay(const Call& call)
{
    return reportOf(call, false);
}

ExitCode reportPeriod(const Call& call)
{
    return reportOf(call, true);
}

} // namespace ctl
