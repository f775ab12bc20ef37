// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setupdialog.h"

#include "desk/settings.h"
#include "domain/officer.h"
#include "ui/labels.h"
#include "ui/newpin.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

SetupDialog::SetupDialog(const std::vector<OfficeChoice>& offices,
                         const std::vector<CameraChoice>& cameras, Settings& settings,
                         const Theme& theme, LanguageSwitch& language, QWidget* parent)
    : Dialog(theme, parent),
      m_settings(settings),
      m_switch(language),
      m_steps(new QStackedWidget),
      m_language(new QComboBox),
      m_office(new QComboBox),
      m_letter(new QComboBox),
      m_camera(new QComboBox),
      m_name(new QLineEdit),
      m_pin(new NewPin)
{
    openAs(500, 560);
    m_steps->addWidget(makeDeskStep());
    m_steps->addWidget(makePersonStep());
    body().addWidget(m_steps);
    fillIn(offices, cameras);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_settings.setLanguage(m_language->currentData().toString());
        m_switch.use(words::languageOf(m_settings.language()));
    });
    retranslate();
    m_office->setFocus();
}

namespace {

QLabel* under(QVBoxLayout& column, QWidget* field)
{
    auto* label = labels::text("label");
    label->setBuddy(field);
    column.addWidget(label);
    column.addWidget(field);
    column.addSpacing(4);
    return label;
}

QVBoxLayout* columnOf(QWidget* step)
{
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return column;
}

} // namespace

QWidget* SetupDialog::makeDeskStep()
{
    auto* step = new QWidget;
    auto* column = columnOf(step);
    m_languageLabel = under(*column, m_language);
    m_officeLabel = under(*column, m_office);
    m_letterLabel = under(*column, m_letter);
    m_cameraLabel = under(*column, m_camera);
    column->addStretch();
    return step;
}

QWidget* SetupDialog::makePersonStep()
{
    auto* step = new QWidget;
    auto* column = columnOf(step);
    m_personWords = labels::text("plain");
    column->addWidget(m_personWords);
    column->addSpacing(8);
    m_nameLabel = under(*column, m_name);
    column->addWidget(m_pin);
    column->addStretch();
    return step;
}

void SetupDialog::fillIn(const std::vector<OfficeChoice>& offices,
                         const std::vector<CameraChoice>& cameras)
{
    m_language->addItem(QStringLiteral("Bahasa Indonesia"), QStringLiteral("id"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(m_settings.language()));
    for (const OfficeChoice& office : offices)
        m_office->addItem(office.name, office.id);
    m_office->setCurrentIndex(std::max(0, m_office->findData(m_settings.office())));
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter)
        m_letter->addItem(QString(QChar(letter)));
    m_letter->setCurrentText(m_settings.deskLetter());
    m_camera->addItem(QString(), QByteArray());
    for (const CameraChoice& camera : cameras)
        m_camera->addItem(camera.name, camera.id);
    m_camera->setCurrentIndex(std::max(0, m_camera->findData(m_settings.camera())));
    m_name->setMaxLength(60);
    m_name->setText(m_settings.officer());
}

bool SetupDialog::isNeeded(const Settings& settings)
{
    return settings.office().isEmpty() || settings.deskLetter().isEmpty();
}

std::optional<FirstAdministrator> SetupDialog::ask(const std::vector<OfficeChoice>& offices,
                                                   const std::vector<CameraChoice>& cameras,
                                                   Settings& settings)
{
    const Theme theme(settings.theme() == Settings::Theme::Dark, settings.textPercent());
    theme.applyToApplication();
    LanguageSwitch language;
    language.use(words::languageOf(settings.language()));
    SetupDialog dialog(offices, cameras, settings, theme, language);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.administrator();
}

FirstAdministrator SetupDialog::administrator() const
{
    return {m_name->text().simplified(), m_pin->pin()};
}

void SetupDialog::retranslate()
{
    m_languageLabel->setText(tr("Language"));
    m_officeLabel->setText(tr("Office"));
    m_letterLabel->setText(tr("Letter of this desk: the first sign of its queue numbers, "
                              "different at every desk of the office"));
    m_cameraLabel->setText(tr("Camera"));
    m_camera->setItemText(0, m_camera->count() > 1 ? tr("The first one that is found")
                                                   : tr("No camera found: codes can be typed"));
    m_personWords->setText(tr("The first administrator sets up the other officers and the office's "
                              "rules. Everybody signs in with a name and a PIN of their own; "
                              "every arrival is recorded with the officer's name."));
    m_nameLabel->setText(tr("Your name"));
    m_pin->retranslate();
    showStep(m_steps->currentIndex());
}

void SetupDialog::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    complain({});
    if (step == 0) {
        setTitle(tr("Set up this desk (1 of 2)"));
        setSteps(tr("Next"), tr("Cancel"));
    } else {
        setTitle(tr("First administrator (2 of 2)"));
        setSteps(tr("Start"), tr("Back"));
    }
}

void SetupDialog::go()
{
    if (m_steps->currentIndex() == 0) {
        showStep(1);
        return m_name->setFocus();
    }
    if (!officerNamed(m_name->text())) {
        complain(tr("Give your name: every arrival is recorded with it."));
        return m_name->setFocus();
    }
    if (m_name->hasFocus() && m_pin->pin().isEmpty()) // Enter leads on
        return m_pin->takeFocus();
    if (const QString complaint = m_pin->complaint(); !complaint.isEmpty())
        return complain(complaint);
    store();
    accept();
}

void SetupDialog::reject()
{
    if (m_steps->currentIndex() == 0)
        return Dialog::reject();
    showStep(0);
    m_office->setFocus();
}

void SetupDialog::store()
{
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setOffice(m_office->currentData().toString());
    m_settings.setDeskLetter(m_letter->currentText());
    m_settings.setCamera(m_camera->currentData().toByteArray());
    m_settings.setOfficer(m_name->text().simplified());
}
