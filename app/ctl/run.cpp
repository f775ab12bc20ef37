// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "desk/datafolder.h"
#include "desk/settings.h"

#include <QDir>

namespace ctl {

namespace {

struct Command
{
    CommandShape shape;
    ExitCode (*run)(const Call&);
};

QString text(const char* latin)
{
    return QString::fromUtf8(latin);
}

QStringList list(const char* latin)
{
    return text(latin).split(u' ', Qt::SkipEmptyParts);
}

CommandShape shape(const char* name, const char* usage, const char* does, int minimum, int maximum,
                   const char* options, const char* switches = "", const char* required = "")
{
    return {text(name), text(usage),   text(does),     minimum,
            maximum,    list(options), list(switches), list(required)};
}

const std::vector<Command>& commands()
{
    static const std::vector<Command> table{
        {shape("assess",
               "--rule ID --date D --slot HH:MM[-HH:MM] --at ISO8601 [--service S]\n"
               "         [--status active|cancelled|rescheduled|moved] [--reconfirmed D|none]",
               "the verdict for a slot, without a database", 0, 0,
               "rule date slot at service status reconfirmed", "", "rule date slot at"),
         assess},
        {shape("proof", "TEXT", "what a scanned or typed text says", 1, 1, ""), proof},
        {shape("import", "FILE.csv|FILE.json [--dry-run] [--officer ID] [--desk LETTER]",
               "takes bookings in: all or nothing", 1, 1, "officer desk", "dry-run pin-stdin"),
         importFile},
        {shape("verdict", "TEXT [--at ISO8601]", "proof, booking and verdict", 1, 1, "at"),
         verdict},
        {shape("admit",
               "TEXT --officer ID [--at ISO8601] [--override REASON --approved-by ID]\n"
               "        [--desk LETTER]",
               "decides and records", 1, 1, "at officer override approved-by desk", "pin-stdin",
               "officer"),
         admit},
        {shape("read", "IMAGE…", "what the scanner reads in pictures", 1, -1, ""), readPictures},
        // Two words stand before the one that begins them.
        {shape("day close", "[--date D] [--at ISO8601] [--early] [--officer ID]",
               "settles what is open and makes the day's figures final", 0, 0,
               "date at officer desk", "early pin-stdin"),
         dayClose},
        {shape("day", "[--date D] [--at ISO8601]", "the day's load as it stood at that moment", 0,
               0, "date at"),
         day},
        {shape("demo", "[--at ISO8601] [--samples DIR]",
               "a sample office day around that moment, in an empty or a demo folder", 0, 0,
               "at samples"),
         demo},
        {shape("audit verify", "", "whether the journal is whole", 0, 0, ""), auditVerify},
        {shape("journal restore", "", "puts the last copy of the journal in its place", 0, 0, ""),
         journalRestore},
        {shape("journal list",
               "[--from D|ISO8601] [--to D|ISO8601] [--officer ID] [--desk LETTER]\n"
               "             [--kind KIND] [--booking TEXT] [--limit N]",
               "what was recorded, newest first, in words", 0, 0,
               "from to officer desk kind booking limit"),
         journalList},
        {shape("rules show", "[--past VERSION]", "the office's profile as a file", 0, 0, "past"),
         rulesShow},
        {shape("rules check", "FILE", "every error of a profile by its place", 1, 1, ""),
         rulesCheck},
        {shape("rules set", "FILE --officer ID [--at ISO8601]",
               "brings a profile into force as the next version", 1, 1, "at officer desk",
               "pin-stdin", "officer"),
         rulesSet},
        {shape("officer add", "NAME --role officer|supervisor|administrator [--officer ID]",
               "the first one is an administrator and needs nobody", 1, -1, "role at officer desk",
               "pin-stdin", "role"),
         officerAdd},
        {shape("officer list", "", "who works here", 0, 0, ""), officerList},
        {shape("officer disable", "ID [--officer ID]", "may sign in no more", 1, 1,
               "at officer desk", "pin-stdin"),
         officerDisable},
        {shape("officer enable", "ID [--officer ID]", "may sign in again", 1, 1, "at officer desk",
               "pin-stdin"),
         officerEnable},
        {shape("officer set-role", "ID --role officer|supervisor|administrator [--officer ID]",
               "gives another role", 1, 1, "role at officer desk", "pin-stdin", "role"),
         officerSetRole},
        {shape("officer set-pin", "ID [--officer ID]", "one's own, or by an administrator", 1, 1,
               "at officer desk", "pin-stdin"),
         officerSetPin},
        {shape(
             "walkin add",
             "--category ID --name NAME --birth-date D [--service ID] [--officer ID]\n"
             "        [--phone N] [--nik N] [--words WORDS] [--priority] [--booking KEY|CODE]\n"
             "        [--approved-by ID] [--at ISO8601] [--desk LETTER]",
             "takes in a person without a valid booking", 0, 0,
             "category name birth-date service phone nik words booking approved-by officer desk at",
             "priority pin-stdin", "category name birth-date"),
         walkInAdd},
        {shape("walkin list", "[--date D | --from D --to D]", "who was taken in without a booking",
               0, 0, "date from to at"),
         walkInList},
        {shape("purge", "--before D [--officer ID]",
               "personal data of earlier days; counts and the journal stay whole", 0, 0,
               "before at officer desk", "pin-stdin", "before"),
         purge},
        {shape("report day",
               "[--date D] [--list people|walk-ins] [--format csv|pdf|json] [--out FILE]\n"
               "           [--personal --reason WORDS --officer ID] [--at ISO8601]",
               "a day's load or list; personal data masked, unless asked for with a reason", 0, 0,
               "date list format out reason officer desk at", "personal pin-stdin"),
         reportDay},
        {shape("report period",
               "--from D [--to D] [--list walk-ins] [--format csv|pdf|json] [--out FILE]\n"
               "              [--personal --reason WORDS --officer ID] [--at ISO8601]",
               "weeks and months: weekdays compared, no-show rates by slot and channel", 0, 0,
               "from to list format out reason officer desk at", "personal pin-stdin", "from"),
         reportPeriod},
        // Two words stand before the one that begins them.
        {shape("sync status", "", "what is at the office server, what waits, what was set aside", 0,
               0, ""),
         syncStatus},
        {shape("sync", "--once", "sends what waits and takes what is new, once", 0, 0, "", "once"),
         syncOnce},
        {shape("central init", "--connect CONNINFO [--office ID]",
               "makes the office server in a database, or brings it up to this version", 0, 0,
               "connect", "", "connect"),
         centralInit},
        {shape("central enroll",
               "--connect CONNINFO [--office ID] [--desk LETTER] [--name NAME] [--out FOLDER]\n"
               "               [--host NAME] [--port N] [--server-certificate FILE]\n"
               "               [--certificate FILE --key FILE [--password]] [--revoked FILE]",
               "lets a desk in, or one that was made anew; writes how it connects", 0, 0,
               "connect desk name out host port server-certificate certificate key revoked",
               "password", "connect"),
         centralEnroll},
        {shape("central disable-desk", "--connect CONNINFO [--office ID] --desk LETTER",
               "cuts a desk off at once and for good", 0, 0, "connect desk", "", "connect desk"),
         centralDisable},
        {shape("central import", "FILE.csv|FILE.json --connect CONNINFO [--office ID]",
               "takes bookings in at the office server: all or nothing", 1, 1, "connect", "",
               "connect"),
         centralImport},
        {shape("central status", "--connect CONNINFO",
               "offices and desks: who is connected, whose events are complete", 0, 0, "connect",
               "", "connect"),
         centralStatus},
    };
    return table;
}

std::vector<CommandShape> shapes()
{
    std::vector<CommandShape> all;
    for (const Command& command : commands())
        all.push_back(command.shape);
    return all;
}

// The practice day keeps out of the real folder unless it is named.
QString folderOf(const Arguments& arguments)
{
    const QString fallback =
        arguments.command == u"demo" ? defaultDemoFolder() : defaultDataFolder();
    return QDir::cleanPath(QDir::current().absoluteFilePath(
        arguments.option(QLatin1String("data")).value_or(fallback)));
}

int runCommand(const Arguments& arguments)
{
    const QString folder = folderOf(arguments);
    const QString language =
        arguments.option(QLatin1String("language")).value_or(Settings(folder).language());
    const Call call{arguments, folder, Output(arguments.json, words::languageOf(language))};
    for (const Command& command : commands()) {
        if (command.shape.name == arguments.command)
            return int(command.run(call));
    }
    return int(ExitCode::WrongUsage);
}

} // namespace

int run(const QStringList& line)
{
    const Output plain(false, words::Language::English);
    const auto arguments = parseArguments(line, shapes());
    if (!arguments) {
        plain.message(arguments.error());
        plain.message(QStringLiteral("loketctl --help names the commands"));
        return int(ExitCode::WrongUsage);
    }
    if (arguments->help)
        plain.line(usageText(shapes()).trimmed());
    else if (arguments->version)
        plain.line(QStringLiteral("loketctl " LOKET_VERSION));
    else
        return runCommand(*arguments);
    return int(ExitCode::Done);
}

} // namespace ctl
