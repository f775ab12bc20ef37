// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/settings.h"

#include <QTemporaryDir>
#include <QtTest>

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewPcSpeaksIndonesian();
    void everythingIsRemembered();
    void nonsenseInTheFileDoesNoHarm();
};

void TestSettings::aNewPcSpeaksIndonesian()
{
    const QTemporaryDir folder;
    const Settings settings(folder.path());
    QCOMPARE(settings.language(), QStringLiteral("id"));
    QCOMPARE(settings.theme(), Settings::Theme::System);
    QVERIFY(!settings.muted());
    QVERIFY(settings.camera().isEmpty());
    QVERIFY(settings.secondCamera().isEmpty());
    QCOMPARE(settings.cameraTurn({}), CameraTurn());
    QCOMPARE(settings.textPercent(), 100);
    QVERIFY(settings.office().isEmpty());
    QVERIFY(settings.deskLetter().isEmpty());
    QVERIFY(settings.officer().isEmpty());
}

void TestSettings::everythingIsRemembered()
{
    const QTemporaryDir folder;
    const QByteArray camera("usb \0\xff, 1", 9);
    {
        Settings settings(folder.path());
        settings.setLanguage(QStringLiteral("en"));
        settings.setTheme(Settings::Theme::Dark);
        settings.setMuted(true);
        settings.setCamera(camera);
        settings.setSecondCamera("rtsp://camera.example/live");
        settings.setCameraTurn(camera, {270, true});
        settings.setCameraTurn({}, {0, true});
        settings.setTextPercent(150);
        settings.setOffice(QStringLiteral("bogor"));
        settings.setDeskLetter(QStringLiteral("C"));
        settings.setOfficer(QStringLiteral("Nur ‘Aini, S.H."));
    }
    const Settings again(folder.path());
    QCOMPARE(again.language(), QStringLiteral("en"));
    QCOMPARE(again.theme(), Settings::Theme::Dark);
    QVERIFY(again.muted());
    QCOMPARE(again.camera(), camera);
    QCOMPARE(again.secondCamera(), QByteArray("rtsp://camera.example/live"));
    QCOMPARE(again.cameraTurn(camera), (CameraTurn{270, true}));
    QCOMPARE(again.cameraTurn({}), (CameraTurn{0, true}));
    QCOMPARE(again.cameraTurn("another"), CameraTurn());
    QCOMPARE(again.cameraTurns(),
             (QHash<QByteArray, CameraTurn>{{camera, {270, true}}, {QByteArray(), {0, true}}}));
    QCOMPARE(again.textPercent(), 150);
    QCOMPARE(again.office(), QStringLiteral("bogor"));
    QCOMPARE(again.deskLetter(), QStringLiteral("C"));
    QCOMPARE(again.officer(), QStringLiteral("Nur ‘Aini, S.H."));
}

void TestSettings::nonsenseInTheFileDoesNoHarm()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nlanguage=xx\ntheme=pink\ntext_percent=9000\n\x01\x02=\n");
    file.close();
    const Settings settings(folder.path());
    QCOMPARE(settings.language(), QStringLiteral("id"));
    QCOMPARE(settings.theme(), Settings::Theme::System);
    QCOMPARE(settings.textPercent(), 175);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
