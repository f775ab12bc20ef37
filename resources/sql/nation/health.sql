-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether office and nation are in step, for whoever watches; on both sides. One row for each part
-- of it; `problem` is null where all is well. `seconds`: for how long, where that is known.

-- Errors of a subscription as last counted: it is up again at once after each, so that only their
-- number tells that it does not get on.
CREATE TABLE IF NOT EXISTS nation.errors (
    subscription oid PRIMARY KEY,
    counted bigint NOT NULL,
    looked_at timestamptz NOT NULL,
    grew_at timestamptz
);
ALTER TABLE nation.errors OWNER TO loket_owner;

CREATE OR REPLACE FUNCTION loket.replication_health()
RETURNS TABLE (part text, problem text, seconds bigint, waiting_bytes bigint)
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
        extract(epoch FROM clock_timestamp() - w.last_msg_receipt_time)::bigint, NULL::bigint
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
        END, NULL::bigint, pg_wal_lsn_diff(v_here, s.confirmed_flush_lsn)::bigint
    FROM pg_replication_slots s
    WHERE s.slot_type = 'logical' AND s.slot_name LIKE 'loket\_%' AND NOT s.temporary
        AND s.slot_name NOT LIKE 'pg\_%sync%';
    IF to_regclass('nation.aside') IS NOT NULL THEN
        IF NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name LIKE 'loket\_up\_%') THEN
            RETURN QUERY SELECT 'to the nation', 'nobody listens', NULL::bigint, NULL::bigint;
        END IF;
        RETURN QUERY SELECT 'put aside', count(*) || ' rows of the nation', -- nation.retry()
            extract(epoch FROM clock_timestamp() - min(a.since))::bigint, NULL::bigint
        FROM nation.aside a HAVING count(*) > 0;
    END IF;
    IF to_regclass('nation.todo') IS NOT NULL THEN
        RETURN QUERY SELECT 'put aside', count(*) || ' arrivals not compared', -- nation.sweep()
            extract(epoch FROM clock_timestamp() - min(t.since))::bigint, NULL::bigint
        FROM nation.todo t HAVING count(*) > 0;
        RETURN QUERY SELECT 'from ' || o.id, 'not joined', NULL::bigint, NULL::bigint
        FROM loket.office o WHERE NOT EXISTS (SELECT FROM pg_subscription s
            WHERE s.subname = 'loket_up_' || translate(o.id, '-.', '__'));
        RETURN QUERY SELECT 'to ' || o.id, 'nobody listens', NULL::bigint, NULL::bigint
        FROM loket.office o WHERE NOT EXISTS (SELECT FROM pg_replication_slots s
            WHERE s.slot_name = 'loket_down_' || translate(o.id, '-.', '__'));
    END IF;
END
$$;
REVOKE ALL ON FUNCTION loket.replication_health() FROM PUBLIC;
