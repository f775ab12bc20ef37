-- SPDX-License-Identifier: GPL-3.0-or-later
-- The centre, version 5: what desks ask, and what administrators do.

-- Which history of which server this is: the cluster, the timeline that a promoted standby begins
-- anew, and the office's own mark, which a restore changes.
CREATE FUNCTION gen_of(p_office text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT (SELECT system_identifier FROM pg_control_system()) || '|'
        || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '|' || gen
    FROM office WHERE id = p_office
$$;

CREATE FUNCTION micros() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint
$$;

CREATE FUNCTION enabled_me() RETURNS desk LANGUAGE plpgsql STABLE AS $$
DECLARE
    d desk := me();
BEGIN
    IF NOT d.enabled THEN
        RAISE EXCEPTION 'this desk is disabled' USING errcode = 'LK001';
    END IF;
    RETURN d;
END
$$;

CREATE FUNCTION hello(version integer, install_id text) RETURNS TABLE (office text, desk text,
    gen text, head bigint, now_us bigint, min_version integer, schema integer)
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
        PERFORM open_incident(v_me.office, 'cloned_desk', v_me.letter, '',
            coalesce((SELECT jsonb_agg(party(e)) FROM (SELECT DISTINCT ON (x.install) x.* FROM event x
                WHERE x.office = v_me.office AND x.desk = v_me.letter
                ORDER BY x.install, x.seq DESC LIMIT 5) e), '[]'));
        PERFORM tell(v_me.office);
    END IF;
    RETURN QUERY SELECT v_me.office, v_me.letter, gen_of(v_me.office), o.head, micros(),
        (SELECT value::integer FROM meta WHERE name = 'min_version'),
        (SELECT value::integer FROM meta WHERE name = 'schema')
    FROM office o WHERE o.id = v_me.office;
END
$$;

CREATE FUNCTION head() RETURNS TABLE (head bigint, gen text, now_us bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
#variable_conflict use_column
DECLARE
    v_me desk := enabled_me();
BEGIN
    IF tell_due(v_me.office) THEN
        PERFORM tell(v_me.office);
    END IF;
    IF v_me.last_seen < now() - interval '5 seconds' THEN
        UPDATE desk d SET last_seen = now()
        WHERE d.office = v_me.office AND d.letter = v_me.letter;
    END IF;
    RETURN QUERY SELECT o.head, gen_of(o.id), micros() FROM office o WHERE o.id = v_me.office;
END
$$;

CREATE FUNCTION old_enough(me desk) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF me.version < (SELECT value::integer FROM meta WHERE name = 'min_version') THEN
        RAISE EXCEPTION 'this program is too old' USING errcode = 'LK003';
    END IF;
END
$$;

-- Rows after that one, in order; without a gap unless the desk was away so long that they are gone.
CREATE FUNCTION pull(wm bigint, n integer) RETURNS TABLE (seq bigint, kind text, entity text,
    body text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = loket, pg_temp AS $$
#variable_conflict use_column
DECLARE
    v_me desk := enabled_me();
BEGIN
    PERFORM old_enough(v_me);
    RETURN QUERY SELECT c.seq, c.kind, c.entity, c.body::text FROM change c
    WHERE c.office = v_me.office AND c.seq > wm ORDER BY c.seq LIMIT greatest(0, least(n, 5000));
END
$$;

-- In one REPEATABLE READ transaction with snapshot().
CREATE FUNCTION snapshot_head() RETURNS TABLE (head bigint, gen text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = loket, pg_temp AS $$
#variable_conflict use_column
DECLARE
    v_me desk := enabled_me();
BEGIN
    PERFORM old_enough(v_me);
    RETURN QUERY SELECT o.head, gen_of(o.id) FROM office o WHERE o.id = v_me.office;
END
$$;

CREATE FUNCTION person_body(p person) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('hash', p.hash, 'day', p.day, 'salt', p.salt, 'fields', p.fields)
$$;

CREATE FUNCTION desk_body(d desk) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('letter', d.letter, 'name', d.name, 'enabled', d.enabled)
$$;

CREATE FUNCTION snapshot(from_day date) RETURNS TABLE (kind text, entity text, body text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = loket, pg_temp AS $$
#variable_conflict use_column
DECLARE
    v_office text := (enabled_me()).office;
    v_from text := from_day::text;
BEGIN
    RETURN QUERY SELECT 'officer', o.id, o.body::text FROM officer o WHERE o.office = v_office;
    RETURN QUERY SELECT 'profile', p.office, p.body::text FROM profile p WHERE p.office = v_office;
    RETURN QUERY SELECT 'desk', d.letter, desk_body(d)::text FROM desk d WHERE d.office = v_office;
    RETURN QUERY SELECT 'booking', b.key, booking_body(b)::text FROM booking b
        WHERE b.office = v_office AND b.service_date >= v_from AND NOT b.deleted AND NOT b.purged;
    RETURN QUERY SELECT 'person', p.hash, person_body(p)::text FROM person p
        WHERE p.office = v_office AND p.day >= v_from;
    RETURN QUERY SELECT 'event', e.id::text, event_body(e)::text FROM event e
        WHERE e.office = v_office AND e.day >= v_from ORDER BY e.seq;
    RETURN QUERY SELECT 'incident', i.id::text, incident_body(i)::text FROM incident i
        WHERE i.office = v_office AND i.due IS NULL
            AND ((i.settled IS NULL AND NOT i.dissolved) OR i.opened_at >= from_day
                OR i.opened_at > now() - interval '7 days')
        ORDER BY i.opened_at;
END
$$;

-- For administrators (loketctl central …): granted to nobody.

CREATE FUNCTION add_office(p_office text) RETURNS void LANGUAGE sql
    SET search_path = loket, pg_temp AS $$
    INSERT INTO office (id) VALUES (p_office) ON CONFLICT DO NOTHING
$$;

-- A letter of its own, or the given one: then whatever spoke as that desk before does so no more.
CREATE FUNCTION enrol(p_office text, p_letter text, p_role text, p_name text) RETURNS desk
LANGUAGE plpgsql
    SET search_path = loket, pg_temp AS $$
DECLARE
    d desk;
BEGIN
    PERFORM FROM office WHERE id = p_office FOR UPDATE;
    INSERT INTO desk (office, letter, role, name) VALUES (p_office, p_letter, p_role, p_name)
    ON CONFLICT (office, letter) DO UPDATE SET role = excluded.role, enabled = true,
        enrolled_at = now(), name = coalesce(nullif(excluded.name, ''), desk.name)
    RETURNING * INTO d;
    DELETE FROM install WHERE office = p_office AND letter = p_letter;
    PERFORM emit(p_office, 'desk', p_letter, desk_body(d));
    PERFORM tell(p_office);
    RETURN d;
END
$$;

CREATE FUNCTION disable(p_office text, p_letter text) RETURNS desk LANGUAGE plpgsql
    SET search_path = loket, pg_temp AS $$
DECLARE
    d desk;
BEGIN
    PERFORM FROM office WHERE id = p_office FOR UPDATE;
    UPDATE desk SET enabled = false WHERE office = p_office AND letter = p_letter RETURNING * INTO d;
    IF FOUND THEN
        PERFORM emit(p_office, 'desk', p_letter, desk_body(d));
        PERFORM tell(p_office);
    END IF;
    RETURN d;
END
$$;

-- After a restore: the desks send again what this state does not have.
CREATE FUNCTION new_generation() RETURNS void LANGUAGE sql
    SET search_path = loket, pg_temp AS $$
    UPDATE office SET gen = replace(gen_random_uuid()::text, '-', '')
$$;

-- One office's desks with the numbers of their events here: whole where `highest` = `events` +
-- `aside` of each installation.
CREATE FUNCTION status_of(p_office text) RETURNS TABLE (letter text, name text, enabled boolean,
    last_seen_ms bigint, version integer, events bigint, highest bigint, missing bigint)
LANGUAGE sql STABLE SET search_path = loket, pg_temp AS $$
    SELECT d.letter, d.name, d.enabled,
        floor(extract(epoch FROM d.last_seen) * 1000)::bigint, d.version,
        coalesce(sum(e.events), 0)::bigint, coalesce(max(e.highest), 0)::bigint,
        coalesce(sum(e.highest - e.events), 0)::bigint
    FROM desk d LEFT JOIN (
        SELECT x.desk, x.install, count(*) AS events, max(x.n) AS highest FROM event x
        WHERE x.office = p_office GROUP BY 1, 2) e ON e.desk = d.letter
    WHERE d.office = p_office GROUP BY d.office, d.letter ORDER BY d.letter
$$;
