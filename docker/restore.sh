#!/usr/bin/env bash
# Puts a copy into an empty place: restore.sh COPY
# XINKE_DB_URL, XINKE_DB_USER=xinke_owner, XINKE_DB_PASSWORD of the empty database, XINKE_S3_* of the empty bucket, as the application
# knows them; XINKE_RESTORE_KEY_FILE: file with the private key. The version must be the one that made the copy.
set -euo pipefail
tool=${XINKE_TOOL:-/opt/xinke/tool}
java -cp "$tool/classes:$tool/lib/*" org.xinke.watch.backup.Backup restore "${1:?the copy}"
