// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"
#include "support/tcpproxy.h"

#include <QTemporaryDir>
#include <QTest>

// Two offices and the nation: three real servers that tools/centre joined. Bogor's links run
// through a bad cable each.
class JoinedOffices
{
public:
    Place nation, bogor{QStringLiteral("bogor")}, batam{QStringLiteral("batam")};
    std::unique_ptr<TcpProxy> down, up; // of Bogor

    void start(); // fails the test if it cannot
    void join(Place& office, int nationPort, int officePort);
    [[nodiscard]] QString newCode(); // of a booking that no test has used
    [[nodiscard]] static QString key(const Place& place, const QString& code);
    [[nodiscard]] static bool has(Place& place, const QString& booking);

private:
    QTemporaryDir m_folder;
    int m_codes = 0;
};

void runTool(const QStringList& words); // fails the test if it fails

inline constexpr int patience = 120'000; // milliseconds, for what comes in the end

#define QTRY_SAYS(expression, expected)                                                            \
    QTRY_COMPARE_WITH_TIMEOUT(expression, QStringLiteral(expected), patience)
