// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

// The names that values have in files and on the command line: one table reads and writes them.
template <typename Value>
struct Named
{
    Value value;
    const char16_t* name;
};

template <typename Value, size_t N>
[[nodiscard]] QString nameIn(const std::array<Named<Value>, N>& table, Value value)
{
    for (const Named<Value>& row : table) {
        if (row.value == value)
            return QString::fromUtf16(row.name);
    }
    return {};
}

// Any case; blanks around the name are forgiven. The first row of a value is how it is written.
template <typename Value, size_t N>
[[nodiscard]] std::optional<Value> valueIn(const std::array<Named<Value>, N>& table,
                                           QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const Named<Value>& row : table) {
        if (trimmed.compare(QStringView(row.name), Qt::CaseInsensitive) == 0)
            return row.value;
    }
    return std::nullopt;
}
