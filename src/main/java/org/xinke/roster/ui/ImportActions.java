package org.xinke.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.xinke.roster.ImportCase;
import org.xinke.roster.Outcome;
import org.xinke.roster.RosterField;
import org.xinke.roster.RosterImports;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;

/** What can be done with an import now, and the brake before it. */
final class ImportActions {
    private final RosterWords words;
    private final RosterImports imports;
    private final ImportCase found;
    private final Runnable refresh;

    ImportActions(RosterWords words, RosterImports imports, ImportCase found, Runnable refresh) {
        this.words = words;
        this.imports = imports;
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
        Button apply = new Button(words.say("roster.apply", changing, words.unit(found.kind())));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(changing > 0 && !found.braked());
        apply.setDisableOnClick(true);
        Checkbox looked = new Checkbox(words.say("roster.looked"));
        looked.addValueChangeListener(e -> apply.setEnabled(e.getValue() && changing > 0));
        apply.addClickListener(e -> doing(() -> imports.apply(found.id(), looked.getValue())));
        Div tools = tools(apply, again(), discard());
        if (!found.braked()) {
            return tools;
        }
        Div brake =
                new Div(new Paragraph(words.say("roster.brake", found.changedPercent(), found.brakePercent())), looked);
        brake.addClassNames("xk-card", "xk-brake");
        return new Div(brake, tools);
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
