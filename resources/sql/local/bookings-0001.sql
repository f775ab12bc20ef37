-- SPDX-License-Identifier: GPL-3.0-or-later
-- bookings.db, version 1. One statement per paragraph.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Identified by office, channel and code; the code stands first because every look-up starts there.
CREATE TABLE booking (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    office TEXT NOT NULL,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    phone TEXT NOT NULL,
    nik TEXT NOT NULL,
    service TEXT NOT NULL,
    service_date TEXT NOT NULL,
    slot TEXT NOT NULL,
    account TEXT NOT NULL,
    family TEXT NOT NULL,
    relation TEXT NOT NULL,
    passport_type TEXT NOT NULL,
    application_number TEXT NOT NULL,
    alias TEXT NOT NULL,
    booked_ms INTEGER,
    status TEXT NOT NULL,
    reconfirmed TEXT NOT NULL,
    note TEXT NOT NULL,
    fold TEXT NOT NULL,
    UNIQUE (code, office, channel)
) STRICT;

CREATE INDEX booking_day ON booking (service_date, office);

CREATE INDEX booking_fold ON booking (fold, service_date);

CREATE INDEX booking_application ON booking (application_number) WHERE application_number <> '';

CREATE INDEX booking_alias ON booking (alias) WHERE alias <> '';

CREATE INDEX booking_family ON booking (family, service_date) WHERE family <> '';
