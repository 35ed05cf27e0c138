package org.xinke.coverage.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/**
 * One version of what a programme demands of a cohort: made as a draft, put into force once, superseded by the next. Only a
 * draft changes; whoever was bound by a superseded version is bound by its successor.
 */
@Entity
@Table(schema = "coverage", name = "teaching_plan")
class TeachingPlan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "major_id")
    private long majorId;

    @Column(name = "cohort_year")
    private int cohortYear;

    @Column(name = "course_id")
    private String courseId = "";

    @Column(name = "revision")
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PlanState state = PlanState.DRAFT;

    @Column(name = "credits")
    private BigDecimal credits = BigDecimal.ZERO;

    @Column(name = "hours")
    private BigDecimal hours = BigDecimal.ZERO;

    @Column(name = "term_id")
    private long termId;

    @Column(name = "document")
    private String document = "";

    @Column(name = "made_at")
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "made_by")
    private @Nullable Long madeBy;

    @Column(name = "in_force_at")
    private @Nullable Instant inForceAt;

    @Column(name = "in_force_by")
    private @Nullable Long inForceBy;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Version
    @Column(name = "version")
    private long version;

    protected TeachingPlan() {}

    TeachingPlan(String courseId, long majorId, int cohortYear, int revision, Instant madeAt, long madeBy) {
        this.courseId = courseId;
        this.majorId = majorId;
        this.cohortYear = cohortYear;
        this.revision = revision;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    void say(PlanTerms terms, long term) {
        mustBeDraft();
        credits = terms.credits();
        hours = terms.hours();
        termId = term;
        document = terms.document().strip();
    }

    void putIntoForce(Instant at, long by) {
        mustBeDraft();
        state = PlanState.IN_FORCE;
        inForceAt = at;
        inForceBy = by;
    }

    void supersede(Instant at) {
        if (state != PlanState.IN_FORCE) {
            throw new RuleViolation("coverage.error.planNotInForce");
        }
        state = PlanState.SUPERSEDED;
        supersededAt = at;
    }

    void mustBeDraft() {
        if (state != PlanState.DRAFT) {
            throw new RuleViolation("coverage.error.planNotDraft");
        }
    }

    boolean hasVersion(long expected) {
        return version == expected;
    }

    long majorId() {
        return majorId;
    }

    int cohortYear() {
        return cohortYear;
    }

    int revision() {
        return revision;
    }

    PlanState state() {
        return state;
    }

    @Override
    public String toString() {
        return "major " + majorId + " cohort " + cohortYear + " revision " + revision + ": " + credits + " credits, "
                + hours + " hours, " + document;
    }
}
