// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

// Contrast by WCAG 2: (lighter + 0.05) / (darker + 0.05) of the relative luminances.
namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QString nameOf(Tint role)
{
    for (const auto& [each, name] : Theme::names())
        if (each == role)
            return name;
    return {};
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsComputedAsInTheStandard()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void pairsKeepTheirContrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        QTest::addColumn<double>("least");
        for (const bool dark : {false, true})
            for (const Theme::Pair& pair : Theme::pairs())
                QTest::addRow("%s on %s, %s", qPrintable(nameOf(pair.text)),
                              qPrintable(nameOf(pair.ground)), dark ? "dark" : "light")
                    << dark << static_cast<int>(pair.text) << static_cast<int>(pair.ground)
                    << pair.least;
    }
    void pairsKeepTheirContrast()
    {
        QFETCH(bool, dark);
        QFETCH(int, text);
        QFETCH(int, ground);
        QFETCH(double, least);
        const Theme theme(dark);
        const double ratio =
            contrast(theme.color(static_cast<Tint>(text)), theme.color(static_cast<Tint>(ground)));
        QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
    }

    void theTableNamesEveryRoleInItsPlace()
    {
        const auto names = Theme::names();
        for (size_t i = 0; i < names.size(); ++i)
            QCOMPARE(static_cast<size_t>(names[i].first), i);
        QCOMPARE(names.back().first, Tint::UnknownText);
    }

    void theStyleSheetIsFilledIn()
    {
        const QString sheet = Theme(true, 150).styleSheet();
        QVERIFY(!sheet.isEmpty());
        QVERIFY(!sheet.contains(QLatin1Char('@')));
        QVERIFY(!sheet.contains(QLatin1Char('$')));
        QVERIFY(sheet.contains(QStringLiteral("font-size: 24px"))); // a value, 16 px, at 150 %
        QVERIFY(sheet.contains(Theme(true).color(Tint::Card).name()));
    }

    void textSizesAreKeptInBounds()
    {
        QCOMPARE(Theme(false, 20).textPercent(), 100);
        QCOMPARE(Theme(false, 900).textPercent(), 175);
        QCOMPARE(Theme(false, 175).px(16), 28);
        QCOMPARE(Theme(false, 175).px(26), 34); // large text grows less
    }

    void everyMannerHasColoursOfItsOwn()
    {
        for (const bool dark : {false, true}) {
            const Theme theme(dark);
            QSet<QRgb> signs, grounds;
            for (const Manner manner :
                 {Manner::Admitted, Manner::Attention, Manner::Refused, Manner::Unknown}) {
                signs.insert(theme.color(rolesOf(manner).sign).rgb());
                grounds.insert(theme.color(rolesOf(manner).ground).rgb());
            }
            QCOMPARE(signs.size(), 4);
            QCOMPARE(grounds.size(), 4);
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
