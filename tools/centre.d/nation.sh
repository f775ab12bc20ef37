# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Office and nation: publications, subscriptions, whether they are in step.

nation_help() {
    cat <<'HELP'
centre nation: exchange between the offices' servers and the nation's

  At the nation, on top of `loketctl central init`:
    centre nation up     --db DB
    centre nation add    --db DB --office ID --ca CA --reach "host=… port=…" --out ID.join
    centre nation accept --db DB --office ID --with ID.back
  At the office, in between:
    centre nation join   --db DB --office ID --with ID.join --ca CA --reach "host=… port=…" --out ID.back
  At either:
    centre nation health --db DB [--watch SECONDS] [--alarm PROGRAM]
    centre nation recopy --db DB --subscription NAME      after a slot was lost, or a restore
    centre nation retry  --db DB                          what was put aside, again
    centre nation update --db DB                          after Loket was updated

DB is how this server is reached as its superuser, in libpq's words: "host=/srv/loket dbname=loket
user=postgres". Run it on the server itself; root becomes postgres for it.
--reach is how the other side reaches this one: the name or address in this server's certificate.
--ca is this side's authority (centre ca): the other side is given a certificate to show, and
believes this server by it. Without --ca there is no TLS but what --reach says.
The files of --out hold a password and a key: carry them as such, delete them when both are joined.
The three steps again replace password and certificates, before these run out or when one was
revoked. `health` ends with 1 while anything is wrong, and with --watch goes on, running PROGRAM with
each change as its argument.
HELP
}

run_as=() # the beginning of a command
stand=/   # where it runs
sql() { sql_at "$db" "$@"; } # options and statement
sql_at() { (cd "$stand" && "${run_as[@]}" psql -XqAt -v ON_ERROR_STOP=1 -d "$1" "${@:2}"); }
# shellcheck disable=SC2154 # set in tools/centre
sql_file() { sql_at "$1" --single-transaction -f - <"$sql_folder/nation/$2" >/dev/null; }

# Root is nobody to PostgreSQL, and may be anybody: the server's own socket is its user's.
become_server_user() {
    if ((EUID == 0)) && [[ $db == *host=/* || $db != *host=* ]]; then run_as=(runuser -u postgres --); fi
}

# What the server's processes see: names of certificates are relative to its folder, so that it may
# move (a restore, a standby).
stand_with_server() {
    local folder
    folder=$(sql -c "SHOW data_directory")
    [[ ! -x $folder ]] || stand=$folder
}

secret() { openssl rand -hex 24; }

export PGOPTIONS="${PGOPTIONS:-} -c client_min_messages=warning"

nation_up() {
    need db
    [[ -n $(sql -c "SELECT to_regclass('loket.meta')") ]] || die "no centre in there: loketctl central init comes first"
    sql_file "$db" hub.sql
    sql_file "$db" health.sql
    # Who may connect to this database sees every office.
    sql <<<"SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \\gexec"
}

# Its slots, roles and databases are named after it.
office_names() {
    [[ $office =~ ^[a-z0-9._-]{1,40}$ ]] || die "not an office's id: $office"
    slot=${office//[-.]/_}
    down=loket_down_$slot
}

# How the other side reaches this one, and with --ca what it shows and believes.
write_secret() { # FILE "dbname=… user=… password=…" ROLE ITS-SUBSCRIPTION
    # shellcheck disable=SC2034 # for ca_issue
    local tls='' folder=${ca:-} days='' starts=''
    if [[ -n $folder ]]; then
        ca_opened
        ca_issue desk "$3" "$3" >/dev/null
        tls="sslmode=verify-full sslrootcert=$4.ca sslcert=$4.crt sslkey=$4.key "
    fi
    (
        umask 077
        echo "$reach $tls$2" >"$1"
        [[ -z $folder ]] || {
            echo "# ca" && cat "$folder/ca.crt"
            echo "# crt" && cat "$folder/issued/$3.crt"
            echo "# key" && cat "$folder/issued/$3.key"
        } >>"$1"
    )
    say "$1 holds a password: carry it over, then delete it"
}

# The certificates that came with that file go into the server's own folder.
take_certificates() { # FILE SUBSCRIPTION
    local folder part
    grep -q '^# key$' "$1" || return 0
    folder=$(sql -c "SHOW data_directory")
    [[ -x $folder ]] || die "certificates go into $folder: run this on the server itself, as root or as its user"
    for part in ca crt key; do
        sed -n "/^# $part\$/,/^# /{/^# /d;p}" "$1" | written "$2.$part"
    done
}

reached() { echo "$(head -n 1 "$1") connect_timeout=5"; } # FILE

nation_add() {
    need db office reach out
    office_names
    local password relay port
    password=$(secret)
    relay=$(secret)
    port=$(sql -c "SHOW port")
    [[ -n $(sql -c "SELECT to_regclass('nation.sent')") ]] || die "not the nation's database (centre nation up)"
    sql <<<"SELECT 'CREATE ROLE loket_office' WHERE to_regrole('loket_office') IS NULL \gexec"
    role_with "loket_office_$slot" "LOGIN REPLICATION PASSWORD '$password'"
    sql -c "GRANT loket_office TO loket_office_$slot"
    role_with "loket_relay_$slot" "LOGIN PASSWORD '$relay'"
    [[ -n $(sql -c "SELECT 1 FROM pg_database WHERE datname = '$down'") ]] ||
        sql -c "CREATE DATABASE $down TEMPLATE template0 ENCODING 'UTF8'"
    sql_file "$db dbname=$down" down.sql
    sql_at "$db dbname=$down" <<SQL
REVOKE ALL ON DATABASE $down FROM PUBLIC;
GRANT CONNECT ON DATABASE $down TO loket_office_$slot, loket_relay_$slot;
GRANT USAGE ON SCHEMA nation TO loket_office_$slot, loket_relay_$slot;
GRANT SELECT ON ALL TABLES IN SCHEMA nation TO loket_office_$slot, loket_relay_$slot;
GRANT INSERT, DELETE ON ALL TABLES IN SCHEMA nation TO loket_relay_$slot;
SELECT \$\$CREATE PUBLICATION loket_down FOR TABLE nation.booking WHERE (office = '$office'),
    nation.notice WHERE (office = '$office') WITH (publish = 'insert')\$\$
WHERE NOT EXISTS (SELECT FROM pg_publication WHERE pubname = 'loket_down') \gexec
SQL
    sql >/dev/null <<SQL
SELECT loket.add_office('$office');
CREATE SERVER IF NOT EXISTS $down FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host '127.0.0.1', port '$port', dbname '$down', batch_size '1000');
GRANT USAGE ON FOREIGN SERVER $down TO loket_owner;
DROP USER MAPPING IF EXISTS FOR loket_owner SERVER $down;
CREATE USER MAPPING FOR loket_owner SERVER $down
    OPTIONS (user 'loket_relay_$slot', password '$relay');
SET ROLE loket_owner;
CREATE FOREIGN TABLE IF NOT EXISTS nation.down_booking_$slot PARTITION OF nation.down_booking
    FOR VALUES IN ('$office') SERVER $down OPTIONS (schema_name 'nation', table_name 'booking');
CREATE FOREIGN TABLE IF NOT EXISTS nation.down_notice_$slot PARTITION OF nation.down_notice
    FOR VALUES IN ('$office') SERVER $down OPTIONS (schema_name 'nation', table_name 'notice');
SQL
    write_secret "$out" "dbname=$down user=loket_office_$slot password=$password" \
        "loket_office_$slot" "loket_down_$slot"
}

role_with() { # NAME WHAT
    [[ -n $(sql -c "SELECT 1 FROM pg_roles WHERE rolname = '$1'") ]] || sql -c "CREATE ROLE $1"
    # Not in an argument, which others on this machine may read. A copy takes as long as it takes.
    sql <<SQL
ALTER ROLE $1 $2;
ALTER ROLE $1 SET statement_timeout = 0;
ALTER ROLE $1 SET idle_in_transaction_session_timeout = 0;
SQL
}

# NAME CONNINFO PUBLICATION. Not disable_on_error: PostgreSQL 15 counts a cut link as an error, and
# would never come back from one by itself. Rows that make errors are put aside by the triggers.
subscribe() {
    if [[ -n $(sql -c "SELECT 1 FROM pg_subscription WHERE subname = '$1'") ]]; then
        sql -v to="$2" <<<"ALTER SUBSCRIPTION $1 CONNECTION :'to';"
        return
    fi
    sql -v to="$2" <<<"CREATE SUBSCRIPTION $1 CONNECTION :'to' PUBLICATION $3
        WITH (copy_data = true);"
}

nation_join() {
    need db office with reach out
    office_names
    local password
    password=$(secret)
    [[ $(sql -c "SELECT string_agg(id, ',') FROM loket.office") == "$office" ]] ||
        die "this database is not that of $office, or not of it alone"
    sql_file "$db" down.sql
    sql_file "$db" office.sql
    sql_file "$db" health.sql
    role_with loket_nation "LOGIN REPLICATION PASSWORD '$password'"
    take_certificates "$with" "loket_down_$slot"
    subscribe "loket_down_$slot" "$(reached "$with")" loket_down
    write_secret "$out" "dbname=$(sql -c 'SELECT current_database()') user=loket_nation password=$password" \
        loket_nation "loket_up_$slot"
}

nation_accept() {
    need db office with
    office_names
    take_certificates "$with" "loket_up_$slot"
    subscribe "loket_up_$slot" "$(reached "$with")" loket_up
}

# Functions as this version knows them.
nation_update() {
    need db
    if [[ -n $(sql -c "SELECT to_regclass('nation.sent')") ]]; then
        nation_up
    else
        [[ -n $(sql -c "SELECT to_regclass('nation.aside')") ]] || die "this database was not joined to a nation"
        sql_file "$db" office.sql
        sql_file "$db" health.sql
    fi
}

nation_retry() {
    need db
    local left
    left=$(sql -c "SELECT $([[ -n $(sql -c "SELECT to_regclass('nation.todo')") ]] &&
        echo nation.sweep || echo nation.retry)()")
    say "$left left aside"
    ((left == 0))
}

# A new subscription under the same name: all rows come again, and what is known already says
# nothing. Works while the other side has lost the slot, or still keeps it.
nation_recopy() {
    need db subscription
    local to publication old
    to=$(sql -c "SELECT subconninfo FROM pg_subscription WHERE subname = '$subscription'")
    publication=$(sql -c "SELECT subpublications[1] FROM pg_subscription WHERE subname = '$subscription'")
    [[ -n $to ]] || die "no subscription $subscription in this database"
    stand_with_server
    old=$(sql_at "$to" -c "SELECT 1") || die "the other side does not answer: nothing was changed"
    sql <<SQL
ALTER SUBSCRIPTION $subscription DISABLE;
ALTER SUBSCRIPTION $subscription SET (slot_name = NONE);
DROP SUBSCRIPTION $subscription;
SQL
    for _ in {1..50}; do
        old=$(sql_at "$to" -c "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots
            WHERE slot_name = '$subscription' AND active_pid IS NOT NULL")
        [[ -n $old ]] || break
        sleep 0.2
    done
    sql_at "$to" -c "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots
        WHERE slot_name = '$subscription'" >/dev/null
    subscribe "$subscription" "$to" "$publication"
    say "copying anew; centre nation health says when it is done"
}

health_now() {
    sql -F ': ' -c "SELECT part, problem || coalesce(', ' || seconds || ' s', '') || coalesce(
            ' since ' || to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS\"Z\"'), '') ||
            coalesce(': ' || error, '')
        FROM loket.replication_health() WHERE problem IS NOT NULL ORDER BY 1" ||
        echo "server: does not answer"
}

lasting() { sed -E 's/, [0-9]+ s\b//' <<<"$1"; } # what does not change by itself

nation_health() {
    need db
    local now before='?'
    while :; do
        now=$(health_now)
        if [[ $(lasting "$now") != "$(lasting "$before")" ]]; then
            [[ -z $now ]] || say "$now"
            [[ -n $now || $before == '?' ]] || say "all is well again"
            [[ -z ${alarm:-} || ($before == '?' && -z $now) ]] || "$alarm" "${now:-all is well again}" || true
        fi
        before=$now
        [[ -n ${watch:-} ]] || break
        sleep "$watch"
    done
    [[ -z $now ]]
}

nation_command() {
    local what=${1:-help}
    [[ $# -eq 0 ]] || shift
    local db='' office='' with='' reach='' out='' subscription='' watch='' alarm='' ca='' slot='' down=''
    case $what in
    up | add | join | accept | health | recopy | retry | update) ;;
    help | --help | -h) nation_help && return ;;
    *) usage "centre nation: what is '$what'?" ;;
    esac
    options nation_help "db office with reach out subscription watch alarm ca" "$@"
    become_server_user
    "nation_$what"
}
