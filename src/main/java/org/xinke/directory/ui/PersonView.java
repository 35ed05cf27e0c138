package org.xinke.directory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.directory.Seating;
import org.xinke.factor.FactorReset;
import org.xinke.factor.ui.TakeFactorButton;
import org.xinke.people.PersonChanges;
import org.xinke.people.Roles;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;
import org.xinke.signin.OneTimePasswords;

/** One person: what the school knows, roles, what is kept by hand, and every change. */
@Route(PeopleLinks.PEOPLE + "/:" + PeopleLinks.NUMBER)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class PersonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final PeopleQueries queries;
    private final PersonChanges byHand;
    private final Seating seating;
    private final Roles roles;
    private final OneTimePasswords passwords;
    private final FactorReset factorReset;
    private final CurrentUser currentUser;
    private final DirectoryWords words;
    private String number = "";

    @Inject
    public PersonView(
            PeopleQueries queries,
            PersonChanges byHand,
            Seating seating,
            Roles roles,
            OneTimePasswords passwords,
            FactorReset factorReset,
            CurrentUser currentUser,
            Clock clock) {
        this.queries = queries;
        this.byHand = byHand;
        this.seating = seating;
        this.roles = roles;
        this.passwords = passwords;
        this.factorReset = factorReset;
        this.currentUser = currentUser;
        this.words = new DirectoryWords(getLocale(), clock);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get(PeopleLinks.NUMBER).orElseThrow();
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("directory.menu");
    }

    private void show() {
        PersonFile file = queries.one(number);
        getContent().removeAll();
        getContent().add(trail(file), new H1(file.facts().name()), new PersonFacts(words, file), tools(file));
        if (!file.held().isEmpty()) {
            getContent().add(held(file));
        }
        getContent().add(new RolesCard(words, queries, roles, file, this::doing), history(file));
    }

    private Div trail(PersonFile file) {
        Span slash = new Span("/");
        slash.getElement().setAttribute("aria-hidden", "true");
        Div trail = new Div(
                new Anchor(PeopleLinks.people(), words.say("directory.menu")),
                slash,
                new Span(file.facts().number()));
        trail.addClassName("xk-trail");
        if (file.student()) {
            String number = file.facts().number();
            trail.add(
                    new Anchor("coverage?q=" + number + "&case=" + number, words.say("directory.toCoverage")),
                    new Anchor("hours/" + number, words.say("directory.toHours")));
        }
        return trail;
    }

    private Div tools(PersonFile file) {
        Button edit = new Button(words.say("directory.edit"), click -> new HandChangeDialog(
                        words,
                        queries,
                        file,
                        order -> doing(
                                () -> byHand.change(number, order),
                                words.say("directory.saved", file.facts().name())))
                .open());
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button password = new Button(
                words.say("directory.password"),
                click -> new OneTimePasswordDialog(words, passwords, file, this::show).open());
        Div tools = new Div(edit);
        if (file.student()) {
            tools.add(new Button(words.say("directory.seat"), click -> new SeatDialog(
                            words,
                            queries,
                            file,
                            order -> doing(
                                    () -> seating.seat(number, order),
                                    words.say("directory.saved", file.facts().name())))
                    .open()));
        }
        tools.add(password);
        if (currentUser.get().has(Role.ADMIN) && factorReset.has(number)) {
            tools.add(new TakeFactorButton(factorReset, number, file.facts().name(), this::show));
        }
        if (file.student() && currentUser.get().has(Role.ACADEMIC_AFFAIRS)) {
            Anchor hours = new Anchor("hours/" + number, words.say("directory.hours"));
            hours.addClassName("xk-download");
            tools.add(hours);
        }
        tools.addClassName("xk-tools");
        return tools;
    }

    private Div held(PersonFile file) {
        Div tools = new Div();
        tools.addClassName("xk-tools");
        file.held()
                .forEach(field -> tools.add(new Button(
                        words.say("directory.release", words.field(field)),
                        click -> doing(() -> byHand.release(number, field), words.say("directory.released")))));
        Div card = new Div(new H2(words.say("directory.held")), new Paragraph(words.say("directory.heldLead")), tools);
        card.addClassName("xk-card");
        return card;
    }

    private Div history(PersonFile file) {
        Div card = new Div(new H2(words.say("directory.history")));
        card.addClassName("xk-card");
        if (file.history().isEmpty()) {
            card.add(new Paragraph(words.say("directory.noHistory")));
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-history");
        file.history().forEach(entry -> list.add(line(entry)));
        card.add(list);
        return card;
    }

    private ListItem line(PersonFile.Entry entry) {
        String by = Objects.requireNonNullElse(entry.by(), words.say("directory.bySystem"));
        Div when = new Div(words.say("directory.historyBy", words.moment(entry.at()), by));
        when.addClassName("xk-quiet");
        ListItem item = new ListItem(new Div(words.what(entry)), when);
        if (!entry.document().isEmpty()) {
            Div document = new Div(words.say("directory.historyDocument", entry.document()));
            document.addClassName("xk-quiet");
            item.add(document);
        }
        return item;
    }

    /** @return whether it was done; if not, the reader was told why */
    private boolean doing(Runnable deed, String done) {
        try {
            deed.run();
        } catch (DomainError refused) {
            Notices.problem(Texts.get(UI.getCurrent().getLocale(), refused));
            return false;
        }
        Notices.done(done);
        show();
        return true;
    }
}
