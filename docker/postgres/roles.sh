#!/usr/bin/env bash
# Run once by the image, on an empty database: who owns the schema, who changes rows, who copies.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres \
    -v owner="$XINKE_DB_OWNER_PASSWORD" -v app="$XINKE_DB_PASSWORD" -v backup="$XINKE_DB_BACKUP_PASSWORD" <<'SQL'
CREATE ROLE xinke_owner LOGIN PASSWORD :'owner';
CREATE ROLE xinke LOGIN PASSWORD :'app' CONNECTION LIMIT 70;
-- the last line of defence; the application gives up long before
ALTER ROLE xinke SET statement_timeout = '15min';
ALTER ROLE xinke SET idle_in_transaction_session_timeout = '5min';
CREATE ROLE xinke_backup LOGIN REPLICATION PASSWORD :'backup' CONNECTION LIMIT 4;
GRANT pg_read_all_data TO xinke_backup;
CREATE DATABASE xinke OWNER xinke_owner;
REVOKE CONNECT ON DATABASE xinke FROM PUBLIC;
GRANT CONNECT ON DATABASE xinke TO xinke_backup;
GRANT CONNECT, TEMPORARY ON DATABASE xinke TO xinke;
SQL
echo 'host replication xinke_backup all scram-sha-256' >> "$PGDATA/pg_hba.conf"
