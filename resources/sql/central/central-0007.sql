-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 7: an incident names the first of many only; and which state of a booking a
-- desk saw is what it says, where that can be.

-- Who took part beyond the first twenty is counted: an incident goes to every desk, anew with each
-- who joins.
ALTER TABLE incident ADD COLUMN more integer NOT NULL DEFAULT 0;
CREATE INDEX incident_same_person ON incident (office) WHERE kind = 'same_person_twice';

CREATE FUNCTION parties_of(p_office text, p_events uuid[], OUT parties jsonb, OUT more integer)
LANGUAGE sql STABLE AS $$
    SELECT jsonb_agg(party(e) ORDER BY seq), greatest(cardinality(p_events) - 20, 0) FROM event e
    WHERE office = p_office AND id = ANY (p_events[1:20])
$$;

CREATE OR REPLACE FUNCTION incident_body(i incident) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', i.id, 'kind', i.kind, 'booking', i.booking,
        'parties', i.parties, 'more', i.more,
        'opened_ms', floor(extract(epoch FROM i.opened_at) * 1000)::bigint,
        'settled', i.settled, 'dissolved', i.dissolved)
$$;

-- Whether somebody is among these who was not among those. Of more than are named the number tells.
CREATE FUNCTION grew(p_before jsonb, p_more_before integer, p_now jsonb, p_more integer)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_more_before = 0 AND p_more = 0 THEN NOT p_before @> p_now
        ELSE jsonb_array_length(p_now) + p_more > jsonb_array_length(p_before) + p_more_before END
$$;

-- One open incident of a kind about a subject. One that was settled stays so unless somebody new
-- takes part. `p_due`: not told before.
DROP FUNCTION open_incident(text, text, text, text, jsonb, timestamptz);
CREATE FUNCTION open_incident(p_office text, p_kind text, p_subject text, p_booking text,
    p_parties jsonb, p_due timestamptz DEFAULT NULL, p_more integer DEFAULT 0) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    i incident;
    v_id uuid;
BEGIN
    SELECT * INTO i FROM incident
    WHERE office = p_office AND kind = p_kind AND subject = p_subject AND NOT dissolved
    ORDER BY settled IS NULL DESC, opened_at DESC LIMIT 1;
    IF i.id IS NULL OR (i.settled IS NOT NULL AND grew(i.parties, i.more, p_parties, p_more)) THEN
        INSERT INTO incident (office, kind, subject, booking, parties, more, due)
        VALUES (p_office, p_kind, p_subject, p_booking, p_parties, p_more, p_due)
        RETURNING id INTO v_id;
        PERFORM tell_incident(p_office, v_id);
    ELSIF i.settled IS NULL AND (i.parties <> p_parties OR i.more <> p_more
            OR i.booking <> p_booking OR (i.due IS NOT NULL AND p_due IS NULL)) THEN
        UPDATE incident SET parties = p_parties, more = p_more, booking = p_booking,
            due = CASE WHEN p_due IS NULL THEN NULL ELSE due END
        WHERE office = p_office AND id = i.id;
        PERFORM tell_incident(p_office, i.id);
    END IF;
END
$$;

-- Everybody who took that booking in and did not undo it.
CREATE OR REPLACE FUNCTION review_double(p_office text, p_subject text,
    p_due timestamptz DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_events uuid[];
BEGIN
    SELECT array_agg(id ORDER BY seq) INTO v_events FROM event
    WHERE office = p_office AND subject = p_subject AND kind = 'attendance'
        AND outcome <> 'voided';
    IF cardinality(v_events) > 1 THEN
        PERFORM open_incident(p_office, 'double_admission', p_subject, p_subject, p.parties, p_due,
            p.more)
        FROM parties_of(p_office, v_events) p;
    ELSE
        PERFORM dissolve(p_office, 'double_admission', p_subject);
    END IF;
END
$$;

-- Papers that one desk found complete and another one, later, did not.
CREATE OR REPLACE FUNCTION review_documents(e event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_events uuid[];
BEGIN
    IF e.subject = '' OR NOT (e.wire #>> '{payload,documents}' IN ('complete', 'incomplete')
            OR e.wire #>> '{payload,decision}' = 'refuse_documents')
        OR NOT EXISTS (SELECT FROM event x WHERE x.office = e.office AND x.subject = e.subject
            AND x.desk <> e.desk) THEN
        RETURN;
    END IF;
    WITH checked AS (
        SELECT x, x.wire #>> '{payload,documents}' = 'complete'
            AND x.wire #>> '{payload,decision}' IS DISTINCT FROM 'refuse_documents' AS passed
        FROM event x
        WHERE x.office = e.office AND x.subject = e.subject AND x.day || '' = e.day
            AND x.outcome <> 'voided'
            AND (x.wire #>> '{payload,documents}' IN ('complete', 'incomplete')
                OR x.wire #>> '{payload,decision}' = 'refuse_documents')
    ), involved AS (
        SELECT DISTINCT p.id, p.seq FROM checked good
        JOIN checked bad ON (bad.x).desk <> (good.x).desk AND good.passed AND NOT bad.passed
            AND ((good.x).now_ms <= (bad.x).now_ms OR (bad.x).kind = 'attendance')
        CROSS JOIN LATERAL (VALUES ((good.x).id, (good.x).seq), ((bad.x).id, (bad.x).seq))
            AS p (id, seq))
    SELECT array_agg(id ORDER BY seq) INTO v_events FROM involved;
    IF v_events IS NOT NULL THEN
        PERFORM open_incident(e.office, 'documents_differ', e.subject, e.subject, p.parties, NULL,
            p.more)
        FROM parties_of(e.office, v_events) p;
    END IF;
END
$$;

-- Walk-ins of one day that are one person: told, never merged.
CREATE OR REPLACE FUNCTION review_walk_in(p_office text, p_hash text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    p person;
    v_events uuid[];
    v_subject text;
BEGIN
    SELECT * INTO p FROM person WHERE office = p_office AND hash = p_hash;
    IF coalesce(p.nik_mark, p.name_mark) IS NULL THEN
        RETURN;
    END IF;
    SELECT array_agg(e.id ORDER BY e.seq), min(o.hash) INTO v_events, v_subject
    FROM person o JOIN event e ON e.office = o.office AND e.person = o.hash
    WHERE o.office = p_office AND o.day = p.day
        AND (o.nik_mark = p.nik_mark OR o.name_mark = p.name_mark)
        AND e.kind = 'walk_in' AND e.outcome <> 'voided';
    IF cardinality(v_events) > 1 THEN
        -- The one that is open already grows.
        SELECT coalesce((SELECT i.subject FROM incident i WHERE i.office = p_office
            AND i.kind = 'same_person_twice' AND NOT i.dissolved
            AND (i.parties #>> '{0,event}')::uuid = ANY (v_events)
            AND NOT EXISTS (SELECT FROM jsonb_array_elements(i.parties) x
                WHERE (x ->> 'event')::uuid <> ALL (v_events))
            ORDER BY opened_at DESC LIMIT 1), v_subject) INTO v_subject;
        PERFORM open_incident(p_office, 'same_person_twice', v_subject, '', f.parties, NULL, f.more)
        FROM parties_of(p_office, v_events) f;
    ELSE
        FOR v_subject IN SELECT i.subject FROM incident i JOIN event e ON e.office = i.office
            AND e.person = p_hash AND i.parties @> jsonb_build_array(
                jsonb_build_object('event', e.id))
            WHERE i.office = p_office AND i.kind = 'same_person_twice' AND i.settled IS NULL
                AND NOT i.dissolved LOOP
            PERFORM dissolve(p_office, 'same_person_twice', v_subject);
        END LOOP;
    END IF;
END
$$;

-- The time in a variable: a bound of the index, which what changes from row to row is not.
CREATE OR REPLACE FUNCTION tell_due(p_office text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid;
    v_now timestamptz := clock_timestamp();
    v_any boolean := false;
BEGIN
    IF EXISTS (SELECT FROM incident WHERE office = p_office AND due <= v_now) THEN
        PERFORM FROM office WHERE id = p_office FOR UPDATE;
        FOR v_id IN UPDATE incident SET due = NULL
            WHERE office = p_office AND due <= v_now RETURNING id LOOP
            PERFORM tell_incident(p_office, v_id);
            v_any := true;
        END LOOP;
    END IF;
    RETURN v_any;
END
$$;

-- Which rev of the booking the desk saw: as it says, unless there is no such rev yet; else the
-- newest that it could know of by then.
CREATE OR REPLACE FUNCTION seen_rev(e event, b booking, me desk) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_known timestamptz := to_timestamp(e.now_ms / 1000.0);
BEGIN
    IF is_whole(e.wire #> '{payload,rev}', 1, coalesce(b.rev, 999999999999999)) THEN
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
