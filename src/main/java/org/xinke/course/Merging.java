package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.xinke.people.History;
import org.xinke.people.PersonId;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Two sections of a term become one: everybody moves over on a document, and the empty one is closed. */
@ApplicationScoped
@Transactional
public class Merging {
    @Inject
    Sql sql;

    @Inject
    Sections sections;

    @Inject
    Enrolments enrolments;

    @Inject
    History history;

    @Inject
    Audit audit;

    @Inject
    Event<RosterChanged> changed;

    /** Open sections of the same term that a section can be merged into. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<SectionRow> targets(long from) {
        SectionRow leaving = sections.one(from);
        return sections.of(leaving.termId(), 0, Integer.MAX_VALUE).stream()
                .filter(row -> row.id() != from && !row.closed())
                .toList();
    }

    /**
     * @param document the paper that says so
     * @return how many moved
     * @throws RuleViolation for a section of another term, a closed one, or the same
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public int merge(long from, long into, String document) {
        String paper = History.document(document);
        SectionRow leaving = sections.one(from);
        SectionRow staying = sections.one(into);
        if (from == into || leaving.termId() != staying.termId() || leaving.closed() || staying.closed()) {
            throw new RuleViolation("course.error.merge");
        }
        List<Long> people = sql.of("""
                SELECT person_id FROM course.enrolment WHERE section_id = :section AND ended_at IS NULL
                 ORDER BY person_id FOR UPDATE""").set("section", from).values(Long.class);
        for (long person : people) {
            enrolments.move(new PersonId(person), new SectionId(into));
            history.write(new PersonId(person), "SECTION", leaving.name(), staying.name(), paper);
        }
        audit.record("course.merge", "section:" + from, leaving.name(), staying.name() + " " + paper);
        sections.close(from);
        if (!people.isEmpty()) {
            changed.fire(new RosterChanged(paper, Set.copyOf(people)));
        }
        return people.size();
    }
}
