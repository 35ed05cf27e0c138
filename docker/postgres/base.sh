#!/bin/sh
# What the archived WAL stands on: base.sh DIRECTORY. PGHOST, PGUSER and PGPASSWORD as libpq knows them.
# Then take away what is older than the oldest base that you keep: pg_archivecleanup DIRECTORY NAME-OF-ITS-.backup-FILE
set -e
umask 077
name=base-$(date -u +%Y%m%dT%H%M%SZ)
pg_basebackup --pgdata "$1/.$name.part" --format tar --gzip --wal-method none --checkpoint fast
mv "$1/.$name.part" "$1/$name"
echo "$1/$name"
