# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL server for an office or the nation: set up, backed up, restored, replaced.

server_help() {
    cat <<'HELP'
centre server: one PostgreSQL server, in one folder

  centre server up       --folder DIR [--port 5432] [--listen ADDRESSES --network NET --ca CA]
  centre server certificates --folder DIR --ca CA    takes server.crt, server.key, ca.crt, ca.crl
  centre server start|stop --folder DIR
  centre server unit     --folder DIR                a systemd unit, for /etc/systemd/system
  centre server settings [--offices N]               what `up` writes into loket.conf
  centre server backup   --db DB --to DIR [--keep 7] a base backup, verified
  centre server restore  --from BACKUP --folder DIR [--port 5432]   with a new generation
  centre server generation --db DB                   the same mark after any other kind of restore
  centre server standby  --from "host=… user=loket_standby …" --folder DIR [--port 5432]
  centre server promote  --folder DIR                the standby takes over

Without --network only this PC can connect. --network 10.20.1.0/24,10.9.0.5/32 lets desks of these
networks in by certificate and password (and the nation and the offices; the ministry and a standby
by password), and needs --ca: a folder of `centre ca` with a server's certificate. `certificates`
again renews; nobody is cut off but who shows a revoked one.
Run it as root or as the user postgres, on the server itself; --db is then "host=DIR user=postgres
dbname=…". A nation's server has --offices N at `up`, too.
HELP
}

server_bin() {
    local -a found=(/usr/lib/postgresql/*/bin)
    [[ -x ${found[-1]}/postgres ]] || die "PostgreSQL is not installed (apt install postgresql)"
    echo "${found[-1]}"
}

as_server() { # PostgreSQL refuses root
    if ((EUID == 0)); then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

server_settings() {
    local offices=${offices:-1}
    cat <<CONF
# Of Loket (centre server settings); own settings go into postgresql.conf after the line that
# includes this file.
synchronous_commit = on
password_encryption = scram-sha-256
timezone = 'UTC'
lc_messages = 'C'
# A desk's PC that died is let go. How long desks may wait and hold is set with their roles.
tcp_keepalives_idle = 5
tcp_keepalives_interval = 1
tcp_keepalives_count = 3
tcp_user_timeout = 6s
client_connection_check_interval = 2s
# Office and nation. A link that is cut longer than this much WAL loses its place: copy anew.
wal_level = logical
max_slot_wal_keep_size = 4GB
max_wal_senders = $((offices + 10))
max_replication_slots = $((offices * 2 + 10))
max_logical_replication_workers = $((offices + 4))
max_worker_processes = $((offices + 12))
max_connections = $((offices + 100))
wal_sender_timeout = 20s
wal_receiver_timeout = 20s
wal_retrieve_retry_interval = 5s
# Nothing personal in the log: no statements, no rows.
log_min_error_statement = panic
log_error_verbosity = terse
log_line_prefix = '%m [%p] %q%u@%d '
logging_collector = on
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
CONF
}

server_access() {
    echo "local all all peer map=loket"
    echo "local replication postgres peer map=loket"
    local each net
    for net in ${network//,/ }; do
        echo "hostssl all +loket_counter $net scram-sha-256 clientcert=verify-full"
        for each in loket_nation +loket_office; do
            echo "hostssl all $each $net scram-sha-256 clientcert=verify-full"
        done
        echo "hostssl all +loket_source $net scram-sha-256"
        echo "hostssl replication loket_standby $net scram-sha-256"
    done
    echo "host all all 127.0.0.1/32 scram-sha-256"
}

server_up() {
    need folder
    [[ ! -e $folder/PG_VERSION ]] || die "there is a server in $folder already"
    [[ -z ${network:-} || -n ${ca:-} ]] || die "--network needs --ca: no desk without encryption"
    local bin
    bin=$(server_bin)
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
    own_it "$folder"
    quietly as_server "$bin/initdb" -k -E UTF8 --locale=C.UTF-8 -U postgres -A peer --no-instructions -D "$folder"
    server_settings | written loket.conf
    {
        echo "include = 'loket.conf'"
        echo "port = ${port:-5432}"
        echo "listen_addresses = '127.0.0.1${listen:+,$listen}'"
        echo "unix_socket_directories = '$folder'"
    } | as_server tee -a "$folder/postgresql.conf" >/dev/null
    server_access | written pg_hba.conf
    # Root could become postgres anyway; so it can hand files of its own to loketctl.
    printf 'loket root postgres\nloket /^(.*)$ \\1\n' | written pg_ident.conf
    [[ -z ${ca:-} ]] || server_certificates
    server_start
    say "running; reached here as \"$(inside) dbname=…\"; next: loketctl central init"
}

own_it() {
    ((EUID != 0)) || chown postgres: "$1"
    chmod 0700 "$1"
}

written() { # NAME: standard input becomes that file of the server's folder
    as_server tee "$folder/$1" >/dev/null
    as_server chmod 0600 "$folder/$1"
}

inside() { # how the server is reached without a network
    echo "host=$folder port=$(as_server sed -n 4p "$folder/postmaster.pid") user=postgres"
}

server_certificates() {
    need folder ca
    local each
    for each in issued/server.crt issued/server.key ca.crt ca.crl; do
        [[ -f $ca/$each ]] || die "$ca/$each is missing (centre ca)"
        written "$(basename "$each")" <"$ca/$each"
    done
    written loket-tls.conf <<'CONF'
ssl = on
ssl_cert_file = 'server.crt'
ssl_key_file = 'server.key'
ssl_ca_file = 'ca.crt'
ssl_crl_file = 'ca.crl'
ssl_min_protocol_version = 'TLSv1.2'
CONF
    as_server grep -q loket-tls.conf "$folder/postgresql.conf" ||
        echo "include = 'loket-tls.conf'" | as_server tee -a "$folder/postgresql.conf" >/dev/null
    [[ -f $folder/postmaster.pid ]] || return 0
    quietly as_server "$(server_bin)/pg_ctl" -D "$folder" reload
    cut_off_revoked
}

# Certificates are looked at when somebody connects: who was connected before would stay.
cut_off_revoked() {
    local serials
    serials=$(openssl crl -in "$ca/ca.crl" -noout -text | sed -n 's/^ *Serial Number: *//p' |
        while read -r each; do printf '%u\n' "0x$each"; done | paste -sd,)
    [[ -n $serials ]] || return 0
    sleep 0.5 # the reload answers before it is done
    as_server psql -XqAt -d "$(inside) dbname=postgres" -c "SELECT count(pg_terminate_backend(pid))
        FROM pg_stat_ssl WHERE client_serial IN ($serials)" >/dev/null
}

server_start() { # options of the server
    need folder
    quietly as_server "$(server_bin)/pg_ctl" -D "$folder" -w -t 120 -l "$folder/start.log" "$@" start
}

server_stop() {
    need folder
    quietly as_server "$(server_bin)/pg_ctl" -D "$folder" -w -m fast stop
}

server_unit() {
    need folder
    cat <<UNIT
[Unit]
Description=PostgreSQL of Loket in $folder
After=network-online.target
Wants=network-online.target

[Service]
Type=notify
User=postgres
ExecStart=$(server_bin)/postgres -D $folder
ExecReload=/bin/kill -HUP \$MAINPID
KillMode=mixed
KillSignal=SIGINT
TimeoutSec=infinity
Restart=on-failure

[Install]
WantedBy=multi-user.target
UNIT
}

server_backup() {
    need db to
    local name
    name=$to/base-$(date -u +%Y%m%dT%H%M%SZ)
    mkdir -p "$to"
    own_it "$to"
    quietly as_server "$(server_bin)/pg_basebackup" -d "$db" -D "$name.part" -c fast -X stream
    quietly as_server "$(server_bin)/pg_verifybackup" -q "$name.part"
    mv "$name.part" "$name"
    find "$to" -maxdepth 1 -name 'base-*Z' | sort | head -n -"${keep:-7}" | while read -r old; do rm -rf "$old"; done
    say "$name"
}

# What differs between this state and the one that the desks and the nation know is gone from here.
# Nobody may connect before the new mark is set.
server_restore() {
    need from folder
    [[ -f $from/backup_label ]] || die "$from is no base backup"
    [[ ! -e $folder ]] || die "$folder is there already: restore beside it, then swap"
    cp -a "$from" "$folder"
    folder=$(cd "$folder" && pwd)
    ((EUID != 0)) || chown -R postgres: "$folder"
    chmod 0700 "$folder"
    socket_here
    server_start -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c max_logical_replication_workers=0"
    each_database mark_generation
    server_stop
    server_start
    each_database recopy_all
    say "restored; desks send again what is missing. At the nation: centre nation recopy of this office"
}

each_database() { # FUNCTION, called with a conninfo for each database that has Loket in it
    local name
    while read -r name; do
        [[ -z $(as_server psql -XqAt -d "$(inside) dbname=$name" -c "SELECT to_regclass('loket.office')") ]] ||
            "$1" "$(inside) dbname=$name"
    done < <(as_server psql -XqAt -d "$(inside) dbname=postgres" \
        -c "SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate")
}

mark_generation() {
    as_server psql -XqAt -v ON_ERROR_STOP=1 -d "$1" <<'SQL' >/dev/null
SELECT loket.new_generation();
SELECT 'SELECT nation.restored()' WHERE to_regclass('nation.sent') IS NOT NULL \gexec
SQL
}

recopy_all() {
    local db=$1 subscription
    # shellcheck disable=SC2034 # for sql_at
    local -a run_as=()
    # shellcheck disable=SC2034
    ((EUID != 0)) || run_as=(runuser -u postgres --)
    while read -r subscription; do
        (nation_recopy) ||
            say "later, once the other side answers: centre nation recopy --subscription $subscription"
    done < <(sql -c "SELECT subname FROM pg_subscription
        WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())")
}

server_generation() {
    need db
    [[ $db == *host=/* || $db != *host=* ]] || as_server() { "$@"; }
    mark_generation "$db"
}

server_standby() {
    need from folder
    [[ ! -e $folder ]] || die "$folder is there already"
    local bin
    bin=$(server_bin)
    mkdir -p "$folder"
    own_it "$folder"
    folder=$(cd "$folder" && pwd)
    # By its name: the nation fetches from there as well, and nobody waits for that one.
    quietly as_server "$bin/pg_basebackup" -d "$from application_name=loket_standby" -D "$folder" -c fast -X stream -R
    socket_here
    server_start
}

socket_here() {
    rm -f "$folder"/.s.PGSQL.* # of the one that was copied
    {
        echo "unix_socket_directories = '$folder'"
        [[ -z ${port:-} ]] || echo "port = $port"
    } | as_server tee -a "$folder/postgresql.conf" >/dev/null
}

# Its timeline changes, and with it the generation that desks compare. Places in the nation's log
# are not handed down (PostgreSQL 15), and this server may have lost the last rows: copied anew.
server_promote() {
    need folder
    quietly as_server "$(server_bin)/pg_ctl" -D "$folder" -w promote
    each_database recopy_all
    say "this server decides now; make sure that the old one never comes back under its address"
    say "At the nation: centre nation recopy of this office"
}

server_command() {
    local what=${1:-help}
    [[ $# -eq 0 ]] || shift
    local db='' folder='' port='' listen='' network='' ca='' to='' from='' keep='' offices=''
    case $what in
    up | certificates | start | stop | unit | settings | backup | restore | generation | standby | promote) ;;
    help | --help | -h) server_help && return ;;
    *) usage "centre server: what is '$what'?" ;;
    esac
    options server_help "db folder port listen network ca to from keep offices" "$@"
    "server_$what"
}
