// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/course.h"
#include "report/counts.h"
#include "report/report.h"
#include "words/wording.h"

#include <algorithm>

namespace report {

namespace {

using words::Term;

// Personal fields, whole or masked. Digits are grouped, so that they are read as text.
struct Veil
{
    bool personal = false;
    words::Language language = words::Language::Indonesian;

    [[nodiscard]] QString name(const QString& name) const
    {
        return personal ? name : maskedName(name);
    }
    [[nodiscard]] QString born(QDate date) const
    {
        if (!date.isValid())
            return {};
        return personal ? date.toString(Qt::ISODate) : maskedBirthDate(date);
    }
    [[nodiscard]] QString phone(const QString& phone) const
    {
        return personal ? grouped(phone) : maskedPhone(phone);
    }
    [[nodiscard]] QString nik(const QString& nik) const
    {
        return personal ? grouped(nik) : maskedNik(nik);
    }
    [[nodiscard]] static QString grouped(const QString& digits)
    {
        QString text;
        for (qsizetype i = 0; i < digits.size(); ++i)
            text += (i > 0 && i % 4 == 0 ? QStringLiteral(" ") : QString()) + digits[i];
        return text;
    }
};

QString serviceName(const Office& office, const ServiceId& id, words::Language language)
{
    const Service* service = office.service(id);
    return service != nullptr ? words::text(service->name, language) : id.toString();
}

Report listReport(Term title, const Days& days, Instant at, bool personal, const Context& context)
{
    Report report;
    report.title = words::term(title, context.language);
    report.office = context.office.name;
    report.about = words::fromTo(days.from, days.to, context.language);
    report.made = words::madeAt(at, context.office.zone, context.language);
    report.notes = {words::term(personal ? Term::Personal : Term::Masked, context.language)};
    report.language = context.language;
    report.wide = true;
    return report;
}

struct Arrival // how a booking was taken in, if it was
{
    QString time, number, desk, officer;
};

Arrival arrivalOf(const Course& course, const Context& context)
{
    if (course.takenIn == nullptr)
        return {};
    const Event& event = *course.takenIn;
    return {words::time(event.time.now, context.office.zone, context.language),
            event.payload.value(QStringLiteral("queue_number")).toString(), event.desk.toString(),
            event.officer ? event.officer->toString() : QString()};
}

std::vector<Cell> personRow(const Booking& booking, const Course& course, Standing standing,
                            const Veil& veil, const Context& context)
{
    const Arrival arrival = arrivalOf(course, context);
    return {words::slotWords(booking.slot, context.language),
            words::channelWords(booking.key.channel, context.language),
            booking.key.code,
            veil.name(booking.name),
            veil.born(booking.birthDate),
            veil.phone(booking.phone),
            veil.nik(booking.nik),
            serviceName(context.office, booking.service, context.language),
            words::standingWords(standing, context.language),
            arrival.time,
            arrival.number,
            arrival.desk,
            arrival.officer};
}

std::vector<Cell> walkInRow(const WalkInEntry& entry, const Veil& veil, const Context& context)
{
    const auto category =
        std::ranges::find_if(context.office.walkIns,
                             [&](const WalkInCategory& each) { return each.id == entry.category; });
    const words::Language language = context.language;
    const bool purged = entry.name.isEmpty();
    const LocalMinute at = localMinute(entry.at, context.office.zone);
    return {at.date.toString(Qt::ISODate),
            words::minute(at.minute, language),
            entry.queueNumber.toString(),
            category == context.office.walkIns.end() ? entry.category.toString()
                                                     : words::text(category->name, language),
            serviceName(context.office, entry.service, language),
            purged ? words::term(Term::Purged, language) : veil.name(entry.name),
            purged ? QString() : veil.born(entry.birthDate),
            veil.phone(entry.phone),
            veil.nik(entry.nik),
            entry.words,
            entry.officer.toString(),
            entry.approvedBy ? entry.approvedBy->toString() : QString()};
}

} // namespace

QString maskedName(const QString& name)
{
    QStringList parts;
    for (const QString& part : name.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype first = part.front().isHighSurrogate() && part.size() > 1 ? 2 : 1;
        const bool letter = part.front().isLetterOrNumber() || first == 2;
        parts << (letter ? part.left(first) : QString()) + QStringLiteral("•••");
    }
    return parts.join(u' ');
}

Report peopleReport(const DayFacts& facts, Instant at, bool personal, const Context& context)
{
    Report report = listReport(Term::PeopleReport, {facts.day, facts.day}, at, personal, context);
    Table table{report.title, {}, {}, false};
    for (const Term term : {Term::Slot, Term::Channel, Term::Code, Term::Name, Term::BirthDate,
                            Term::Phone, Term::Nik, Term::Service, Term::State, Term::Time,
                            Term::QueueNumber, Term::Desk, Term::Officer})
        table.columns.push_back(counts::words(term, context));
    const auto standing = standings(facts, context.office, at);
    const Courses courses = coursesOf(facts, at);
    std::vector<const Booking*> order;
    for (const Booking& booking : facts.bookings)
        order.push_back(&booking);
    std::ranges::stable_sort(order, [](const Booking* one, const Booking* other) {
        return std::tie(one->slot, one->name) < std::tie(other->slot, other->name);
    });
    const Veil veil{personal, context.language};
    for (const Booking* booking : order) {
        const QString key = booking->key.toString();
        const auto found = standing.find(key);
        table.rows.push_back(personRow(*booking, courses.of.value(key),
                                       found == standing.end() ? Standing::Expected : found->second,
                                       veil, context));
    }
    report.tables = {std::move(table)};
    return report;
}

Report walkInReport(const std::vector<WalkInEntry>& entries, const Days& days, Instant at,
                    bool personal, const Context& context)
{
    Report report = listReport(Term::WalkInReport, days, at, personal, context);
    Table table{report.title, {}, {}, false};
    for (const Term term :
         {Term::Day, Term::Time, Term::QueueNumber, Term::Category, Term::Service, Term::Name,
          Term::BirthDate, Term::Phone, Term::Nik, Term::Reason, Term::Officer, Term::ApprovedBy})
        table.columns.push_back(counts::words(term, context));
    const Veil veil{personal, context.language};
    for (const WalkInEntry& entry : entries)
        if (!entry.undone)
            table.rows.push_back(walkInRow(entry, veil, context));
    report.tables = {std::move(table)};
    return report;
}

} // namespace report
