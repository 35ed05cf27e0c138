ALTER TABLE signin.sign_in_session
    DROP COLUMN school_hint,
    ADD COLUMN school_hint     bytea,
    ADD COLUMN school_hint_key bigint CONSTRAINT sign_in_session_hint_key_fk REFERENCES vault.data_key;
COMMENT ON COLUMN signin.sign_in_session.school_hint IS 'ID token that names the session when signing out at an OIDC provider; sealed by the school''s data key for this cookie';
