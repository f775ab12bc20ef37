// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/renderings.h"

namespace ctl {

namespace {

using words::Language;

// The facts that each kind of verdict has beside its name.
struct Facts
{
    QJsonObject& json;
    const Office& office;

    void put(const char16_t* name, const QJsonValue& value) const
    {
        json.insert(QStringView(name), value);
    }
    void minutes(int minutes) const { put(u"minutes", minutes); }
    void instant(const char16_t* name, Instant at) const { put(name, isoText(at, office.zone)); }

    void operator()(const verdict::OnTime& v) const { minutes(v.minutes); }
    void operator()(const verdict::LateToReport& v) const { minutes(v.minutes); }
    void operator()(const verdict::SlotRunning& v) const { minutes(v.minutes); }
    void operator()(const verdict::LateAdmitted& v) const { minutes(v.minutes); }
    void operator()(const verdict::TooEarly& v) const { minutes(v.minutes); }
    void operator()(const verdict::Forfeited& v) const { minutes(v.minutes); }
    void operator()(const verdict::WrongDay& v) const { put(u"days", v.days); }
    void operator()(const verdict::WrongOffice& v) const { put(u"office", v.office); }
    void operator()(const verdict::Cancelled& v) const
    {
        put(u"status", bookingStatusName(v.status));
    }
    void operator()(const verdict::NotReconfirmed& v) const
    {
        put(u"last_day", v.lastDay.toString(Qt::ISODate));
    }
    void operator()(const verdict::AlreadyAttended& v) const
    {
        instant(u"at", v.at);
        put(u"desk", v.desk.toString());
        if (v.queueNumber)
            put(u"queue_number", v.queueNumber->toString());
    }
    void operator()(const verdict::Held& v) const { instant(u"until", v.until); }
    void operator()(const verdict::HoldExpired& v) const { instant(u"until", v.until); }
    void operator()(const verdict::NotForThisChannel& v) const
    {
        put(u"service", v.service.toString());
        put(u"channel", channelName(v.channel));
    }
    void operator()(const verdict::UnknownCode& v) const
    {
        if (v.lawMessageWhole)
            put(u"law_message_whole", true);
    }
    void operator()(const verdict::NotABooking&) const {}
};

void putTiming(const Timing& timing, const Facts& facts)
{
    const auto orNull = [&](const std::optional<Instant>& at) {
        return at ? QJsonValue(isoText(*at, facts.office.zone)) : QJsonValue();
    };
    facts.instant(u"report_by", timing.reportBy);
    facts.put(u"opens_at", orNull(timing.opensAt));
    facts.put(u"forfeits_at", orNull(timing.forfeitsAt));
}

} // namespace

words::VerdictWords Judged::words(Language language) const
{
    return words::say(verdict, booking ? &*booking : nullptr, office, at, language, data);
}

QJsonObject verdictJson(const Judged& judged)
{
    QJsonObject json;
    const Facts facts{json, judged.office};
    facts.put(u"verdict", judged.verdict.name());
    facts.put(u"admit", judged.verdict.admits());
    if (judged.verdict.timing)
        putTiming(*judged.verdict.timing, facts);
    std::visit(facts, judged.verdict.kind);
    if (judged.verdict.rule)
        facts.put(u"rule", judged.verdict.rule->id.toString());
    if (judged.verdict.uncertain)
        facts.put(u"uncertain", true);
    if (judged.verdict.reconfirmationUnknown)
        facts.put(u"reconfirmation_unknown", true);
    facts.put(u"say", QJsonObject{
                          {QStringLiteral("id"), judged.words(Language::Indonesian).spoken},
                          {QStringLiteral("en"), judged.words(Language::English).spoken},
                      });
    return json;
}

QString verdictText(const Judged& judged, Language language)
{
    const words::VerdictWords said = judged.words(language);
    QStringList lines{said.title, said.sentence};
    lines += said.notes;
    lines << said.rule;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ctl
