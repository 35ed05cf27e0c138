package org.xinke.sessions.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.xinke.sessions.timetable.SpecialDay;
import org.xinke.sessions.timetable.TermCalendar;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** A holiday, or a day on which the classes of another are held. */
final class DayDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    private final DatePicker day = new DatePicker();
    private final Line name = new Line(LONGEST);
    private final DatePicker asDay = new DatePicker();

    DayDialog(TermCalendar calendar, Consumer<TermCalendar> save) {
        super("sessions.addDay", "sessions.save");
        day.setLabel(getTranslation("sessions.day"));
        day.setInitialPosition(calendar.firstMonday());
        name.setLabel(getTranslation("sessions.dayName"));
        name.setHelperText(getTranslation("sessions.dayNameHelp"));
        asDay.setLabel(getTranslation("sessions.asDay"));
        asDay.setHelperText(getTranslation("sessions.asDayHelp"));
        asDay.setClearButtonVisible(true);
        asDay.setInitialPosition(calendar.firstMonday());
        fields(day, name, asDay);
        onSave(() -> day.getValue() != null && !name.isEmpty(), () -> save.accept(with(calendar)));
    }

    private TermCalendar with(TermCalendar calendar) {
        List<SpecialDay> days = new ArrayList<>(calendar.days());
        days.add(
                new SpecialDay(day.getValue(), asDay.getValue(), name.getValue().strip()));
        days.sort(Comparator.comparing(SpecialDay::day));
        return new TermCalendar(calendar.termId(), calendar.term(), calendar.firstMonday(), calendar.weeks(), days);
    }
}
