package org.xinke.roster.merging.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.roster.merging.PlaceLine;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** The right name of a place, and the paper that says so. */
final class RenamePlaceDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DOCUMENT = 200;

    private final Line name = new Line(LONGEST_NAME);
    private final Line document = new Line(LONGEST_DOCUMENT);
    private final Paragraph refusal = new Paragraph();

    RenamePlaceDialog(PlaceWords words, PlaceLine place, Renaming renaming) {
        setHeaderTitle(words.say("roster.places.renameOf", place.name()));
        setWidth("min(32rem, 96vw)");
        name.setLabel(words.say("roster.places.name"));
        name.setValue(place.name());
        document.setLabel(words.say("roster.places.document"));
        document.setHelperText(words.say("roster.places.documentHelp"));
        name.setWidthFull();
        document.setWidthFull();
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(
                new Paragraph(words.say("roster.places.renameText", place.students())), name, document, refusal);
        form.addClassName("xk-form");
        add(form);
        Button save = new Button(words.say("roster.places.rename"), click -> submit(renaming));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("shared.cancel"), click -> close()), save);
    }

    private void submit(Renaming renaming) {
        try {
            renaming.rename(name.getValue(), document.getValue());
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }

    /** Does it. */
    @FunctionalInterface
    interface Renaming {
        void rename(String name, String document);
    }
}
