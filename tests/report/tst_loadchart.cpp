// SPDX-License-Identifier: GPL-3.0-or-later
// The charts: that they can be told apart without colour, and that they draw what they are given.
// With LOKET_SHOTS=FOLDER the pictures are kept for looking at.
#include "report/loadchart.h"
#include "support/loads.h"
#include "support/offices.h"

#include <QBarSet>
#include <QChart>
#include <QDir>
#include <QPainter>
#include <QStackedBarSeries>
#include <QTest>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

using namespace report;

namespace {

constexpr std::array tones{Tone::OnTime,       Tone::LateToReport, Tone::SlotRunning,
                           Tone::LateAdmitted, Tone::Overridden,   Tone::Forfeited,
                           Tone::NoShow,       Tone::WalkIn,       Tone::Expected};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

using Light = std::array<double, 3>;

Light lightOf(const QColor& color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

// How people see it: the three kinds of colour blindness as matrices over linear light (Machado,
// Oliveira and Fernandes 2009, severity 1), and print without colour.
const std::map<QString, std::array<double, 9>>& eyes()
{
    static const std::map<QString, std::array<double, 9>> all{
        {QStringLiteral("usual"), {1, 0, 0, 0, 1, 0, 0, 0, 1}},
        {QStringLiteral("no red"),
         {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
          1.051998}},
        {QStringLiteral("no green"),
         {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
          0.968881}},
        {QStringLiteral("no blue"),
         {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
          0.303900}},
        {QStringLiteral("print without colour"),
         {0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722}},
    };
    return all;
}

double luminance(const QColor& color, const std::array<double, 9>& eye)
{
    const Light light = lightOf(color);
    Light seen{};
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 3; ++column)
            seen.at(row) += eye.at(row * 3 + column) * light.at(column);
    for (double& part : seen)
        part = std::clamp(part, 0.0, 1.0);
    return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
}

double contrast(const QColor& one, const QColor& other, const std::array<double, 9>& eye)
{
    const double a = luminance(one, eye), b = luminance(other, eye);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Context context(const Office& office, words::Language language = words::Language::Indonesian)
{
    return {office, language};
}

QImage drawn(const ChartData& data, QSize size, const ChartLook& look)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(look.ground);
    QPainter painter(&image);
    paintChart(painter, QRectF(QPointF(0, 0), size), data, look);
    return image;
}

void keep(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("LOKET_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(image.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

ChartLook screenLook(bool dark)
{
    ChartLook look = paperLook();
    look.font.setPixelSize(13);
    look.dark = dark;
    if (dark) {
        look.ground = QColor(0x18, 0x21, 0x2A);
        look.text = QColor(0xE8, 0xEE, 0xF3);
        look.quiet = QColor(0xA6, 0xB4, 0xC0);
        look.line = QColor(0x2B, 0x37, 0x42);
    }
    return look;
}

} // namespace

class TestLoadChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void tonesDifferWithoutColour_data()
    {
        QTest::addColumn<QString>("eye");
        QTest::addColumn<bool>("dark");
        for (const auto& [eye, matrix] : eyes())
            for (const bool dark : {false, true})
                QTest::addRow("%s, %s", qPrintable(eye), dark ? "dark" : "light") << eye << dark;
    }
    // Two that are filled differ in lightness; all others differ in their pattern.
    void tonesDifferWithoutColour()
    {
        QFETCH(QString, eye);
        QFETCH(bool, dark);
        constexpr double apart = 1.5;
        for (const Tone one : tones)
            for (const Tone other : tones) {
                const Fill a = fillOf(one, dark), b = fillOf(other, dark);
                if (one == other || a.pattern != b.pattern)
                    continue;
                QVERIFY2(contrast(a.color, b.color, eyes().at(eye)) >= apart,
                         qPrintable(QStringLiteral("%1 and %2: %3")
                                        .arg(int(one))
                                        .arg(int(other))
                                        .arg(contrast(a.color, b.color, eyes().at(eye)))));
            }
    }

    // WCAG asks 3 of graphics; what is pale on purpose still stands out from its ground.
    void tonesStandOutFromTheGround()
    {
        for (const bool dark : {false, true})
            for (const Tone tone : tones) {
                const double least = tone == Tone::NoShow ? 1.5 : 2.5;
                const double found = contrast(fillOf(tone, dark).color, screenLook(dark).ground,
                                              eyes().at(QStringLiteral("usual")));
                QVERIFY2(
                    found >= least,
                    qPrintable(QStringLiteral("%1 %2: %3").arg(int(tone)).arg(dark).arg(found)));
            }
    }

    void everyPartIsAnOutlineOrAFill()
    {
        for (const Tone tone : tones) {
            const Fill fill = fillOf(tone, false);
            QVERIFY(fill.pattern == Qt::SolidPattern || fill.edge != Qt::NoPen);
        }
    }

    void barsHoldTheCounts()
    {
        const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const Section section = sectionOf(loads::morning(office), By::Slot, context(office));
        const auto chart = makeChart(section.chart, paperLook());
        const auto* bars = qobject_cast<QStackedBarSeries*>(chart->series().constFirst());
        QVERIFY(bars);
        QCOMPARE(bars->count(), int(section.chart.series.size()));
        QCOMPARE(bars->barSets().constFirst()->count(), int(section.chart.bars.size()));
        double all = 0;
        for (const QBarSet* set : bars->barSets())
            all += set->sum();
        const LoadCounts total = loads::morning(office).total;
        QCOMPARE(int(all), total.booked - total.cancelled);
        const auto* axis = qobject_cast<QValueAxis*>(chart->axes(Qt::Vertical).constFirst());
        QVERIFY(axis);
        QCOMPARE(axis->max(), 50.0); // as many as the largest slot
    }

    void everySectionIsDrawn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("by");
        QTest::addColumn<bool>("period");
        QTest::addColumn<bool>("dark");
        for (const By by : daySections())
            QTest::addRow("day %d", int(by)) << QStringLiteral("day") << int(by) << false << false;
        for (const By by : periodSections())
            QTest::addRow("period %d", int(by))
                << QStringLiteral("period") << int(by) << true << false;
        QTest::newRow("dark") << QStringLiteral("dark") << int(By::Slot) << false << true;
    }
    void everySectionIsDrawn()
    {
        QFETCH(QString, name);
        QFETCH(int, by);
        QFETCH(bool, period);
        QFETCH(bool, dark);
        const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const Section section =
            period ? sectionOf(loads::past(4), static_cast<By>(by), context(office))
                   : sectionOf(loads::morning(office), static_cast<By>(by), context(office));
        QVERIFY(!section.chart.bars.empty());
        QVERIFY(!section.chart.series.empty());
        const ChartLook look = screenLook(dark);
        const QImage image = drawn(section.chart, {900, 340}, look);
        keep(image, QStringLiteral("chart-%1-%2").arg(name).arg(by));
        const QColor first = fillOf(section.chart.series.front().tone, dark).color;
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == first ? 1 : 0;
        QVERIFY2(found > 500, qPrintable(QString::number(found)));
    }

    void narrowChartsKeepTheirLabels()
    {
        const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const Section section = sectionOf(loads::past(4), By::Day, context(office));
        keep(drawn(section.chart, {320, 260}, screenLook(false)), QStringLiteral("chart-narrow"));
        keep(drawn({}, {320, 260}, screenLook(false)), QStringLiteral("chart-empty"));
    }

    void partsSayWhoTheyAre()
    {
        const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const Section section =
            sectionOf(loads::morning(office), By::Slot, context(office, words::Language::English));
        QCOMPARE(partWords(section.chart, 0, 0, words::Language::English),
                 QStringLiteral("07:30, On time: 44"));
        QCOMPARE(partWords(section.chart, 99, 0, words::Language::English), QString());
    }
};

QTEST_MAIN(TestLoadChart)
#include "tst_loadchart.moc"
