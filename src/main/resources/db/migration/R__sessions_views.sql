CREATE OR REPLACE VIEW sessions.attended_now AS
SELECT DISTINCT ON (session_id, person_id) session_id, person_id, revision, state, hours, reason, at, by_id
  FROM sessions.attended
 ORDER BY session_id, person_id, revision DESC;
COMMENT ON VIEW sessions.attended_now IS 'The newest revision; ask for sessions or persons, not for all';
