package org.xinke.gradebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.gradebook.Grades;
import org.xinke.shared.ui.Lines;

/** The teacher tells the lead that the grades of the own section are right. */
class ProposeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ProposeDialog(GradeWords words, Consumer<String> propose) {
        setHeaderTitle(words.say("gradebook.propose"));
        setWidth("min(36rem, 96vw)");
        Lines note = new Lines(words.say("gradebook.note"), Grades.LONGEST_NOTE);
        Div form = new Div(new Paragraph(words.say("gradebook.proposeHint")), note);
        form.addClassName("xk-form");
        add(form);
        Button now = new Button(words.say("gradebook.proposeNow"), click -> {
            propose.accept(note.getValue());
            close();
        });
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("shared.cancel"), click -> close()), now);
    }
}
