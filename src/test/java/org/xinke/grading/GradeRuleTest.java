package org.xinke.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradeRuleTest {
    private final SampleFacts facts = new SampleFacts();

    @Test
    void partsCountByTheirWeights() {
        // 50 × 20 + 100 × 15 + 100 × 15 + 80 × 10 + 70 × 40, of 100
        Judgement grade = facts.quiz("80").last("70").judge();

        assertThat(grade.points()).isEqualByComparingTo("76");
        assertThat(grade.passed()).isTrue();
        assertThat(grade.standing()).isEqualTo(GradeStanding.READY);
        assertThat(grade.sitting()).isEqualTo(Sitting.FIRST);
    }

    @Test
    void ofSeveralQuizzesTheMeanCounts() {
        assertThat(facts.quiz("80")
                        .quiz("75")
                        .quiz("90")
                        .judge()
                        .part(GradePart.QUIZ)
                        .points())
                .isEqualTo("81.67");
    }

    @Test
    void aQuizMissedCountsNothingInTheMean() {
        GradedPart quiz =
                facts.quiz("90").closed(ExamKind.QUIZ).last("70").judge().part(GradePart.QUIZ);

        assertThat(quiz.points()).isEqualByComparingTo("45");
        assertThat(quiz.standing()).isEqualTo(ExamStanding.ABSENT);
    }

    @Test
    void ofSeveralTriesTheBestCounts() {
        assertThat(facts.held(ExamKind.QUIZ, false, "40", "85", "60")
                        .judge()
                        .part(GradePart.QUIZ)
                        .points())
                .isEqualByComparingTo("85");
    }

    @Test
    void ofSeveralFinalsTheBestCountsAndOneIsEnough() {
        GradedPart last =
                facts.last("60").last("70").closed(ExamKind.FINAL).judge().part(GradePart.FINAL);

        assertThat(last.points()).isEqualByComparingTo("70");
        assertThat(last.standing()).isEqualTo(ExamStanding.DONE);
    }

    @Test
    void pointsAreThoseOfAHundred() {
        facts.exam(new HeldExam(
                ExamKind.FINAL, false, new BigDecimal("30"), List.of(new HeldExam.Try(true, new BigDecimal("20")))));

        assertThat(facts.judge().part(GradePart.FINAL).points()).isEqualTo("66.67");
    }

    @Test
    void aTryThatIsNotMarkedHoldsTheGradeBack() {
        facts.quiz("80").last("90").exam(pending());

        assertThat(facts.judge().part(GradePart.FINAL).standing()).isEqualTo(ExamStanding.PENDING);
        assertThat(facts.judge().standing()).isEqualTo(GradeStanding.WAITING);
    }

    @Test
    void anExamStillOpenHoldsTheGradeBackAndAClosedOneDoesNot() {
        assertThat(new SampleFacts()
                        .quiz("80")
                        .held(ExamKind.FINAL, true)
                        .judge()
                        .standing())
                .isEqualTo(GradeStanding.WAITING);
        assertThat(new SampleFacts()
                        .quiz("80")
                        .held(ExamKind.FINAL, false)
                        .judge()
                        .standing())
                .isEqualTo(GradeStanding.INCOMPLETE);
    }

    @Test
    void withoutAnExamThereIsNoGradeYet() {
        assertThat(facts.quiz("80").judge().part(GradePart.FINAL).standing()).isEqualTo(ExamStanding.NONE);
        assertThat(facts.judge().standing()).isEqualTo(GradeStanding.WAITING);
    }

    @Test
    void anExamThatCountsNothingHoldsNothingBack() {
        facts.weights(Map.of(GradePart.QUIZ, BigDecimal.TEN)).quiz("80");

        assertThat(facts.judge().standing()).isEqualTo(GradeStanding.READY);
        assertThat(facts.judge().points()).isEqualByComparingTo("80");
    }

    @Test
    void whereNothingCountsThereIsNoGrade() {
        Judgement grade = facts.weights(Map.of()).quiz("80").last("70").judge();

        assertThat(grade.points()).isZero();
        assertThat(grade.standing()).isEqualTo(GradeStanding.WAITING);
        assertThat(grade.passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0,100", "0,5,100", "6,3,50", "6,9,100", "6,-1,0", "7,2,28.57"})
    void hoursCountByTheirShareOfThoseAsked(String asked, String earned, String points) {
        facts.asked(Map.of(GradePart.PRACTICE, new BigDecimal(asked)))
                .earned(Map.of(GradePart.PRACTICE, new BigDecimal(earned)));

        assertThat(facts.judge().part(GradePart.PRACTICE).points()).isEqualByComparingTo(points);
    }

    @Test
    void halfAPointIsRoundedUp() {
        facts.weights(Map.of(GradePart.QUIZ, BigDecimal.TEN)).quiz("59.5");

        assertThat(facts.judge().points()).isEqualByComparingTo("60");
        assertThat(facts.decimals(1).judge().points()).isEqualByComparingTo("59.5");
    }

    @Test
    void aPassNeedsThePracticeMinimum() {
        facts.quiz("100").last("100");

        assertThat(facts.practice("2.99").judge().passed()).isFalse();
        assertThat(facts.judge().hurdlesCleared()).isFalse();
        assertThat(facts.judge().points()).isGreaterThan(BigDecimal.valueOf(60));
        assertThat(facts.practice("3").judge().passed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = SetAside.class, mode = EnumSource.Mode.EXCLUDE, names = "DEFERRED")
    void whoIsAwayExemptOrGoneIsNotGraded(SetAside aside) {
        assertThat(facts.aside(aside).quiz("80").last("70").judge().standing()).isEqualTo(GradeStanding.ASIDE);
    }

    @Test
    void whoWasDeferredGetsNoZeroForTheFinal() {
        assertThat(facts.aside(SetAside.DEFERRED)
                        .quiz("80")
                        .closed(ExamKind.FINAL)
                        .judge()
                        .standing())
                .isEqualTo(GradeStanding.ASIDE);
    }

    @Test
    void whoWasDeferredSitsWithTheResitAndItCountsAsTheFirst() {
        facts.aside(SetAside.DEFERRED).quiz("80").closed(ExamKind.FINAL).exam(held(ExamKind.RESIT, "70"));

        assertThat(facts.judge().sitting()).isEqualTo(Sitting.FIRST);
        assertThat(facts.judge().standing()).isEqualTo(GradeStanding.READY);
        assertThat(facts.judge().points()).isEqualByComparingTo("76");
    }

    @Test
    void whoWasDeferredAndYetTookTheFinalIsGradedByIt() {
        facts.aside(SetAside.DEFERRED).quiz("80").last("70").exam(held(ExamKind.RESIT, "10"));

        assertThat(facts.judge().points()).isEqualByComparingTo("76");
        assertThat(facts.judge().standing()).isEqualTo(GradeStanding.READY);
    }

    @Test
    void aResitTakesThePlaceOfTheFinalAlone() {
        facts.given(Sitting.FIRST, false).quiz("80").last("10").exam(held(ExamKind.RESIT, "70"));

        assertThat(facts.judge().sitting()).isEqualTo(Sitting.RESIT);
        assertThat(facts.judge().points()).isEqualByComparingTo("76");
        assertThat(facts.judge().standing()).isEqualTo(GradeStanding.READY);
    }

    @Test
    void whoHasPassedOrResatHasNothingNewToPublish() {
        facts.quiz("80").last("70").exam(held(ExamKind.RESIT, "90"));

        assertThat(facts.given(Sitting.FIRST, true).judge().standing()).isEqualTo(GradeStanding.PUBLISHED);
        assertThat(facts.given(Sitting.RESIT, false).judge().standing()).isEqualTo(GradeStanding.PUBLISHED);
        assertThat(facts.judge().sitting()).isEqualTo(Sitting.RESIT);
    }

    @Test
    void theCourseAgainInALaterTermIsARetake() {
        assertThat(facts.again().judge().sitting()).isEqualTo(Sitting.RETAKE);
        assertThat(facts.given(Sitting.RETAKE, true).judge().sitting()).isEqualTo(Sitting.RETAKE);
    }

    private static HeldExam held(ExamKind kind, String points) {
        return SampleFacts.exam(kind, false, points);
    }

    private static HeldExam pending() {
        return new HeldExam(ExamKind.FINAL, false, Points.FULL, List.of(new HeldExam.Try(false, null)));
    }
}
