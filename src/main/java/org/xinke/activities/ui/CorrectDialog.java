package org.xinke.activities.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.xinke.activities.Participant;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** Other hours for one participant after the approval, and why. */
final class CorrectDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    CorrectDialog(Participant one, Correcting correcting) {
        super("activities.correct", "shared.save");
        BigDecimalField hours = new BigDecimalField(getTranslation("activities.hoursNow"));
        hours.setValue(one.earned());
        Line reason = new Line(getTranslation("activities.reason"), LONGEST);
        fields(new Paragraph(getTranslation("activities.correctText", one.name(), one.number())), hours, reason);
        onSave(
                () -> hours.getValue() != null && !reason.getValue().isBlank(),
                () -> correcting.correct(hours.getValue(), reason.getValue()));
    }

    /** Does it. */
    @FunctionalInterface
    interface Correcting {
        void correct(BigDecimal hours, String reason);
    }
}
