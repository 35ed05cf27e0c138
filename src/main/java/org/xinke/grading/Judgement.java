package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;

/**
 * A grade as it would be now.
 *
 * @param sitting of the next publication, or of the last when there is none to come
 * @param points 0 while no part counts
 * @param hurdlesCleared nothing but the points can stand in the way of a pass
 */
public record Judgement(
        GradeRule rule,
        Sitting sitting,
        List<GradedPart> parts,
        BigDecimal points,
        boolean hurdlesCleared,
        boolean passed,
        GradeStanding standing) {

    /** How this grade came about. */
    public List<Saying> how() {
        return rule.explain(parts, points, passed);
    }

    /** What a part gives to the whole now. */
    BigDecimal worth(GradedPart part) {
        return new Explanation(rule.scheme(), parts, points).given(part);
    }

    public GradedPart part(GradePart asked) {
        return parts.stream().filter(one -> one.part() == asked).findFirst().orElseThrow();
    }

    /** @param withMissed also when an exam was missed */
    public boolean publishable(boolean withMissed) {
        return standing == GradeStanding.READY || withMissed && standing == GradeStanding.INCOMPLETE;
    }
}
