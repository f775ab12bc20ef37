// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include "store/pinhash.h"

#include <QSqlQuery>
#include <QSqlRecord>

TempStore::TempStore() : TempStore(StoreFolder{}) {}

TempStore::TempStore(StoreFolder folder) : m_folder(std::move(folder))
{
    if (m_folder.path.isEmpty())
        m_folder.path = m_directory.filePath(QStringLiteral("data"));
    if (const auto opened = open(); !opened)
        qFatal("no store: %d %s", int(opened.error().fault), qPrintable(opened.error().detail));
}

Result<void> TempStore::open()
{
    m_store.reset();
    auto opened = LocalStore::open(m_folder);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_store = std::move(*opened);
    return m_store->check();
}

void TempStore::add(const Booking& booking)
{
    if (const auto added = bookings().takeIn(booking, false, nullptr); !added)
        qFatal("no booking: %s", qPrintable(added.error().detail));
}

void TempStore::addOfficer(const QString& name, Role role, bool enabled)
{
    static const QString hash = hashOf(*Pin::parse(u"246810")).value();
    QSqlQuery query(tables().journalFile.handle());
    query.prepare(QStringLiteral("INSERT INTO officer (id, name, role, pin_hash, enabled)"
                                 " VALUES (?, ?, ?, ?, ?)"));
    for (const QVariant& value : std::initializer_list<QVariant>{
             officerNamed(name)->toString(), name, roleName(role), hash, int(enabled)})
        query.addBindValue(value);
    if (!query.exec())
        qFatal("no officer");
}

namespace sample {

QDate day()
{
    return QDate(2026, 11, 23);
}

Instant at(int minuteOfDay, QDate date)
{
    return instantOf(date, minuteOfDay, Zone::Wib);
}

ClockReading reading(Instant now)
{
    return ClockReading{now,  std::chrono::milliseconds(0), now,
                        1000, QStringLiteral("test-boot"),  TimeQuality::RealTime};
}

Actor actor(char desk)
{
    return Actor{*OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(QString(QLatin1Char(desk))),
                 *OfficerId::parse(u"sari"), QStringLiteral("Sari")};
}

Booking booking(const QString& code, const QString& name, QDate serviceDate)
{
    return Booking{BookingKey{*OfficeId::parse(u"jakarta-pusat"), Channel::Law, code},
                   name,
                   QDate(1970, 1, 1),
                   QStringLiteral("628120000001"),
                   {},
                   *ServiceId::parse(u"baru"),
                   serviceDate,
                   Slot{8 * 60, 9 * 60},
                   {},
                   {},
                   {},
                   {},
                   {},
                   {},
                   std::nullopt,
                   BookingStatus::Active,
                   {},
                   {}};
}

Circumstances circumstances(Instant now, char desk)
{
    return Circumstances{.actor = actor(desk),
                         .symbology = std::nullopt,
                         .seenAt = now,
                         .decided = reading(now),
                         .documents = DocumentsSeen::Complete,
                         .service = *ServiceId::parse(u"baru")};
}

namespace {

Arrival decided(const QString& bookingKey, Instant now, VerdictKind kind, Decision decision,
                char desk = 'B')
{
    Verdict verdict{std::move(kind), RuleRef{*RuleId::parse(u"law-jakarta-pusat"), 1}, std::nullopt,
                    false, false};
    return Arrival{bookingKey, localMinute(now, Zone::Wib).date, verdict, std::move(decision),
                   circumstances(now, desk)};
}

} // namespace

Arrival arrival(const QString& bookingKey, Instant now, char desk)
{
    return decided(bookingKey, now, verdict::OnTime{20}, decision::Admit{}, desk);
}

Arrival held(const QString& bookingKey, Instant now, Instant until)
{
    return decided(bookingKey, now, verdict::OnTime{20},
                   decision::HoldUntil{until, {*DocumentId::parse(u"kk")}});
}

Arrival refused(const QString& bookingKey, Instant now, VerdictKind verdict)
{
    return decided(bookingKey, now, std::move(verdict), decision::Refuse{});
}

Arrival overridden(const QString& bookingKey, Instant now, VerdictKind verdict)
{
    const decision::Override override{*ReasonId::parse(u"office-fault"), QStringLiteral("antre"),
                                      *OfficerId::parse(u"budi")};
    return decided(bookingKey, now, std::move(verdict), decision::Admit{override, false});
}

UndoRequest undo(const EventId& event, Instant now)
{
    return UndoRequest{event,
                       localMinute(now, Zone::Wib).date,
                       *ReasonId::parse(u"wrong-person"),
                       {},
                       actor(),
                       reading(now)};
}

WalkIn walkIn(const QString& name)
{
    return WalkIn{*CategoryId::parse(u"lansia"),
                  name,
                  QDate(1950, 5, 5),
                  {},
                  {},
                  *ServiceId::parse(u"baru"),
                  std::nullopt,
                  {},
                  {}};
}

WalkInCategory category(std::optional<int> quota)
{
    WalkInCategory category{*CategoryId::parse(u"lansia")};
    category.dailyQuota = quota;
    category.minAge = 60;
    return category;
}

QString projections(Database& journalFile)
{
    QStringList lines;
    for (const char* sql :
         {"SELECT * FROM attendance ORDER BY 1", "SELECT * FROM hold ORDER BY 1",
          "SELECT * FROM walk_in ORDER BY 1", "SELECT * FROM undone ORDER BY 1",
          "SELECT * FROM queue ORDER BY 1, 2", "SELECT * FROM parked ORDER BY 1"}) {
        QSqlQuery query(journalFile.handle());
        if (!query.exec(QLatin1String(sql)))
            qFatal("not read: %s", sql);
        lines << QLatin1String(sql);
        while (query.next()) {
            QStringList values;
            for (int i = 0; i < query.record().count(); ++i)
                values << query.value(i).toString();
            lines << values.join(u'|');
        }
    }
    return lines.join(u'\n');
}

} // namespace sample
