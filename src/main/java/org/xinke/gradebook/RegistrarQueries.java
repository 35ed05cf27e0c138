package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.course.SectionScope;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** The published grades as the registrar's import takes them. */
@ApplicationScoped
@Transactional
public class RegistrarQueries {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    /**
     * Each sitting is a row; the newest revision counts. Who was deferred (缓考) has a row without points. A teacher gets the own sections alone.
     *
     * @param termId 0 for all
     * @param sectionId 0 for all
     */
    @Allowed({Role.INSTRUCTOR, Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<RegistrarRow> rows(long termId, long sectionId, int offset, int limit) {
        SectionScope whose = SectionScope.of(currentUser.get(), Role.LEAD, Role.ACADEMIC_AFFAIRS);
        return sql.of("""
                        WITH line AS (
                            SELECT f.person_id, f.course_id, f.term_id, f.section_id, f.points, f.sitting,
                                   CASE WHEN f.components -> 'final' ->> 'standing' = 'ABSENT' THEN 'ABSENT' ELSE 'NONE' END AS mark
                              FROM gradebook.current_grade f
                             UNION ALL
                            SELECT e.person_id, o.course_id, o.term_id, e.section_id, NULL, 'FIRST', 'DEFERRED'
                              FROM coverage.coverage_aside a
                              JOIN course.enrolment e ON e.person_id = a.person_id AND e.ended_at IS NULL
                              JOIN course.section s ON s.id = e.section_id
                              JOIN course.offering o ON o.id = s.offering_id AND o.course_id = a.course_id
                             WHERE a.reason = 'DEFERRED'
                               AND NOT EXISTS (SELECT 1 FROM gradebook.final_grade g WHERE g.person_id = e.person_id
                                                  AND g.course_id = o.course_id AND g.term_id = o.term_id)
                        )
                        SELECT p.number, p.name, c.title,
                               CASE WHEN t.code ~ '-[0-9]+$' THEN regexp_replace(t.code, '-[0-9]+$', '') ELSE t.code END,
                               coalesce(substring(t.code FROM '-([0-9]+)$'), ''),
                               coalesce(s.code, ''), f.points, f.mark, f.sitting, c.credits, c.hours_total
                          FROM line f
                          JOIN people.person p ON p.id = f.person_id
                          JOIN course.course c ON c.id = f.course_id
                          JOIN course.term t ON t.id = f.term_id
                          LEFT JOIN course.section s ON s.id = f.section_id
                         WHERE (CAST(:section AS bigint) = 0 OR f.section_id = :section)
                           AND (CAST(:term AS bigint) = 0 OR f.term_id = :term)
                           AND %s
                         ORDER BY t.starts_on DESC, p.number, f.sitting""".formatted(whose.condition("f.section_id")))
                .set("section", sectionId)
                .set("term", termId)
                .page(offset, limit)
                .list(RegistrarRow.class);
    }
}
