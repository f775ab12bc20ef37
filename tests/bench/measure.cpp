// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace {

Seconds timeOf(const Call& call, int round)
{
    const auto start = std::chrono::steady_clock::now();
    call(round);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

QString timeText(Seconds time)
{
    if (time < 1e-3)
        return QStringLiteral("%1 µs").arg(time * 1e6, 0, 'f', time < 1e-4 ? 1 : 0);
    return QStringLiteral("%1 ms").arg(time * 1e3, 0, 'f', time < 0.1 ? 2 : 0);
}

QString ratioText(double ours, double raw)
{
    return QString::number(ours / raw, 'f', 2);
}

QString aimText(const Aim& aim, Seconds ours, Seconds raw)
{
    if (aim.factor <= 0 && aim.plus <= 0)
        return QStringLiteral("–");
    if (aim.factor <= 0)
        return QStringLiteral("≤ %1 ms").arg(aim.plus * 1e3) +
               (aim.atWorst ? QStringLiteral(" (p99)") : QString()) +
               (ours <= aim.plus ? QStringLiteral(": met") : QStringLiteral(": missed"));
    QString text =
        aim.factor == 1.0 ? QStringLiteral("≤ raw") : QStringLiteral("≤ %1 × raw").arg(aim.factor);
    if (aim.plus > 0)
        text += QStringLiteral(" + %1 ms").arg(aim.plus * 1e3);
    const bool met = ours <= aim.factor * raw + aim.plus;
    return text + (met ? QStringLiteral(": met") : QStringLiteral(": missed"));
}

void printCells(const QStringList& cells)
{
    std::printf("| %s |\n", qUtf8Printable(cells.join(QStringLiteral(" | "))));
    std::fflush(stdout);
}

} // namespace

Samples inTurns(int rounds, int warmUp, const Call& ours, const Call& raw)
{
    Samples samples;
    for (int round = -warmUp; round < rounds; ++round) {
        const int number = round + warmUp;
        Seconds a = 0, b = 0;
        if (number % 2 == 0) {
            a = timeOf(ours, number);
            b = timeOf(raw, number);
        } else {
            b = timeOf(raw, number);
            a = timeOf(ours, number);
        }
        if (round >= 0) {
            samples.ours.push_back(a);
            samples.raw.push_back(b);
        }
    }
    return samples;
}

Seconds quantile(std::vector<Seconds> of, double share)
{
    if (of.empty())
        return std::nan("");
    const auto place = std::ptrdiff_t(std::ceil(share * double(of.size()))) - 1;
    const auto nth =
        of.begin() + std::clamp<std::ptrdiff_t>(place, 0, std::ptrdiff_t(of.size()) - 1);
    std::nth_element(of.begin(), nth, of.end());
    return *nth;
}

void printHead()
{
    if (QCoreApplication::arguments().contains(QStringLiteral("--no-head")))
        return;
    printCells({QStringLiteral("what"), QStringLiteral("ratio, median"),
                QStringLiteral("ratio, p99"), QStringLiteral("aim (median)"),
                QStringLiteral("ours, median"), QStringLiteral("raw, median"),
                QStringLiteral("ours, p99"), QStringLiteral("raw, p99"), QStringLiteral("runs")});
    std::printf("|---|--:|--:|---|--:|--:|--:|--:|--:|\n");
}

void printRow(const QString& what, const Samples& samples, const Aim& aim)
{
    const Seconds ours = quantile(samples.ours, 0.5), raw = quantile(samples.raw, 0.5);
    const Seconds oursLate = quantile(samples.ours, 0.99), rawLate = quantile(samples.raw, 0.99);
    printCells({what, ratioText(ours, raw), ratioText(oursLate, rawLate),
                aim.atWorst ? aimText(aim, oursLate, rawLate) : aimText(aim, ours, raw),
                timeText(ours), timeText(raw), timeText(oursLate), timeText(rawLate),
                QString::number(samples.ours.size())});
}

void printAlone(const QString& what, const std::vector<Seconds>& samples, const Aim& aim)
{
    const QString none = QStringLiteral("–");
    const Seconds counts = quantile(samples, aim.atWorst ? 0.99 : 0.5);
    printCells({what, none, none, aimText(aim, counts, 0), timeText(quantile(samples, 0.5)), none,
                timeText(quantile(samples, 0.99)), none, QString::number(samples.size())});
}

void printBytes(const QString& what, double ours, double raw)
{
    const QString none = QStringLiteral("–");
    const auto text = [](double bytes) {
        return QStringLiteral("%1 MB").arg(bytes / (1024 * 1024), 0, 'f', 1);
    };
    printCells({what, ratioText(ours, raw), none, none, text(ours), text(raw), none, none,
                QStringLiteral("1")});
}

Options benchOptions()
{
    Options options;
    const QStringList arguments = QCoreApplication::arguments();
    options.quick = arguments.contains(QStringLiteral("--quick"));
    const qsizetype at = arguments.indexOf(QStringLiteral("--dir"));
    const QString folder =
        at > 0 && at + 1 < arguments.size() ? arguments[at + 1] : QDir::tempPath();
    options.folder = folder + QStringLiteral("/loket-bench-XXXXXX");
    return options;
}
