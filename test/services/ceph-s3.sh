#!/usr/bin/env bash
# A real S3 server to test against: Ceph's gateway with one monitor and one storage daemon, on loopback and in memory.
#
#   ceph-s3.sh up FOLDER [PID]   starts a new one in FOLDER and prints its endpoint; it stops when process PID ends
#   ceph-s3.sh down FOLDER       stops it
#   ceph-s3.sh gateway-kill | gateway-start | gateway-pause | gateway-resume FOLDER
#
# Debian packages: radosgw ceph-mon ceph-osd. The stored files live as long as the storage daemon, so they outlast the
# gateway. ACCESS_KEY and SECRET_KEY name the one user.
set -euo pipefail

readonly action=${1:?an action} folder=$(realpath -m "${2:?a folder}")
readonly conf=$folder/ceph.conf
readonly daemons=(client.rgw osd.0 mon.a)
export CEPH_CONF=$conf

fail() {
  echo "ceph-s3: $1" >&2
  tail -n 20 "$folder"/run/*.err >&2 2>/dev/null || true
  exit 1
}

signal() { # NAME DAEMON
  local file=$folder/run/$2.pid
  [[ -s $file ]] && kill -s "$1" "$(<"$file")" 2>/dev/null
}

free_port() {
  local port
  while port=$((RANDOM % 20000 + 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

start_gateway() {
  local port tries
  port=$(<"$folder/port")
  radosgw -n client.rgw -c "$conf" 2>>"$folder/run/gateway.err"
  for ((tries = 0; tries < 600; tries++)); do
    curl -sf -o /dev/null --max-time 1 "http://127.0.0.1:$port/" && return
    sleep 0.05
  done
  fail 'the gateway does not answer'
}

stop_all() {
  local daemon
  for daemon in "${daemons[@]}"; do
    signal KILL "$daemon" || true
    rm -f "$folder/run/$daemon.pid"
  done
}

write_conf() { # CLUSTER GATEWAY-PORT MONITOR-PORT
  cat >"$conf" <<CONF
[global]
  fsid = $1
  mon host = v2:127.0.0.1:$3/0
  public network = 127.0.0.0/8
  public addr = 127.0.0.1
  cluster addr = 127.0.0.1
  ms bind ipv6 = false
  keyring = $folder/keyring
  run dir = $folder/run
  pid file = $folder/run/\$name.pid
  log file = $folder/run/\$name.log
  admin socket = $folder/run/\$name.asok
  mon cluster log file = $folder/run/cluster.log
  osd pool default size = 1
  osd pool default min size = 1
  osd pool default pg num = 1
  osd pool default pgp num = 1
  osd pool default pg autoscale mode = off
  osd crush chooseleaf type = 0
  mon allow pool size one = true
  crush location = root=default host=localhost
[mon]
  mon data = $folder/mon
  mon initial members = a
  mon data avail crit = 1
  mon data avail warn = 2
[osd]
  osd data = $folder/osd
  osd objectstore = memstore
  memstore device bytes = 1073741824
[client.rgw]
  rgw data = $folder/rgw
  rgw frontends = beast endpoint=127.0.0.1:$2
  rgw cache enabled = false
  rgw rados pool pg num min = 1
  rgw enable gc threads = false
  rgw enable lc threads = false
CONF
}

start_monitor() { # CLUSTER MONITOR-PORT
  local name
  ceph-authtool --create-keyring "$folder/keyring" --gen-key -n mon. --cap mon 'allow *'
  for name in client.admin client.rgw osd.0; do
    ceph-authtool "$folder/keyring" --gen-key -n "$name" --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
  done
  monmaptool --create --fsid "$1" --addv a "[v2:127.0.0.1:$2]" "$folder/monmap"
  ceph-mon --mkfs -i a --monmap "$folder/monmap" --keyring "$folder/keyring" -c "$conf"
  ceph-mon -i a -c "$conf"
}

start_storage() {
  local id
  id=$(</proc/sys/kernel/random/uuid)
  timeout 30 ceph osd new "$id"
  ceph-osd -i 0 --mkfs --osd-uuid "$id" -c "$conf"
  ceph-osd -i 0 -c "$conf"
}

up() {
  local cluster port monitor_port
  cluster=$(</proc/sys/kernel/random/uuid)
  port=$(free_port)
  while monitor_port=$(free_port); ((monitor_port == port)); do :; done
  mkdir -p "$folder"/{mon,osd,rgw,run}
  echo "$port" >"$folder/port"
  write_conf "$cluster" "$port" "$monitor_port"
  trap stop_all ERR
  start_monitor "$cluster" "$monitor_port" >"$folder/run/monitor.err" 2>&1 || fail 'the monitor does not start'
  start_storage >"$folder/run/storage.err" 2>&1 || fail 'the storage daemon does not start'
  start_gateway
  radosgw-admin -n client.rgw -c "$conf" user create --uid=test --display-name=Test --access-key="${ACCESS_KEY:-test}" \
    --secret="${SECRET_KEY:-secret}" >"$folder/run/user.err" 2>&1 || fail 'the user cannot be made'
  echo "http://127.0.0.1:$port"
}

# Whoever started this may be killed before it can say `down`.
stop_with() { # PID
  (while kill -0 "$1" 2>/dev/null; do sleep 1; done; stop_all; rm -rf "$folder") </dev/null >/dev/null 2>&1 &
}

case $action in
  up)
    [[ -z ${3:-} ]] || stop_with "$3"
    up
    ;;
  down) stop_all ;;
  gateway-kill) signal KILL client.rgw ;;
  gateway-start) start_gateway ;;
  gateway-pause) signal STOP client.rgw ;;
  gateway-resume) signal CONT client.rgw ;;
  *) fail "there is no action $action" ;;
esac
