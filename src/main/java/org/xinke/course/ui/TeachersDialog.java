package org.xinke.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xinke.course.Allotment;
import org.xinke.course.SectionRow;
import org.xinke.course.TeacherLine;
import org.xinke.shared.ui.AskDialog;

/** Who teaches a section; another is chosen from those who teach the least. */
final class TeachersDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    /** @param changed called after each change */
    TeachersDialog(SectionRow section, Allotment allotment, Runnable changed) {
        super("course.teachers", "course.allot");
        Div now = new Div();
        now.addClassName("xk-classes");
        List<TeacherLine> teachers = allotment.teachers(section.id());
        if (teachers.isEmpty()) {
            now.add(new Paragraph(getTranslation("course.teachersNone")));
        }
        teachers.forEach(teacher -> now.add(line(teacher, () -> {
            allotment.take(section.id(), teacher.id());
            close();
            changed.run();
        })));
        ComboBox<TeacherLine> choice = new ComboBox<>(getTranslation("course.another"));
        choice.setHelperText(getTranslation("course.anotherHelp"));
        choice.setItems(query ->
                allotment
                        .others(section.id(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        choice.setItemLabelGenerator(this::label);
        fields(new Paragraph(section.name() + " · " + section.code()), now, choice);
        onSave(() -> !choice.isEmpty(), () -> {
            allotment.give(section.id(), choice.getValue().id());
            changed.run();
        });
    }

    private String label(TeacherLine teacher) {
        return getTranslation("course.teacherLine", teacher.name(), teacher.number(), teacher.sections());
    }

    private Div line(TeacherLine teacher, Runnable take) {
        Span who = new Span(label(teacher));
        who.addClassName("xk-lesson-what");
        Div line = new Div(new Div(who), new Button(getTranslation("course.takeTeacher"), e -> take.run()));
        line.addClassName("xk-lesson-line");
        return line;
    }
}
