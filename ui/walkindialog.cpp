// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walkindialog.h"

#include "desk/desk.h"
#include "ui/labels.h"
#include "ui/rowlist.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

WalkInDialog::WalkInDialog(const View& view, const Booking* booking, QWidget* parent)
    : Dialog(view.theme, parent),
      m_view(view),
      m_categoryLabel(labels::text("label")),
      m_categories(new RowList(view.theme)),
      m_evidence(labels::text("small")),
      m_name(new QLineEdit),
      m_birth(new QLineEdit),
      m_phone(new QLineEdit),
      m_nik(new QLineEdit),
      m_service(new QComboBox),
      m_approver(new QLineEdit),
      m_words(new QLineEdit)
{
    m_categories->showChoice();
    openAs(620, 680);
    body().addWidget(m_categoryLabel);
    body().addWidget(m_categories, 1);
    m_categories->setMinimumHeight(theme().px(150));
    body().addWidget(m_evidence);
    makePerson();
    connect(m_categories, &RowList::rowChanged, this, &WalkInDialog::showEvidence);
    connect(m_categories, &RowList::chosen, m_name, [this] { m_name->setFocus(); });
    if (booking != nullptr) {
        m_bookingKey = booking->key.toString();
        m_name->setText(booking->name);
        m_birth->setText(booking->birthDate.toString(QStringLiteral("dd-MM-yyyy")));
        m_phone->setText(booking->phone);
        m_nik->setText(booking->nik);
    }
    retranslate();
    m_categories->setCurrentRow(0);
    m_categories->setFocus();
}

void WalkInDialog::makePerson()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const auto place = [&](QWidget* field, int row, int column, int span = 1) {
        auto* label = labels::text("label");
        label->setBuddy(field);
        grid->addWidget(label, row * 2, column, 1, span);
        grid->addWidget(field, row * 2 + 1, column, 1, span);
        return label;
    };
    m_nameLabel = place(m_name, 0, 0);
    m_birthLabel = place(m_birth, 0, 1);
    m_phoneLabel = place(m_phone, 1, 0);
    m_nikLabel = place(m_nik, 1, 1);
    m_serviceLabel = place(m_service, 2, 0);
    m_approverLabel = place(m_approver, 2, 1);
    m_wordsLabel = place(m_words, 3, 0, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body().addLayout(grid);
    m_name->setMaxLength(100);
    m_phone->setMaxLength(20);
    m_nik->setMaxLength(20);
    m_approver->setMaxLength(60);
    m_words->setMaxLength(200);
}

void WalkInDialog::retranslate()
{
    setTitle(tr("Take in a walk-in"));
    setSteps(tr("Take in"), tr("Cancel"));
    m_categoryLabel->setText(tr("Why without a booking?"));
    m_categories->setAccessibleName(m_categoryLabel->text());
    m_nameLabel->setText(tr("Name as on the e-KTP"));
    m_birthLabel->setText(tr("Birth date (dd-mm-yyyy)"));
    m_phoneLabel->setText(tr("WhatsApp number (optional)"));
    m_nikLabel->setText(tr("NIK (optional)"));
    m_serviceLabel->setText(tr("Service"));
    m_wordsLabel->setText(tr("In a few words (no personal data)"));
    const int service = std::max(0, m_service->currentIndex());
    m_service->clear();
    for (const Service& each : m_view.office.services)
        m_service->addItem(words::text(each.name, m_view.language), each.id.toString());
    m_service->setCurrentIndex(service);
    showCategories();
    showEvidence();
}

void WalkInDialog::showCategories()
{
    std::vector<Row> rows;
    for (const WalkInCategory& each : m_view.office.walkIns) {
        Row row;
        row.title = words::text(each.name, m_view.language);
        if (each.dailyQuota) {
            const auto taken = m_taken.find(each.id);
            const int left =
                *each.dailyQuota -
                (taken == m_taken.end() ? 0 : std::min(taken->second, *each.dailyQuota));
            row.right = tr("%1 of %2 left", "quota").arg(left).arg(*each.dailyQuota);
            if (left == 0)
                row.sign = Manner::Attention;
        }
        rows.push_back(row);
    }
    m_categories->setRows(std::move(rows));
}

const WalkInCategory* WalkInDialog::category() const
{
    const int row = m_categories->currentRow();
    const auto& all = m_view.office.walkIns;
    return row >= 0 && static_cast<size_t>(row) < all.size() ? &all[static_cast<size_t>(row)]
                                                             : nullptr;
}

void WalkInDialog::showEvidence()
{
    const WalkInCategory* chosen = category();
    m_evidence->setText(
        chosen == nullptr
            ? QString()
            : tr("To be seen: %1").arg(words::text(chosen->evidence, m_view.language)));
    m_approverLabel->setText(chosen != nullptr && chosen->needsApprover
                                 ? tr("Approved by (name)")
                                 : tr("Approved by (when the quota is used up)"));
}

void WalkInDialog::showTaken(const CategoryId& category, int taken)
{
    m_taken[category] = taken;
    showCategories();
}

std::optional<WalkIn> WalkInDialog::walkIn() const
{
    const WalkInCategory* chosen = category();
    const auto service = ServiceId::parse(m_service->currentData().toString());
    if (chosen == nullptr || !service)
        return std::nullopt;
    return WalkIn{chosen->id,
                  m_name->text().simplified(),
                  parseDate(m_birth->text()),
                  normalisedPhone(m_phone->text()),
                  m_nik->text().simplified().remove(QLatin1Char(' ')),
                  *service,
                  officerNamed(m_approver->text()),
                  m_words->text().simplified(),
                  m_bookingKey};
}

void WalkInDialog::focusOn(WalkInProblem problem)
{
    switch (problem) {
    case WalkInProblem::NameMissing:
    case WalkInProblem::NameTooLong:
    case WalkInProblem::NameUnreadable:
        return m_name->setFocus();
    case WalkInProblem::BirthDateMissing:
    case WalkInProblem::BirthDateInFuture:
    case WalkInProblem::BirthDateTooLongAgo:
    case WalkInProblem::AgeOutsideCategory:
        return m_birth->setFocus();
    case WalkInProblem::PhoneUnreadable:
        return m_phone->setFocus();
    case WalkInProblem::NikUnreadable:
        return m_nik->setFocus();
    case WalkInProblem::WordsTooLong:
        return m_words->setFocus();
    case WalkInProblem::ApproverMissing:
    case WalkInProblem::QuotaUsedUp:
        return m_approver->setFocus();
    }
}

void WalkInDialog::go()
{
    const auto made = walkIn();
    if (!made)
        return;
    const auto taken = m_taken.find(made->category);
    const auto problems = walkInProblems(
        *made, *category(), taken == m_taken.end() ? 0 : taken->second, m_view.today());
    if (!problems.empty()) {
        complain(words::say(problems.front(), m_view.language));
        return focusOn(problems.front());
    }
    Q_EMIT decided(*made);
    accept();
}
