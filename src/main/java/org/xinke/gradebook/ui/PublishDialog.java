package org.xinke.gradebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.gradebook.Publication;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** Says whom a publication takes in, and that it cannot be taken back, before it runs. */
class PublishDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient GradeWords words;
    private final int ready;
    private final int incomplete;
    private final Checkbox withMissed = new Checkbox();
    private final Line document = new Line(Publication.LONGEST_DOCUMENT);
    private final Paragraph preview = new Paragraph();
    private final Paragraph refusal = new Paragraph();

    PublishDialog(GradeWords words, int ready, int incomplete, Consumer<Publication> publish) {
        this.words = words;
        this.ready = ready;
        this.incomplete = incomplete;
        setHeaderTitle(words.say("gradebook.publish"));
        setWidth("min(36rem, 96vw)");
        withMissed.setLabel(words.say("gradebook.withMissed", incomplete));
        withMissed.setVisible(incomplete > 0);
        withMissed.addValueChangeListener(change -> preview());
        document.setLabel(words.say("gradebook.document"));
        document.setHelperText(words.say("gradebook.documentHint"));
        document.setRequiredIndicatorVisible(true);
        preview.addClassName("xk-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(preview, withMissed, document, refusal);
        form.addClassName("xk-form");
        add(form);
        preview();
        Button now = new Button(words.say("gradebook.publishNow"), click -> submit(publish));
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("shared.cancel"), click -> close()), now);
    }

    private int expected() {
        return withMissed.getValue() ? ready + incomplete : ready;
    }

    private void preview() {
        preview.setText(words.say("gradebook.preview", expected()));
    }

    private void submit(Consumer<Publication> publish) {
        document.setErrorMessage(words.say("gradebook.error.documentMissing"));
        document.setInvalid(document.getValue().isBlank());
        if (document.isInvalid()) {
            return;
        }
        try {
            publish.accept(new Publication(withMissed.getValue(), expected(), document.getValue()));
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(words.locale(), refused));
        }
    }
}
