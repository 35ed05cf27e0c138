package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.BiConsumer;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** More working time for one student, for all exams; why is nobody's business here. */
final class GrantTimeDialog extends Dialog {
    private static final int LONGEST_NUMBER = 64;

    private static final int MOST = 300;

    private final Line number = new Line(LONGEST_NUMBER);
    private final IntegerField percent = new IntegerField();

    GrantTimeDialog(BiConsumer<String, Integer> grant) {
        setHeaderTitle(getTranslation("exams.grantTime"));
        number.setLabel(getTranslation("exams.studentNumber"));
        percent.setLabel(getTranslation("exams.extraPercent"));
        percent.setHelperText(getTranslation("exams.extraPercentHelp"));
        percent.setMin(0);
        percent.setMax(MOST);
        percent.setStepButtonsVisible(true);
        percent.setStep(5);
        number.setWidthFull();
        percent.setWidthFull();
        add(new Paragraph(getTranslation("exams.grantTimeText")), number, percent);
        Button save = new Button(getTranslation("exams.grant"), e -> submit(grant));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), save);
    }

    private void submit(BiConsumer<String, Integer> grant) {
        number.setInvalid(number.isEmpty());
        number.setErrorMessage(getTranslation("exams.needed"));
        Integer value = percent.getValue();
        percent.setErrorMessage(getTranslation("exams.extraPercentRange", MOST));
        percent.setInvalid(value == null || value < 0 || value > MOST);
        if (number.isInvalid() || value == null || percent.isInvalid()) {
            return;
        }
        try {
            grant.accept(number.getValue(), value);
            close();
        } catch (DomainError refused) {
            number.setErrorMessage(Texts.get(getLocale(), "exams.noStudent", number.getValue()));
            number.setInvalid(true);
        }
    }
}
