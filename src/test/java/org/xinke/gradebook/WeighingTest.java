package org.xinke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeighingTest {
    private final Weighing weighing = new Weighing(0, new BigDecimal("0.5"), 60);

    @Test
    void partsCountByTheirWeights() {
        assertThat(weighing.points(parts(50, 100, 100, 80, 70))).isEqualByComparingTo("76");
    }

    @Test
    void halfAPointIsRoundedUp() {
        assertThat(new Weighing(0, BigDecimal.ZERO, 60).points(List.of(part(GradePart.QUIZ, "59.5", 100))))
                .isEqualByComparingTo("60");
    }

    @Test
    void aPassNeedsThePracticeMinimum() {
        assertThat(weighing.passed(parts(100, 100, 49, 100, 100))).isFalse();
        assertThat(weighing.passed(parts(100, 100, 50, 100, 100))).isTrue();
    }

    @Test
    void withoutWeightsThereIsNothing() {
        assertThat(weighing.points(List.of())).isZero();
    }

    @Property
    void moreInAPartNeverLowersTheGrade(
            @ForAll @IntRange(max = 99) int practice, @ForAll @IntRange(max = 99) int last) {
        BigDecimal before = weighing.points(parts(50, 50, practice, 50, last));

        assertThat(weighing.points(parts(50, 50, practice + 1, 50, last))).isGreaterThanOrEqualTo(before);
        assertThat(weighing.points(parts(50, 50, practice, 50, last + 1)))
                .isGreaterThanOrEqualTo(before)
                .isLessThanOrEqualTo(BigDecimal.valueOf(100));
    }

    private static List<PublishedGrade.Part> parts(int online, int classroom, int practice, int quiz, int last) {
        return List.of(
                part(GradePart.ONLINE, String.valueOf(online), 20),
                part(GradePart.CLASS, String.valueOf(classroom), 15),
                part(GradePart.PRACTICE, String.valueOf(practice), 15),
                part(GradePart.QUIZ, String.valueOf(quiz), 10),
                part(GradePart.FINAL, String.valueOf(last), 40));
    }

    private static PublishedGrade.Part part(GradePart part, String points, int weight) {
        return new PublishedGrade.Part(part, new BigDecimal(points), BigDecimal.valueOf(weight), null);
    }
}
