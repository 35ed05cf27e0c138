package org.xinke.coverage;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must always hold. Each asks for the numbers of those where it does not. */
public enum SelfCheckRule {
    ONE_STATE("""
            SELECT p.number
              FROM coverage.teaching_plan tp
              JOIN people.school_class k ON k.major_id = tp.major_id AND k.cohort_year = tp.cohort_year
              JOIN people.person p ON p.class_id = k.id AND p.kind = 'STUDENT'
             WHERE tp.state = 'IN_FORCE'
               AND NOT EXISTS (SELECT 1 FROM coverage.coverage_state cs WHERE cs.person_id = p.id AND cs.course_id = tp.course_id)"""),
    REPLAY("""
            SELECT p.number
              FROM coverage.coverage_state cs
              JOIN people.person p ON p.id = cs.person_id
              LEFT JOIN (SELECT DISTINCT ON (person_id, course_id) person_id, course_id, to_state
                           FROM coverage.coverage_change ORDER BY person_id, course_id, id DESC) h
                ON h.person_id = cs.person_id AND h.course_id = cs.course_id
             WHERE h.to_state IS DISTINCT FROM cs.state"""),
    CHAIN("""
            SELECT p.number
              FROM (SELECT person_id, from_state, lag(to_state) OVER w AS before, at, lag(at) OVER w AS earlier
                      FROM coverage.coverage_change
                    WINDOW w AS (PARTITION BY person_id, course_id ORDER BY id)) h
              JOIN people.person p ON p.id = h.person_id
             WHERE h.from_state IS DISTINCT FROM h.before OR h.at < h.earlier"""),
    ALLOWED("""
            SELECT p.number
              FROM coverage.coverage_change h
              JOIN people.person p ON p.id = h.person_id
             WHERE coalesce(h.from_state, '') || '>' || h.to_state NOT IN (%s)""".formatted(allowedMoves())),
    SUMS("""
            SELECT 'college'
             WHERE (SELECT coalesce(sum(students), 0) FROM coverage.coverage_count) <> (SELECT count(*) FROM coverage.coverage_state)"""),
    COUNTED("""
            SELECT k.code
              FROM (SELECT x.class_id
                      FROM (SELECT class_id, plan_id, state, count(*) AS students
                              FROM coverage.coverage_state GROUP BY class_id, plan_id, state
                             UNION ALL
                            SELECT class_id, plan_id, state, -students FROM coverage.coverage_delta) x
                     GROUP BY x.class_id, x.plan_id, x.state
                    HAVING sum(x.students) <> 0) d
              JOIN people.school_class k ON k.id = d.class_id"""),
    PLACE("""
            SELECT p.number
              FROM coverage.coverage_state cs
              JOIN people.person p ON p.id = cs.person_id
              JOIN people.school_class k ON k.id = p.class_id
              LEFT JOIN coverage.teaching_plan tp ON tp.major_id = k.major_id AND tp.cohort_year = k.cohort_year
                                        AND tp.course_id = cs.course_id AND tp.state = 'IN_FORCE'
             WHERE cs.class_id <> p.class_id OR tp.id <> cs.plan_id""");

    private final String sql;

    SelfCheckRule(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** Every move that {@link Standing} allows from any standing, as SQL texts; the rule stays in one place. */
    private static String allowedMoves() {
        Set<String> moves = new TreeSet<>(Set.of(">" + Standing.BOUND.state()));
        for (CoverageState home : CoverageState.values()) {
            if (!home.aside()) {
                Standing standing = new Standing(home, null);
                standing.next().forEach(to -> moves.add(home + ">" + to));
                Arrays.stream(CoverageState.values())
                        .filter(CoverageState::aside)
                        .filter(standing.next()::contains)
                        .forEach(aside -> new Standing(aside, home).next().forEach(to -> moves.add(aside + ">" + to)));
            }
        }
        return moves.stream().map(move -> "'" + move + "'").collect(Collectors.joining(", "));
    }
}
