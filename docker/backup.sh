#!/usr/bin/env bash
# One consistent, encrypted copy of the database and the files: backup.sh DIRECTORY. Notes it in watch.backup, where the administrator's
# page and the alert look.
# XINKE_DB_URL, XINKE_DB_USER=xinke_backup, XINKE_DB_PASSWORD and XINKE_S3_* as the application knows them, with the identities that
# only read; XINKE_BACKUP_KEY: the public key (age1…) of whoever may restore – the private one is kept elsewhere.
set -euo pipefail
umask 077
tool=${XINKE_TOOL:-/opt/xinke/tool}
exec java -cp "$tool/classes:$tool/lib/*" org.xinke.watch.backup.Backup copy "${1:?directory}"
