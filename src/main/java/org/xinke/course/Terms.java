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

/** Terms by hand, as a list of sections founds them too. With a term the course is offered in it. */
@ApplicationScoped
@Transactional
public class Terms {
    private static final String ROWS = """
            SELECT t.id, t.code, t.name, t.starts_on, t.ends_on, count(s.id),
                   coalesce(sum((SELECT count(*) FROM course.enrolment e WHERE e.section_id = s.id AND e.ended_at IS NULL)), 0),
                   count(s.id) FILTER (WHERE NOT EXISTS (SELECT 1 FROM course.section_teacher x WHERE x.section_id = s.id))
              FROM course.term t
              LEFT JOIN course.offering o ON o.term_id = t.id
              LEFT JOIN course.section s ON s.offering_id = o.id AND s.closed_at IS NULL
            """;
    private static final String BY_TERM = " GROUP BY t.id ORDER BY t.starts_on DESC";

    @Inject
    Sql sql;

    @Inject
    TheCourse course;

    @Inject
    Audit audit;

    /** The newest first. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<TermRow> all() {
        return sql.of(ROWS + BY_TERM).list(TermRow.class);
    }

    /** @throws NotFound when there is no such term */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public TermRow one(long id) {
        return sql.of(ROWS + " WHERE t.id = :term" + BY_TERM)
                .set("term", id)
                .first(TermRow.class)
                .orElseThrow(NotFound::new);
    }

    /**
     * @param name as people shall read it
     * @return its id
     * @throws RuleViolation when it is there already, or lies within another
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public long found(TermCode code, String name, TermDates dates) {
        dates.refuseNonsense();
        refuseOverlap(0, dates);
        String called = SectionName.of(name);
        if (sql.of("SELECT 1 FROM course.term WHERE code = :code")
                .set("code", code.text())
                .any()) {
            throw new RuleViolation("course.error.termThere", code.text());
        }
        long id = sql.of("""
                INSERT INTO course.term (code, name, starts_on, ends_on) VALUES (:code, :name, :from, :to) RETURNING id""")
                .set("code", code.text())
                .set("name", called)
                .set("from", dates.startsOn())
                .set("to", dates.endsOn())
                .value(Long.class);
        sql.of("INSERT INTO course.offering (course_id, term_id) VALUES (:course, :term)")
                .set("course", course.id())
                .set("term", id)
                .run();
        audit.record("course.term", "term:" + id, null, code.text() + " " + dates);
        return id;
    }

    /**
     * Class sessions that are planned stay where they are.
     *
     * @throws RuleViolation when it would lie within another
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void move(long id, TermDates dates) {
        TermRow before = one(id);
        dates.refuseNonsense();
        refuseOverlap(id, dates);
        sql.of("UPDATE course.term SET starts_on = :from, ends_on = :to WHERE id = :term")
                .set("from", dates.startsOn())
                .set("to", dates.endsOn())
                .set("term", id)
                .run();
        audit.record(
                "course.term",
                "term:" + id,
                new TermDates(before.startsOn(), before.endsOn()).toString(),
                dates.toString());
    }

    private void refuseOverlap(long self, TermDates dates) {
        sql.of("""
                SELECT name FROM course.term
                 WHERE id <> :self AND starts_on <= :to AND ends_on >= :from ORDER BY starts_on LIMIT 1""")
                .set("self", self)
                .set("from", dates.startsOn())
                .set("to", dates.endsOn())
                .firstValue(String.class)
                .ifPresent(other -> {
                    throw new RuleViolation("course.error.termOverlaps", other);
                });
    }
}
