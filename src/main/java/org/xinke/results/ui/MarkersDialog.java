package org.xinke.results.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.xinke.results.MarkingBoard.Teacher;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;

/** Who marks. */
final class MarkersDialog extends Dialog {
    private final MultiSelectComboBox<Teacher> people = new MultiSelectComboBox<>();

    MarkersDialog(List<Teacher> teachers, List<Long> chosen, Consumer<List<Long>> name) {
        setHeaderTitle(getTranslation("results.nameMarkers"));
        setMaxWidth("32rem");
        people.setLabel(getTranslation("results.byMarker"));
        people.setItems(teachers);
        people.setItemLabelGenerator(teacher -> teacher.name() + " " + teacher.number());
        people.setValue(
                teachers.stream().filter(t -> chosen.contains(t.personId())).toList());
        people.setWidthFull();
        add(new Paragraph(getTranslation("results.markersText")), people);
        Button yes = new Button(getTranslation("shared.save"), e -> submit(name));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), yes);
    }

    private void submit(Consumer<List<Long>> name) {
        try {
            name.accept(
                    people.getValue().stream().map(Teacher::personId).sorted().toList());
            close();
        } catch (DomainError refused) {
            people.setErrorMessage(Texts.get(getLocale(), refused));
            people.setInvalid(true);
        }
    }
}
