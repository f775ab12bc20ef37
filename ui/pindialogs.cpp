// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pindialogs.h"

#include "domain/officer.h"
#include "ui/labels.h"
#include "ui/newpin.h"
#include "ui/pinfield.h"

#include <QVBoxLayout>

OwnPinDialog::OwnPinDialog(const Theme& theme, words::Language language, QWidget* parent)
    : Dialog(theme, parent),
      m_language(language),
      m_present(new PinField),
      m_presentLabel(addField(m_present)),
      m_pin(new NewPin)
{
    openAs(440, 400);
    body().addWidget(m_pin);
    body().addStretch();
    retranslate();
    m_present->setFocus();
}

void OwnPinDialog::retranslate()
{
    setTitle(tr("Change my PIN"));
    setSteps(tr("Change the PIN"), tr("Cancel"));
    m_presentLabel->setText(tr("Present PIN"));
    m_pin->retranslate();
}

void OwnPinDialog::showFailure(const Error& error)
{
    complain(words::say(error, m_language));
    m_present->clear();
    m_present->setFocus();
}

void OwnPinDialog::go()
{
    if (m_present->text().isEmpty()) {
        complain(tr("Type the PIN that you use now."));
        return m_present->setFocus();
    }
    if (m_present->hasFocus() && m_pin->pin().isEmpty()) // Enter leads on
        return m_pin->takeFocus();
    const QString complaint = m_pin->complaint();
    complain(complaint);
    if (complaint.isEmpty())
        Q_EMIT pinWanted(m_present->text(), m_pin->pin());
}

FirstOfficerDialog::FirstOfficerDialog(const Theme& theme, words::Language language,
                                       const QString& name, QWidget* parent)
    : Dialog(theme, parent),
      m_language(language),
      m_words(labels::text("plain")),
      m_name(new QLineEdit),
      m_nameLabel(nullptr),
      m_pin(new NewPin)
{
    openAs(480, 480);
    body().addWidget(m_words);
    body().addSpacing(8);
    m_nameLabel = addField(m_name);
    body().addWidget(m_pin);
    body().addStretch();
    m_name->setMaxLength(60);
    m_name->setText(name);
    retranslate();
    m_name->setFocus();
}

void FirstOfficerDialog::retranslate()
{
    setTitle(tr("Set up officers"));
    setSteps(tr("Set up"), tr("Not now"));
    m_words->setText(tr("You become the first administrator and add the others afterwards. From "
                        "then on everybody signs in with a name and a PIN of their own, and "
                        "exceptions need somebody who may allow them."));
    m_nameLabel->setText(tr("Your name"));
    m_pin->retranslate();
}

void FirstOfficerDialog::showFailure(const Error& error)
{
    complain(words::say(error, m_language));
    m_pin->takeFocus();
}

void FirstOfficerDialog::go()
{
    if (!officerNamed(m_name->text())) {
        complain(tr("Give your name: every arrival is recorded with it."));
        return m_name->setFocus();
    }
    if (m_name->hasFocus() && m_pin->pin().isEmpty()) // Enter leads on
        return m_pin->takeFocus();
    const QString complaint = m_pin->complaint();
    complain(complaint);
    if (complaint.isEmpty())
        Q_EMIT administratorWanted(m_name->text().simplified(), m_pin->pin());
}
