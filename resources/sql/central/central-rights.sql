-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what; set anew by every `loketctl central init`. Nobody gets a table.

REVOKE ALL ON SCHEMA loket FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA loket FROM PUBLIC, loket_counter, loket_source;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA loket FROM PUBLIC, loket_counter, loket_source;
GRANT USAGE ON SCHEMA loket TO loket_counter, loket_source;
GRANT EXECUTE ON FUNCTION loket.hello(integer, text), loket.head(), loket.push(json),
    loket.pull(bigint, integer), loket.snapshot_head(), loket.snapshot(date) TO loket_counter;
GRANT EXECUTE ON FUNCTION loket.put_bookings(jsonb) TO loket_source;
