package org.xinke.grading;

import static org.xinke.grading.GradePart.CLASS;
import static org.xinke.grading.GradePart.FINAL;
import static org.xinke.grading.GradePart.ONLINE;
import static org.xinke.grading.GradePart.PRACTICE;
import static org.xinke.grading.GradePart.QUIZ;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a grade comes about, for one student, for a school and for a correction: hours earned of those asked, of several quizzes
 * the mean, of several tries or finals the best, all by the weights of the course. Who is set aside gets no zero for an exam
 * missed; who was deferred (缓考) takes it with the next resit, and it counts as the first sitting. Knows no database, no clock
 * and no user: the same facts always make the same grade.
 */
public record GradeRule(GradeScheme scheme) {

    public Judgement judge(GradeFacts facts) {
        Sitting next = next(facts);
        Sitting sitting = shown(facts, next);
        List<GradedPart> parts = parts(facts, sitting);
        return new Judgement(
                this,
                sitting,
                parts,
                points(parts),
                hurdlesCleared(parts),
                passed(parts),
                standing(next, facts.aside(), parts));
    }

    /** 0 where nothing counts. */
    public BigDecimal points(List<GradedPart> parts) {
        BigDecimal weights = weights(parts);
        BigDecimal sum = parts.stream()
                .map(part -> part.points().multiply(part.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return weights.signum() == 0 ? Points.NONE : sum.divide(weights, scheme.decimals(), RoundingMode.HALF_UP);
    }

    public boolean passed(List<GradedPart> parts) {
        return hurdlesCleared(parts) && points(parts).compareTo(BigDecimal.valueOf(scheme.passPoints())) >= 0;
    }

    /** Points and pass as they were decided when these parts were graded: the scheme may have changed since. */
    public List<Saying> explain(List<GradedPart> parts, BigDecimal points, boolean passed) {
        return new Explanation(scheme, parts, points).say(passed);
    }

    static BigDecimal weights(List<GradedPart> parts) {
        return parts.stream().map(GradedPart::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean hurdlesCleared(List<GradedPart> parts) {
        return scheme.hurdles().stream().allMatch(hurdle -> hurdle.cleared(parts));
    }

    /** What a publication would be now; null when there is nothing new to publish. */
    private static @Nullable Sitting next(GradeFacts facts) {
        GradeFacts.Given given = facts.given();
        if (given == null) {
            return facts.gradedBefore() ? Sitting.RETAKE : Sitting.FIRST;
        }
        boolean mayResit = given.sitting() != Sitting.RESIT && !given.passed();
        return mayResit && held(ExamKind.RESIT, facts) ? Sitting.RESIT : null;
    }

    private static Sitting shown(GradeFacts facts, @Nullable Sitting next) {
        GradeFacts.Given given = facts.given();
        return next == null && given != null ? given.sitting() : next == null ? Sitting.FIRST : next;
    }

    private List<GradedPart> parts(GradeFacts facts, Sitting sitting) {
        return List.of(
                hours(ONLINE, facts),
                hours(CLASS, facts),
                hours(PRACTICE, facts),
                examined(QUIZ, Examined.of(ExamKind.QUIZ, facts)),
                examined(FINAL, last(facts, sitting)));
    }

    /** More than asked does not count, and where nothing is asked nothing is missing. */
    private GradedPart hours(GradePart part, GradeFacts facts) {
        BigDecimal asked = scheme.asked(part);
        BigDecimal earned = facts.earned().getOrDefault(part, BigDecimal.ZERO);
        BigDecimal counted = earned.max(BigDecimal.ZERO).min(asked);
        BigDecimal points = asked.signum() == 0 ? Points.FULL : Points.share(counted, asked);
        return new GradedPart(
                part, Points.ofPart(points), scheme.weight(part), null, new GradeSource.Hours(earned, asked));
    }

    private GradedPart examined(GradePart part, Examined exams) {
        return new GradedPart(part, exams.points(), scheme.weight(part), exams.standing(), exams.source());
    }

    private static Examined last(GradeFacts facts, Sitting sitting) {
        Examined last = Examined.of(ExamKind.FINAL, facts);
        boolean deferred = facts.aside() == SetAside.DEFERRED && last.standing() == ExamStanding.ABSENT;
        boolean resits = sitting == Sitting.RESIT || deferred && held(ExamKind.RESIT, facts);
        return resits ? Examined.of(ExamKind.RESIT, facts) : last;
    }

    private static boolean held(ExamKind kind, GradeFacts facts) {
        return facts.exams().stream().anyMatch(exam -> exam.kind() == kind);
    }

    private static GradeStanding standing(@Nullable Sitting next, @Nullable SetAside aside, List<GradedPart> parts) {
        boolean deferred = aside == SetAside.DEFERRED;
        if (next == null) {
            return GradeStanding.PUBLISHED;
        }
        if (aside != null && !deferred) {
            return GradeStanding.ASIDE;
        }
        if (weights(parts).signum() == 0 || counting(parts, GradedPart::waits)) {
            return GradeStanding.WAITING;
        }
        if (deferred && counting(parts, part -> part.part() == FINAL && part.missed())) {
            return GradeStanding.ASIDE;
        }
        return counting(parts, GradedPart::missed) ? GradeStanding.INCOMPLETE : GradeStanding.READY;
    }

    private static boolean counting(List<GradedPart> parts, Predicate<GradedPart> what) {
        return parts.stream().filter(GradedPart::counts).anyMatch(what);
    }
}
