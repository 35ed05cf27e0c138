package org.xinke.review;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xinke.content.Block;
import org.xinke.content.CourseContent;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionType;

/** Where the key stands in the self-checks of the lessons, which show their options as the file has them, and in case sets. */
final class KeyPlaces {
    private static final int PLACES = 4;
    /** Below this a share says nothing. */
    private static final int ENOUGH = 20;

    private final List<Double> limits;
    private final Findings findings;

    KeyPlaces(Checks.Choice limits, Findings findings) {
        this.limits = limits.placeShare();
        this.findings = findings;
    }

    void check(CourseContent course) {
        places(
                "self-check",
                course.lessons().stream()
                        .flatMap(lesson -> lesson.pages().stream())
                        .flatMap(page -> page.blocks().stream())
                        .filter(Block.SelfCheck.class::isInstance)
                        .map(Block.SelfCheck.class::cast)
                        .filter(check -> !check.multiple() && check.options().size() == PLACES)
                        .map(check -> place(check.options().stream().map(Block.Option::right))));
        places(
                "caseset",
                course.questions().stream()
                        .flatMap(question -> question.body().parts().stream())
                        .filter(part -> part.type() == QuestionType.SINGLE)
                        .map(part -> place(part.body().options().stream().map(QuestionBody.Option::key))));
    }

    private void places(String of, Stream<Integer> keys) {
        List<Integer> all = keys.toList();
        IntStream.range(0, PLACES).forEach(place -> {
            long there = all.stream().filter(key -> key == place).count();
            double share = (double) there / Math.max(1, all.size());
            if (all.size() >= ENOUGH && (share < limits.get(0) || share > limits.get(1))) {
                findings.add("keyPlace", of, place + 1, QuestionRules.share(there, all.size()));
            }
        });
    }

    private static int place(Stream<Boolean> right) {
        return right.toList().indexOf(true);
    }
}
