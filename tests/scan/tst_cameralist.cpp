// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/cameralist.h"

#include <QTest>

namespace {

// "0 Logi, 1 Face" as a backend would list it.
std::vector<CameraChoice> listed(const QString& words)
{
    std::vector<CameraChoice> cameras;
    for (const QString& part : words.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        cameras.push_back({part.section(u' ', 0, 0).toUtf8(), part.section(u' ', 1)});
    return cameras;
}

} // namespace

class TestCameraList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shown_data()
    {
        QTest::addColumn<QStringList>("lists"); // one after another
        QTest::addColumn<QString>("shown");     // after the last: place in the list and lasting id
        const auto row = [](const char* name, const QStringList& lists, const char* shown) {
            QTest::newRow(name) << lists << QString::fromLatin1(shown);
        };
        row("none", {QString()}, "");
        row("device files pass as they are", {QStringLiteral("/dev/video0 Logi, /dev/video2 Logi")},
            "0:/dev/video0 1:/dev/video2");
        row("a number becomes a name", {QStringLiteral("0 Logi, 1 Face")}, "0:Logi 1:Face");
        row("two of a kind from the start", {QStringLiteral("0 Logi, 1 Logi")}, "0:Logi 1:Logi#2");
        row("listed twice, shown once",
            {QStringLiteral("0 Logi"), QStringLiteral("0 Logi, 1 Logi")}, "0:Logi");
        row("both listed twice",
            {QStringLiteral("0 Logi, 1 Face"), QStringLiteral("0 Logi, 1 Face, 2 Logi"),
             QStringLiteral("0 Logi, 1 Face, 2 Logi, 3 Face")},
            "0:Logi 1:Face");
        row("pulled: its second entry is gone too",
            {QStringLiteral("0 Logi"), QStringLiteral("0 Logi, 1 Logi"), QStringLiteral("1 Logi")},
            "");
        row("pulled, whichever entry goes",
            {QStringLiteral("0 Logi"), QStringLiteral("0 Logi, 1 Logi"), QStringLiteral("0 Logi")},
            "");
        row("pulled and plugged in again",
            {QStringLiteral("0 Logi"), QStringLiteral("0 Logi, 1 Logi"), QStringLiteral("1 Logi"),
             QStringLiteral("1 Logi, 2 Logi")},
            "1:Logi");
        row("pulled, plugged in and pulled again",
            {QStringLiteral("0 Logi"), QStringLiteral("0 Logi, 1 Logi"), QStringLiteral("1 Logi"),
             QStringLiteral("1 Logi, 2 Logi"), QStringLiteral("1 Logi")},
            "");
        row("the other camera stays",
            {QStringLiteral("0 Logi, 1 Face"), QStringLiteral("0 Logi, 1 Face, 2 Logi, 3 Face"),
             QStringLiteral("1 Face, 2 Logi, 3 Face")},
            "0:Face");
        row("plugged in later", {QString(), QStringLiteral("0 Logi")}, "0:Logi");
        row("plugged in later and pulled", {QString(), QStringLiteral("0 Logi"), QString()}, "");
    }
    void shown()
    {
        QFETCH(QStringList, lists);
        CameraList list;
        QStringList shown;
        for (const QString& words : lists) {
            shown.clear();
            for (const auto& entry : list.update(listed(words)))
                shown += QString::number(entry.index) + u':' + QString::fromUtf8(entry.choice.id);
        }
        QTEST(shown.join(u' '), "shown");
    }
};

QTEST_APPLESS_MAIN(TestCameraList)
#include "tst_cameralist.moc"
