// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/importreport.h"

#include "domain/nametable.h"

namespace {

constexpr std::array<Named<ImportField>, 21> fields{{
    {ImportField::Code, u"code"},
    {ImportField::Channel, u"channel"},
    {ImportField::Name, u"name"},
    {ImportField::BirthDate, u"birth_date"},
    {ImportField::Phone, u"phone"},
    {ImportField::Nik, u"nik"},
    {ImportField::Service, u"service"},
    {ImportField::ServiceDate, u"service_date"},
    {ImportField::Slot, u"slot"},
    {ImportField::Office, u"office"},
    {ImportField::Account, u"account"},
    {ImportField::Group, u"group"},
    {ImportField::Relation, u"relation"},
    {ImportField::PassportType, u"passport_type"},
    {ImportField::ApplicationNumber, u"application_number"},
    {ImportField::Alias, u"alias"},
    {ImportField::BookedAt, u"booked_at"},
    {ImportField::Status, u"status"},
    {ImportField::ReconfirmedAt, u"reconfirmed_at"},
    {ImportField::Note, u"note"},
    {ImportField::Row, u"row"},
}};

} // namespace

QString importFieldName(ImportField field)
{
    return nameIn(fields, field);
}
