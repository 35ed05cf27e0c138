package org.xinke.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.people.History;
import org.xinke.people.PersonKind;
import org.xinke.people.RosterChanged;
import org.xinke.people.StudentStatus;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;

/**
 * The section of a student, changed by hand on a document. The old enrolment ends and stays; hours, answers and grades are
 * the person's own and follow. Lists leave the new one alone until it is released.
 */
@ApplicationScoped
@Transactional
public class Seating {
    private static final Set<StudentStatus> GONE =
            EnumSet.of(StudentStatus.TRANSFERRED_OUT, StudentStatus.WITHDRAWN, StudentStatus.GRADUATED);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    PeopleQueries people;

    @Inject
    History history;

    @Inject
    Event<RosterChanged> changed;

    /**
     * Of each offering a student has one section.
     *
     * @throws Conflict when somebody else was faster
     * @throws RuleViolation without a document, for staff, for who has left, or when the student sits there already
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void seat(String number, Seat order) {
        PersonFile.Facts now = people.one(number).facts();
        String document = History.document(order.document());
        if (now.kind() != PersonKind.STUDENT || GONE.contains(now.status())) {
            throw new RuleViolation("directory.error.noSeat");
        }
        Place place = place(now.id(), order.sectionId());
        if (place.sitsThere()) {
            throw new RuleViolation("directory.error.nothing");
        }
        look(now.id(), order.version());
        move(now.id(), order.sectionId());
        history.hold(now.id(), "SECTION");
        history.write(now.id(), "SECTION", place.before(), place.name(), document);
        changed.fire(new RosterChanged(document));
    }

    private Place place(long personId, long sectionId) {
        return Rows.first(em.createNativeQuery("""
                        SELECT s.name, old.name, coalesce(old.id = s.id, false)
                          FROM course.section s
                          LEFT JOIN (SELECT x.* FROM course.section x JOIN course.enrolment e ON e.section_id = x.id
                                      WHERE e.person_id = ?1 AND e.ended_at IS NULL) old ON old.offering_id = s.offering_id
                         WHERE s.id = ?2""").setParameter(1, personId).setParameter(2, sectionId), Place.class)
                .orElseThrow(NotFound::new);
    }

    private void look(long personId, long version) {
        int looked = em.createNativeQuery(
                        "UPDATE people.person SET version = version + 1 WHERE id = ?1 AND version = ?2")
                .setParameter(1, personId)
                .setParameter(2, version)
                .executeUpdate();
        if (looked == 0) {
            throw new Conflict();
        }
    }

    private void move(long personId, long sectionId) {
        Timestamp at = Timestamp.from(clock.instant());
        em.createNativeQuery("""
                        UPDATE course.enrolment e SET ended_at = ?1
                          FROM course.section old JOIN course.section new ON new.offering_id = old.offering_id
                         WHERE old.id = e.section_id AND new.id = ?2 AND e.person_id = ?3 AND e.ended_at IS NULL""")
                .setParameter(1, at)
                .setParameter(2, sectionId)
                .setParameter(3, personId)
                .executeUpdate();
        em.createNativeQuery("INSERT INTO course.enrolment (section_id, person_id, enrolled_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, sectionId)
                .setParameter(2, personId)
                .setParameter(3, at)
                .executeUpdate();
    }

    record Place(String name, @Nullable String before, boolean sitsThere) {}
}
