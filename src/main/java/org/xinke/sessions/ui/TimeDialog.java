package org.xinke.sessions.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.timetable.Period;
import org.xinke.sessions.timetable.SessionChanges.Time;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.sessions.timetable.SessionQueries.Teacher;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** When, where and with whom one class session is held, and why it is not as the timetable says. */
final class TimeDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ROOM = 60;
    private static final int LONGEST_REASON = 200;

    private final DatePicker day = new DatePicker();
    private final Select<Period> first;
    private final Select<Period> last;
    private final Line room = new Line(LONGEST_ROOM);
    private final ComboBox<Teacher> teacher;
    private final Select<HoursKind> kind;
    private final Line reason = new Line(LONGEST_REASON);
    private final Checkbox despite = new Checkbox();

    /** @param line what is moved; null: a session of its own */
    TimeDialog(
            String title,
            SessionWords words,
            List<Period> periods,
            List<Teacher> teachers,
            @Nullable SessionLine line,
            Consumer<Asked> save) {
        super(title, "sessions.save");
        day.setLabel(words.say("sessions.day"));
        first = Choices.period(words.say("sessions.firstPeriod"), periods);
        last = Choices.period(words.say("sessions.lastPeriod"), periods);
        room.setLabel(words.say("sessions.room"));
        teacher = Choices.teacher(words.say("sessions.teacher"), teachers);
        kind = Choices.kind(words);
        kind.setVisible(line == null);
        reason.setLabel(words.say("sessions.reason"));
        reason.setHelperText(words.say("sessions.reasonHelp"));
        despite.setLabel(words.say("sessions.despite"));
        if (line != null) {
            fill(line, periods, teachers);
        }
        fields(day, first, last, room, teacher, kind, reason, despite);
        onSave(this::filled, () -> save.accept(asked()));
    }

    private void fill(SessionLine line, List<Period> periods, List<Teacher> teachers) {
        day.setValue(line.day());
        room.setValue(line.room());
        periods.forEach(period -> {
            if (period.number() == line.firstPeriod()) {
                first.setValue(period);
            }
            if (period.number() == line.lastPeriod()) {
                last.setValue(period);
            }
        });
        teachers.stream().filter(one -> one.id() == line.teacherId()).forEach(teacher::setValue);
    }

    private boolean filled() {
        return day.getValue() != null
                && first.getValue() != null
                && last.getValue() != null
                && teacher.getValue() != null
                && !room.getValue().isBlank()
                && !reason.getValue().isBlank();
    }

    private Asked asked() {
        return new Asked(
                new Time(
                        day.getValue(),
                        first.getValue().number(),
                        last.getValue().number(),
                        room.getValue().strip(),
                        teacher.getValue().id()),
                kind.getValue(),
                reason.getValue().strip(),
                despite.getValue());
    }

    record Asked(Time time, HoursKind kind, String reason, boolean despite) {}
}
