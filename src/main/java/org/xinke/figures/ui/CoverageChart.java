package org.xinke.figures.ui;

import java.util.List;
import java.util.Locale;
import org.xinke.coverage.CoverageGroup;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.shared.ui.Chart;

/** One bar a place, all of one length: which share of those due is covered, in progress, not scheduled. */
class CoverageChart extends Chart {
    private static final long serialVersionUID = 1L;

    CoverageChart(CoverageWords words, CoverageBy by, List<CoverageLine> lines) {
        super(model(words, lines), words.chart(by, lines));
    }

    private static Model model(CoverageWords words, List<CoverageLine> lines) {
        List<Series> series = CoverageGroup.DUE.stream()
                .filter(group -> lines.stream().anyMatch(line -> line.tally().of(group) > 0))
                .map(group -> new Series(
                        words.group(group),
                        group.name().toLowerCase(Locale.ROOT),
                        lines.stream().map(line -> line.tally().of(group)).toList()))
                .toList();
        return new Model(
                Kind.bars,
                lines.stream().map(line -> line.place().name()).toList(),
                series,
                words.say("figures.unit"),
                true);
    }
}
