package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Who teaches which section: allotted by hand, by academic affairs or the lead of the course. */
@ApplicationScoped
@Transactional
public class Allotment {
    private static final int MOST = 5;

    private static final String LINES = """
            SELECT p.id, p.number, p.name,
                   (SELECT count(*) FROM course.section_teacher x JOIN course.section s ON s.id = x.section_id
                     WHERE x.person_id = p.id AND s.closed_at IS NULL
                       AND s.offering_id = (SELECT m.offering_id FROM course.section m WHERE m.id = :section))
              FROM people.person p
            """;

    private static final String TEACHES =
            "EXISTS (SELECT 1 FROM course.section_teacher y WHERE y.section_id = :section AND y.person_id = p.id)";

    @Inject
    Sql sql;

    @Inject
    Sections sections;

    @Inject
    Audit audit;

    /** Who teaches it now. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<TeacherLine> teachers(long sectionId) {
        return sql.of(LINES + " WHERE " + TEACHES + " ORDER BY p.number")
                .set("section", sectionId)
                .list(TeacherLine.class);
    }

    /** Instructors who do not teach it, those with the fewest sections first. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<TeacherLine> others(long sectionId, String part, int offset, int limit) {
        return sql.of(LINES + " WHERE NOT " + TEACHES + """
                   AND p.kind = 'STAFF' AND (strpos(p.name, :part) > 0 OR strpos(lower(p.number), lower(:part)) > 0)
                   AND EXISTS (SELECT 1 FROM people.role_grant g WHERE g.person_id = p.id AND g.role = 'INSTRUCTOR')
                 ORDER BY 4, p.number""")
                .set("section", sectionId)
                .set("part", part.strip())
                .page(offset, limit)
                .list(TeacherLine.class);
    }

    /** @throws RuleViolation for who is no instructor, for a closed section, and when enough teach it already */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void give(long sectionId, long personId) {
        SectionRow section = sections.one(sectionId);
        if (section.closed()) {
            throw new RuleViolation("course.error.closed", section.name());
        }
        if (teachers(sectionId).size() >= MOST) {
            throw new RuleViolation("course.error.teachers", MOST);
        }
        String name = instructor(personId);
        int given =
                sql.of("""
                INSERT INTO course.section_teacher (section_id, person_id) VALUES (:section, :person)
                ON CONFLICT DO NOTHING""").set("section", sectionId).set("person", personId).run();
        if (given > 0) {
            audit.record("course.teacher", "section:" + sectionId, null, name);
        }
    }

    /** Class sessions that are planned keep who is named there. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void take(long sectionId, long personId) {
        TeacherLine teacher = teachers(sectionId).stream()
                .filter(one -> one.id() == personId)
                .findFirst()
                .orElseThrow(NotFound::new);
        sql.of("DELETE FROM course.section_teacher WHERE section_id = :section AND person_id = :person")
                .set("section", sectionId)
                .set("person", personId)
                .run();
        audit.record("course.teacher", "section:" + sectionId, teacher.name(), null);
    }

    private String instructor(long personId) {
        return sql.of("""
                SELECT p.name FROM people.person p JOIN people.role_grant g ON g.person_id = p.id AND g.role = 'INSTRUCTOR'
                 WHERE p.id = :person""")
                .set("person", personId)
                .firstValue(String.class)
                .orElseThrow(() -> new RuleViolation("course.error.noInstructor"));
    }
}
