// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bands.h"

#include "ui/keybutton.h"
#include "ui/labels.h"
#include "words/incidentwords.h"
#include "words/syncwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace {

bool asksDate(const DeskState& state)
{
    return state.surroundings.dateDoubtful && state.isSignedIn();
}

// One thing at a time, the gravest first.
QString clockWords(const DeskState& state, const View& view)
{
    const Surroundings& around = state.surroundings;
    if (around.dateDoubtful)
        return Bands::tr("The clock of this PC is doubtful. Confirm today's date, and compare "
                         "times with the clock on the wall before you refuse anybody for being "
                         "late.");
    if (around.timeQuality == TimeQuality::Suspect)
        return Bands::tr("The clock of this PC is doubtful. Compare times with the clock on the "
                         "wall before you refuse anybody for being late.");
    if (const QString off = words::pcClockWords(around.pcClockOff, view.language); !off.isEmpty())
        return off;
    if (around.foreignZone)
        return Bands::tr("This PC is set to the time zone %1; this office keeps %2. Loket goes by "
                         "%2.")
            .arg(*around.foreignZone, zoneName(view.office.zone));
    return {};
}

} // namespace

Bands::Bands(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_samples(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Ctrl+P"))),
      m_date(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Ctrl+J"))),
      m_look(new KeyButton(theme, KeyButton::Kind::Quiet, QStringLiteral("Ctrl+8")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_practice = makeBand("band");
    m_fault = makeBand("fault");
    m_space = makeBand("warning");
    m_clock = makeBand("warning");
    m_incident = makeBand("warning");
    m_clock.frame->layout()->addWidget(m_date);
    m_incident.frame->layout()->addWidget(m_look);
    m_practice.frame->layout()->addWidget(m_samples);
    m_samples->hide();
    connect(m_samples, &QPushButton::clicked, this, &Bands::samplesWanted);
    connect(m_date, &QPushButton::clicked, this, &Bands::dateWanted);
    connect(m_look, &QPushButton::clicked, this, &Bands::incidentsWanted);
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
    show(m_space, around.lowSpace && !around.fault ? words::say(*around.lowSpace, view.language)
                                                   : QString());
    show(m_clock, clockWords(state, view));
    m_date->setWords(tr("Confirm the date…"));
    m_date->setVisible(asksDate(state));
    show(m_incident, incidentWords(state, view));
    m_look->setWords(tr("Look at it"));
}

void Bands::markSeen(const DeskState& state)
{
    for (const Incident& incident : state.incidents)
        m_seen.insert(incident.id);
    m_incident.frame->hide();
}

// Never in anybody's way, and there until somebody at this desk has looked at it.
QString Bands::incidentWords(const DeskState& state, const View& view) const
{
    if (!state.isSignedIn())
        return {};
    for (const Incident& incident : state.incidents) {
        const bool ours = std::ranges::any_of(incident.parties, [&](const IncidentParty& party) {
            return party.desk == view.desk && party.office == view.office.id;
        });
        if (ours && incident.isOpen() && !m_seen.contains(incident.id))
            return tr("An incident at this desk: %1")
                .arg(words::say(incident, view.office, view.now, view.language).sentence);
    }
    return {};
}
