package org.xinke.authoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinke.content.BlueprintContent;

/** A blueprint sums up to its full points and asks for no more questions than there are. */
final class BlueprintRules {
    private final Drafts drafts;
    private final Problems problems;

    BlueprintRules(Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    void check() {
        drafts.blueprints.forEach(this::check);
    }

    private void check(Found<BlueprintContent> found) {
        BlueprintContent blueprint = found.value();
        BigDecimal sum = blueprint.sections().stream()
                .map(section -> section.points()
                        .multiply(BigDecimal.valueOf(section.draw().stream()
                                .mapToInt(BlueprintContent.Draw::count)
                                .sum())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(blueprint.full()) != 0) {
            found.wrong(problems, "/full", "blueprintSum", plain(sum), plain(blueprint.full()));
        }
        if (blueprint.pass().compareTo(blueprint.full()) > 0) {
            found.wrong(problems, "/pass", "blueprintPass", plain(blueprint.pass()), plain(blueprint.full()));
        }
        if (drafts.questionsSure) {
            draws(found);
        }
    }

    private void draws(Found<BlueprintContent> found) {
        Map<Shelf, Integer> drawn = new HashMap<>();
        List<BlueprintContent.Section> sections = found.value().sections();
        for (int i = 0; i < sections.size(); i++) {
            List<BlueprintContent.Draw> draws = sections.get(i).draw();
            for (int j = 0; j < draws.size(); j++) {
                BlueprintContent.Draw draw = draws.get(j);
                Shelf shelf = new Shelf(draw.unit(), sections.get(i).type(), draw.level());
                int wanted = drawn.merge(shelf, draw.count(), Integer::sum);
                long there = drafts.questions.stream()
                        .filter(question -> Shelf.of(question.value()).equals(shelf))
                        .count();
                if (wanted > there) {
                    found.wrong(
                            problems,
                            "/sections/" + i + "/draw/" + j,
                            "blueprintDraw",
                            String.valueOf(wanted),
                            String.valueOf(there));
                }
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
