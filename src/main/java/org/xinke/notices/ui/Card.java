package org.xinke.notices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;

/** A part of the settings that stands for itself: heading, what it is for, what there is to do, and a refusal that stays. */
abstract class Card extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final PageWords words;
    private final Paragraph refusal = new Paragraph();

    Card(PageWords words) {
        this.words = words;
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassNames("xk-card", "xk-notice-card");
    }

    final PageWords words() {
        return words;
    }

    final void fill(String title, String text, Component... parts) {
        Paragraph what = new Paragraph(text);
        what.addClassName("xk-quiet");
        refusal.setText("");
        getContent().removeAll();
        getContent().add(new H2(title), what);
        getContent().add(parts);
        getContent().add(refusal);
    }

    final Button button(String key, Runnable deed) {
        return new Button(words.say(key), click -> attempt(deed));
    }

    final void attempt(Runnable deed) {
        try {
            refusal.setText("");
            deed.run();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(words.locale(), refused));
        }
    }

    static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("xk-actions");
        return row;
    }
}
