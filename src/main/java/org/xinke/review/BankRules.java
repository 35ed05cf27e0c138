package org.xinke.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xinke.authoring.Shelf;
import org.xinke.content.BlueprintContent;
import org.xinke.content.CourseContent;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionContent;

/** The bank is deep enough: each slot can be drawn many times over, and two papers have little in common. */
final class BankRules {
    private static final long SEED = 20260901;

    private final Checks.Bank limits;
    private final Findings findings;

    BankRules(Checks.Bank limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    void check(CourseContent course) {
        if (course.questions().size() < limits.questions()) {
            findings.add("bankSize", course.questions().size(), limits.questions());
        }
        limits.times().forEach((id, times) -> course.blueprints().stream()
                .filter(blueprint -> blueprint.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        blueprint -> check(blueprint, times, course.questions()),
                        () -> findings.add("bankBlueprint", id)));
    }

    private void check(BlueprintContent blueprint, int times, List<QuestionContent> bank) {
        for (int turn = 0; turn < blueprint.turns(); turn++) {
            depth(blueprint, Shelf.of(blueprint, turn, PaperWay.WHOLE), times, bank);
            depth(blueprint, Shelf.of(blueprint, turn, PaperWay.ROUND), limits.roundTimes(), bank);
        }
        Overlap overlap = overlap(blueprint, bank);
        if (overlap.over() > limits.pairs()) {
            findings.add("bankOverlap", blueprint.id(), overlap.words(limits.overlap()));
        }
    }

    private void depth(BlueprintContent blueprint, Map<Shelf, Integer> shelves, int times, List<QuestionContent> bank) {
        shelves.forEach((shelf, count) -> {
            int there = shelf.of(bank).size();
            if (there < count * times) {
                findings.add("bankShelf", blueprint.id(), shelf, count, times, count * times, there);
            }
        });
    }

    /** Draws papers, always the same, and compares each with each. */
    Overlap overlap(BlueprintContent blueprint, List<QuestionContent> bank) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Set<String>> papers = IntStream.range(0, limits.papers())
                .mapToObj(number -> paper(blueprint, bank, random))
                .toList();
        double sum = 0;
        double most = 0;
        int pairs = 0;
        int over = 0;
        for (int i = 0; i < papers.size(); i++) {
            for (int j = 0; j < i; j++) {
                double share = common(papers.get(i), papers.get(j));
                sum += share;
                most = Math.max(most, share);
                over += share > limits.overlap() ? 1 : 0;
                pairs++;
            }
        }
        return new Overlap(sum / Math.max(1, pairs), most, (double) over / Math.max(1, pairs));
    }

    private static Set<String> paper(BlueprintContent blueprint, List<QuestionContent> bank, SplittableRandom random) {
        Set<String> paper = new HashSet<>();
        int turn = random.nextInt(blueprint.turns());
        Shelf.of(blueprint, turn, PaperWay.WHOLE).forEach((shelf, count) -> {
            List<QuestionContent> left = new ArrayList<>(shelf.of(bank));
            left.removeIf(question -> paper.contains(question.id()));
            for (int i = 0; i < count && !left.isEmpty(); i++) {
                paper.add(left.remove(random.nextInt(left.size())).id());
            }
        });
        return paper;
    }

    private static double common(Set<String> a, Set<String> b) {
        return (double) a.stream().filter(b::contains).count() / Math.max(1, a.size());
    }

    /** Of two papers: what they share on average and at most, and how many pairs share too much. */
    record Overlap(double average, double most, double over) {
        String words(double limit) {
            return "%.1f %% / %.1f %%, > %.0f %%: %.2f %%"
                    .formatted(100 * average, 100 * most, 100 * limit, 100 * over);
        }
    }
}
