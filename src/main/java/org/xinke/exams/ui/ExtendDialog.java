package org.xinke.exams.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.stream.Stream;
import org.xinke.exams.ending.TimeQueries.Room;
import org.xinke.exams.ending.Whom;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** More time in one exam: for whom, how much, why. */
final class ExtendDialog extends Dialog {
    private static final int LONGEST_NUMBER = 64;

    private static final int LONGEST_REASON = 200;

    private final RadioButtonGroup<For> whom = new RadioButtonGroup<>();
    private final ComboBox<Room> room = new ComboBox<>();
    private final Line number = new Line(LONGEST_NUMBER);
    private final IntegerField minutes = new IntegerField();
    private final Line reason = new Line(LONGEST_REASON);
    private final Paragraph refusal = new Paragraph();

    ExtendDialog(List<Room> rooms, Extending extending) {
        setHeaderTitle(getTranslation("exams.extend"));
        setMaxWidth("30rem");
        whom.setLabel(getTranslation("exams.extension.whom"));
        whom.setItems(For.values());
        whom.setItemLabelGenerator(one -> getTranslation("exams.whom." + one));
        whom.addValueChangeListener(e -> turn());
        room.setLabel(getTranslation("exams.column.section"));
        room.setItems(rooms);
        room.setItemLabelGenerator(Room::name);
        number.setLabel(getTranslation("exams.studentNumber"));
        minutes.setLabel(getTranslation("exams.extension.minutes"));
        minutes.setMin(1);
        minutes.setStepButtonsVisible(true);
        reason.setLabel(getTranslation("exams.reason"));
        reason.setHelperText(getTranslation("exams.reasonHelp"));
        refusal.addClassName("xk-refusal");
        Stream.<HasSize>of(room, number, minutes, reason).forEach(HasSize::setWidthFull);
        add(whom, room, number, minutes, reason, refusal);
        whom.setValue(For.ALL);
        turn();
        Button save = new Button(getTranslation("exams.extendIt"), e -> submit(extending));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), save);
    }

    private void turn() {
        room.setVisible(whom.getValue() == For.SECTION);
        number.setVisible(whom.getValue() == For.PERSON);
    }

    private void submit(Extending extending) {
        boolean somebody = whom.getValue() == For.ALL
                || (whom.getValue() == For.SECTION ? room.getValue() != null : !number.isEmpty());
        if (!somebody || minutes.getValue() == null || reason.getValue().isBlank()) {
            refusal.setText(getTranslation("exams.fillAll"));
            return;
        }
        try {
            extending.extend(chosen(), minutes.getValue(), reason.getValue());
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }

    private Whom chosen() {
        return switch (whom.getValue()) {
            case ALL -> Whom.everybody();
            case SECTION -> Whom.section(room.getValue().sectionId());
            case PERSON -> Whom.person(number.getValue());
        };
    }

    /** Does it. */
    @FunctionalInterface
    interface Extending {
        void extend(Whom whom, int minutes, String reason);
    }

    private enum For {
        ALL,
        SECTION,
        PERSON
    }
}
