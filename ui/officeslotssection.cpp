// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officesections.h"

#include <QSignalBlocker>

#include <algorithm>

namespace {

using Kind = EditField::Kind;

std::vector<EditField> quotaFields()
{
    std::vector<EditField> fields;
    for (const Channel channel : allChannels) {
        EditField field{channelName(channel), Kind::Number, false};
        field.most = 100'000;
        fields.push_back(field);
    }
    return fields;
}

} // namespace

SlotsSection::SlotsSection(const Theme& theme)
    : OfficeSection(theme),
      m_quotas(addForm(quotaFields())),
      m_slots(addTable(
          {{QStringLiteral("channel"), Kind::Choice}, {QStringLiteral("slot"), Kind::Slot}}))
{
    m_slots->setNewRow({channelName(Channel::Law), QString()});
}

QString SlotsSection::title() const
{
    return tr("Slots and quotas");
}

QStringList SlotsSection::keys() const
{
    return {};
}

void SlotsSection::retranslate(words::Language language)
{
    setLanguage(language);
    QStringList labels;
    EditChoices channels;
    for (const Channel channel : allChannels) {
        const QString name = words::channelWords(channel, language);
        labels += tr("Bookings a day through %1", "%1: a channel").arg(name);
        channels.emplace_back(channelName(channel), name);
    }
    m_quotas->setLabels(labels);
    m_slots->setChoices(0, channels);
    m_slots->setTexts(tr("Slots that are offered"), {tr("Channel"), tr("Slot")});
    m_slots->retranslate();
}

void SlotsSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    QStringList quotas;
    for (const Channel channel : allChannels) {
        const auto quota = office.dailyQuota.find(channel);
        quotas += quota == office.dailyQuota.end() ? QString() : QString::number(quota->second);
    }
    m_quotas->setValues(quotas);
    EditModel::Rows rows;
    for (const auto& [channel, offered] : office.slots)
        for (const Slot& slot : offered)
            rows.push_back({channelName(channel), slot.toString()});
    m_slots->setRows(std::move(rows));
}

void SlotsSection::read(Office& office) const
{
    office.dailyQuota.clear();
    const QStringList quotas = m_quotas->values();
    for (size_t i = 0; i < allChannels.size(); ++i)
        if (const auto quota = editfield::toNumber(quotas.at(static_cast<qsizetype>(i))))
            office.dailyQuota[allChannels.at(i)] = *quota;
    for (auto& [channel, offered] : office.slots)
        offered.clear();
    for (const QStringList& row : m_slots->rows()) {
        const auto channel = parseChannel(row.at(0));
        const auto slot = Slot::parse(row.at(1));
        if (channel && slot)
            office.slots[*channel].push_back(*slot);
    }
    // A channel without slots stays one as long as a rule judges it.
    std::erase_if(office.slots, [&](const auto& entry) {
        return entry.second.empty() && std::ranges::none_of(office.uses, [&](const RuleUse& use) {
                   return use.channel == entry.first;
               });
    });
}
