// SPDX-License-Identifier: GPL-3.0-or-later
// The chaos run: offices of desks at work on the program's own code and a real server, with
// everything done to them that may happen in years, in minutes; and then the question whether
// anything was lost or doubled. tools/chaos says how to call it.
#include "chaos/checker.h"
#include "chaos/trouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

namespace {

struct Wanted
{
    int offices = 1, desks = 4, events = 0, seconds = 0, pace = 30; // ms between two people
    int patience = 120;                                             // seconds until all are in step
    unsigned peace = 0;      // seconds before the first trouble
    unsigned calm = 250;     // … and between two troubles
    bool everything = false; // every kind of trouble, and doubles: else nothing was tried
    QString spoil{};         // with that fault the checker must not be content
};

void say(const QString& line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

void book(TestCentre& centre, const ChaosOffice& office)
{
    for (int from = 1; from <= office.bookings; from += 5000) {
        const int to = std::min(office.bookings, from + 4999);
        const bool done = centre.exec(
            QStringLiteral(
                "SELECT count(*) FROM loket.put_bookings((SELECT jsonb_agg(jsonb_build_object("
                "'office', '%1', 'channel', 'law', 'code', 'C' || lpad(n::text, 6, '0'),"
                "'name', 'PEMOHON ' || n, 'service', 'baru', 'service_date', to_char(now() AT TIME "
                "ZONE 'Asia/Jakarta', 'YYYY-MM-DD'),"
                "'slot', '08:00-09:00', 'status', 'active', 'birth_date', '1970-01-01'))"
                " FROM generate_series(%2, %3) n))")
                .arg(office.id.toString())
                .arg(from)
                .arg(to));
        if (!done)
            qFatal("no bookings");
    }
}

// Few enough that desks which do not hear of each other take the same people in.
int bookingsFor(const Wanted& wanted)
{
    const int inTime = wanted.seconds * wanted.desks * 1000 / wanted.pace;
    return 200 + std::min(inTime, wanted.events / wanted.offices) / 2;
}

std::vector<ChaosOffice> openOffices(TestCentre& centre, const Wanted& wanted,
                                     const QString& folder)
{
    std::vector<ChaosOffice> offices;
    for (int i = 0; i < wanted.offices; ++i) {
        ChaosOffice office{centre.newOffice(), {}, 0};
        office.bookings = bookingsFor(wanted);
        book(centre, office);
        for (int desk = 0; desk < wanted.desks; ++desk)
            office.desks.push_back(std::make_unique<ChaosDeskProcess>(
                centre, office.id, char('A' + desk),
                QStringLiteral("%1/%2-%3").arg(folder, office.id.toString()).arg(desk),
                office.bookings));
        offices.push_back(std::move(office));
    }
    return offices;
}

qint64 recordedIn(const std::vector<ChaosOffice>& offices)
{
    qint64 recorded = 0;
    for (const ChaosOffice& office : offices) {
        for (const auto& desk : office.desks)
            recorded += desk->recorded().size();
    }
    return recorded;
}

// All have sent what they have and know the feed up to its end.
bool rest(TestCentre& centre, std::vector<ChaosOffice>& offices, int seconds)
{
    for (ChaosOffice& office : offices) {
        for (const auto& desk : office.desks)
            desk->order("rest");
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < seconds * 1000) {
        bool all = true;
        for (ChaosOffice& office : offices) {
            const qint64 head = centre.number(
                QStringLiteral("SELECT CASE WHEN EXISTS (SELECT FROM loket.incident i"
                               " WHERE i.office = o.id AND due < now() + interval '3 s')"
                               " THEN -2 ELSE head END FROM loket.office o WHERE id = '%1'")
                    .arg(office.id.toString()));
            for (const auto& desk : office.desks) {
                desk->listen();
                all = all && desk->restedAt() == head;
            }
        }
        if (all)
            return true;
        QThread::msleep(250);
    }
    for (ChaosOffice& office : offices) {
        for (const auto& desk : office.desks)
            say(QStringLiteral("%1 %2 rests at %3")
                    .arg(office.id.toString(), QString(QLatin1Char(desk->letter())))
                    .arg(desk->restedAt()));
    }
    return false;
}

bool quitAll(std::vector<ChaosOffice>& offices)
{
    bool all = true;
    for (ChaosOffice& office : offices) {
        for (const auto& desk : office.desks)
            all = desk->quit() && all;
    }
    return all;
}

bool checkAll(TestCentre& centre, const std::vector<ChaosOffice>& offices)
{
    QMap<QString, ChaosChecker::Line> lines;
    QStringList examples;
    qint64 events = 0;
    for (const ChaosOffice& office : offices) {
        ChaosChecker checker(centre, office);
        checker.check();
        events += checker.events();
        examples += checker.examples();
        for (auto line = checker.lines().cbegin(); line != checker.lines().cend(); ++line) {
            lines[line.key()].looked += line->looked;
            lines[line.key()].wrong += line->wrong;
        }
    }
    say(QStringLiteral("\n| what must hold | looked at | not so |\n|---|--:|--:|"));
    qint64 wrong = 0;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        say(QStringLiteral("| %1 | %2 | %3 |").arg(line.key()).arg(line->looked).arg(line->wrong));
        wrong += line->wrong;
    }
    for (const QString& example : examples.mid(0, 30))
        say(example);
    say(QStringLiteral("\n%1 events, %2 faults").arg(events).arg(wrong));
    return wrong == 0;
}

// One fault that the checker must find: "journal": an event less in one, "copy": one less in a
// copy, "outcome": another one at the centre. False: nothing was changed.
bool spoil(TestCentre& centre, const ChaosOffice& office, const QString& what)
{
    const auto local = [&](const char* file, std::initializer_list<const char*> statements) {
        const QString name = QLatin1String(file);
        int changed = 0;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(office.desks[0]->folder() + u'/' + name);
            if (!database.open())
                qFatal("not opened");
            for (const char* statement : statements) {
                QSqlQuery query(database);
                if (!query.exec(QLatin1String(statement)))
                    qFatal("not spoiled: %s", statement);
                changed = query.numRowsAffected(); // by the last one
            }
        }
        QSqlDatabase::removeDatabase(name);
        return changed == 1;
    };
    if (what == u"journal")
        return local("journal.db", {"DROP TRIGGER event_remains",
                                    "DELETE FROM outbox WHERE n = (SELECT max(n) / 2 FROM event)",
                                    "DELETE FROM event WHERE n = (SELECT max(n) / 2 FROM event)"});
    if (what == u"copy")
        return local("bookings.db",
                     {"DELETE FROM event WHERE place = (SELECT min(place) FROM event)"});
    return what == u"outcome" &&
           !centre
                .value(QStringLiteral("UPDATE loket.event SET outcome = 'duplicate' WHERE id ="
                                      " (SELECT id FROM loket.event WHERE office = '%1'"
                                      " AND kind = 'attendance' AND outcome = 'ok' LIMIT 1)"
                                      " RETURNING id")
                           .arg(office.id.toString()))
                .isEmpty();
}

Wanted wantedOf(const QCommandLineParser& options)
{
    const auto number = [&](const char* name) {
        return options.value(QLatin1String(name)).toInt();
    };
    return {number("offices"),
            number("desks"),
            number("events"),
            number("seconds"),
            number("pace"),
            number("patience"),
            unsigned(number("peace")),
            unsigned(number("calm")),
            options.isSet(QStringLiteral("everything")),
            options.value(QStringLiteral("spoil"))};
}

// What was asked of this run and did not come about.
QStringList missing(TestCentre& centre, const Trouble& trouble, const Wanted& wanted, int recorded)
{
    QStringList all;
    if (wanted.events > 0 && recorded < wanted.events)
        all << QStringLiteral("%1 events were asked for").arg(wanted.events);
    if (!wanted.everything)
        return all;
    for (auto deed = trouble.done().cbegin(); deed != trouble.done().cend(); ++deed) {
        if (*deed == 0)
            all << QStringLiteral("there were no ") + deed.key();
    }
    const qint64 doubles = centre.number(
        QStringLiteral("SELECT count(*) FROM loket.incident WHERE kind = 'double_admission'"));
    say(QStringLiteral("| bookings taken in twice | %1 |").arg(doubles));
    if (doubles == 0)
        all << QStringLiteral("no booking was taken in twice");
    return all;
}

int run(const Wanted& wanted, quint32 seed, bool keep)
{
    QTemporaryDir folder;
    folder.setAutoRemove(!keep);
    TestCentre centre;
    if (!folder.isValid() || !centre.start())
        return 5;
    auto offices = openOffices(centre, wanted, folder.path());
    Trouble trouble(centre, offices, wanted.pace, seed);
    trouble.mend();
    say(QStringLiteral("seed %1: %2 offices of %3 desks")
            .arg(seed)
            .arg(wanted.offices)
            .arg(wanted.desks));
    QThread::sleep(wanted.peace);
    QElapsedTimer timer, told;
    timer.start();
    told.start();
    while ((wanted.events == 0 || recordedIn(offices) < wanted.events) &&
           timer.elapsed() < wanted.seconds * 1000) {
        QThread::msleep(wanted.calm);
        trouble.goOn();
        if (told.elapsed() > 30000) {
            told.restart();
            say(QStringLiteral("%1 s: %2 recorded")
                    .arg(timer.elapsed() / 1000)
                    .arg(recordedIn(offices)));
        }
    }
    trouble.mend();
    const qint64 worked = timer.restart();
    const bool rested = rest(centre, offices, wanted.patience);
    say(QStringLiteral("%1 recorded in %2 s; in step %3 s later")
            .arg(recordedIn(offices))
            .arg(double(worked) / 1000, 0, 'f', 1)
            .arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    const bool ended = quitAll(offices);
    say(QStringLiteral("\n| what was done | times |\n|---|--:|"));
    for (auto deed = trouble.done().cbegin(); deed != trouble.done().cend(); ++deed)
        say(QStringLiteral("| %1 | %2 |").arg(deed.key()).arg(*deed));
    int lost = 0;
    for (const ChaosOffice& office : offices) {
        for (const auto& desk : office.desks)
            lost += desk->link().answersLost();
    }
    say(QStringLiteral("| answers lost or torn | %1 |").arg(lost));
    const QStringList lacking = missing(centre, trouble, wanted, recordedIn(offices));
    if (!wanted.spoil.isEmpty() && !spoil(centre, offices.front(), wanted.spoil)) {
        say(QStringLiteral("Nothing was spoiled."));
        return 2;
    }
    const bool whole = checkAll(centre, offices);
    if (!wanted.spoil.isEmpty())
        return whole ? 1 : 0;
    for (const QString& each : lacking)
        say(QStringLiteral("Not enough was tried: ") + each);
    if (!rested)
        say(QStringLiteral("Not all desks came to rest."));
    if (!ended)
        say(QStringLiteral("Not all desks ended well."));
    if (keep)
        say(QStringLiteral("The desks' folders: ") + folder.path());
    return whole && rested && ended && lacking.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QString memory = QStringLiteral("/dev/shm"); // in a container often too small
    if (QFileInfo(memory).isWritable() && QStorageInfo(memory).bytesAvailable() > (1LL << 30) &&
        !qEnvironmentVariableIsSet("TMPDIR"))
        qputenv("TMPDIR", "/dev/shm"); // no disk need wait: programs are killed, not the power
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    const auto add = [&](const char* name, const char* byDefault) {
        options.addOption({QString::fromLatin1(name), QString(), QStringLiteral("number"),
                           QString::fromLatin1(byDefault)});
    };
    add("offices", "2");
    add("desks", "4");
    add("events", "0"); // as many as there are in the time
    add("seconds", "40");
    add("pace", "30");
    add("patience", "120");
    add("peace", "0");
    add("calm", "250");
    add("seed", "0");
    options.addOption({QStringLiteral("keep"), QString()});
    add("spoil", ""); // 0 only if the checker notices
    options.addOption({QStringLiteral("everything"), QString()});
    options.process(application);
    quint32 seed = options.value(QStringLiteral("seed")).toUInt();
    if (seed == 0)
        seed = QRandomGenerator::global()->generate();
    return run(wantedOf(options), seed, options.isSet(QStringLiteral("keep")));
}
