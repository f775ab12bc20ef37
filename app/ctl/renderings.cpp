// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/renderings.h"

#include <QJsonArray>

namespace ctl {

namespace {

void putText(QJsonObject& json, const char16_t* name, const QString& text)
{
    if (!text.isEmpty())
        json.insert(QStringView(name), text);
}

void putDate(QJsonObject& json, const char16_t* name, QDate date)
{
    putText(json, name, date.isValid() ? date.toString(Qt::ISODate) : QString());
}

QString rowFaultName(RowFault fault)
{
    switch (fault) {
    case RowFault::Missing:
        return QStringLiteral("missing");
    case RowFault::NotADate:
        return QStringLiteral("not_a_date");
    case RowFault::NotASlot:
        return QStringLiteral("not_a_slot");
    case RowFault::NotAPhone:
        return QStringLiteral("not_a_phone");
    case RowFault::NotANik:
        return QStringLiteral("not_a_nik");
    case RowFault::UnknownChannel:
        return QStringLiteral("unknown_channel");
    case RowFault::UnknownService:
        return QStringLiteral("unknown_service");
    case RowFault::UnknownOffice:
        return QStringLiteral("unknown_office");
    case RowFault::UnknownStatus:
        return QStringLiteral("unknown_status");
    case RowFault::OtherOffice:
        return QStringLiteral("other_office");
    case RowFault::CodeLooksLikeNumber:
        return QStringLiteral("code_looks_like_number");
    case RowFault::TooLong:
        return QStringLiteral("too_long");
    case RowFault::DuplicateInFile:
        return QStringLiteral("duplicate_in_file");
    case RowFault::ColumnCount:
        return QStringLiteral("column_count");
    case RowFault::QuoteNotClosed:
        return QStringLiteral("quote_not_closed");
    case RowFault::NotText:
        return QStringLiteral("not_text");
    }
    return {};
}

QString proofFieldName(ProofField field)
{
    switch (field) {
    case ProofField::Name:
        return QStringLiteral("name");
    case ProofField::BirthDate:
        return QStringLiteral("birth_date");
    case ProofField::Phone:
        return QStringLiteral("phone");
    case ProofField::Office:
        return QStringLiteral("office");
    case ProofField::ServiceDate:
        return QStringLiteral("service_date");
    case ProofField::Slot:
        return QStringLiteral("slot");
    }
    return {};
}

QJsonObject rowErrorJson(const RowError& error)
{
    return {
        {QStringLiteral("line"), qint64(error.line)},
        {QStringLiteral("field"), importFieldName(error.field)},
        {QStringLiteral("reason"), rowFaultName(error.reason)},
        {QStringLiteral("say"),
         QJsonObject{
             {QStringLiteral("id"), words::say(error, words::Language::Indonesian)},
             {QStringLiteral("en"), words::say(error, words::Language::English)},
         }},
    };
}

} // namespace

QString proofKindName(ProofKind kind)
{
    switch (kind) {
    case ProofKind::Booking:
        return QStringLiteral("booking");
    case ProofKind::LawMessage:
        return QStringLiteral("law_message");
    case ProofKind::NotABooking:
        return QStringLiteral("not_a_booking");
    }
    return {};
}

// The text itself stays in memory: a code that is no booking may be anybody's secret.
QJsonObject proofJson(const Proof& proof)
{
    QJsonObject json{
        {QStringLiteral("kind"), proofKindName(proof.kind)},
        {QStringLiteral("codes"), QJsonArray::fromStringList(proof.codes)},
    };
    putText(json, u"name", proof.name);
    putDate(json, u"birth_date", proof.birthDate);
    putText(json, u"phone", proof.phone);
    putText(json, u"office", proof.office);
    putDate(json, u"service_date", proof.serviceDate);
    putText(json, u"slot", proof.slot ? proof.slot->toString() : QString());
    putText(json, u"approval_code", proof.approvalCode);
    return json;
}

QJsonObject bookingJson(const Booking& booking)
{
    QJsonObject json{
        {QStringLiteral("office"), booking.key.office.toString()},
        {QStringLiteral("channel"), channelName(booking.key.channel)},
        {QStringLiteral("code"), booking.key.code},
        {QStringLiteral("service"), booking.service.toString()},
        {QStringLiteral("slot"), booking.slot.toString()},
        {QStringLiteral("status"), bookingStatusName(booking.status)},
    };
    putDate(json, u"service_date", booking.serviceDate);
    putText(json, u"name", booking.name);
    putDate(json, u"birth_date", booking.birthDate);
    putText(json, u"phone", booking.phone.isEmpty() ? QString() : maskedPhone(booking.phone));
    putText(json, u"nik", booking.nik.isEmpty() ? QString() : maskedNik(booking.nik));
    putText(json, u"group", booking.group);
    return json;
}

QJsonObject disagreementJson(const Disagreement& disagreement)
{
    return {
        {QStringLiteral("field"), proofFieldName(disagreement.field)},
        {QStringLiteral("proof"), disagreement.proof},
        {QStringLiteral("booking"), disagreement.booking},
    };
}

QJsonObject importJson(const ImportReport& report)
{
    QJsonArray errors;
    for (const RowError& error : report.errors)
        errors.append(rowErrorJson(error));
    QJsonObject json{
        {QStringLiteral("rows"), qint64(report.rows)},
        {QStringLiteral("new"), qint64(report.added)},
        {QStringLiteral("changed"), qint64(report.changed)},
        {QStringLiteral("same"), qint64(report.same)},
        {QStringLiteral("errors"), errors},
    };
    if (report.dryRun)
        json.insert(QStringLiteral("dry_run"), true);
    return json;
}

} // namespace ctl
