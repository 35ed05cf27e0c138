package org.xinke.coverage.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** The teaching plans of the school, version by version, and whom they bind. */
@ApplicationScoped
@Transactional
public class PlanQueries {
    @Inject
    Sql sql;

    /** Years of entry with classes or plans, the newest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Integer> cohorts() {
        return sql.of("""
                        SELECT cohort_year FROM people.school_class
                         UNION SELECT cohort_year FROM coverage.teaching_plan
                         ORDER BY 1 DESC""").values(Integer.class);
    }

    /** @param superseded also those that no longer bind anybody */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PlanLine> lines(int cohort, boolean superseded) {
        return sql.of("""
                        WITH student AS (
                            SELECT k.major_id, count(*) AS students
                              FROM people.person p JOIN people.school_class k ON k.id = p.class_id
                             WHERE k.cohort_year = :cohort AND p.kind = 'STUDENT'
                             GROUP BY k.major_id),
                        bound AS (SELECT plan_id, count(*) AS bound FROM coverage.coverage_state GROUP BY plan_id)
                        SELECT tp.id, tp.version, tp.cohort_year, c.name, m.code, m.name AS major, m.level, tp.revision, tp.state,
                               tp.credits, tp.hours, t.code AS term_code, t.name AS term, tp.document,
                               coalesce(tp.in_force_at, tp.made_at), w.name AS who, coalesce(s.students, 0), coalesce(b.bound, 0)
                          FROM coverage.teaching_plan tp
                          JOIN people.major m ON m.id = tp.major_id
                          JOIN people.college c ON c.id = m.college_id
                          JOIN course.term t ON t.id = tp.term_id
                          LEFT JOIN people.person w ON w.id = coalesce(tp.in_force_by, tp.made_by)
                          LEFT JOIN student s ON s.major_id = m.id
                          LEFT JOIN bound b ON b.plan_id = tp.id
                         WHERE tp.cohort_year = :cohort AND (:superseded OR tp.state <> 'SUPERSEDED')
                         ORDER BY m.code, tp.revision DESC""").set("cohort", cohort).set("superseded", superseded).list(PlanLine.class);
    }

    /** All majors, with the version that binds this cohort now. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<MajorChoice> majors(int cohort) {
        return sql.of("""
                        SELECT m.code, m.name, c.name AS college, m.level, tp.revision
                          FROM people.major m
                          JOIN people.college c ON c.id = m.college_id
                          LEFT JOIN coverage.teaching_plan tp ON tp.major_id = m.id AND tp.cohort_year = :cohort AND tp.state = 'IN_FORCE'
                         WHERE m.merged_into IS NULL
                         ORDER BY m.code""").set("cohort", cohort).list(MajorChoice.class);
    }

    /** Plans in the making, of all years. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public int drafts() {
        return sql.of("SELECT count(*) FROM coverage.teaching_plan WHERE state = 'DRAFT'")
                .value(Integer.class);
    }

    /** The latest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<TermChoice> terms() {
        return sql.of("SELECT code, name FROM course.term ORDER BY starts_on DESC")
                .list(TermChoice.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public PlanPreview preview(Collection<Long> drafts) {
        return sql.of("""
                        SELECT count(DISTINCT tp.id), count(p.id) FILTER (WHERE cs.id IS NULL), count(cs.id)
                          FROM coverage.teaching_plan tp
                          LEFT JOIN people.school_class k ON k.major_id = tp.major_id AND k.cohort_year = tp.cohort_year
                          LEFT JOIN people.person p ON p.class_id = k.id AND p.kind = 'STUDENT'
                          LEFT JOIN coverage.coverage_state cs ON cs.person_id = p.id AND cs.course_id = tp.course_id
                         WHERE tp.state = 'DRAFT' AND tp.id = ANY (CAST(:drafts AS bigint[]))""").set("drafts", drafts).one(PlanPreview.class);
    }

    /** The names behind a preview, those newly bound first; at most so many. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PlanStudent> previewNames(long draft, int offset, int limit) {
        return sql.of("""
                SELECT p.number, p.name, k.name AS class_name, cs.state
                  FROM coverage.teaching_plan tp
                  JOIN people.school_class k ON k.major_id = tp.major_id AND k.cohort_year = tp.cohort_year
                  JOIN people.person p ON p.class_id = k.id AND p.kind = 'STUDENT'
                  LEFT JOIN coverage.coverage_state cs ON cs.person_id = p.id AND cs.course_id = tp.course_id
                 WHERE tp.id = :draft
                 ORDER BY cs.id IS NOT NULL, p.number""").set("draft", draft).page(offset, limit).list(PlanStudent.class);
    }

    /** @param state where the student stands already; null when newly bound */
    public record PlanStudent(
            String number,
            String name,
            String className,
            @Nullable CoverageState state) {}
}
