package org.xinke.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.xinke.results.MarkingBoard.MarkingRule;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;

/** How much is read twice, and how far two marks may lie apart. */
final class RuleDialog extends Dialog {
    private final IntegerField second = field("results.secondPercent");
    private final IntegerField tolerance = field("results.tolerancePercent");

    RuleDialog(MarkingRule rule, Change change) {
        setHeaderTitle(getTranslation("results.changeRule"));
        setMaxWidth("28rem");
        second.setValue(rule.secondPercent());
        tolerance.setValue(rule.tolerancePercent());
        add(new Paragraph(getTranslation("results.ruleText")), second, tolerance);
        Button yes = new Button(getTranslation("shared.save"), e -> submit(change));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), yes);
    }

    private IntegerField field(String label) {
        IntegerField field = new IntegerField(getTranslation(label));
        field.setMin(0);
        field.setMax(100);
        field.setStepButtonsVisible(true);
        field.setWidthFull();
        return field;
    }

    private void submit(Change change) {
        if (second.getValue() == null || tolerance.getValue() == null) {
            refuse(getTranslation("results.error.percent"));
            return;
        }
        try {
            change.to(second.getValue(), tolerance.getValue());
            close();
        } catch (DomainError refused) {
            refuse(Texts.get(getLocale(), refused));
        }
    }

    private void refuse(String why) {
        second.setErrorMessage(why);
        second.setInvalid(true);
    }

    /** What the lead wants. */
    interface Change {
        void to(int secondPercent, int tolerancePercent);
    }
}
