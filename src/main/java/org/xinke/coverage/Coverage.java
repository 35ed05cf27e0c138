package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.figures.CoverageQueries;
import org.xinke.gradebook.GradesPublished;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** Moves students from state to state: by derivation from plan, roster, enrolment and grade, or by the hand of academic affairs. */
@ApplicationScoped
@Transactional
public class Coverage {
    /** Two derivations at once would only wait for each other row by row. */
    private static final String ONE_AT_A_TIME = "SELECT CAST(pg_advisory_xact_lock(7041) AS text)";

    /** A decision waits for a derivation, so that moments follow each other as the lines do; decisions do not wait for each other. */
    private static final String NOT_MEANWHILE = "SELECT CAST(pg_advisory_xact_lock_shared(7041) AS text)";

    private static final String NO_DOCUMENT = "-";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    CoverageFiles files;

    /** Follows teaching plans, roster, enrolments and grades. Running it twice changes nothing more. */
    @Allowed({Role.SYSTEM, Role.ACADEMIC_AFFAIRS})
    public Derivation derive() {
        return derive(NO_DOCUMENT);
    }

    void rosterChanged(@Observes RosterChanged change) {
        derive(change.document());
    }

    void gradesPublished(@Observes GradesPublished grades) {
        derive(grades.document());
    }

    private Derivation derive(String document) {
        em.flush();
        em.createNativeQuery(ONE_AT_A_TIME).getSingleResult();
        Map<DerivationStep, Integer> counts = new EnumMap<>(DerivationStep.class);
        Timestamp at = Timestamp.from(clock.instant());
        for (DerivationStep step : DerivationStep.values()) {
            counts.put(step, run(step, at, document));
        }
        Derivation done = Derivation.of(counts);
        if (!done.nothing()) {
            audit.record("coverage.derive", "coverage", null, done.toString());
        }
        return done;
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
        em.createNativeQuery(NOT_MEANWHILE).getSingleResult();
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

    private int run(DerivationStep step, Timestamp at, String document) {
        Query query = em.createNativeQuery(step.sql()).setParameter(1, at);
        if (step.namesDocument()) {
            query.setParameter(2, document);
        }
        return query.executeUpdate();
    }

    private CoverageEntry entry(String number) {
        List<?> ids = em.createNativeQuery(
                        "SELECT id FROM figures.coverage_person WHERE number = ?1 AND course_id = ?2")
                .setParameter(1, number)
                .setParameter(2, CoverageQueries.COURSE)
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> em.find(CoverageEntry.class, ((Number) id).longValue()))
                .orElseThrow(NotFound::new);
    }

    private boolean enrolled(CoverageEntry entry) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM coverage.coverage_enrolment WHERE person_id = ?1 AND course_id = ?2")
                .setParameter(1, entry.personId())
                .setParameter(2, entry.courseId())
                .getResultList()
                .isEmpty();
    }
}
