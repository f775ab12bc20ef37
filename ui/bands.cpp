// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bands.h"

#include "ui/keybutton.h"
#include "ui/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

Bands::Bands(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_samples(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Ctrl+P")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_practice = makeBand("band");
    m_fault = makeBand("fault");
    m_clock = makeBand("warning");
    m_practice.frame->layout()->addWidget(m_samples);
    m_samples->hide();
    connect(m_samples, &QPushButton::clicked, this, &Bands::samplesWanted);
}

void Bands::offerSamples()
{
    m_samples->show();
}

Bands::Band Bands::makeBand(const char* look)
{
    auto* frame = new QFrame(this);
    frame->setProperty("look", QString::fromLatin1(look));
    auto* words = labels::text("plain", frame);
    words->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(20, 3, 20, 3);
    row->addWidget(words, 1);
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
    m_samples->setWords(tr("Sample proofs"));
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
