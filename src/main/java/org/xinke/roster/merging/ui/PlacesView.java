package org.xinke.roster.merging.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
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
import java.util.Map;
import org.xinke.roster.merging.MergePreviews;
import org.xinke.roster.merging.PlaceChangeLine;
import org.xinke.roster.merging.PlaceLine;
import org.xinke.roster.merging.PlaceSort;
import org.xinke.roster.merging.Places;
import org.xinke.roster.merging.PlacesQueries;
import org.xinke.roster.merging.TakingBack;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;

/** Colleges, majors and classes: what is written wrong gets its name, what is there twice becomes one. */
@Route(PlaceLinks.PLACES)
@Menu(title = "roster.places.menu", icon = "vaadin:cluster", order = 43)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class PlacesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LONGEST = 50;
    private static final int CHANGES = 20;

    private final PlacesQueries queries;
    private final MergePreviews previews;
    private final Places places;
    private final TakingBack takingBack;
    private final PlaceWords words;

    @Inject
    public PlacesView(
            PlacesQueries queries, MergePreviews previews, Places places, TakingBack takingBack, Clock clock) {
        this.queries = queries;
        this.previews = previews;
        this.places = places;
        this.takingBack = takingBack;
        this.words = new PlaceWords(getLocale(), clock);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String kind = asked.getSingleParameter("kind").orElse("");
        show(
                Arrays.stream(PlaceSort.values())
                        .filter(sort -> sort.name().equals(kind))
                        .findFirst()
                        .orElse(PlaceSort.CLASS),
                asked.getSingleParameter("q").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return words.say("roster.places.title");
    }

    void show(PlaceSort sort, String part) {
        Paragraph lead = new Paragraph(words.say("roster.places.lead"));
        lead.addClassName("xk-quiet");
        getContent().removeAll();
        getContent().add(new H1(words.say("roster.places.title")), lead, tabs(sort), search(sort, part));
        int count = queries.count(sort, part);
        if (count == 0) {
            getContent().add(new EmptyNote(words.say("roster.places.none"), words.say("roster.places.noneHint")));
        } else {
            PlacesGrid grid = new PlacesGrid(words, place -> rename(sort, place), place -> merge(sort, place));
            grid.fit((offset, limit) -> queries.places(sort, part, offset, limit), count);
            getContent().add(grid);
        }
        getContent().add(new PlaceChanges(words, queries.changes(CHANGES), this::takeBack));
    }

    private Nav tabs(PlaceSort here) {
        Nav tabs = new Nav();
        tabs.addClassNames("xk-tabs", "xk-tabs-wrap");
        tabs.setAriaLabel(words.say("roster.places.title"));
        for (PlaceSort sort : PlaceSort.values()) {
            Anchor tab = new Anchor(PlaceLinks.of(sort), words.sort(sort));
            if (sort == here) {
                tab.getElement().setAttribute("aria-current", "true");
            }
            tabs.add(tab);
        }
        return tabs;
    }

    private Div search(PlaceSort sort, String part) {
        Line search = new Line(words.say("roster.places.search"), LONGEST);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(part);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        PlaceLinks.PLACES,
                        QueryParameters.simple(Map.of("kind", sort.name(), "q", change.getValue()))));
        Div tools = new Div(search);
        tools.addClassName("xk-tools");
        return tools;
    }

    private void rename(PlaceSort sort, PlaceLine place) {
        new RenamePlaceDialog(words, place, (name, document) -> {
                    places.rename(sort, place, name, document);
                    done(words.say("roster.places.renamedNow", place.name(), name.strip()));
                })
                .open();
    }

    private void merge(PlaceSort sort, PlaceLine place) {
        new MergePlaceDialog(
                        words,
                        sort,
                        place,
                        queries.others(sort, place),
                        into -> previews.of(sort, place.id(), into.id()),
                        (into, seen, document) -> {
                            places.merge(sort, place, into.id(), seen, document);
                            done(words.say("roster.places.mergedNow", place.name(), into.name(), seen.students()));
                        })
                .open();
    }

    private void takeBack(PlaceChangeLine change) {
        try {
            int back = takingBack.takeBack(change.id());
            done(words.say("roster.places.takenBack", back));
        } catch (DomainError refused) {
            Notices.problem(Texts.get(getLocale(), refused));
        }
    }

    private static void done(String text) {
        UI.getCurrent().refreshCurrentRoute(false);
        Notices.done(text);
    }
}
