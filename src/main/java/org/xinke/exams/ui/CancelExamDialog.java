package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.exams.planning.PlanningQueries.Standings;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** Calls an exam off, as long as nobody has begun; its students read the reason. */
final class CancelExamDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;

    private final Line reason = new Line(LONGEST_REASON);
    private final Paragraph refusal = new Paragraph();

    CancelExamDialog(Standings whom, Consumer<String> cancel) {
        setHeaderTitle(getTranslation("exams.cancel"));
        setWidth("min(32rem, 96vw)");
        boolean begun = whom.running() + whom.ended() > 0;
        add(new Paragraph(getTranslation(
                begun ? "exams.cancelBegun" : "exams.cancelText", whom.enrolled(), whom.running() + whom.ended())));
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()));
        if (!begun) {
            reason.setLabel(getTranslation("exams.reason"));
            reason.setHelperText(getTranslation("exams.changeReasonHelp"));
            reason.setWidthFull();
            refusal.addClassName("xk-refusal");
            refusal.getElement().setAttribute("role", "alert");
            add(reason, refusal);
            Button yes = new Button(getTranslation("exams.cancel"), e -> submit(cancel));
            yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(yes);
        }
    }

    private void submit(Consumer<String> cancel) {
        try {
            cancel.accept(reason.getValue());
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
