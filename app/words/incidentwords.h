// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident.h"
#include "domain/office.h"
#include "words/language.h"

#include <QString>
#include <QStringList>

// What went differently, in words: what happened, who, where and when, and what to do about it.
// Names and codes come from strangers: plain text, never markup.
namespace words {

struct IncidentWords
{
    QString title;       // "Diterima dua kali"
    QString sentence;    // what happened: where and when
    QString advice;      // what a supervisor does now
    QStringList parties; // each "Loket A · 07.12 · A014 · Sari W."; at last "dan 37 lainnya"
    QString state;       // "Terbuka sejak 07.20", or by whom it was settled and why
};
[[nodiscard]] IncidentWords say(const Incident& incident, const Office& office, Instant now,
                                Language language);
[[nodiscard]] QString incidentTitle(IncidentKind kind, Language language);
[[nodiscard]] QString andOthers(int count, Language language); // "dan 37 lainnya"
[[nodiscard]] QString settlementReason(const ReasonId& reason, Language language);
// "Loket A · 07.12 · A014 · Sari W."; another office is named before the desk.
[[nodiscard]] QString say(const IncidentParty& party, const Office& office, Instant now,
                          Language language);

} // namespace words
