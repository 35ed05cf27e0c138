package org.xinke.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Predicate;
import org.xinke.directory.Choice;
import org.xinke.directory.PeopleQueries;
import org.xinke.directory.PersonFile;
import org.xinke.directory.Seat;

/** Another section, and the document that says so. */
final class SeatDialog extends DocumentDialog {
    private static final long serialVersionUID = 1L;

    SeatDialog(DirectoryWords words, PeopleQueries queries, PersonFile file, Predicate<Seat> deed) {
        this(words, queries, file, deed, new ComboBox<>());
    }

    private SeatDialog(
            DirectoryWords words,
            PeopleQueries queries,
            PersonFile file,
            Predicate<Seat> deed,
            ComboBox<Choice> section) {
        super(
                words,
                words.say("directory.seat"),
                words.say("directory.seatLead"),
                words.say("directory.save"),
                document -> {
                    section.setInvalid(section.isEmpty());
                    return !section.isEmpty()
                            && deed.test(new Seat(
                                    section.getValue().id(),
                                    document,
                                    file.facts().version()));
                });
        section.setLabel(words.say("directory.section"));
        section.setErrorMessage(words.say("directory.seatMissing"));
        section.setPlaceholder(file.facts().section());
        section.setItemLabelGenerator(Choice::name);
        section.setItems(
                query -> queries.sections(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        ask(section);
    }
}
