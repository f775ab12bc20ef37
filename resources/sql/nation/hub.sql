-- SPDX-License-Identifier: GPL-3.0-or-later
-- The nation's database, on top of the centre's schema (loketctl central init): its bookings are
-- those of all offices, written by loket.put_bookings(); its events, admissions and incidents are
-- copies of what the offices decided. Nothing is decided here but one thing: that two offices took
-- the same booking in.

DO $$
BEGIN
    IF (SELECT value::integer FROM loket.meta WHERE name = 'schema') < 7 THEN
        RAISE EXCEPTION 'this centre is an older one: loketctl central init comes first';
    END IF;
END
$$;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
CREATE SCHEMA IF NOT EXISTS nation AUTHORIZATION loket_owner;
GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO loket_owner;
SET ROLE loket_owner;

-- The office decides; here its word is kept as it came.
ALTER TABLE loket.booking DISABLE TRIGGER bookings_inserted;
ALTER TABLE loket.booking DISABLE TRIGGER bookings_updated;
ALTER TABLE loket.booking DISABLE TRIGGER booking_replicated;
ALTER TABLE loket.quarantine ALTER COLUMN raw DROP NOT NULL;

CREATE INDEX IF NOT EXISTS nation_code ON loket.booking (upper(body ->> 'code'), service_date);
CREATE INDEX IF NOT EXISTS nation_from ON loket.booking ((body ->> 'moved_from'))
    WHERE body ->> 'moved_from' <> '';
CREATE INDEX IF NOT EXISTS nation_application
    ON loket.booking (upper(body ->> 'application_number'))
    WHERE body ->> 'application_number' <> '';

-- The databases of down.sql seen from here, one foreign table per office.
CREATE TABLE IF NOT EXISTS nation.down_booking (
    office text, key text, rev bigint, deleted boolean, body jsonb
) PARTITION BY LIST (office);
CREATE TABLE IF NOT EXISTS nation.down_notice (
    office text, id uuid, rev bigint, body jsonb
) PARTITION BY LIST (office);

CREATE TABLE IF NOT EXISTS nation.sent ( -- what an office was last told of a booking
    office text NOT NULL,
    key text NOT NULL,
    rev bigint NOT NULL,
    deleted boolean NOT NULL,
    body jsonb NOT NULL,
    PRIMARY KEY (office, key)
);
CREATE TABLE IF NOT EXISTS nation.incident (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    root text NOT NULL,
    parties jsonb NOT NULL,
    subjects jsonb NOT NULL, -- {office: its name for the booking}
    rev bigint NOT NULL DEFAULT 1,
    opened_at timestamptz NOT NULL DEFAULT now(),
    settled jsonb,
    dissolved boolean NOT NULL DEFAULT false
);
ALTER TABLE nation.incident ADD COLUMN IF NOT EXISTS more integer NOT NULL DEFAULT 0;
CREATE INDEX IF NOT EXISTS incident_root ON nation.incident (root);
CREATE TABLE IF NOT EXISTS nation.todo ( -- not looked at yet, because that failed
    office text NOT NULL,
    subject text NOT NULL,
    day text NOT NULL,
    problem text NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (office, subject, day)
);

CREATE OR REPLACE FUNCTION nation.code_of(p_subject text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT upper(regexp_replace(p_subject, '^.*/', ''))
$$;

-- All the keys that a booking has had at different offices: by where it was moved from, or by its
-- application number, which is the same everywhere.
CREATE OR REPLACE FUNCTION nation.family(p_key text) RETURNS text[] LANGUAGE sql STABLE
SET search_path = loket, pg_temp AS $$
    WITH RECURSIVE f AS (
        SELECT b.key, coalesce(b.body ->> 'moved_from', '') AS origin,
            upper(coalesce(b.body ->> 'application_number', '')) AS application
        FROM booking b WHERE b.office = split_part(p_key, '/', 1) AND b.key = p_key
        UNION
        SELECT n.key, coalesce(n.body ->> 'moved_from', ''),
            upper(coalesce(n.body ->> 'application_number', ''))
        FROM f CROSS JOIN LATERAL (
            SELECT b.* FROM booking b
            WHERE b.office = split_part(f.origin, '/', 1) AND b.key = f.origin
            UNION ALL
            SELECT b.* FROM booking b
            WHERE b.body ->> 'moved_from' <> '' AND b.body ->> 'moved_from' = f.key
            UNION ALL
            SELECT b.* FROM booking b WHERE f.application <> ''
                AND b.body ->> 'application_number' <> ''
                AND upper(b.body ->> 'application_number') = f.application) n
    )
    SELECT array_agg(DISTINCT key ORDER BY key) FROM f
$$;

-- The same for what an office could only take in by reference: the one booking of that code and
-- day in the country.
CREATE OR REPLACE FUNCTION nation.family_of(p_subject text, p_day text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = loket, pg_temp AS $$
DECLARE
    v_keys text[] := nation.family(p_subject);
BEGIN
    IF v_keys IS NULL THEN
        SELECT array_agg(b.key) INTO v_keys FROM booking b
        WHERE upper(b.body ->> 'code') = nation.code_of(p_subject) AND b.service_date = p_day;
        v_keys := CASE WHEN cardinality(v_keys) = 1 THEN nation.family(v_keys[1]) END;
    END IF;
    RETURN v_keys;
END
$$;

-- Arrivals for a booking at whatever office, that were not undone.
CREATE OR REPLACE FUNCTION nation.arrivals(p_keys text[]) RETURNS SETOF loket.event
LANGUAGE sql STABLE SET search_path = loket, pg_temp AS $$
    SELECT e.* FROM unnest(p_keys) k JOIN event e
        ON e.office = split_part(k, '/', 1) AND e.subject = k
    WHERE e.kind = 'attendance' AND e.outcome <> 'voided'
    UNION
    SELECT e.* FROM booking b JOIN event e
        ON e.is_reference AND nation.code_of(e.subject) = upper(b.body ->> 'code')
        AND e.day = b.service_date AND e.subject <> b.key
    WHERE b.office = ANY (SELECT split_part(k, '/', 1) FROM unnest(p_keys) k)
        AND b.key = ANY (p_keys) AND e.kind = 'attendance' AND e.outcome <> 'voided'
        AND NOT EXISTS (SELECT FROM booking o
            WHERE upper(o.body ->> 'code') = upper(b.body ->> 'code')
                AND o.service_date = b.service_date AND o.key <> ALL (p_keys))
$$;
CREATE INDEX IF NOT EXISTS nation_reference ON loket.event (nation.code_of(subject), day)
    WHERE is_reference;

-- A booking as its office is to know it: used up where somebody came with it to another office and
-- nobody here.
CREATE OR REPLACE FUNCTION nation.body_for(b loket.booking, p_arrivals loket.event[])
RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = loket, pg_temp AS $$
DECLARE
    e loket.event;
BEGIN
    IF b.status = 'active' AND NOT b.deleted AND NOT b.purged
        AND NOT EXISTS (SELECT FROM unnest(p_arrivals) a WHERE a.office = b.office) THEN
        SELECT a.* INTO e FROM unnest(p_arrivals) a ORDER BY a.now_ms LIMIT 1;
        IF FOUND THEN
            RETURN b.body || jsonb_build_object('status', 'moved', 'used_at', e.office,
                'note', concat_ws(' · ', nullif(b.body ->> 'note', ''), e.office || ' '
                    || coalesce(e.wire #>> '{payload,queue_number}', '') || ' ' || e.day));
        END IF;
    END IF;
    RETURN b.body;
END
$$;

-- Tells the offices what changed for them. Its own numbers: what the source calls its revisions may
-- stay the same while the booking is used elsewhere.
CREATE OR REPLACE FUNCTION nation.send(p_keys text[], p_arrivals loket.event[]) RETURNS void
LANGUAGE sql SET search_path = loket, pg_temp AS $$
    WITH wanted AS (
        SELECT b.office, b.key, b.rev, b.deleted, nation.body_for(b, p_arrivals) AS body
        FROM unnest(p_keys) k
        JOIN booking b ON b.office = split_part(k, '/', 1) AND b.key = k
    ), sent AS (
        INSERT INTO nation.sent AS known (office, key, rev, deleted, body)
        SELECT * FROM wanted ORDER BY key
        ON CONFLICT (office, key) DO UPDATE SET rev = greatest(known.rev + 1, excluded.rev),
            deleted = excluded.deleted, body = excluded.body
        WHERE (known.deleted, known.body) IS DISTINCT FROM (excluded.deleted, excluded.body)
        RETURNING *
    )
    INSERT INTO nation.down_booking SELECT * FROM sent
$$;

CREATE OR REPLACE FUNCTION nation.tell(p_id uuid, p_also jsonb DEFAULT '{}') RETURNS void
LANGUAGE sql SET search_path = loket, pg_temp AS $$
    INSERT INTO nation.down_notice
    SELECT s.key, i.id, i.rev, jsonb_build_object('id', i.id, 'kind', 'other_office',
        'booking', s.value, 'parties', i.parties, 'more', i.more,
        'opened_ms', floor(extract(epoch FROM i.opened_at) * 1000)::bigint,
        'settled', i.settled, 'dissolved', i.dissolved)
    FROM nation.incident i CROSS JOIN LATERAL jsonb_each_text(p_also || i.subjects) s
    WHERE i.id = p_id AND s.key IN (SELECT id FROM office)
$$;

-- One open incident per booking; one that was settled stays so unless somebody new takes part.
CREATE OR REPLACE FUNCTION nation.review(p_keys text[], p_arrivals loket.event[]) RETURNS void
LANGUAGE plpgsql SET search_path = loket, pg_temp AS $$
DECLARE
    i nation.incident;
    v_parties jsonb;
    v_more integer;
    v_subjects jsonb;
BEGIN
    -- As at an office: the first twenty are named.
    SELECT jsonb_agg(party(a) ORDER BY place) FILTER (WHERE place <= 20),
        greatest(count(*) - 20, 0), jsonb_object_agg((a).office, (a).subject)
    INTO v_parties, v_more, v_subjects
    FROM (SELECT x AS a, row_number() OVER (ORDER BY x.now_ms, x.id) AS place
        FROM unnest(p_arrivals) x) placed;
    SELECT * INTO i FROM nation.incident WHERE root = ANY (p_keys) AND NOT dissolved
    ORDER BY settled IS NULL DESC, opened_at DESC LIMIT 1;
    IF (SELECT count(DISTINCT a.office) FROM unnest(p_arrivals) a) < 2 THEN
        UPDATE nation.incident SET dissolved = true, rev = rev + 1
        WHERE id = i.id AND settled IS NULL;
        IF FOUND THEN
            PERFORM nation.tell(i.id);
        END IF;
    ELSIF i.id IS NULL
        OR (i.settled IS NOT NULL AND grew(i.parties, i.more, v_parties, v_more)) THEN
        INSERT INTO nation.incident (root, parties, more, subjects)
        VALUES (p_keys[1], v_parties, v_more, v_subjects) RETURNING * INTO i;
        PERFORM nation.tell(i.id);
    ELSIF i.settled IS NULL AND (i.parties <> v_parties OR i.more <> v_more) THEN
        UPDATE nation.incident SET parties = v_parties, more = v_more, subjects = v_subjects,
            rev = rev + 1
        WHERE id = i.id;
        PERFORM nation.tell(i.id, i.subjects);
    END IF;
END
$$;

-- One at a time: two offices that send at once would not see each other's arrival.
CREATE OR REPLACE FUNCTION nation.look_at(p_office text, p_subject text, p_day text) RETURNS void
LANGUAGE plpgsql SET search_path = loket, pg_temp AS $$
DECLARE
    v_keys text[];
    v_arrivals loket.event[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('loket.nation'));
    v_keys := nation.family_of(p_subject, p_day);
    IF v_keys IS NOT NULL THEN
        SELECT array_agg(a) INTO v_arrivals FROM nation.arrivals(v_keys) a;
        PERFORM nation.review(v_keys, v_arrivals);
        PERFORM nation.send(v_keys, v_arrivals);
    END IF;
END
$$;

-- What could not be looked at, again. How many are left.
CREATE OR REPLACE FUNCTION nation.sweep() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = loket, pg_temp AS $$
DECLARE
    t nation.todo;
BEGIN
    FOR t IN SELECT * FROM nation.todo ORDER BY since LIMIT 1000 LOOP
        BEGIN
            PERFORM nation.look_at(t.office, t.subject, t.day);
            DELETE FROM nation.todo
            WHERE (office, subject, day) = (t.office, t.subject, t.day);
        EXCEPTION WHEN OTHERS THEN
            UPDATE nation.todo SET problem = SQLSTATE || ' ' || SQLERRM
            WHERE (office, subject, day) = (t.office, t.subject, t.day);
        END;
    END LOOP;
    RETURN (SELECT count(*) FROM nation.todo);
END
$$;

CREATE OR REPLACE FUNCTION nation.arrived() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = loket, pg_temp SET lock_timeout = 0 AS $$
BEGIN
    IF TG_OP = 'INSERT' OR (OLD.outcome, OLD.subject) <> (NEW.outcome, NEW.subject) THEN
        PERFORM nation.look_at(NEW.office, NEW.subject, NEW.day);
    END IF;
    RETURN NULL;
EXCEPTION WHEN OTHERS THEN
    INSERT INTO nation.todo VALUES (NEW.office, NEW.subject, NEW.day, SQLSTATE || ' ' || SQLERRM)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS arrived ON loket.event;
CREATE TRIGGER arrived AFTER INSERT OR UPDATE ON loket.event FOR EACH ROW
    WHEN (NEW.kind = 'attendance') EXECUTE FUNCTION nation.arrived();
ALTER TABLE loket.event ENABLE ALWAYS TRIGGER arrived;

CREATE OR REPLACE FUNCTION nation.settled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = loket, pg_temp SET lock_timeout = 0 AS $$
BEGIN
    UPDATE nation.incident SET settled = NEW.settled, rev = rev + 1
    WHERE id = NEW.id AND settled IS NULL AND NOT dissolved;
    IF FOUND THEN
        PERFORM nation.tell(NEW.id);
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS settled ON loket.incident;
CREATE TRIGGER settled AFTER INSERT OR UPDATE ON loket.incident FOR EACH ROW
    WHEN (NEW.kind = 'other_office' AND NEW.settled IS NOT NULL)
    EXECUTE FUNCTION nation.settled();
ALTER TABLE loket.incident ENABLE ALWAYS TRIGGER settled;

-- By the source, a statement at a time. Most bookings have nobody who came and no second office.
CREATE OR REPLACE FUNCTION nation.written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = loket, pg_temp AS $$
DECLARE
    v_plain text[];
    n record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('loket.nation'));
    WITH judged AS (
        SELECT r.key, EXISTS (SELECT FROM event e WHERE e.office = r.office AND e.subject = r.key)
            OR EXISTS (SELECT FROM event e WHERE e.is_reference AND e.day = r.service_date
                AND nation.code_of(e.subject) = upper(r.body ->> 'code'))
            OR cardinality(nation.family(r.key)) > 1 AS has_more
        FROM new_rows r
    )
    SELECT array_agg(key) INTO v_plain FROM judged WHERE NOT has_more;
    PERFORM nation.send(v_plain, NULL);
    FOR n IN SELECT r.office, r.key, r.service_date FROM new_rows r
        WHERE v_plain IS NULL OR r.key <> ALL (v_plain) ORDER BY r.key LOOP
        PERFORM nation.look_at(n.office, n.key, n.service_date);
    END LOOP;
    RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS nation_inserted ON loket.booking;
CREATE TRIGGER nation_inserted AFTER INSERT ON loket.booking
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION nation.written();
DROP TRIGGER IF EXISTS nation_updated ON loket.booking;
CREATE TRIGGER nation_updated AFTER UPDATE ON loket.booking
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION nation.written();

-- What an office sends once more (a copy anew) replaces what was there, and never stops the rest.
CREATE OR REPLACE FUNCTION nation.again() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = loket, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'event' THEN
        DELETE FROM event WHERE office = NEW.office AND id = NEW.id;
    ELSIF TG_TABLE_NAME = 'admission' THEN
        DELETE FROM admission WHERE office = NEW.office AND subject = NEW.subject;
    ELSIF TG_TABLE_NAME = 'incident' THEN
        DELETE FROM incident WHERE office = NEW.office AND id = NEW.id;
    ELSE
        DELETE FROM quarantine
        WHERE office = NEW.office AND desk = NEW.desk AND digest = NEW.digest;
    END IF;
    RETURN NEW;
END
$$;
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['event', 'admission', 'incident', 'quarantine'] LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS again ON loket.%I', t);
        EXECUTE format('CREATE TRIGGER again BEFORE INSERT ON loket.%I FOR EACH ROW '
            'EXECUTE FUNCTION nation.again()', t);
        EXECUTE format('ALTER TABLE loket.%I ENABLE ALWAYS TRIGGER again', t);
    END LOOP;
END
$$;

-- Personal data of earlier days, here and in what the offices may copy. They purge their own.
CREATE OR REPLACE FUNCTION nation.purge(p_before text) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = loket, pg_temp AS $$
BEGIN
    DELETE FROM nation.down_booking WHERE body ->> 'service_date' < p_before;
    DELETE FROM nation.sent WHERE body ->> 'service_date' < p_before;
    ALTER TABLE loket.booking DISABLE TRIGGER nation_updated;
    PERFORM loket.purge(id, p_before) FROM office;
    ALTER TABLE loket.booking ENABLE TRIGGER nation_updated;
END
$$;

-- After a restore of this server: offices ignore numbers that they know, so these begin higher.
CREATE OR REPLACE FUNCTION nation.restored() RETURNS void LANGUAGE sql
SECURITY DEFINER SET search_path = loket, pg_temp AS $$
    UPDATE nation.sent SET rev = rev + 1000000;
    INSERT INTO nation.down_booking SELECT * FROM nation.sent;
    UPDATE nation.incident SET rev = rev + 1000000;
    SELECT nation.tell(id) FROM nation.incident WHERE NOT dissolved
$$;

REVOKE ALL ON ALL TABLES IN SCHEMA nation FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA nation FROM PUBLIC;
RESET ROLE;
