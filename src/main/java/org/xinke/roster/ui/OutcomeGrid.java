package org.xinke.roster.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Function;
import org.xinke.roster.ImportCase;
import org.xinke.roster.Outcome;
import org.xinke.roster.OutcomeLine;
import org.xinke.roster.RosterImportQueries;
import org.xinke.shared.ui.PhoneWidth;

/** Rows of one outcome, paged in the database. On a phone one column says it all. */
class OutcomeGrid extends Grid<OutcomeLine> {
    private static final long serialVersionUID = 1L;
    private static final int WITHOUT_SCROLLING = 30;

    OutcomeGrid(
            RosterWords words,
            RosterImportQueries queries,
            ImportCase found,
            Outcome outcome,
            Function<OutcomeLine, String> what) {
        super(OutcomeLine.class, false);
        int count = found.count(outcome);
        addClassName("xk-people");
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
        phone.setVisible(false);
        setItems(DataProvider.fromCallbacks(
                query -> queries.rows(found.id(), outcome, query.getOffset(), query.getLimit()).stream(), query -> {
                    query.getOffset();
                    query.getLimit();
                    return count;
                }));
        setAllRowsVisible(count <= WITHOUT_SCROLLING);
        if (count > WITHOUT_SCROLLING) {
            setHeight("min(44rem, 75dvh)");
        }
        PhoneWidth.watch(this, narrow -> {
            phone.setVisible(narrow);
            wide.forEach(column -> column.setVisible(!narrow));
        });
    }

    private static String line(RosterWords words, OutcomeLine line) {
        return line.line() < 0 ? "" : words.say("roster.lineNumber", String.valueOf(line.line()));
    }
}
