package org.xinke.gradebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.gradebook.Grades;
import org.xinke.gradebook.SectionGrades;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Lines;

/** The teacher tells the lead that the grades of the own section are right. */
class ProposeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ProposeDialog(GradeWords words, SectionGrades section, Consumer<String> propose) {
        setHeaderTitle(words.say("gradebook.propose"));
        setWidth("min(36rem, 96vw)");
        Lines note = new Lines(words.say("gradebook.note"), Grades.LONGEST_NOTE);
        Paragraph preview = new Paragraph(words.say(
                "gradebook.proposePreview", section.ready(), section.incomplete(), section.waiting(), section.aside()));
        preview.addClassName("xk-preview");
        Paragraph refusal = new Paragraph();
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        note.setWidthFull();
        Div form = new Div(preview, new Paragraph(words.say("gradebook.proposeHint")), note, refusal);
        form.addClassName("xk-form");
        add(form);
        Button now = new Button(words.say("gradebook.proposeNow"), click -> {
            try {
                propose.accept(note.getValue());
                close();
            } catch (DomainError refused) {
                refusal.setText(Texts.get(words.locale(), refused));
            }
        });
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("shared.cancel"), click -> close()), now);
    }
}
