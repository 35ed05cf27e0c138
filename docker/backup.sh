#!/usr/bin/env bash
# One consistent, encrypted copy of the database and the files: backup.sh DIRECTORY
# First the database, then the files: an object is written before its row is committed and is never deleted, so every row of the
# dump finds its object in a copy made later. Objects that came in between are superfluous, not wrong.
# PGHOST, PGUSER=xinke_backup, PGPASSWORD, PGDATABASE as libpq knows them; XINKE_BACKUP_KEY: file with the public GnuPG key of
# whoever may restore – the private one is kept elsewhere; XINKE_BACKUP_FILES: command that copies the bucket into the directory it is given.
set -euo pipefail
umask 077
target=${1:?directory}
: "${XINKE_BACKUP_KEY:?}" "${XINKE_BACKUP_FILES:?}"
name=xinke-$(date -u +%Y%m%dT%H%M%SZ)
part=$target/.$name.part
begun=$(date -u +%Y-%m-%dT%H:%M:%SZ)
mkdir -p "$part/files"

# The administrator's page and the alert read it. A backup is good also when this cannot be written.
note() { # done? bytes
    psql -Xqv ON_ERROR_STOP=1 -v name="$name" -v begun="$begun" -v done="$1" -v bytes="$2" <<'SQL' || echo "not noted in watch.backup" >&2
INSERT INTO watch.backup (name, started_at, ended_at, done, bytes) VALUES (:'name', :'begun', now(), :'done', :'bytes');
SQL
}
ended() {
    local code=$?
    rm -rf "$part"
    if [ "$code" != 0 ]; then note false 0; fi
}
trap ended EXIT

seal() { gpg --batch --quiet --trust-model always --recipient-file "$XINKE_BACKUP_KEY" --output "$1" --encrypt; }

pg_dump --format=custom --no-owner --no-privileges | seal "$part/database.gpg"
$XINKE_BACKUP_FILES "$part/files"
tar -C "$part/files" -cf - . | seal "$part/files.gpg"
rm -rf "$part/files"
(cd "$part" && sha256sum -- *.gpg > SHA256SUMS)
mv "$part" "$target/$name" # whole or not at all
note true "$(du -sb "$target/$name" | cut -f1)"
echo "$target/$name"
