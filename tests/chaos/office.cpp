// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/office.h"

#include <QDir>
#include <QRandomGenerator>

ChaosDeskProcess::ChaosDeskProcess(TestCentre& centre, const OfficeId& office, char letter,
                                   const QString& folder, int bookings)
    : m_link(centre.server().port()), m_letter(letter), m_folder(folder), m_bookings(bookings)
{
    QDir().mkpath(folder);
    if (!centre.enrol(office, letter, m_link.port()).write(folder))
        qFatal("desk %c is not enrolled", letter);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("QT_LOGGING_RULES"))) // it has much to complain of
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("loket.*=false"));
    m_process.setProcessEnvironment(environment);
}

ChaosDeskProcess::~ChaosDeskProcess()
{
    kill();
}

void ChaosDeskProcess::start(int pace)
{
    m_heard.clear();
    m_process.start(QStringLiteral(LOKET_CHAOSDESK),
                    {m_folder, QString::number(m_bookings), QString::number(pace),
                     QString::number(QRandomGenerator::global()->generate())});
    if (!m_process.waitForStarted(120000))
        qFatal("desk %c does not start", m_letter);
    stopped.invalidate();
}

// What it said before it was killed counts.
void ChaosDeskProcess::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(120000);
    listen();
    stopped.start();
}

void ChaosDeskProcess::order(const QByteArray& words)
{
    m_process.write(words + '\n');
    m_process.waitForBytesWritten(1000);
}

void ChaosDeskProcess::listen()
{
    if (!m_process.isOpen())
        return;
    while (m_process.waitForReadyRead(0)) // no event loop does it
        continue;
    m_heard += m_process.readAllStandardOutput();
    const qsizetype end = m_heard.lastIndexOf('\n') + 1; // the last line may be cut off
    for (const QByteArray& line : m_heard.left(end).split('\n')) {
        if (line.startsWith("recorded "))
            m_recorded.insert(QString::fromLatin1(line.mid(9)));
        else if (line.startsWith("rest "))
            m_restedAt = line.mid(5).toLongLong();
    }
    m_heard.remove(0, end);
}

bool ChaosDeskProcess::quit()
{
    order("quit");
    const bool ended = m_process.waitForFinished(120000);
    if (!ended)
        kill();
    listen();
    return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}
