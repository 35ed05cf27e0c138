package org.xinke.coverage;

/**
 * The steps of a derivation, in their order. Each is one statement for the whole school in which state and ledger move
 * together; it locks the rows that it moves, so that a decision by hand at the same moment is either seen or waits.
 * {@code :at} is the moment, {@code :document} the document that the roster changed on, {@code :people} whom it concerns:
 * null for the whole school. They may be the whole school by name, too, when its grades are published: {@code IN (SELECT unnest())}
 * is worked out once and looked up by hash, where {@code = ANY} would read the list anew for each row.
 */
enum DerivationStep {
    /** Class and plan follow the roster. Where no plan binds the new major, the old obligation stands until it is decided. */
    MOVE("""
            WITH due AS (
                SELECT cs.id, cs.class_id AS from_class, p.class_id AS to_class, cs.plan_id AS from_plan,
                       coalesce(tp.id, cs.plan_id) AS to_plan, tp.document
                  FROM coverage.coverage_state cs
                  JOIN people.person p ON p.id = cs.person_id
                  JOIN people.school_class k ON k.id = p.class_id
                  LEFT JOIN coverage.teaching_plan tp ON tp.major_id = k.major_id AND tp.cohort_year = k.cohort_year
                                            AND tp.course_id = cs.course_id AND tp.state = 'IN_FORCE'
                 WHERE (cs.class_id <> p.class_id OR tp.id <> cs.plan_id)
                   AND (CAST(:people AS bigint[]) IS NULL OR cs.person_id IN (SELECT unnest(CAST(:people AS bigint[]))))
                   FOR UPDATE OF cs),
            moved AS (
                UPDATE coverage.coverage_state cs SET class_id = d.to_class, plan_id = d.to_plan, version = cs.version + 1
                  FROM due d WHERE cs.id = d.id
                RETURNING cs.person_id, cs.course_id, d.*)
            INSERT INTO coverage.coverage_move (person_id, course_id, from_class_id, to_class_id, from_plan_id, to_plan_id, at, document)
            SELECT person_id, course_id, from_class, to_class, from_plan, to_plan, :at,
                   CASE WHEN from_class = to_class THEN document ELSE :document END
              FROM moved"""),

    /** Whom a plan in force names and who has no row yet; whoever has left already is named, too, and goes on to 退学. */
    BIND("""
            WITH bound AS (
                INSERT INTO coverage.coverage_state (person_id, course_id, plan_id, class_id, state, since)
                SELECT p.id, tp.course_id, tp.id, k.id, 'NOT_SCHEDULED', :at
                  FROM coverage.teaching_plan tp
                  JOIN people.school_class k ON k.major_id = tp.major_id AND k.cohort_year = tp.cohort_year
                  JOIN people.person p ON p.class_id = k.id AND p.kind = 'STUDENT'
                 WHERE tp.state = 'IN_FORCE'
                   AND (CAST(:people AS bigint[]) IS NULL OR p.id IN (SELECT unnest(CAST(:people AS bigint[]))))
                ON CONFLICT ON CONSTRAINT coverage_state_unique DO NOTHING
                RETURNING person_id, course_id, plan_id, state)
            INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, document)
            SELECT b.person_id, b.course_id, NULL, b.state, 'PLAN', :at, tp.document
              FROM bound b JOIN coverage.teaching_plan tp ON tp.id = b.plan_id"""),

    /**
     * A changed 学籍状态 is followed once; what a hand decides afterwards stands. A pass is not sent away, 毕业 settles
     * nothing: whoever graduates without a pass stays visible as not covered.
     */
    STATUS("""
            WITH due AS (
                SELECT cs.id, cs.state AS from_state, coalesce(cs.aside_from, cs.state) AS home, p.status,
                       CASE WHEN p.status IN ('WITHDRAWN', 'TRANSFERRED_OUT') THEN 'WITHDRAWN'
                            WHEN p.status IN ('SUSPENDED', 'TRANSFERRED_IN')
                            THEN CASE WHEN coalesce(cs.aside_from, cs.state) = 'PASSED' THEN 'PASSED'
                                      WHEN cs.state = 'EXEMPT' THEN 'EXEMPT'
                                      WHEN p.status = 'SUSPENDED' THEN 'SUSPENDED'
                                      ELSE 'TRANSFER_PENDING' END
                            WHEN cs.state = 'SUSPENDED' AND cs.status = 'SUSPENDED'
                              OR cs.state = 'WITHDRAWN' AND cs.status IN ('WITHDRAWN', 'TRANSFERRED_OUT')
                            THEN CASE WHEN h.from_state IN ('EXEMPT', 'TRANSFER_PENDING') THEN h.from_state
                                      ELSE cs.aside_from END
                            ELSE cs.state END AS to_state
                  FROM coverage.coverage_state cs
                  JOIN people.person p ON p.id = cs.person_id
                 CROSS JOIN LATERAL (SELECT c.from_state FROM coverage.coverage_change c
                                      WHERE c.person_id = cs.person_id AND c.course_id = cs.course_id
                                      ORDER BY c.id DESC LIMIT 1) h
                 WHERE cs.status <> p.status
                   AND (CAST(:people AS bigint[]) IS NULL OR cs.person_id IN (SELECT unnest(CAST(:people AS bigint[]))))
                   FOR UPDATE OF cs),
            moved AS (
                UPDATE coverage.coverage_state cs
                   SET status = d.status, state = d.to_state,
                       aside_from = CASE WHEN d.to_state IN ('EXEMPT', 'SUSPENDED', 'TRANSFER_PENDING', 'WITHDRAWN')
                                         THEN d.home END,
                       since = CASE WHEN d.from_state = d.to_state THEN cs.since ELSE :at END,
                       version = cs.version + 1
                  FROM due d WHERE cs.id = d.id
                RETURNING cs.person_id, cs.course_id, d.from_state, d.to_state)
            INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, document)
            SELECT person_id, course_id, from_state, to_state, 'STATUS', :at, :document FROM moved WHERE from_state <> to_state"""),

    LEAVE("""
            WITH moved AS (
                UPDATE coverage.coverage_state cs SET state = 'NOT_SCHEDULED', since = :at, version = cs.version + 1
                 WHERE cs.state = 'IN_PROGRESS'
                   AND (CAST(:people AS bigint[]) IS NULL OR cs.person_id IN (SELECT unnest(CAST(:people AS bigint[]))))
                   AND NOT EXISTS (SELECT 1
                                     FROM course.enrolment e
                                     JOIN course.section s ON s.id = e.section_id
                                     JOIN course.offering o ON o.id = s.offering_id
                                    WHERE e.person_id = cs.person_id AND o.course_id = cs.course_id AND e.ended_at IS NULL)
                RETURNING cs.person_id, cs.course_id)
            INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, document)
            SELECT person_id, course_id, 'IN_PROGRESS', 'NOT_SCHEDULED', 'ENROLMENT', :at, CAST(:document AS text) FROM moved"""),

    START("""
            WITH moved AS (
                UPDATE coverage.coverage_state cs SET state = 'IN_PROGRESS', since = :at, version = cs.version + 1
                  FROM coverage.coverage_enrolment e
                 WHERE e.person_id = cs.person_id AND e.course_id = cs.course_id AND cs.state = 'NOT_SCHEDULED'
                   AND (CAST(:people AS bigint[]) IS NULL OR e.person_id IN (SELECT unnest(CAST(:people AS bigint[]))))
                RETURNING cs.person_id, cs.course_id, e.section_code)
            INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, document)
            SELECT person_id, course_id, 'NOT_SCHEDULED', 'IN_PROGRESS', 'ENROLMENT', :at, section_code FROM moved"""),

    /** Each result once; a pass in any sitting that counts is a pass. Who is set aside is settled on return. */
    GRADE("""
            WITH due AS (
                SELECT cs.id, cs.state AS from_state, n.id AS result_id,
                       CASE WHEN EXISTS (SELECT 1
                                           FROM (SELECT DISTINCT ON (r.term_id, r.sitting) r.passed
                                                   FROM coverage.course_result r
                                                  WHERE r.person_id = cs.person_id AND r.course_id = cs.course_id
                                                  ORDER BY r.term_id, r.sitting, r.id DESC) g
                                          WHERE g.passed)
                            THEN 'PASSED' ELSE 'FAILED' END AS to_state
                  FROM coverage.coverage_state cs
                  JOIN (SELECT r.person_id, r.course_id, max(r.id) AS id
                          FROM coverage.course_result r
                         WHERE (CAST(:people AS bigint[]) IS NULL OR r.person_id IN (SELECT unnest(CAST(:people AS bigint[]))))
                         GROUP BY r.person_id, r.course_id) n
                    ON n.person_id = cs.person_id AND n.course_id = cs.course_id AND n.id > cs.result_id
                 WHERE cs.aside_from IS NULL
                   FOR UPDATE OF cs),
            moved AS (
                UPDATE coverage.coverage_state cs
                   SET result_id = d.result_id, state = d.to_state,
                       since = CASE WHEN d.from_state = d.to_state THEN cs.since ELSE :at END,
                       version = cs.version + 1
                  FROM due d WHERE cs.id = d.id
                RETURNING cs.person_id, cs.course_id, d.from_state, d.to_state, d.result_id)
            INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, document)
            SELECT m.person_id, m.course_id, m.from_state, m.to_state, 'GRADE', :at, g.document
              FROM moved m JOIN coverage.course_result g ON g.id = m.result_id
             WHERE m.from_state <> m.to_state"""),

    /** Failed, and in a section of a later term than the last result. 补考 leaves no trace in the data: it is decided by hand. */
    RETAKE("""
            WITH due AS (
                SELECT cs.id, n.code
                  FROM coverage.coverage_state cs
                 CROSS JOIN LATERAL (
                       SELECT s.code
                         FROM course.enrolment e
                         JOIN course.section s ON s.id = e.section_id
                         JOIN course.offering o ON o.id = s.offering_id AND o.course_id = cs.course_id
                         JOIN course.term t ON t.id = o.term_id
                        WHERE e.person_id = cs.person_id AND e.ended_at IS NULL
                          AND t.starts_on > (SELECT max(gt.starts_on) FROM coverage.course_result g JOIN course.term gt ON gt.id = g.term_id
                                              WHERE g.person_id = cs.person_id AND g.course_id = cs.course_id)
                        ORDER BY t.starts_on DESC, s.code
                        LIMIT 1) n
                 WHERE cs.state = 'FAILED'
                   AND (CAST(:people AS bigint[]) IS NULL OR cs.person_id IN (SELECT unnest(CAST(:people AS bigint[]))))
                   FOR UPDATE OF cs),
            moved AS (
                UPDATE coverage.coverage_state cs SET state = 'RETAKE', since = :at, version = cs.version + 1
                  FROM due d WHERE cs.id = d.id
                RETURNING cs.person_id, cs.course_id, d.code)
            INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, document)
            SELECT person_id, course_id, 'FAILED', 'RETAKE', 'ENROLMENT', :at, code FROM moved""");

    private final String sql;

    DerivationStep(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** Only these carry the document of the roster; the database wants no parameter that is not there. */
    boolean namesDocument() {
        return sql.contains(":document");
    }
}
