// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/startedprogram.h"

#include "desk/settings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>

namespace {

constexpr int longest = 10'000; // ms

QProcessEnvironment offscreen()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("firstpaint"));
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(LOKET_BENCH_PLUGINS));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=false"));
    return environment;
}

// "Rss:  12345 kB" in a file of /proc, as bytes.
double bytesOf(const QByteArray& content, const QByteArray& field)
{
    const qsizetype at = content.indexOf('\n' + field + ':');
    const QByteArray line = content.mid(at + 1, content.indexOf('\n', at + 1) - at - 1);
    return at < 0 ? 0 : line.simplified().split(' ').value(1).toDouble() * 1024;
}

} // namespace

StartedProgram::StartedProgram(const QString& program, const QStringList& arguments,
                               const QByteArray& word)
{
    m_process.setProcessEnvironment(offscreen());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setReadChannel(QProcess::StandardError);
    QByteArray said;
    QElapsedTimer clock;
    clock.start();
    m_process.start(program, arguments);
    while (!said.contains(word + '\n')) {
        const int left = longest - int(clock.elapsed());
        if (left <= 0 || !m_process.waitForReadyRead(left))
            qFatal("%s did not say '%s' but: %s", qPrintable(program), word.constData(),
                   said.constData());
        m_took = double(clock.nsecsElapsed()) * 1e-9;
        said += m_process.readAllStandardError();
    }
}

StartedProgram::~StartedProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(longest)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

StartedProgram::Memory StartedProgram::memory() const
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    const QByteArray content = file.readAll();
    return {bytesOf(content, "Rss"),
            bytesOf(content, "Private_Clean") + bytesOf(content, "Private_Dirty")};
}

Programs::Programs(const QString& folder)
    : m_beside(QCoreApplication::applicationDirPath()),
      m_arguments{QStringLiteral("--data"), folder}
{
    Settings settings(folder);
    settings.setOffice(QStringLiteral("jakarta-pusat"));
    settings.setDeskLetter(QStringLiteral("B"));
    settings.setOfficer(QStringLiteral("Sri Wahyuni"));
    (void)startLoket().took();
}

StartedProgram Programs::startLoket() const
{
    return {QStringLiteral(LOKET_PROGRAM), m_arguments, "ready"};
}

StartedProgram Programs::startEmpty() const
{
    return {m_beside + QStringLiteral("/emptywindow"), {}, "painted"};
}
