// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsdialog.h"

#include "desk/settings.h"
#include "ui/camerabox.h"
#include "ui/keybutton.h"
#include "ui/tickbox.h"
#include "ui/turnbox.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

SettingsDialog::SettingsDialog(Settings& settings, const CameraState& camera, const Theme& theme,
                               QWidget* parent)
    : Dialog(theme, parent),
      m_settings(settings),
      m_camera(new CameraBox),
      m_turn(new TurnBox(theme)),
      m_second(new CameraBox),
      m_secondTurn(new TurnBox(theme)),
      m_language(new QComboBox),
      m_look(new QComboBox),
      m_size(new QSlider(Qt::Horizontal)),
      m_applicants(new QComboBox),
      m_sound(new TickBox(theme)),
      m_officers(new KeyButton(theme, KeyButton::Kind::Plain, {})),
      m_ownPin(new KeyButton(theme, KeyButton::Kind::Plain, {})),
      m_print(new QLabel),
      m_cameraLabel(addField(m_camera)),
      m_turnLabel(addField(m_turn)),
      m_secondLabel(addField(m_second)),
      m_secondTurnLabel(addField(m_secondTurn)),
      m_languageLabel(addField(m_language)),
      m_lookLabel(addField(m_look)),
      m_sizeLabel(addField(m_size)),
      m_applicantsLabel(addField(m_applicants))
{
    openAs(480, 680);
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
    offerScreens({});
    retranslate();
    showCamera(camera);
    showSecondCamera({}, camera);
    connectFields();
    connectCameras();
    m_camera->setFocus();
}

// A field that has the focus takes what was typed when its window goes: then there is nobody to be
// told any more.
SettingsDialog::~SettingsDialog()
{
    for (CameraBox* box : {m_camera, m_second})
        box->disconnect(this);
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
    connect(m_applicants, &QComboBox::activated, this, &SettingsDialog::chooseScreen);
    connect(m_sound, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setMuted(!on);
        Q_EMIT changed();
    });
    connect(m_officers, &QPushButton::clicked, this, &SettingsDialog::officersWanted);
    connect(m_ownPin, &QPushButton::clicked, this, &SettingsDialog::ownPinWanted);
}

// Off, each screen, a window. The chosen screen is listed although it is not plugged in.
void SettingsDialog::offerScreens(const std::vector<ScreenSeen>& screens)
{
    using Where = ApplicantScreenChoice::Where;
    const ApplicantScreenChoice chosen = m_settings.applicantScreen();
    m_screens = screens;
    std::erase_if(m_screens, [](const ScreenSeen& each) { return each.area.isNull(); });
    m_applicants->clear();
    m_applicants->addItem(tr("Off"), int(Where::Off));
    for (const ScreenSeen& screen : m_screens)
        m_applicants->addItem(tr("%1, %2 × %3", "a screen and its width and height")
                                  .arg(screen.name)
                                  .arg(screen.area.width())
                                  .arg(screen.area.height()),
                              int(Where::Screen));
    m_applicants->addItem(tr("In a window"), int(Where::Window));
    const auto listed = std::ranges::find(m_screens, chosen.screen, &ScreenSeen::name);
    if (chosen.where == Where::Screen && listed == m_screens.end()) {
        m_screens.push_back({chosen.screen, {}});
        m_applicants->insertItem(m_applicants->count() - 1,
                                 tr("%1, not connected", "a screen").arg(chosen.screen),
                                 int(Where::Screen));
    }
    const auto place = std::ranges::find(m_screens, chosen.screen, &ScreenSeen::name);
    m_applicants->setCurrentIndex(chosen.where == Where::Screen
                                      ? 1 + int(place - m_screens.begin())
                                      : m_applicants->findData(int(chosen.where)));
}

void SettingsDialog::chooseScreen(int index)
{
    ApplicantScreenChoice choice{
        static_cast<ApplicantScreenChoice::Where>(m_applicants->itemData(index).toInt())};
    if (choice.where == ApplicantScreenChoice::Where::Screen)
        choice.screen = m_screens.at(static_cast<size_t>(index - 1)).name;
    m_settings.setApplicantScreen(choice);
    Q_EMIT changed();
}

void SettingsDialog::connectCameras()
{
    connect(m_camera, &CameraBox::chosen, this, &SettingsDialog::cameraChosen);
    connect(m_second, &CameraBox::chosen, this, &SettingsDialog::secondCameraChosen);
    for (const CameraBox* box : {m_camera, m_second})
        connect(box, &CameraBox::refused, this, &SettingsDialog::refuseAddress);
    connect(m_turn, &TurnBox::turned, this,
            [this](CameraTurn turn) { Q_EMIT cameraTurned(m_first, turn); });
    connect(m_secondTurn, &TurnBox::turned, this,
            [this](CameraTurn turn) { Q_EMIT cameraTurned(m_other, turn); });
}

void SettingsDialog::refuseAddress(const QString& typed)
{
    complain(typed.isEmpty()
                 ? QString()
                 : tr("“%1” is neither a camera on this PC nor an address. An address begins with "
                      "rtsp://, rtsps://, http:// or https://.")
                       .arg(typed));
}

void SettingsDialog::offerPeople(bool officers, bool ownPin)
{
    m_officers->setVisible(officers);
    m_ownPin->setVisible(ownPin);
}

void SettingsDialog::showCamera(const CameraState& camera)
{
    m_camera->showChoices(camera.choices, camera.current, {});
    m_camera->setAddressWords(camera.choices.empty()
                                  ? tr("No camera found; or an address: rtsp://…, http://…")
                                  : tr("Or an address: rtsp://…, http://…"));
    m_first = camera.current;
    m_turn->showTurn(camera.turn);
    m_turn->setEnabled(!m_first.isEmpty());
}

void SettingsDialog::showSecondCamera(const CameraState& second, const CameraState& first)
{
    std::vector<CameraChoice> others = first.choices;
    std::erase_if(others, [&](const CameraChoice& choice) { return choice.id == first.current; });
    m_second->showChoices(others, second.current, tr("None"));
    m_other = second.current;
    m_secondTurn->showTurn(second.turn);
    m_secondTurn->setVisible(!m_other.isEmpty());
    m_secondTurnLabel->setVisible(!m_other.isEmpty());
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
    m_turnLabel->setText(tr("How the camera hangs"));
    m_turn->retranslate(tr("How the camera hangs"));
    m_secondTurnLabel->setText(tr("How the second camera hangs"));
    m_secondTurn->retranslate(tr("How the second camera hangs"));
    m_secondLabel->setText(tr("Second camera, for documents"));
    m_second->setAddressWords(tr("Or an address: rtsp://…, http://…"));
    m_languageLabel->setText(tr("Language"));
    m_lookLabel->setText(tr("Look"));
    m_look->setItemText(0, tr("As the system"));
    m_look->setItemText(1, tr("Light"));
    m_look->setItemText(2, tr("Dark"));
    m_sizeLabel->setText(tr("Text size: %1 %").arg(m_size->value()));
    m_applicantsLabel->setText(tr("Screen for the applicants (Ctrl+B)"));
    offerScreens(std::exchange(m_screens, {}));
    m_sound->setText(tr("Sounds"));
    m_sound->setKey(QStringLiteral("Ctrl+M"));
    m_officers->setWords(tr("Who works here…"));
    m_ownPin->setWords(tr("Change my PIN…"));
    m_camera->setName(tr("Camera"));
    m_second->setName(tr("Second camera, for documents"));
    m_language->setAccessibleName(tr("Language"));
    m_look->setAccessibleName(tr("Look"));
    m_size->setAccessibleName(tr("Text size"));
    m_applicants->setAccessibleName(tr("Screen for the applicants (Ctrl+B)"));
}
