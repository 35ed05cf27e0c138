package org.xinke.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.function.Predicate;
import org.xinke.directory.Choice;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.people.HandChange;
import org.xinke.people.StudentStatus;
import org.xinke.shared.ui.Line;

/** Name, class and status, and the document that says so. */
final class HandChangeDialog extends DocumentDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    HandChangeDialog(DirectoryWords words, PeopleQueries queries, PersonFile file, Predicate<HandChange> deed) {
        this(words, queries, file, deed, new Line(LONGEST), new ComboBox<>(), new Select<>());
    }

    private HandChangeDialog(
            DirectoryWords words,
            PeopleQueries queries,
            PersonFile file,
            Predicate<HandChange> deed,
            Line name,
            ComboBox<Choice> schoolClass,
            Select<StudentStatus> status) {
        super(
                words,
                words.say("directory.edit"),
                words.say("directory.editLead"),
                words.say("directory.save"),
                document -> deed.test(new HandChange(
                        name.getValue(),
                        schoolClass.isEmpty() ? null : schoolClass.getValue().id(),
                        status.getValue(),
                        document,
                        file.facts().version())));
        name.setLabel(words.say("directory.name"));
        name.setValue(file.facts().name());
        ask(name);
        if (file.student()) {
            schoolClass.setLabel(words.say("directory.class"));
            schoolClass.setPlaceholder(file.facts().className());
            schoolClass.setItemLabelGenerator(Choice::name);
            schoolClass.setItems(query ->
                    queries.classes(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
            status.setLabel(words.say("directory.status"));
            status.setItems(StudentStatus.values());
            status.setItemLabelGenerator(words::status);
            status.setValue(file.facts().status());
            ask(schoolClass, status);
        }
    }
}
