// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// A text of SQL that was released: files and centres were made by it, so it never changes again.
// What must change goes into a new step at the end of its list.
struct FrozenText
{
    const char* sql;
    quint64 frozen; // checksum of the text as it was released
};

constexpr quint64 checksum(const char* text)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a
    for (; *text; ++text)
        hash = (hash ^ static_cast<unsigned char>(*text)) * 1099511628211ULL;
    return hash;
}

template <typename Texts>
constexpr bool unchanged(const Texts& texts)
{
    for (const FrozenText& text : texts) {
        if (checksum(text.sql) != text.frozen)
            return false;
    }
    return true;
}
