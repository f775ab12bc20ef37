// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/datepanel.h"

#include "ui/labels.h"

#include <QVBoxLayout>

DatePanel::DatePanel(const Theme& theme, QWidget* parent)
    : AskPanel(theme, parent),
      m_day(labels::text("name")),
      m_time(labels::text("value")),
      m_otherwise(labels::text("plain"))
{
    for (QLabel* label : {m_day, m_time, m_otherwise})
        body().addWidget(label);
    addStretch();
    retranslate();
}

void DatePanel::retranslate()
{
    setTitle(tr("Is this today's date?"));
    setExplanation(tr("The clock of this PC was set back or jumped, and no office server says what "
                      "time it is. Look at a calendar or a phone."));
    m_otherwise->setText(tr("If not: set date and time of this PC first. Until then bookings of "
                            "other days are warned of, not refused."));
    setStep(tr("Yes, the date is right"));
}

void DatePanel::ask(const View& view)
{
    labels::setText(*m_day, words::date(view.today(), view.language));
    labels::setText(*m_time, tr("%1 by this PC", "%1: a time").arg(view.time(view.now)));
}

bool DatePanel::take()
{
    Q_EMIT confirmed();
    return true;
}
