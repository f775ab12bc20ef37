# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A small certificate authority of one office (or of the nation), in one folder: ca.key stays there,
# everything else may be given away as it is meant for.

ca_help() {
    cat <<'HELP'
centre ca: certificates of the office's server and of its desks

  centre ca init   --folder CA --name NAME [--years 10]
  centre ca server --folder CA --host NAME[,NAME|ADDRESS…] [--days 365]
  centre ca desk   --folder CA --role ROLE [--days 365]      ROLE: as `loketctl central enroll` says
  centre ca list   --folder CA             what was issued; marks what is to be renewed now
  centre ca revoke --folder CA --role ROLE | --file CERTIFICATE
  centre ca crl    --folder CA             writes the list of revoked certificates anew

`server` and `desk` again renew: the old certificate goes on being valid until its end. A new one
begins 48 hours in the past, because the clocks of PCs are often behind. Files: ca.crt (goes to
every desk and server), ca.crl (to every server), issued/NAME.crt and .key (to that machine only).
--starts YYYY-MM-DD sets the first day by hand.
HELP
}

ca_settings() { # openssl's own file; written each time, so that a copied folder works
    cat >"$folder/ca.cnf" <<CNF
[ca]
default_ca = here
[here]
dir = $folder
database = $folder/index.txt
serial = $folder/serial
crlnumber = $folder/crlnumber
new_certs_dir = $folder/numbered
certificate = $folder/ca.crt
private_key = $folder/ca.key
default_md = sha256
unique_subject = no
policy = anything
[anything]
commonName = supplied
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
authorityKeyIdentifier = keyid
subjectAltName = \${ENV::CENTRE_NAMES}
[desk]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
authorityKeyIdentifier = keyid
[req]
distinguished_name = empty
[empty]
CNF
}

ca_openssl() { CENTRE_NAMES=${CENTRE_NAMES:-DNS:localhost} quietly openssl "$@"; }

ca_opened() {
    [[ -n ${folder:-} ]] || die "--folder is missing"
    [[ -f $folder/ca.key ]] || die "no certificate authority in $folder (centre ca init)"
    folder=$(cd "$folder" && pwd)
    ca_settings
}

ca_init() {
    [[ -n ${folder:-} && -n ${name:-} ]] || die "--folder and --name are needed"
    [[ ! -e $folder/ca.key ]] || die "there is a certificate authority in $folder already"
    mkdir -p "$folder/issued" "$folder/numbered"
    chmod 0700 "$folder"
    folder=$(cd "$folder" && pwd)
    : >"$folder/index.txt"
    openssl rand -hex 8 >"$folder/serial"
    echo 01 >"$folder/crlnumber"
    ca_settings
    new_key "$folder/ca.key"
    ca_openssl req -new -config "$folder/ca.cnf" -key "$folder/ca.key" -subj "/CN=$name" \
        -out "$folder/ca.csr"
    # A year back: the authority is never what a wrong clock finds first.
    ca_openssl ca -batch -config "$folder/ca.cnf" -selfsign -keyfile "$folder/ca.key" -notext \
        -extensions authority -startdate "$(stamp '1 year ago')" \
        -enddate "$(stamp "$((${years:-10} * 365)) days")" -in "$folder/ca.csr" -out "$folder/ca.crt"
    rm -f "$folder/ca.csr"
    ca_crl
}

new_key() { (umask 077 && ca_openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"); }

stamp() { date -u -d "$1" +%Y%m%d%H%M%SZ; }

ca_issue() { # KIND NAME FILE
    local kind=$1 subject=$2 file=$folder/issued/$3 first
    [[ $subject =~ ^[A-Za-z0-9._:-]{1,64}$ ]] || die "not a name for a certificate: $subject"
    first=${starts:-$(date -u -d '48 hours ago' '+%F %T')}
    # Whoever holds what was revoked may hold its key.
    [[ ! -f $file.crt ]] || ! is_revoked "$file.crt" || rm -f "$file.key"
    [[ -f $file.key ]] || new_key "$file.key"
    ca_openssl req -new -config "$folder/ca.cnf" -key "$file.key" -subj "/CN=$subject" -out "$file.csr"
    ca_openssl ca -batch -config "$folder/ca.cnf" -notext -extensions "$kind" \
        -startdate "$(stamp "$first UTC")" -enddate "$(stamp "$first UTC + $((${days:-365} + 2)) days")" \
        -in "$file.csr" -out "$file.crt"
    rm -f "$file.csr"
    say "$file.crt and $file.key, valid until $(openssl x509 -noout -enddate -in "$file.crt" | cut -d= -f2)"
}

ca_server() {
    [[ -n ${host:-} ]] || die "--host is missing"
    local each
    local -a names=() parts=()
    IFS=, read -ra parts <<<"$host"
    for each in "${parts[@]}"; do
        if [[ $each =~ ^[0-9.]+$ || $each == *:* ]]; then names+=("IP:$each"); else names+=("DNS:$each"); fi
    done
    CENTRE_NAMES=$(
        IFS=,
        echo "${names[*]}"
    )
    export CENTRE_NAMES
    ca_issue server "${parts[0]}" "server"
}

ca_desk() {
    [[ -n ${role:-} ]] || die "--role is missing"
    ca_issue desk "$role" "$role"
}

ca_list() { # of what was issued, the newest of each name
    local file end begin now renew
    now=$(date +%s)
    for file in "$folder"/issued/*.crt; do
        [[ -e $file ]] || continue
        begin=$(date -d "$(openssl x509 -noout -startdate -in "$file" | cut -d= -f2)" +%s)
        end=$(date -d "$(openssl x509 -noout -enddate -in "$file" | cut -d= -f2)" +%s)
        renew=""
        ((end - now > (end - begin) / 3)) || renew="  renew now"
        ((end > now)) || renew="  expired"
        ! is_revoked "$file" || renew="  revoked"
        echo "$(basename "$file" .crt)  until $(date -u -d "@$end" +%F)$renew"
    done
}

is_revoked() {
    local serial
    serial=$(openssl x509 -noout -serial -in "$1" | cut -d= -f2)
    grep -q "^R.*	$serial	" "$folder/index.txt"
}

ca_revoke() {
    local certificate=${file:-$folder/issued/${role:-}.crt}
    [[ -f $certificate ]] || die "which certificate? --role or --file"
    ca_openssl ca -batch -config "$folder/ca.cnf" -revoke "$certificate" -crl_reason cessationOfOperation
    ca_crl
    say "revoked; put $folder/ca.crl into the server's folder and let it read its settings anew" \
        "(centre certificates)"
}

# Valid for as long as the authority: a list that runs out would refuse everybody.
ca_crl() {
    ca_openssl ca -config "$folder/ca.cnf" -gencrl -crl_lastupdate "$(stamp '48 hours ago')" \
        -crl_nextupdate "$(stamp "$((${years:-10} * 365)) days")" -out "$folder/ca.crl"
}

ca_command() {
    local what=${1:-help}
    [[ $# -eq 0 ]] || shift
    local folder='' name='' host='' role='' days='' years='' starts='' file=''
    case $what in
    init | server | desk | list | revoke | crl) ;;
    help | --help | -h) ca_help && return ;;
    *) usage "centre ca: what is '$what'?" ;;
    esac
    options ca_help "folder name host role days years starts file" "$@"
    [[ $what == init ]] || ca_opened
    "ca_$what"
}
