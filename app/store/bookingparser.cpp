// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingparser.h"

#include "domain/proof.h"

#include <QRegularExpression>

namespace {

constexpr qsizetype longestCode = 64, longestText = 200, longestNote = 2000, shownValue = 40;

// ="01234567" and '01234567 keep a spreadsheet from making a number of a code.
QString withoutSpreadsheetMarks(QString text)
{
    if (text.startsWith(u"=\"") && text.endsWith(u'"') && text.size() >= 3)
        return text.mid(2, text.size() - 3).trimmed();
    if (text.startsWith(u'\''))
        return text.mid(1).trimmed();
    return text;
}

// 1.23E+10, 1E+234: what a spreadsheet makes of a number. 1E234 may be a code.
bool isSpreadsheetNumber(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9]+([.,][0-9]+)?E[+-][0-9]+$|^[0-9]+[.,][0-9]+E[0-9]+$|^[0-9]+[.,]0+$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool isText(const QString& text)
{
    for (const QChar c : text) {
        const bool control = c.category() == QChar::Other_Control && !c.isSpace();
        if (control || c == QChar::ReplacementCharacter || c.isNull())
            return false;
    }
    return text.isValidUtf16();
}

QDate dayIn(const QString& text)
{
    if (const QDate day = parseDate(text); day.isValid())
        return day;
    // With a time behind it: 23/11/2026 08:15, 2026-11-23T08:15:00+07:00
    static const QRegularExpression time(QStringLiteral("[T ]+[0-9]{1,2}[:.][0-9]{2}.*$"));
    QString day = text;
    return parseDate(day.remove(time));
}

std::optional<Channel> channelOf(const QString& text)
{
    QString bare = text.toLower();
    bare.remove(u'-').remove(u' ').remove(u'_');
    if (bare.isEmpty() || bare == QLatin1String("whatsapp") || bare == QLatin1String("wa"))
        return Channel::Law;
    return parseChannel(bare);
}

std::optional<BookingStatus> statusOf(const QString& text)
{
    const QString lower = text.toLower();
    if (lower.isEmpty() || lower == QLatin1String("aktif") || lower == QLatin1String("terjadwal"))
        return BookingStatus::Active;
    if (lower == QLatin1String("batal") || lower == QLatin1String("dibatalkan") ||
        lower == QLatin1String("canceled"))
        return BookingStatus::Cancelled;
    if (lower == QLatin1String("dijadwalkan ulang") || lower == QLatin1String("reschedule"))
        return BookingStatus::Rescheduled;
    if (lower == QLatin1String("pindah") || lower == QLatin1String("dipindahkan"))
        return BookingStatus::Moved;
    return parseBookingStatus(lower);
}

bool saysNo(const QString& text)
{
    const QString lower = text.toLower();
    return lower.isEmpty() || lower == QLatin1String("tidak") || lower == QLatin1String("belum") ||
           lower == QLatin1String("no") || lower == QLatin1String("-");
}

bool saysYes(const QString& text)
{
    const QString lower = text.toLower();
    return lower == QLatin1String("ya") || lower == QLatin1String("sudah") ||
           lower == QLatin1String("hadir") || lower == QLatin1String("yes");
}

} // namespace

// A row while it is read: its texts cleaned, its faults collected.
struct BookingParser::Reading
{
    const ImportRow& row;
    std::vector<RowError>& errors;

    void fault(ImportField field, RowFault reason, const QString& value = {})
    {
        errors.push_back({row.line, field, reason, value.left(shownValue)});
    }
    [[nodiscard]] QString text(ImportField field, qsizetype longest = longestText)
    {
        const QString raw = row[field].value_or(QString());
        const QString clean = field == ImportField::Note || field == ImportField::Alias
                                  ? raw.trimmed()
                                  : raw.simplified();
        if (!isText(raw))
            fault(field, RowFault::NotText);
        if (clean.size() > longest)
            fault(field, RowFault::TooLong, clean);
        if (field == ImportField::Name || field == ImportField::Note)
            return clean;
        const QString value = withoutSpreadsheetMarks(clean);
        return value == u"-" ? QString() : value; // as offices fill what they do not know
    }
    [[nodiscard]] QString required(ImportField field, qsizetype longest = longestText)
    {
        const QString value = text(field, longest);
        if (value.isEmpty())
            fault(field, RowFault::Missing);
        return value;
    }
    // Empty stays empty; what `read` does not understand is a fault.
    template <typename Read>
    [[nodiscard]] auto understood(ImportField field, const QString& value, RowFault reason,
                                  Read read) -> decltype(read(value))
    {
        auto result = read(value);
        if (!value.isEmpty() && !result)
            fault(field, reason, value);
        return result;
    }
    [[nodiscard]] QDate day(ImportField field, const QString& value)
    {
        const QDate found = dayIn(value);
        if (!value.isEmpty() && !found.isValid())
            fault(field, RowFault::NotADate, value);
        return found;
    }
};

BookingParser::BookingParser(const Office& office) : m_office(office) {}

QString BookingParser::code(Reading& reading) const
{
    const QString written = reading.required(ImportField::Code, longestCode);
    const QString normalised = normalisedCode(written);
    if (!written.isEmpty() && normalised.isEmpty())
        reading.fault(ImportField::Code, RowFault::Missing, written);
    const auto isACode = [this](const QString& text) {
        for (const QRegularExpression& pattern : m_office.patterns.bookingCodes) {
            if (pattern.match(text).hasMatch())
                return true;
        }
        return false;
    };
    // A code whose zero a spreadsheet dropped is one again with the zero before it.
    const bool digitsOnly = normalised.toLongLong() > 0 && !normalised.startsWith(u'0');
    if (isSpreadsheetNumber(written) ||
        (digitsOnly && !isACode(normalised) && isACode(u'0' + normalised)))
        reading.fault(ImportField::Code, RowFault::CodeLooksLikeNumber, written);
    return normalised;
}

OfficeId BookingParser::office(Reading& reading) const
{
    const QString text = reading.text(ImportField::Office);
    if (text.isEmpty() || m_office.isCalled(text))
        return m_office.id;
    const auto other = OfficeId::parse(text);
    if (!other)
        reading.fault(ImportField::Office, RowFault::UnknownOffice, text);
    return other.value_or(m_office.id);
}

// By id or by its name in either language. Another office's services are not known here.
std::optional<ServiceId> BookingParser::service(Reading& reading, bool ownOffice) const
{
    const QString text = reading.required(ImportField::Service);
    return reading.understood(ImportField::Service, text, RowFault::UnknownService,
                              [&](const QString& value) -> std::optional<ServiceId> {
                                  for (const Service& known : m_office.services) {
                                      if (known.id.toString() == value.toLower() ||
                                          known.name.id.compare(value, Qt::CaseInsensitive) == 0 ||
                                          known.name.en.compare(value, Qt::CaseInsensitive) == 0)
                                          return known.id;
                                  }
                                  return ownOffice ? std::nullopt : ServiceId::parse(value);
                              });
}

std::optional<Instant> BookingParser::bookedAt(Reading& reading) const
{
    const QString text = reading.text(ImportField::BookedAt);
    return reading.understood(ImportField::BookedAt, text, RowFault::NotADate,
                              [this](const QString& value) -> std::optional<Instant> {
                                  if (const auto instant = parseIso(value, m_office.zone))
                                      return instant;
                                  const QDate day = dayIn(value);
                                  if (!day.isValid())
                                      return std::nullopt;
                                  return instantOf(day, 0, m_office.zone);
                              });
}

// A file that has the column says of everybody whether #hadir was answered.
Reconfirmation BookingParser::reconfirmation(Reading& reading) const
{
    using Known = Reconfirmation::Known;
    if (!reading.row[ImportField::ReconfirmedAt])
        return {};
    const QString text = reading.text(ImportField::ReconfirmedAt);
    if (saysNo(text))
        return {Known::Missing, {}};
    if (saysYes(text))
        return {Known::Given, {}};
    if (const auto instant = parseIso(text, m_office.zone))
        return {Known::Given, localMinute(*instant, m_office.zone).date};
    return {Known::Given, reading.day(ImportField::ReconfirmedAt, text)};
}

std::optional<Booking> BookingParser::parse(const ImportRow& row, std::vector<RowError>& errors)
{
    const size_t before = errors.size();
    Reading reading{row, errors};
    const QString bookingCode = code(reading);
    const auto channel =
        reading.understood(ImportField::Channel, reading.text(ImportField::Channel),
                           RowFault::UnknownChannel, channelOf);
    const QString name = reading.required(ImportField::Name);
    const QDate birthDate =
        reading.day(ImportField::BirthDate, reading.text(ImportField::BirthDate));
    const QString phone = reading.text(ImportField::Phone);
    if (!phone.isEmpty() && normalisedPhone(phone).isEmpty())
        reading.fault(ImportField::Phone, RowFault::NotAPhone, phone);
    QString nik = reading.text(ImportField::Nik);
    static const QRegularExpression sixteen(QStringLiteral("^[0-9]{16}$"));
    nik.remove(u' ').remove(u'.').remove(u'-');
    if (!nik.isEmpty() && !sixteen.match(nik).hasMatch())
        reading.fault(ImportField::Nik, RowFault::NotANik, nik);
    const OfficeId officeId = office(reading);
    const auto serviceId = service(reading, officeId == m_office.id);
    const QDate serviceDate =
        reading.day(ImportField::ServiceDate, reading.required(ImportField::ServiceDate));
    const auto slot = reading.understood(ImportField::Slot, reading.required(ImportField::Slot),
                                         RowFault::NotASlot,
                                         [](const QString& value) { return Slot::parse(value); });
    const auto status = reading.understood(ImportField::Status, reading.text(ImportField::Status),
                                           RowFault::UnknownStatus, statusOf);
    Booking rest{BookingKey{officeId, channel.value_or(Channel::Law), bookingCode},
                 name,
                 birthDate,
                 normalisedPhone(phone),
                 nik,
                 serviceId.value_or(*ServiceId::parse(u"-")),
                 serviceDate,
                 slot.value_or(Slot{}),
                 reading.text(ImportField::Account),
                 reading.text(ImportField::Group),
                 reading.text(ImportField::Relation),
                 reading.text(ImportField::PassportType),
                 normalisedCode(reading.text(ImportField::ApplicationNumber)),
                 reading.text(ImportField::Alias, longestNote),
                 bookedAt(reading),
                 status.value_or(BookingStatus::Active),
                 reconfirmation(reading),
                 reading.text(ImportField::Note, longestNote)};
    if (errors.size() > before)
        return std::nullopt;
    return rest;
}
