// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officetime.h"

#include <QDate>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

enum class ProofKind { Booking, LawMessage, NotABooking };

// What a code was, when it was no booking. Only this is kept of it, never its text.
enum class ForeignKind {
    None,
    Payment, // QRIS and other EMV codes
    IdentityCard,
    Wifi,
    Contact,
    Vaccination,
    WebAddress,
    BillingCode,  // 15 digits
    ApprovalCode, // 8 digits: sent while booking, not the booking code
    Nothing,      // empty or blank
    Unknown,
};

// How an office's codes look. All patterns are anchored regular expressions over the normalised
// text (upper case, no blanks or dashes).
struct CodePatterns
{
    std::vector<QRegularExpression> bookingCodes; // best first
    std::vector<QRegularExpression> applicationNumbers;
    // Over the raw text, for URLs and the like; the first capture is the code.
    std::vector<QRegularExpression> wrapped;
    bool operator==(const CodePatterns&) const = default;
};

// What a sighting says: syntax only. Personal data: lives in memory, never in a log or an event.
struct Proof
{
    ProofKind kind = ProofKind::NotABooking;
    QStringList codes; // candidates, normalised, best first
    QString text;      // the trimmed raw text: look-up key for opaque codes
    QString name;
    QDate birthDate;
    QString phone; // "6281…"
    QString office;
    QDate serviceDate;
    std::optional<Slot> slot;
    QString approvalCode; // 8 digits; kind is LawMessage or foreign is ApprovalCode
    ForeignKind foreign = ForeignKind::None;

    bool operator==(const Proof&) const = default;
};

[[nodiscard]] Proof readProof(const QString& text, const CodePatterns& patterns);
// The bytes as UTF-8 where they are valid UTF-8, else as Latin-1; scanner prefixes (]Q3, FNC1),
// control characters and ECI marks stripped.
[[nodiscard]] QString proofText(const QByteArray& bytes);

// Upper case, without blanks, dashes, dots between letters: how codes are compared.
[[nodiscard]] QString normalisedCode(QStringView text);
// "0812…", "62812…", "+62 812-…" → "62812…"; empty when it is no phone number.
[[nodiscard]] QString normalisedPhone(QStringView text);
// The dates of messages and files: dd-mm-yyyy, ddmmyyyy, yyyy-mm-dd, dd/mm/yyyy, "23 November
// 2026".
[[nodiscard]] QDate parseDate(QStringView text);
// Those of `known` that differ from `code` only in look-alikes (O/0, I/1/L, S/5, B/8, Z/2).
[[nodiscard]] QStringList lookAlikes(QStringView code, const QStringList& known);
// Look-alikes folded to one sign each: equal folds look alike. Stored beside codes for searching.
[[nodiscard]] QString lookAlikeFold(QStringView code);
