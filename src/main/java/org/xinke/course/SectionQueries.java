package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/** Who teaches whom. A teacher sees own sections; the lead of the course sees them all. */
@ApplicationScoped
@Transactional
public class SectionQueries {
    private static final String LINES = """
            SELECT s.id, s.code, s.name, t.name,
                   coalesce((SELECT string_agg(k.name, '、' ORDER BY k.code)
                               FROM people.school_class k
                              WHERE k.id IN (SELECT p.class_id FROM course.enrolment e JOIN people.person p ON p.id = e.person_id
                                              WHERE e.section_id = s.id AND e.ended_at IS NULL)), ''),
                   coalesce((SELECT string_agg(p.name, '、' ORDER BY p.number)
                               FROM course.section_teacher x JOIN people.person p ON p.id = x.person_id
                              WHERE x.section_id = s.id), ''),
                   (SELECT count(*) FROM course.enrolment e WHERE e.section_id = s.id AND e.ended_at IS NULL)
              FROM course.section s
              JOIN course.offering o ON o.id = s.offering_id
              JOIN course.term t ON t.id = o.term_id
            """;
    private static final String TAUGHT_BY =
            " EXISTS (SELECT 1 FROM course.section_teacher y WHERE y.section_id = s.id AND y.person_id = ?1)";
    private static final String NEWEST_FIRST = " ORDER BY t.starts_on DESC, s.code";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    /** The caller's own sections, the newest term first. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionLine> own() {
        return Rows.list(
                em.createNativeQuery(LINES + " WHERE" + TAUGHT_BY + NEWEST_FIRST)
                        .setParameter(1, currentUser.personId()),
                SectionLine.class);
    }

    /** Every section of the course. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<SectionLine> all() {
        return Rows.list(em.createNativeQuery(LINES + NEWEST_FIRST), SectionLine.class);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public SectionLine section(long id) {
        boolean everyone = currentUser.get().has(Role.LEAD);
        return Rows.first(
                        em.createNativeQuery(LINES + " WHERE s.id = ?2 AND (CAST(?3 AS boolean) OR" + TAUGHT_BY + ")")
                                .setParameter(1, currentUser.personId())
                                .setParameter(2, id)
                                .setParameter(3, everyone),
                        SectionLine.class)
                .orElseThrow(NotFound::new);
    }

    /** Who is enrolled now, by number. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionStudent> students(long sectionId) {
        long id = section(sectionId).id();
        return Rows.list(em.createNativeQuery("""
                        SELECT p.id, p.number, p.name, k.name
                          FROM course.enrolment e
                          JOIN people.person p ON p.id = e.person_id
                          JOIN people.school_class k ON k.id = p.class_id
                         WHERE e.section_id = ?1 AND e.ended_at IS NULL
                         ORDER BY p.number""").setParameter(1, id), SectionStudent.class);
    }
}
