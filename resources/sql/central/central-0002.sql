-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 2: feed, incidents, and what an event means beside the others. None of these
-- is granted to anybody; they run inside the functions of the later steps.

-- A row of the feed. Waits for the office's other writers; so rows are numbered as they commit.
CREATE FUNCTION emit(p_office text, p_kind text, p_entity text, p_body jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_seq bigint;
BEGIN
    UPDATE office SET head = head + 1 WHERE id = p_office RETURNING head INTO v_seq;
    INSERT INTO change (office, seq, kind, entity, body)
    VALUES (p_office, v_seq, p_kind, p_entity, p_body);
    RETURN v_seq;
END
$$;

-- A hint to wake up; whoever misses it asks again after some seconds.
CREATE FUNCTION tell(p_office text) RETURNS void LANGUAGE sql AS $$
    SELECT pg_notify('loket_' || replace(id, '-', '_'), head::text) FROM office WHERE id = p_office
$$;

CREATE FUNCTION party(e event) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('event', e.id, 'office', e.office, 'desk', e.desk,
        'at_ms', e.now_ms, 'queue_number', e.wire #> '{payload,queue_number}',
        'officer_name', coalesce(e.wire #>> '{payload,officer_name}', e.wire ->> 'officer', ''))
$$;

CREATE FUNCTION event_body(e event) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('event', e.wire, 'install', e.install, 'outcome', e.outcome,
        'winner', e.winner,
        'received_ms', floor(extract(epoch FROM e.received_at) * 1000)::bigint)
$$;

CREATE FUNCTION incident_body(i incident) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', i.id, 'kind', i.kind, 'booking', i.booking,
        'parties', i.parties,
        'opened_ms', floor(extract(epoch FROM i.opened_at) * 1000)::bigint,
        'settled', i.settled, 'dissolved', i.dissolved)
$$;

CREATE FUNCTION tell_incident(p_office text, p_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    i incident;
BEGIN
    SELECT * INTO i FROM incident WHERE office = p_office AND id = p_id;
    IF i.due IS NULL THEN
        PERFORM emit(p_office, 'incident', p_id::text, incident_body(i));
    END IF;
END
$$;

-- One open incident of a kind about a subject. One that was settled stays so unless somebody new
-- takes part. `p_due`: not told before.
CREATE FUNCTION open_incident(p_office text, p_kind text, p_subject text, p_booking text,
    p_parties jsonb, p_due timestamptz DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    i incident;
    v_id uuid;
BEGIN
    SELECT * INTO i FROM incident
    WHERE office = p_office AND kind = p_kind AND subject = p_subject AND NOT dissolved
    ORDER BY settled IS NULL DESC, opened_at DESC LIMIT 1;
    IF i.id IS NULL OR (i.settled IS NOT NULL AND NOT i.parties @> p_parties) THEN
        INSERT INTO incident (office, kind, subject, booking, parties, due)
        VALUES (p_office, p_kind, p_subject, p_booking, p_parties, p_due) RETURNING id INTO v_id;
        PERFORM tell_incident(p_office, v_id);
    ELSIF i.settled IS NULL AND (i.parties <> p_parties OR i.booking <> p_booking
            OR (i.due IS NOT NULL AND p_due IS NULL)) THEN
        UPDATE incident SET parties = p_parties, booking = p_booking,
            due = CASE WHEN p_due IS NULL THEN NULL ELSE due END
        WHERE office = p_office AND id = i.id;
        PERFORM tell_incident(p_office, i.id);
    END IF;
END
$$;

-- There is nothing left to settle.
CREATE FUNCTION dissolve(p_office text, p_kind text, p_subject text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid;
BEGIN
    DELETE FROM incident WHERE office = p_office AND kind = p_kind AND subject = p_subject
        AND due IS NOT NULL;
    FOR v_id IN UPDATE incident SET dissolved = true
        WHERE office = p_office AND kind = p_kind AND subject = p_subject
            AND settled IS NULL AND NOT dissolved RETURNING id LOOP
        PERFORM tell_incident(p_office, v_id);
    END LOOP;
END
$$;

CREATE FUNCTION tell_due(p_office text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_id uuid;
    v_any boolean := false;
BEGIN
    IF EXISTS (SELECT FROM incident WHERE office = p_office AND due <= clock_timestamp()) THEN
        PERFORM FROM office WHERE id = p_office FOR UPDATE;
        FOR v_id IN UPDATE incident SET due = NULL
            WHERE office = p_office AND due <= clock_timestamp() RETURNING id LOOP
            PERFORM tell_incident(p_office, v_id);
            v_any := true;
        END LOOP;
    END IF;
    RETURN v_any;
END
$$;

-- Name, birth date and number: what makes it another person's booking.
CREATE FUNCTION identity_of(p_body jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT md5(upper(regexp_replace(coalesce(p_body ->> 'name', ''), '[^[:alpha:]]', '', 'g'))
        || '|' || coalesce(p_body ->> 'birth_date', '') || '|' || coalesce(p_body ->> 'nik', ''))
$$;

-- The booking as it was at that rev, where it has changed since.
CREATE FUNCTION past_of(p_office text, p_key text, p_rev bigint) RETURNS booking_past
LANGUAGE sql STABLE AS $$
    SELECT p FROM booking_past p WHERE office = p_office AND key = p_key
    ORDER BY rev <= p_rev DESC, abs(rev - p_rev) LIMIT 1
$$;

-- Which booking a text means: a key, or a code, application number or alias that only one has; of
-- several the one of that day.
CREATE FUNCTION booking_named(p_office text, p_text text, p_day text) RETURNS booking
LANGUAGE plpgsql STABLE AS $$
DECLARE
    b booking;
    v_all booking[];
BEGIN
    SELECT * INTO b FROM booking WHERE office = p_office AND key = p_text;
    IF FOUND OR strpos(p_text, '/') > 0 OR p_text = '' THEN
        RETURN b;
    END IF;
    SELECT array_agg(x) INTO v_all FROM (
        SELECT x FROM booking x WHERE office = p_office AND upper(body ->> 'code') = upper(p_text)
        UNION
        SELECT x FROM booking x WHERE office = p_office AND body ->> 'application_number' <> ''
            AND upper(body ->> 'application_number') = upper(p_text)
        UNION
        SELECT x FROM booking x WHERE office = p_office AND body ->> 'alias' <> ''
            AND upper(body ->> 'alias') = upper(p_text)) found;
    IF cardinality(v_all) > 1 THEN
        SELECT array_agg(x) INTO v_all FROM unnest(v_all) x WHERE x.service_date = p_day;
    END IF;
    IF cardinality(v_all) = 1 THEN
        b := v_all[1];
    END IF;
    RETURN b;
END
$$;

-- What an arrival for that booking is, whoever else came for it.
CREATE FUNCTION standing(e event, b booking) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_past booking_past;
BEGIN
    IF b.key IS NULL THEN
        RETURN CASE WHEN e.is_reference THEN 'unknown_booking' ELSE 'ok' END;
    ELSIF b.purged THEN
        RETURN CASE WHEN e.outcome LIKE 'not_valid:%' THEN e.outcome ELSE 'ok' END;
    ELSIF b.deleted OR b.status = 'cancelled' THEN
        RETURN 'not_valid:cancelled';
    ELSIF b.status IN ('rescheduled', 'moved') THEN
        RETURN 'not_valid:' || b.status;
    ELSIF e.wire #>> '{payload,verdict}' = 'wrong_day' THEN
        RETURN 'ok'; -- the officer knew and took the person in all the same
    ELSIF e.day <> b.service_date AND b.service_date <> '' THEN
        RETURN 'not_valid:rescheduled';
    ELSIF e.seen_rev < b.rev THEN
        v_past := past_of(b.office, b.key, e.seen_rev);
        IF v_past.service_date <> b.service_date OR v_past.slot <> b.slot THEN
            RETURN 'not_valid:rescheduled';
        END IF;
    END IF;
    RETURN 'ok';
END
$$;

CREATE FUNCTION set_outcome(p_office text, p_event uuid, p_outcome text, p_winner jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE event SET outcome = p_outcome, winner = p_winner
    WHERE office = p_office AND id = p_event
        AND (outcome, winner) IS DISTINCT FROM (p_outcome, p_winner);
    IF FOUND THEN
        PERFORM emit(p_office, 'outcome', p_event::text,
            jsonb_build_object('outcome', p_outcome, 'winner', p_winner));
    END IF;
END
$$;

-- The incidents that the live arrival of a booking makes by what the booking is now.
CREATE FUNCTION review_standing(e event, b booking, p_outcome text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_kind text;
    v_past booking_past;
BEGIN
    FOREACH v_kind IN ARRAY ARRAY['cancelled', 'rescheduled', 'moved'] LOOP
        IF p_outcome = 'not_valid:' || v_kind THEN
            PERFORM open_incident(e.office, 'admitted_' || v_kind, e.subject, e.subject,
                jsonb_build_array(party(e)));
        ELSE
            PERFORM dissolve(e.office, 'admitted_' || v_kind, e.subject);
        END IF;
    END LOOP;
    IF e.seen_rev < b.rev AND NOT b.purged THEN
        v_past := past_of(b.office, b.key, e.seen_rev);
        IF v_past.identity <> identity_of(b.body) THEN
            PERFORM open_incident(e.office, 'details_changed', e.subject, e.subject,
                jsonb_build_array(party(e)));
        ELSE
            PERFORM dissolve(e.office, 'details_changed', e.subject);
        END IF;
    END IF;
END
$$;

-- Everybody who took that booking in and did not undo it.
CREATE FUNCTION review_double(p_office text, p_subject text, p_due timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_parties jsonb;
BEGIN
    SELECT jsonb_agg(party(e) ORDER BY seq) INTO v_parties FROM event e
    WHERE office = p_office AND subject = p_subject AND kind = 'attendance'
        AND outcome <> 'voided';
    IF jsonb_array_length(v_parties) > 1 THEN
        PERFORM open_incident(p_office, 'double_admission', p_subject, p_subject, v_parties, p_due);
    ELSE
        PERFORM dissolve(p_office, 'double_admission', p_subject);
    END IF;
END
$$;

-- The booking has changed, or another arrival is the live one now.
CREATE FUNCTION review(p_office text, p_subject text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    e event;
    b booking;
    v_outcome text;
    v_kind text;
BEGIN
    SELECT x.* INTO e FROM admission a JOIN event x ON x.office = a.office AND x.id = a.event
    WHERE a.office = p_office AND a.subject = p_subject;
    IF NOT FOUND THEN
        FOREACH v_kind IN ARRAY ARRAY['admitted_cancelled', 'admitted_rescheduled',
            'admitted_moved', 'details_changed', 'never_booked'] LOOP
            PERFORM dissolve(p_office, v_kind, p_subject);
        END LOOP;
        RETURN;
    END IF;
    SELECT * INTO b FROM booking WHERE office = p_office AND key = p_subject;
    v_outcome := standing(e, b);
    PERFORM set_outcome(p_office, e.id, v_outcome, NULL);
    PERFORM review_standing(e, b, v_outcome);
    IF v_outcome <> 'unknown_booking' THEN
        PERFORM dissolve(p_office, 'never_booked', p_subject);
    END IF;
END
$$;

-- The live arrival was undone: the earliest of the others is it now.
CREATE FUNCTION promote(p_office text, p_subject text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    e event;
    v_other uuid;
BEGIN
    SELECT * INTO e FROM event
    WHERE office = p_office AND subject = p_subject AND kind = 'attendance'
        AND outcome = 'duplicate' ORDER BY seq LIMIT 1;
    IF FOUND THEN
        INSERT INTO admission VALUES (p_office, p_subject, e.id);
        FOR v_other IN SELECT id FROM event
            WHERE office = p_office AND subject = p_subject AND kind = 'attendance'
                AND outcome = 'duplicate' AND id <> e.id ORDER BY seq LOOP
            PERFORM set_outcome(p_office, v_other, 'duplicate', party(e));
        END LOOP;
    END IF;
    PERFORM review(p_office, p_subject);
END
$$;

-- An unknown reference has found its booking, or the other way round. Of two live arrivals the one
-- that came here first stays.
CREATE FUNCTION link(p_office text, p_reference text, p_key text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_live event;
    v_other uuid;
BEGIN
    PERFORM dissolve(p_office, 'never_booked', p_reference);
    UPDATE incident SET subject = p_key, booking = p_key
    WHERE office = p_office AND subject = p_reference AND kind = 'double_admission';
    UPDATE event SET subject = p_key, is_reference = false, seen_rev = coalesce(seen_rev,
            (SELECT rev FROM booking WHERE office = p_office AND key = p_key))
    WHERE office = p_office AND subject = p_reference AND is_reference;
    SELECT e.* INTO v_live FROM admission a JOIN event e ON e.office = a.office AND e.id = a.event
    WHERE a.office = p_office AND a.subject IN (p_reference, p_key) ORDER BY e.seq LIMIT 1;
    DELETE FROM admission WHERE office = p_office AND subject IN (p_reference, p_key);
    IF v_live.id IS NOT NULL THEN
        INSERT INTO admission VALUES (p_office, p_key, v_live.id);
        FOR v_other IN SELECT id FROM event WHERE office = p_office AND subject = p_key
            AND kind = 'attendance' AND outcome <> 'voided' AND id <> v_live.id ORDER BY seq LOOP
            PERFORM set_outcome(p_office, v_other, 'duplicate', party(v_live));
        END LOOP;
    END IF;
    PERFORM review_double(p_office, p_key);
    PERFORM review(p_office, p_key);
END
$$;

CREATE FUNCTION link_all(p_office text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_reference record;
    b booking;
BEGIN
    FOR v_reference IN SELECT DISTINCT subject, day FROM event
        WHERE office = p_office AND is_reference LOOP
        b := booking_named(p_office, v_reference.subject, v_reference.day);
        IF b.key IS NOT NULL THEN
            PERFORM link(p_office, v_reference.subject, b.key);
        END IF;
    END LOOP;
END
$$;
