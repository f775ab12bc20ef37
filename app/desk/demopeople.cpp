// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demopeople.h"

#include <QStringList>

namespace demopeople {

namespace {

QString pick(const char* names, int number)
{
    const QStringList all = QString::fromLatin1(names).split(u' ');
    return all[number % all.size()];
}

} // namespace

QString name(int person)
{
    const QString first =
        pick("SITI BUDI DEWI AGUS RINA JOKO MAYA HENDRA LESTARI YUSUF INDAH BAMBANG RATNA FAJAR "
             "WULAN EKO NURUL DIMAS PUTRI ARIF KARTIKA RIZKY AYU GALIH",
             person);
    const QString last =
        pick("CONTOHWATI SANTOSA-UJI LATIHANTO PERCOBAAN MISALWAN UJIANTI CONTOHAN TELADAN "
             "PRAKTIKA SEMISAL REKAYASA",
             person / 3 + person * 5);
    return first + u' ' + last;
}

QString longName()
{
    return QStringLiteral("RADEN RORO CONTOH KUSUMANINGRUM LATIHANI");
}

QString shortName()
{
    return QStringLiteral("N");
}

QDate adultBirthDate(int person, QDate today)
{
    return QDate(today.year() - 19 - person * 7 % 50, 1 + person * 5 % 12, 1 + person * 11 % 28);
}

QDate childBirthDate(int person, QDate today)
{
    return QDate(today.year() - 2 - person * 3 % 13, 1 + person * 7 % 12, 1 + person * 5 % 28);
}

QString phone(int person)
{
    return QStringLiteral("628120000%1").arg(person, 4, 10, QChar(u'0'));
}

QString nik(int person)
{
    return QStringLiteral("990000%1").arg(person, 10, 10, QChar(u'0'));
}

// A digit and four letters, without those that look like digits; 7 and 20 share no factor, so the
// steps below visit every letter before one comes again.
QString code(int number)
{
    static const QString letters = QStringLiteral("ACDEFGHJKMNPQRTUVWXY");
    QString text = QString::number(3 + number % 2);
    for (int place = 0; place < 4; ++place) {
        const int digit = number % letters.size();
        text += letters[(digit * 7 + place * 11 + 3) % letters.size()];
        number = place % 2 == 0 ? number / letters.size() + digit * 3 : number + digit + 1;
    }
    return text;
}

QString applicationNumber(int number)
{
    return QStringLiteral("990100%1").arg(number, 10, 10, QChar(u'0'));
}

} // namespace demopeople
