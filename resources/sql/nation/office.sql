-- SPDX-License-Identifier: GPL-3.0-or-later
-- The office's side, after down.sql: rows of the nation become bookings and incidents of the
-- office, with their rows of the feed. Replication runs these triggers by row and with an empty
-- search_path; an error would stop everything behind it, so a row that makes one is put aside.

DO $$
BEGIN
    IF (SELECT value::integer FROM loket.meta WHERE name = 'schema') < 7 THEN
        RAISE EXCEPTION 'this centre is an older one: loketctl central init comes first';
    END IF;
END
$$;

ALTER SCHEMA nation OWNER TO loket_owner;
ALTER TABLE nation.booking OWNER TO loket_owner;
ALTER TABLE nation.notice OWNER TO loket_owner;
SET ROLE loket_owner;

CREATE TABLE IF NOT EXISTS nation.aside (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (kind IN ('booking', 'notice')),
    body jsonb NOT NULL,
    problem text NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS nation.noticed ( -- the newest revision of each that was taken over
    office text NOT NULL,
    id uuid NOT NULL,
    rev bigint NOT NULL,
    PRIMARY KEY (office, id)
);

CREATE OR REPLACE FUNCTION nation.take_booking(b nation.booking) RETURNS void LANGUAGE plpgsql
SET search_path = loket, pg_temp AS $$
BEGIN
    -- First of all, as every writer does: nobody waits in a circle.
    PERFORM FROM office WHERE id = b.office FOR UPDATE;
    INSERT INTO booking AS known (office, key, rev, deleted, body)
    VALUES (b.office, b.key, b.rev, b.deleted, b.body)
    ON CONFLICT (office, key) DO UPDATE SET rev = excluded.rev, deleted = excluded.deleted,
        body = CASE WHEN excluded.deleted THEN known.body ELSE excluded.body END
    WHERE known.rev < excluded.rev;
END
$$;

CREATE OR REPLACE FUNCTION nation.take_notice(n nation.notice) RETURNS void LANGUAGE plpgsql
SET search_path = loket, pg_temp AS $$
BEGIN
    PERFORM FROM office WHERE id = n.office FOR UPDATE;
    INSERT INTO nation.noticed AS known VALUES (n.office, n.id, n.rev)
    ON CONFLICT (office, id) DO UPDATE SET rev = excluded.rev WHERE known.rev < excluded.rev;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    INSERT INTO incident AS known (office, id, kind, subject, booking, parties, more, opened_at,
        settled, dissolved)
    VALUES (n.office, n.id, n.body ->> 'kind', n.body ->> 'booking', n.body ->> 'booking',
        n.body -> 'parties', coalesce((n.body ->> 'more')::integer, 0),
        to_timestamp((n.body ->> 'opened_ms')::bigint / 1000.0),
        nullif(n.body -> 'settled', 'null'), (n.body ->> 'dissolved')::boolean)
    ON CONFLICT (office, id) DO UPDATE SET parties = excluded.parties,
        more = excluded.more, booking = excluded.booking,
        settled = coalesce(known.settled, excluded.settled),
        dissolved = excluded.dissolved;
    PERFORM tell_incident(n.office, n.id);
    PERFORM tell(n.office);
END
$$;

-- No timeout of the clients ends a wait in here.
CREATE OR REPLACE FUNCTION nation.came() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = loket, pg_temp SET lock_timeout = 0 AS $$
BEGIN
    IF TG_TABLE_NAME = 'booking' THEN
        PERFORM nation.take_booking(NEW);
    ELSE
        PERFORM nation.take_notice(NEW);
    END IF;
    RETURN NULL; -- nothing stays here
EXCEPTION WHEN OTHERS THEN
    INSERT INTO nation.aside (kind, body, problem)
    VALUES (TG_TABLE_NAME, to_jsonb(NEW), SQLSTATE || ' ' || SQLERRM);
    RETURN NULL;
END
$$;

-- What was put aside, once more, after its cause was mended. How many still stand aside.
CREATE OR REPLACE FUNCTION nation.retry() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = loket, pg_temp AS $$
DECLARE
    a nation.aside;
BEGIN
    FOR a IN SELECT * FROM nation.aside ORDER BY since LOOP
        BEGIN
            IF a.kind = 'booking' THEN
                PERFORM nation.take_booking(jsonb_populate_record(NULL::nation.booking, a.body));
            ELSE
                PERFORM nation.take_notice(jsonb_populate_record(NULL::nation.notice, a.body));
            END IF;
            DELETE FROM nation.aside WHERE id = a.id;
        EXCEPTION WHEN OTHERS THEN
            UPDATE nation.aside SET problem = SQLSTATE || ' ' || SQLERRM WHERE id = a.id;
        END;
    END LOOP;
    RETURN (SELECT count(*) FROM nation.aside);
END
$$;

DROP TRIGGER IF EXISTS came ON nation.booking;
CREATE TRIGGER came BEFORE INSERT ON nation.booking FOR EACH ROW EXECUTE FUNCTION nation.came();
ALTER TABLE nation.booking ENABLE ALWAYS TRIGGER came;
DROP TRIGGER IF EXISTS came ON nation.notice;
CREATE TRIGGER came BEFORE INSERT ON nation.notice FOR EACH ROW EXECUTE FUNCTION nation.came();
ALTER TABLE nation.notice ENABLE ALWAYS TRIGGER came;

REVOKE ALL ON ALL TABLES IN SCHEMA nation FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA nation FROM PUBLIC;
RESET ROLE;

-- What goes up: facts and what became of them, without persons, and without what is not
-- understood (a quarantined text may hold anything). Columns are named, so that an office may be
-- of a newer version than the nation.
DO $$
DECLARE
    t text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'loket_nation') THEN
        CREATE ROLE loket_nation LOGIN REPLICATION;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO loket_nation', current_database());
    FOREACH t IN ARRAY ARRAY['event', 'admission', 'incident', 'quarantine'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS nation ON loket.%I', t);
        EXECUTE format('CREATE POLICY nation ON loket.%I FOR SELECT TO loket_nation USING (true)', t);
        EXECUTE format('GRANT SELECT ON loket.%I TO loket_nation', t);
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'loket_up') THEN
        CREATE PUBLICATION loket_up FOR TABLE
            loket.event (office, id, desk, n, kind, subject, is_reference, day, now_ms, quality,
                install, wire, outcome, winner, seq, received_at),
            loket.admission,
            loket.incident (office, id, kind, subject, booking, parties, opened_at, due, settled,
                dissolved),
            loket.quarantine (office, desk, digest, event, problem, received_at);
    END IF;
END
$$;
GRANT USAGE ON SCHEMA loket TO loket_nation;
