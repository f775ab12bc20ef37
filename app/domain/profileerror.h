// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// One error of a profile or rules file, named by its place; app/words makes the sentence.
struct ProfileError
{
    enum class What {
        NotJson, // place: "line:column", value: the parser's words
        Missing,
        WrongType, // value: what is expected
        NotInRange,
        UnknownValue, // a name that is none of the known ones
        UnknownKey,
        Duplicate,
        BadPattern, // a regular expression that does not compile, or captures nothing
        NoRuleForChannel,
        Overlapping, // two rules for one channel, or two sets of hours, on one day
    };
    QString place; // "services[2].documents[0].id"
    What what = What::Missing;
    QString value;
    bool operator==(const ProfileError&) const = default;
};
