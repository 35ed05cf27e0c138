package org.xinke.exams.planning;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.TimeLine;
import org.xinke.shared.Conflict;
import org.xinke.shared.RuleViolation;

/**
 * 考试: a frozen blueprint, who sits it and when. Before it opens everything can be changed; once open only later: the
 * close may move away, the working time may grow, never shrink, so that nobody loses time that was promised. It can be
 * called off as long as nobody has begun.
 */
@Entity
@Table(schema = "exams", name = "exam")
class Exam {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "offering_id")
    private long offeringId;

    @Column(name = "blueprint_id")
    private long blueprintId;

    @Column(name = "title")
    private String title = "";

    @Column(name = "opens_at")
    private Instant opensAt = Instant.EPOCH;

    @Column(name = "closes_at")
    private Instant closesAt = Instant.EPOCH;

    @Column(name = "minutes")
    private int minutes;

    @Column(name = "grace_seconds")
    private int graceSeconds;

    @Column(name = "attempts_allowed")
    private int attemptsAllowed;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_rule")
    private ReleaseRule releaseRule = ReleaseRule.AFTER_CLOSE;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "part_share")
    private BigDecimal partShare = BigDecimal.ZERO;

    @Column(name = "keys_each_try")
    private boolean keysEachTry;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "bank_number")
    private int bankNumber;

    @Column(name = "created_by")
    private @Nullable Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Version
    private long version;

    protected Exam() {}

    /** @throws RuleViolation when the times are out of order or over */
    static Exam of(NewExam plan, long createdBy, Instant now) {
        Exam exam = new Exam();
        exam.offeringId = plan.offeringId();
        exam.blueprintId = plan.blueprintId();
        exam.releaseRule = plan.releaseRule();
        exam.partShare = plan.partShare();
        exam.createdBy = createdBy;
        exam.createdAt = now;
        exam.bankNumber = 1;
        exam.set(plan, now);
        return exam;
    }

    /** @throws RuleViolation when it would take time away from somebody who may be sitting already */
    void change(NewExam plan, long knownVersion, Instant now) {
        if (version != knownVersion) {
            throw new Conflict();
        }
        demandHeld();
        if (now.isAfter(timeLine().over())) {
            throw new RuleViolation("exams.error.changeOver");
        }
        if (open(now)
                && (!plan.opensAt().equals(opensAt)
                        || plan.closesAt().isBefore(closesAt)
                        || plan.minutes() < minutes)) {
            throw new RuleViolation("exams.error.onlyMoreTime");
        }
        set(plan, now);
        releaseRule = plan.releaseRule();
    }

    private void set(NewExam plan, Instant now) {
        if (!plan.opensAt().isBefore(plan.closesAt())) {
            throw new RuleViolation("exams.error.timeOrder");
        }
        if (!plan.closesAt().isAfter(now)) {
            throw new RuleViolation("exams.error.closeInPast");
        }
        title = plan.title().strip();
        opensAt = plan.opensAt();
        closesAt = plan.closesAt();
        minutes = plan.minutes();
        graceSeconds = plan.graceSeconds();
        attemptsAllowed = plan.attemptsAllowed();
        keysEachTry = plan.keysEachTry();
    }

    boolean open(Instant now) {
        return !now.isBefore(opensAt);
    }

    /** @param begun whether somebody has a paper: that stays, and so does the exam */
    void cancel(boolean begun, Instant now) {
        demandHeld();
        if (begun) {
            throw new RuleViolation("exams.error.begun");
        }
        cancelledAt = now;
    }

    private void demandHeld() {
        if (cancelledAt != null) {
            throw new RuleViolation("exams.error.cancelled");
        }
    }

    /** Shows everybody the results from now on; saying it twice changes nothing. */
    void release(Instant now) {
        demandHeld();
        if (releasedAt == null) {
            releasedAt = now;
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    TimeLine timeLine() {
        return new TimeLine(opensAt, closesAt, minutes, graceSeconds);
    }
}
