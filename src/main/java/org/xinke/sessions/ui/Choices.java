package org.xinke.sessions.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.timetable.Clash;
import org.xinke.sessions.timetable.Period;
import org.xinke.sessions.timetable.SessionQueries.Teacher;

/** The fields that the dialogs of a timetable share. */
final class Choices {
    private static final int MOST_CLASHES = 5;

    private Choices() {}

    static Select<Period> period(String label, List<Period> periods) {
        Select<Period> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(periods);
        choice.setItemLabelGenerator(period -> period.number() + "（" + period.starts() + "–" + period.ends() + "）");
        return choice;
    }

    static ComboBox<Teacher> teacher(String label, List<Teacher> teachers) {
        ComboBox<Teacher> choice = new ComboBox<>(label);
        choice.setItems(teachers);
        choice.setItemLabelGenerator(teacher -> teacher.name() + " " + teacher.number());
        teachers.stream().findFirst().ifPresent(choice::setValue);
        return choice;
    }

    static Select<HoursKind> kind(SessionWords words) {
        Select<HoursKind> choice = new Select<>();
        choice.setLabel(words.say("sessions.kind"));
        choice.setItems(HoursKind.CLASS, HoursKind.PRACTICE);
        choice.setItemLabelGenerator(kind -> words.say("sessions.kind." + kind));
        choice.setValue(HoursKind.CLASS);
        return choice;
    }

    /** Shows clashes, and asks whether they are meant when they can be. */
    static void show(List<Clash> clashes, UnorderedList list, Checkbox despite, SessionWords words) {
        list.removeAll();
        clashes.stream().limit(MOST_CLASHES).forEach(clash -> list.add(new ListItem(words.clash(clash))));
        if (clashes.size() > MOST_CLASHES) {
            list.add(new ListItem(words.say("sessions.clashMore", clashes.size() - MOST_CLASHES)));
        }
        boolean own = clashes.stream().anyMatch(clash -> clash.kind() == Clash.Kind.SECTION);
        despite.setVisible(!clashes.isEmpty() && !own);
        if (!despite.isVisible()) {
            despite.setValue(false);
        }
    }
}
