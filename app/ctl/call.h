// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/exitcode.h"
#include "ctl/output.h"
#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/office.h"
#include "store/localstore.h"

#include <QString>

#include <memory>
#include <optional>

namespace ctl {

// One call of the program: what every command needs, each asked for when it is needed. What fails
// is told on stderr and comes back as an exit code.
struct Call
{
    Arguments arguments;
    QString folder; // the data folder
    Output output;

    [[nodiscard]] ExitCode wrongUsage(const QString& why) const;
    [[nodiscard]] ExitCode failed(const Error& error) const;

    [[nodiscard]] Step<Office> office() const;
    // --at, else the true time, as the desk knows it.
    [[nodiscard]] Step<ClockReading> moment(const Office& office) const;
    [[nodiscard]] Step<std::optional<QDate>> date(QLatin1String option) const;
    [[nodiscard]] Step<QString> text() const; // the first word, or the standard input for "-"
    [[nodiscard]] Step<Actor> actor(const Office& office) const; // --officer at --desk
    // For reading: none where the folder has no data yet, which is no error.
    [[nodiscard]] Step<std::unique_ptr<LocalStore>> openForReading() const;
    [[nodiscard]] Step<std::unique_ptr<LocalStore>> openForWriting() const; // checked
};

} // namespace ctl
