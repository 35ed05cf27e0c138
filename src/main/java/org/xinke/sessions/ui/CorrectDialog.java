package org.xinke.sessions.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.attendance.RollLine;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** Another state for one student after the close, and why. */
final class CorrectDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    CorrectDialog(RollLine student, SessionWords words, AttendanceTable.Correcting correcting) {
        super("sessions.correct", "sessions.save");
        Select<AttendanceState> state = new Select<>();
        state.setLabel(words.say("sessions.correctFor", student.name(), student.number()));
        state.setItems(AttendanceState.values());
        state.setItemLabelGenerator(one -> words.say("sessions.attendance." + one));
        state.setValue(student.state());
        Line reason = new Line(words.say("sessions.reason"), LONGEST);
        reason.setHelperText(words.say("sessions.reasonHelp"));
        fields(new Paragraph(words.say("sessions.correctText")), state, reason);
        onSave(
                () -> !reason.getValue().isBlank(),
                () -> correcting.correct(
                        student, state.getValue(), reason.getValue().strip()));
    }
}
