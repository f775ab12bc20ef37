// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace ctl {

// How one command is called.
struct CommandShape
{
    QString name;         // "assess", or two words: "audit verify"
    QString usage;        // "TEXT --at ISO8601"
    QString does;         // one line for --help
    int minimum = 0;      // words after the command
    int maximum = 0;      // -1: any number
    QStringList options;  // "at", "rule": each with a value
    QStringList switches; // "dry-run"
    QStringList required; // of the options
};

struct Arguments
{
    QString command;
    QStringList words; // after the command
    QHash<QString, QString> options;
    QStringList switches;
    bool help = false, version = false, json = false;

    [[nodiscard]] std::optional<QString> option(QLatin1String name) const;
    [[nodiscard]] bool is(QLatin1String name) const; // a switch
};

// Understands a command line without the program's name; otherwise says what is wrong with it.
[[nodiscard]] tl::expected<Arguments, QString>
parseArguments(const QStringList& line, const std::vector<CommandShape>& commands);

[[nodiscard]] QString usageText(const std::vector<CommandShape>& commands);

} // namespace ctl
