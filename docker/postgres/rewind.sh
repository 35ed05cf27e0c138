#!/bin/sh
# Back to a moment: rewind.sh DATA ARCHIVE TIME, before the first start. DATA holds a base unpacked (tar -xzf base.tar.gz), and is
# the server's new data directory; ARCHIVE holds the WAL; TIME has its zone: 2026-09-01 10:29:00+08. The server answers when it is there.
set -e
data=${1:?data} archive=${2:?archive} time=${3:?time}
if [ ! -f "$data/backup_label" ]; then
    echo "$data holds no base backup: nothing was done" >&2
    exit 1
fi
cat >> "$data/postgresql.auto.conf" <<EOF
restore_command = 'cp "$archive/%f" "%p"'
recovery_target_time = '$time'
recovery_target_action = 'promote'
EOF
touch "$data/recovery.signal"
