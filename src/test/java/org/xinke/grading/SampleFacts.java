package org.xinke.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A student with half of the online hours and all others, in a course like the one that we ship; no exam yet. */
public final class SampleFacts {
    private final List<HeldExam> exams = new ArrayList<>();
    private Map<GradePart, BigDecimal> earned = new EnumMap<>(Map.of(
            GradePart.ONLINE, BigDecimal.valueOf(9),
            GradePart.CLASS, BigDecimal.valueOf(8),
            GradePart.PRACTICE, BigDecimal.valueOf(6)));
    private Map<GradePart, BigDecimal> asked = Map.of(
            GradePart.ONLINE, BigDecimal.valueOf(18),
            GradePart.CLASS, BigDecimal.valueOf(8),
            GradePart.PRACTICE, BigDecimal.valueOf(6));
    private Map<GradePart, BigDecimal> weights = Map.of(
            GradePart.ONLINE, BigDecimal.valueOf(20),
            GradePart.CLASS, BigDecimal.valueOf(15),
            GradePart.PRACTICE, BigDecimal.valueOf(15),
            GradePart.QUIZ, BigDecimal.valueOf(10),
            GradePart.FINAL, BigDecimal.valueOf(40));
    private int decimals;
    private boolean again;
    private @Nullable SetAside aside;
    private GradeFacts.@Nullable Given given;

    static HeldExam exam(ExamKind kind, boolean open, String... tries) {
        return new HeldExam(
                kind,
                open,
                Points.FULL,
                Stream.of(tries)
                        .map(points -> new HeldExam.Try(true, new BigDecimal(points)))
                        .toList());
    }

    SampleFacts exam(HeldExam exam) {
        exams.add(exam);
        return this;
    }

    SampleFacts held(ExamKind kind, boolean open, String... tries) {
        return exam(exam(kind, open, tries));
    }

    public SampleFacts quiz(String points) {
        return held(ExamKind.QUIZ, false, points);
    }

    public SampleFacts last(String points) {
        return held(ExamKind.FINAL, false, points);
    }

    /** Without this student. */
    public SampleFacts closed(ExamKind kind) {
        return held(kind, false);
    }

    SampleFacts earned(Map<GradePart, BigDecimal> hours) {
        earned = new EnumMap<>(hours);
        return this;
    }

    SampleFacts practice(String hours) {
        earned.put(GradePart.PRACTICE, new BigDecimal(hours));
        return this;
    }

    SampleFacts asked(Map<GradePart, BigDecimal> hours) {
        asked = hours;
        return this;
    }

    SampleFacts weights(Map<GradePart, BigDecimal> all) {
        weights = all;
        return this;
    }

    SampleFacts decimals(int all) {
        decimals = all;
        return this;
    }

    SampleFacts aside(SetAside why) {
        aside = why;
        return this;
    }

    SampleFacts again() {
        again = true;
        return this;
    }

    public SampleFacts given(Sitting sitting, boolean passed) {
        given = new GradeFacts.Given(sitting, passed);
        return this;
    }

    GradeScheme scheme() {
        GradeScheme.Hurdle half = new GradeScheme.Hurdle(GradePart.PRACTICE, BigDecimal.valueOf(50));
        return new GradeScheme(weights, asked, 60, decimals, List.of(half));
    }

    GradeFacts facts() {
        return new GradeFacts(earned, exams, aside, again, given);
    }

    public Judgement judge() {
        return new GradeRule(scheme()).judge(facts());
    }
}
