#!/usr/bin/env bash
# Puts a copy into an empty place: restore.sh COPY
# PGHOST, PGUSER=xinke_owner, PGPASSWORD, PGDATABASE of the empty database; GNUPGHOME: where the private key is;
# XINKE_RESTORE_FILES: command that copies the directory it is given into the empty bucket. The application's rights are granted at its next start.
set -euo pipefail
umask 077
copy=${1:?the copy}
: "${XINKE_RESTORE_FILES:?}"
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT

open() { gpg --batch --quiet --decrypt "$1"; }

(cd "$copy" && sha256sum --check --quiet SHA256SUMS)
there=$(psql -Atc "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname !~ '^(pg_|information_schema)'")
if [ "$there" != 0 ]; then
    echo "the database is not empty: nothing was done" >&2
    exit 1
fi
open "$copy/database.gpg" | pg_restore --no-owner --no-privileges --single-transaction --dbname "${PGDATABASE:?}"
open "$copy/files.gpg" | tar -C "$files" -xf -
$XINKE_RESTORE_FILES "$files"
echo "restored from $copy"
