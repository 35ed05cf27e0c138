package org.xinke.roster.merging.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.xinke.roster.merging.PlaceChangeLine;

/** What was renamed and merged lately, each with the way back. */
final class PlaceChanges extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient PlaceWords words;
    private final transient Consumer<PlaceChangeLine> takeBack;

    PlaceChanges(PlaceWords words, List<PlaceChangeLine> changes, Consumer<PlaceChangeLine> takeBack) {
        this.words = words;
        this.takeBack = takeBack;
        getContent().add(new H2(words.say("roster.places.changes")));
        if (changes.isEmpty()) {
            Paragraph none = new Paragraph(words.say("roster.places.noChanges"));
            none.addClassName("xk-quiet");
            getContent().add(none);
        }
        changes.forEach(change -> getContent().add(card(change)));
    }

    private Div card(PlaceChangeLine change) {
        Paragraph who = new Paragraph(
                words.say("roster.places.who", words.moment(change.at()), change.by(), change.document()));
        who.addClassName("xk-quiet");
        Div card = new Div(new Paragraph(words.change(change)), who);
        card.addClassName("xk-card");
        if (change.undoneAt() == null) {
            card.add(new Button(words.say("roster.places.takeBack"), click -> ask(change)));
        } else {
            card.add(new Paragraph(words.say("roster.places.undone", words.moment(change.undoneAt()))));
        }
        return card;
    }

    private void ask(PlaceChangeLine change) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(words.say("roster.places.takeBack"));
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(new Paragraph(words.change(change)), new Paragraph(words.say("roster.places.takeBackText")));
        Button yes = new Button(words.say("roster.places.takeBack"), click -> {
            dialog.close();
            takeBack.accept(change);
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(words.say("shared.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }
}
