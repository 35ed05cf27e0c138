package org.xinke.sessions.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.xinke.sessions.timetable.TermCalendar;
import org.xinke.shared.ui.AskDialog;

/** When a term's week 1 begins, and how many weeks there are. */
final class WeeksDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    private final DatePicker monday = new DatePicker();
    private final IntegerField weeks = new IntegerField();

    WeeksDialog(TermCalendar calendar, Consumer<TermCalendar> save) {
        super("sessions.calendarEdit", "sessions.save");
        monday.setLabel(getTranslation("sessions.firstMonday"));
        monday.setValue(calendar.firstMonday());
        weeks.setLabel(getTranslation("sessions.weekCount"));
        weeks.setStepButtonsVisible(true);
        weeks.setMin(1);
        weeks.setValue(calendar.weeks());
        fields(monday, weeks);
        onSave(
                () -> monday.getValue() != null && weeks.getValue() != null,
                () -> save.accept(new TermCalendar(
                        calendar.termId(), calendar.term(), monday.getValue(), weeks.getValue(), calendar.days())));
    }
}
