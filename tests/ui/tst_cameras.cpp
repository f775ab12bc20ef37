// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's camera and the one for documents, as the window shows them.
#include "desk/settings.h"
#include "support/offices.h"
#include "ui/camerabox.h"
#include "ui/camerapreview.h"
#include "ui/settingsdialog.h"
#include "ui/turnbox.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using words::Language;

namespace {

CameraState running(const QByteArray& id)
{
    CameraState camera;
    camera.phase = CameraState::Phase::Running;
    camera.current = id;
    return camera;
}

CameraState faulty(const QByteArray& id, Fault fault)
{
    CameraState camera;
    camera.phase = CameraState::Phase::Faulty;
    camera.fault = Error{fault, {}, {}};
    camera.current = id;
    return camera;
}

} // namespace

class TestCameras : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongWithTheSecondIsSaid_data()
    {
        QTest::addColumn<CameraState>("second");
        QTest::addColumn<QString>("said");
        CameraState far = running("Documents"), stopped = far;
        far.advice = stopped.advice = Advice::TooFar;
        stopped.phase = CameraState::Phase::Off;
        QTest::newRow("nothing") << running("Documents") << QString();
        QTest::newRow("unplugged") << faulty("Documents", Fault::CameraUnplugged)
                                   << QStringLiteral("The camera was unplugged.");
        QTest::newRow("in use") << faulty("Documents", Fault::CameraBusy)
                                << QStringLiteral("Another program is using the camera.");
        QTest::newRow("too far") << far << words::say(Advice::TooFar, Language::English);
        QTest::newRow("switched off") << stopped << QString();
    }
    void whatIsWrongWithTheSecondIsSaid()
    {
        QFETCH(CameraState, second);
        QFETCH(QString, said);
        const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const View view{office, *DeskLetter::parse(u"A"), m_theme, Language::English};
        CameraPreview preview(m_theme);
        preview.resize(330, 250);
        preview.showCamera(running("Desk"), view);
        const QImage before = preview.grab().toImage();
        preview.showSecond(second, view);
        QVERIFY2(preview.accessibleDescription().contains(said),
                 qPrintable(preview.accessibleDescription()));
        QCOMPARE(preview.accessibleDescription().contains(QStringLiteral("Document camera: ")),
                 !said.isEmpty());
        QCOMPARE(preview.grab().toImage() != before, !said.isEmpty());
        preview.showSecond(running("Documents"), view);
        QCOMPARE(preview.grab().toImage(), before);
    }

    void whatIsNoAddressIsRefusedInWords()
    {
        SettingsDialog dialog(m_settings, running("Desk"), m_theme);
        QSignalSpy chosen(&dialog, &SettingsDialog::cameraChosen);
        dialog.show();
        const auto says = [&](const QString& words) {
            const auto labels = dialog.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        auto* field = dialog.findChildren<CameraBox*>().front()->lineEdit();
        for (const QString& typed : {QStringLiteral("rstp://10.0.0.7/live"),
                                     QStringLiteral("10.0.0.7"), QStringLiteral("webcam")}) {
            field->setText(typed);
            Q_EMIT field->editingFinished();
            QCOMPARE(chosen.size(), 0);
            QVERIFY(says(typed));
        }
        field->setText(QStringLiteral("rtsp://10.0.0.7/live"));
        Q_EMIT field->editingFinished();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toByteArray(), QByteArray("rtsp://10.0.0.7/live"));
        QVERIFY(!says(QStringLiteral("webcam")));
    }

    void eachIsTurnedByItself()
    {
        CameraState desk = running("Desk"), documents = running("Documents");
        documents.turn = {180, true};
        SettingsDialog dialog(m_settings, desk, m_theme);
        QSignalSpy turned(&dialog, &SettingsDialog::cameraTurned);
        dialog.show();
        const auto boxes = dialog.findChildren<TurnBox*>();
        QCOMPARE(boxes.size(), 2);
        const auto [first, second] = std::pair(boxes[0]->isVisible() ? boxes[0] : boxes[1],
                                               boxes[0]->isVisible() ? boxes[1] : boxes[0]);
        QVERIFY(first->isVisible());
        QVERIFY(!second->isVisible()); // there is none
        dialog.showSecondCamera(documents, desk);
        QVERIFY(second->isVisible());
        auto* degrees = second->findChild<QComboBox*>();
        QCOMPARE(degrees->currentData().toInt(), 180);
        degrees->setCurrentIndex(1);
        Q_EMIT degrees->activated(1);
        QCOMPARE(turned.size(), 1);
        QCOMPARE(turned[0][0].toByteArray(), QByteArray("Documents"));
        QCOMPARE(turned[0][1].value<CameraTurn>(), (CameraTurn{90, true}));
        first->findChild<QAbstractButton*>()->click();
        QCOMPARE(turned[1][0].toByteArray(), QByteArray("Desk"));
        QCOMPARE(turned[1][1].value<CameraTurn>(), (CameraTurn{0, true}));
    }

private:
    const Theme m_theme{false, 100};
    const QTemporaryDir m_folder;
    Settings m_settings{m_folder.path()};
};

QTEST_MAIN(TestCameras)
#include "tst_cameras.moc"
