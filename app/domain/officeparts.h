// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profilereader.h"
#include "domain/profiletext.h"

#include <map>
#include <utility>
#include <vector>

// The parts of a profile, each read from and written to its own JSON value
// (docs/office-profile.md).

using HoursByDay = std::map<int, OpeningHours>;

[[nodiscard]] Rule readRule(const ProfileValue& value); // also of a rules file
[[nodiscard]] Period readPeriod(ProfileObject& object); // its "from" and "to"
[[nodiscard]] bool overlap(const Period& a, const Period& b);
[[nodiscard]] HoursByDay readHours(const ProfileValue& value);
[[nodiscard]] std::vector<SpecialHours> readSpecialHours(const ProfileValue& value);
[[nodiscard]] std::vector<std::pair<QDate, LocalText>> readHolidays(const ProfileValue& value,
                                                                    ProfileErrors& errors);
[[nodiscard]] CodePatterns readCodes(const ProfileValue& value);
[[nodiscard]] std::vector<Symbology> readSymbologies(const ProfileValue& value);
[[nodiscard]] std::vector<Document> readDocuments(const ProfileValue& value, ProfileErrors& errors);
[[nodiscard]] Service readService(const ProfileValue& value, const std::vector<Document>& defined,
                                  ProfileErrors& errors);
[[nodiscard]] WalkInCategory readWalkIn(const ProfileValue& value);
[[nodiscard]] Reason readReason(const ProfileValue& value);
[[nodiscard]] HintLimits readHintLimits(const ProfileValue& value);

// officepartswrite.cpp
[[nodiscard]] ProfileText writeWords(const LocalText& words);
void writePeriod(ProfileText& object, const Period& period);
[[nodiscard]] ProfileText writeHours(const HoursByDay& hours);
[[nodiscard]] ProfileText writeSpecial(const SpecialHours& special);
[[nodiscard]] ProfileText writeHoliday(QDate day, const LocalText& name);
[[nodiscard]] ProfileText writeRule(const Rule& rule);
[[nodiscard]] ProfileText writeCodes(const CodePatterns& patterns);
[[nodiscard]] ProfileText writeDocument(const Document& document);
[[nodiscard]] ProfileText writeService(const Service& service);
[[nodiscard]] ProfileText writeWalkIn(const WalkInCategory& category);
[[nodiscard]] ProfileText writeReason(const Reason& reason);
[[nodiscard]] ProfileText writeHintLimits(const HintLimits& limits);
