// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

// What a label in front of a value announces: "Kode Booking:", "TGL:", {"kode": …}.
enum class Label {
    BookingCode,
    Code, // "kode" alone: counts only where the office's pattern agrees
    ApprovalCode,
    BillingCode,
    ApplicationNumber,
    QueueNumber, // what the office prints on arrival; never a booking code
    Nik,
    Name,
    BirthDate,
    ServiceDate,
    Date, // "tgl" alone
    Time,
    WhatsApp, // the phone, as LAW messages name it
    Phone,
    Office,
};

struct LabelledValue
{
    Label label = Label::Code;
    QString value; // trimmed of marks; may be empty
};

// Every "label: value" of the readable text, in its order, in one line or many.
[[nodiscard]] std::vector<LabelledValue> labelledValues(const QString& readableText);
// The key of a JSON member or a URL's query, in any case.
[[nodiscard]] std::optional<Label> labelOf(QStringView key);
