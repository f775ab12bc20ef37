// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsdialog.h"

#include "desk/settings.h"
#include "ui/keybutton.h"
#include "ui/tickbox.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

SettingsDialog::SettingsDialog(Settings& settings, const CameraState& camera, const Theme& theme,
                               QWidget* parent)
    : Dialog(theme, parent),
      m_settings(settings),
      m_camera(new QComboBox),
      m_language(new QComboBox),
      m_look(new QComboBox),
      m_size(new QSlider(Qt::Horizontal)),
      m_sound(new TickBox(theme)),
      m_officers(new KeyButton(theme, KeyButton::Kind::Plain, {})),
      m_ownPin(new KeyButton(theme, KeyButton::Kind::Plain, {})),
      m_print(new QLabel),
      m_cameraLabel(addField(m_camera)),
      m_languageLabel(addField(m_language)),
      m_lookLabel(addField(m_look)),
      m_sizeLabel(addField(m_size))
{
    openAs(480, 540);
    body().addWidget(m_sound);
    body().addSpacing(8);
    body().addWidget(m_officers);
    body().addWidget(m_ownPin);
    offerPeople(false, false);
    m_print->setWordWrap(true);
    m_print->setVisible(false);
    body().addWidget(m_print);
    body().addStretch();
    hideGo();
    m_size->setRange(100, 175);
    m_size->setSingleStep(5);
    m_size->setPageStep(25);
    m_size->setValue(settings.textPercent());
    m_sound->setChecked(!settings.muted());
    m_language->addItem(QStringLiteral("Bahasa Indonesia"), QStringLiteral("id"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(settings.language()));
    m_look->addItems({QString(), QString(), QString()});
    m_look->setCurrentIndex(static_cast<int>(settings.theme()));
    showCamera(camera);
    retranslate();
    connectFields();
    (m_camera->isEnabled() ? m_camera : m_language)->setFocus();
}

void SettingsDialog::connectFields()
{
    connect(m_language, &QComboBox::activated, this, [this] {
        m_settings.setLanguage(m_language->currentData().toString());
        Q_EMIT changed();
    });
    connect(m_look, &QComboBox::activated, this, [this](int index) {
        m_settings.setTheme(static_cast<Settings::Theme>(index));
        Q_EMIT changed();
    });
    connect(m_size, &QSlider::valueChanged, this, [this](int percent) {
        m_settings.setTextPercent(percent);
        retranslate();
        Q_EMIT changed();
    });
    connect(m_sound, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setMuted(!on);
        Q_EMIT changed();
    });
    connect(m_officers, &QPushButton::clicked, this, &SettingsDialog::officersWanted);
    connect(m_ownPin, &QPushButton::clicked, this, &SettingsDialog::ownPinWanted);
    connect(m_camera, &QComboBox::activated, this,
            [this] { Q_EMIT cameraChosen(m_camera->currentData().toByteArray()); });
}

void SettingsDialog::offerPeople(bool officers, bool ownPin)
{
    m_officers->setVisible(officers);
    m_ownPin->setVisible(ownPin);
}

void SettingsDialog::showCamera(const CameraState& camera)
{
    const QSignalBlocker quiet(m_camera);
    m_camera->clear();
    for (const CameraChoice& choice : camera.choices)
        m_camera->addItem(choice.name, choice.id);
    m_camera->setEnabled(m_camera->count() > 0);
    if (m_camera->count() == 0)
        m_camera->addItem(tr("No camera found"));
    else
        m_camera->setCurrentIndex(std::max(0, m_camera->findData(camera.current)));
}

void SettingsDialog::showPrintReading(PrintReading reading)
{
    m_print->setVisible(reading == PrintReading::Missing);
}

void SettingsDialog::retranslate()
{
    m_print->setText(tr("Codes shown as text are not read: Tesseract is not installed on this PC "
                        "(tesseract-ocr-eng). QR codes and barcodes are not affected."));
    setTitle(tr("Settings"));
    setSteps(QString(), tr("Close"));
    m_cameraLabel->setText(tr("Camera"));
    m_languageLabel->setText(tr("Language"));
    m_lookLabel->setText(tr("Look"));
    m_look->setItemText(0, tr("As the system"));
    m_look->setItemText(1, tr("Light"));
    m_look->setItemText(2, tr("Dark"));
    m_sizeLabel->setText(tr("Text size: %1 %").arg(m_size->value()));
    m_sound->setText(tr("Sounds"));
    m_sound->setKey(QStringLiteral("Ctrl+M"));
    m_officers->setWords(tr("Who works here…"));
    m_ownPin->setWords(tr("Change my PIN…"));
    m_camera->setAccessibleName(tr("Camera"));
    m_language->setAccessibleName(tr("Language"));
    m_look->setAccessibleName(tr("Look"));
    m_size->setAccessibleName(tr("Text size"));
}
