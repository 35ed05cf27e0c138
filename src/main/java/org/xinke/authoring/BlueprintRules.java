package org.xinke.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.xinke.authoring.source.Problems;
import org.xinke.content.BlueprintContent;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionContent;

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
        BlueprintContent blueprint = found.value();
        List<QuestionContent> bank =
                drafts.questions.stream().map(Located::value).toList();
        for (PaperWay way : PaperWay.values()) {
            for (int turn = 0; turn < blueprint.turns(); turn++) {
                draws(found, new Sitting(turn, way), bank);
            }
        }
    }

    /** Several cells may ask the same shelf, or shelves that have questions in common: then all of them must find theirs. */
    private void draws(Found<BlueprintContent> found, Sitting sitting, List<QuestionContent> bank) {
        Map<Shelf, Integer> shelves = Shelf.of(found.value(), sitting.turn(), sitting.way());
        List<BlueprintContent.Section> sections = found.value().sections();
        for (int i = 0; i < sections.size(); i++) {
            List<BlueprintContent.Draw> draws = sections.get(i).draw();
            for (int j = 0; j < draws.size(); j++) {
                BlueprintContent.Draw draw = draws.get(j);
                Shelf shelf = new Shelf(
                        draw.units(sitting.turn(), sitting.way()),
                        sections.get(i).type(),
                        draw.level(),
                        sitting.way());
                int wanted = shelf.wanted(shelves);
                int there = shelf.of(bank).size();
                if (wanted > there) {
                    String place = "/sections/" + i + "/draw/" + j;
                    found.wrong(problems, place, "blueprintDraw", String.valueOf(wanted), String.valueOf(there));
                }
            }
        }
    }

    private record Sitting(int turn, PaperWay way) {}

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
