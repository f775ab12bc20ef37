-- SPDX-License-Identifier: GPL-3.0-or-later
-- bookings.db, version 3: what the centre tells of bookings and of the other desks. With a centre
-- all of it can be copied anew.

-- Only imported here, until the centre's takes its place; and the centre's count of its changes.
ALTER TABLE booking ADD COLUMN local INTEGER NOT NULL DEFAULT 1;

ALTER TABLE booking ADD COLUMN rev INTEGER NOT NULL DEFAULT 0;

-- Up to where the feed is known, and of which history of which server.
CREATE TABLE sync (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation TEXT NOT NULL,
    wm INTEGER NOT NULL
) STRICT;

-- What the other desks recorded, as it stands in their journals; `n` counts per desk there.
-- `changed` is the number in the feed that brought it or classified it last.
CREATE TABLE event (
    place INTEGER PRIMARY KEY,
    n INTEGER NOT NULL,
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
    hash BLOB NOT NULL,
    install TEXT NOT NULL,
    outcome TEXT NOT NULL,
    changed INTEGER NOT NULL
) STRICT;

CREATE INDEX event_booking ON event (booking) WHERE booking <> '';

CREATE INDEX event_day ON event (day, kind, changed);

-- Two desks may undo the same event: the first that is heard of counts.
CREATE TABLE undone (
    event TEXT PRIMARY KEY,
    undo TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The highest queue number that a desk is known to have given: of this one, too, when it was
-- rebuilt.
CREATE TABLE queue (
    day TEXT NOT NULL,
    desk TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (day, desk)
) STRICT, WITHOUT ROWID;

-- Personal data of the other desks' walk-ins.
CREATE TABLE person (
    hash TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    salt BLOB NOT NULL,
    fields BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    opened_ms INTEGER NOT NULL,
    open INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX incident_open ON incident (opened_ms) WHERE open = 1;

CREATE TABLE desk (
    letter TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    enabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of a fresh copy: what goes to journal.db when it takes its place.
CREATE TABLE pending (
    kind TEXT NOT NULL,
    entity TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (kind, entity)
) STRICT, WITHOUT ROWID;
