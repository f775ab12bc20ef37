// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"

#include "domain/candidates.h"
#include "domain/dates.h"
#include "domain/foreign.h"
#include "domain/lawmessage.h"
#include "domain/payload.h"
#include "domain/prooftext.h"

#include <algorithm>

namespace {

constexpr qsizetype longestField = 200;
constexpr qsizetype longestBareText = 60;

// What is being found out: the proof, and what only its reading needs.
struct Reading
{
    Proof proof;
    Candidates candidates;
    bool identityCard = false, billing = false;
    QString weakDate; // under "tgl" alone: only where no better label is
};

void setOnce(QString& field, const QString& value)
{
    if (field.isEmpty())
        field = value.left(longestField);
}

void setOnce(QDate& field, const QString& value)
{
    if (!field.isValid())
        field = firstDateIn(value);
}

QString phoneIn(const QString& value)
{
    static const QRegularExpression number(QStringLiteral("^[+(0-9][0-9 ().-]*"));
    return normalisedPhone(number.match(value).capturedView());
}

void take(Reading& reading, const LabelledValue& field)
{
    Proof& proof = reading.proof;
    switch (field.label) {
    case Label::BookingCode:
    case Label::Code:
    case Label::ApplicationNumber: {
        const QString code = reading.candidates.codeIn(field.value, field.label);
        if (!code.isEmpty())
            proof.codes += code;
        reading.billing = reading.billing ||
                          foreignByDigits(normalisedCode(field.value)) == ForeignKind::BillingCode;
        return;
    }
    case Label::ApprovalCode: // read with the message as a whole
    case Label::QueueNumber:
        return;
    case Label::BillingCode:
        reading.billing = true;
        return;
    case Label::Nik:
        reading.identityCard = true;
        return;
    case Label::Name:
        return setOnce(proof.name, field.value);
    case Label::BirthDate:
        return setOnce(proof.birthDate, field.value);
    case Label::ServiceDate:
        return setOnce(proof.serviceDate, field.value);
    case Label::Date:
        return setOnce(reading.weakDate, field.value);
    case Label::Time:
        if (!proof.slot)
            proof.slot = firstSlotIn(field.value);
        return;
    case Label::WhatsApp:
    case Label::Phone:
        return setOnce(proof.phone, phoneIn(field.value));
    case Label::Office:
        return setOnce(proof.office, field.value);
    }
}

void takeAll(Reading& reading, const std::vector<LabelledValue>& fields)
{
    for (const LabelledValue& field : fields)
        take(reading, field);
    setOnce(reading.proof.serviceDate, reading.weakDate);
}

void readAddress(Reading& reading, const AddressParts& address)
{
    reading.proof.codes += address.codes;
    takeAll(reading, address.values);
    static const QRegularExpression vaccination(
        QStringLiteral("pedulilindungi|satusehat|vaksin|vaccin"),
        QRegularExpression::CaseInsensitiveOption);
    reading.proof.foreign = vaccination.match(address.host).hasMatch() ? ForeignKind::Vaccination
                                                                       : ForeignKind::WebAddress;
}

// "kode booking anda adalah 9ZZZZ": without a colon only what the office's pattern knows counts.
void readLooseCode(Reading& reading, const QString& text)
{
    static const QRegularExpression label(QStringLiteral("kode\\s*booking((?:[ \\t]+\\S+){1,4})"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString words = label.match(text).captured(1);
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QString code = normalisedCode(bareValue(word));
        if (reading.candidates.isCodeAmongWords(code))
            reading.proof.codes += code;
    }
}

void readAddressInside(Reading& reading, const QString& text)
{
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"*]{4,400}"),
                                            QRegularExpression::CaseInsensitiveOption);
    auto matches = address.globalMatch(text);
    for (int i = 0; i < 5 && matches.hasNext(); ++i) {
        if (const auto parts = addressParts(matches.next().captured(), reading.candidates))
            reading.proof.codes += parts->codes;
    }
}

void readMessage(Reading& reading, const QString& text)
{
    const std::vector<LabelledValue> fields = labelledValues(text);
    const std::optional<LawRequest> request = lawRequestIn(text);
    takeAll(reading, fields);
    Proof& proof = reading.proof;
    if (proof.codes.isEmpty())
        readLooseCode(reading, text);
    if (proof.codes.isEmpty())
        readAddressInside(reading, text);
    if (request) {
        setOnce(proof.name, request->name);
        proof.birthDate = proof.birthDate.isValid() ? proof.birthDate : request->birthDate;
        proof.serviceDate = proof.serviceDate.isValid() ? proof.serviceDate : request->serviceDate;
    }
    if (request || isLawMessage(text, fields)) {
        proof.kind = ProofKind::LawMessage;
        proof.approvalCode = approvalCodeIn(text, fields);
    } else if (fields.empty() && proof.codes.isEmpty()) {
        if (const auto parts = delimitedValues(text, reading.candidates))
            takeAll(reading, *parts);
    }
}

// Nothing but a code or a number: typed, in a bar code, in a bare QR code.
bool readBare(Reading& reading, const QString& text)
{
    const QString code = normalisedCode(bareValue(text));
    if (text.size() > longestBareText || text.contains(u'\n') || code.isEmpty())
        return false;
    Proof& proof = reading.proof;
    if (reading.candidates.isCode(code) && !looksLikeNik(code)) {
        proof.codes += code;
        return true;
    }
    const ForeignKind number = foreignByDigits(code);
    if (number == ForeignKind::Unknown)
        return false;
    proof.foreign = number;
    if (number == ForeignKind::ApprovalCode)
        proof.approvalCode = code;
    return true;
}

void readText(Reading& reading, const QString& text)
{
    Proof& proof = reading.proof;
    proof.codes = reading.candidates.wrappedIn(proof.text);
    if (!proof.codes.isEmpty())
        return;
    if (const auto members = jsonValues(text))
        return takeAll(reading, *members);
    proof.foreign = foreignByForm(text);
    if (proof.foreign != ForeignKind::None)
        return;
    if (const auto address = addressParts(text, reading.candidates))
        return readAddress(reading, *address);
    if (!readBare(reading, text))
        readMessage(reading, text);
}

// Of what is no booking only the text stays, to look it up; and what it is.
Proof notABooking(const Reading& reading)
{
    Proof proof = reading.proof;
    if (proof.foreign == ForeignKind::None && reading.billing)
        proof.foreign = ForeignKind::BillingCode;
    if (proof.foreign == ForeignKind::None && reading.identityCard)
        proof.foreign = ForeignKind::IdentityCard;
    if (proof.foreign == ForeignKind::None)
        proof.foreign = ForeignKind::Unknown;
    if (proof.foreign == ForeignKind::Unknown)
        return proof;
    Proof bare;
    bare.text = proof.text;
    bare.foreign = proof.foreign;
    bare.approvalCode = proof.approvalCode;
    return bare;
}

} // namespace

Proof readProof(const QString& text, const CodePatterns& patterns)
{
    Reading reading{{}, Candidates(patterns), false, false, {}};
    reading.proof.text = text.left(longestProof).trimmed();
    const QString plain = readable(reading.proof.text).trimmed();
    if (plain.isEmpty()) {
        reading.proof.foreign = ForeignKind::Nothing;
        return reading.proof;
    }
    readText(reading, plain);
    Proof& proof = reading.proof;
    proof.codes = reading.candidates.ranked(proof.codes);
    if (proof.codes.isEmpty() && proof.kind == ProofKind::NotABooking)
        return notABooking(reading);
    if (proof.kind == ProofKind::NotABooking)
        proof.kind = ProofKind::Booking;
    proof.foreign = ForeignKind::None;
    return proof;
}
