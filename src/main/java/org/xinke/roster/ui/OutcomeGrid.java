package org.xinke.roster.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Function;
import org.xinke.roster.ImportCase;
import org.xinke.roster.Outcome;
import org.xinke.roster.OutcomeLine;
import org.xinke.roster.RosterImportQueries;
import org.xinke.shared.ui.PhoneGrid;

/** Rows of one outcome, paged in the database. On a phone one column says it all. */
class OutcomeGrid extends PhoneGrid<OutcomeLine> {
    private static final long serialVersionUID = 1L;

    OutcomeGrid(
            RosterWords words,
            RosterImportQueries queries,
            ImportCase found,
            Outcome outcome,
            Function<OutcomeLine, String> what) {
        super(OutcomeLine.class, "xk-people");
        int count = found.count(outcome);
        addThemeName("wrap-cell-content");
        Column<OutcomeLine> phone = addColumn(LitRenderer.<OutcomeLine>of(
                                "<div class='xk-row'><span>${item.name}</span><span>${item.line}</span><span>${item.number}</span><span>${item.what}</span></div>")
                        .withProperty("name", OutcomeLine::name)
                        .withProperty("line", line -> line(words, line))
                        .withProperty("number", OutcomeLine::number)
                        .withProperty("what", what::apply))
                .setHeader(words.name(outcome, "outcome"));
        List<Column<OutcomeLine>> wide = List.of(
                addColumn(line -> line(words, line))
                        .setHeader(words.say("roster.column.line"))
                        .setWidth("7rem")
                        .setFlexGrow(0),
                addColumn(OutcomeLine::number)
                        .setHeader(words.name(found.kind(), "number"))
                        .setWidth("11rem")
                        .setFlexGrow(0),
                addColumn(OutcomeLine::name)
                        .setHeader(words.name(found.kind(), "name"))
                        .setWidth("9rem")
                        .setFlexGrow(0),
                addColumn(what::apply)
                        .setHeader(words.say("roster.column.what"))
                        .setFlexGrow(1));
        fit((offset, limit) -> queries.rows(found.id(), outcome, offset, limit), count);
        turn(phone, wide);
    }

    private static String line(RosterWords words, OutcomeLine line) {
        return line.line() < 0 ? "" : words.say("roster.lineNumber", String.valueOf(line.line()));
    }
}
