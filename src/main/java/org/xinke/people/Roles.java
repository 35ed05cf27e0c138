package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.directory.Choice;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

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

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    @Inject
    PeopleQueries people;

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
        PersonFile person = people.one(number);
        String paper = History.document(document);
        refuseUnlessMine(role);
        if (person.student() || !GIVEN.contains(role)) {
            throw new RuleViolation("directory.error.roleOfStudent");
        }
        if (role == Role.COLLEGE_OFFICER && collegeId == null) {
            throw new RuleViolation("directory.error.scope");
        }
        int given = em.createNativeQuery("""
                        INSERT INTO people.role_grant (person_id, role, college_id) VALUES (?1, ?2, CAST(?3 AS bigint))
                        ON CONFLICT DO NOTHING""")
                .setParameter(1, person.facts().id())
                .setParameter(2, role.name())
                .setParameter(3, collegeId == null ? null : String.valueOf(collegeId))
                .executeUpdate();
        if (given > 0) {
            history.write(person.facts().id(), "ROLE", null, label(role, college(collegeId)), paper);
        }
    }

    /** A list does not bring it back, until roles are released. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void withdraw(String number, long grantId, String document) {
        PersonFile person = people.one(number);
        String paper = History.document(document);
        PersonFile.Held held = person.roles().stream()
                .filter(grant -> grant.id() == grantId)
                .findFirst()
                .orElseThrow(NotFound::new);
        refuseUnlessMine(held.role());
        if (person.facts().id() == currentUser.personId()) {
            throw new RuleViolation("directory.error.ownRole");
        }
        if (person.student()) {
            throw new RuleViolation("directory.error.roleOfStudent");
        }
        em.createNativeQuery("DELETE FROM people.role_grant WHERE id = ?1")
                .setParameter(1, grantId)
                .executeUpdate();
        history.hold(person.facts().id(), "ROLE");
        history.write(person.facts().id(), "ROLE", label(held.role(), held.college()), null, paper);
    }

    private void refuseUnlessMine(Role role) {
        if (BY_ADMINISTRATORS.contains(role) && !currentUser.get().has(Role.ADMIN)) {
            throw new Forbidden();
        }
    }

    private @Nullable String college(@Nullable Long id) {
        return id == null
                ? null
                : people.colleges().stream()
                        .filter(choice -> Objects.equals(choice.id(), id))
                        .map(Choice::name)
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private static String label(Role role, @Nullable String college) {
        return college == null ? role.name() : role + "@" + college;
    }
}
