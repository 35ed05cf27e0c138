package org.xinke.sessions.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.timetable.Period;
import org.xinke.sessions.timetable.SessionQueries.Teacher;
import org.xinke.sessions.timetable.Slot;
import org.xinke.sessions.timetable.Timetables;
import org.xinke.sessions.timetable.Timetables.Preview;
import org.xinke.sessions.timetable.Weeks;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** A weekly time of a section; what comes of it, and what it clashes with, stands there before it is saved. */
final class SlotDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ROOM = 60;

    private final long section;
    private final transient SessionWords words;
    private final transient Timetables timetables;
    private final Select<DayOfWeek> weekday = new Select<>();
    private final Select<Period> first;
    private final Select<Period> last;
    private final IntegerField firstWeek = new IntegerField();
    private final IntegerField lastWeek = new IntegerField();
    private final Select<Weeks.Parity> parity = new Select<>();
    private final Line room = new Line(LONGEST_ROOM);
    private final ComboBox<Teacher> teacher;
    private final Select<HoursKind> kind;
    private final Paragraph preview = new Paragraph();
    private final UnorderedList clashes = new UnorderedList();
    private final Checkbox despite = new Checkbox();

    SlotDialog(
            long section,
            SessionWords words,
            List<Period> periods,
            List<Teacher> teachers,
            int weeks,
            Timetables timetables,
            IntConsumer added) {
        super("sessions.slotAdd", "sessions.save");
        this.section = section;
        this.words = words;
        this.timetables = timetables;
        first = Choices.period(words.say("sessions.firstPeriod"), periods);
        last = Choices.period(words.say("sessions.lastPeriod"), periods);
        teacher = Choices.teacher(words.say("sessions.teacher"), teachers);
        kind = Choices.kind(words);
        label();
        lastWeek.setValue(weeks);
        Div result = new Div(preview, clashes, despite);
        result.addClassName("xk-preview");
        fields(weekday, first, last, firstWeek, lastWeek, parity, room, teacher, kind, result);
        Stream.<HasValue<?, ?>>of(weekday, first, last, firstWeek, lastWeek, parity, room, teacher, kind)
                .forEach(field -> field.addValueChangeListener(e -> look()));
        onSave(this::filled, () -> added.accept(timetables.add(slot(), despite.getValue())));
    }

    private void label() {
        weekday.setLabel(words.say("sessions.weekdayLabel"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(day -> words.weekday(day.getValue()));
        firstWeek.setLabel(words.say("sessions.firstWeek"));
        lastWeek.setLabel(words.say("sessions.lastWeek"));
        firstWeek.setMin(1);
        lastWeek.setMin(1);
        firstWeek.setValue(1);
        parity.setLabel(words.say("sessions.parity"));
        parity.setItems(Weeks.Parity.values());
        parity.setItemLabelGenerator(one -> words.say("sessions.parity." + one));
        parity.setValue(Weeks.Parity.ALL);
        room.setLabel(words.say("sessions.room"));
        despite.setLabel(words.say("sessions.despite"));
        despite.setVisible(false);
    }

    private boolean filled() {
        return Stream.<AbstractField<?, ?>>of(weekday, first, last, teacher).noneMatch(AbstractField::isEmpty)
                && firstWeek.getValue() != null
                && lastWeek.getValue() != null
                && !room.getValue().isBlank();
    }

    private void look() {
        if (!filled()) {
            return;
        }
        try {
            show(timetables.preview(slot()));
        } catch (DomainError refused) {
            preview.setText(Texts.get(getLocale(), refused));
        }
    }

    private void show(Preview found) {
        String dates = found.sessions().stream()
                .map(session -> words.shortDay(session.day()))
                .collect(Collectors.joining("、"));
        preview.setText(
                found.sessions().isEmpty()
                        ? words.say("sessions.previewNone")
                        : words.say("sessions.preview", found.sessions().size(), dates));
        Choices.show(found.clashes(), clashes, despite, words);
    }

    private Slot slot() {
        return new Slot(
                section,
                weekday.getValue(),
                first.getValue().number(),
                last.getValue().number(),
                new Weeks(firstWeek.getValue(), lastWeek.getValue(), parity.getValue()),
                room.getValue().strip(),
                teacher.getValue().id(),
                kind.getValue());
    }
}
