// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bands.h"

#include "ui/labels.h"

#include <QVBoxLayout>

Bands::Bands(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_practice = makeBand("band");
    m_fault = makeBand("fault");
    m_clock = makeBand("warning");
}

Bands::Band Bands::makeBand(const char* look)
{
    auto* frame = new QFrame(this);
    frame->setProperty("look", QString::fromLatin1(look));
    auto* words = labels::text("plain", frame);
    words->setAlignment(Qt::AlignCenter);
    auto* row = new QVBoxLayout(frame);
    row->setContentsMargins(20, 4, 20, 4);
    row->addWidget(words);
    layout()->addWidget(frame);
    frame->hide();
    return {frame, words};
}

void Bands::show(const Band& band, const QString& words)
{
    if (band.words->text() != words)
        band.words->setText(words);
    band.frame->setVisible(!words.isEmpty());
}

void Bands::showState(const DeskState& state, const View& view)
{
    const Surroundings& around = state.surroundings;
    show(m_practice, around.demo ? tr("PRACTICE: sample people, nothing counts") : QString());
    show(m_fault, around.fault ? words::say(*around.fault, view.language) : QString());
    QString clock;
    if (around.timeQuality == TimeQuality::Suspect)
        clock = tr("The clock of this PC is doubtful. Compare it with the clock on the wall before "
                   "you refuse anybody for being late.");
    else if (around.foreignZone)
        clock = tr("This PC is set to the time zone %1; this office keeps %2. Loket goes by %2.")
                    .arg(*around.foreignZone, zoneName(view.office.zone));
    show(m_clock, clock);
}
