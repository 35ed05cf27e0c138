package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.function.Consumer;
import org.xinke.exams.ExamSettings;
import org.xinke.exams.planning.NewExam;
import org.xinke.exams.planning.PlanningQueries;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;

/** An exam from a blueprint; says before it is planned whom it is for. */
final class PlanExamDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ExamForm form;
    private final Paragraph whose = new Paragraph();
    private final Paragraph refusal = new Paragraph();

    PlanExamDialog(PlanningQueries queries, ExamSettings settings, Clock clock, Consumer<NewExam> plan) {
        form = new ExamForm(queries, settings, clock);
        setHeaderTitle(getTranslation("exams.plan"));
        setWidth("min(44rem, 96vw)");
        whose.addClassName("xk-preview");
        whose.getElement().setAttribute("aria-live", "polite");
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        form.onChoice(this::preview);
        preview();
        add(form, whose, refusal);
        Button save = new Button(getTranslation("exams.planIt"), e -> submit(plan));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), save);
    }

    private void preview() {
        ExamForm.Whose now = form.whose();
        whose.setText(getTranslation("exams.planWhose", now.sections(), now.students()));
    }

    private void submit(Consumer<NewExam> plan) {
        if (!form.complete()) {
            refusal.setText(getTranslation("exams.fillAll"));
            return;
        }
        try {
            plan.accept(form.value());
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
