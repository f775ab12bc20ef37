// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officersdialog.h"

#include "ui/flowlayout.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/newpin.h"
#include "ui/rowlist.h"

#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

OfficersDialog::OfficersDialog(const Theme& look, words::Language language, QWidget* parent)
    : Dialog(look, parent),
      m_language(language),
      m_stack(new QStackedWidget),
      m_rows(new RowList(look)),
      m_roleLabel(labels::text("label")),
      m_role(new QComboBox),
      m_setPin(new KeyButton(look, KeyButton::Kind::Plain, QStringLiteral("F2"))),
      m_enable(new KeyButton(look, KeyButton::Kind::Plain, QStringLiteral("F3"))),
      m_add(new KeyButton(look, KeyButton::Kind::Plain, QStringLiteral("F4"))),
      m_formWords(labels::text("plain")),
      m_nameLabel(labels::text("label")),
      m_name(new QLineEdit),
      m_newRoleLabel(labels::text("label")),
      m_newRole(new QComboBox),
      m_pin(new NewPin)
{
    openAs(560, 620);
    m_rows->showChoice();
    for (const Role role : allRoles) {
        m_role->addItem(QString(), roleName(role));
        m_newRole->addItem(QString(), roleName(role));
    }
    m_name->setMaxLength(60);
    m_stack->addWidget(makeList());
    m_stack->addWidget(makeForm());
    body().addWidget(m_stack, 1);
    connect(m_rows, &RowList::rowChanged, this, &OfficersDialog::showChosen);
    connect(m_rows, &RowList::chosen, m_role, [this] { m_role->setFocus(); });
    connect(m_role, &QComboBox::activated, this, &OfficersDialog::changeRole);
    connect(m_setPin, &QPushButton::clicked, this, &OfficersDialog::askPin);
    connect(m_enable, &QPushButton::clicked, this, &OfficersDialog::toggleEnabled);
    connect(m_add, &QPushButton::clicked, this, &OfficersDialog::askNew);
    for (KeyButton* each : {m_setPin, m_enable, m_add}) // a button's own is lost with its words
        connect(new QShortcut(QKeySequence(each->key()), this), &QShortcut::activated, each,
                [this, each] {
                    if (!inForm())
                        each->click();
                });
    closeForm();
}

QWidget* OfficersDialog::makeList()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_rows->setMinimumHeight(theme().px(190));
    m_roleLabel->setBuddy(m_role);
    column->addWidget(m_rows, 1);
    column->addWidget(m_roleLabel);
    column->addWidget(m_role);
    column->addSpacing(4);
    auto* keys = new FlowLayout(FlowLayout::Mode::Columns, 10);
    for (KeyButton* each : {m_setPin, m_enable, m_add})
        keys->addWidget(each);
    keys->setColumns(theme().px(150), 3);
    column->addLayout(keys);
    return page;
}

QWidget* OfficersDialog::makeForm()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_nameLabel->setBuddy(m_name);
    m_newRoleLabel->setBuddy(m_newRole);
    for (QWidget* each : std::initializer_list<QWidget*>{m_formWords, m_nameLabel, m_name,
                                                         m_newRoleLabel, m_newRole, m_pin})
        column->addWidget(each);
    column->addStretch();
    return page;
}

void OfficersDialog::retranslate()
{
    m_rows->setAccessibleName(tr("Officers"));
    m_roleLabel->setText(tr("Role"));
    m_newRoleLabel->setText(tr("Role"));
    m_nameLabel->setText(tr("Name"));
    m_setPin->setWords(tr("New PIN…"));
    m_add->setWords(tr("Add…"));
    for (int i = 0; i < static_cast<int>(allRoles.size()); ++i) {
        const QString words = words::roleWords(allRoles.at(static_cast<size_t>(i)), m_language);
        m_role->setItemText(i, words);
        m_newRole->setItemText(i, words);
    }
    m_pin->retranslate();
    showRows();
    if (!inForm()) {
        setTitle(tr("Who works here"));
        setSteps(QString(), tr("Close"));
        return;
    }
    const Officer* officer = chosen();
    setTitle(m_adding ? tr("A new officer") : tr("A new PIN"));
    m_formWords->setText(
        m_adding || officer == nullptr
            ? tr("The PIN is typed by the officer, unseen by others, and can be changed later.")
            : tr("%1 signs in with this PIN from now on.").arg(officer->name));
    setSteps(m_adding ? tr("Add") : tr("Set the PIN"), tr("Back"));
}

bool OfficersDialog::inForm() const
{
    return m_stack->currentIndex() == 1;
}

const Officer* OfficersDialog::chosen() const
{
    const int row = m_rows->currentRow();
    return row >= 0 && static_cast<size_t>(row) < m_officers.size()
               ? &m_officers[static_cast<size_t>(row)]
               : nullptr;
}

void OfficersDialog::showRows()
{
    std::vector<Row> rows;
    for (const Officer& officer : m_officers) {
        Row row;
        row.title = m_own && officer.id == *m_own ? tr("%1 (you)").arg(officer.name) : officer.name;
        row.detail = words::roleWords(officer.role, m_language);
        row.right = officer.enabled ? QString() : tr("shut out", "of an officer");
        row.strong = officer.enabled;
        rows.push_back(row);
    }
    m_rows->setRows(std::move(rows));
    showChosen();
}

void OfficersDialog::showOfficers(std::vector<Officer> officers,
                                  const std::optional<OfficerId>& own)
{
    const std::optional<OfficerId> kept =
        chosen() != nullptr ? std::optional(chosen()->id) : std::nullopt;
    m_officers = std::move(officers);
    m_own = own;
    showRows();
    const auto same = std::ranges::find_if(
        m_officers, [&](const Officer& officer) { return kept && officer.id == *kept; });
    m_rows->setCurrentRow(same == m_officers.end() ? 0
                                                   : static_cast<int>(same - m_officers.begin()));
    showChosen();
}

void OfficersDialog::showChosen()
{
    const Officer* officer = chosen();
    for (QWidget* each : std::initializer_list<QWidget*>{m_role, m_setPin, m_enable})
        each->setEnabled(officer != nullptr);
    m_enable->setWords(officer == nullptr || officer->enabled ? tr("Shut out")
                                                              : tr("Let in again"));
    if (officer != nullptr)
        m_role->setCurrentIndex(m_role->findData(roleName(officer->role)));
}

void OfficersDialog::showFailure(const Error& error)
{
    complain(words::say(error, m_language));
    showRows();
    if (!inForm())
        return;
    if (error.fault == Fault::OfficerExists)
        m_name->setFocus();
    else
        m_pin->takeFocus();
}

void OfficersDialog::finishForm()
{
    complain({});
    if (inForm())
        closeForm();
}

void OfficersDialog::askNew()
{
    openForm(true);
    m_name->setFocus();
}

void OfficersDialog::askPin()
{
    if (chosen() == nullptr)
        return;
    openForm(false);
    m_pin->takeFocus();
}

void OfficersDialog::openForm(bool adding)
{
    m_adding = adding;
    complain({});
    m_name->clear();
    m_pin->clear();
    m_newRole->setCurrentIndex(0);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_nameLabel, m_name, m_newRoleLabel, m_newRole})
        each->setVisible(adding);
    m_stack->setCurrentIndex(1);
    showGo(true);
    retranslate();
}

void OfficersDialog::closeForm()
{
    m_pin->clear();
    m_stack->setCurrentIndex(0);
    showGo(false);
    retranslate();
    m_rows->setFocus();
}

void OfficersDialog::go()
{
    if (m_adding && !officerNamed(m_name->text())) {
        complain(tr("Give the officer's name."));
        return m_name->setFocus();
    }
    if (m_name->hasFocus() || m_newRole->hasFocus())
        if (m_pin->pin().isEmpty()) // Enter leads on
            return m_pin->takeFocus();
    if (const QString complaint = m_pin->complaint(); !complaint.isEmpty())
        return complain(complaint);
    complain({});
    if (m_adding)
        Q_EMIT addWanted(m_name->text().simplified(),
                         allRoles.at(static_cast<size_t>(m_newRole->currentIndex())), m_pin->pin());
    else if (const Officer* officer = chosen())
        Q_EMIT pinWanted(OfficerId(officer->id), m_pin->pin());
}

void OfficersDialog::reject()
{
    if (!inForm())
        return Dialog::reject();
    complain({});
    closeForm();
}

void OfficersDialog::toggleEnabled()
{
    complain({});
    if (const Officer* officer = chosen())
        Q_EMIT enabledWanted(OfficerId(officer->id), !officer->enabled);
}

void OfficersDialog::changeRole()
{
    complain({});
    const Officer* officer = chosen();
    const Role role = allRoles.at(static_cast<size_t>(m_role->currentIndex()));
    if (officer != nullptr && officer->role != role)
        Q_EMIT roleWanted(OfficerId(officer->id), role);
}
