package org.xinke.course.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.course.TermDates;
import org.xinke.shared.ui.AskDialog;

/** Other days for a term. */
final class DatesDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    DatesDialog(TermDates now, Consumer<TermDates> save) {
        super("course.termMove", "shared.save");
        DatePicker from = new DatePicker(getTranslation("course.from"), now.startsOn());
        DatePicker to = new DatePicker(getTranslation("course.to"), now.endsOn());
        fields(new Paragraph(getTranslation("course.termMoveText")), from, to);
        onSave(
                () -> from.getValue() != null && to.getValue() != null,
                () -> save.accept(new TermDates(from.getValue(), to.getValue())));
    }
}
