// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officerulessection.h"

#include "domain/officewrite.h"
#include "domain/proof.h"
#include "ui/keybutton.h"
#include "ui/labels.h"
#include "ui/ruledialog.h"
#include "ui/verdictpreview.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace {

using Kind = EditField::Kind;

enum Column { ChannelField, RuleField, FromField, ToField };

std::vector<EditField> useFields()
{
    return {{QStringLiteral("channel"), Kind::Choice},
            {QStringLiteral("rule"), Kind::Choice},
            {QStringLiteral("from"), Kind::Date, false},
            {QStringLiteral("to"), Kind::Date, false}};
}

} // namespace

RulesSection::RulesSection(const Theme& theme, std::vector<Rule> shipped)
    : OfficeSection(theme),
      m_shipped(std::move(shipped)),
      m_uses(addTable(useFields(), "", 2)),
      m_edit(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Ctrl+E"))),
      m_says(labels::text("small")),
      m_preview(new VerdictPreview(theme))
{
    m_uses->setNewRow({channelName(Channel::Law)});
    m_uses->addButton(m_edit);
    column().addWidget(m_says);
    column().addWidget(m_preview, 3);
    connect(m_edit, &QPushButton::clicked, this, &RulesSection::editRule);
    connect(m_uses, &EditTable::rowChosen, this, &RulesSection::showRule);
    connect(m_uses, &EditTable::changed, this, &RulesSection::showRule);
}

QString RulesSection::title() const
{
    return tr("Arrival rules");
}

QStringList RulesSection::keys() const
{
    return {QStringLiteral("channels"), QStringLiteral("rules")};
}

void RulesSection::retranslate(words::Language language)
{
    setLanguage(language);
    EditChoices channels;
    for (const Channel channel : allChannels)
        channels.emplace_back(channelName(channel), words::channelWords(channel, language));
    m_uses->setChoices(ChannelField, channels);
    m_uses->setTexts(tr("Which rule judges arrivals"),
                     {tr("Channel"), tr("Rule"), tr("From"), tr("To")});
    m_uses->retranslate();
    m_edit->setWords(tr("Edit the rule…"));
    m_edit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_preview->retranslate(language);
    showChoices();
    showRule();
}

void RulesSection::setDay(QDate day)
{
    m_preview->setDay(day);
}

void RulesSection::showChoices()
{
    EditChoices choices;
    for (const auto* rules : {&m_own, &m_shipped})
        for (const Rule& rule : *rules)
            choices.emplace_back(
                rule.id.toString(),
                QStringLiteral("%1 · v%2").arg(rule.id.toString()).arg(rule.version));
    m_uses->setChoices(RuleField, choices);
}

const Rule* RulesSection::ruleNamed(const QString& id) const
{
    for (const auto* rules : {&m_own, &m_shipped})
        for (const Rule& rule : *rules)
            if (rule.id.toString() == id)
                return &rule;
    return nullptr;
}

const Rule* RulesSection::chosenRule() const
{
    const int row = m_uses->currentRow();
    const auto& rows = m_uses->rows();
    return row >= 0 && static_cast<size_t>(row) < rows.size()
               ? ruleNamed(rows[static_cast<size_t>(row)].at(RuleField))
               : nullptr;
}

void RulesSection::showRule()
{
    const Rule* rule = chosenRule();
    m_edit->setEnabled(rule != nullptr);
    m_says->setVisible(rule != nullptr);
    if (rule != nullptr)
        m_says->setText(words({rule->nameId, rule->nameEn}));
}

void RulesSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    m_own.clear();
    for (const Rule& rule : office.rules)
        if (std::ranges::find(m_shipped, rule.id, &Rule::id) == m_shipped.end())
            m_own.push_back(rule);
    showChoices();
    EditModel::Rows rows;
    for (const RuleUse& use : office.uses)
        rows.push_back({channelName(use.channel), use.rule.toString(),
                        editfield::date(use.period.from), editfield::date(use.period.to)});
    m_uses->setRows(std::move(rows));
    lookAt(office, office);
    showRule();
}

// Those of one channel together, in the order in which the channels are first named.
std::vector<RuleUse> RulesSection::uses() const
{
    std::vector<RuleUse> all;
    for (const QStringList& row : m_uses->rows()) {
        const auto channel = parseChannel(row.at(ChannelField));
        const auto rule = RuleId::parse(row.at(RuleField));
        if (!channel || !rule)
            continue;
        const RuleUse use{
            *channel, {parseDate(row.at(FromField)), parseDate(row.at(ToField))}, *rule};
        const auto last = std::ranges::find(all.rbegin(), all.rend(), *channel, &RuleUse::channel);
        all.insert(last == all.rend() ? all.end() : last.base(), use);
    }
    return all;
}

void RulesSection::read(Office& office) const
{
    office.uses = uses();
    office.rules = m_own;
    for (const RuleUse& use : office.uses) {
        const Rule* rule = ruleNamed(use.rule.toString());
        if (rule && std::ranges::find(office.rules, rule->id, &Rule::id) == office.rules.end())
            office.rules.push_back(*rule);
        office.slots.try_emplace(use.channel);
    }
}

void RulesSection::lookAt(const Office& draft, const Office& before)
{
    m_draft = draft;
    m_before = before;
    m_preview->show(before, draft);
}

void RulesSection::editRule()
{
    const Rule* rule = chosenRule();
    if (rule == nullptr || !m_draft)
        return;
    const bool isShipped = std::ranges::find(m_shipped, rule->id, &Rule::id) != m_shipped.end();
    const View view{*m_draft, *DeskLetter::parse(u"A"), theme(), language()};
    auto* dialog = new RuleDialog(view, *rule, isShipped, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RuleDialog::decided, this, &RulesSection::take);
    dialog->open();
}

void RulesSection::take(const Rule& rule)
{
    const int row = m_uses->currentRow();
    if (row < 0 || !m_before)
        return;
    Office changed = *m_before; // id and rules are what counts here
    read(changed);
    changed.uses = {{parseChannel(m_uses->rows()[static_cast<size_t>(row)].at(ChannelField))
                         .value_or(Channel::Law),
                     {},
                     rule.id}};
    putRule(changed, *m_before, rule, 0, m_shipped);
    std::erase_if(changed.rules, [&](const Rule& each) {
        return std::ranges::find(m_shipped, each.id, &Rule::id) != m_shipped.end();
    });
    m_own = changed.rules;
    showChoices();
    const QString id = changed.uses.front().rule.toString();
    if (m_uses->rows()[static_cast<size_t>(row)].at(RuleField) != id)
        m_uses->model().setCell(row, RuleField, id);
    else
        Q_EMIT OfficeSection::changed();
    showRule();
}
