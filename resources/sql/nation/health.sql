-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether office and nation are in step, for whoever watches; on both sides. One row for each part
-- of it; `problem` is null where all is well.

-- Errors of a subscription as last counted: it is up again at once after each, so that only their
-- number tells that it does not get on.
CREATE TABLE IF NOT EXISTS nation.errors (
    subscription oid PRIMARY KEY,
    counted bigint NOT NULL,
    looked_at timestamptz NOT NULL,
    grew_at timestamptz
);
ALTER TABLE nation.errors OWNER TO loket_owner;

-- What is known of each part from the last look: a worker that is gone leaves nothing behind.
CREATE TABLE IF NOT EXISTS nation.link (
    part text PRIMARY KEY,
    heard_at timestamptz, -- the other side's last message
    well_at timestamptz, -- when it was last found in step
    ill_since timestamptz
);
ALTER TABLE nation.link OWNER TO loket_owner;

-- The last error that this server's log has of a subscription, in the server's words: neither
-- refusals of the other side nor rows that cannot be stored are kept anywhere else. Null: none in
-- the last part of the log, or the log is written elsewhere.
CREATE OR REPLACE FUNCTION loket.replication_error(p_subscription text) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_file text := pg_current_logfile();
    v_from bigint;
BEGIN
    IF v_file IS NULL THEN
        RETURN NULL;
    END IF;
    v_from := greatest((pg_stat_file(v_file)).size - 131072, 0);
    RETURN (
        WITH line AS (
            SELECT n, said, substring(said FROM '\[(\d+)\]') AS process
            FROM regexp_split_to_table(
                convert_from(pg_read_binary_file(v_file, v_from, 131072), 'LATIN1'), '\n')
                WITH ORDINALITY AS each (said, n)
        ), worker AS (
            SELECT n, process FROM line WHERE said LIKE '%logical replication %worker%'
                AND strpos(said, 'subscription "' || p_subscription || '"') > 0
                AND said LIKE '%has started'
        )
        SELECT btrim(regexp_replace(line.said, '^.*?(ERROR|FATAL):', '')) FROM line
        WHERE line.said ~ '(ERROR|FATAL): ' AND EXISTS (
            SELECT FROM worker WHERE worker.process = line.process AND worker.n < line.n)
        ORDER BY line.n DESC LIMIT 1);
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$$;

DROP FUNCTION IF EXISTS loket.replication_health(); -- the former one told less
CREATE OR REPLACE FUNCTION loket.replication_look()
RETURNS TABLE (part text, problem text, seconds bigint, waiting_bytes bigint, heard_at timestamptz)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_here pg_lsn := CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
        ELSE pg_current_wal_lsn() END;
BEGIN
    IF NOT pg_is_in_recovery() THEN
        INSERT INTO nation.errors AS known
        SELECT s.oid, coalesce(t.apply_error_count + t.sync_error_count, 0), clock_timestamp()
        FROM pg_subscription s LEFT JOIN pg_stat_subscription_stats t ON t.subid = s.oid
        ON CONFLICT (subscription) DO UPDATE SET counted = excluded.counted,
            looked_at = excluded.looked_at,
            grew_at = CASE WHEN excluded.counted > known.counted
                    AND known.looked_at > excluded.looked_at - interval '2 minutes'
                THEN excluded.looked_at ELSE known.grew_at END;
    END IF;
    -- What this server takes from the other one.
    RETURN QUERY
    SELECT 'from ' || s.subname::text, CASE
            WHEN NOT s.subenabled THEN 'switched off'
            WHEN e.grew_at > clock_timestamp() - interval '15 seconds'
                THEN 'errors (the server''s log names them)'
            WHEN w.pid IS NULL THEN 'no link'
            WHEN w.last_msg_receipt_time < clock_timestamp() - interval '30 seconds'
                THEN 'nothing heard'
            WHEN EXISTS (SELECT FROM pg_subscription_rel r
                WHERE r.srsubid = s.oid AND r.srsubstate NOT IN ('r', 's')) THEN 'copying'
        END,
        extract(epoch FROM clock_timestamp() - w.last_msg_receipt_time)::bigint,
        pg_wal_lsn_diff(w.received_lsn, w.latest_end_lsn)::bigint, w.last_msg_receipt_time
    FROM pg_subscription s LEFT JOIN pg_stat_subscription w
        ON w.subid = s.oid AND w.relid IS NULL
    LEFT JOIN nation.errors e ON e.subscription = s.oid
    WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND s.subname LIKE 'loket\_%';
    -- What the other one takes from this server. A slot that nobody uses keeps WAL until the limit.
    RETURN QUERY
    SELECT 'to ' || s.slot_name::text, CASE
            WHEN s.wal_status = 'lost' THEN 'lost: copy anew'
            WHEN s.wal_status = 'unreserved' THEN 'about to be lost'
            WHEN NOT s.active THEN 'nobody listens'
        END, NULL::bigint, pg_wal_lsn_diff(v_here, s.confirmed_flush_lsn)::bigint, r.reply_time
    FROM pg_replication_slots s LEFT JOIN pg_stat_replication r ON r.pid = s.active_pid
    WHERE s.slot_type = 'logical' AND s.slot_name LIKE 'loket\_%' AND NOT s.temporary
        AND s.slot_name NOT LIKE 'pg\_%sync%';
    IF to_regclass('nation.aside') IS NOT NULL THEN
        IF NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name LIKE 'loket\_up\_%') THEN
            RETURN QUERY SELECT 'to the nation', 'nobody listens', NULL::bigint, NULL::bigint,
                NULL::timestamptz;
        END IF;
        RETURN QUERY SELECT 'put aside', count(*) || ' rows of the nation', -- nation.retry()
            extract(epoch FROM clock_timestamp() - min(a.since))::bigint, NULL::bigint, NULL::timestamptz
        FROM nation.aside a HAVING count(*) > 0;
    END IF;
    IF to_regclass('nation.todo') IS NOT NULL THEN
        RETURN QUERY SELECT 'put aside', count(*) || ' arrivals not compared', -- nation.sweep()
            extract(epoch FROM clock_timestamp() - min(t.since))::bigint, NULL::bigint, NULL::timestamptz
        FROM nation.todo t HAVING count(*) > 0;
        RETURN QUERY SELECT 'from ' || o.id, 'not joined', NULL::bigint, NULL::bigint,
            NULL::timestamptz
        FROM loket.office o WHERE NOT EXISTS (SELECT FROM pg_subscription s
            WHERE s.subname = 'loket_up_' || translate(o.id, '-.', '__'));
        RETURN QUERY SELECT 'to ' || o.id, 'nobody listens', NULL::bigint, NULL::bigint,
            NULL::timestamptz
        FROM loket.office o WHERE NOT EXISTS (SELECT FROM pg_replication_slots s
            WHERE s.slot_name = 'loket_down_' || translate(o.id, '-.', '__'));
    END IF;
END
$$;

-- `seconds`: for how long, where that is known; `since`: when it was last in step, as far as
-- anybody looked; `heard_at`: the other side's last message; `error`: the server's own words.
CREATE OR REPLACE FUNCTION loket.replication_health()
RETURNS TABLE (part text, problem text, seconds bigint, waiting_bytes bigint, heard_at timestamptz,
    since timestamptz, error text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_seen RECORD;
    v_known nation.link;
BEGIN
    FOR v_seen IN SELECT * FROM loket.replication_look() LOOP
        SELECT * INTO v_known FROM nation.link l WHERE l.part = v_seen.part;
        v_known.heard_at := greatest(v_seen.heard_at, v_known.heard_at);
        IF v_seen.problem IS NULL THEN
            v_known.well_at := clock_timestamp();
            v_known.ill_since := NULL;
        ELSE
            v_known.ill_since := coalesce(v_known.ill_since, least(v_known.heard_at,
                v_known.well_at), clock_timestamp() - make_interval(secs => v_seen.seconds),
                clock_timestamp());
        END IF;
        IF NOT pg_is_in_recovery() THEN
            INSERT INTO nation.link VALUES (v_seen.part, v_known.heard_at, v_known.well_at,
                v_known.ill_since)
            ON CONFLICT ON CONSTRAINT link_pkey DO UPDATE SET heard_at = excluded.heard_at,
                well_at = excluded.well_at, ill_since = excluded.ill_since;
        END IF;
        part := v_seen.part;
        problem := v_seen.problem;
        seconds := v_seen.seconds;
        waiting_bytes := v_seen.waiting_bytes;
        heard_at := v_known.heard_at;
        since := v_known.ill_since;
        error := CASE WHEN v_seen.problem IS NOT NULL AND v_seen.part LIKE 'from %'
            THEN loket.replication_error(substr(v_seen.part, 6)) END;
        RETURN NEXT;
    END LOOP;
END
$$;
-- Like all others of the schema, so that `loketctl central init` may set its rights; whoever calls
-- them is a superuser.
ALTER FUNCTION loket.replication_error(text) OWNER TO loket_owner;
ALTER FUNCTION loket.replication_look() OWNER TO loket_owner;
ALTER FUNCTION loket.replication_health() OWNER TO loket_owner;
REVOKE ALL ON FUNCTION loket.replication_health(), loket.replication_look(),
    loket.replication_error(text) FROM PUBLIC;
