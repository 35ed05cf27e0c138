package org.xinke.coverage.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xinke.course.TheCourse;
import org.xinke.coverage.Coverage;
import org.xinke.coverage.Derivation;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Makes versions of teaching plans, changes drafts, and puts them into force, which binds their students at once. */
@ApplicationScoped
@Transactional
public class TeachingPlans {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    TheCourse course;

    @Inject
    Coverage coverage;

    @Inject
    Audit audit;

    /** A draft for each of these majors, as the next version of its plan; one that has a draft already gets these terms. */
    @Allowed(Role.ACADEMIC_AFFAIRS)
    public void draft(int cohort, Collection<String> majors, PlanTerms terms) {
        if (majors.isEmpty()) {
            throw new RuleViolation("coverage.error.planWithoutMajor");
        }
        if (cohort < FIRST_YEAR || cohort > LAST_YEAR) {
            throw new RuleViolation("coverage.error.planCohort");
        }
        check(terms);
        long term = term(terms.term());
        for (String major : majors) {
            TeachingPlan plan = draftOf(major(major), cohort);
            plan.say(terms, term);
            audit.record("coverage.draftPlan", "major:" + major, null, plan.toString());
        }
    }

    /** @throws Conflict when somebody changed the draft meanwhile */
    @Allowed(Role.ACADEMIC_AFFAIRS)
    public void change(long id, long version, PlanTerms terms) {
        check(terms);
        TeachingPlan plan = seen(id, version);
        String before = plan.toString();
        plan.say(terms, term(terms.term()));
        audit.record("coverage.changePlan", "plan:" + id, before, plan.toString());
    }

    @Allowed(Role.ACADEMIC_AFFAIRS)
    public void discard(long id, long version) {
        TeachingPlan plan = seen(id, version);
        plan.mustBeDraft();
        em.remove(plan);
        audit.record("coverage.discardPlan", "plan:" + id, plan.toString(), null);
    }

    /** Together: what was in force is superseded, and everybody is bound or bound anew in the same transaction. */
    @Allowed(Role.ACADEMIC_AFFAIRS)
    public Derivation putIntoForce(Collection<Long> ids) {
        for (long id : ids.stream().sorted().toList()) {
            TeachingPlan plan = find(id);
            plan.mustBeDraft();
            inForce(plan).ifPresent(old -> old.supersede(clock.instant()));
            em.flush();
            plan.putIntoForce(clock.instant(), currentUser.personId());
            audit.record("coverage.planInForce", "plan:" + id, null, plan.toString());
        }
        em.flush();
        return coverage.derive();
    }

    private TeachingPlan draftOf(long major, int cohort) {
        List<TeachingPlan> versions = em.createQuery(
                        "SELECT p FROM TeachingPlan p WHERE p.majorId = :major AND p.cohortYear = :cohort AND p.courseId = :course"
                                + " ORDER BY p.revision DESC",
                        TeachingPlan.class)
                .setParameter("major", major)
                .setParameter("cohort", cohort)
                .setParameter("course", course.id())
                .getResultList();
        Optional<TeachingPlan> newest = versions.stream().findFirst();
        if (newest.isPresent() && newest.get().state() == PlanState.DRAFT) {
            return newest.get();
        }
        int next = newest.map(TeachingPlan::revision).orElse(0) + 1;
        TeachingPlan plan = new TeachingPlan(course.id(), major, cohort, next, clock.instant(), currentUser.personId());
        em.persist(plan);
        return plan;
    }

    private Optional<TeachingPlan> inForce(TeachingPlan draft) {
        return em.createQuery(
                        "SELECT p FROM TeachingPlan p WHERE p.majorId = :major AND p.cohortYear = :cohort AND p.courseId = :course"
                                + " AND p.state = :state",
                        TeachingPlan.class)
                .setParameter("major", draft.majorId())
                .setParameter("cohort", draft.cohortYear())
                .setParameter("course", course.id())
                .setParameter("state", PlanState.IN_FORCE)
                .getResultStream()
                .findFirst();
    }

    private TeachingPlan seen(long id, long version) {
        TeachingPlan plan = find(id);
        if (!plan.hasVersion(version)) {
            throw new Conflict();
        }
        return plan;
    }

    private TeachingPlan find(long id) {
        return Optional.ofNullable(em.find(TeachingPlan.class, id)).orElseThrow(NotFound::new);
    }

    private static void check(PlanTerms terms) {
        if (terms.document().isBlank()
                || terms.credits().signum() <= 0
                || terms.hours().signum() <= 0) {
            throw new RuleViolation("coverage.error.planTerms");
        }
    }

    private long term(String code) {
        return sql.of("SELECT id FROM course.term WHERE code = :code")
                .set("code", code)
                .firstValue(Long.class)
                .orElseThrow(NotFound::new);
    }

    private long major(String code) {
        return sql.of("SELECT coalesce(merged_into, id) FROM people.major WHERE code = :code")
                .set("code", code)
                .firstValue(Long.class)
                .orElseThrow(NotFound::new);
    }
}
