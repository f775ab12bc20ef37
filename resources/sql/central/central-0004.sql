-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 4: bookings from the ministry's systems.

CREATE FUNCTION booking_body(b booking) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN b.deleted OR b.purged
        THEN jsonb_build_object('office', b.office, 'channel', split_part(b.key, '/', 2),
            'code', split_part(b.key, '/', 3), 'rev', b.rev, 'status', b.status, 'deleted', true)
        ELSE b.body || jsonb_build_object('rev', b.rev, 'status', b.status, 'deleted', false) END
$$;

-- Written by put_bookings() and imports: once per statement.
CREATE FUNCTION bookings_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
DECLARE
    v_office text;
    v_count bigint;
    v_head bigint;
    v_key text;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO booking_past
        SELECT office, key, o.rev, o.service_date, o.slot, identity_of(o.body), o.changed_at
        FROM old_rows o JOIN new_rows n USING (office, key)
        WHERE NOT n.purged ON CONFLICT DO NOTHING;
    END IF;
    FOR v_office, v_count IN SELECT office, count(*) FROM new_rows GROUP BY 1 ORDER BY 1 LOOP
        UPDATE office SET head = head + v_count WHERE id = v_office RETURNING head INTO v_head;
        INSERT INTO change (office, seq, kind, entity, body)
        SELECT n.office, v_head - v_count + row_number() OVER (ORDER BY n.key), 'booking', n.key,
            booking_body((n.*)::booking)
        FROM new_rows n WHERE n.office = v_office;
        IF TG_OP = 'UPDATE' THEN
            FOR v_key IN SELECT n.key FROM new_rows n JOIN admission a
                ON a.office = n.office AND a.subject = n.key WHERE n.office = v_office LOOP
                PERFORM review(v_office, v_key);
            END LOOP;
        END IF;
        PERFORM link_all(v_office);
        PERFORM tell(v_office);
    END LOOP;
    RETURN NULL;
END
$$;
CREATE TRIGGER bookings_inserted AFTER INSERT ON booking
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION bookings_written();
CREATE TRIGGER bookings_updated AFTER UPDATE ON booking
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION bookings_written();

-- Written by logical replication, which fires triggers by row only (PostgreSQL 15). It never
-- raises: an error would stop the subscription.
CREATE FUNCTION booking_replicated() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM office WHERE id = NEW.office) THEN
        RETURN NULL; -- another office's, by a filter that is too wide
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.rev > OLD.rev AND NOT OLD.purged THEN
        INSERT INTO booking_past VALUES (OLD.office, OLD.key, OLD.rev, OLD.service_date, OLD.slot,
            identity_of(OLD.body), OLD.changed_at) ON CONFLICT DO NOTHING;
    END IF;
    PERFORM emit(NEW.office, 'booking', NEW.key, booking_body(NEW));
    PERFORM review(NEW.office, NEW.key);
    PERFORM link_all(NEW.office);
    PERFORM pg_notify('loket_' || replace(NEW.office, '-', '_'), '0'); -- once per transaction
    RETURN NULL;
END
$$;
CREATE TRIGGER booking_replicated AFTER INSERT OR UPDATE ON booking
    FOR EACH ROW EXECUTE FUNCTION booking_replicated();
ALTER TABLE booking ENABLE REPLICA TRIGGER booking_replicated;

-- A rev that is older than what is known says nothing.
CREATE FUNCTION booking_newer() RETURNS trigger LANGUAGE plpgsql SET search_path = loket, pg_temp
AS $$
BEGIN
    IF OLD.purged OR (NEW.rev <= OLD.rev AND NOT NEW.purged) THEN
        RETURN NULL;
    END IF;
    NEW.changed_at := clock_timestamp();
    RETURN NEW;
END
$$;
CREATE TRIGGER booking_newer BEFORE UPDATE ON booking
    FOR EACH ROW EXECUTE FUNCTION booking_newer();
ALTER TABLE booking ENABLE ALWAYS TRIGGER booking_newer;

-- Blanks, dashes and case do not matter.
CREATE FUNCTION code_of(b jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT upper(regexp_replace(b ->> 'code', '[[:space:]–—-]', '', 'g'))
$$;

-- What is wrong with a row; null: nothing.
CREATE FUNCTION booking_problem(b jsonb) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN jsonb_typeof(b) <> 'object' THEN 'no object'
        WHEN NOT EXISTS (SELECT FROM office WHERE id = b ->> 'office') THEN 'office'
        WHEN NOT coalesce(b ->> 'channel', 'law') IN ('law', 'apapo', 'mpaspor') THEN 'channel'
        WHEN NOT coalesce(b ->> 'code' ~ '^[^/[:cntrl:]]{1,64}$', false)
            OR jsonb_typeof(b -> 'code') <> 'string' OR code_of(b) = '' THEN 'code'
        WHEN b ? 'rev' AND NOT is_whole(b -> 'rev', 1, 999999999999999) THEN 'rev'
        WHEN b ? 'deleted' AND jsonb_typeof(b -> 'deleted') <> 'boolean' THEN 'deleted'
        WHEN b -> 'deleted' = 'true' THEN NULL
        WHEN coalesce(b ->> 'name', '') = '' OR length(b ->> 'name') > 200 THEN 'name'
        WHEN NOT coalesce(b ->> 'service' ~ '^[A-Za-z0-9._-]{1,64}$', false) THEN 'service'
        WHEN NOT coalesce(b ->> 'service_date'
            ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', false) THEN 'service_date'
        WHEN NOT coalesce(b ->> 'slot' ~ '^[0-2][0-9]:[0-5][0-9](-[0-2][0-9]:[0-5][0-9])?$', false)
            THEN 'slot'
        WHEN coalesce(b ->> 'status', 'active')
            NOT IN ('active', 'cancelled', 'rescheduled', 'moved') THEN 'status'
        WHEN coalesce(b ->> 'birth_date', '')
            !~ '^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$' THEN 'birth_date'
        WHEN octet_length(b::text) > 20000 THEN 'too large'
    END
$$;

CREATE FUNCTION key_of(b jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT (b ->> 'office') || '/' || coalesce(b ->> 'channel', 'law') || '/' || code_of(b)
$$;

-- Rows of the ministry, at most 5,000, each a whole booking with its `rev`. Per row: "new",
-- "changed", "same", "older" (a later rev is known: ignored), "already_attended" (another slot for
-- somebody who came: make a new booking), "invalid" (problem: which field). Without a rev the row
-- counts as the next one if anything differs.
CREATE FUNCTION put_bookings(bookings jsonb) RETURNS TABLE (pos integer, key text, outcome text,
    problem text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF jsonb_typeof(bookings) IS DISTINCT FROM 'array' THEN
        RAISE EXCEPTION 'bookings are an array' USING errcode = '22023';
    ELSIF jsonb_array_length(bookings) > 5000 THEN
        RAISE EXCEPTION 'at most 5000 at a time' USING errcode = '54000';
    END IF;
    -- Always in one order: two writers never wait for each other in a circle.
    PERFORM FROM office o
    WHERE o.id IN (SELECT r ->> 'office' FROM jsonb_array_elements(bookings) r)
    ORDER BY o.id FOR UPDATE;
    RETURN QUERY
    WITH given AS MATERIALIZED (
        SELECT (g.n - 1)::integer AS pos, g.r, booking_problem(g.r) AS problem,
            g.r - 'rev' - 'deleted' AS plain
        FROM jsonb_array_elements(bookings) WITH ORDINALITY AS g (r, n)
    ), keyed AS (
        SELECT g.*, CASE WHEN g.problem IS NULL THEN key_of(g.r) END AS key,
            CASE WHEN g.problem IS NULL THEN (g.r ->> 'rev')::bigint END AS rev,
            g.plain || jsonb_build_object('code', code_of(g.r)) AS body,
            coalesce(g.r -> 'deleted' = 'true', false) AS deleted
        FROM given g
    ), ranked AS (
        SELECT k.*, row_number() OVER (PARTITION BY k.key
            ORDER BY k.rev DESC NULLS LAST, k.pos DESC) AS place
        FROM keyed k
    ), judged AS (
        SELECT r.pos, r.key, r.r ->> 'office' AS office, r.body, r.deleted, r.problem,
            coalesce(r.rev, b.rev + 1, 1) AS rev,
            CASE
                WHEN r.problem IS NOT NULL THEN 'invalid'
                WHEN r.place > 1 OR b.purged OR r.rev < b.rev THEN 'older'
                WHEN b.key IS NULL THEN 'new'
                WHEN r.rev = b.rev
                    OR (r.rev IS NULL AND b.body = r.body AND b.deleted = r.deleted) THEN 'same'
                WHEN a.event IS NOT NULL AND NOT r.deleted AND (r.r ->> 'status' = 'rescheduled'
                    OR b.service_date <> r.r ->> 'service_date' OR b.slot <> r.r ->> 'slot')
                    THEN 'already_attended'
                ELSE 'changed'
            END AS outcome
        FROM ranked r
        LEFT JOIN booking b ON b.office = r.r ->> 'office' AND b.key = r.key
        LEFT JOIN admission a ON a.office = r.r ->> 'office' AND a.subject = r.key
    ), written AS (
        INSERT INTO booking AS known (office, key, rev, deleted, body)
        SELECT j.office, j.key, j.rev, j.deleted, j.body FROM judged j
        WHERE j.outcome IN ('new', 'changed') ORDER BY j.key
        ON CONFLICT (office, key) DO UPDATE SET rev = excluded.rev, deleted = excluded.deleted,
            body = CASE WHEN excluded.deleted THEN known.body ELSE excluded.body END
    )
    SELECT j.pos, j.key, j.outcome, j.problem FROM judged j ORDER BY j.pos;
END
$$;
