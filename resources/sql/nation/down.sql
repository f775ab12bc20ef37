-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the nation tells one office: at the nation in a database of that office's own, since whoever
-- may replicate from a database may read all of it, and under the same names in the office's
-- database, whose triggers take the rows over (office.sql). Only ever added to: an office that
-- copies anew reads it again, and a revision that it knows already says nothing.

CREATE SCHEMA IF NOT EXISTS nation;
REVOKE ALL ON SCHEMA nation FROM PUBLIC;

CREATE TABLE IF NOT EXISTS nation.booking (
    office text NOT NULL,
    key text NOT NULL,
    rev bigint NOT NULL,
    deleted boolean NOT NULL,
    body jsonb NOT NULL,
    PRIMARY KEY (office, key, rev)
);
CREATE TABLE IF NOT EXISTS nation.notice (
    office text NOT NULL,
    id uuid NOT NULL,
    rev bigint NOT NULL,
    body jsonb NOT NULL, -- an incident
    PRIMARY KEY (office, id, rev)
);
