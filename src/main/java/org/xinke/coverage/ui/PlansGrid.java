package org.xinke.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xinke.coverage.plans.PlanLine;
import org.xinke.shared.ui.PhoneGrid;
import org.xinke.shared.ui.Words;
import org.xinke.tables.ExcelTable;

/** The plans of a cohort. On a phone one column says it all. */
class PlansGrid extends PhoneGrid<PlanLine> {
    private static final long serialVersionUID = 1L;

    private final transient StateWords words;

    /** @param withDrafts whether there is a draft to do anything with, by the actions */
    PlansGrid(StateWords words, List<PlanLine> lines, Function<PlanLine, Div> actions, boolean withDrafts) {
        super(PlanLine.class, "xk-plans");
        this.words = words;
        setSelectionMode(SelectionMode.NONE);
        Column<PlanLine> phone = addComponentColumn(
                        line -> cell(name(line), terms(line), bound(line), actions.apply(line)))
                .setHeader(words.say("coverage.plans.title"));
        List<Column<PlanLine>> wide = new ArrayList<>(List.of(
                addComponentColumn(this::name)
                        .setHeader(words.say("coverage.plans.major"))
                        .setFlexGrow(3),
                addComponentColumn(this::terms)
                        .setHeader(words.say("coverage.plans.document"))
                        .setFlexGrow(4),
                addComponentColumn(this::bound)
                        .setHeader(words.say("coverage.plans.bound"))
                        .setFlexGrow(2)));
        if (withDrafts) {
            wide.add(addComponentColumn(actions::apply)
                    .setHeader(words.say("coverage.plans.actions"))
                    .setFlexGrow(2));
        }
        turn(phone, wide);
        fit(lines);
    }

    /** What the columns say, each in a column of its own. */
    static ExcelTable<PlanLine> sheet(StateWords words) {
        return new ExcelTable<PlanLine>(words.say("coverage.plans.title"), words.zone())
                .text(words.say("coverage.plans.major"), 20, PlanLine::major)
                .text(words.say("coverage.plans.college"), 20, PlanLine::college)
                .text(words.say("coverage.plans.level"), 10, line -> words.level(line.level()))
                .text(words.say("coverage.plans.state"), 12, line -> words.say("coverage.plans.state." + line.state()))
                .number(words.say("coverage.plans.revision"), 8, PlanLine::revision)
                .number(words.say("coverage.plans.credits"), 8, PlanLine::credits)
                .number(words.say("coverage.plans.hours"), 8, PlanLine::hours)
                .text(words.say("coverage.plans.term"), 22, PlanLine::term)
                .text(words.say("coverage.plans.document"), 28, PlanLine::document)
                .number(words.say("coverage.plans.bound"), 10, PlanLine::bound)
                .number(words.say("coverage.plans.students"), 10, PlanLine::students);
    }

    static Div cell(Component... parts) {
        Div cell = new Div(parts);
        cell.addClassName("xk-plan-cell");
        return cell;
    }

    private Div name(PlanLine line) {
        Div state = quiet(words.say("coverage.plans.revisionOf", line.revision()) + " · "
                + words.say("coverage.plans.state." + line.state()));
        return cell(new Div(line.major()), quiet(line.college() + " · " + words.level(line.level())), state);
    }

    private Div terms(PlanLine line) {
        String numbers = Words.plain(line.credits()) + " " + words.say("coverage.plans.credits") + " · "
                + Words.plain(line.hours()) + " " + words.say("coverage.plans.hours") + " · " + line.term();
        return cell(new Div(numbers), quiet(line.document()));
    }

    private Div bound(PlanLine line) {
        String who = line.by() == null ? "" : line.by();
        return cell(
                new Anchor(
                        "coverage?cohort=" + line.cohort() + "&major=" + line.majorCode() + "&state=ANY",
                        words.say("coverage.plans.boundOf", line.bound(), line.students())),
                quiet(words.say("coverage.plans.sinceBy", words.day(line.since()), who)));
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassName("xk-quiet");
        return line;
    }
}
