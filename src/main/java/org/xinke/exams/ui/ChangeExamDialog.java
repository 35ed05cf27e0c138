package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import org.xinke.exams.planning.NewExam;
import org.xinke.exams.planning.PlanningQueries.Standings;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** Moves or changes a planned exam. Says first where its students stand; they read the reason. */
final class ChangeExamDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;

    private final ExamForm form;
    private final Line reason = new Line(LONGEST_REASON);
    private final Paragraph refusal = new Paragraph();

    ChangeExamDialog(ExamForm form, Standings whom, boolean open, BiConsumer<NewExam, String> change) {
        this.form = form;
        setHeaderTitle(getTranslation("exams.change"));
        setWidth("min(44rem, 96vw)");
        Paragraph affected = new Paragraph(getTranslation(
                open ? "exams.changeOpen" : "exams.changeBefore",
                whom.enrolled(),
                whom.notBegun(),
                whom.running(),
                whom.ended()));
        affected.addClassName("xk-preview");
        reason.setLabel(getTranslation("exams.reason"));
        reason.setHelperText(getTranslation("exams.changeReasonHelp"));
        reason.setWidthFull();
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(affected, form, reason, refusal);
        Button save = new Button(getTranslation("exams.changeIt"), e -> submit(change));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), save);
    }

    private void submit(BiConsumer<NewExam, String> change) {
        if (!form.complete() || reason.getValue().isBlank()) {
            refusal.setText(getTranslation("exams.fillAll"));
            return;
        }
        try {
            change.accept(form.value(), reason.getValue());
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
