package org.xinke.gradebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.xinke.gradebook.Correction;
import org.xinke.gradebook.PublishedGrade;
import org.xinke.grading.GradePart;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Lines;
import org.xinke.shared.ui.Words;

/** A published grade with its parts; who may, puts a part right, with reason and document. */
class CorrectionDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient GradeWords words;
    private final transient PublishedGrade grade;
    private final transient Map<GradePart, BigDecimalField> fields = new EnumMap<>(GradePart.class);
    private final Lines reason = new Lines(Correction.LONGEST_REASON);
    private final Line document = new Line(Correction.LONGEST_DOCUMENT);
    private final Paragraph refusal = new Paragraph();
    private final Div content = new Div();

    CorrectionDialog(GradeWords words, PublishedGrade grade) {
        this.words = words;
        this.grade = grade;
        setHeaderTitle(grade.name() + " " + grade.number());
        setWidth("min(36rem, 96vw)");
        content.addClassName("xk-form");
        content.add(new Paragraph(words.result(grade.points(), grade.passed())));
        UnorderedList how = words.how(grade.how());
        how.addClassName("xk-quiet");
        content.add(how);
        content.add(quiet(
                words.say("gradebook.basedOn", grade.document(), words.day(grade.publishedAt()), grade.revision())));
        add(content);
        getFooter().add(new Button(words.say("shared.cancel"), click -> close()));
    }

    void withCorrection(Consumer<Correction> correct) {
        content.add(new H3(words.say("gradebook.correct")), quiet(words.say("gradebook.correctHint")));
        Div row = new Div();
        row.addClassName("xk-form-row");
        grade.parts().forEach(part -> {
            BigDecimalField field = new BigDecimalField(words.part(part.part()));
            field.setValue(new BigDecimal(Words.plain(part.points())));
            fields.put(part.part(), field);
            row.add(field);
        });
        content.add(row);
        reason.setLabel(words.say("gradebook.reason"));
        reason.setHelperText(words.say("gradebook.reasonHint"));
        reason.setRequiredIndicatorVisible(true);
        document.setLabel(words.say("gradebook.document"));
        document.setRequiredIndicatorVisible(true);
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        content.add(reason, document, refusal);
        Button now = new Button(words.say("gradebook.correctNow"), click -> submit(correct));
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(now);
    }

    private void submit(Consumer<Correction> correct) {
        Map<GradePart, BigDecimal> parts = new EnumMap<>(GradePart.class);
        fields.forEach((part, field) -> parts.put(part, field.getValue() == null ? BigDecimal.ZERO : field.getValue()));
        try {
            correct.accept(new Correction(grade.id(), parts, reason.getValue(), document.getValue()));
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(words.locale(), refused));
        }
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("xk-quiet");
        return line;
    }
}
