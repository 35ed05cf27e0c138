-- What the application's role may do: rows, not tables; no TRUNCATE at all; of what is append-only, only to read and to add.
-- Flyway's own table is in the schema public and stays closed. Where owner and application are one role there is nothing to grant.
DO
$$
DECLARE
    application CONSTANT text := '${application}';
    place name;
    closed regclass;
BEGIN
    -- who makes the backups notes each of them, and writes nothing else
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'xinke_backup') THEN
        GRANT USAGE ON SCHEMA watch TO xinke_backup;
        GRANT INSERT ON watch.backup TO xinke_backup;
    END IF;
    IF current_user = application THEN
        RETURN;
    END IF;
    FOR place IN SELECT n.nspname FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
                  WHERE r.rolname = current_user AND n.nspname !~ '^(pg_|public$)'
    LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', place, application);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', place, application);
        EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO %I', place, application);
        EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA %I TO %I', place, application);
    END LOOP;
    FOR closed IN SELECT t.tgrelid::regclass FROM pg_trigger t WHERE t.tgname LIKE '%\_append\_only'
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM %I', closed, application);
    END LOOP;
END
$$;
