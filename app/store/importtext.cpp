// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importrows.h"

#include <QHash>
#include <QStringDecoder>

namespace {

// Windows-1252 where it differs from Latin-1; what it leaves undefined is no text.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

QString fromWindows1252(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(windows1252[c.unicode() - 0x80]);
    }
    return text;
}

QString bareHeading(const QString& heading)
{
    QString bare;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber())
            bare += c;
    }
    return bare;
}

// As offices write them; compared without case, blanks and signs.
const QHash<QString, ImportField>& headings()
{
    static const QHash<QString, ImportField> known = [] {
        QHash<QString, ImportField> all;
        for (size_t i = 0; i < importFieldCount; ++i)
            all.insert(bareHeading(importFieldName(ImportField(i))), ImportField(i));
        const std::initializer_list<std::pair<ImportField, QLatin1String>> others{
            {ImportField::Code, QLatin1String("kodebooking kode bookingcode nobooking")},
            {ImportField::Channel, QLatin1String("kanal saluran")},
            {ImportField::Name, QLatin1String("nama namalengkap namapemohon pemohon fullname")},
            {ImportField::BirthDate, QLatin1String("tgllahir tanggallahir dateofbirth")},
            {ImportField::Phone,
             QLatin1String("nowa nomorwa nohp nomorhp notelp notelepon telepon whatsapp hp")},
            {ImportField::Nik, QLatin1String("noktp nomorktp nonik")},
            {ImportField::Service, QLatin1String("layanan jenislayanan jenispermohonan")},
            {ImportField::ServiceDate,
             QLatin1String(
                 "tglkedatangan tanggalkedatangan tgllayanan tanggallayanan tanggal tgl date")},
            {ImportField::Slot, QLatin1String("jam jamkedatangan jamlayanan sesi waktu time")},
            {ImportField::Office, QLatin1String("kantor kanim kantorimigrasi")},
            {ImportField::Account, QLatin1String("akun")},
            {ImportField::Group, QLatin1String("grup kelompok keluarga")},
            {ImportField::Relation, QLatin1String("hubungan hubungankeluarga")},
            {ImportField::PassportType, QLatin1String("jenispaspor tipepaspor")},
            {ImportField::ApplicationNumber,
             QLatin1String("nopermohonan nomorpermohonan applicationno")},
            {ImportField::Alias, QLatin1String("qr isiqr")},
            {ImportField::BookedAt,
             QLatin1String("tglbooking tanggalbooking tgldaftar tanggaldaftar waktubooking")},
            {ImportField::Status, QLatin1String("statusbooking")},
            {ImportField::ReconfirmedAt,
             QLatin1String("tglkonfirmasi tanggalkonfirmasi konfirmasi hadir")},
            {ImportField::Note, QLatin1String("catatan keterangan notes")},
        };
        for (const auto& [field, names] : others) {
            for (const QString& name : QString(names).split(u' '))
                all.insert(name, field);
        }
        return all;
    }();
    return known;
}

} // namespace

std::optional<ImportField> importFieldOf(const QString& heading)
{
    const auto known = headings().constFind(bareHeading(heading));
    if (known == headings().constEnd())
        return std::nullopt;
    return *known;
}

QString importText(const QByteArray& file)
{
    if (const auto marked = QStringConverter::encodingForData(file)) {
        QStringDecoder decoder(*marked); // a mark at the start is skipped
        return decoder(file);
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    QString text = decoder(file);
    return decoder.hasError() ? fromWindows1252(file) : text;
}
