// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

namespace ctl {

// What scripts go by.
enum class ExitCode {
    Done = 0,        // done, or the rule admits
    WrongUsage = 2,  // the command line is not understood
    Refused = 3,     // by rule or right; bad import rows, a bad profile, a broken chain
    UnknownCode = 4, // or officer
    Failed = 5,      // storage or network
};

// A value, or the exit code of a failure that was already told on stderr.
template <typename T>
using Step = tl::expected<T, ExitCode>;

} // namespace ctl
