// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setupdialog.h"

#include "desk/settings.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

SetupDialog::SetupDialog(const std::vector<OfficeChoice>& offices, Settings& settings,
                         const Theme& theme, LanguageSwitch& language, QWidget* parent)
    : Dialog(theme, parent),
      m_settings(settings),
      m_switch(language),
      m_language(new QComboBox),
      m_office(new QComboBox),
      m_letter(new QComboBox),
      m_officer(new QLineEdit),
      m_languageLabel(addField(m_language)),
      m_officeLabel(addField(m_office)),
      m_letterLabel(addField(m_letter)),
      m_officerLabel(addField(m_officer))
{
    openAs(480, 460);
    body().addStretch();
    m_language->addItem(QStringLiteral("Bahasa Indonesia"), QStringLiteral("id"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(settings.language()));
    for (const OfficeChoice& office : offices)
        m_office->addItem(office.name, office.id);
    m_office->setCurrentIndex(std::max(0, m_office->findData(settings.office())));
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter)
        m_letter->addItem(QString(QChar(letter)));
    m_letter->setCurrentText(settings.deskLetter());
    m_officer->setMaxLength(60);
    m_officer->setText(settings.officer());
    connect(m_language, &QComboBox::activated, this, [this] {
        m_settings.setLanguage(m_language->currentData().toString());
        m_switch.use(words::languageOf(m_settings.language()));
    });
    retranslate();
    m_office->setFocus();
}

bool SetupDialog::isNeeded(const Settings& settings)
{
    return settings.office().isEmpty() || settings.deskLetter().isEmpty();
}

bool SetupDialog::ask(const std::vector<OfficeChoice>& offices, Settings& settings)
{
    const Theme theme(settings.theme() == Settings::Theme::Dark, settings.textPercent());
    theme.applyToApplication();
    LanguageSwitch language;
    language.use(words::languageOf(settings.language()));
    return SetupDialog(offices, settings, theme, language).exec() == QDialog::Accepted;
}

void SetupDialog::retranslate()
{
    setTitle(tr("Set up this desk"));
    setSteps(tr("Start"), tr("Cancel"));
    m_languageLabel->setText(tr("Language"));
    m_officeLabel->setText(tr("Office"));
    m_letterLabel->setText(tr("Letter of this desk: the first sign of its queue numbers, "
                              "different at every desk of the office"));
    m_officerLabel->setText(tr("Your name"));
}

void SetupDialog::go()
{
    const QString officer = m_officer->text().simplified();
    if (officer.isEmpty()) {
        complain(tr("Give your name: every arrival is recorded with it."));
        return m_officer->setFocus();
    }
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setOffice(m_office->currentData().toString());
    m_settings.setDeskLetter(m_letter->currentText());
    m_settings.setOfficer(officer);
    accept();
}
