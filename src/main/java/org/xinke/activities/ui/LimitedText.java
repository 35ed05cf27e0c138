package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.xinke.activities.held.Written;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Lines;

/** A text with a limit, counted while it is written. Too long a text stays where it is until it is shortened. */
final class LimitedText extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 300;
    /** So many times the limit is heard out. */
    private static final int ROOM = 3;

    private final Lines text;
    private final Paragraph refusal = new Paragraph();
    private final int most;

    LimitedText(String label, String before, int most, Consumer<String> save) {
        this.most = most;
        this.text = new Lines(most * ROOM);
        text.setLabel(label);
        text.setWidthFull();
        text.setMinHeight("9rem");
        text.setValue(before);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> count());
        Button button = new Button(getTranslation("shared.save"), e -> save(save));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().add(text, refusal, button);
        count();
    }

    private void count() {
        int there = new Written(text.getValue()).characters();
        text.setHelperText(
                there > most
                        ? getTranslation("activities.countOver", there, most, there - most)
                        : getTranslation("activities.count", there, most));
        text.setInvalid(there > most);
    }

    private void save(Consumer<String> save) {
        try {
            refusal.setText("");
            save.accept(text.getValue());
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
