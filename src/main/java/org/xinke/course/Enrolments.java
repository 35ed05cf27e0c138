package org.xinke.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.xinke.people.PersonId;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/**
 * Writes enrolments one by one, as part of what somebody does by hand; lists write them in sets. The old enrolment ends and
 * stays: hours, answers and grades are the person's own and follow.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Enrolments {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no such section, or it is closed */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public SectionChange change(PersonId person, SectionId section) {
        return sql.of("""
                SELECT s.name, old.name, coalesce(old.id = s.id, false)
                  FROM course.section s
                  LEFT JOIN (SELECT x.id, x.name, x.offering_id
                               FROM course.section x JOIN course.enrolment e ON e.section_id = x.id
                              WHERE e.person_id = :person AND e.ended_at IS NULL) old ON old.offering_id = s.offering_id
                 WHERE s.id = :section AND s.closed_at IS NULL""")
                .set("person", person.value())
                .set("section", section.value())
                .first(SectionChange.class)
                .orElseThrow(NotFound::new);
    }

    /** Of each offering a student has one section: from now on this one. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void move(PersonId person, SectionId section) {
        sql.of("""
                UPDATE course.enrolment e SET ended_at = :now
                  FROM course.section old JOIN course.section new ON new.offering_id = old.offering_id
                 WHERE old.id = e.section_id AND new.id = :section AND e.person_id = :person AND e.ended_at IS NULL""")
                .set("now", clock.instant())
                .set("section", section.value())
                .set("person", person.value())
                .run();
        sql.of("INSERT INTO course.enrolment (section_id, person_id, enrolled_at) VALUES (:section, :person, :now)")
                .set("section", section.value())
                .set("person", person.value())
                .set("now", clock.instant())
                .run();
    }
}
