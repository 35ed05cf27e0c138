package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Sections by hand, as a list makes them too. A closed one keeps what was taught in it, and nobody is seated there any more. */
@ApplicationScoped
@Transactional
public class Sections {
    private static final String ROWS = """
            SELECT s.id, o.term_id, s.code, s.name, s.version,
                   coalesce((SELECT string_agg(p.name, '、' ORDER BY p.number)
                               FROM course.section_teacher x JOIN people.person p ON p.id = x.person_id
                              WHERE x.section_id = s.id), ''),
                   (SELECT count(*) FROM course.enrolment e WHERE e.section_id = s.id AND e.ended_at IS NULL),
                   s.closed_at IS NOT NULL
              FROM course.section s JOIN course.offering o ON o.id = s.offering_id
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    TheCourse course;

    @Inject
    Audit audit;

    @Inject
    Event<SectionClosed> closed;

    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public int count(long termId) {
        return sql.of("""
                SELECT count(*) FROM course.section s JOIN course.offering o ON o.id = s.offering_id
                 WHERE o.term_id = :term""").set("term", termId).value(Integer.class);
    }

    /** Of a term, by code; the closed ones at the end. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<SectionRow> of(long termId, int offset, int limit) {
        return sql.of(ROWS + " WHERE o.term_id = :term ORDER BY s.closed_at IS NOT NULL, s.code, s.id")
                .set("term", termId)
                .page(offset, limit)
                .list(SectionRow.class);
    }

    /** @throws NotFound when there is no such section */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public SectionRow one(long id) {
        return sql.of(ROWS + " WHERE s.id = :section")
                .set("section", id)
                .first(SectionRow.class)
                .orElseThrow(NotFound::new);
    }

    /**
     * @param code by which lists name it; of the whole school there is one
     * @return its id
     * @throws RuleViolation when there is one with this code
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public long found(long termId, String code, String name) {
        String called = SectionName.of(name);
        String coded = SectionName.code(code);
        long id = sql.of("""
                INSERT INTO course.section (offering_id, code, name)
                SELECT o.id, :code, :name FROM course.offering o WHERE o.term_id = :term AND o.course_id = :course
                ON CONFLICT (code) DO NOTHING RETURNING id""")
                .set("code", coded)
                .set("name", called)
                .set("term", termId)
                .set("course", course.id())
                .firstValue(Long.class)
                .orElseThrow(() -> new RuleViolation("course.error.sectionThere", coded));
        audit.record("course.section", "section:" + id, null, coded + " " + called);
        return id;
    }

    /** @throws Conflict when somebody else was faster */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void rename(long id, String name, long version) {
        SectionRow before = one(id);
        String called = SectionName.of(name);
        int renamed = sql.of("""
                UPDATE course.section SET name = :name, version = version + 1 WHERE id = :section AND version = :version""")
                .set("name", called)
                .set("section", id)
                .set("version", version)
                .run();
        if (renamed == 0) {
            throw new Conflict();
        }
        audit.record("course.section", "section:" + id, before.name(), called);
    }

    /** @throws RuleViolation while somebody sits there: merging takes them along */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void close(long id) {
        SectionRow row = one(id);
        if (row.students() > 0) {
            throw new RuleViolation("course.error.notEmpty", row.students());
        }
        sql.of(
                        "UPDATE course.section SET closed_at = :now, version = version + 1 WHERE id = :section AND closed_at IS NULL")
                .set("now", clock.instant())
                .set("section", id)
                .run();
        audit.record("course.sectionClosed", "section:" + id, row.name(), null);
        closed.fire(new SectionClosed(id, row.name()));
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void reopen(long id) {
        SectionRow row = one(id);
        sql.of("UPDATE course.section SET closed_at = NULL, version = version + 1 WHERE id = :section")
                .set("section", id)
                .run();
        audit.record("course.sectionClosed", "section:" + id, null, row.name());
    }
}
