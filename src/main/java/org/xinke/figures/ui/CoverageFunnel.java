package org.xinke.figures.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xinke.coverage.CoverageGroup;
import org.xinke.figures.Tally;

/** From those bound to those covered: where do they stay behind? Bars with their numbers; each leads to the names missing. */
class CoverageFunnel extends Composite<OrderedList> {
    private static final long serialVersionUID = 1L;

    CoverageFunnel(CoverageWords words, Tally tally, CoverageAddress address) {
        int due = tally.due();
        int here = due - tally.of(CoverageGroup.AWAY);
        int placed = here - tally.of(CoverageGroup.UNSCHEDULED);
        List<Step> steps = List.of(
                new Step("due", due, CoverageAddress.DUE),
                new Step("here", here, CoverageGroup.AWAY.name()),
                new Step("placed", placed, CoverageGroup.UNSCHEDULED.name()),
                new Step("examined", placed - tally.of(CoverageGroup.LEARNING), CoverageGroup.LEARNING.name()),
                new Step("covered", tally.covered(), CoverageGroup.REPEATING.name()));
        getContent().addClassName("xk-funnel");
        int before = due;
        for (Step step : steps) {
            getContent().add(line(words, step, due, before, address));
            before = step.students();
        }
    }

    private static ListItem line(CoverageWords words, Step step, int due, int before, CoverageAddress here) {
        Span name = new Span(words.say("figures.funnel." + step.name()));
        Div bar = new Div();
        bar.addClassName("xk-funnel-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--xk-share", due == 0 ? "0" : String.valueOf((double) step.students() / due));
        Span number = new Span(words.people(step.students()));
        number.addClassName("xk-funnel-number");
        ListItem line = new ListItem(name, bar, number);
        int lost = before - step.students();
        if (lost > 0) {
            line.add(new Anchor(here.in(step.missing()).href(), words.say("figures.funnelLost", words.people(lost))));
        }
        return line;
    }

    private record Step(String name, int students, String missing) {}
}
