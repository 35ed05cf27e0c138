package org.xinke.coverage;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.xinke.people.RosterChanged;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/** What tests around the ledger share: a college of their own, and the deeds that move its students. */
public abstract class LedgerCase {
    protected static final String ROSTER = "学籍〔2026〕3 号";
    protected static final String DECISION = "教学〔2026〕1 号";

    @Inject
    protected Coverage coverage;

    @Inject
    protected CaseQueries cases;

    @Inject
    protected Event<RosterChanged> rosterChanged;

    @Inject
    protected CurrentUser currentUser;

    @PersistenceContext
    protected EntityManager em;

    @Inject
    protected UserTransaction transaction;

    protected SampleCollege college;
    protected String student = "";

    @BeforeEach
    void foundACollege() throws Exception {
        transaction.begin();
        college = SampleCollege.make(em);
        student = college.student(1);
        transaction.commit();
        asAffairs(() -> coverage.derive());
    }

    /** The roster says so, and is followed at once. */
    protected void roster(String sql) throws Exception {
        inTransaction(() -> {
            em.createNativeQuery(sql).executeUpdate();
            rosterChanged.fire(new RosterChanged(ROSTER));
        });
    }

    protected void status(String number, String status) throws Exception {
        roster("UPDATE people.person SET status = '" + status + "' WHERE number = '" + number + "'");
    }

    protected CoverageState state(String number) {
        return one(number).state();
    }

    protected CoverageCase one(String number) {
        return asAffairs(() -> cases.one(number));
    }

    protected void decide(String number, CoverageState to) {
        asAffairs(() -> {
            coverage.decide(number, new Decision(cases.one(number).version(), to, "理由", DECISION));
            return true;
        });
    }

    protected void inTransaction(Runnable job) throws Exception {
        transaction.begin();
        try {
            asAffairs(() -> run(job));
            transaction.commit();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    /** Makes something and keeps it. */
    protected <T> T inNewTransaction(Supplier<T> job) throws Exception {
        transaction.begin();
        T made = job.get();
        transaction.commit();
        return made;
    }

    protected <T> T asAffairs(Supplier<T> job) {
        return as(Role.ACADEMIC_AFFAIRS, null, job);
    }

    /** The person does not matter, the role does. */
    protected <T> T as(Role role, @Nullable Long of, Supplier<T> job) {
        return currentUser.as(
                new Identity(college.teacher(), "someone", "某人", List.of(new Grant(role, of)), false), job);
    }

    protected static boolean run(Runnable job) {
        job.run();
        return true;
    }

    protected long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
