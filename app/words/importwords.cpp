// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"
#include "words/verdictscene.h"
#include "words/wording.h"

namespace words {

namespace {

const char* sourceOf(ImportField field)
{
    switch (field) {
    case ImportField::Code:
        return QT_TRANSLATE_NOOP("Field", "booking code");
    case ImportField::Channel:
        return QT_TRANSLATE_NOOP("Field", "channel");
    case ImportField::Name:
        return QT_TRANSLATE_NOOP("Field", "name");
    case ImportField::BirthDate:
        return QT_TRANSLATE_NOOP("Field", "birth date");
    case ImportField::Phone:
        return QT_TRANSLATE_NOOP("Field", "phone");
    case ImportField::Nik:
        return QT_TRANSLATE_NOOP("Field", "NIK");
    case ImportField::Service:
        return QT_TRANSLATE_NOOP("Field", "service");
    case ImportField::ServiceDate:
        return QT_TRANSLATE_NOOP("Field", "service date");
    case ImportField::Slot:
        return QT_TRANSLATE_NOOP("Field", "slot");
    case ImportField::Office:
        return QT_TRANSLATE_NOOP("Field", "office");
    case ImportField::Account:
        return QT_TRANSLATE_NOOP("Field", "account");
    case ImportField::Group:
        return QT_TRANSLATE_NOOP("Field", "group");
    case ImportField::Relation:
        return QT_TRANSLATE_NOOP("Field", "relation");
    case ImportField::PassportType:
        return QT_TRANSLATE_NOOP("Field", "type of passport");
    case ImportField::ApplicationNumber:
        return QT_TRANSLATE_NOOP("Field", "application number");
    case ImportField::Alias:
        return QT_TRANSLATE_NOOP("Field", "QR text");
    case ImportField::BookedAt:
        return QT_TRANSLATE_NOOP("Field", "time of booking");
    case ImportField::Status:
        return QT_TRANSLATE_NOOP("Field", "status");
    case ImportField::ReconfirmedAt:
        return QT_TRANSLATE_NOOP("Field", "date of #hadir");
    case ImportField::Note:
        return QT_TRANSLATE_NOOP("Field", "note");
    case ImportField::Row:
        return QT_TRANSLATE_NOOP("Field", "the row");
    }
    return "";
}

// Without %1: the value is named by the caller.
const char* sourceOf(RowFault fault)
{
    switch (fault) {
    case RowFault::Missing:
        return QT_TRANSLATE_NOOP("Row", "is missing");
    case RowFault::NotADate:
        return QT_TRANSLATE_NOOP("Row", "is not a date; write it like 2026-11-23 or 23-11-2026");
    case RowFault::NotASlot:
        return QT_TRANSLATE_NOOP("Row", "is not a time; write it like 08:00-09:00");
    case RowFault::NotAPhone:
        return QT_TRANSLATE_NOOP("Row", "is not a phone number");
    case RowFault::NotANik:
        return QT_TRANSLATE_NOOP("Row", "is not a NIK of 16 digits");
    case RowFault::UnknownChannel:
        return QT_TRANSLATE_NOOP("Row", "is none of law, apapo, mpaspor");
    case RowFault::UnknownService:
        return QT_TRANSLATE_NOOP("Row", "is not a service of this office");
    case RowFault::UnknownOffice:
        return QT_TRANSLATE_NOOP("Row", "is not a known office");
    case RowFault::UnknownStatus:
        return QT_TRANSLATE_NOOP("Row", "is none of active, cancelled, rescheduled, moved");
    case RowFault::OtherOffice:
        return QT_TRANSLATE_NOOP("Row", "is another office; take these rows out of the file");
    case RowFault::CodeLooksLikeNumber:
        return QT_TRANSLATE_NOOP("Row", "looks like a number that a spreadsheet changed; export "
                                        "this column as text");
    case RowFault::TooLong:
        return QT_TRANSLATE_NOOP("Row", "is too long");
    case RowFault::DuplicateInFile:
        return QT_TRANSLATE_NOOP("Row", "stands in the file more than once, with other data");
    case RowFault::ColumnCount:
        return QT_TRANSLATE_NOOP("Row", "has more or fewer fields than the heading");
    case RowFault::QuoteNotClosed:
        return QT_TRANSLATE_NOOP("Row", "has a quotation mark that is not closed");
    case RowFault::NotText:
        return QT_TRANSLATE_NOOP("Row", "has bytes that are not text; save the file as UTF-8");
    }
    return "";
}

const char* sourceOf(ProfileError::What what)
{
    using What = ProfileError::What;
    switch (what) {
    case What::NotJson:
        return QT_TRANSLATE_NOOP("Profile", "this is not valid JSON");
    case What::Missing:
        return QT_TRANSLATE_NOOP("Profile", "this is missing");
    case What::WrongType:
        return QT_TRANSLATE_NOOP("Profile", "this has the wrong form; expected");
    case What::NotInRange:
        return QT_TRANSLATE_NOOP("Profile", "this value is out of range");
    case What::UnknownValue:
        return QT_TRANSLATE_NOOP("Profile", "this name is not known");
    case What::UnknownKey:
        return QT_TRANSLATE_NOOP("Profile", "this key is not known");
    case What::Duplicate:
        return QT_TRANSLATE_NOOP("Profile", "this stands here more than once");
    case What::BadPattern:
        return QT_TRANSLATE_NOOP("Profile", "this pattern is not a valid regular expression");
    case What::NoRuleForChannel:
        return QT_TRANSLATE_NOOP("Profile", "there is no rule for this channel");
    case What::Overlapping:
        return QT_TRANSLATE_NOOP("Profile", "two rules judge this channel on the same day");
    }
    return "";
}

} // namespace

QString fieldWords(ImportField field, Language language)
{
    return Phrasebook(language).translate("Field", sourceOf(field));
}

QString say(const RowError& error, Language language)
{
    const Phrasebook in(language);
    const QString field = fieldWords(error.field, language);
    const QString reason = in.translate("Row", sourceOf(error.reason));
    const QString value = quoted(error.value, 40);
    const QString line = QString::number(error.line);
    return value.isEmpty() ? in.translate("Row", "Line %1: %2 %3.", "%2: a field, %3: is missing …")
                                 .arg(line, field, reason)
                           : in.translate("Row", "Line %1: %2 \"%4\" %3.", "%4: what stood there")
                                 .arg(line, field, reason, value);
}

QString say(const ProfileError& error, Language language)
{
    const QString what = Phrasebook(language).translate("Profile", sourceOf(error.what));
    const QString value = quoted(error.value, 120);
    const QString sentence =
        value.isEmpty() ? what + u'.' : what + QStringLiteral(": ") + value + u'.';
    return error.place.isEmpty() ? sentence : error.place + QStringLiteral(": ") + sentence;
}

} // namespace words
