package org.xinke.figures.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.xinke.coverage.Place;
import org.xinke.figures.AcrossLine;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.Tally;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;

/** All figures of a place out of one answer of the database: funnel, map, chart, table, Excel. */
class CoverageFigures extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient CoverageWords words;
    private final transient CoverageAddress address;
    private final transient List<CoverageLine> lines;
    private final transient List<CoverageAcross> offered;

    /**
     * @param lines by major or finer
     * @param offered groupings that do not follow the colleges and have more than one line
     */
    CoverageFigures(
            CoverageWords words, CoverageAddress address, List<CoverageLine> lines, List<CoverageAcross> offered) {
        this.words = words;
        this.address = address;
        this.lines = lines;
        this.offered = offered;
        if (lines.isEmpty()) {
            getContent().add(new EmptyNote(words.say("figures.emptyFigures"), words.say("figures.emptyFiguresHint")));
            return;
        }
        Tally all = Tally.sum(lines.stream().map(CoverageLine::tally).toList());
        List<CoverageLine> majors = CoverageLine.coarser(lines, CoverageBy.MAJOR);
        CoverageBy bars = address.college() == null ? CoverageBy.COLLEGE : CoverageBy.MAJOR;
        getContent()
                .add(
                        card("figures.funnelTitle", "figures.funnelHint", new CoverageFunnel(words, all, address)),
                        card("figures.mapTitle", "figures.mapHint", new CoverageMap(words, majors, address)),
                        chart(bars, CoverageLine.coarser(lines, bars)));
    }

    /** By college, major or class. */
    void table(About about, Clock clock) {
        List<CoverageLine> rows = CoverageLine.coarser(lines, address.grouping());
        table(about, clock, new CoverageTables(words).figures(address.grouping(), rows, address));
    }

    void table(About about, Clock clock, CoverageAcross across, List<AcrossLine> rows) {
        table(about, clock, new CoverageTables(words).across(across, rows, address));
    }

    private void table(About about, Clock clock, FigureTable table) {
        Div head = new Div(tabs(), new ExcelDownload(about, clock, table));
        head.addClassName("xk-tools");
        getContent().add(head, table.draw());
    }

    private Div card(String title, String hint, Composite<?> content) {
        Paragraph quiet = new Paragraph(words.say(hint));
        quiet.addClassName("xk-quiet");
        Div card = new Div(new H2(words.say(title)), quiet, content);
        card.addClassNames("xk-card", "xk-chart-card");
        return card;
    }

    private Div chart(CoverageBy by, List<CoverageLine> lines) {
        CoverageChart chart = new CoverageChart(words, by, lines);
        chart.onPick(i -> {
            Place picked = lines.get(i).place();
            UI.getCurrent()
                    .navigate(
                            CoverageAddress.ROUTE,
                            address.at(picked.collegeCode(), picked.majorCode(), picked.classCode())
                                    .query());
        });
        Div card = new Div(new H2(words.say("figures.chart", words.by(by))), chart);
        card.addClassNames("xk-card", "xk-chart-card");
        return card;
    }

    private Nav tabs() {
        Nav tabs = new Nav();
        tabs.addClassName("xk-tabs");
        Stream.of(CoverageBy.values())
                .filter(by -> address.college() == null || by != CoverageBy.COLLEGE)
                .forEach(by -> tabs.add(tab(by, words.by(by), address.across().isEmpty() && by == address.grouping())));
        offered.forEach(across -> tabs.add(tab(
                across,
                words.across(across),
                address.across().filter(across::equals).isPresent())));
        return tabs;
    }

    private Anchor tab(Enum<?> by, String name, boolean current) {
        Anchor tab = new Anchor(address.by(by).href(), name);
        if (current) {
            tab.getElement().setAttribute("aria-current", "true");
        }
        return tab;
    }
}
