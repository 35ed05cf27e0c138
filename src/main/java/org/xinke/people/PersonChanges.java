package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.course.ClassFollowing;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;

/** Name, class and status, changed by hand on a document. What was changed holds against lists until it is released. */
@ApplicationScoped
@Transactional
public class PersonChanges {
    @PersistenceContext
    EntityManager em;

    @Inject
    PeopleQueries people;

    @Inject
    History history;

    @Inject
    ClassFollowing following;

    @Inject
    Event<RosterChanged> changed;

    /**
     * Who changes class follows the new class into its section.
     *
     * @throws Conflict when somebody else was faster
     * @throws RuleViolation without a document, without a name, or when nothing would change
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void change(String number, HandChange order) {
        PersonFile.Facts now = people.one(number).facts();
        String document = History.document(order.document());
        boolean moves = order.classId() != null && !order.classId().equals(now.classId());
        boolean renamed = !order.name().strip().equals(now.name());
        StudentStatus status = order.status() == null ? now.status() : order.status();
        refuseNonsense(now, order, moves || renamed || status != now.status());
        store(now, order, status);
        if (renamed) {
            hold(now, "NAME", now.name(), order.name().strip(), document);
        }
        if (status != now.status()) {
            hold(now, "STATUS", text(now.status()), text(status), document);
        }
        if (moves) {
            hold(now, "CLASS", now.className(), nameOfClass(Objects.requireNonNull(order.classId())), document);
            following.follow(now.id(), document);
        }
        changed.fire(new RosterChanged(document));
    }

    /** From now on lists may change it again. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void release(String number, String field) {
        PersonFile.Facts now = people.one(number).facts();
        int released = em.createNativeQuery("DELETE FROM people.person_lock WHERE person_id = ?1 AND field = ?2")
                .setParameter(1, now.id())
                .setParameter(2, field)
                .executeUpdate();
        if (released > 0) {
            history.write(now.id(), "RELEASED", field, null, "");
        }
    }

    private static void refuseNonsense(PersonFile.Facts now, HandChange order, boolean anything) {
        if (order.name().isBlank()) {
            throw new RuleViolation("directory.error.name");
        }
        if (now.kind() == PersonKind.STAFF && (order.classId() != null || order.status() != null)) {
            throw new RuleViolation("directory.error.staffHaveNoClass");
        }
        if (!anything) {
            throw new RuleViolation("directory.error.nothing");
        }
    }

    private void store(PersonFile.Facts now, HandChange order, @Nullable StudentStatus status) {
        int stored = em.createNativeQuery("""
                        UPDATE people.person SET name = ?1, class_id = coalesce(CAST(?2 AS bigint), class_id), status = ?3,
                               initials = ?6, version = version + 1
                         WHERE id = ?4 AND version = ?5""")
                .setParameter(1, order.name().strip())
                .setParameter(2, order.classId() == null ? null : String.valueOf(order.classId()))
                .setParameter(3, text(status))
                .setParameter(4, now.id())
                .setParameter(5, order.version())
                .setParameter(6, new Pinyin().initials(order.name().strip()))
                .executeUpdate();
        if (stored == 0) {
            throw new Conflict();
        }
    }

    private void hold(
            PersonFile.Facts now, String field, @Nullable String before, @Nullable String after, String document) {
        history.hold(now.id(), field);
        history.write(now.id(), field, before, after, document);
    }

    private String nameOfClass(long id) {
        return Rows.first(
                        em.createNativeQuery("SELECT name FROM people.school_class WHERE id = ?1")
                                .setParameter(1, id),
                        PersonFile.Field.class)
                .map(PersonFile.Field::name)
                .orElseThrow(NotFound::new);
    }

    private static @Nullable String text(@Nullable StudentStatus status) {
        return status == null ? null : status.name();
    }
}
