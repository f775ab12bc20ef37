// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/ids.h"
#include "domain/officetime.h"
#include "domain/profileerror.h"
#include "domain/proof.h"
#include "domain/rule.h"
#include "domain/service.h"
#include "domain/sighting.h"

#include <QByteArray>
#include <QDate>

#include <map>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

// Dates from and to, both included; a null date is open.
struct Period
{
    QDate from;
    QDate to;
    [[nodiscard]] bool contains(QDate day) const
    {
        return (!from.isValid() || from <= day) && (!to.isValid() || day <= to);
    }
    bool operator==(const Period&) const = default;
};

struct RuleUse // which rule judges a channel, and when
{
    Channel channel = Channel::Law;
    Period period;
    RuleId rule;
    bool operator==(const RuleUse&) const = default;
};

struct OpeningHours
{
    int opens = 0, closes = 0;               // minutes of the day
    std::vector<std::pair<int, int>> breaks; // from, to
    bool operator==(const OpeningHours&) const = default;
};

struct SpecialHours // instead of the week's: Ramadan, moving house
{
    Period period;
    LocalText name;
    std::map<int, OpeningHours> hours; // as Office::hours
    bool operator==(const SpecialHours&) const = default;
};

// From when on something is shown to a supervisor as a sign of misuse; never a verdict.
struct HintLimits
{
    int namesPerPhone = 4;       // different names on one phone or account in a day
    int overridesPerOfficer = 5; // a day
    int searchesPerOfficer = 10; // admissions found by search, without a proof, a day
    int outOfOrder = 5;          // admissions of a desk a day ahead of an earlier slot that waits
    int burstBookings = 10;      // booked within a minute
    bool operator==(const HintLimits&) const = default;
};

// An office's profile: everything about an office that is data. Format: docs/office-profile.md.
struct Office
{
    OfficeId id;
    int version = 1;
    QString name{};        // "Kantor Imigrasi Jakarta Pusat"
    QString shortName{};   // "Kanim Jakarta Pusat"
    QStringList aliases{}; // "JKP"; compared without case
    Zone zone = Zone::Wib;
    std::map<int, OpeningHours> hours{}; // by day of the week, 1 Monday to 7 Sunday; absent: closed
    std::vector<SpecialHours> specialHours{};
    std::vector<std::pair<QDate, LocalText>> holidays{};
    std::vector<Rule> rules{}; // every rule named by `uses`, shipped or its own
    std::vector<RuleUse> uses{};
    std::map<Channel, std::vector<Slot>> slots{}; // offered slots, for the day's table
    CodePatterns patterns{};
    std::vector<Symbology> symbologies{};
    std::vector<Document> documents{}; // all that services may ask for
    std::vector<Service> services{};
    std::vector<WalkInCategory> walkIns{};
    std::vector<Reason> reasons{};
    std::map<Channel, int> dailyQuota{}; // of bookings; absent: not said
    HintLimits hintLimits{};
    int lockAfter = 10;                // minutes without input; 0: never by itself
    int retentionDays = 90;            // personal data is purged so long after the service date
    bool asksOutsideArea = false;      // letter of domicile for an e-KTP from elsewhere
    bool documentsBeforeNumber = true; // checked before the queue number is given
    LocalText goInTo{};                // where those go who were taken in; empty: not said

    // Rules are shipped files; `shipped` holds them all, a profile may add its own.
    [[nodiscard]] static tl::expected<Office, std::vector<ProfileError>>
    parse(const QByteArray& json, const std::vector<Rule>& shipped);

    bool operator==(const Office&) const = default;
    [[nodiscard]] const Rule* ruleFor(Channel channel, QDate day) const;
    [[nodiscard]] const Service* service(const ServiceId& id) const;
    [[nodiscard]] const Reason* reason(const ReasonId& id) const;
    [[nodiscard]] bool isCalled(QStringView name) const; // id, name, short name or alias
    [[nodiscard]] std::optional<OpeningHours> hoursOn(QDate day) const; // none: closed that day
};

// A file of shipped rules: {"rules": [...]}.
[[nodiscard]] tl::expected<std::vector<Rule>, std::vector<ProfileError>>
parseRules(const QByteArray& json);
