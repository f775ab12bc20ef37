// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/askpanels.h"

#include "desk/desk.h"
#include "ui/labels.h"
#include "ui/personwords.h"
#include "ui/rowlist.h"

#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace {

// The office's reasons of one kind, as rows; their ids in the same order.
std::vector<ReasonId> showReasons(RowList& list, Reason::For what, const View& view)
{
    std::vector<ReasonId> ids;
    std::vector<Row> rows;
    for (const Reason& reason : view.office.reasons) {
        if (reason.what != what)
            continue;
        Row row;
        row.title = words::text(reason.name, view.language);
        row.wraps = true;
        rows.push_back(row);
        ids.push_back(reason.id);
    }
    list.setRows(std::move(rows));
    list.setMinimumHeight(std::min(5, list.rowCount()) * view.theme.px(38) + 8);
    if (!ids.empty())
        list.setCurrentRow(0);
    return ids;
}

QString shownName(const Card& card)
{
    const Person& person = card.person();
    return person.booking ? person.booking->name : card.proof.name;
}

} // namespace

OverridePanel::OverridePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent),
      m_reasonLabel(addLabel()),
      m_reasons(addChoices()),
      m_wordsLabel(addLabel()),
      m_words(addLine()),
      m_approverLabel(addLabel()),
      m_approver(addLine())
{
    connect(m_reasons, &RowList::chosen, this, &AskPanel::confirm);
    retranslate();
}

void OverridePanel::retranslate()
{
    setTitle(tr("Admit as an exception"));
    m_reasonLabel->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_wordsLabel->setText(tr("In a few words (no personal data)"));
    m_words->setAccessibleName(m_wordsLabel->text());
    m_approverLabel->setText(tr("Approved by (name)"));
    m_approver->setAccessibleName(m_approverLabel->text());
    setStep(tr("Admit with this reason"));
}

void OverridePanel::ask(const Card& card, const View& view)
{
    m_ids = showReasons(*m_reasons, Reason::For::Override, view);
    m_words->clear();
    m_approver->clear();
    const Person& person = card.person();
    const auto said = words::say(person.verdict, person.booking ? &*person.booking : nullptr,
                                 view.office, card.seenAt, view.language);
    const bool provisional = nextStep(person.verdict) == NextStep::TakeProvisionally;
    setTitle(provisional ? tr("Take in provisionally") : tr("Admit as an exception"));
    setExplanation(tr("The rule says: %1. The exception is recorded with reason and approver.")
                       .arg(said.title));
}

void OverridePanel::takeFocus()
{
    m_reasons->setFocus();
}

bool OverridePanel::take()
{
    const int row = m_reasons->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= m_ids.size()) {
        m_reasons->setFocus();
        complain(tr("Choose a reason."));
        return false;
    }
    const QString name = m_approver->text().simplified();
    const auto approver = officerNamed(name);
    if (!approver) {
        m_approver->setFocus();
        complain(tr("Say who approved it."));
        return false;
    }
    Q_EMIT decided({m_ids[static_cast<size_t>(row)], m_words->text().simplified(), *approver});
    return true;
}

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
    addStretch();
    retranslate();
}

void RefusePanel::retranslate()
{
    setStep(tr("Record the refusal"));
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
        for (const DocumentCheck& each : person.checklist.lines) {
            const QString name = words::text(each.document.name, view.language);
            if (!each.differs.isEmpty())
                lines << tr("•  %1 differs: %2", "document, what").arg(name, each.differs);
            else if (each.required && !each.complete())
                lines << tr("•  %1 is missing or incomplete").arg(name);
        }
    }
    const bool nothing = lines.isEmpty();
    labels::setText(*m_list, nothing ? tr("All required documents are ticked: there is nothing to "
                                          "refuse them for.")
                                     : lines.join(QLatin1Char('\n')));
    setStep(tr("Record the refusal"), !nothing);
}

bool RefusePanel::take()
{
    if (m_forDocuments)
        Q_EMIT documentsRefused();
    else
        Q_EMIT refused();
    return true;
}

UndoPanel::UndoPanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent),
      m_reasonLabel(addLabel()),
      m_reasons(addChoices()),
      m_wordsLabel(addLabel()),
      m_words(addLine())
{
    connect(m_reasons, &RowList::chosen, this, &AskPanel::confirm);
    retranslate();
}

void UndoPanel::retranslate()
{
    setTitle(tr("Undo the arrival"));
    m_reasonLabel->setText(tr("Reason"));
    m_reasons->setAccessibleName(tr("Reason"));
    m_wordsLabel->setText(tr("In a few words (no personal data)"));
    m_words->setAccessibleName(m_wordsLabel->text());
    setStep(tr("Undo"));
}

void UndoPanel::ask(const Outcome& outcome, const QString& name, const View& view)
{
    m_event = outcome.event;
    m_words->clear();
    m_ids = showReasons(*m_reasons, Reason::For::Undo, view);
    const QString number = outcome.queueNumber ? outcome.queueNumber->toString() : QString();
    setExplanation(QStringList{name, number, view.time(outcome.at)}
                       .filter(QRegularExpression(QStringLiteral(".")))
                       .join(QStringLiteral(" · ")));
}

void UndoPanel::takeFocus()
{
    m_reasons->setFocus();
}

bool UndoPanel::take()
{
    const int row = m_reasons->currentRow();
    if (!m_event || row < 0 || static_cast<size_t>(row) >= m_ids.size()) {
        m_reasons->setFocus();
        complain(tr("Choose a reason."));
        return false;
    }
    Q_EMIT decided(*m_event, m_ids[static_cast<size_t>(row)], m_words->text().simplified());
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
