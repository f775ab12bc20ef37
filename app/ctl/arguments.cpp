// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/arguments.h"

#include <algorithm>

namespace ctl {

namespace {

const QStringList& globalOptions()
{
    static const QStringList names{QStringLiteral("data"), QStringLiteral("office"),
                                   QStringLiteral("language")};
    return names;
}

const CommandShape* shapeOf(const QStringList& words, const std::vector<CommandShape>& commands)
{
    for (const CommandShape& shape : commands) {
        const QStringList name = shape.name.split(u' ');
        if (words.mid(0, name.size()) == name)
            return &shape;
    }
    return nullptr;
}

bool isSwitch(const QString& name, const std::vector<CommandShape>& commands)
{
    return std::any_of(commands.begin(), commands.end(),
                       [&](const CommandShape& shape) { return shape.switches.contains(name); });
}

// Takes "--name value", "--name=value" and switches out of the line; what is left are words.
// "--" ends the options, and "-" is a word: the standard input.
std::optional<QString> takeApart(const QStringList& line, const std::vector<CommandShape>& commands,
                                 Arguments& arguments)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString& word = line[i];
        if (word == u"--") {
            arguments.words += line.mid(i + 1);
            return std::nullopt;
        }
        if (word == u"-h" || word == u"--help") {
            arguments.help = true;
        } else if (word == u"--version") {
            arguments.version = true;
        } else if (word == u"--json") {
            arguments.json = true;
        } else if (!word.startsWith(u"--")) {
            arguments.words << word;
        } else if (const QString name = word.mid(2).section(u'=', 0, 0); isSwitch(name, commands)) {
            arguments.switches << name;
        } else if (word.contains(u'=')) {
            arguments.options.insert(name, word.section(u'=', 1));
        } else if (i + 1 < line.size()) {
            arguments.options.insert(name, line[++i]);
        } else {
            return QStringLiteral("--%1 needs a value").arg(name);
        }
    }
    return std::nullopt;
}

std::optional<QString> problemWith(const Arguments& arguments, const CommandShape& shape)
{
    for (auto option = arguments.options.begin(); option != arguments.options.end(); ++option) {
        if (!shape.options.contains(option.key()) && !globalOptions().contains(option.key()))
            return QStringLiteral("%1 does not know --%2").arg(shape.name, option.key());
    }
    for (const QString& name : arguments.switches) {
        if (!shape.switches.contains(name))
            return QStringLiteral("%1 does not know --%2").arg(shape.name, name);
    }
    for (const QString& name : shape.required) {
        if (!arguments.options.contains(name))
            return QStringLiteral("%1 needs --%2").arg(shape.name, name);
    }
    if (arguments.words.size() < shape.minimum)
        return QStringLiteral("%1 needs: %2").arg(shape.name, shape.usage);
    if (shape.maximum >= 0 && arguments.words.size() > shape.maximum)
        return QStringLiteral("%1: one word too many: %2")
            .arg(shape.name, arguments.words[shape.maximum]);
    return std::nullopt;
}

} // namespace

std::optional<QString> Arguments::option(QLatin1String name) const
{
    const auto found = options.find(QString(name));
    return found == options.end() ? std::nullopt : std::optional(*found);
}

bool Arguments::is(QLatin1String name) const
{
    return switches.contains(name);
}

tl::expected<Arguments, QString> parseArguments(const QStringList& line,
                                                const std::vector<CommandShape>& commands)
{
    Arguments arguments;
    if (const auto problem = takeApart(line, commands, arguments))
        return tl::unexpected(*problem);
    if (arguments.help || arguments.version)
        return arguments;
    if (arguments.words.isEmpty())
        return tl::unexpected(QStringLiteral("which command?"));
    const CommandShape* shape = shapeOf(arguments.words, commands);
    if (!shape)
        return tl::unexpected(QStringLiteral("no such command: %1").arg(arguments.words[0]));
    arguments.command = shape->name;
    arguments.words.erase(arguments.words.begin(),
                          arguments.words.begin() + shape->name.count(u' ') + 1);
    if (const auto problem = problemWith(arguments, *shape))
        return tl::unexpected(*problem);
    return arguments;
}

QString usageText(const std::vector<CommandShape>& commands)
{
    QString text = QStringLiteral(
        "loketctl [--data FOLDER] [--office ID|FILE] [--json] [--language id|en] COMMAND …\n\n");
    for (const CommandShape& shape : commands)
        text += QStringLiteral("  %1 %2\n      %3\n").arg(shape.name, shape.usage, shape.does);
    text += QStringLiteral(
        "\nTimes: YYYY-MM-DDTHH:MM[:SS][+07:00]; without an offset they are the office's.\n"
        "Once officers are set up, who writes is asked the PIN; with --pin-stdin the PINs are "
        "lines\n"
        "of the standard input: of --officer, of --approved-by, then a new one.\n"
        "TEXT may be \"-\": the standard input. \"--\" ends the options.\n"
        "Exit: 0 done or admitted, 2 wrong usage, 3 refused, 4 unknown code or officer,\n"
        "5 storage or network failure.\n");
    return text;
}

} // namespace ctl
