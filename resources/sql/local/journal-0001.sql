-- SPDX-License-Identifier: GPL-3.0-or-later
-- journal.db, version 1. One statement per paragraph.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Tells this installation from a restored or cloned one.
INSERT INTO meta VALUES ('install_id', lower(hex(randomblob(16))));

-- The truth. Numbers run from 1 without gaps, each row is chained to the one before it.
CREATE TABLE event (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    office TEXT NOT NULL,
    desk TEXT NOT NULL,
    officer TEXT,
    booking TEXT NOT NULL,
    day TEXT NOT NULL,
    now_ms INTEGER NOT NULL,
    uncertainty_ms INTEGER NOT NULL,
    wall_ms INTEGER NOT NULL,
    boot_us INTEGER NOT NULL,
    boot_id TEXT NOT NULL,
    quality INTEGER NOT NULL,
    rule TEXT,
    rule_version INTEGER,
    payload TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE INDEX event_booking ON event (booking) WHERE booking <> '';

CREATE INDEX event_day ON event (day);

CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'events never change');
END;

CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;

-- REPLACE deletes without asking the trigger above; and numbers have no gaps.
CREATE TRIGGER event_appends BEFORE INSERT ON event
WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM event)
    OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'events are appended, one by one');
END;

-- What is still to be sent to the centre: an outcome of NULL is unsent.
CREATE TABLE outbox (
    n INTEGER PRIMARY KEY REFERENCES event (n),
    outcome TEXT,
    winner TEXT,
    acked_gen TEXT,
    acked_us INTEGER
) STRICT;

-- Projections: everything below but `person` and `clock` can be rebuilt from the events.

-- At most one live arrival of a booking, or of a reference where the booking is unknown.
CREATE TABLE attendance (
    booking TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    desk TEXT NOT NULL,
    queue_number INTEGER,
    officer_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last hold of a booking; an arrival or a refusal ends it, its undoing brings it back.
CREATE TABLE hold (
    booking TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    day TEXT NOT NULL,
    until_ms INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL,
    missing TEXT NOT NULL,
    ended_by TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX hold_day ON hold (day);

CREATE TABLE walk_in (
    event TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    category TEXT NOT NULL,
    person TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX walk_in_day ON walk_in (day, category);

CREATE TABLE undone (
    event TEXT PRIMARY KEY,
    undo TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The highest queue number a desk gave on a day: spent numbers stay spent.
CREATE TABLE queue (
    day TEXT NOT NULL,
    desk TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (day, desk)
) STRICT, WITHOUT ROWID;

-- Personal data of walk-ins, which can be purged; events hold the salted hash only.
CREATE TABLE person (
    hash TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    salt BLOB NOT NULL,
    fields BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE officer (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    pin_hash TEXT,
    enabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The highest true time ever read: what is shown never runs backwards past it.
CREATE TABLE clock (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    boot_id TEXT,
    boot_us INTEGER,
    server_us INTEGER,
    rtt_us INTEGER,
    floor_ms INTEGER NOT NULL
) STRICT;
