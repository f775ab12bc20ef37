-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 8: what a desk's credentials do not reach, even in the hands of somebody
-- else.

-- The day it is where the office is. In words of its own: a session may write days otherwise.
CREATE FUNCTION office_day(p_office text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT to_char((now() AT TIME ZONE 'UTC') + make_interval(hours => coalesce((
        SELECT CASE upper(substring(p.body ->> 'json' FROM '"zone"\s*:\s*"([A-Za-z]*)"'))
            WHEN 'WIT' THEN 9 WHEN 'WITA' THEN 8 END
        FROM profile p WHERE p.office = p_office), 7)), 'YYYY-MM-DD')
$$;

-- What comes with an event that has no business with it, or reaches too far. Null: nothing. Versions
-- of the profile may leave some out: at a centre that begins anew, one desk's changes come before
-- another's, and a profile may have been put there by hand.
CREATE FUNCTION refusal_of(w jsonb, me desk) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN w #>> '{event,kind}' = 'purge'
            AND w #>> '{event,payload,before}' > office_day(me.office)
            THEN 'a purge of days that are not over'
        WHEN w -> 'attach' IS NULL OR w -> 'attach' = '{}' THEN NULL
        WHEN w #> '{attach,person}' IS NOT NULL AND (w #>> '{event,kind}' = 'walk_in'
            AND w #>> '{attach,person,hash}' = w #>> '{event,payload,person}') IS NOT true
            THEN 'a person whom no walk-in names'
        WHEN w #> '{attach,officer}' IS NOT NULL AND (w #>> '{event,kind}' = 'officer_change'
            AND w #>> '{attach,officer,id}' = w #>> '{event,payload,officer}') IS NOT true
            THEN 'an officer whom no officer_change names'
        WHEN w #> '{attach,profile}' IS NOT NULL AND (w #>> '{event,kind}' = 'profile_change'
            AND w #>> '{attach,profile,sha256}' = w #>> '{event,payload,sha256}') IS NOT true
            THEN 'a profile that no profile_change names'
        WHEN is_whole(w #> '{attach,profile,version}', 0, 2147483647)
            AND (w #>> '{attach,profile,version}')::integer > coalesce(
                (SELECT p.version + 100 FROM profile p WHERE p.office = me.office), 1000)
            THEN 'a profile of a version far ahead'
    END
$$;

-- As before, and what is refused.
CREATE OR REPLACE FUNCTION elements(me desk, batch json) RETURNS TABLE (place bigint, raw json,
    attach jsonb, install text, wire jsonb, problem text, id uuid, known event, undone boolean,
    cloned boolean, elsewhere boolean)
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
                ELSE coalesce(problem_of(r.w -> 'event', me), refusal_of(r.w, me)) END AS problem
            FROM (
                SELECT a.place, a.raw, a.raw::jsonb AS w
                FROM json_array_elements(batch) WITH ORDINALITY AS a (raw, place) OFFSET 0) r
            OFFSET 0) p
        OFFSET 0) f
    ORDER BY f.place
$$;

-- Of two changes the later one wins. One from more than a day ahead counts as made now: of a desk
-- whose clock was wrong, and of somebody who wants to have the last word for ever.
CREATE OR REPLACE FUNCTION attach_officer(p_office text, p jsonb) RETURNS void LANGUAGE plpgsql
AS $$
DECLARE
    v_now bigint := micros() / 1000;
    v_changed bigint;
    v_body jsonb;
BEGIN
    IF NOT coalesce(is_name(p ->> 'id') AND length(p ->> 'name') BETWEEN 1 AND 200
            AND p ->> 'role' IN ('officer', 'supervisor', 'administrator')
            AND jsonb_typeof(p -> 'enabled') = 'boolean'
            AND is_whole(p -> 'changed_ms', 0, 99999999999999), false)
        OR length(p ->> 'pin_hash') > 500 THEN
        RAISE EXCEPTION 'officer' USING errcode = 'LK030';
    END IF;
    v_changed := (p ->> 'changed_ms')::bigint;
    IF v_changed > v_now + 86400000 THEN
        v_changed := v_now;
    END IF;
    v_body := jsonb_build_object('id', p ->> 'id', 'name', p ->> 'name', 'role', p ->> 'role',
        'pin_hash', p ->> 'pin_hash', 'enabled', p -> 'enabled', 'changed_ms', v_changed);
    INSERT INTO officer VALUES (p_office, p ->> 'id', v_changed, v_body)
    ON CONFLICT (office, id) DO UPDATE SET changed_ms = excluded.changed_ms, body = excluded.body
        WHERE (officer.changed_ms, officer.body::text)
            < (excluded.changed_ms, excluded.body::text);
    IF FOUND THEN
        PERFORM emit(p_office, 'officer', p ->> 'id', v_body);
    END IF;
END
$$;

-- The id of an event that may be anything, as it was written: what comes with it has ids too.
CREATE FUNCTION id_in(p_element text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(trim(BOTH '"' FROM coalesce(
        substring(p_element FROM
            '"event"\s*:\s*\{[^{}]*"id"\s*:\s*("[^"\\]*"|[0-9.eE+-]+|true|false|null)'),
        substring(p_element FROM '"id"\s*:\s*("[^"\\]*"|[0-9.eE+-]+|true|false|null)'))), '')
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
        id := id_in(v_element::text);
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

-- What is known of a desk that sent what cannot be named: who, where and when.
CREATE FUNCTION desk_party(me desk, p_event text) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
    SELECT jsonb_build_object('event', CASE WHEN is_id(p_event) THEN p_event END,
        'office', me.office, 'desk', me.letter, 'at_ms', micros() / 1000, 'queue_number', NULL,
        'officer_name', '')
$$;

CREATE OR REPLACE FUNCTION set_aside(me desk, p_id text, p_raw text, p_problem text, p_kind text)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_digest text := md5(p_raw);
BEGIN
    INSERT INTO quarantine (office, desk, digest, event, raw, problem)
    VALUES (me.office, me.letter, v_digest, left(p_id, 200), p_raw, p_problem)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
        PERFORM open_incident(me.office, p_kind, me.letter || ':' || v_digest, '',
            jsonb_build_array(desk_party(me, p_id)));
    END IF;
END
$$;

-- The last event of each installation of that desk; before their first ones the desk itself, always
-- at the moment it was noticed, so that it is one incident however often they greet.
CREATE FUNCTION clones(me desk) RETURNS jsonb LANGUAGE sql VOLATILE AS $$
    SELECT coalesce(
        (SELECT jsonb_agg(party(e) ORDER BY e.seq) FROM (
            SELECT DISTINCT ON (x.install) x.* FROM event x
            WHERE x.office = me.office AND x.desk = me.letter
            ORDER BY x.install, x.seq DESC LIMIT 5) e),
        (SELECT i.parties FROM incident i
            WHERE i.office = me.office AND i.kind = 'cloned_desk' AND i.subject = me.letter
                AND i.opened_at >= me.enrolled_at
            ORDER BY i.opened_at DESC LIMIT 1),
        jsonb_build_array(desk_party(me, NULL)))
$$;

CREATE OR REPLACE FUNCTION hello(version integer, install_id text) RETURNS TABLE (office text,
    desk text, gen text, head bigint, now_us bigint, min_version integer, schema integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
#variable_conflict use_column
DECLARE
    v_me desk := enabled_me();
    v_install text := left(coalesce(hello.install_id, ''), 100);
BEGIN
    PERFORM FROM office o WHERE o.id = v_me.office FOR UPDATE;
    UPDATE desk d SET version = hello.version, last_seen = now(),
        gone_since = CASE WHEN d.last_seen > now() - interval '5 seconds'
            THEN d.gone_since ELSE d.last_seen END,
        back_since = CASE WHEN d.last_seen > now() - interval '5 seconds'
            THEN d.back_since ELSE now() END
    WHERE d.office = v_me.office AND d.letter = v_me.letter;
    INSERT INTO install AS i VALUES (v_me.office, v_me.letter, v_install, now())
    ON CONFLICT (office, letter, id) DO UPDATE SET last_seen = now();
    IF EXISTS (SELECT FROM install i WHERE i.office = v_me.office AND i.letter = v_me.letter
            AND i.id <> v_install AND i.last_seen > now() - interval '10 minutes') THEN
        PERFORM open_incident(v_me.office, 'cloned_desk', v_me.letter, '', clones(v_me));
        PERFORM tell(v_me.office);
    END IF;
    RETURN QUERY SELECT v_me.office, v_me.letter, gen_of(v_me.office), o.head, micros(),
        (SELECT value::integer FROM meta WHERE name = 'min_version'),
        (SELECT value::integer FROM meta WHERE name = 'schema')
    FROM office o WHERE o.id = v_me.office;
END
$$;

-- One office's desks with the numbers of their events. Missing of an installation's is what is up to
-- the highest one neither here nor aside: a number that came twice, from a journal that was put back
-- or cloned, makes up for no other. Of what is aside counts whose number can be read.
CREATE OR REPLACE FUNCTION status_of(p_office text) RETURNS TABLE (letter text, name text,
    enabled boolean, last_seen_ms bigint, version integer, events bigint, highest bigint,
    missing bigint)
LANGUAGE sql STABLE SET search_path = loket, pg_temp AS $$
    WITH numbered AS (
        SELECT x.desk, x.install, x.n, true AS here FROM event x WHERE x.office = p_office
        UNION ALL
        SELECT q.desk,
            left(coalesce(substring(q.raw FROM '^.*"install"\s*:\s*"([^"\\]*)"'), ''), 100),
            substring(q.raw FROM '"event"\s*:\s*\{[^{}]*"n"\s*:\s*([0-9]{1,15})\s*[,}]')::bigint,
            false
        FROM quarantine q WHERE q.office = p_office
    ), bounded AS (
        SELECT n.*, max(n.n) FILTER (WHERE n.here) OVER (PARTITION BY n.desk, n.install) AS last
        FROM numbered n
    ), counted AS (
        SELECT b.desk, count(*) FILTER (WHERE b.here) AS events, max(b.last) AS highest,
            max(b.last) - count(DISTINCT b.n) FILTER (WHERE b.n BETWEEN 1 AND b.last) AS missing
        FROM bounded b WHERE b.last IS NOT NULL GROUP BY b.desk, b.install
    )
    SELECT d.letter, d.name, d.enabled,
        floor(extract(epoch FROM d.last_seen) * 1000)::bigint, d.version,
        coalesce(sum(c.events), 0)::bigint, coalesce(max(c.highest), 0)::bigint,
        coalesce(sum(c.missing), 0)::bigint
    FROM desk d LEFT JOIN counted c ON c.desk = d.letter
    WHERE d.office = p_office GROUP BY d.office, d.letter ORDER BY d.letter
$$;
