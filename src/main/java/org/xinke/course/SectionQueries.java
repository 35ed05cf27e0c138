package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

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
    private static final String OPEN = " WHERE s.closed_at IS NULL";
    private static final String NEWEST_FIRST = " ORDER BY t.starts_on DESC, s.code";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** The caller's own open sections, the newest term first. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionLine> own() {
        String mine = SectionScope.taughtBy(currentUser.personId()).condition("s.id");
        return sql.of(LINES + OPEN + " AND " + mine + NEWEST_FIRST).list(SectionLine.class);
    }

    /** Every open section of the course. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<SectionLine> all() {
        return sql.of(LINES + OPEN + NEWEST_FIRST).list(SectionLine.class);
    }

    /** Of terms that are not over, those that nobody teaches. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public int withoutTeacher() {
        return sql.of("""
                        SELECT count(*) FROM course.section s
                          JOIN course.offering o ON o.id = s.offering_id
                          JOIN course.term t ON t.id = o.term_id AND t.ends_on >= CAST(:today AS date)
                         WHERE s.closed_at IS NULL
                           AND NOT EXISTS (SELECT 1 FROM course.section_teacher x WHERE x.section_id = s.id)""").set("today", LocalDate.now(clock)).value(Integer.class);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public SectionLine section(long id) {
        String visible = SectionScope.of(currentUser.get(), Role.LEAD).condition("s.id");
        return sql.of(LINES + " WHERE s.id = :section AND " + visible)
                .set("section", id)
                .first(SectionLine.class)
                .orElseThrow(NotFound::new);
    }

    /** Who is enrolled now, by number. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public List<SectionStudent> students(long sectionId) {
        long id = section(sectionId).id();
        return sql.of("""
                SELECT p.id, p.number, p.name, k.name
                  FROM course.enrolment e
                  JOIN people.person p ON p.id = e.person_id
                  JOIN people.school_class k ON k.id = p.class_id
                 WHERE e.section_id = :section AND e.ended_at IS NULL
                 ORDER BY p.number""").set("section", id).list(SectionStudent.class);
    }
}
