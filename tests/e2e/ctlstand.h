// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// A data folder of its own, and loketctl run in it as scripts do.
namespace ctlstand {

struct Answer
{
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString text(const char* field) const
    {
        return json().value(QLatin1String(field)).toVariant().toString();
    }
    [[nodiscard]] QJsonArray list(const char* field) const
    {
        return json().value(QLatin1String(field)).toArray();
    }
};

enum Exit { Done = 0, WrongUsage = 2, Refused = 3, Unknown = 4 };

inline const char* const bookings =
    "code,channel,name,birth_date,phone,service,service_date,slot,status\n"
    "9ZZZZ,law,JOHN DOE,01-01-1970,628120000001,baru,2026-11-23,08:00-09:00,"
    "active\n"
    "8OLDX,law,RAHASIANAMA,02-02-1980,628120000002,baru,2026-06-01,08:00-09:00,"
    "active\n";

inline const char* const at = "--at 2026-11-23T07:12:00";

class CtlStand
{
public:
    // A line of words, and what is typed: PINs, one a line. "%1" stands for `word`.
    Answer run(const QByteArray& line, const QByteArray& input = {}, const QString& word = {})
    {
        return runAsSaid("--json " + line, input, word);
    }
    Answer runAsSaid(const QByteArray& line, const QByteArray& input = {}, const QString& word = {})
    {
        QStringList arguments{QStringLiteral("--data"), folder()};
        for (const QString& part : QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts))
            arguments << (part == u"%1" ? word : part);
        QProcess process;
        process.start(QStringLiteral(LOKETCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(300000))
            return {};
        const bool normal = process.exitStatus() == QProcess::NormalExit;
        return {normal ? process.exitCode() : -2, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    [[nodiscard]] QString folder() const { return m_place.filePath(QStringLiteral("data")); }
    void import()
    {
        QFile file(m_place.filePath(QStringLiteral("bookings.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bookings);
        file.close();
        QCOMPARE(run("import %1", {}, file.fileName()).code, int(Done));
    }
    // Ani the administrator (1111), Budi the supervisor (2222), Sari the officer (3333).
    void setUpOfficers()
    {
        QCOMPARE(run("officer add Ani --role administrator --pin-stdin", "1111\n").code, int(Done));
        QCOMPARE(run("officer add Budi --role supervisor --officer ani --pin-stdin", "1111\n2222\n")
                     .code,
                 int(Done));
        QCOMPARE(
            run("officer add Sari --role officer --officer ani --pin-stdin", "1111\n3333\n").code,
            int(Done));
    }
    [[nodiscard]] QString file(const char* name) const
    {
        return m_place.filePath(QString::fromLatin1(name));
    }

private:
    QTemporaryDir m_place;
};

} // namespace ctlstand
