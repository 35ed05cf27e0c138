package org.xinke.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds for any student in any course. */
class GradeRulePropertiesTest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Property
    void pointsStayBetweenNothingAndAHundred(
            @ForAll("schemes") GradeScheme scheme, @ForAll("students") GradeFacts student) {
        Judgement grade = new GradeRule(scheme).judge(student);

        assertThat(grade.points()).isBetween(BigDecimal.ZERO, HUNDRED);
        assertThat(grade.parts()).extracting(GradedPart::part).containsExactly(GradePart.values());
        assertThat(grade.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(BigDecimal.ZERO, HUNDRED));
    }

    @Property
    void theSameFactsAlwaysMakeTheSameGrade(
            @ForAll("schemes") GradeScheme scheme, @ForAll("students") GradeFacts student) {
        Judgement grade = new GradeRule(scheme).judge(student);

        assertThat(new GradeRule(scheme).judge(student)).isEqualTo(grade);
        assertThat(new GradeRule(scheme).judge(student).how()).isEqualTo(grade.how());
    }

    @Property
    void theOrderOfExamsDoesNotMatter(
            @ForAll("schemes") GradeScheme scheme, @ForAll("students") GradeFacts student, @ForAll Random random) {
        List<HeldExam> shuffled = new ArrayList<>(student.exams());
        Collections.shuffle(shuffled, random);
        Judgement grade = new GradeRule(scheme).judge(student);
        Judgement other = new GradeRule(scheme).judge(with(student, shuffled));

        assertThat(other.points()).isEqualTo(grade.points());
        assertThat(other.standing()).isEqualTo(grade.standing());
        assertThat(other.passed()).isEqualTo(grade.passed());
    }

    @Property
    void oneMoreGoodTryNeverLowersTheGrade(
            @ForAll("schemes") GradeScheme scheme,
            @ForAll("students") GradeFacts student,
            @ForAll("points") BigDecimal points,
            @ForAll Random random) {
        if (student.exams().isEmpty()) {
            return;
        }
        List<HeldExam> exams = new ArrayList<>(student.exams());
        int at = random.nextInt(exams.size());
        exams.set(at, tried(exams.get(at), points));
        Judgement before = new GradeRule(scheme).judge(student);
        Judgement after = new GradeRule(scheme).judge(with(student, exams));

        if (samePlan(before, after)) {
            assertThat(after.points()).isGreaterThanOrEqualTo(before.points());
            assertThat(after.passed() || !before.passed()).isTrue();
        }
    }

    @Property
    void oneMoreHourNeverLowersTheGrade(
            @ForAll("schemes") GradeScheme scheme,
            @ForAll("students") GradeFacts student,
            @ForAll @IntRange(max = 2) int part) {
        Map<GradePart, BigDecimal> more = new EnumMap<>(student.earned());
        more.merge(GradePart.values()[part], BigDecimal.ONE, BigDecimal::add);
        GradeFacts richer =
                new GradeFacts(more, student.exams(), student.aside(), student.gradedBefore(), student.given());
        Judgement before = new GradeRule(scheme).judge(student);
        Judgement after = new GradeRule(scheme).judge(richer);

        assertThat(after.points()).isGreaterThanOrEqualTo(before.points());
        assertThat(after.passed() || !before.passed()).isTrue();
        assertThat(after.standing()).isEqualTo(before.standing());
    }

    @Property
    void onlyTheRatioOfTheWeightsMatters(
            @ForAll("schemes") GradeScheme scheme,
            @ForAll("students") GradeFacts student,
            @ForAll @IntRange(min = 2, max = 9) int times) {
        Map<GradePart, BigDecimal> weights = new EnumMap<>(GradePart.class);
        scheme.weights().forEach((part, weight) -> weights.put(part, weight.multiply(BigDecimal.valueOf(times))));
        GradeScheme heavier =
                new GradeScheme(weights, scheme.asked(), scheme.passPoints(), scheme.decimals(), scheme.hurdles());

        assertThat(new GradeRule(heavier).judge(student).points())
                .isEqualTo(new GradeRule(scheme).judge(student).points());
    }

    @Property
    void whereNothingIsAskedNothingIsMissing(
            @ForAll("schemes") GradeScheme scheme, @ForAll("students") GradeFacts any) {
        GradeScheme nothing =
                new GradeScheme(scheme.weights(), Map.of(), scheme.passPoints(), scheme.decimals(), scheme.hurdles());
        Judgement grade = new GradeRule(nothing).judge(any);

        assertThat(grade.hurdlesCleared()).isTrue();
        assertThat(grade.parts().subList(0, 3))
                .allSatisfy(part -> assertThat(part.points()).isEqualByComparingTo(HUNDRED));
    }

    @Property
    void nobodyPassesBelowAHurdleOrThePassMark(
            @ForAll("schemes") GradeScheme scheme, @ForAll("students") GradeFacts student) {
        Judgement grade = new GradeRule(scheme).judge(student);
        BigDecimal practice = grade.part(GradePart.PRACTICE).points();

        assertThat(grade.passed())
                .isEqualTo(practice.compareTo(scheme.hurdles().get(0).least()) >= 0
                        && grade.points().compareTo(BigDecimal.valueOf(scheme.passPoints())) >= 0);
    }

    @Property
    void whatWaitsOrIsSetAsideIsNeverPublished(
            @ForAll("schemes") GradeScheme scheme, @ForAll("students") GradeFacts student) {
        Judgement grade = new GradeRule(scheme).judge(student);
        boolean missing =
                grade.parts().stream().filter(GradedPart::counts).anyMatch(part -> part.waits() || part.missed());

        assertThat(grade.publishable(false)).isEqualTo(grade.standing() == GradeStanding.READY);
        assertThat(grade.publishable(false) && missing).isFalse();
    }

    @Property
    void theExplanationAddsUpToThePoints(
            @ForAll("schemes") GradeScheme scheme, @ForAll("students") GradeFacts student) {
        Judgement grade = new GradeRule(scheme).judge(student);
        Explanation explanation = new Explanation(scheme, grade.parts(), grade.points());
        BigDecimal sum = grade.parts().stream().map(explanation::given).reduce(BigDecimal.ZERO, BigDecimal::add);
        Saying end = grade.how().get(grade.parts().size());
        BigDecimal step = BigDecimal.ONE.movePointLeft(scheme.decimals());

        assertThat(end.number(0)).isEqualByComparingTo(sum);
        assertThat(end.number(end.arguments().size() - 1)).isEqualByComparingTo(grade.points());
        assertThat(sum.subtract(grade.points()).abs())
                .isLessThanOrEqualTo(step.divide(BigDecimal.valueOf(2)).add(new BigDecimal("0.0003")));
    }

    @Property
    void byPercentsTheExplanationIsExact(
            @ForAll("students") GradeFacts student,
            @ForAll @IntRange(max = 60) int online,
            @ForAll @IntRange(max = 40) int quiz) {
        SampleFacts course = new SampleFacts()
                .weights(Map.of(
                        GradePart.ONLINE, BigDecimal.valueOf(online),
                        GradePart.QUIZ, BigDecimal.valueOf(quiz),
                        GradePart.FINAL, BigDecimal.valueOf(100 - online - quiz)));
        Judgement grade = new GradeRule(course.scheme()).judge(student);
        Explanation explanation = new Explanation(course.scheme(), grade.parts(), grade.points());
        BigDecimal sum = grade.parts().stream().map(explanation::given).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum.setScale(0, RoundingMode.HALF_UP)).isEqualByComparingTo(grade.points());
    }

    /** A further try may end a wait for the resit or open the way to the final: then other exams count. */
    private static boolean samePlan(Judgement before, Judgement after) {
        GradeSource one = before.part(GradePart.FINAL).source();
        GradeSource other = after.part(GradePart.FINAL).source();
        return one instanceof GradeSource.Exams first
                && other instanceof GradeSource.Exams second
                && first.kind() == second.kind();
    }

    private static HeldExam tried(HeldExam exam, BigDecimal points) {
        List<HeldExam.Try> tries = new ArrayList<>(exam.tries());
        tries.add(new HeldExam.Try(true, points.min(exam.fullPoints())));
        return new HeldExam(exam.kind(), exam.open(), exam.fullPoints(), tries);
    }

    private static GradeFacts with(GradeFacts facts, List<HeldExam> exams) {
        return new GradeFacts(facts.earned(), exams, facts.aside(), facts.gradedBefore(), facts.given());
    }

    @Provide
    Arbitrary<BigDecimal> points() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, HUNDRED).ofScale(2);
    }

    @Provide
    Arbitrary<GradeScheme> schemes() {
        return Combinators.combine(
                        byPart(Arbitraries.integers().between(0, 50).map(BigDecimal::valueOf)),
                        byPart(Arbitraries.integers().between(0, 20).map(BigDecimal::valueOf)),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 2),
                        points())
                .as((weights, asked, pass, decimals, least) -> new GradeScheme(
                        weights, asked, pass, decimals, List.of(new GradeScheme.Hurdle(GradePart.PRACTICE, least))));
    }

    @Provide
    Arbitrary<GradeFacts> students() {
        Arbitrary<GradeFacts.Given> given = Combinators.combine(
                        Arbitraries.of(Sitting.class), Arbitraries.of(true, false))
                .as(GradeFacts.Given::new);
        return Combinators.combine(
                        byPart(Arbitraries.integers().between(-2, 25).map(BigDecimal::valueOf)),
                        exams().list().ofMaxSize(5),
                        Arbitraries.of(SetAside.class).injectNull(0.6),
                        Arbitraries.of(true, false),
                        given.injectNull(0.6))
                .as(GradeFacts::new);
    }

    private Arbitrary<HeldExam> exams() {
        Arbitrary<BigDecimal> full =
                Arbitraries.of("20", "30", "60", "100", "150").map(BigDecimal::new);
        return Combinators.combine(Arbitraries.of(ExamKind.class), Arbitraries.of(true, false), full, tries())
                .as((kind, open, points, tries) -> new HeldExam(
                        kind,
                        open,
                        points,
                        tries.stream()
                                .map(one -> new HeldExam.Try(
                                        one.marked(),
                                        one.points() == null
                                                ? null
                                                : one.points().min(points)))
                                .toList()));
    }

    private Arbitrary<List<HeldExam.Try>> tries() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        points().injectNull(0.05))
                .as(HeldExam.Try::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Map<GradePart, BigDecimal>> byPart(Arbitrary<BigDecimal> numbers) {
        return numbers.list().ofSize(GradePart.values().length).map(all -> {
            Map<GradePart, BigDecimal> byPart = new EnumMap<>(GradePart.class);
            for (GradePart part : GradePart.values()) {
                byPart.put(part, all.get(part.ordinal()));
            }
            return byPart;
        });
    }
}
