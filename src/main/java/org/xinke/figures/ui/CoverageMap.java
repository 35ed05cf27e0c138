package org.xinke.figures.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.Tally;

/**
 * The school at a glance: a field for each college, in it a tile for each major. Colour says how far it is, and so do the
 * figure and the marks below it; how many they are stands in the tile.
 */
class CoverageMap extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    /** Rows that wrap stretch what stands in them: a size that says nothing may not look as if it did. */
    private static final String EQUAL = "--xk-size:1";

    private static final int STEPS = 5;
    private static final int PERCENT_A_STEP = 20;

    CoverageMap(CoverageWords words, List<CoverageLine> majors, CoverageAddress here) {
        Element map = new Document("").appendElement("div").addClass("xk-school");
        Map<String, List<CoverageLine>> colleges = majors.stream()
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.place().collegeCode()), LinkedHashMap::new, Collectors.toList()));
        colleges.forEach((code, lines) -> college(map, words, here, lines));
        getContent().add(new Html(map.outerHtml()));
    }

    private static void college(Element map, CoverageWords words, CoverageAddress here, List<CoverageLine> lines) {
        CoverageLine all = CoverageLine.coarser(lines, CoverageBy.COLLEGE).get(0);
        Element field = map.appendElement("section").addClass("xk-school-field");
        field.attr("style", EQUAL);
        Element head = field.appendElement("h3");
        head.appendElement("a")
                .attr("href", here.at(all.place().collegeCode(), null, null).href())
                .text(all.place().name());
        head.appendElement("span").text(words.rate(all.tally()));
        Element tiles = field.appendElement("div").addClass("xk-school-tiles");
        lines.forEach(line -> tile(tiles, words, here, line));
    }

    private static void tile(Element tiles, CoverageWords words, CoverageAddress here, CoverageLine line) {
        Tally tally = line.tally();
        Element tile = tiles.appendElement("a")
                .addClass("xk-school-tile")
                .attr(
                        "href",
                        here.at(line.place().collegeCode(), line.place().majorCode(), null)
                                .href())
                .attr("data-step", String.valueOf(step(tally)))
                .attr("style", EQUAL);
        tile.appendElement("span").text(line.place().name());
        tile.appendElement("strong").text(words.rate(tally));
        tile.appendElement("span")
                .addClass("xk-school-of")
                .text(words.say("figures.mapOf", tally.covered(), tally.due()));
    }

    /** 0 for nobody due, then 1 to 5 by fifths; 5 only when all but a fifth are covered. */
    private static int step(Tally tally) {
        return tally.rate()
                .map(BigDecimal::intValue)
                .map(rate -> Math.min(STEPS, 1 + rate / PERCENT_A_STEP))
                .orElse(0);
    }
}
