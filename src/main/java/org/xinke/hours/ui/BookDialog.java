package org.xinke.hours.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.xinke.hours.HoursKind;
import org.xinke.hours.OutsideHours;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** Hours that a student brings a paper for. */
final class BookDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    private final Select<HoursKind> kind = new Select<>();
    private final BigDecimalField hours = new BigDecimalField(getTranslation("hours.book.hours"));
    private final Line what = new Line(getTranslation("hours.book.what"), OutsideHours.LONGEST_WHAT);
    private final Line document = new Line(getTranslation("hours.book.document"), OutsideHours.LONGEST_DOCUMENT);
    private final DatePicker day = new DatePicker(getTranslation("hours.book.day"));

    BookDialog(LocalDate today, Consumer<OutsideHours> book) {
        super("hours.book", "hours.book");
        kind.setLabel(getTranslation("hours.book.kind"));
        kind.setItems(HoursKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("hours.kind." + one));
        kind.setValue(HoursKind.PRACTICE);
        what.setHelperText(getTranslation("hours.book.whatHelp"));
        document.setHelperText(getTranslation("hours.book.documentHelp"));
        day.setMax(today);
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat(getTranslation("hours.dayPattern")));
        fields(new Paragraph(getTranslation("hours.book.text")), kind, hours, what, document, day);
        onSave(this::filled, () -> book.accept(said()));
    }

    private boolean filled() {
        return hours.getValue() != null
                && day.getValue() != null
                && !what.getValue().isBlank()
                && !document.getValue().isBlank();
    }

    private OutsideHours said() {
        return new OutsideHours(
                kind.getValue(), hours.getValue(), what.getValue(), document.getValue(), day.getValue());
    }
}
