-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 3: what desks send.

-- The desk that speaks.
CREATE FUNCTION me() RETURNS desk LANGUAGE plpgsql STABLE AS $$
DECLARE
    d desk;
BEGIN
    SELECT * INTO d FROM desk WHERE role = session_user;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'this role is no desk' USING errcode = 'LK002';
    END IF;
    RETURN d;
END
$$;

CREATE FUNCTION is_whole(p jsonb, p_least bigint, p_most bigint) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF jsonb_typeof(p) = 'number' AND p::text ~ '^-?[0-9]{1,18}$' THEN
        RETURN p::text::bigint BETWEEN p_least AND p_most;
    END IF;
    RETURN false;
END
$$;

CREATE FUNCTION is_id(p text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(p ~
        '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$', false)
$$;

-- Only what every desk can read goes into the feed (app/domain/eventwire.h). Null: it can.
CREATE FUNCTION problem_of(e jsonb, me desk) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    v_kind text := e ->> 'kind';
BEGIN
    IF jsonb_typeof(e) IS DISTINCT FROM 'object' THEN
        RETURN 'no event';
    ELSIF NOT is_id(e ->> 'id') THEN
        RETURN 'id';
    ELSIF e ->> 'office' IS DISTINCT FROM me.office THEN
        RETURN 'another office';
    ELSIF e ->> 'desk' IS DISTINCT FROM me.letter THEN
        RETURN 'another desk';
    ELSIF v_kind IS NULL OR v_kind <> ALL (ARRAY['attendance', 'hold', 'refusal', 'undo',
            'service_change', 'walk_in', 'import', 'sign_in', 'sign_out', 'clock_change',
            'demo_start', 'profile_change', 'purge', 'approval_asked', 'seen', 'lock',
            'sign_in_failed', 'officer_change', 'day_close', 'export', 'outage',
            'incident_settled']) THEN
        RETURN 'kind';
    ELSIF NOT is_whole(e -> 'n', 1, 999999999999999) THEN
        RETURN 'n';
    ELSIF jsonb_typeof(e -> 'booking') IS DISTINCT FROM 'string'
        OR length(e ->> 'booking') > 500 THEN
        RETURN 'booking';
    ELSIF (e ->> 'day' ~ '^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$') IS NOT true
        OR (e ->> 'day' <> '' AND (e ->> 'day')::date IS NULL) THEN -- or raises: no such day
        RETURN 'day';
    ELSIF NOT (is_whole(e -> 'now_ms', -9999999999999, 99999999999999)
            AND is_whole(e -> 'wall_ms', -9999999999999, 99999999999999)
            AND is_whole(e -> 'uncertainty_ms', 0, 99999999999999)
            AND is_whole(e -> 'boot_us', -999999999999999, 999999999999999)
            AND is_whole(e -> 'quality', 0, 3))
        OR jsonb_typeof(e -> 'boot_id') IS DISTINCT FROM 'string' THEN
        RETURN 'time';
    ELSIF NOT coalesce(e ->> 'officer' ~ '^[a-z0-9._-]{1,64}$', true) THEN
        RETURN 'officer';
    ELSIF e ->> 'rule' IS NOT NULL AND NOT (e ->> 'rule' ~ '^[a-z0-9._-]{1,64}$'
            AND is_whole(e -> 'rule_version', 0, 2147483647)) THEN
        RETURN 'rule';
    ELSIF jsonb_typeof(e -> 'payload') IS DISTINCT FROM 'object' THEN
        RETURN 'payload';
    ELSIF (e ->> 'previous' ~ '^[0-9a-f]{64}$' AND e ->> 'hash' ~ '^[0-9a-f]{64}$') IS NOT true THEN
        RETURN 'hash';
    ELSIF v_kind = 'undo' AND NOT is_id(e #>> '{payload,undoes}') THEN
        RETURN 'undoes';
    ELSIF v_kind = 'purge'
        AND (e #>> '{payload,before}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') IS NOT true THEN
        RETURN 'before';
    END IF;
    RETURN NULL;
END
$$;

-- What makes a person the same: null where nothing is said. Never fails.
CREATE FUNCTION person_marks(p_fields text, OUT nik_mark text, OUT name_mark text)
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    f jsonb;
    v_name text;
BEGIN
    f := convert_from(decode(p_fields, 'base64'), 'UTF8')::jsonb;
    v_name := upper(regexp_replace(coalesce(f ->> 'name', ''), '[^[:alpha:]]', '', 'g'));
    nik_mark := CASE WHEN f ->> 'nik' <> '' THEN md5(f ->> 'nik') END;
    name_mark := CASE WHEN v_name <> '' AND f ->> 'birth_date' <> ''
        THEN md5(v_name || '|' || (f ->> 'birth_date')) END;
EXCEPTION WHEN data_exception THEN
    NULL;
END
$$;

-- What the event names and does not hold. The newest wins; what is known already says nothing.
CREATE FUNCTION attach_person(p_office text, p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    m record;
BEGIN
    IF NOT coalesce(p ->> 'hash' ~ '^[0-9a-f]{64}$' AND p ->> 'day' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
            AND length(p ->> 'salt') < 200 AND length(p ->> 'fields') < 4000, false) THEN
        RAISE EXCEPTION 'person' USING errcode = 'LK030';
    END IF;
    m := person_marks(p ->> 'fields');
    INSERT INTO person VALUES (p_office, p ->> 'hash', p ->> 'day', p ->> 'salt', p ->> 'fields',
        m.nik_mark, m.name_mark) ON CONFLICT DO NOTHING;
    IF FOUND THEN
        PERFORM emit(p_office, 'person', p ->> 'hash', jsonb_build_object('hash', p ->> 'hash',
            'day', p ->> 'day', 'salt', p ->> 'salt', 'fields', p ->> 'fields'));
    END IF;
END
$$;

CREATE FUNCTION attach_officer(p_office text, p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_body jsonb := jsonb_build_object('id', p ->> 'id', 'name', p ->> 'name', 'role', p ->> 'role',
        'pin_hash', p ->> 'pin_hash', 'enabled', p -> 'enabled', 'changed_ms', p -> 'changed_ms');
BEGIN
    IF NOT coalesce(p ->> 'id' ~ '^[a-z0-9._-]{1,64}$' AND length(p ->> 'name') BETWEEN 1 AND 200
            AND p ->> 'role' IN ('officer', 'supervisor', 'administrator')
            AND jsonb_typeof(p -> 'enabled') = 'boolean'
            AND is_whole(p -> 'changed_ms', 0, 99999999999999), false)
        OR length(p ->> 'pin_hash') > 500 THEN
        RAISE EXCEPTION 'officer' USING errcode = 'LK030';
    END IF;
    INSERT INTO officer VALUES (p_office, p ->> 'id', (p ->> 'changed_ms')::bigint, v_body)
    ON CONFLICT (office, id) DO UPDATE SET changed_ms = excluded.changed_ms, body = excluded.body
        WHERE (officer.changed_ms, officer.body::text)
            < (excluded.changed_ms, excluded.body::text);
    IF FOUND THEN
        PERFORM emit(p_office, 'officer', p ->> 'id', v_body);
    END IF;
END
$$;

CREATE FUNCTION attach_profile(p_office text, p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_body jsonb := jsonb_build_object('version', p -> 'version', 'sha256', p ->> 'sha256',
        'json', p -> 'json', 'at_ms', p -> 'at_ms');
BEGIN
    IF NOT coalesce(is_whole(p -> 'version', 0, 2147483647)
            AND is_whole(p -> 'at_ms', 0, 99999999999999)
            AND p ->> 'sha256' ~ '^[0-9a-f]{64}$'
            AND jsonb_typeof(p -> 'json') IN ('string', 'object'), false) THEN
        RAISE EXCEPTION 'profile' USING errcode = 'LK030';
    END IF;
    INSERT INTO profile VALUES (p_office, (p ->> 'version')::integer, (p ->> 'at_ms')::bigint,
        v_body)
    ON CONFLICT (office) DO UPDATE SET version = excluded.version, at_ms = excluded.at_ms,
            body = excluded.body
        WHERE (profile.version, profile.at_ms, profile.body::text)
            < (excluded.version, excluded.at_ms, excluded.body::text);
    IF FOUND THEN
        PERFORM emit(p_office, 'profile', p_office, v_body);
    END IF;
END
$$;

CREATE FUNCTION attach(p_office text, p jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF jsonb_typeof(p -> 'person') = 'object' THEN
        PERFORM attach_person(p_office, p -> 'person');
    END IF;
    IF jsonb_typeof(p -> 'officer') = 'object' THEN
        PERFORM attach_officer(p_office, p -> 'officer');
    END IF;
    IF jsonb_typeof(p -> 'profile') = 'object' THEN
        PERFORM attach_profile(p_office, p -> 'profile');
    END IF;
END
$$;

-- One that is aside stays so and is told once, however often it is sent.
CREATE FUNCTION set_aside(me desk, p_id text, p_raw text, p_problem text, p_kind text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_digest text := md5(p_raw);
    v_parties jsonb := '[]';
BEGIN
    INSERT INTO quarantine (office, desk, digest, event, raw, problem)
    VALUES (me.office, me.letter, v_digest, left(p_id, 200), p_raw, p_problem)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF is_id(p_id) THEN
        v_parties := jsonb_build_array(jsonb_build_object('event', p_id, 'office', me.office,
            'desk', me.letter, 'at_ms', floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint,
            'queue_number', NULL, 'officer_name', ''));
    END IF;
    PERFORM open_incident(me.office, p_kind, me.letter || ':' || v_digest, '', v_parties);
END
$$;

-- Papers that one desk found complete and another one, later, did not.
CREATE FUNCTION review_documents(e event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_others boolean;
    v_parties jsonb;
BEGIN
    IF e.subject = '' OR NOT (e.wire #>> '{payload,documents}' IN ('complete', 'incomplete')
            OR e.wire #>> '{payload,decision}' = 'refuse_documents') THEN
        RETURN;
    END IF;
    SELECT bool_or(x.desk <> e.desk) INTO v_others FROM event x
    WHERE x.office = e.office AND x.subject = e.subject;
    IF v_others IS NOT true THEN
        RETURN;
    END IF;
    WITH checked AS (
        SELECT x, x.wire #>> '{payload,documents}' = 'complete'
            AND x.wire #>> '{payload,decision}' IS DISTINCT FROM 'refuse_documents' AS passed
        FROM event x
        WHERE x.office = e.office AND x.subject = e.subject AND x.day || '' = e.day
            AND x.outcome <> 'voided'
            AND (x.wire #>> '{payload,documents}' IN ('complete', 'incomplete')
                OR x.wire #>> '{payload,decision}' = 'refuse_documents'))
    SELECT jsonb_agg(DISTINCT p) INTO v_parties FROM checked good
        JOIN checked bad ON (bad.x).desk <> (good.x).desk AND good.passed AND NOT bad.passed
            AND ((good.x).now_ms <= (bad.x).now_ms
                OR (bad.x).kind = 'attendance')
        CROSS JOIN LATERAL (VALUES (party(good.x)), (party(bad.x))) AS both_of(p);
    IF v_parties IS NOT NULL THEN
        PERFORM open_incident(e.office, 'documents_differ', e.subject, e.subject, v_parties);
    END IF;
END
$$;

-- Walk-ins of one day that are one person: told, never merged.
CREATE FUNCTION review_walk_in(p_office text, p_hash text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    p person;
    v_parties jsonb;
    v_subject text;
BEGIN
    SELECT * INTO p FROM person WHERE office = p_office AND hash = p_hash;
    IF coalesce(p.nik_mark, p.name_mark) IS NULL THEN
        RETURN;
    END IF;
    SELECT jsonb_agg(party(e) ORDER BY e.seq), min(o.hash) INTO v_parties, v_subject
    FROM person o JOIN event e ON e.office = o.office AND e.person = o.hash
    WHERE o.office = p_office AND o.day = p.day
        AND (o.nik_mark = p.nik_mark OR o.name_mark = p.name_mark)
        AND e.kind = 'walk_in' AND e.outcome <> 'voided';
    IF jsonb_array_length(v_parties) > 1 THEN
        -- The one that is open already grows.
        SELECT coalesce((SELECT i.subject FROM incident i WHERE i.office = p_office
            AND i.kind = 'same_person_twice' AND NOT i.dissolved AND v_parties @> i.parties
            ORDER BY opened_at DESC LIMIT 1), v_subject) INTO v_subject;
        PERFORM open_incident(p_office, 'same_person_twice', v_subject, '', v_parties);
    ELSE
        FOR v_subject IN SELECT i.subject FROM incident i JOIN event e ON e.office = i.office
            AND e.person = p_hash AND i.parties @> jsonb_build_array(
                jsonb_build_object('event', e.id))
            WHERE i.office = p_office AND i.kind = 'same_person_twice' LOOP
            PERFORM dissolve(p_office, 'same_person_twice', v_subject);
        END LOOP;
    END IF;
END
$$;

-- What was undone is free again; the earliest of the others gets it.
CREATE FUNCTION void(e event) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF e.outcome = 'voided' OR e.kind NOT IN ('attendance', 'hold', 'refusal', 'walk_in',
            'approval_asked', 'seen', 'service_change') THEN
        RETURN;
    END IF;
    PERFORM set_outcome(e.office, e.id, 'voided', NULL);
    IF e.kind = 'attendance' THEN
        DELETE FROM admission WHERE office = e.office AND subject = e.subject AND event = e.id;
        IF FOUND THEN
            PERFORM promote(e.office, e.subject);
        END IF;
        PERFORM review_double(e.office, e.subject);
    ELSIF e.kind = 'walk_in' THEN
        PERFORM review_walk_in(e.office, e.person);
    END IF;
END
$$;

-- Which rev of the booking the desk saw: as it says, or the newest that it could know of by then.
CREATE FUNCTION seen_rev(e event, b booking, me desk) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_known timestamptz := to_timestamp(e.now_ms / 1000.0);
BEGIN
    IF is_whole(e.wire #> '{payload,rev}', 0, 999999999999999) THEN
        RETURN (e.wire #>> '{payload,rev}')::bigint;
    ELSIF b.key IS NULL OR e.quality > 2 THEN
        RETURN b.rev;
    ELSIF v_known < me.back_since AND me.gone_since < v_known THEN
        v_known := me.gone_since;
    END IF;
    IF b.changed_at <= v_known THEN
        RETURN b.rev;
    END IF;
    RETURN coalesce((SELECT p.rev FROM booking_past p WHERE p.office = b.office AND p.key = b.key
        ORDER BY p.changed_at <= v_known DESC,
            CASE WHEN p.changed_at <= v_known THEN -p.rev ELSE p.rev END LIMIT 1), b.rev);
END
$$;

-- An arrival: the first one of its booking to come here is the live one.
CREATE FUNCTION admit(INOUT e event, me desk) LANGUAGE plpgsql AS $$
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
        IF e.outcome NOT IN ('ok', 'unknown_booking') OR e.seen_rev < b.rev THEN
            PERFORM review_standing(e, b, e.outcome);
        END IF;
    END IF;
END
$$;

-- End of that day where the office is (Jakarta's; two hours late in Jayapura).
CREATE FUNCTION end_of(p_day text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ((p_day::date + 1)::timestamp AT TIME ZONE 'UTC') - interval '7 hours';
EXCEPTION WHEN data_exception THEN
    RETURN now();
END
$$;

-- When two arrivals of one booking are an incident: a desk that was told in time undoes its own.
CREATE FUNCTION double_due(e event) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN e.quality <= 1
        AND abs(extract(epoch FROM clock_timestamp()) * 1000 - e.now_ms) < 1000
        THEN clock_timestamp() + interval '1500 milliseconds' END
$$;

CREATE FUNCTION settle(e event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid;
BEGIN
    IF e.wire #>> '{payload,incident}' !~ '^[0-9a-f-]{36}$' OR e.wire ->> 'officer' IS NULL THEN
        RETURN;
    END IF;
    UPDATE incident SET due = NULL, settled = jsonb_build_object('officer', e.wire ->> 'officer',
        'officer_name', coalesce(e.wire #>> '{payload,officer_name}',
            (SELECT o.body ->> 'name' FROM officer o
                WHERE o.office = e.office AND o.id = e.wire ->> 'officer'), e.wire ->> 'officer'),
        'desk', e.desk, 'at_ms', e.now_ms, 'reason', coalesce(e.wire #>> '{payload,reason}', 'other'),
        'words', coalesce(e.wire #>> '{payload,words}', ''))
    WHERE office = e.office AND id = (e.wire #>> '{payload,incident}')::uuid
        AND settled IS NULL AND NOT dissolved RETURNING id INTO v_id;
    IF FOUND THEN
        PERFORM tell_incident(e.office, v_id);
    END IF;
END
$$;

-- Personal data of earlier days: gone here, in what the feed still holds, and at the desks.
CREATE FUNCTION purge(p_office text, p_before text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_row record;
BEGIN
    IF p_before > (now() + interval '1 day')::date::text THEN
        RETURN; -- nobody means the days to come
    END IF;
    FOR v_row IN UPDATE person SET fields = NULL, salt = '', nik_mark = NULL, name_mark = NULL
        WHERE office = p_office AND day < p_before AND fields IS NOT NULL RETURNING hash, day LOOP
        PERFORM emit(p_office, 'person', v_row.hash, jsonb_build_object('hash', v_row.hash,
            'day', v_row.day, 'salt', '', 'fields', NULL));
    END LOOP;
    UPDATE change SET body = body || '{"salt": "", "fields": null}'
    WHERE office = p_office AND kind = 'person' AND body ->> 'day' < p_before
        AND body ->> 'fields' IS NOT NULL;
    DELETE FROM booking_past p USING booking b WHERE b.office = p_office AND b.service_date < p_before
        AND p.office = b.office AND p.key = b.key;
    UPDATE change SET body = jsonb_build_object('deleted', true, 'rev', body -> 'rev')
    WHERE office = p_office AND kind = 'booking' AND body ->> 'service_date' < p_before;
    UPDATE booking SET purged = true, body = jsonb_build_object('office', office,
        'channel', split_part(key, '/', 2), 'code', split_part(key, '/', 3),
        'status', status, 'service_date', service_date, 'slot', slot)
    WHERE office = p_office AND service_date < p_before AND service_date <> '' AND NOT purged;
END
$$;

-- By reference, and no booking came: at the latest when the day is closed.
CREATE FUNCTION close_day(p_office text, p_day text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    e event;
BEGIN
    FOR e IN SELECT * FROM event WHERE office = p_office AND is_reference AND day <= p_day
        AND kind = 'attendance' AND outcome = 'unknown_booking' LOOP
        PERFORM open_incident(p_office, 'never_booked', e.subject, e.subject,
            jsonb_build_array(party(e)));
    END LOOP;
    DELETE FROM change WHERE office = p_office AND at < now() - interval '30 days';
END
$$;

-- What follows from an event that was stored just now.
CREATE FUNCTION consequences(e event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_target event;
    v_other event;
BEGIN
    IF e.kind = 'attendance' AND e.outcome = 'duplicate' THEN
        PERFORM review_double(e.office, e.subject, double_due(e));
    ELSIF e.kind = 'attendance' AND e.outcome = 'unknown_booking' THEN
        PERFORM open_incident(e.office, 'never_booked', e.subject, e.subject,
            jsonb_build_array(party(e)), greatest(end_of(e.day), clock_timestamp()));
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

-- One element of a batch. What it raises sets the event aside, and only that one.
CREATE FUNCTION take(me desk, p json, OUT outcome text, OUT winner jsonb, OUT seq bigint,
    OUT problem text) LANGUAGE plpgsql AS $$
DECLARE
    w jsonb;
    e event;
BEGIN
    w := p::jsonb;
    problem := CASE WHEN NOT me.enabled THEN 'this desk is disabled'
        WHEN octet_length(p::text) > 2000000 THEN 'too large'
        ELSE problem_of(w -> 'event', me) END;
    IF problem IS NOT NULL THEN
        RAISE EXCEPTION '%', problem USING errcode = 'LK030';
    END IF;
    SELECT * INTO e FROM event x
    WHERE x.office = me.office AND x.id = (w #>> '{event,id}')::uuid;
    IF FOUND AND e.wire = w -> 'event' THEN
        outcome := e.outcome;
        winner := e.winner;
        seq := e.seq;
        RETURN;
    ELSIF FOUND THEN
        outcome := 'id_reused';
        problem := 'another event has this id';
        PERFORM set_aside(me, e.id::text, p::text, problem, 'id_reused');
        RETURN;
    END IF;
    w := jsonb_set(w, '{install}', to_jsonb(left(coalesce(w ->> 'install', ''), 100)));
    e.office := me.office;
    e.id := (w #>> '{event,id}')::uuid;
    e.desk := me.letter;
    e.n := (w #>> '{event,n}')::bigint;
    e.kind := w #>> '{event,kind}';
    e.subject := w #>> '{event,booking}';
    e.is_reference := false;
    e.day := w #>> '{event,day}';
    e.now_ms := (w #>> '{event,now_ms}')::bigint;
    e.quality := (w #>> '{event,quality}')::integer;
    e.undoes := CASE WHEN e.kind = 'undo' THEN (w #>> '{event,payload,undoes}')::uuid END;
    e.person := CASE WHEN e.kind = 'walk_in' THEN w #>> '{event,payload,person}' END;
    e.install := w ->> 'install';
    e.wire := w -> 'event';
    e.outcome := 'ok';
    e.received_at := clock_timestamp();
    PERFORM attach(me.office, w -> 'attach');
    -- It may have been undone before it came.
    IF EXISTS (SELECT FROM event x WHERE x.office = e.office AND x.undoes = e.id) THEN
        e.outcome := 'voided';
    ELSIF e.kind = 'attendance' AND e.subject <> '' THEN
        e := admit(e, me);
    ELSIF e.kind = 'hold' OR e.wire #>> '{payload,decision}' = 'refuse_documents' THEN
        SELECT CASE WHEN b.status = 'cancelled' OR b.deleted THEN 'not_valid:cancelled' ELSE 'ok' END
        INTO e.outcome FROM booking b
        WHERE b.office = e.office AND b.key = e.subject AND NOT b.purged;
        e.outcome := coalesce(e.outcome, 'ok');
    END IF;
    e.seq := emit(e.office, 'event', e.id::text, event_body(e));
    INSERT INTO event VALUES (e.*);
    PERFORM consequences(e);
    -- A promotion may have followed at once.
    outcome := e.outcome;
    winner := e.winner;
    seq := e.seq;
END
$$;

-- Events of a desk, at most 50: answered by their place in the batch and with the id as it was
-- written, so that one that cannot be read does not get its neighbour's answer. Facts are kept and
-- classified, never refused; the same batch again gives the same answers.
CREATE FUNCTION push(batch json) RETURNS TABLE (pos integer, id text, outcome text, winner jsonb,
    seq bigint, problem text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp
    -- Tables that were small when the statements were planned do not stay so.
    SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    v_me desk := me();
    v_element json;
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
    pos := -1;
    FOR v_element IN SELECT value FROM json_array_elements(batch) LOOP
        pos := pos + 1;
        id := substring(v_element::text FROM '"id"\s*:\s*("[^"\\]*"|[0-9.eE+-]+|true|false|null)');
        id := coalesce(trim(BOTH '"' FROM id), '');
        outcome := NULL;
        winner := NULL;
        seq := NULL;
        problem := NULL;
        BEGIN
            SELECT t.* INTO outcome, winner, seq, problem FROM take(v_me, v_element) t;
        EXCEPTION WHEN others THEN
            -- These are no fault of the event's; it is sent again.
            IF left(SQLSTATE, 2) IN ('08', '40', '53', '55', '57', '58', 'XX') THEN
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
