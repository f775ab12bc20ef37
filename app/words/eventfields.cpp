// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/eventwords.h"
#include "words/phrasebook.h"
#include "words/timewords.h"
#include "words/wording.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace words {

namespace {

QString qualityWords(TimeQuality quality, const Phrasebook& in)
{
    switch (quality) {
    case TimeQuality::Synced:
        return in.translate("Journal", "compared with the office server");
    case TimeQuality::SameBoot:
        return in.translate("Journal", "compared since the PC's start");
    case TimeQuality::RealTime:
        return in.translate("Journal", "the PC's own clock");
    case TimeQuality::Suspect:
        return in.translate("Journal", "doubtful: the PC's clock went back or jumped");
    }
    return {};
}

QString payloadText(const QJsonObject& payload)
{
    QStringList lines;
    for (auto it = payload.begin(); it != payload.end(); ++it) {
        const QByteArray list =
            QJsonDocument(QJsonArray{it.value()}).toJson(QJsonDocument::Compact);
        const QString value = it.value().isString()
                                  ? it.value().toString()
                                  : QString::fromUtf8(list.mid(1, list.size() - 2));
        lines += QStringLiteral("%1: %2").arg(it.key(), value);
    }
    return lines.join(u'\n');
}

QString exactTime(Instant at, Zone zone)
{
    return QString(isoText(at, zone)).replace(u'T', u' ');
}

QString breakWords(const ChainReport& report, const Phrasebook& in)
{
    const QString at = count(report.brokenAt, in.language());
    switch (report.broken) {
    case ChainReport::Break::None:
        return in.translate("Journal", "The chain is whole: %1 entries.")
            .arg(count(report.events, in.language()));
    case ChainReport::Break::NumberMissing:
        return in.translate("Journal", "The chain is broken at number %1: an entry is missing.")
            .arg(at);
    case ChainReport::Break::HashWrong:
        return in.translate("Journal", "The chain is broken at number %1: the entry was changed.")
            .arg(at);
    case ChainReport::Break::PreviousWrong:
        return in
            .translate("Journal",
                       "The chain is broken at number %1: the entry before it was exchanged.")
            .arg(at);
    case ChainReport::Break::Unreadable:
        return in
            .translate("Journal", "The chain is broken at number %1: the entry cannot be read.")
            .arg(at);
    case ChainReport::Break::TailMissing:
        return in
            .translate("Journal", "The end is missing: the verified copy still holds number %1.")
            .arg(at);
    case ChainReport::Break::OutboxWrong:
        return in
            .translate("Journal",
                       "The list of what is to be sent does not fit the journal at number %1.")
            .arg(at);
    case ChainReport::Break::TablesWrong:
        return in
            .translate("Journal",
                       "The entries are whole, but a table beside them says something else: %1.")
            .arg(report.place);
    }
    return {};
}

} // namespace

QString count(qint64 number, Language language)
{
    QString digits = QString::number(number);
    const QChar separator = language == Language::English ? u',' : u'.';
    for (qsizetype at = digits.size() - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(at, separator);
    return digits;
}

QString say(const ChainReport& report, Language language)
{
    return breakWords(report, Phrasebook(language));
}

EventFields eventFields(const JournalEntry& entry, const Office& office, Language language)
{
    const Phrasebook in(language);
    const ChainedEvent& chained = entry.chained;
    const Event& event = chained.event;
    EventFields fields;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            fields.emplace_back(label, value);
    };
    add(in.translate("Journal", "Number"), count(chained.number, language));
    add(in.translate("Journal", "Kind"), eventKindWords(event.kind, language));
    add(in.translate("Journal", "Time"), exactTime(event.time.now, office.zone));
    add(in.translate("Journal", "Day it belongs to"), date(event.serviceDate, language));
    add(in.translate("Journal", "Desk"), event.desk.toString());
    add(in.translate("Journal", "Officer"), event.officer ? event.officer->toString() : QString());
    add(in.translate("Journal", "Person"), entry.person);
    add(in.translate("Journal", "Booking"), event.bookingKey);
    if (event.rule) {
        add(in.translate("Journal", "Rule"),
            QStringLiteral("%1, v%2").arg(event.rule->id.toString()).arg(event.rule->version));
        add(in.translate("Journal", "Rule in words"), ruleName(office, *event.rule, language));
    }
    add(in.translate("Journal", "Clock"), qualityWords(event.time.quality, in));
    add(in.translate("Journal", "PC's clock"), exactTime(event.time.wall, office.zone));
    add(in.translate("Journal", "Recorded facts"), payloadText(event.payload));
    add(in.translate("Journal", "Id"), event.id.toString());
    add(in.translate("Journal", "Hash before"), QString::fromLatin1(chained.previousHash.toHex()));
    add(in.translate("Journal", "Hash"), QString::fromLatin1(chained.hash.toHex()));
    return fields;
}

QString eventKindWords(EventKind kind, Language language)
{
    const Phrasebook in(language);
    switch (kind) {
    case EventKind::Attendance:
        return in.translate("EventKind", "Arrival");
    case EventKind::Hold:
        return in.translate("EventKind", "Hold");
    case EventKind::Refusal:
        return in.translate("EventKind", "Refusal");
    case EventKind::Undo:
        return in.translate("EventKind", "Undo");
    case EventKind::ServiceChange:
        return in.translate("EventKind", "Change of service");
    case EventKind::WalkIn:
        return in.translate("EventKind", "Walk-in");
    case EventKind::Import:
        return in.translate("EventKind", "Import of bookings");
    case EventKind::SignIn:
        return in.translate("EventKind", "Sign-in");
    case EventKind::SignOut:
        return in.translate("EventKind", "Sign-out");
    case EventKind::ClockChange:
        return in.translate("EventKind", "Clock changed");
    case EventKind::DemoStart:
        return in.translate("EventKind", "Practice begun");
    case EventKind::ProfileChange:
        return in.translate("EventKind", "Office rules changed");
    case EventKind::Purge:
        return in.translate("EventKind", "Personal data purged");
    case EventKind::ApprovalAsked:
        return in.translate("EventKind", "Approval asked for");
    case EventKind::Seen:
        return in.translate("EventKind", "Seen, undecided");
    case EventKind::Lock:
        return in.translate("EventKind", "Desk locked");
    case EventKind::SignInFailed:
        return in.translate("EventKind", "Failed sign-in");
    case EventKind::OfficerChange:
        return in.translate("EventKind", "Change of officers");
    case EventKind::DayClose:
        return in.translate("EventKind", "Day closed");
    case EventKind::Export:
        return in.translate("EventKind", "Export");
    case EventKind::Outage:
        return in.translate("EventKind", "Outage");
    case EventKind::IncidentSettled:
        return in.translate("EventKind", "Incident settled");
    }
    return {};
}

QString profilePartWords(const QString& key, Language language)
{
    static const std::array<std::pair<QLatin1String, const char*>, 21> names{{
        {QLatin1String("id"), QT_TRANSLATE_NOOP("ProfilePart", "office id")},
        {QLatin1String("name"), QT_TRANSLATE_NOOP("ProfilePart", "name")},
        {QLatin1String("short_name"), QT_TRANSLATE_NOOP("ProfilePart", "short name")},
        {QLatin1String("aliases"), QT_TRANSLATE_NOOP("ProfilePart", "other names")},
        {QLatin1String("zone"), QT_TRANSLATE_NOOP("ProfilePart", "time zone")},
        {QLatin1String("hours"), QT_TRANSLATE_NOOP("ProfilePart", "opening hours")},
        {QLatin1String("special_hours"), QT_TRANSLATE_NOOP("ProfilePart", "special hours")},
        {QLatin1String("channels"), QT_TRANSLATE_NOOP("ProfilePart", "slots and rules in use")},
        {QLatin1String("rules"), QT_TRANSLATE_NOOP("ProfilePart", "own rules")},
        {QLatin1String("codes"), QT_TRANSLATE_NOOP("ProfilePart", "code patterns")},
        {QLatin1String("symbologies"), QT_TRANSLATE_NOOP("ProfilePart", "kinds of codes")},
        {QLatin1String("documents"), QT_TRANSLATE_NOOP("ProfilePart", "documents")},
        {QLatin1String("services"), QT_TRANSLATE_NOOP("ProfilePart", "services")},
        {QLatin1String("walk_ins"), QT_TRANSLATE_NOOP("ProfilePart", "walk-in categories")},
        {QLatin1String("reasons"), QT_TRANSLATE_NOOP("ProfilePart", "reasons")},
        {QLatin1String("hint_limits"), QT_TRANSLATE_NOOP("ProfilePart", "limits of hints")},
        {QLatin1String("lock_after"), QT_TRANSLATE_NOOP("ProfilePart", "automatic lock")},
        {QLatin1String("retention_days"), QT_TRANSLATE_NOOP("ProfilePart", "retention period")},
        {QLatin1String("holidays"), QT_TRANSLATE_NOOP("ProfilePart", "holidays")},
        {QLatin1String("go_in_to"), QT_TRANSLATE_NOOP("ProfilePart", "where to go in")},
        {QLatin1String("asks_outside_area"),
         QT_TRANSLATE_NOOP("ProfilePart", "documents for an e-KTP from elsewhere")},
    }};
    for (const auto& [name, source] : names) {
        if (key == name)
            return Phrasebook(language).translate("ProfilePart", source);
    }
    return key == u"documents_before_number"
               ? Phrasebook(language).translate("ProfilePart", "documents before the number")
               : key;
}

} // namespace words
