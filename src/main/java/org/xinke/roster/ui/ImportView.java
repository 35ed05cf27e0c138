package org.xinke.roster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.ErrorFile;
import org.xinke.roster.ImportCase;
import org.xinke.roster.ImportState;
import org.xinke.roster.Outcome;
import org.xinke.roster.RosterImportQueries;
import org.xinke.roster.RosterImports;
import org.xinke.roster.places.PlaceQuestions;
import org.xinke.shared.Role;

/** One import: what its columns mean, how far it is, what it would do, and what it did. One can leave and come back. */
@Route(RosterLinks.IMPORTS + "/:" + RosterLinks.ID + "([0-9]{1,18})")
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class ImportView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final int LOOK_EVERY = 1000;

    private final RosterImportQueries queries;
    private final RosterImports imports;
    private final PlaceQuestions places;
    private final ErrorFile errors;
    private final RosterWords words;
    private final Div body = new Div();
    private long id;
    private @Nullable Outcome rows;
    private @Nullable ImportCase shown;

    @Inject
    public ImportView(
            RosterImportQueries queries, RosterImports imports, PlaceQuestions places, ErrorFile errors, Clock clock) {
        this.queries = queries;
        this.imports = imports;
        this.places = places;
        this.errors = errors;
        this.words = new RosterWords(getLocale(), clock);
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(body);
        addAttachListener(attached -> attached.getUI().addPollListener(poll -> refreshIfMoved()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get(RosterLinks.ID).orElseThrow());
        rows = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("rows")
                .flatMap(ImportView::outcome)
                .orElse(null);
        show(queries.one(id));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        event.getUI().setPollInterval(-1);
    }

    @Override
    public String getPageTitle() {
        return words.say("roster.menu");
    }

    private static java.util.Optional<Outcome> outcome(String name) {
        return java.util.Arrays.stream(Outcome.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private void refreshIfMoved() {
        ImportCase now = queries.one(id);
        if (shown == null || now.state() != shown.state() || now.rowsRead() != shown.rowsRead()) {
            show(now);
        }
    }

    private void show(ImportCase found) {
        shown = found;
        UI.getCurrent().setPollInterval(found.state().working() ? LOOK_EVERY : -1);
        body.removeAll();
        body.add(trail(found), new H1(heading(found)), about(found));
        if (found.delta()) {
            body.add(note("roster.delta"));
        }
        if (found.problem() != null) {
            Paragraph problem = new Paragraph(
                    words.say(found.problem(), found.problemArguments().toArray()));
            problem.addClassNames("xk-card", "xk-refusal");
            problem.getElement().setAttribute("role", "alert");
            body.add(problem);
        }
        ImportActions actions = new ImportActions(words, imports, queries, places, found, () -> show(queries.one(id)));
        switch (found.state()) {
            case MAPPING -> body.add(new MappingForm(words, found, actions::read), actions.discardOnly());
            case READING, APPLYING -> body.add(progress(found));
            case REVIEW, APPLIED -> body.add(new ImportFindings(words, queries, errors, found, rows, actions));
            case FAILED -> body.add(actions.afterFailure());
            case DISCARDED -> body.add(new Paragraph(words.say("roster.discarded")));
        }
    }

    private String heading(ImportCase found) {
        return found.undoes() == null ? found.fileName() : words.say("roster.undoes", found.fileName());
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(words.say(key));
        note.addClassName("xk-card");
        return note;
    }

    private Div trail(ImportCase found) {
        Div trail = new Div(
                new Anchor(RosterLinks.imports(), words.say("roster.menu")),
                new Span("/"),
                new Span(words.name(found.kind(), "kind")));
        trail.getComponentAt(1).getElement().setAttribute("aria-hidden", "true");
        trail.addClassName("xk-trail");
        return trail;
    }

    private Paragraph about(ImportCase found) {
        String state = words.name(found.state(), "state");
        String when = words.moment(found.createdAt());
        Paragraph about = new Paragraph(
                found.document().equals(found.fileName())
                        ? words.say("roster.aboutPlain", state, found.createdBy(), when)
                        : words.say("roster.about", state, found.document(), found.createdBy(), when));
        about.addClassName("xk-quiet");
        return about;
    }

    private Div progress(ImportCase found) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words.name(found.state(), "state"));
        boolean reading = found.state() == ImportState.READING;
        Paragraph text =
                new Paragraph(reading ? words.say("roster.reading", found.rowsRead()) : words.say("roster.applying"));
        text.getElement().setAttribute("role", "status");
        Paragraph leave = new Paragraph(words.say("roster.mayLeave"));
        leave.addClassName("xk-quiet");
        Div card = new Div(text, bar, leave);
        card.addClassName("xk-card");
        return card;
    }
}
