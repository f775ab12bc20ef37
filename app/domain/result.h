// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/faults.h"

#include <tl/expected.hpp>

// A value, or the Error that stood in its way. A refusal by rule is not an error but a Verdict.
template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Fault fault, QString subject = {},
                                                   QString detail = {})
{
    return tl::unexpected<Error>(Error{fault, std::move(subject), std::move(detail)});
}
