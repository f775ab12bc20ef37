// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/measure.h"
#include "support/simdesk.h"
#include "support/testcentre.h"

#include <QTemporaryDir>

#include <functional>

// A real centre with offices of desks on the program's own code, and the bare things beside them.
namespace syncstand {

void require(bool asExpected, const char* what);
// Runs the event loop until it is so; the program ends when it never becomes so.
void wait(const std::function<bool()>& isSo, const char* what, int seconds = 60);
[[nodiscard]] QString today(); // at the offices
// Active bookings of today with the codes B000000, …; their keys.
QStringList book(TestCentre& centre, const OfficeId& office, int count);
// Recorded events without the centre's knowledge, in one go.
void recordMany(SimDesk& desk, int count);

// Desks of one office, at rest.
class Desks
{
public:
    Desks(TestCentre& centre, const QString& folder, int count, int port = 0);
    [[nodiscard]] SimDesk& operator[](int i) { return *m_desks[size_t(i)]; }
    [[nodiscard]] int size() const { return int(m_desks.size()); }
    const OfficeId office;
    void online();

private:
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<SimDesk>> m_desks;
};

// The same statement that a desk sends, from a bare connection as a desk of its own office.
class BarePush
{
public:
    explicit BarePush(TestCentre& centre);
    void push(int events); // of bookings nobody has, at most 50 a call
    [[nodiscard]] PgConnection& connection() { return *m_connection; }

private:
    OfficeId m_office;
    std::unique_ptr<PgConnection> m_connection;
    qint64 m_number = 0;
};

// A notification from one bare connection to another.
class BareNotify
{
public:
    explicit BareNotify(TestCentre& centre);
    void tell();

private:
    std::unique_ptr<PgConnection> m_teller, m_hearer;
    int m_heard = 0;
};

} // namespace syncstand
