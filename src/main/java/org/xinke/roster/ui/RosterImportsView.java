package org.xinke.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.roster.ImportLine;
import org.xinke.roster.RosterImportQueries;
import org.xinke.roster.SentLists;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.tables.About;
import org.xinke.tables.ui.ShownTable;

/** Every list that was taken over or waits to be, the newest first. */
@Route(RosterLinks.IMPORTS)
@Menu(title = "roster.menu", icon = "vaadin:upload-alt", order = 42)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class RosterImportsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int ROWS = 30;

    private final RosterImportQueries queries;
    private final RosterWords words;
    private final Div list = new Div();

    @Inject
    public RosterImportsView(RosterImportQueries queries, SentLists lists, Clock clock) {
        this.queries = queries;
        this.words = new RosterWords(getLocale(), clock);
        Button fresh = new Button(words.say("roster.new"), e -> new NewImportDialog(words, lists, ids -> UI.getCurrent()
                        .getPage()
                        .setLocation(ids.size() == 1 ? RosterLinks.one(ids.get(0)) : RosterLinks.imports()))
                .open());
        fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(fresh);
        tools.addClassName("xk-tools");
        Paragraph lead = new Paragraph(words.say("roster.lead"));
        lead.addClassName("xk-quiet");
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(new H1(words.say("roster.menu")), lead, tools, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.menu");
    }

    private void show(int number) {
        Page<ImportLine> page = queries.page(number, ROWS);
        list.removeAll();
        if (page.total() == 0) {
            list.add(new EmptyNote(words.say("roster.empty"), words.say("roster.emptyHint")));
            return;
        }
        list.add(table(page.items()));
        if (number > 0) {
            list.add(new Anchor(RosterLinks.imports() + "?page=" + (number - 1), words.say("roster.newer")));
        }
        if ((number + 1L) * ROWS < page.total()) {
            list.add(new Anchor(RosterLinks.imports() + "?page=" + (number + 1), words.say("roster.older")));
        }
    }

    private Component table(List<ImportLine> lines) {
        FigureTable table = new FigureTable(
                words.say("roster.menu"),
                List.of(
                        words.say("roster.column.file"),
                        words.say("roster.column.kind"),
                        words.say("roster.column.state"),
                        words.say("roster.column.document"),
                        words.say("roster.column.by"),
                        words.say("roster.column.at")));
        lines.forEach(line -> table.row(
                Cell.link(line.fileName(), RosterLinks.one(line.id())),
                List.of(
                        Cell.words(words.name(line.kind(), "kind")),
                        Cell.words(words.name(line.state(), "state")),
                        Cell.words(line.document()),
                        Cell.words(line.createdBy()),
                        Cell.words(words.moment(line.createdAt())))));
        return new ShownTable(About.of(words.say("roster.menu")), words.clock(), table);
    }
}
