package org.xinke.coverage;

import java.util.EnumSet;
import java.util.Set;

/** Where a bound student stands. */
public enum CoverageState {
    /** 未排: bound, but in no section yet. */
    NOT_SCHEDULED(CoverageGroup.UNSCHEDULED),
    /** 在修. */
    IN_PROGRESS(CoverageGroup.LEARNING),
    /** 通过: the final grade says so. */
    PASSED(CoverageGroup.COVERED),
    /** 未通过. */
    FAILED(CoverageGroup.REPEATING),
    /** 缓考. */
    DEFERRED(CoverageGroup.REPEATING),
    /** 补考. */
    RESIT(CoverageGroup.REPEATING),
    /** 重修. */
    RETAKE(CoverageGroup.REPEATING),
    /** 免修认定. */
    EXEMPT(CoverageGroup.COVERED),
    /** 休学. */
    SUSPENDED(CoverageGroup.AWAY),
    /** 转入待认定. */
    TRANSFER_PENDING(CoverageGroup.AWAY),
    /** 退学: no longer due. */
    WITHDRAWN(CoverageGroup.LEFT);

    private static final Set<CoverageState> ASIDE =
            Set.copyOf(EnumSet.of(EXEMPT, SUSPENDED, TRANSFER_PENDING, WITHDRAWN));
    private static final Set<CoverageState> GRADED = Set.copyOf(EnumSet.of(PASSED, FAILED));

    private final CoverageGroup group;

    CoverageState(CoverageGroup group) {
        this.group = group;
    }

    public CoverageGroup group() {
        return group;
    }

    /** Set aside by a decision, which can be revoked: then the student stands where the decision found him. */
    boolean aside() {
        return ASIDE.contains(this);
    }

    /** Comes from the grade of the course, never from a hand. */
    boolean graded() {
        return GRADED.contains(this);
    }

    /** To where one may go on from here; out of a state set aside see {@link Standing}. */
    Set<CoverageState> onward() {
        return switch (this) {
            // the grade decides, even when the enrolment had ended before it came
            case NOT_SCHEDULED -> withAside(IN_PROGRESS, PASSED, FAILED);
            case IN_PROGRESS -> withAside(NOT_SCHEDULED, PASSED, FAILED, DEFERRED);
            case DEFERRED -> withAside(IN_PROGRESS, PASSED, FAILED, RETAKE);
            case FAILED -> withAside(PASSED, RESIT, RETAKE);
            case RESIT, RETAKE -> withAside(PASSED, FAILED, DEFERRED, this == RESIT ? RETAKE : RESIT);
            // a regrade or an appeal may take a pass back; leaving the school does not
            case PASSED -> EnumSet.of(FAILED, WITHDRAWN);
            case EXEMPT, SUSPENDED, TRANSFER_PENDING, WITHDRAWN -> EnumSet.noneOf(CoverageState.class);
        };
    }

    private static Set<CoverageState> withAside(CoverageState... more) {
        Set<CoverageState> all = EnumSet.copyOf(ASIDE);
        all.addAll(Set.of(more));
        return all;
    }
}
