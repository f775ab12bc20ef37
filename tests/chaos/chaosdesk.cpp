// SPDX-License-Identifier: GPL-3.0-or-later
// A desk of the chaos run: the program's own store and syncer, and an officer who takes people in
// as fast as told. It may be killed at any instant.
//
//   chaosdesk FOLDER BOOKINGS PACE-MS SEED     (centre.json stands in the folder)
//
// Says "recorded EVENT" when an event is on its disk, "rest NUMBER" when it was asked to rest, has
// sent all and knows the feed up to there. Hears "clock MS" (how far its PC's clock is off),
// "rest" (record no more), "work" and "quit".
#include "support/simdesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>
#include <unistd.h>

namespace {

// Whoever is told in time that the person was taken in elsewhere takes it back.
class ChaosDesk : public QObject
{
public:
    ChaosDesk(const QString& folder, const Connection& connection, int bookings, quint32 seed)
        : m_desk(folder, connection),
          m_random(seed),
          m_office(connection.office.toString()),
          m_bookings(bookings)
    {
        (void)m_out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
        connect(&m_desk, &SimDesk::confirmed, this, [this](const CentreAnswer& a) { answered(a); });
        connect(&m_work, &QTimer::timeout, this, [this] { work(); });
        connect(&m_rest, &QTimer::timeout, this, [this] { sayRest(); });
        connect(&m_ear, &QSocketNotifier::activated, this, [this] { hear(); });
    }
    [[nodiscard]] bool begin(int pace)
    {
        if (!m_desk.open())
            return false;
        m_desk.online();
        m_work.start(pace);
        return true;
    }

private:
    void say(const QString& words) { m_out.write((words + u'\n').toUtf8()); }
    bool say(const Result<Recorded>& recorded)
    {
        if (recorded)
            say(QStringLiteral("recorded ") + recorded->event.toString());
        return recorded.has_value();
    }
    // All desks go through the same list, each at its own place near the others'.
    [[nodiscard]] QString nextBooking()
    {
        m_place += 1 + m_random.bounded(4);
        const int n = (m_place + m_random.bounded(120)) % m_bookings + 1;
        return QStringLiteral("%1/law/C%2").arg(m_office).arg(n, 6, 10, QLatin1Char('0'));
    }
    // Another person each time: names are compared by their letters.
    [[nodiscard]] QString somebody()
    {
        QString name = QStringLiteral("PEMOHON ");
        for (int i = 0; i < 8; ++i)
            name += QChar(u'A' + m_random.bounded(26));
        return name;
    }
    void work()
    {
        const int dice = m_random.bounded(100);
        if (dice < 8 && !m_mine.empty())
            return undoOne();
        if (dice < 14)
            return (void)say(m_desk.walkIn(somebody()));
        if (dice < 16)
            return (void)say(m_desk.admit(QStringLiteral("X%1").arg(m_random.bounded(10000))));
        const auto admitted = m_desk.admit(nextBooking());
        if (!say(admitted))
            return; // attended already, as far as this desk knows
        if (m_desk.isConnected())
            m_asked.insert(admitted->event.toString(), m_desk.now().bootMicros);
        m_mine.push_back(admitted->event);
        if (m_mine.size() > 40)
            m_mine.pop_front();
    }
    void undoOne()
    {
        const auto at = m_mine.begin() + m_random.bounded(int(m_mine.size()));
        (void)say(m_desk.undo(*at));
        m_mine.erase(at);
    }
    void answered(const CentreAnswer& answer)
    {
        const auto asked = m_asked.constFind(answer.event.toString());
        if (asked == m_asked.cend())
            return;
        const qint64 waited = m_desk.now().bootMicros - *asked;
        m_asked.erase(asked);
        if (answer.outcome != CentreOutcome::Duplicate || waited > 800'000)
            return;
        (void)say(m_desk.undo(answer.event, "attended_elsewhere"));
        std::erase(m_mine, answer.event);
    }
    void sayRest()
    {
        if (m_desk.isAtRest())
            say(QStringLiteral("rest %1").arg(m_desk.watermark().seq));
    }
    void hear()
    {
        char buffer[512];
        const ssize_t length = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (length <= 0)
            return QCoreApplication::quit(); // nobody conducts any more
        for (const QByteArray& line : QByteArray(buffer, length).split('\n')) {
            if (line.startsWith("clock "))
                m_desk.shiftClock(std::chrono::milliseconds(line.mid(6).toLongLong()));
            else if (line == "rest")
                m_work.stop(), m_rest.start(200);
            else if (line == "quit")
                QCoreApplication::quit();
        }
    }

    SimDesk m_desk;
    QRandomGenerator m_random;
    const QString m_office;
    const int m_bookings;
    int m_place = m_random.bounded(60);
    std::deque<EventId> m_mine;     // that may be taken back
    QHash<QString, qint64> m_asked; // admissions and when they were sent, by the boot clock
    QTimer m_work, m_rest;
    QSocketNotifier m_ear{STDIN_FILENO, QSocketNotifier::Read};
    QFile m_out;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const auto connection = Connection::read(arguments[1]);
    if (!connection || !*connection)
        return 2;
    ChaosDesk desk(arguments[1], **connection, arguments[2].toInt(), arguments[4].toUInt());
    return desk.begin(arguments[3].toInt()) ? QCoreApplication::exec() : 5;
}
