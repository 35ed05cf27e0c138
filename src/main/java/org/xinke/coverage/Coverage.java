package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xinke.course.TheCourse;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Moves students from state to state: by derivation from plan, roster, enrolment and result, or by the hand of academic affairs. */
@ApplicationScoped
@Transactional
public class Coverage {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    TheCourse course;

    @Inject
    CoverageFiles files;

    @Inject
    Following following;

    /** Follows teaching plans, roster, enrolments and results. Running it twice changes nothing more. */
    @Allowed({Role.SYSTEM, Role.ACADEMIC_AFFAIRS})
    public Derivation derive() {
        return following.derive();
    }

    /** @throws Conflict when the student was moved since the caller looked */
    @Allowed(Role.ACADEMIC_AFFAIRS)
    public void decide(String number, Decision order) {
        decide(number, order, null);
    }

    /**
     * @param scan of the document, when there is one
     * @throws Conflict when the student was moved since the caller looked
     */
    @Allowed(Role.ACADEMIC_AFFAIRS)
    public void decide(String number, Decision order, @Nullable ScannedDocument scan) {
        if (order.reason().isBlank() || order.document().isBlank()) {
            throw new RuleViolation("coverage.error.groundMissing");
        }
        following.waitForDerivation();
        CoverageEntry entry = entry(number);
        if (!entry.hasVersion(order.version())) {
            throw new Conflict();
        }
        Standing before = entry.standing();
        if (!before.byHand(enrolled(entry)).contains(order.to())) {
            throw new RuleViolation("coverage.error.transition");
        }
        em.persist(entry.move(order.to(), clock.instant(), ground(entry, order, scan)));
        audit.record(
                "coverage.decide",
                "person:" + number,
                before.state().name(),
                order.to().name() + " " + order.document().strip());
    }

    private Ground ground(CoverageEntry entry, Decision order, @Nullable ScannedDocument scan) {
        return new Ground(
                Ground.Cause.BY_HAND,
                currentUser.personId(),
                order.document().strip(),
                order.reason().strip(),
                scan == null ? null : files.keep(entry.personId(), scan));
    }

    private CoverageEntry entry(String number) {
        return sql.of("""
                        SELECT cs.id FROM coverage.coverage_state cs JOIN people.person p ON p.id = cs.person_id
                         WHERE lower(p.number) = :number AND cs.course_id = :course""")
                .set("number", PersonNumber.of(number).key())
                .set("course", course.id())
                .firstValue(Long.class)
                .map(id -> em.find(CoverageEntry.class, id))
                .orElseThrow(NotFound::new);
    }

    private boolean enrolled(CoverageEntry entry) {
        return sql.of("SELECT 1 FROM coverage.coverage_enrolment WHERE person_id = :person AND course_id = :course")
                .set("person", entry.personId())
                .set("course", entry.courseId())
                .any();
    }
}
