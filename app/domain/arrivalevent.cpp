// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"

#include <QJsonArray>

// How a verdict and a decision become an event's payload. The keys stand in docs/events.md.
namespace {

qint64 millis(Instant at)
{
    return at.time_since_epoch().count();
}

// The facts of a verdict. What an applicant's proof says in free words stays out.
struct FactsOf
{
    using Facts = QJsonObject;
    static Facts minutes(int value) { return {{QStringLiteral("minutes"), value}}; }
    static Facts until(Instant at) { return {{QStringLiteral("until"), millis(at)}}; }

    Facts operator()(const verdict::OnTime& v) const { return minutes(v.minutes); }
    Facts operator()(const verdict::LateToReport& v) const { return minutes(v.minutes); }
    Facts operator()(const verdict::SlotRunning& v) const { return minutes(v.minutes); }
    Facts operator()(const verdict::LateAdmitted& v) const { return minutes(v.minutes); }
    Facts operator()(const verdict::TooEarly& v) const { return minutes(v.minutes); }
    Facts operator()(const verdict::Forfeited& v) const
    {
        const bool start = v.missed == verdict::Forfeited::Missed::Start;
        return {
            {QStringLiteral("minutes"), v.minutes},
            {QStringLiteral("missed"), start ? QStringLiteral("start") : QStringLiteral("end")}};
    }
    Facts operator()(const verdict::WrongDay& v) const
    {
        Facts facts{{QStringLiteral("days"), v.days}};
        if (v.doubtful)
            facts.insert(QStringLiteral("doubtful"), true);
        return facts;
    }
    Facts operator()(const verdict::WrongOffice& v) const
    {
        const auto office = OfficeId::parse(v.office);
        return office ? Facts{{QStringLiteral("office"), office->toString()}} : Facts{};
    }
    Facts operator()(const verdict::Cancelled& v) const
    {
        return {{QStringLiteral("status"), bookingStatusName(v.status)}};
    }
    Facts operator()(const verdict::NotReconfirmed& v) const
    {
        return {{QStringLiteral("last_day"), v.lastDay.toString(Qt::ISODate)}};
    }
    Facts operator()(const verdict::AlreadyAttended& v) const
    {
        return {{QStringLiteral("at"), millis(v.at)}, {QStringLiteral("desk"), v.desk.toString()}};
    }
    Facts operator()(const verdict::Held& v) const { return until(v.until); }
    Facts operator()(const verdict::HoldExpired& v) const { return until(v.until); }
    Facts operator()(const verdict::NotForThisChannel& v) const
    {
        return {{QStringLiteral("service"), v.service.toString()},
                {QStringLiteral("channel"), channelName(v.channel)}};
    }
    Facts operator()(const verdict::UnknownCode& v) const
    {
        return {{QStringLiteral("law_message_whole"), v.lawMessageWhole}};
    }
    Facts operator()(const verdict::NotABooking&) const { return {}; }
};

QJsonArray idsOf(const std::vector<DocumentId>& documents)
{
    QJsonArray ids;
    for (const DocumentId& id : documents)
        ids.append(id.toString());
    return ids;
}

QJsonObject reasonJson(const ReasonId& reason, const QString& words)
{
    return {{QStringLiteral("reason"), reason.toString()},
            {QStringLiteral("words"), words.trimmed()}};
}

struct DecisionPayload
{
    QJsonObject operator()(const decision::Admit& admit) const
    {
        QJsonObject json{{QStringLiteral("decision"), QStringLiteral("admit")}};
        if (admit.provisional)
            json.insert(QStringLiteral("provisional"), true);
        if (admit.override) {
            QJsonObject said = reasonJson(admit.override->reason, admit.override->words);
            if (admit.override->approvedBy)
                said.insert(QStringLiteral("approved_by"), admit.override->approvedBy->toString());
            json.insert(QStringLiteral("override"), said);
        }
        return json;
    }
    QJsonObject operator()(const decision::HoldUntil& hold) const
    {
        return {{QStringLiteral("decision"), QStringLiteral("hold")},
                {QStringLiteral("until"), millis(hold.until)},
                {QStringLiteral("missing"), idsOf(hold.missing)}};
    }
    // Which papers differ is kept; how, in the officer's words, may name the applicant and is not.
    QJsonObject operator()(const decision::RefuseDocuments& refuse) const
    {
        QJsonArray differing;
        for (const auto& [id, words] : refuse.differing)
            differing.append(id.toString());
        return {{QStringLiteral("decision"), QStringLiteral("refuse_documents")},
                {QStringLiteral("missing"), idsOf(refuse.missing)},
                {QStringLiteral("differing"), differing}};
    }
    QJsonObject operator()(const decision::Refuse& refuse) const
    {
        QJsonObject json{{QStringLiteral("decision"), QStringLiteral("refuse")}};
        if (refuse.reason)
            json.insert(QStringLiteral("reason"), refuse.reason->toString());
        return json;
    }
    QJsonObject operator()(const decision::AskApproval& ask) const
    {
        QJsonObject json = reasonJson(ask.reason, ask.words);
        json.insert(QStringLiteral("decision"), QStringLiteral("ask_approval"));
        return json;
    }
    QJsonObject operator()(const decision::LeaveOpen&) const
    {
        return {{QStringLiteral("decision"), QStringLiteral("none")}};
    }
};

struct KindOf
{
    EventKind operator()(const decision::Admit&) const { return EventKind::Attendance; }
    EventKind operator()(const decision::HoldUntil&) const { return EventKind::Hold; }
    EventKind operator()(const decision::RefuseDocuments&) const { return EventKind::Refusal; }
    EventKind operator()(const decision::Refuse&) const { return EventKind::Refusal; }
    EventKind operator()(const decision::AskApproval&) const { return EventKind::ApprovalAsked; }
    EventKind operator()(const decision::LeaveOpen&) const { return EventKind::Seen; }
};

void insertCircumstances(QJsonObject& payload, const Circumstances& circumstances)
{
    payload.insert(QStringLiteral("found_by"), foundByName(circumstances.foundBy));
    if (circumstances.symbology)
        payload.insert(QStringLiteral("symbology"), symbologyName(*circumstances.symbology));
    payload.insert(QStringLiteral("seen_at"), millis(circumstances.seenAt));
    payload.insert(QStringLiteral("documents"), documentsName(circumstances.documents));
    payload.insert(QStringLiteral("service"), circumstances.service.toString());
    if (circumstances.outsideArea)
        payload.insert(QStringLiteral("outside_area"), true);
    if (circumstances.identityCompared)
        payload.insert(QStringLiteral("identity_compared"), true);
    if (circumstances.saidInTime)
        payload.insert(QStringLiteral("time_said"), *circumstances.saidInTime
                                                        ? QStringLiteral("in_time")
                                                        : QStringLiteral("too_late"));
    if (circumstances.priority)
        payload.insert(QStringLiteral("priority"), true);
    if (circumstances.rev)
        payload.insert(QStringLiteral("rev"), *circumstances.rev);
    if (circumstances.request)
        payload.insert(QStringLiteral("request"), circumstances.request->toString());
}

} // namespace

QString documentsName(DocumentsSeen documents)
{
    switch (documents) {
    case DocumentsSeen::NotChecked:
        return QStringLiteral("not_checked");
    case DocumentsSeen::Complete:
        return QStringLiteral("complete");
    case DocumentsSeen::Incomplete:
        return QStringLiteral("incomplete");
    }
    return {};
}

Event arrivalEvent(const QString& bookingKey, QDate serviceDate, const Verdict& verdict,
                   const Decision& decision, const Circumstances& circumstances)
{
    QJsonObject payload = std::visit(DecisionPayload{}, decision);
    payload.insert(QStringLiteral("verdict"), verdict.name());
    payload.insert(QStringLiteral("admits"), verdict.admits());
    payload.insert(QStringLiteral("facts"), std::visit(FactsOf{}, verdict.kind));
    if (verdict.uncertain)
        payload.insert(QStringLiteral("uncertain"), true);
    if (verdict.reconfirmationUnknown)
        payload.insert(QStringLiteral("reconfirmation_unknown"), true);
    insertCircumstances(payload, circumstances);
    Event event = plainEvent(std::visit(KindOf{}, decision), serviceDate, std::move(payload),
                             circumstances.actor, circumstances.decided);
    event.bookingKey = bookingKey;
    event.rule = verdict.rule;
    return event;
}
