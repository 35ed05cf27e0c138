package org.xinke.course.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.xinke.course.TermCode;
import org.xinke.course.TermDates;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** A new term: which, what it is called, and when it is. */
final class TermDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 3;
    private static final int TERMS = 3;
    private static final int LONGEST = 100;

    private final Select<Integer> year = new Select<>();
    private final Select<Integer> number = new Select<>();
    private final Line name = new Line(LONGEST);
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    TermDialog(LocalDate today, Founding founding) {
        super("course.termFound", "shared.save");
        year.setLabel(getTranslation("course.year"));
        year.setItems(IntStream.range(today.getYear() - 1, today.getYear() + YEARS)
                .boxed()
                .toList());
        year.setItemLabelGenerator(first -> getTranslation("course.yearOf", first, first + 1));
        number.setLabel(getTranslation("course.number"));
        number.setItems(IntStream.rangeClosed(1, TERMS).boxed().toList());
        number.setItemLabelGenerator(one -> getTranslation("course.number." + one));
        name.setLabel(getTranslation("course.termName"));
        from.setLabel(getTranslation("course.from"));
        to.setLabel(getTranslation("course.to"));
        year.addValueChangeListener(e -> suggest());
        number.addValueChangeListener(e -> suggest());
        fields(year, number, name, from, to);
        onSave(
                this::filled,
                () -> founding.found(
                        new TermCode(year.getValue(), number.getValue()),
                        name.getValue(),
                        new TermDates(from.getValue(), to.getValue())));
    }

    private boolean filled() {
        return year.getValue() != null
                && number.getValue() != null
                && !name.isEmpty()
                && from.getValue() != null
                && to.getValue() != null;
    }

    private void suggest() {
        if (year.getValue() != null && number.getValue() != null) {
            name.setValue(getTranslation(
                    "course.termNamed",
                    getTranslation("course.yearOf", year.getValue(), year.getValue() + 1),
                    getTranslation("course.number." + number.getValue())));
        }
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Founding {
        void found(TermCode code, String name, TermDates dates);
    }
}
