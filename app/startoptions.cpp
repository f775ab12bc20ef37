// SPDX-License-Identifier: GPL-3.0-or-later
#include "startoptions.h"

#include "desk/datafolder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <string_view>

namespace {

QCommandLineOption option(const char* name, const char* description, const char* value)
{
    return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description),
                              QString::fromLatin1(value));
}

std::optional<Settings::Theme> themeNamed(const QString& name)
{
    if (name == u"light")
        return Settings::Theme::Light;
    if (name == u"dark")
        return Settings::Theme::Dark;
    return std::nullopt;
}

QSize sizeNamed(const QString& name, QSize otherwise)
{
    const QStringList parts = name.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    return size.width() >= 320 && size.height() >= 240 ? size.boundedTo({8192, 8192}) : otherwise;
}

} // namespace

bool wantsGrab(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--grab" || argument.starts_with("--grab=");
    });
}

StartOptions startOptions(const QCoreApplication& app)
{
    const auto data = option("data", "Data folder (default: the platform's own).", "FOLDER");
    const auto office = option("office", "Shipped office or profile file.", "ID|FILE");
    const auto desk = option("desk", "This desk's letter, A to Z.", "LETTER");
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Practise on a sample office day around now."));
    const auto at = option("at", "With --demo: around this moment instead.", "ISO8601");
    const auto grab = option("grab", "Write a picture of the window and end.", "FILE");
    const auto show = option("show", "With --grab: open this code first.", "CODE");
    const QCommandLineOption day(QStringLiteral("show-day"),
                                 QStringLiteral("With --grab: the day's page."));
    const auto size = option("size", "With --grab: of the window (1366x768).", "WxH");
    const auto language = option("language", "id or en.", "LANGUAGE");
    const auto theme = option("theme", "light or dark.", "THEME");
    const auto text = option("text-size", "100 to 175 percent.", "PERCENT");

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("The officer's counter of an immigration office."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({data, office, desk, demo, at, grab, show, day, size, language, theme, text});
    parser.process(app);

    StartOptions options;
    options.demo = parser.isSet(demo);
    options.folder = parser.isSet(data) ? QDir::current().absoluteFilePath(parser.value(data))
                     : options.demo     ? defaultDemoFolder()
                                        : defaultDataFolder();
    options.office = parser.value(office);
    options.letter = parser.value(desk);
    options.moment = options.demo ? parser.value(at) : QString();
    options.grab = parser.value(grab);
    options.show = parser.value(show);
    options.showDay = parser.isSet(day);
    options.size = sizeNamed(parser.value(size), options.size);
    options.theme = themeNamed(parser.value(theme));
    if (parser.isSet(language))
        options.language = parser.value(language);
    if (parser.isSet(text))
        options.textPercent = parser.value(text).toInt();
    return options;
}
