package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Name, class and status, changed by hand on a document. What was changed holds against lists until it is released. */
@ApplicationScoped
@Transactional
public class PersonChanges {
    @Inject
    Sql sql;

    @Inject
    Persons persons;

    @Inject
    History history;

    @Inject
    Event<ClassChanged> classChanged;

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
        Person now = persons.one(number);
        String document = History.document(order.document());
        order.refuseNonsense(now);
        persons.claim(now, order.version());
        if (order.renames(now)) {
            rename(now, order.newName(), document);
        }
        if (order.changesStatus(now)) {
            changeStatus(now, Objects.requireNonNull(order.status()), document);
        }
        if (order.movesClass(now)) {
            moveClass(now, Objects.requireNonNull(order.classId()), document);
        }
        changed.fire(new RosterChanged(document, Set.of(now.id())));
    }

    /** From now on lists may change it again. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void release(String number, String field) {
        Person now = persons.one(number);
        int released = sql.of("DELETE FROM people.person_lock WHERE person_id = :person AND field = :field")
                .set("person", now.id())
                .set("field", field)
                .run();
        if (released > 0) {
            history.write(now.personId(), "RELEASED", field, null, "");
        }
    }

    private void rename(Person now, String name, String document) {
        sql.of("UPDATE people.person SET name = :name, initials = :initials WHERE id = :person")
                .set("name", name)
                .set("initials", new Pinyin().initials(name))
                .set("person", now.id())
                .run();
        hold(now, "NAME", now.name(), name, document);
    }

    private void changeStatus(Person now, StudentStatus status, String document) {
        sql.of("UPDATE people.person SET status = :status WHERE id = :person")
                .set("status", status)
                .set("person", now.id())
                .run();
        hold(now, "STATUS", now.status() == null ? null : now.status().name(), status.name(), document);
    }

    private void moveClass(Person now, long classId, String document) {
        String name = sql.of("SELECT name FROM people.school_class WHERE id = :class AND merged_into IS NULL")
                .set("class", classId)
                .firstValue(String.class)
                .orElseThrow(NotFound::new);
        sql.of("UPDATE people.person SET class_id = :class WHERE id = :person")
                .set("class", classId)
                .set("person", now.id())
                .run();
        hold(now, "CLASS", now.className(), name, document);
        classChanged.fire(new ClassChanged(now.personId(), document));
    }

    private void hold(Person now, String field, @Nullable String before, String after, String document) {
        history.hold(now.personId(), field);
        history.write(now.personId(), field, before, after, document);
    }
}
