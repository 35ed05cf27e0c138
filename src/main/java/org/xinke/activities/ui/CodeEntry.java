package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.function.Consumer;
import org.xinke.activities.MyActivity;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** The four digits that are read out in the hall, to come or to go. */
final class CodeEntry extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 4;

    private final Line code = new Line(DIGITS);
    private final Paragraph refusal = new Paragraph();

    CodeEntry(MyActivity one, ActivityWords words, Consumer<String> enter) {
        code.setLabel(words.say(one.codeOut() ? "activities.codeOut" : "activities.codeIn"));
        code.setAllowedCharPattern("[0-9]");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setAutocomplete(Autocomplete.OFF);
        Button go =
                new Button(words.say(one.codeOut() ? "activities.checkOut" : "activities.checkIn"), e -> enter(enter));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div tools = new Div(code, go);
        tools.addClassName("xk-tools");
        getContent().addClassName("xk-card");
        getContent().add(tools, refusal);
        getContent().setVisible(one.codeOut() ? one.came() != null && one.left() == null : one.came() == null);
    }

    private void enter(Consumer<String> enter) {
        try {
            enter.accept(code.getValue());
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
