-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 1: what it keeps. Indexes begin with what is looked for, not with the
-- office: so the planner takes the right one before it knows any statistics.
-- Run by `loketctl central init` in one transaction, in the role loket_owner, with search_path =
-- loket.

CREATE TABLE meta (
    name text PRIMARY KEY,
    value text NOT NULL
);
INSERT INTO meta VALUES ('schema', '0'), ('min_version', '1');

-- `head` is the number of the feed's last row. It is taken by UPDATE inside the transaction that
-- writes the row: numbers are in the order of commits, without gaps, and block nobody outside the
-- office. `gen` is made anew by whoever restores an older state.
CREATE TABLE office (
    id text PRIMARY KEY CHECK (id ~ '^[a-z0-9._-]{1,64}$'),
    gen text NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', ''),
    head bigint NOT NULL DEFAULT 0
);

-- Who may speak for which desk: looked up by session_user, which nobody can set.
CREATE TABLE desk (
    office text NOT NULL REFERENCES office,
    letter text NOT NULL CHECK (letter ~ '^[A-Z]$'),
    role text NOT NULL UNIQUE,
    name text NOT NULL DEFAULT '',
    enabled boolean NOT NULL DEFAULT true,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 0, -- of the protocol, as its program last said
    last_seen timestamptz,
    -- When it last came back, and when it had gone: what it recorded between it recorded without
    -- knowing what happened meanwhile.
    back_since timestamptz,
    gone_since timestamptz,
    PRIMARY KEY (office, letter)
);

-- Installations that spoke as that desk since it was enrolled: two at a time is a clone.
CREATE TABLE install (
    office text NOT NULL,
    letter text NOT NULL,
    id text NOT NULL,
    last_seen timestamptz NOT NULL,
    PRIMARY KEY (office, letter, id),
    FOREIGN KEY (office, letter) REFERENCES desk
);

-- What the ministry promised. Written by put_bookings() or by replication, ordered by `rev`.
CREATE TABLE booking (
    office text NOT NULL,
    key text NOT NULL, -- office/channel/code
    rev bigint NOT NULL,
    deleted boolean NOT NULL DEFAULT false,
    purged boolean NOT NULL DEFAULT false,
    body jsonb NOT NULL, -- the columns of an import (docs/import.md)
    status text NOT NULL GENERATED ALWAYS AS (coalesce(body ->> 'status', 'active')) STORED,
    service_date text NOT NULL GENERATED ALWAYS AS (coalesce(body ->> 'service_date', '')) STORED,
    slot text NOT NULL GENERATED ALWAYS AS (coalesce(body ->> 'slot', '')) STORED,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (key, office)
);
CREATE INDEX booking_day ON booking (service_date, office);
CREATE INDEX booking_code ON booking (upper(body ->> 'code'), office);
CREATE INDEX booking_application ON booking (upper(body ->> 'application_number'), office)
    WHERE body ->> 'application_number' <> '';
CREATE INDEX booking_alias ON booking (upper(body ->> 'alias'), office)
    WHERE body ->> 'alias' <> '';

-- What a booking was before: what a desk saw that had not heard of the change yet.
CREATE TABLE booking_past (
    office text NOT NULL,
    key text NOT NULL,
    rev bigint NOT NULL,
    service_date text NOT NULL,
    slot text NOT NULL,
    identity text NOT NULL,
    changed_at timestamptz NOT NULL, -- to this rev
    PRIMARY KEY (key, rev, office)
);

-- The feed.
CREATE TABLE change (
    office text NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    entity text NOT NULL,
    body jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (office, seq)
);

-- The facts. `wire` never changes; outcome and winner are what the centre makes of it. Ids are
-- unique per office, so that no office learns of another's by trying.
CREATE TABLE event (
    office text NOT NULL,
    id uuid NOT NULL,
    desk text NOT NULL,
    n bigint NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,              -- key of the booking, or the reference while it is unknown
    is_reference boolean NOT NULL DEFAULT false,
    day text NOT NULL,
    now_ms bigint NOT NULL,
    quality integer NOT NULL,
    seen_rev bigint,                    -- of the booking, as the desk saw it
    undoes uuid,
    person text,
    install text NOT NULL,
    wire jsonb NOT NULL,
    outcome text NOT NULL,
    winner jsonb,
    seq bigint NOT NULL,                -- of its feed row: the order of arrival
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id, office)
);
CREATE INDEX event_subject ON event (subject, office);
CREATE INDEX event_reference ON event (subject, office) WHERE is_reference;
CREATE INDEX event_undoes ON event (undoes, office) WHERE undoes IS NOT NULL;
CREATE INDEX event_person ON event (person, office) WHERE person IS NOT NULL;
CREATE INDEX event_day ON event (day, office);
CREATE INDEX event_number ON event (n, desk, office);

-- Whoever owns the tables, too: an event is what it was.
CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = loket, pg_temp
AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.wire IS DISTINCT FROM OLD.wire OR NEW.id <> OLD.id
        OR NEW.office <> OLD.office OR NEW.desk <> OLD.desk THEN
        RAISE EXCEPTION 'events never change' USING errcode = 'LK020';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_stays();

-- The first one wins.
CREATE TABLE admission (
    office text NOT NULL,
    subject text NOT NULL,
    event uuid NOT NULL,
    PRIMARY KEY (subject, office),
    FOREIGN KEY (event, office) REFERENCES event DEFERRABLE INITIALLY DEFERRED
);

-- Not told before `due`: a desk that is answered "duplicate" in time undoes its own admission.
CREATE TABLE incident (
    office text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    subject text NOT NULL, -- what is looked at once: a booking, a person, a desk's day, an event
    booking text NOT NULL,
    parties jsonb NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT now(),
    due timestamptz,
    settled jsonb,
    dissolved boolean NOT NULL DEFAULT false,
    PRIMARY KEY (id, office)
);
CREATE INDEX incident_subject ON incident (subject, kind, office);
CREATE INDEX incident_due ON incident (office, due) WHERE due IS NOT NULL;
CREATE INDEX incident_open ON incident (office) WHERE settled IS NULL AND NOT dissolved;

-- Kept as it came, with why it stands aside.
CREATE TABLE quarantine (
    office text NOT NULL,
    desk text NOT NULL,
    digest text NOT NULL,
    event text, -- its id as it was written, if any
    raw text NOT NULL,
    problem text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (digest, desk, office)
);

-- Personal data of walk-ins; `fields` is null once purged. The two marks find a person again.
CREATE TABLE person (
    office text NOT NULL,
    hash text NOT NULL,
    day text NOT NULL,
    salt text NOT NULL,
    fields text,
    nik_mark text,
    name_mark text,
    PRIMARY KEY (hash, office)
);
CREATE INDEX person_nik ON person (nik_mark, day, office) WHERE nik_mark IS NOT NULL;
CREATE INDEX person_name ON person (name_mark, day, office) WHERE name_mark IS NOT NULL;

CREATE TABLE officer (
    office text NOT NULL,
    id text NOT NULL,
    changed_ms bigint NOT NULL,
    body jsonb NOT NULL,
    PRIMARY KEY (office, id)
);

CREATE TABLE profile (
    office text PRIMARY KEY,
    version integer NOT NULL,
    at_ms bigint NOT NULL,
    body jsonb NOT NULL
);

-- Rights are given to functions only; should one ever be given to a table by mistake, its rows are
-- still the own office's only.
CREATE FUNCTION my_office() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = loket, pg_temp
AS $$ SELECT office FROM desk WHERE role = session_user AND enabled $$;

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['desk', 'install', 'booking', 'booking_past', 'change', 'event',
        'admission', 'incident', 'quarantine', 'person', 'officer', 'profile'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY own_office ON %I FOR SELECT TO loket_counter '
            'USING (office = (SELECT loket.my_office()))', t);
    END LOOP;
END
$$;
ALTER TABLE office ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON office FOR SELECT TO loket_counter
    USING (id = (SELECT loket.my_office()));
ALTER TABLE meta ENABLE ROW LEVEL SECURITY;
