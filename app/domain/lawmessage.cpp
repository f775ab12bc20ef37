// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lawmessage.h"

#include "domain/prooftext.h"

#include <algorithm>

namespace {

constexpr qsizetype longestRequest = 300;

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// The date of birth follows the name; what follows it is the day of service or an address.
std::optional<LawRequest> requestOf(const QString& line)
{
    if (line.size() > longestRequest || line.count(u'#') < 2)
        return std::nullopt;
    QStringList parts = line.split(u'#');
    std::transform(parts.begin(), parts.end(), parts.begin(),
                   [](const QString& part) { return bareValue(part); });
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QDate birth = parseDate(parts[i]);
        const QString& name = parts[i - 1];
        if (!birth.isValid() || name.isEmpty() || hasDigit(name))
            continue;
        const QDate service = i + 1 < parts.size() ? parseDate(parts[i + 1]) : QDate();
        return LawRequest{name, birth, service};
    }
    return std::nullopt;
}

bool has(const std::vector<LabelledValue>& values, Label label)
{
    return std::any_of(values.begin(), values.end(),
                       [label](const LabelledValue& value) { return value.label == label; });
}

// The eight digits under the label of approval; other digits there are somebody else's code.
QString labelledApproval(const std::vector<LabelledValue>& values)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{8}$"));
    for (const LabelledValue& value : values) {
        const QString digits = normalisedCode(value.value.section(u' ', 0, 0));
        if (value.label == Label::ApprovalCode && form.match(digits).hasMatch())
            return digits;
    }
    return {};
}

} // namespace

std::optional<LawRequest> lawRequestIn(const QString& readableText)
{
    for (const QString& line : readableText.split(u'\n')) {
        if (const std::optional<LawRequest> request = requestOf(line))
            return request;
    }
    return std::nullopt;
}

bool isLawMessage(const QString& readableText, const std::vector<LabelledValue>& values)
{
    static const QRegularExpression phrase(
        QStringLiteral("telah\\s+terjadwal|layanan\\s+paspor\\s+anda|kode\\s+persetujuan|"
                       "^[\\s*_~]*#\\s*(?:hadir|batal|tgllayanan|persyaratan)[\\s*_~.]*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    if (phrase.match(readableText).hasMatch() || !labelledApproval(values).isEmpty())
        return true;
    const bool message = has(values, Label::Name) && has(values, Label::ServiceDate);
    return has(values, Label::WhatsApp) && (message || has(values, Label::BookingCode));
}

QString approvalCodeIn(const QString& readableText, const std::vector<LabelledValue>& values)
{
    // Alone among words: no part of a phone number, a date or a request ("#01011970#14032018").
    static const QRegularExpression alone(
        QStringLiteral("(?<![\\p{L}\\p{N}.:/+-])(?<!#[ ])[0-9]{8}(?![\\p{L}\\p{N}#/-]| *#)"));
    static const QRegularExpression labels(
        QStringLiteral("(?:wa|whatsapp|lahir|kedatangan|layanan|tgl|tanggal|hp|booking)"
                       "[ .*_~]*[:=][ *_~]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString labelled = labelledApproval(values);
    if (!labelled.isEmpty())
        return labelled;
    auto matches = alone.globalMatch(readableText);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype from = std::max<qsizetype>(0, match.capturedStart() - 30);
        const QString before = readableText.mid(from, match.capturedStart() - from);
        const bool requested = before.section(u'\n', -1).count(u'#') > 1;
        if (!requested && !labels.match(before).hasMatch())
            return match.captured();
    }
    return {};
}
