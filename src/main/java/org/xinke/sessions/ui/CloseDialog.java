package org.xinke.sessions.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.attendance.Roll;
import org.xinke.shared.ui.AskDialog;

/** What will stand when the session is closed. */
final class CloseDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    CloseDialog(Roll roll, Runnable close) {
        super("sessions.closeIt", "sessions.closeSure");
        long open = roll.students().stream().filter(line -> line.open()).count();
        fields(new Paragraph(getTranslation(
                "sessions.closeText",
                roll.here(),
                count(roll, AttendanceState.LEAVE),
                count(roll, AttendanceState.ABSENT) - open,
                open)));
        onSave(() -> true, close);
    }

    private static long count(Roll roll, AttendanceState state) {
        return roll.students().stream().filter(line -> line.state() == state).count();
    }
}
