package org.xinke.activities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinke.activities.ActivityKind;
import org.xinke.activities.ActivityState;
import org.xinke.activities.BoardFilter;
import org.xinke.activities.BoardQueries;
import org.xinke.activities.MyActivities.Choice;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Line;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;

/** 活动: what takes place, in numbers, and the way to each; a college sees its own, a teacher the own, the centre all. */
@Route(ActivityLinks.BOARD)
@Menu(title = "activities.board", icon = "vaadin:hands-up", order = 35)
@RolesAllowed({
    Role.Names.INSTRUCTOR,
    Role.Names.LEAD,
    Role.Names.CENTER,
    Role.Names.COLLEGE_OFFICER,
    Role.Names.ACADEMIC_AFFAIRS
})
public class BoardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LONGEST_SEARCH = 100;

    private final BoardQueries queries;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ActivityWords words;

    @Inject
    public BoardView(BoardQueries queries, CurrentUser currentUser, Clock clock) {
        this.queries = queries;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new ActivityWords(getLocale(), clock.getZone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(BoardAddress.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return words.say("activities.board");
    }

    void show(BoardAddress address) {
        BoardFilter filter = address.filter();
        BoardQueries.Totals totals = queries.totals(filter);
        getContent().removeAll();
        getContent().add(new H1(words.say("activities.board")), answer(totals), tools(address));
        if (totals.activities() == 0) {
            getContent().add(new EmptyNote(words.say("activities.boardNone"), words.say("activities.boardNoneHint")));
            return;
        }
        BoardGrid grid = new BoardGrid(words);
        grid.show((offset, limit) -> queries.lines(filter, offset, limit), totals.activities());
        getContent().add(grid);
    }

    private Component answer(BoardQueries.Totals totals) {
        Div card = new Div(new Paragraph(
                words.say("activities.boardAnswer", totals.activities(), totals.joined(), totals.approved())));
        if (totals.withoutSummary() > 0) {
            card.add(new Paragraph(words.say("activities.withoutSummary", totals.withoutSummary())));
        }
        if (totals.proposed() > 0) {
            card.add(new Anchor(
                    BoardAddress.ALL.withState(ActivityState.PROPOSED).address(),
                    words.say("activities.proposedCount", totals.proposed())));
        }
        card.addClassName("xk-card");
        return card;
    }

    private Component tools(BoardAddress address) {
        Div tools = new Div();
        tools.addClassName("xk-tools");
        tools.add(
                named("activities.term", queries.terms(), address.term(), address::withTerm),
                choice(
                        "activities.kindHead",
                        Arrays.asList(ActivityKind.values()),
                        words::kind,
                        address.kind(),
                        address::withKind),
                choice(
                        "activities.stateHead",
                        Arrays.asList(ActivityState.values()),
                        words::state,
                        address.state(),
                        address::withState));
        Identity who = currentUser.get();
        if (who.has(Role.CENTER) || who.has(Role.LEAD) || who.has(Role.ACADEMIC_AFFAIRS)) {
            tools.add(named("activities.college", queries.colleges(), address.college(), address::withCollege));
        }
        Line search = new Line(words.say("activities.search"), LONGEST_SEARCH);
        search.setValue(address.search());
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> go(address.withSearch(change.getValue())));
        tools.add(search);
        if (!onlyReads(who)) {
            Anchor make = new Anchor(ActivityLinks.PLAN, words.say("activities.new"));
            make.addClassName("xk-download");
            tools.add(make);
        }
        tools.add(new ExcelDownload(
                about(address),
                clock,
                new ActivityTables(words).board(),
                (offset, limit) -> queries.lines(address.filter(), offset, limit)));
        return tools;
    }

    private About about(BoardAddress address) {
        return About.of(
                words.say("activities.board"),
                name(queries.terms(), address.term()),
                address.kind() == null ? "" : words.kind(address.kind()),
                address.state() == null ? "" : words.state(address.state()),
                address.college() == null ? "" : name(queries.colleges(), address.college()),
                address.search());
    }

    private static String name(List<Choice> all, @Nullable Long id) {
        return all.stream()
                .filter(one -> id != null && one.id() == id)
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }

    private static boolean onlyReads(Identity who) {
        return !who.has(Role.INSTRUCTOR)
                && !who.has(Role.LEAD)
                && !who.has(Role.CENTER)
                && !who.has(Role.COLLEGE_OFFICER);
    }

    private Component named(
            String label, List<Choice> all, @Nullable Long id, Function<@Nullable Long, BoardAddress> with) {
        Choice now = all.stream()
                .filter(one -> id != null && one.id() == id)
                .findFirst()
                .orElse(null);
        return choice(label, all, Choice::name, now, one -> with.apply(one == null ? null : one.id()));
    }

    private <T> Component choice(
            String label,
            List<T> all,
            Function<T, String> name,
            @Nullable T now,
            Function<@Nullable T, BoardAddress> with) {
        Select<T> choice = new Select<>();
        choice.setLabel(words.say(label));
        choice.setItems(all);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(words.say("activities.all"));
        choice.setItemLabelGenerator(one -> one == null ? words.say("activities.all") : name.apply(one));
        choice.setValue(now);
        choice.addValueChangeListener(change -> go(with.apply(change.getValue())));
        return choice;
    }

    private static void go(BoardAddress address) {
        UI.getCurrent().navigate(ActivityLinks.BOARD, address.query());
    }
}
