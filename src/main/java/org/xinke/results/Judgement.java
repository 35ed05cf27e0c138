package org.xinke.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.attempts.WrittenMarks.Script;
import org.xinke.questions.ScriptPart.Criterion;
import org.xinke.shared.RuleViolation;

/**
 * What a marker thinks of a script, finished or not.
 *
 * @param picks points for each line of the rubric, null where nothing is given yet
 * @param remark for the student, may be empty
 */
public record Judgement(List<@Nullable BigDecimal> picks, String remark) {
    /** Characters. */
    public static final int LONGEST_REMARK = 500;

    public Judgement {
        picks = new ArrayList<>(picks);
        remark = remark.strip();
    }

    /** What stands there before a marker has done anything: where a machine can judge, its points. */
    public static Judgement before(Script script) {
        return new Judgement(criteria(script).stream().map(Criterion::suggested).toList(), "");
    }

    /** The lines of the rubric, of all parts. */
    public static List<Criterion> criteria(Script script) {
        return script.parts().stream().flatMap(part -> part.criteria().stream()).toList();
    }

    /**
     * The points of the question: the rubric's share of them, since a blueprint may give a question more points than its rubric.
     *
     * @throws RuleViolation when a line has no points yet, or more than it has, or the remark is too long
     */
    BigDecimal points(Script script) {
        List<Criterion> criteria = criteria(script);
        demand(
                picks.size() == criteria.size() && picks.stream().allMatch(Objects::nonNull),
                "results.error.unfinished");
        demandShortRemark();
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            BigDecimal pick = Objects.requireNonNull(picks.get(i));
            demand(
                    pick.signum() >= 0 && pick.compareTo(criteria.get(i).points()) <= 0,
                    "results.error.outOfRange",
                    i + 1,
                    criteria.get(i).points().stripTrailingZeros().toPlainString());
            given = given.add(pick);
        }
        BigDecimal most = criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return given.multiply(script.points()).divide(most, 2, RoundingMode.HALF_UP);
    }

    /** @throws RuleViolation when it is too long */
    void demandShortRemark() {
        demand(remark.length() <= LONGEST_REMARK, "results.error.remarkTooLong", LONGEST_REMARK);
    }

    private static void demand(boolean holds, String code, Object... arguments) {
        if (!holds) {
            throw new RuleViolation(code, arguments);
        }
    }
}
