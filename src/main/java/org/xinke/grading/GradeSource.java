package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the points of a part were made of. */
public interface GradeSource {
    /** Null when the points themselves say it all. */
    @Nullable
    Saying saying();

    /** Its fields among those of the part. */
    String json();

    record Hours(BigDecimal earned, BigDecimal asked) implements GradeSource {
        @Override
        public Saying saying() {
            return asked.signum() == 0
                    ? Saying.of("grading.how.notAsked")
                    : Saying.of("grading.how.hours", earned, asked);
        }

        @Override
        public String json() {
            return "\"earned\":" + earned.toPlainString() + ",\"asked\":" + asked.toPlainString();
        }
    }

    /** @param each points of 100 in each exam, null where there are none */
    record Exams(ExamKind kind, List<@Nullable BigDecimal> each) implements GradeSource {
        @Override
        public @Nullable Saying saying() {
            List<@Nullable BigDecimal> counted = kind.several() == Several.MEAN
                    ? each
                    : each.stream().filter(Objects::nonNull).toList();
            if (counted.size() > 1) {
                return Saying.of("grading.how." + kind + "." + kind.several(), Saying.list(counted));
            }
            return kind == ExamKind.RESIT && !counted.isEmpty() ? Saying.of("grading.how.RESIT") : null;
        }

        @Override
        public String json() {
            return each.stream()
                    .map(points -> points == null ? "null" : points.toPlainString())
                    .collect(Collectors.joining(",", "\"kind\":\"" + kind + "\",\"each\":[", "]"));
        }
    }
}
