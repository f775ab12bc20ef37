// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/applicantcard.h"

#include "ui/familychips.h"
#include "ui/fieldgrid.h"
#include "ui/flowlayout.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/personwords.h"
#include "ui/tickbox.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

ApplicantCard::ApplicantCard(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_name(labels::text("name")),
      m_fields(new FieldGrid),
      m_small(labels::text("small")),
      m_service(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("F9"))),
      m_identity(new TickBox(theme)),
      m_outside(new TickBox(theme)),
      m_priority(new TickBox(theme)),
      m_isPriority(new QLabel),
      m_family(new FamilyChips(theme))
{
    setProperty("look", QStringLiteral("card"));
    m_identity->setKey(QStringLiteral("F11"));
    m_outside->setKey(QStringLiteral("F10"));
    m_priority->setKey(QStringLiteral("F12"));
    m_isPriority->setProperty("look", QStringLiteral("chip"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 14, 22, 14);
    column->setSpacing(12);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_name, 1);
    first->addWidget(m_isPriority, 0, Qt::AlignTop);
    column->addLayout(first);
    column->addWidget(m_family);
    m_ticks = new QWidget;
    auto* flow = new FlowLayout(FlowLayout::Mode::Wrap, 12, m_ticks);
    flow->addWidget(m_identity); // asked before anything else
    flow->addWidget(m_outside);
    flow->addWidget(m_priority);
    column->addWidget(m_ticks);
    column->addWidget(m_fields);
    auto* last = new QHBoxLayout;
    last->setSpacing(12);
    last->addWidget(m_small, 1);
    last->addWidget(m_service, 0, Qt::AlignRight | Qt::AlignVCenter);
    column->addLayout(last);
    connect(m_service, &QPushButton::clicked, this, &ApplicantCard::serviceChangeWanted);
    connect(m_identity, &QCheckBox::toggled, this, &ApplicantCard::identityCompared);
    connect(m_outside, &QCheckBox::toggled, this, &ApplicantCard::outsideAreaTicked);
    connect(m_priority, &QCheckBox::toggled, this, &ApplicantCard::priorityTicked);
    retranslate();
}

void ApplicantCard::retranslate()
{
    m_service->setWords(tr("Change service"));
    m_identity->setText(tr("e-KTP compared: same person"));
    m_outside->setText(tr("e-KTP from outside the area"));
    m_priority->setText(tr("Priority: infant, elderly, disabled, pregnant"));
    m_isPriority->setText(tr("Priority"));
}

void ApplicantCard::showCard(const Card& card, const DeskState& state, const View& view)
{
    const Person& person = card.person();
    const bool known = person.booking.has_value();
    const QString name = known ? person.booking->name : card.proof.name;
    labels::setText(*m_name, name);
    m_name->setVisible(!name.isEmpty());
    m_fields->setColumnWidth(m_theme.px(150));
    const Fields fields = known ? bookingFields(card, view) : proofFields(card, view);
    m_fields->show(fields);
    const bool open = !person.outcome;
    const bool decided = person.verdict.as<verdict::AlreadyAttended>() != nullptr;
    m_service->setVisible(known && open && !decided);
    m_identity->setVisible(card.asksIdentity && open && !decided);
    m_outside->setVisible(view.office.asksOutsideArea && known && open);
    m_priority->setVisible(open && !decided && state.may(Right::MarkPriority) &&
                           person.verdict.as<verdict::NotABooking>() == nullptr);
    m_isPriority->setVisible(person.priority);
    m_ticks->setVisible(!m_identity->isHidden() || !m_outside->isHidden() ||
                        !m_priority->isHidden());
    const QString small = smallWords(card, view);
    labels::setText(*m_small, small);
    m_small->setVisible(known || !small.isEmpty());
    const QSignalBlocker first(m_identity), second(m_outside), third(m_priority);
    m_priority->setChecked(person.priority);
    m_identity->setChecked(person.identityCompared);
    m_outside->setChecked(person.outsideArea);
    m_family->showCard(card, view);
    setVisible(known || !fields.empty());
}

QString ApplicantCard::serviceWords(const Person& person, const View& view) const
{
    QString words = personwords::serviceName(person.service, view);
    if (!person.booking->passportType.isEmpty())
        words += QStringLiteral(", ") + person.booking->passportType;
    if (person.service != person.booking->service)
        words += QLatin1Char(' ') +
                 tr("(booked: %1)").arg(personwords::serviceName(person.booking->service, view));
    return words;
}

QString ApplicantCard::foundWords(const Card& card, const View& view)
{
    return tr("%1, %2", "camera, 07:12")
        .arg(words::foundByWords(card.foundBy, view.language), view.time(card.seenAt));
}

ApplicantCard::Fields ApplicantCard::bookingFields(const Card& card, const View& view) const
{
    const Person& person = card.person();
    const Booking& booking = *person.booking;
    Fields fields;
    fields.emplace_back(tr("Booking code"), booking.key.code);
    fields.emplace_back(tr("Birth date"),
                        words::birthDate(booking.birthDate, view.today(), view.language));
    if (!booking.phone.isEmpty())
        fields.emplace_back(tr("WhatsApp number"), maskedPhone(booking.phone));
    fields.emplace_back(tr("Service"), serviceWords(person, view));
    fields.emplace_back(tr("Appointment"),
                        QStringLiteral("%1, %2 %3")
                            .arg(words::shortDate(booking.serviceDate, view.language),
                                 words::slotWords(booking.slot, view.language),
                                 zoneName(view.office.zone)));
    QString channel = words::channelWords(booking.key.channel, view.language);
    const QString reconfirmed = words::reconfirmationWords(booking, view.language);
    if (!reconfirmed.isEmpty())
        channel += QStringLiteral(" · ") + reconfirmed;
    fields.emplace_back(tr("Channel"), channel);
    if (!booking.note.isEmpty())
        fields.emplace_back(tr("Note"), booking.note);
    return fields;
}

// An unknown code: what the proof itself says, so that it can be compared and searched for.
ApplicantCard::Fields ApplicantCard::proofFields(const Card& card, const View& view) const
{
    const Proof& proof = card.proof;
    Fields fields;
    if (proof.foreign == ForeignKind::None && !proof.codes.isEmpty())
        fields.emplace_back(tr("Code on the proof"), proof.codes.front());
    if (proof.birthDate.isValid())
        fields.emplace_back(tr("Birth date"),
                            words::birthDate(proof.birthDate, view.today(), view.language));
    if (!proof.phone.isEmpty())
        fields.emplace_back(tr("WhatsApp number"), maskedPhone(proof.phone));
    if (proof.serviceDate.isValid())
        fields.emplace_back(tr("Day"), words::shortDate(proof.serviceDate, view.language));
    if (proof.slot)
        fields.emplace_back(tr("Time", "of the appointment"),
                            words::slotWords(*proof.slot, view.language));
    if (!proof.office.isEmpty())
        fields.emplace_back(tr("Office"), proof.office);
    return fields;
}

QString ApplicantCard::smallWords(const Card& card, const View& view) const
{
    const auto named = [](const QString& name, const QString& value) {
        return name + QChar(u' ') + QString(value).replace(u' ', QChar(0x00A0));
    };
    QStringList words;
    if (const auto& booking = card.person().booking) {
        if (!booking->nik.isEmpty())
            words << named(tr("NIK"), maskedNik(booking->nik));
        if (!booking->applicationNumber.isEmpty())
            words << named(tr("Application number"), booking->applicationNumber);
    }
    words << named(tr("Found:"), foundWords(card, view));
    return words.join(QStringLiteral(" · "));
}
