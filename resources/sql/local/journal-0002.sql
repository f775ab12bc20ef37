-- SPDX-License-Identifier: GPL-3.0-or-later
-- journal.db, version 2: officers with PINs, parked people, the office's profile in all versions.

-- Wrong PINs in a row, and before when no other is looked at.
ALTER TABLE officer ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;

ALTER TABLE officer ADD COLUMN not_before_ms INTEGER NOT NULL DEFAULT 0;

ALTER TABLE officer ADD COLUMN changed_ms INTEGER NOT NULL DEFAULT 0;

-- A projection: the last asking for approval of a booking; what is decided ends it.
CREATE TABLE parked (
    booking TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    day TEXT NOT NULL,
    seen_ms INTEGER NOT NULL,
    ended_by TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX parked_day ON parked (day);

-- Priority people stand outside a category's quota.
ALTER TABLE walk_in ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

CREATE INDEX event_walk_in ON event (day) WHERE kind = 'walk_in';

-- Not a projection: what an event judged by is read here, by the hash that its change was recorded
-- with.
CREATE TABLE profile (
    sha256 TEXT PRIMARY KEY,
    office TEXT NOT NULL,
    version INTEGER NOT NULL,
    json BLOB NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX profile_version ON profile (office, version);
