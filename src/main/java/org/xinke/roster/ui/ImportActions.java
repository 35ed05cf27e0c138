package org.xinke.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.xinke.roster.ImportCase;
import org.xinke.roster.Outcome;
import org.xinke.roster.RosterImportQueries;
import org.xinke.roster.RosterImports;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.places.PlaceQuestions;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;

/** What can be done with an import now, and the brake before it. */
final class ImportActions {
    private final RosterWords words;
    private static final int SOME = 30;

    private final RosterImports imports;
    private final RosterImportQueries queries;
    private final PlaceQuestions places;
    private final ImportCase found;
    private final Runnable refresh;

    ImportActions(
            RosterWords words,
            RosterImports imports,
            RosterImportQueries queries,
            PlaceQuestions places,
            ImportCase found,
            Runnable refresh) {
        this.words = words;
        this.imports = imports;
        this.queries = queries;
        this.places = places;
        this.found = found;
        this.refresh = refresh;
    }

    void read(Map<RosterField, Integer> mapping) {
        doing(() -> imports.read(found.id(), mapping));
    }

    Div discardOnly() {
        return tools(discard());
    }

    Div afterFailure() {
        return tools(again(), discard());
    }

    Div review() {
        int changing = found.count(Outcome.NEW) + found.count(Outcome.CHANGED);
        boolean open = found.questions() > 0;
        boolean mustLook = found.braked() || found.concerned() > 0;
        Button apply = new Button(words.say("roster.apply", changing, words.unit(found.kind())));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(changing > 0 && !mustLook && !open);
        apply.setDisableOnClick(true);
        Checkbox looked = new Checkbox(words.say("roster.looked"));
        looked.addValueChangeListener(e -> apply.setEnabled(e.getValue() && changing > 0 && !open));
        apply.addClickListener(e -> doing(() -> imports.apply(found.id(), looked.getValue())));
        Div review = new Div();
        if (open) {
            review.add(new PlaceQuestionsCard(
                    words, places.of(found.id()), answers -> doing(() -> places.answer(found.id(), answers))));
        }
        if (mustLook) {
            review.add(brake(looked));
        }
        review.add(tools(apply, again(), discard()));
        return review;
    }

    private Div brake(Checkbox looked) {
        Div brake = new Div();
        brake.addClassNames("xk-card", "xk-brake");
        if (found.braked()) {
            brake.add(new Paragraph(words.say("roster.brake", found.changedPercent(), found.brakePercent())));
        }
        if (found.concerned() > 0) {
            brake.add(new Paragraph(words.say("roster.concerned", found.concerned())));
            UnorderedList names = new UnorderedList();
            queries.concerns(found.id(), 0, SOME).forEach(line -> names.add(new ListItem(words.concerns(line))));
            brake.add(names);
            if (found.concerned() > SOME) {
                brake.add(new Paragraph(words.say("roster.concernedMore", found.concerned() - SOME)));
            }
        }
        brake.add(looked);
        return brake;
    }

    /** Makes the counter-list; empty when what such a list changed leaves no history. */
    Div afterwards() {
        if (!found.kind().canBeUndone()) {
            Paragraph no = new Paragraph(words.say("roster.noUndoHere"));
            no.addClassName("xk-quiet");
            return new Div(no);
        }
        Button undo = new Button(
                words.say("roster.undo"),
                e -> doing(() ->
                        com.vaadin.flow.component.UI.getCurrent().navigate(RosterLinks.one(imports.undo(found.id())))));
        undo.setDisableOnClick(true);
        Paragraph about = new Paragraph(words.say("roster.undoLead"));
        about.addClassName("xk-quiet");
        return new Div(tools(undo), about);
    }

    private Button again() {
        return new Button(words.say("roster.again"), e -> doing(() -> imports.again(found.id())));
    }

    private Button discard() {
        Button discard = new Button(words.say("roster.discard"), e -> doing(() -> imports.discard(found.id())));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return discard;
    }

    private void doing(Runnable deed) {
        try {
            deed.run();
        } catch (DomainError refused) {
            Notices.problem(Texts.get(com.vaadin.flow.component.UI.getCurrent().getLocale(), refused));
        }
        refresh.run();
    }

    private static Div tools(com.vaadin.flow.component.Component... buttons) {
        Div tools = new Div(buttons);
        tools.addClassName("xk-tools");
        return tools;
    }
}
