package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.exams.ending.LateVerdict;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** Says what will happen to how many, and asks why, before it cannot be taken back. */
final class LateDialog extends Dialog {
    private static final int LONGEST_REASON = 200;

    private final Line reason = new Line(LONGEST_REASON);

    LateDialog(LateVerdict verdict, int answers, int students, Consumer<String> decide) {
        setHeaderTitle(getTranslation("exams.late." + verdict));
        setMaxWidth("28rem");
        reason.setLabel(getTranslation("exams.reason"));
        reason.setHelperText(getTranslation("exams.reasonHelp"));
        reason.setWidthFull();
        add(new Paragraph(getTranslation("exams.late.ask." + verdict, students, answers)), reason);
        Button yes = new Button(getTranslation("exams.late." + verdict), e -> submit(decide));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), yes);
    }

    private void submit(Consumer<String> decide) {
        if (reason.getValue().isBlank()) {
            refuse(getTranslation("exams.needed"));
            return;
        }
        try {
            decide.accept(reason.getValue());
            close();
        } catch (DomainError refused) {
            refuse(Texts.get(getLocale(), refused));
        }
    }

    private void refuse(String why) {
        reason.setErrorMessage(why);
        reason.setInvalid(true);
    }
}
