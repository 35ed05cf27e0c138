package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/**
 * Roles of staff with their scope, given and withdrawn by hand. Only an administrator makes academic affairs and
 * administrators; nobody takes a role from himself, so that the last administrator stays.
 */
@ApplicationScoped
@Transactional
public class Roles {
    /** What can be given at all; a student is one by the list of students. */
    private static final List<Role> GIVEN =
            List.of(Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.ACADEMIC_AFFAIRS, Role.ADMIN);

    private static final Set<Role> BY_ADMINISTRATORS = Set.of(Role.ACADEMIC_AFFAIRS, Role.ADMIN);

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Persons persons;

    @Inject
    History history;

    /** What the caller may give. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Role> offered() {
        boolean administrator = currentUser.get().has(Role.ADMIN);
        return GIVEN.stream()
                .filter(role -> administrator || !BY_ADMINISTRATORS.contains(role))
                .toList();
    }

    /** @param collegeId null: the whole school; a college officer needs a college */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void give(String number, Role role, @Nullable Long collegeId, String document) {
        Person person = persons.one(number);
        String paper = History.document(document);
        refuseUnlessMine(role);
        if (person.student() || !GIVEN.contains(role)) {
            throw new RuleViolation("people.error.roleOfStudent");
        }
        if (role == Role.COLLEGE_OFFICER && collegeId == null) {
            throw new RuleViolation("people.error.scope");
        }
        String college = collegeId == null ? null : college(collegeId);
        int given = sql.of("""
                INSERT INTO people.role_grant (person_id, role, college_id)
                VALUES (:person, :role, CAST(:college AS bigint)) ON CONFLICT DO NOTHING""")
                .set("person", person.id())
                .set("role", role)
                .set("college", collegeId)
                .run();
        if (given > 0) {
            history.write(person.personId(), "ROLE", null, label(role, college), paper);
        }
    }

    /** A list does not bring it back, until roles are released. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void withdraw(String number, long grantId, String document) {
        Person person = persons.one(number);
        String paper = History.document(document);
        HeldRole held = persons.roles(person).stream()
                .filter(role -> role.id() == grantId)
                .findFirst()
                .orElseThrow(NotFound::new);
        refuseUnlessMine(held.role());
        if (person.id() == currentUser.personId()) {
            throw new RuleViolation("people.error.ownRole");
        }
        if (person.student()) {
            throw new RuleViolation("people.error.roleOfStudent");
        }
        sql.of("DELETE FROM people.role_grant WHERE id = :grant")
                .set("grant", grantId)
                .run();
        history.hold(person.personId(), "ROLE");
        history.write(person.personId(), "ROLE", label(held.role(), held.college()), null, paper);
    }

    private void refuseUnlessMine(Role role) {
        if (BY_ADMINISTRATORS.contains(role) && !currentUser.get().has(Role.ADMIN)) {
            throw new Forbidden();
        }
    }

    private String college(long id) {
        return sql.of("SELECT name FROM people.college WHERE id = :id AND merged_into IS NULL")
                .set("id", id)
                .firstValue(String.class)
                .orElseThrow(NotFound::new);
    }

    private static String label(Role role, @Nullable String college) {
        return college == null ? role.name() : role + "@" + college;
    }
}
