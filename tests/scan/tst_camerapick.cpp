// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/camerapick.h"

#include <QTest>

class TestCameraPick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picked_data()
    {
        QTest::addColumn<QByteArrayList>("there");
        QTest::addColumn<CameraWish>("wish");
        QTest::addColumn<int>("opened");
        QTest::addColumn<int>("preset");
        QTest::addColumn<int>("picked");
        const QByteArrayList both{"Logi", "Documents"};
        const auto row = [](const char* name, const QByteArrayList& there, const CameraWish& wish,
                            int opened, int preset, int picked) {
            QTest::newRow(name) << there << wish << opened << preset << picked;
        };
        row("nothing is there", {}, {}, -1, -1, -1);
        row("any: the system's own", both, {}, -1, 1, 1);
        row("any, and the system has none of its own", both, {}, -1, -1, 0);
        row("the chosen one", both, {"Documents", {}, true}, -1, 0, 1);
        row("the chosen one comes back", both, {"Documents", {}, true}, 0, 0, 1);
        row("a stand-in until then", both, {"Gone", {}, true}, -1, 1, 1);
        row("the stand-in stays", both, {"Gone", {}, true}, 0, 1, 0);
        row("the other camera's never stands in", both, {{}, "Documents", true}, -1, 1, 0);
        row("not even when it stood in before", both, {{}, "Documents", true}, 1, 1, 0);
        row("the other camera's is all there is", {"Documents"}, {{}, "Documents", true}, -1, 0,
            -1);
        row("the document camera", both, {"Documents", {}, false}, -1, 0, 1);
        row("nothing stands in for the document camera", {"Logi"}, {"Documents", {}, false}, -1, 0,
            -1);
        row("nor what was open", {"Logi"}, {"Documents", {}, false}, 0, 0, -1);
    }
    void picked()
    {
        QFETCH(QByteArrayList, there);
        QFETCH(CameraWish, wish);
        QFETCH(int, opened);
        QFETCH(int, preset);
        std::vector<CameraChoice> choices;
        for (const QByteArray& id : there)
            choices.push_back({id, QString::fromUtf8(id)});
        QTEST(pickCamera(choices, wish, opened, preset), "picked");
    }
};

QTEST_APPLESS_MAIN(TestCameraPick)
#include "tst_camerapick.moc"
