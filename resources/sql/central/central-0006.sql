-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 6: the same answers sooner. A batch is taken in at one go, and element by
-- element only where something in it fails.

-- As SQL, so that they become part of the statement that asks. Counted repeats in a pattern are
-- dear: lengths are compared beside it.
CREATE OR REPLACE FUNCTION is_whole(p jsonb, p_least bigint, p_most bigint) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN jsonb_typeof(p) = 'number'
        THEN scale(p::numeric) = 0 AND p::numeric BETWEEN p_least AND p_most ELSE false END
$$;

CREATE OR REPLACE FUNCTION is_id(p text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(p LIKE '________-____-7___-____-____________' AND p ~ '^[0-9a-f-]*$'
        AND length(replace(p, '-', '')) = 32 AND substr(p, 20, 1) IN ('8', '9', 'a', 'b'), false)
$$;

CREATE FUNCTION is_hash(p text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(length(p) = 64 AND p ~ '^[0-9a-f]*$', false)
$$;

CREATE FUNCTION is_name(p text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(length(p) BETWEEN 1 AND 64 AND p ~ '^[a-z0-9._-]*$', false)
$$;

-- Raises where the month does not have that day.
CREATE FUNCTION is_day(p text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN length(p) = 10 AND p ~ '^[0-9]*-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
        THEN p::date IS NOT NULL ELSE false END
$$;

-- Only what every desk can read goes into the feed (app/domain/eventwire.h). Null: it can.
CREATE OR REPLACE FUNCTION problem_of(e jsonb, me desk) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN jsonb_typeof(e) IS DISTINCT FROM 'object' THEN 'no event'
        WHEN NOT is_id(e ->> 'id') THEN 'id'
        WHEN e ->> 'office' IS DISTINCT FROM me.office THEN 'another office'
        WHEN e ->> 'desk' IS DISTINCT FROM me.letter THEN 'another desk'
        WHEN (e ->> 'kind' = ANY (ARRAY['attendance', 'hold', 'refusal', 'undo',
            'service_change', 'walk_in', 'import', 'sign_in', 'sign_out', 'clock_change',
            'demo_start', 'profile_change', 'purge', 'approval_asked', 'seen', 'lock',
            'sign_in_failed', 'officer_change', 'day_close', 'export', 'outage',
            'incident_settled'])) IS NOT true THEN 'kind'
        WHEN NOT is_whole(e -> 'n', 1, 999999999999999) THEN 'n'
        WHEN jsonb_typeof(e -> 'booking') IS DISTINCT FROM 'string'
            OR length(e ->> 'booking') > 500 THEN 'booking'
        WHEN e ->> 'day' IS DISTINCT FROM '' AND is_day(e ->> 'day') IS NOT true THEN 'day'
        WHEN NOT (is_whole(e -> 'now_ms', -9999999999999, 99999999999999)
            AND is_whole(e -> 'wall_ms', -9999999999999, 99999999999999)
            AND is_whole(e -> 'uncertainty_ms', 0, 99999999999999)
            AND is_whole(e -> 'boot_us', -999999999999999, 999999999999999)
            AND is_whole(e -> 'quality', 0, 3))
            OR jsonb_typeof(e -> 'boot_id') IS DISTINCT FROM 'string' THEN 'time'
        WHEN e ->> 'officer' IS NOT NULL AND NOT is_name(e ->> 'officer') THEN 'officer'
        WHEN e ->> 'rule' IS NOT NULL AND NOT (is_name(e ->> 'rule')
            AND is_whole(e -> 'rule_version', 0, 2147483647)) THEN 'rule'
        WHEN jsonb_typeof(e -> 'payload') IS DISTINCT FROM 'object' THEN 'payload'
        WHEN NOT (is_hash(e ->> 'previous') AND is_hash(e ->> 'hash')) THEN 'hash'
        WHEN e ->> 'kind' = 'undo' AND NOT is_id(e #>> '{payload,undoes}') THEN 'undoes'
        WHEN e ->> 'kind' = 'purge' AND (e #>> '{payload,before}'
            ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') IS NOT true THEN 'before'
    END
$$;

-- What is called immutable and builds JSON is not made part of a statement.
ALTER FUNCTION party(event) STABLE;

CREATE OR REPLACE FUNCTION tell(p_office text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('loket_' || replace(id, '-', '_'), head::text) FROM office
    WHERE id = p_office;
END
$$;

-- An arrival: the first one of its booking to come here is the live one. `behind`: its desk had not
-- heard of the booking as it is now.
DROP FUNCTION admit(event, desk);
CREATE FUNCTION admit(me desk, INOUT e event, OUT behind boolean) LANGUAGE plpgsql AS $$
DECLARE
    b booking;
    v_first event;
BEGIN
    b := booking_named(e.office, e.subject, e.day);
    IF b.key IS NOT NULL THEN
        e.subject := b.key;
    ELSE
        e.is_reference := strpos(e.subject, '/') = 0
            OR split_part(e.subject, '/', 1) = e.office;
    END IF;
    e.seen_rev := seen_rev(e, b, me);
    SELECT x.* INTO v_first FROM admission a JOIN event x ON x.office = a.office AND x.id = a.event
    WHERE a.office = e.office AND a.subject = e.subject;
    IF FOUND THEN
        e.outcome := 'duplicate';
        e.winner := party(v_first);
    ELSE
        e.outcome := standing(e, b);
        INSERT INTO admission VALUES (e.office, e.subject, e.id);
    END IF;
    behind := e.seen_rev < b.rev;
END
$$;

-- What follows from an event that was stored just now, unless it is one of the many that nothing
-- follows from.
CREATE OR REPLACE FUNCTION consequences(e event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_target event;
    v_other event;
BEGIN
    IF e.kind = 'attendance' AND e.outcome = 'duplicate' THEN
        PERFORM review_double(e.office, e.subject, double_due(e));
    ELSIF e.kind = 'attendance' AND e.outcome = 'unknown_booking' THEN
        PERFORM open_incident(e.office, 'never_booked', e.subject, e.subject,
            jsonb_build_array(party(e)), greatest(end_of(e.day), clock_timestamp()));
    ELSIF e.kind = 'attendance' AND e.outcome <> 'voided' THEN
        PERFORM review_standing(e, b, e.outcome) FROM booking b
        WHERE b.office = e.office AND b.key = e.subject
            AND (e.outcome <> 'ok' OR e.seen_rev < b.rev);
    ELSIF e.kind = 'undo' THEN
        SELECT * INTO v_target FROM event WHERE office = e.office AND id = e.undoes;
        IF FOUND THEN
            PERFORM void(v_target);
        END IF;
    ELSIF e.kind = 'walk_in' THEN
        PERFORM review_walk_in(e.office, e.person);
    ELSIF e.kind = 'incident_settled' THEN
        PERFORM settle(e);
    ELSIF e.kind = 'purge' THEN
        PERFORM purge(e.office, e.wire #>> '{payload,before}');
    ELSIF e.kind = 'day_close' THEN
        PERFORM close_day(e.office, e.day);
    END IF;
    IF e.outcome <> 'voided' AND e.kind IN ('attendance', 'hold', 'refusal') THEN
        PERFORM review_documents(e);
    END IF;
    IF e.quality = 3 AND e.kind IN ('attendance', 'hold', 'refusal', 'walk_in') THEN
        PERFORM open_incident(e.office, 'suspect_clock', e.desk || ':' || e.day, '',
            coalesce((SELECT i.parties FROM incident i WHERE i.office = e.office
                AND i.kind = 'suspect_clock' AND i.subject = e.desk || ':' || e.day
                ORDER BY i.opened_at DESC LIMIT 1), jsonb_build_array(party(e))));
    END IF;
    -- Two different events under one number: two installations write as that desk.
    SELECT * INTO v_other FROM event
    WHERE office = e.office AND desk = e.desk AND n = e.n AND install = e.install AND id <> e.id
    LIMIT 1;
    IF FOUND THEN
        PERFORM open_incident(e.office, 'cloned_desk', e.desk, '',
            jsonb_build_array(party(v_other), party(e)));
    END IF;
END
$$;

-- Of each element of a batch what can be read or looked up for all of them at once, before any of
-- them is taken in. By look-ups one by one, never by a join: that would read the whole table.
CREATE FUNCTION elements(me desk, batch json) RETURNS TABLE (place bigint, raw json, attach jsonb,
    install text, wire jsonb, problem text, id uuid, known event, undone boolean, cloned boolean,
    elsewhere boolean)
LANGUAGE sql STABLE AS $$
    SELECT f.place, f.raw, f.w -> 'attach', f.install, f.wire, f.problem, f.id,
        (SELECT x FROM event x WHERE x.office = me.office AND x.id = f.id),
        (SELECT true FROM event x WHERE x.office = me.office AND x.undoes = f.id LIMIT 1),
        (SELECT true FROM event x WHERE x.office = me.office AND x.desk = me.letter
            AND x.n = f.n AND x.install = f.install AND x.id <> f.id LIMIT 1),
        f.wire ->> 'booking' <> '' AND (SELECT true FROM event x WHERE x.office = me.office
            AND x.subject = f.wire ->> 'booking' AND x.desk <> me.letter LIMIT 1)
    FROM (
        SELECT p.*, left(coalesce(p.w ->> 'install', ''), 100) AS install,
            CASE WHEN p.problem IS NULL THEN (p.wire ->> 'id')::uuid END AS id,
            CASE WHEN p.problem IS NULL THEN (p.wire ->> 'n')::bigint END AS n
        FROM (
            SELECT r.place, r.raw, r.w, r.w -> 'event' AS wire, CASE
                WHEN NOT me.enabled THEN 'this desk is disabled'
                WHEN octet_length(r.raw::text) > 2000000 THEN 'too large'
                ELSE problem_of(r.w -> 'event', me) END AS problem
            FROM (
                SELECT a.place, a.raw, a.raw::jsonb AS w
                FROM json_array_elements(batch) WITH ORDINALITY AS a (raw, place) OFFSET 0) r
            OFFSET 0) p
        OFFSET 0) f
    ORDER BY f.place
$$;

DROP FUNCTION take(desk, json);

-- A batch, or one element of it. What it raises sets the event aside that is to blame: then each is
-- tried alone. The office's row is locked, so its head is counted here, and written before anybody
-- else counts on from it.
CREATE FUNCTION take(me desk, batch json) RETURNS TABLE (pos integer, id text, outcome text,
    winner jsonb, seq bigint, problem text)
LANGUAGE plpgsql AS $$
DECLARE
    r record;
    e event;
    v_head bigint := (SELECT o.head FROM office o WHERE o.id = me.office);
    v_ids uuid[] := '{}';
    v_numbers bigint[] := '{}';
    v_undone uuid[] := '{}';
    a record;
    v_behind boolean;
BEGIN
    FOR r IN SELECT * FROM elements(me, batch) LOOP
        IF r.problem IS NOT NULL THEN
            RAISE EXCEPTION '%', r.problem USING errcode = 'LK030';
        END IF;
        pos := r.place - 1;
        id := r.id::text;
        outcome := (r.known).outcome;
        winner := (r.known).winner;
        seq := (r.known).seq;
        problem := NULL;
        IF outcome IS NOT NULL THEN
            IF (r.known).wire <> r.wire THEN
                outcome := 'id_reused';
                winner := NULL;
                seq := NULL;
                problem := 'another event has this id';
                UPDATE office SET head = v_head WHERE office.id = me.office;
                PERFORM set_aside(me, id, r.raw::text, problem, 'id_reused');
                SELECT o.head INTO v_head FROM office o WHERE o.id = me.office;
            END IF;
            RETURN NEXT;
            CONTINUE;
        END IF;
        e.n := (r.wire ->> 'n')::bigint;
        IF r.id = ANY (v_ids) OR e.n = ANY (v_numbers) THEN
            RAISE EXCEPTION 'twice in one batch' USING errcode = 'LK031';
        END IF;
        v_ids := v_ids || r.id;
        v_numbers := v_numbers || e.n;
        e.office := me.office;
        e.id := r.id;
        e.desk := me.letter;
        e.kind := r.wire ->> 'kind';
        e.subject := r.wire ->> 'booking';
        e.is_reference := false;
        e.day := r.wire ->> 'day';
        e.now_ms := (r.wire ->> 'now_ms')::bigint;
        e.quality := (r.wire ->> 'quality')::integer;
        e.seen_rev := NULL;
        e.undoes := CASE WHEN e.kind = 'undo' THEN (r.wire #>> '{payload,undoes}')::uuid END;
        e.person := CASE WHEN e.kind = 'walk_in' THEN r.wire #>> '{payload,person}' END;
        e.install := r.install;
        e.wire := r.wire;
        e.outcome := 'ok';
        e.winner := NULL;
        e.received_at := clock_timestamp();
        v_behind := false;
        IF r.attach <> '{}' THEN
            UPDATE office SET head = v_head WHERE office.id = me.office;
            PERFORM attach(me.office, r.attach);
            SELECT o.head INTO v_head FROM office o WHERE o.id = me.office;
        END IF;
        -- It may have been undone before it came.
        IF r.undone OR r.id = ANY (v_undone) THEN
            e.outcome := 'voided';
        ELSIF e.kind = 'attendance' AND e.subject <> '' THEN
            a := admit(me, e);
            e := a.e;
            v_behind := a.behind;
        ELSIF e.kind = 'hold' OR e.wire #>> '{payload,decision}' = 'refuse_documents' THEN
            SELECT 'not_valid:cancelled' INTO e.outcome FROM booking b
            WHERE b.office = e.office AND b.key = e.subject AND NOT b.purged
                AND (b.status = 'cancelled' OR b.deleted);
            e.outcome := coalesce(e.outcome, 'ok');
        ELSIF e.kind = 'undo' THEN
            v_undone := v_undone || e.undoes;
        END IF;
        v_head := v_head + 1;
        e.seq := v_head;
        INSERT INTO change (office, seq, kind, entity, body)
        VALUES (e.office, e.seq, 'event', id, event_body(e));
        INSERT INTO event VALUES (e.*);
        IF e.kind IN ('undo', 'walk_in', 'incident_settled', 'purge', 'day_close')
            OR e.outcome NOT IN ('ok', 'voided') OR e.quality = 3 OR v_behind OR r.cloned
            OR r.elsewhere OR e.subject <> r.wire ->> 'booking' THEN
            UPDATE office SET head = v_head WHERE office.id = me.office;
            PERFORM consequences(e);
            SELECT o.head INTO v_head FROM office o WHERE o.id = me.office;
        END IF;
        -- A promotion may have followed at once.
        outcome := e.outcome;
        winner := e.winner;
        seq := e.seq;
        RETURN NEXT;
    END LOOP;
    UPDATE office SET head = v_head WHERE office.id = me.office AND head <> v_head;
END
$$;

-- Errors that are no fault of the event's: it is sent again.
CREATE FUNCTION is_passing(p_state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT left(p_state, 2) IN ('08', '40', '53', '55', '57', '58', 'XX')
$$;

-- Events of a desk, at most 50: answered by their place in the batch and with the id as it was
-- written, so that one that cannot be read does not get its neighbour's answer. Facts are kept and
-- classified, never refused; the same batch again gives the same answers.
CREATE OR REPLACE FUNCTION push(batch json) RETURNS TABLE (pos integer, id text, outcome text,
    winner jsonb, seq bigint, problem text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp
    -- Tables that were small when the statements were planned do not stay so. What has no index
    -- looks so dear then that it would be compiled, for 25 ms each time.
    SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
    v_me desk := me();
    v_element json;
    v_whole boolean := true;
BEGIN
    IF json_typeof(batch) IS DISTINCT FROM 'array' THEN
        RAISE EXCEPTION 'a batch is an array' USING errcode = '22023';
    ELSIF json_array_length(batch) > 50 THEN
        RAISE EXCEPTION 'a batch has 50 events at most' USING errcode = '54000';
    ELSIF v_me.version < (SELECT value::integer - 2 FROM meta WHERE name = 'min_version')
        AND v_me.version > 0 THEN
        RAISE EXCEPTION 'this program is too old' USING errcode = 'LK003';
    END IF;
    PERFORM FROM office WHERE office.id = v_me.office FOR UPDATE;
    BEGIN
        RETURN QUERY SELECT t.* FROM take(v_me, batch) t;
    EXCEPTION WHEN others THEN
        v_whole := false;
        IF is_passing(SQLSTATE) THEN
            RAISE;
        END IF;
    END;
    pos := -1;
    FOR v_element IN SELECT value FROM json_array_elements(batch) WHERE NOT v_whole LOOP
        pos := pos + 1;
        id := substring(v_element::text FROM '"id"\s*:\s*("[^"\\]*"|[0-9.eE+-]+|true|false|null)');
        id := coalesce(trim(BOTH '"' FROM id), '');
        BEGIN
            SELECT t.outcome, t.winner, t.seq, t.problem INTO outcome, winner, seq, problem
            FROM take(v_me, json_build_array(v_element)) t;
        EXCEPTION WHEN others THEN
            IF is_passing(SQLSTATE) THEN
                RAISE;
            END IF;
            outcome := 'quarantined';
            winner := NULL;
            seq := NULL;
            problem := CASE WHEN SQLSTATE = 'LK030' THEN SQLERRM
                ELSE 'not understood (' || SQLSTATE || ')' END;
        END;
        IF outcome = 'quarantined' THEN
            PERFORM set_aside(v_me, id, v_element::text, problem, 'quarantined');
        END IF;
        RETURN NEXT;
    END LOOP;
    PERFORM tell_due(v_me.office);
    PERFORM tell(v_me.office);
END
$$;
