// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/syncstand.h"

#include <QEventLoop>
#include <QTimer>

namespace syncstand {

void require(bool asExpected, const char* what)
{
    if (!asExpected)
        qFatal("bench_sync: %s", what);
}

// Woken by every event; the timer is for what no event tells.
void wait(const std::function<bool()>& isSo, const char* what, int seconds)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    QTimer tick;
    tick.start(20);
    QEventLoop loop;
    while (!isSo()) {
        require(std::chrono::steady_clock::now() < until, what);
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
}

QString today()
{
    return QStringLiteral("to_char(now() AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD')");
}

QStringList book(TestCentre& centre, const OfficeId& office, int count)
{
    QStringList keys;
    for (int from = 0; from < count; from += 5000) {
        const bool done = centre.exec(
            QStringLiteral(
                "SELECT count(*) FROM loket.put_bookings((SELECT jsonb_agg(jsonb_build_object("
                "'office', '%1', 'channel', 'law', 'code', 'B' || lpad(n::text, 6, '0'),"
                "'name', 'PEMOHON ' || n, 'service', 'baru', 'service_date', %2,"
                "'slot', '08:00-09:00', 'status', 'active', 'birth_date', '1970-01-01',"
                "'phone', '628120000001', 'account', 'akun' || n || '@contoh.id'))"
                " FROM generate_series(%3, %4) n))")
                .arg(office.toString(), today())
                .arg(from)
                .arg(std::min(count, from + 5000) - 1));
        require(done, "no bookings");
    }
    for (int n = 0; n < count; ++n)
        keys << QStringLiteral("%1/law/B%2").arg(office.toString()).arg(n, 6, 10, QLatin1Char('0'));
    return keys;
}

void recordMany(SimDesk& desk, int count)
{
    const auto done = desk.ask([&](Tables& tables) -> Result<void> {
        const ClockReading time = desk.now();
        const QDate day = localMinute(time.now, Zone::Wib).date;
        return tables.journal.inOneGo([&](const Pen& write) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                const auto written =
                    write(plainEvent(EventKind::SignIn, day, {}, desk.actor(), time));
                if (!written)
                    return tl::unexpected<Error>(written.error());
            }
            return {};
        });
    });
    require(done.has_value(), "the events are not recorded");
}

Desks::Desks(TestCentre& centre, const QString& folder, int count, int port)
    : office(centre.newOffice()), m_folder(folder)
{
    for (int i = 0; i < count; ++i) {
        const QString own = m_folder.filePath(QString::number(i));
        m_desks.push_back(
            std::make_unique<SimDesk>(own, centre.enrol(office, char('A' + i), port)));
        require(m_desks.back()->open().has_value(), "a desk does not open");
    }
}

void Desks::online()
{
    for (const auto& desk : m_desks)
        desk->online();
    for (const auto& desk : m_desks)
        wait([&] { return desk->isAtRest(); }, "a desk does not come to rest");
}

BarePush::BarePush(TestCentre& centre) : m_office(centre.newOffice())
{
    auto opened = PgConnection::open(centre.enrol(m_office, 'A'), QStringLiteral("/"));
    require(opened.has_value(), "the baseline does not connect");
    m_connection = std::move(*opened);
    require(m_connection->exec("SELECT loket.hello(1, 'bare')").has_value(), "no hello");
}

void BarePush::push(int events)
{
    const QString hash(64, u'0');
    QStringList batch;
    for (int i = 0; i < events; ++i) {
        const qint64 number = ++m_number;
        batch << QStringLiteral(
                     R"({"install": "bare", "attach": {}, "event": {"id": "%1", "n": %2,)"
                     R"("kind": "attendance", "office": "%3", "desk": "A", "officer": "sari",)"
                     R"("booking": "%3/law/N%2", "day": "2026-11-23", "now_ms": 1795400000000,)"
                     R"("uncertainty_ms": 1, "wall_ms": 1795400000000, "boot_us": 1000,)"
                     R"("boot_id": "bare", "quality": 0, "rule": "law-jakarta-pusat",)"
                     R"("rule_version": 1, "payload": {"verdict": "on_time", "decision": "admit",)"
                     R"("queue_number": "A001", "officer_name": "Sari"},)"
                     R"("previous": "%4", "hash": "%4"}})")
                     .arg(EventId::make(1795400000000 + number).toString())
                     .arg(number)
                     .arg(m_office.toString(), hash);
    }
    const QByteArray json = u'[' + batch.join(u',').toUtf8() + ']';
    auto answers = m_connection->exec("SELECT * FROM loket.push($1)", PgValues(json));
    require(answers && answers->size() == events, "the baseline is not answered");
    while (answers->next())
        require(answers->text(2) != u"quarantined", qUtf8Printable(answers->text(5)));
}

BareNotify::BareNotify(TestCentre& centre)
    : m_teller(centre.server().connect()), m_hearer(centre.server().connect())
{
    require(m_teller && m_hearer && m_hearer->listen(QStringLiteral("bare")).has_value(),
            "the baseline does not listen");
    QObject::connect(m_hearer.get(), &PgConnection::notified, m_hearer.get(),
                     [this] { ++m_heard; });
}

void BareNotify::tell()
{
    const int before = m_heard;
    require(m_teller->exec("SELECT pg_notify('bare', '1')").has_value(), "nothing is told");
    wait([&] { return m_heard > before; }, "nothing is heard");
}

} // namespace syncstand
