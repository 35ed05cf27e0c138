package org.xinke.review;

import java.util.List;
import org.xinke.authoring.GuideReader;
import org.xinke.authoring.source.Problems;

/** Slides that can be read from the last row: few, each with a title and a short list. */
final class SlideRules {
    private final Checks.Guides limits;
    private final Problems problems;

    SlideRules(Checks.Guides limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    void check(GuideReader.Draft draft) {
        List<String> slides = List.of(String.join("\n", draft.section("幻灯片")).split("\n---\n"));
        String file = draft.yaml().file();
        int from = limits.slides().get(0);
        int to = limits.slides().get(1);
        if (slides.size() < from || slides.size() > to) {
            problems.add(file, draft.line("幻灯片"), "slides", from, to, slides.size());
        }
        for (int i = 0; i < slides.size(); i++) {
            List<String> lines =
                    slides.get(i).lines().filter(line -> !line.isBlank()).toList();
            if (lines.isEmpty() || !lines.get(0).startsWith("### ")) {
                problems.add(file, draft.line("幻灯片"), "slideTitle", i + 1);
            } else if (lines.size() - 1 > limits.slideLines()) {
                problems.add(file, draft.line("幻灯片"), "slideLines", i + 1, lines.size() - 1, limits.slideLines());
            }
        }
    }
}
