// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ruledialog.h"

#include "domain/officenames.h"
#include "ui/editform.h"
#include "ui/labels.h"

#include <QVBoxLayout>

namespace {

using Kind = EditField::Kind;

enum Field { NameId, NameEn, Before, Mark, Opens, Late, Grace, Reconfirm, HoldFor, Single };

std::vector<EditField> ruleFields()
{
    const auto number = [](int least, int most, bool needed) {
        EditField field{QString(), Kind::Number, needed};
        field.least = least;
        field.most = most;
        return field;
    };
    constexpr int day = 24 * 60;
    return {{QStringLiteral("name.id")}, {QStringLiteral("name.en")}, number(0, day, true),
            {QString(), Kind::Choice},   number(0, day, false),       {QString(), Kind::Choice},
            number(0, day, true),        number(0, 60, false),        number(1, day, false),
            number(1, day, true)};
}

} // namespace

RuleDialog::RuleDialog(const View& view, Rule rule, bool shipped, QWidget* parent)
    : Dialog(view.theme, parent),
      m_view(view),
      m_rule(std::move(rule)),
      m_shipped(shipped),
      m_note(labels::text("small")),
      m_form(new EditForm(view.theme, ruleFields())),
      m_saysHeading(labels::text("heading")),
      m_says(labels::text("plain"))
{
    openAs(760, 620);
    m_form->setColumnWidth(300, 2);
    body().addWidget(m_note);
    body().addWidget(m_form);
    body().addWidget(m_saysHeading);
    body().addWidget(m_says);
    body().addStretch(1);
    retranslate();
    fill();
    connect(m_form, &EditForm::edited, this, &RuleDialog::showSentences);
    m_form->takeFocus();
}

void RuleDialog::retranslate()
{
    setTitle(tr("Arrival rule"));
    setSteps(tr("Take over"), tr("Cancel"));
    m_note->setText(m_shipped
                        ? tr("This rule comes with Loket. When it is changed the office gets its "
                             "own, with an id of its own.")
                        : tr("The office's own rule %1, version %2. A change makes it the next "
                             "version; older ones stay for what they judged.")
                              .arg(m_rule.id.toString())
                              .arg(m_rule.version));
    m_form->setLabels({tr("In one sentence, Indonesian"), tr("In one sentence, English"),
                       tr("Report so many minutes before the slot"), tr("Missing that mark costs"),
                       tr("Taken in from so many minutes before (empty: all day)"),
                       tr("The code is forfeited after"), tr("Minutes of grace"),
                       tr("#hadir so many days before (empty: not asked)"),
                       tr("Held for at most so many minutes (empty: not held)"),
                       tr("A single time lasts so many minutes")});
    m_form->setChoices(Mark, {{QStringLiteral("advice"), tr("nothing: marked as late to report")},
                              {QStringLiteral("required"), tr("the admission")}});
    m_form->setChoices(Late, {{QStringLiteral("start"), tr("the slot's start")},
                              {QStringLiteral("end"), tr("the slot's end")},
                              {QStringLiteral("day"), tr("never on the day")}});
    m_saysHeading->setText(tr("The rule says"));
}

void RuleDialog::fill()
{
    m_form->setValues(
        {m_rule.nameId, m_rule.nameEn, QString::number(m_rule.reportBefore),
         nameIn(officenames::reportMarks, m_rule.reportMark), editfield::number(m_rule.opensBefore),
         nameIn(officenames::lateAfters, m_rule.lateAfter), QString::number(m_rule.grace),
         editfield::number(m_rule.reconfirmDays), editfield::number(m_rule.holdMinutes),
         QString::number(m_rule.singleTimeLasts)});
    showSentences();
}

Rule RuleDialog::read() const
{
    const QStringList values = m_form->values();
    const auto number = [&](Field field) { return editfield::toNumber(values.at(field)); };
    Rule rule = m_rule;
    rule.nameId = values.at(NameId);
    rule.nameEn = values.at(NameEn);
    rule.reportBefore = number(Before).value_or(rule.reportBefore);
    rule.reportMark = valueIn(officenames::reportMarks, values.at(Mark)).value_or(rule.reportMark);
    rule.opensBefore = number(Opens);
    rule.lateAfter = valueIn(officenames::lateAfters, values.at(Late)).value_or(rule.lateAfter);
    rule.grace = number(Grace).value_or(rule.grace);
    rule.reconfirmDays = number(Reconfirm);
    rule.holdMinutes = number(HoldFor);
    rule.singleTimeLasts = number(Single).value_or(rule.singleTimeLasts);
    return rule;
}

QString RuleDialog::problem() const
{
    if (const QStringList all = m_form->complaints(); !all.isEmpty())
        return all.front();
    const Rule rule = read();
    return rule.opensBefore && *rule.opensBefore < rule.reportBefore
               ? tr("Nobody could report in time: take people in no later than the time by which "
                    "they have to report.")
               : QString();
}

void RuleDialog::showSentences()
{
    const QString wrong = problem();
    m_says->setText(words::ruleSentences(read(), m_view.language).join(u'\n'));
    complain(wrong);
    setGoEnabled(wrong.isEmpty());
}

void RuleDialog::go()
{
    if (!problem().isEmpty())
        return showSentences();
    Q_EMIT decided(read());
    accept();
}
