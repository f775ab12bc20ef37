// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

enum class Role { Officer, Supervisor, Administrator };
inline constexpr std::array allRoles{Role::Officer, Role::Supervisor, Role::Administrator};
[[nodiscard]] QString roleName(Role role); // "officer", "supervisor", "administrator"
[[nodiscard]] std::optional<Role> parseRole(QStringView text);

// Somebody who works at the desks. Disabled ones stay, for the events that name them.
struct Officer
{
    OfficerId id;
    QString name{};
    Role role = Role::Officer;
    bool enabled = true;
    bool operator==(const Officer&) const = default;
};

// A name as the journal keeps it: "Sri Wahyuni" is sri-wahyuni. None: no letter or digit in it.
[[nodiscard]] std::optional<OfficerId> officerNamed(const QString& name);

// A PIN as it was typed: 4 to 12 digits. Never stored; the store keeps its Argon2id hash.
class Pin
{
public:
    [[nodiscard]] static std::optional<Pin> parse(QStringView text);
    [[nodiscard]] const QByteArray& digits() const { return m_digits; }
    [[nodiscard]] bool isEasilyGuessed() const; // 1111, 1234, 4321: said, not forbidden

private:
    explicit Pin(QByteArray digits) : m_digits(std::move(digits)) {}
    QByteArray m_digits;
};
