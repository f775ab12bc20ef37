// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"

#include <QDir>
#include <QFile>

namespace offices {

namespace {

const QString resources = QStringLiteral(LOKET_SOURCE "/resources");

QByteArray content(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QStringList filesIn(const QString& folder)
{
    return QDir(resources + folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

} // namespace

QStringList ids()
{
    QStringList found;
    for (const QString& file : filesIn(QStringLiteral("/offices")))
        found.append(file.chopped(5));
    return found;
}

QByteArray json(const QString& id)
{
    return content(QStringLiteral("%1/offices/%2.json").arg(resources, id));
}

QByteArray example()
{
    const QByteArray page = content(QStringLiteral(LOKET_SOURCE "/docs/office-profile.md"));
    const QByteArray fence = "```json\n";
    const qsizetype from = page.indexOf(fence) + fence.size();
    return page.mid(from, page.indexOf("```", from) - from);
}

std::vector<Rule> rules()
{
    std::vector<Rule> all;
    for (const QString& file : filesIn(QStringLiteral("/rules"))) {
        const auto some = parseRules(content(QStringLiteral("%1/rules/%2").arg(resources, file)));
        if (!some)
            qFatal("%s: %s", qPrintable(file), qPrintable(text(some.error())));
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

Rule rule(const QString& id)
{
    for (const Rule& known : rules()) {
        if (known.id.toString() == id)
            return known;
    }
    qFatal("no shipped rule %s", qPrintable(id));
}

Office office(const QString& id)
{
    const auto parsed = Office::parse(json(id), rules());
    if (!parsed)
        qFatal("%s: %s", qPrintable(id), qPrintable(text(parsed.error())));
    return *parsed;
}

Booking booking(const Office& office, QDate serviceDate)
{
    const BookingKey key{office.id, Channel::Law, QStringLiteral("9ZZZZ")};
    Booking made{.key = key, .service = *ServiceId::parse(u"baru")};
    made.name = QStringLiteral("JOHN DOE");
    made.birthDate = QDate(1970, 1, 1);
    made.phone = QStringLiteral("628120000001");
    made.serviceDate = serviceDate;
    made.slot = Slot{8 * 60, 9 * 60};
    return made;
}

QString text(const std::vector<ProfileError>& errors)
{
    QStringList lines;
    for (const ProfileError& error : errors)
        lines += QStringLiteral("%1: %2 %3")
                     .arg(error.place)
                     .arg(static_cast<int>(error.what))
                     .arg(error.value);
    return lines.join(u'\n');
}

} // namespace offices
