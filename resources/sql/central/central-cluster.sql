-- SPDX-License-Identifier: GPL-3.0-or-later
-- Before the first version, as administrator: roles, which all databases of a cluster share, and
-- what a database lets anybody do who may connect.

DO $$
DECLARE
    r text;
BEGIN
    FOREACH r IN ARRAY ARRAY['loket_owner', 'loket_counter', 'loket_source'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE', r);
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO loket_counter, loket_source',
        current_database());
END
$$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- DO blocks and large objects are open to everybody otherwise.
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO loket_owner;
REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_control_system() TO loket_owner;
CREATE SCHEMA IF NOT EXISTS loket AUTHORIZATION loket_owner;
