package org.xinke.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.grading.GradeStanding;
import org.xinke.grading.SampleFacts;
import org.xinke.grading.Sitting;

class SectionTallyTest {
    private final SectionTally tally = new SectionTally(List.of(
            student(new SampleFacts().quiz("80").last("70"), null, null),
            student(new SampleFacts().quiz("80").last("70"), null, null),
            student(new SampleFacts().given(Sitting.FIRST, true), "76", true),
            student(new SampleFacts().given(Sitting.RESIT, false), "55.25", false)));

    @Test
    void everyStudentStandsSomewhere() {
        assertThat(tally.count(GradeStanding.READY)).isEqualTo(2);
        assertThat(tally.count(GradeStanding.PUBLISHED)).isEqualTo(2);
        assertThat(tally.count(GradeStanding.WAITING)).isZero();
    }

    @Test
    void passesAndMeanAreThoseOfWhatWasPublished() {
        assertThat(tally.published()).isEqualTo(2);
        assertThat(tally.passed()).isEqualTo(1);
        assertThat(tally.mean()).isEqualTo("65.6");
    }

    @Test
    void withoutAPublishedGradeThereIsNoMean() {
        assertThat(new SectionTally(tally.students().subList(0, 2)).mean()).isNull();
    }

    private static JudgedStudent student(SampleFacts facts, @Nullable String points, @Nullable Boolean passed) {
        GradeStudent student = new GradeStudent(
                1,
                "1",
                "云一",
                "软件 1 班",
                1,
                "c",
                1,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                false,
                points == null ? null : 1L,
                points == null ? null : Sitting.FIRST,
                points == null ? null : new BigDecimal(points),
                passed,
                points == null ? null : 1,
                null);
        return new JudgedStudent(student, facts.judge());
    }
}
