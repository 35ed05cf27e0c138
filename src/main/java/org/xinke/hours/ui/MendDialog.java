package org.xinke.hours.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.xinke.hours.HoursCorrection;
import org.xinke.hours.HoursLine;
import org.xinke.hours.OutsideHours;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** What a line should have been; the line itself stays, and a counter line comes beside it. */
final class MendDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    /** @param now what the line comes to with the counter lines that it has */
    MendDialog(HoursLine line, BigDecimal now, Consumer<HoursCorrection> correct) {
        super("hours.correct", "hours.correct");
        BigDecimalField right = new BigDecimalField(getTranslation("hours.correct.right"));
        right.setHelperText(getTranslation("hours.correct.rightHelp", now));
        Line reason = new Line(getTranslation("hours.correct.reason"), OutsideHours.LONGEST_WHAT);
        reason.setHelperText(getTranslation("hours.correct.reasonHelp"));
        Line document = new Line(getTranslation("hours.book.document"), OutsideHours.LONGEST_DOCUMENT);
        document.setHelperText(getTranslation("hours.correct.documentHelp"));
        fields(new Paragraph(getTranslation("hours.correct.text", line.note())), right, reason, document);
        onSave(
                () -> right.getValue() != null
                        && !reason.getValue().isBlank()
                        && !document.getValue().isBlank(),
                () -> correct.accept(
                        new HoursCorrection(line.id(), right.getValue(), reason.getValue(), document.getValue())));
    }
}
