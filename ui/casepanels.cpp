// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepanels.h"

#include "ui/labels.h"
#include "ui/personwords.h"
#include "ui/rowlist.h"

#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace {

QString shownName(const Card& card)
{
    const Person& person = card.person();
    return person.booking ? person.booking->name : card.proof.name;
}

} // namespace

HoldPanel::HoldPanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent), m_minutesLabel(addLabel()), m_minutes(new QSpinBox), m_until(nullptr)
{
    body().addWidget(m_minutes);
    m_until = labels::text("title");
    body().addWidget(m_until);
    addStretch();
    m_minutes->setRange(1, 24 * 60);
    m_minutes->setSingleStep(5);
    connect(m_minutes, &QSpinBox::valueChanged, this, &HoldPanel::showUntil);
    retranslate();
}

void HoldPanel::retranslate()
{
    setTitle(tr("Hold for missing documents"));
    m_minutesLabel->setText(tr("Minutes (arrows change them)"));
    m_minutes->setAccessibleName(tr("Minutes"));
    setStep(tr("Hold"), m_allowed);
}

void HoldPanel::ask(const Card& card, const View& view)
{
    m_now = view.now;
    m_limit = view.holdLimit;
    m_zone = view.office.zone;
    m_language = view.language;
    const auto room = std::chrono::duration_cast<std::chrono::minutes>(m_limit - m_now).count();
    m_allowed = view.holdMinutes > 0 && room > 0;
    if (!m_allowed)
        setExplanation(view.holdMinutes > 0
                           ? tr("The office closes: nobody can be held any more today.")
                           : tr("This office does not hold incomplete applicants; they are "
                                "refused (F7) and may show the booking again."));
    else
        setExplanation(tr("%1 brings what is missing by then and goes on with the same verdict "
                          "and ticks.")
                           .arg(shownName(card)));
    const int most = static_cast<int>(std::max<qint64>(1, room));
    m_minutes->setMaximum(m_allowed ? std::min(view.holdMinutes, most) : 1);
    m_minutes->setValue(view.holdMinutes);
    for (QWidget* each : std::initializer_list<QWidget*>{m_minutes, m_minutesLabel, m_until})
        each->setVisible(m_allowed);
    setStep(tr("Hold"), m_allowed);
    showUntil();
}

void HoldPanel::showUntil()
{
    const Instant until = std::min(m_limit, m_now + std::chrono::minutes(m_minutes->value()));
    m_until->setText(tr("until %1").arg(words::time(until, m_zone, m_language)));
}

void HoldPanel::takeFocus()
{
    if (!m_allowed)
        return AskPanel::takeFocus();
    m_minutes->setFocus();
    m_minutes->selectAll();
}

bool HoldPanel::take()
{
    if (m_allowed)
        Q_EMIT decided(m_minutes->value());
    return m_allowed;
}

RefusePanel::RefusePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent), m_list(labels::text("plain"))
{
    body().addWidget(m_list);
    m_reasonLabel = addLabel();
    m_reasons = addChoices();
    addStretch();
    connect(m_reasons, &RowList::chosen, this, &AskPanel::confirm);
    retranslate();
}

void RefusePanel::retranslate()
{
    m_reasonLabel->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    setStep(tr("Record the refusal"));
}

QStringList RefusePanel::missingDocuments(const Card& card, const View& view) const
{
    QStringList lines;
    for (const DocumentCheck& each : card.person().checklist.lines) {
        const QString name = words::text(each.document.name, view.language);
        if (!each.differs.isEmpty())
            lines << tr("•  %1 differs: %2", "document, what").arg(name, each.differs);
        else if (each.required && !each.complete())
            lines << tr("•  %1 is missing or incomplete").arg(name);
    }
    return lines;
}

void RefusePanel::ask(const Card& card, const View& view)
{
    const Person& person = card.person();
    m_forDocuments = person.verdict.admits();
    QStringList lines;
    if (!m_forDocuments) {
        setTitle(tr("Refuse as the rule says"));
        const auto said = words::say(person.verdict, person.booking ? &*person.booking : nullptr,
                                     view.office, card.seenAt, view.language);
        setExplanation(tr("Recorded with this verdict; it can be undone."));
        lines << said.title << said.sentence;
    } else {
        setTitle(tr("Refuse for the documents"));
        setExplanation(tr("The person was here; the booking is not used up and may be shown "
                          "again."));
        lines = missingDocuments(card, view);
    }
    const bool nothing = lines.isEmpty();
    labels::setText(*m_list, nothing ? tr("All required documents are ticked: there is nothing to "
                                          "refuse them for.")
                                     : lines.join(QLatin1Char('\n')));
    setStep(tr("Record the refusal"), !nothing);
    showReasons(card, view);
}

// The office's reasons beside the rule's own; without any the rule's stands alone, unasked.
void RefusePanel::showReasons(const Card& card, const View& view)
{
    std::vector<Row> rows(1);
    rows.front().title = tr("As the rule says");
    m_ids = {std::nullopt};
    for (const Reason& reason : view.office.reasons) {
        if (reason.what != Reason::For::Refusal)
            continue;
        rows.emplace_back();
        rows.back().title = words::text(reason.name, view.language);
        rows.back().wraps = true;
        m_ids.emplace_back(reason.id);
    }
    const bool asked = !m_forDocuments && m_ids.size() > 1;
    m_reasons->setRows(std::move(rows));
    m_reasons->setCurrentRow(0);
    m_reasons->setMinimumHeight(asked ? std::min(4, m_reasons->rowCount()) * view.theme.px(38) + 8
                                      : 0);
    m_reasons->setVisible(asked);
    m_reasonLabel->setVisible(asked);
    if (card.request && !m_forDocuments)
        setTitle(tr("Refuse what was asked for"));
}

void RefusePanel::takeFocus()
{
    if (m_reasons->isHidden())
        return AskPanel::takeFocus();
    m_reasons->setFocus();
}

bool RefusePanel::take()
{
    const int row = m_reasons->currentRow();
    if (m_forDocuments)
        Q_EMIT documentsRefused();
    else
        Q_EMIT refused(row > 0 ? m_ids.at(static_cast<size_t>(row)) : std::nullopt);
    return true;
}

ServicePanel::ServicePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent), m_services(addChoices())
{
    connect(m_services, &RowList::chosen, this, &AskPanel::confirm);
    retranslate();
}

void ServicePanel::retranslate()
{
    setTitle(tr("Change the service"));
    setExplanation(tr("The booking is judged again for the new service, with its own documents."));
    m_services->setAccessibleName(tr("Service"));
    setStep(tr("Change"));
}

void ServicePanel::ask(const Card& card, const View& view)
{
    m_ids.clear();
    std::vector<Row> rows;
    int current = 0;
    for (const Service& service : view.office.services) {
        if (service.id == card.person().service)
            current = static_cast<int>(m_ids.size());
        Row row;
        row.title = words::text(service.name, view.language);
        row.wraps = true;
        if (service.channels.empty())
            row.detail = tr("walk-in only");
        rows.push_back(row);
        m_ids.push_back(service.id);
    }
    m_services->setRows(std::move(rows));
    m_services->setCurrentRow(current);
}

void ServicePanel::takeFocus()
{
    m_services->setFocus();
}

bool ServicePanel::take()
{
    const int row = m_services->currentRow();
    if (row >= 0 && static_cast<size_t>(row) < m_ids.size())
        Q_EMIT decided(m_ids[static_cast<size_t>(row)]);
    return true;
}

ComparePanel::ComparePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent), m_facts(labels::text("value"))
{
    body().addWidget(m_facts);
    addStretch();
    retranslate();
}

void ComparePanel::retranslate()
{
    setTitle(tr("Compare with the first arrival"));
    setExplanation(tr("Ask for the e-KTP. The same person: give back the number below and press "
                      "Esc. Somebody else: record it, and call the supervisor."));
    setStep(tr("Somebody else: record it"));
}

void ComparePanel::ask(const Card& card, const View& view)
{
    const Person& person = card.person();
    QStringList facts;
    if (person.booking)
        facts << person.booking->name
              << words::birthDate(person.booking->birthDate, view.today(), view.language);
    if (const auto* first = person.verdict.as<verdict::AlreadyAttended>()) {
        facts
            << tr("First arrival at %1, desk %2").arg(view.time(first->at), first->desk.toString());
        if (first->queueNumber)
            facts << tr("Queue number %1").arg(first->queueNumber->toString());
    }
    labels::setText(*m_facts, facts.join(QLatin1Char('\n')));
}

bool ComparePanel::take()
{
    Q_EMIT refused();
    return true;
}
