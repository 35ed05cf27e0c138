package org.xinke.directory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFilter;
import org.xinke.people.PersonKind;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Line;
import org.xinke.tables.ui.ExcelDownload;

/** Finds people; what is looked for stands in the address. */
@Route(PeopleLinks.PEOPLE)
@Menu(title = "directory.menu", icon = "vaadin:users", order = 41)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ALL = "ALL";
    private static final int LONGEST = 50;
    private static final List<String> ROLES = Stream.concat(
                    Stream.of(ALL, PersonFilter.ANY_ROLE),
                    Stream.of(
                                    Role.INSTRUCTOR,
                                    Role.LEAD,
                                    Role.CENTER,
                                    Role.COLLEGE_OFFICER,
                                    Role.ACADEMIC_AFFAIRS,
                                    Role.ADMIN)
                            .map(Role::name))
            .toList();

    private final PeopleQueries queries;
    private final DirectoryWords words;
    private final Clock clock;
    private final Line text = new Line(LONGEST);
    private final Select<String> kind = new Select<>();
    private final Select<String> role = new Select<>();
    private final Div list = new Div();

    @Inject
    public PeopleView(PeopleQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        this.words = new DirectoryWords(getLocale(), clock);
        text.setLabel(words.say("directory.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setLabel(words.say("directory.kind"));
        kind.setItems(ALL, PersonKind.STUDENT.name(), PersonKind.STAFF.name());
        kind.setItemLabelGenerator(value -> words.say("directory.kind." + value));
        kind.setValue(ALL);
        role.setLabel(words.say("directory.role"));
        role.setItems(ROLES);
        role.setItemLabelGenerator(words::roleChoice);
        role.setValue(ALL);
        role.addValueChangeListener(change -> look(change.isFromClient()));
        text.addValueChangeListener(change -> look(change.isFromClient()));
        kind.addValueChangeListener(change -> look(change.isFromClient()));
        Div tools = new Div(text, kind, role);
        tools.addClassName("xk-tools");
        Paragraph lead = new Paragraph(words.say("directory.lead"));
        lead.addClassName("xk-quiet");
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(new H1(words.say("directory.menu")), lead, tools, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.setValue(asked.getSingleParameter("q").orElse(""));
        PersonKind wanted = kind(asked.getSingleParameter("kind").orElse(ALL));
        kind.setValue(wanted == null ? ALL : wanted.name());
        String held = asked.getSingleParameter("role").filter(ROLES::contains).orElse(ALL);
        role.setValue(held);
        show(new PersonFilter(text.getValue(), wanted, held.equals(ALL) ? "" : held));
    }

    @Override
    public String getPageTitle() {
        return words.say("directory.menu");
    }

    private void look(boolean byHand) {
        if (byHand) {
            UI.getCurrent()
                    .navigate(
                            PeopleView.class,
                            QueryParameters.simple(
                                    Map.of("q", text.getValue(), "kind", kind.getValue(), "role", role.getValue())));
        }
    }

    private void show(PersonFilter filter) {
        int count = queries.count(filter);
        list.removeAll();
        if (count == 0) {
            list.add(new EmptyNote(words.say("directory.nobody"), words.say("directory.nobodyHint")));
            return;
        }
        Paragraph found = new Paragraph(words.say("directory.found", count));
        found.getElement().setAttribute("role", "status");
        Div head = new Div(
                found,
                new ExcelDownload(
                        words.about(filter),
                        clock,
                        PersonGrid.sheet(words),
                        (offset, limit) -> queries.people(filter, offset, limit)));
        head.addClassName("xk-list-head");
        list.add(head, new PersonGrid(words, queries, filter, count));
    }

    private static @Nullable PersonKind kind(String name) {
        return Arrays.stream(PersonKind.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
