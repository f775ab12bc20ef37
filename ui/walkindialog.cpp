// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walkindialog.h"

#include "domain/dates.h"
#include "ui/consentfields.h"
#include "ui/documentticks.h"
#include "ui/labels.h"
#include "ui/personwords.h"
#include "ui/rowlist.h"
#include "ui/tickbox.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QShortcut>

#include <algorithm>

WalkInDialog::WalkInDialog(const View& view, const Session& session, const Person* person,
                           QWidget* parent)
    : Dialog(view.theme, parent),
      m_view(view),
      m_session(session),
      m_categoryLabel(labels::text("label")),
      m_categories(new RowList(view.theme)),
      m_evidence(labels::text("plain")),
      m_hitsLabel(labels::text("label")),
      m_hitList(new RowList(view.theme)),
      m_name(new QLineEdit),
      m_birth(new QLineEdit),
      m_phone(new QLineEdit),
      m_nik(new QLineEdit),
      m_service(new QComboBox),
      m_words(new QLineEdit),
      m_priority(new TickBox(view.theme)),
      m_documents(new DocumentTicks(view.theme)),
      m_consent(new ConsentFields)
{
    openAs(1120, 700);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(makeLeft(), 5);
    columns->addWidget(makeRight(), 6);
    body().addLayout(columns, 1);
    m_typed.setSingleShot(true);
    m_typed.setInterval(300);
    connect(&m_typed, &QTimer::timeout, this, &WalkInDialog::personChanged);
    auto* all = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Space), this);
    connect(all, &QShortcut::activated, m_documents, &DocumentTicks::tickRequired);
    m_consent->setPinAsked(session.officersSetUp());
    retranslate();
    m_categories->setCurrentRow(0);
    if (person != nullptr)
        prefill(*person);
    m_categories->setFocus();
}

QWidget* WalkInDialog::makeLeft()
{
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_categories->showChoice();
    m_categories->setMinimumHeight(theme().px(220));
    left->setMinimumWidth(theme().px(300));
    column->addWidget(m_categoryLabel);
    column->addWidget(m_categories, 1);
    column->addWidget(m_evidence);
    column->addWidget(m_hitsLabel);
    column->addWidget(m_hitList);
    m_hitList->setFixedHeight(theme().px(108));
    m_hitsLabel->hide();
    m_hitList->hide();
    connect(m_categories, &RowList::rowChanged, this, &WalkInDialog::showCategory);
    connect(m_categories, &RowList::chosen, m_name, [this] { m_name->setFocus(); });
    connect(m_hitList, &RowList::chosen, this, [this](int at) {
        if (static_cast<size_t>(at) < m_hits.size())
            Q_EMIT bookingChosen(m_hits[static_cast<size_t>(at)].booking.key);
    });
    return left;
}

QWidget* WalkInDialog::makeRight()
{
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    makePerson(*grid);
    column->addLayout(grid);
    column->addWidget(m_documents);
    column->addWidget(m_priority);
    column->addWidget(m_consent);
    column->addStretch(1);
    m_name->setMaxLength(200); // what is too long is said, not cut
    m_phone->setMaxLength(40);
    m_nik->setMaxLength(40);
    m_words->setMaxLength(400);
    for (QLineEdit* field : {m_name, m_birth})
        connect(field, &QLineEdit::textEdited, &m_typed, qOverload<>(&QTimer::start));
    connect(m_service, &QComboBox::currentIndexChanged, this, &WalkInDialog::showDocuments);
    return right;
}

void WalkInDialog::makePerson(QGridLayout& grid)
{
    const auto place = [&](QWidget* field, int row, int column, int span = 1) {
        auto* label = labels::text("label");
        label->setBuddy(field);
        grid.addWidget(label, row * 2, column, 1, span);
        grid.addWidget(field, row * 2 + 1, column, 1, span);
        return label;
    };
    m_nameLabel = place(m_name, 0, 0);
    m_birthLabel = place(m_birth, 0, 1);
    m_phoneLabel = place(m_phone, 1, 0);
    m_nikLabel = place(m_nik, 1, 1);
    m_serviceLabel = place(m_service, 2, 0);
    m_wordsLabel = place(m_words, 2, 1);
    grid.setColumnStretch(0, 1);
    grid.setColumnStretch(1, 1);
}

// A lost passport that was booked as a renewal: the walk-in is filled in and closes the booking.
void WalkInDialog::prefill(const Person& person)
{
    const auto& categories = m_view.office.walkIns;
    const auto about =
        std::ranges::find(categories, std::optional(person.service), &WalkInCategory::service);
    if (about != categories.end())
        m_categories->setCurrentRow(static_cast<int>(about - categories.begin()));
    if (!person.booking)
        return;
    const Booking& booking = *person.booking;
    m_bookingKey = booking.key.toString();
    m_name->setText(booking.name);
    m_birth->setText(booking.birthDate.toString(QStringLiteral("dd-MM-yyyy")));
    m_phone->setText(booking.phone);
    m_nik->setText(booking.nik);
    m_priority->setChecked(person.priority);
    m_service->setCurrentIndex(std::max(0, m_service->findData(person.service.toString())));
}

void WalkInDialog::retranslate()
{
    setTitle(tr("Take in a walk-in"));
    setSteps(tr("Take in"), tr("Cancel"));
    m_categoryLabel->setText(tr("Why without a booking?"));
    m_categories->setAccessibleName(m_categoryLabel->text());
    m_hitsLabel->setText(tr("This person has a booking: open it instead"));
    m_hitList->setAccessibleName(m_hitsLabel->text());
    m_nameLabel->setText(tr("Name as on the e-KTP"));
    m_birthLabel->setText(tr("Birth date (dd-mm-yyyy)"));
    m_phoneLabel->setText(tr("WhatsApp number (optional)"));
    m_nikLabel->setText(tr("NIK (optional)"));
    m_serviceLabel->setText(tr("Service"));
    m_wordsLabel->setText(tr("In a few words (no personal data)"));
    m_priority->setText(tr("Priority: outside the quota, served first"));
    m_documents->retranslate();
    m_consent->retranslate();
    const int service = std::max(0, m_service->currentIndex());
    m_service->clear();
    for (const Service& each : m_view.office.services)
        m_service->addItem(words::text(each.name, m_view.language), each.id.toString());
    m_service->setCurrentIndex(service);
    showCategories();
    showCategory();
}

void WalkInDialog::showCategories()
{
    std::vector<Row> rows;
    for (const WalkInCategory& each : m_view.office.walkIns) {
        Row row;
        row.title = words::text(each.name, m_view.language);
        row.wraps = true;
        if (each.dailyQuota) {
            const auto found = m_taken.find(each.id);
            const int used = found == m_taken.end() ? 0 : found->second;
            row.right = tr("%1 of %2 left", "quota")
                            .arg(std::max(0, *each.dailyQuota - used))
                            .arg(*each.dailyQuota);
            if (used >= *each.dailyQuota)
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

int WalkInDialog::taken() const
{
    const WalkInCategory* chosen = category();
    const auto found = chosen == nullptr ? m_taken.end() : m_taken.find(chosen->id);
    return found == m_taken.end() ? 0 : found->second;
}

void WalkInDialog::showCategory()
{
    const WalkInCategory* chosen = category();
    m_evidence->setText(
        chosen == nullptr
            ? QString()
            : tr("To be seen: %1").arg(words::text(chosen->evidence, m_view.language)));
    if (chosen != nullptr && chosen->service)
        m_service->setCurrentIndex(std::max(0, m_service->findData(chosen->service->toString())));
    showConsent();
    showDocuments();
}

bool WalkInDialog::asksConsent() const
{
    const WalkInCategory* chosen = category();
    if (chosen == nullptr)
        return false;
    // Before officers are set up everybody may everything, yet a supervisor's word is asked for.
    const Role role = m_session.officersSetUp() ? m_session.role() : Role::Officer;
    return needsApprover(role, *chosen, m_priority->isChecked() ? 0 : taken());
}

void WalkInDialog::showConsent()
{
    m_consent->setVisible(asksConsent());
}

void WalkInDialog::showDocuments()
{
    const auto id = ServiceId::parse(m_service->currentData().toString());
    if (const Service* service = id ? m_view.office.service(*id) : nullptr)
        m_documents->show(*service, m_view);
}

void WalkInDialog::showTaken(const CategoryId& category, int taken)
{
    m_taken[category] = taken;
    showCategories();
    showConsent();
}

void WalkInDialog::personChanged()
{
    const QString name = m_name->text().simplified();
    const QDate birth = parseDate(m_birth->text());
    if (!name.isEmpty() && birth.isValid() && m_bookingKey.isEmpty())
        Q_EMIT personTyped(name, birth);
    else
        showBookings({});
}

void WalkInDialog::showBookings(const std::vector<SearchHit>& bookings)
{
    m_hits = bookings;
    std::vector<Row> rows;
    for (const SearchHit& hit : m_hits)
        rows.push_back(personwords::row(hit, m_view));
    m_hitList->setRows(std::move(rows));
    m_hitsLabel->setVisible(!m_hits.empty());
    m_hitList->setVisible(!m_hits.empty());
}

void WalkInDialog::showFailure(const Error& error)
{
    setGoEnabled(true);
    complain(words::say(error, m_view.language));
    if (error.fault != Fault::PinWrong && error.fault != Fault::PinWait)
        return;
    m_consent->clearPin();
    m_consent->focusMissing();
}

std::optional<WalkIn> WalkInDialog::walkIn() const
{
    const WalkInCategory* chosen = category();
    const auto service = ServiceId::parse(m_service->currentData().toString());
    if (chosen == nullptr || !service)
        return std::nullopt;
    WalkIn made{.category = chosen->id, .service = *service};
    made.name = m_name->text().simplified();
    made.birthDate = parseDate(m_birth->text());
    made.phone = normalisedPhone(m_phone->text());
    if (made.phone.isEmpty())
        made.phone = m_phone->text().simplified(); // what is no number is said
    made.nik = m_nik->text().simplified().remove(QLatin1Char(' '));
    made.words = m_words->text().simplified();
    made.bookingKey = m_bookingKey;
    made.documents = m_documents->seen();
    made.priority = m_priority->isChecked();
    return made;
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
        return m_consent->focusMissing();
    }
}

// Who approves is the desk's to check; here only what was typed about the person.
std::vector<WalkInProblem> WalkInDialog::problems(const WalkIn& made) const
{
    auto found = walkInProblems(made, *category(), taken(), m_view.today());
    std::erase_if(found, [](WalkInProblem problem) {
        return problem == WalkInProblem::ApproverMissing || problem == WalkInProblem::QuotaUsedUp;
    });
    return found;
}

void WalkInDialog::go()
{
    const auto made = walkIn();
    if (!made)
        return;
    const auto found = problems(*made);
    if (!found.empty()) {
        complain(words::say(found.front(), m_view.language));
        return focusOn(found.front());
    }
    if (m_view.office.documentsBeforeNumber && made->documents != DocumentsSeen::Complete) {
        complain(tr("Required documents are not ticked yet (Ctrl+Space ticks all)."));
        return m_documents->focusOpen();
    }
    const auto consent = asksConsent() ? m_consent->consent() : std::nullopt;
    if (asksConsent() && !consent) {
        complain(m_consent->complaint());
        return m_consent->focusMissing();
    }
    complain({});
    setGoEnabled(false);
    Q_EMIT decided(*made, consent);
}
