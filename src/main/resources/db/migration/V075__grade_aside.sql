CREATE VIEW grade_aside AS
SELECT p.id AS person_id, c.id AS course_id,
       CASE WHEN s.state IN ('DEFERRED', 'EXEMPT', 'SUSPENDED', 'TRANSFER_PENDING', 'WITHDRAWN') THEN s.state
            WHEN p.status = 'SUSPENDED' THEN 'SUSPENDED'
            WHEN p.status IN ('WITHDRAWN', 'TRANSFERRED_OUT') THEN 'WITHDRAWN' END AS reason
  FROM person p
 CROSS JOIN course c
  LEFT JOIN coverage_state s ON s.person_id = p.id AND s.course_id = c.id;
COMMENT ON VIEW grade_aside IS 'Why a missed exam is no zero: 缓考, or a student who is away, exempt or gone. reason is null for all others. The gradebook''s only look into the ledger of coverage';
