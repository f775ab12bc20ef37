// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/pins.h"

#include <array>
#include <cstdio>
#include <memory>
#include <termios.h>
#include <unistd.h>

namespace ctl {

namespace {

using File = std::unique_ptr<FILE, int (*)(FILE*)>;

// What is typed is not shown while this lives.
class Hidden
{
public:
    explicit Hidden(int terminal) : m_terminal(terminal)
    {
        m_known = tcgetattr(terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        if (m_known)
            tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~Hidden()
    {
        if (m_known)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Hidden(const Hidden&) = delete;
    Hidden& operator=(const Hidden&) = delete;

private:
    int m_terminal;
    bool m_known = false;
    termios m_before{};
};

std::optional<QString> lineOf(FILE* file)
{
    std::array<char, 256> line{};
    if (!std::fgets(line.data(), int(line.size()), file))
        return std::nullopt;
    return QString::fromUtf8(line.data()).trimmed();
}

std::optional<QString> askOnTerminal(const QString& prompt)
{
    const File terminal(std::fopen("/dev/tty", "r+"), std::fclose);
    if (!terminal)
        return std::nullopt;
    const Hidden hidden(fileno(terminal.get()));
    std::fputs(qPrintable(prompt + QStringLiteral(": ")), terminal.get());
    std::fflush(terminal.get());
    const auto typed = lineOf(terminal.get());
    std::fputc('\n', terminal.get());
    return typed;
}

bool fromInput(const Call& call)
{
    return call.arguments.is(QLatin1String("pin-stdin"));
}

ExitCode none(const Call& call, const QString& whose)
{
    call.output.message(fromInput(call)
                            ? QStringLiteral("the standard input has no PIN of %1").arg(whose)
                            : QStringLiteral("no terminal to ask the PIN of %1 on; --pin-stdin "
                                             "reads it from the standard input")
                                  .arg(whose));
    return ExitCode::Refused;
}

} // namespace

Step<QString> askPin(const Call& call, const QString& whose)
{
    const auto pin =
        fromInput(call) ? lineOf(stdin) : askOnTerminal(QStringLiteral("PIN of %1").arg(whose));
    if (!pin)
        return tl::unexpected(none(call, whose));
    return *pin;
}

Step<QString> askNewPin(const Call& call, const QString& whose)
{
    if (fromInput(call))
        return askPin(call, whose);
    const auto pin = askOnTerminal(QStringLiteral("New PIN of %1").arg(whose));
    const auto again = askOnTerminal(QStringLiteral("The same again"));
    if (!pin || !again)
        return tl::unexpected(none(call, whose));
    if (*pin == *again)
        return *pin;
    call.output.message(QStringLiteral("the two are not the same; nothing was changed"));
    return tl::unexpected(ExitCode::Refused);
}

} // namespace ctl
