package org.xinke.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a grade came about: what each part gives, what that makes together, and why it is no pass.
 *
 * @param points of the whole
 */
record Explanation(GradeScheme scheme, List<GradedPart> parts, BigDecimal points) {
    static final String SUM = "grading.how.sum";
    static final String ROUNDED = "grading.how.rounded";

    /** Whole percents of points with two decimals have no more. */
    private static final int DECIMALS = 4;

    List<Saying> say(boolean passed) {
        List<Saying> all = new ArrayList<>();
        parts.forEach(part -> all.add(line(part)));
        if (!parts.isEmpty()) {
            all.add(sum());
        }
        if (!passed) {
            obstacles(all);
        }
        return List.copyOf(all);
    }

    /** What a part gives to the whole. */
    BigDecimal given(GradedPart part) {
        BigDecimal weights = GradeRule.weights(parts);
        return weights.signum() == 0
                ? BigDecimal.ZERO
                : part.points().multiply(part.weight()).divide(weights, DECIMALS, RoundingMode.HALF_UP);
    }

    private Saying line(GradedPart part) {
        String key = part.missed() ? "grading.partMissed" : "grading.partLine";
        Saying line = Saying.of(key, Saying.part(part.part()), part.points(), part.weight(), given(part));
        Saying note = note(part);
        return note == null ? line : Saying.of("grading.how.note", line, note);
    }

    private static @Nullable Saying note(GradedPart part) {
        GradeSource source = part.source();
        if (part.waits()) {
            return Saying.of("grading.missing." + part.standing(), Saying.part(part.part()));
        }
        return source == null ? null : source.saying();
    }

    private Saying sum() {
        BigDecimal sum = parts.stream().map(this::given).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(points) == 0 ? Saying.of(SUM, points) : Saying.of(ROUNDED, sum, points);
    }

    private void obstacles(List<Saying> all) {
        BigDecimal pass = BigDecimal.valueOf(scheme.passPoints());
        if (points.compareTo(pass) < 0) {
            all.add(Saying.of("grading.how.belowPass", pass));
        }
        scheme.hurdles().stream()
                .filter(hurdle -> !hurdle.cleared(parts))
                .forEach(
                        hurdle -> all.add(Saying.of("grading.how.hurdle", Saying.part(hurdle.part()), hurdle.least())));
    }
}
