// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/importreport.h"

#include <QSet>
#include <QTest>

// The columns of an import, as the command line contract names them.
class TestImportReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnNames();
};

void TestImportReport::columnNames()
{
    const QStringList columns =
        QStringLiteral("code channel name birth_date phone nik service service_date slot office "
                       "account group relation passport_type application_number alias booked_at "
                       "status reconfirmed_at note row")
            .split(u' ');
    for (int i = 0; i <= int(ImportField::Row); ++i)
        QCOMPARE(importFieldName(ImportField(i)), columns.value(i));
}

QTEST_APPLESS_MAIN(TestImportReport)
#include "tst_importreport.moc"
