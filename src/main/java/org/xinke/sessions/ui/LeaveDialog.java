package org.xinke.sessions.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Lines;

/** A student asks for leave from one class session. */
final class LeaveDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    LeaveDialog(String when, Consumer<String> ask) {
        super("sessions.askLeave", "sessions.askLeave");
        Lines reason = new Lines(getTranslation("sessions.leaveReason"), LONGEST);
        fields(new Paragraph(when), new Paragraph(getTranslation("sessions.askLeaveText")), reason);
        onSave(() -> !reason.getValue().isBlank(), () -> ask.accept(reason.getValue()));
    }
}
